"""Compiled from search/store/statements/reads/versions.py: change that, then run

python -m search.store.sql.compiling"""

from search.store.sql.connection import Sql

KEEP = Sql(
    'INSERT INTO versions (article, revision, replaced, day, section, title, url, author, summary, captions, body, attachments) SELECT a."row", a.revision, strftime(\'%Y-%m-%dT%H:%M:%SZ\', \'now\') AS anon_1, a.day, coalesce(s.name, \'\') AS coalesce_1, a.title, t.url, t.author, t.summary, t.captions, t.body, t.attachments FROM articles AS a JOIN texts AS t ON t.article = a."row" LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE a."row" IN (SELECT rows_.value AS anon_2 FROM json_each(:rows) AS rows_)',
    'INSERT INTO versions (article, revision, replaced, day, section, title, url, author, summary, captions, body, attachments) SELECT a.row, a.revision, to_char(now() AT TIME ZONE \'UTC\', \'YYYY-MM-DD"T"HH24:MI:SS"Z"\') AS anon_1, a.day, coalesce(s.name, \'\') AS coalesce_1, a.title, t.url, t.author, t.summary, t.captions, t.body, t.attachments FROM articles AS a JOIN texts AS t ON t.article = a.row LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE a.row IN (SELECT CAST(rows_.value AS BIGINT) AS anon_2 FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_)',
)
EARLIER = Sql(
    'SELECT versions.revision, versions.replaced, articles.id, versions.title, versions.body, versions.url, versions.summary, versions.captions, versions.section, versions.author, versions.day, versions.attachments FROM versions JOIN articles ON articles."row" = versions.article WHERE articles.id = :id ORDER BY versions.revision DESC',
    'SELECT versions.revision, versions.replaced, articles.id, versions.title, versions.body, versions.url, versions.summary, versions.captions, versions.section, versions.author, versions.day, versions.attachments FROM versions JOIN articles ON articles.row = versions.article WHERE articles.id = %(id)s::VARCHAR ORDER BY versions.revision DESC',
)
CHANGED = Sql(
    'SELECT max(versions.replaced) AS max_1 FROM versions JOIN articles ON articles."row" = versions.article WHERE articles.id = :id AND articles.removed = 0',
    'SELECT max(versions.replaced) AS max_1 FROM versions JOIN articles ON articles.row = versions.article WHERE articles.id = %(id)s::VARCHAR AND articles.removed = 0',
)
WITHDRAWN_LINES = Sql(
    'SELECT a.id, a.title, a.day, t.url, s.name FROM articles AS a JOIN texts AS t ON t.article = a."row" LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE a.removed = 1 ORDER BY a.revision DESC LIMIT :limit OFFSET 0',
    'SELECT a.id, a.title, a.day, t.url, s.name FROM articles AS a JOIN texts AS t ON t.article = a.row LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE a.removed = 1 ORDER BY a.revision DESC LIMIT %(limit)s::BIGINT',
)
WITHDRAWN = Sql(
    'SELECT articles.removed FROM articles WHERE articles.id = :id',
    'SELECT articles.removed FROM articles WHERE articles.id = %(id)s::VARCHAR',
)
LEADS = Sql(
    'SELECT moves.new FROM moves WHERE moves.old = :id',
    'SELECT moves."new" FROM moves WHERE moves."old" = %(id)s::VARCHAR',
)
ADD_MOVE = Sql(
    'INSERT INTO moves (old, new) VALUES (?, ?) ON CONFLICT (old) DO UPDATE SET new = excluded.new',
    'INSERT INTO moves ("old", "new") VALUES (%s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C") ON CONFLICT ("old") DO UPDATE SET "new" = excluded."new"',
)
DROP_MOVES = Sql(
    'DELETE FROM moves WHERE moves.old IN (SELECT ids_.value FROM json_each(:ids) AS ids_)',
    'DELETE FROM moves WHERE moves."old" IN (SELECT ids_.value FROM json_array_elements_text(CAST(%(ids)s::VARCHAR AS JSON)) AS ids_)',
)
SAME_TEXT = Sql(
    'SELECT twin.id FROM articles AS a JOIN texts AS t ON t.article = a."row" JOIN articles AS twin ON twin.start = a.start AND twin.title = a.title AND twin.removed = 0 AND twin."row" != a."row" JOIN texts AS its ON its.article = twin."row" AND its.body = t.body WHERE a."row" = :gone ORDER BY twin."row" DESC LIMIT 1 OFFSET 0',
    'SELECT twin.id FROM articles AS a JOIN texts AS t ON t.article = a.row JOIN articles AS twin ON twin.start = a.start AND twin.title = a.title AND twin.removed = 0 AND twin.row != a.row JOIN texts AS its ON its.article = twin.row AND its.body = t.body WHERE a.row = %(gone)s::BIGINT ORDER BY twin.row DESC LIMIT 1',
)
ERASE_TEXT = Sql(
    'DELETE FROM texts WHERE texts.article IN (SELECT rows_.value AS anon_1 FROM json_each(:rows) AS rows_)',
    'DELETE FROM texts WHERE texts.article IN (SELECT CAST(rows_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_)',
)
ERASE_VERSIONS = Sql(
    'DELETE FROM versions WHERE versions.article IN (SELECT rows_.value AS anon_1 FROM json_each(:rows) AS rows_)',
    'DELETE FROM versions WHERE versions.article IN (SELECT CAST(rows_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_)',
)
ERASE = Sql(
    'UPDATE articles SET day=NULL, section=NULL, source=NULL, title=\'\', start=\'\', hash=\'\' WHERE articles."row" IN (SELECT rows_.value AS anon_1 FROM json_each(:rows) AS rows_) AND articles.removed = 1',
    "UPDATE articles SET day=NULL, section=NULL, source=NULL, title='', start='', hash='' WHERE articles.row IN (SELECT CAST(rows_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_) AND articles.removed = 1",
)
