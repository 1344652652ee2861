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
LATEST = Sql(
    'SELECT a.id FROM articles AS a WHERE NOT a.removed ORDER BY a.run DESC, a.day DESC NULLS LAST, a."row" DESC LIMIT :limit OFFSET :offset',
    'SELECT a.id FROM articles AS a WHERE a.removed = 0 ORDER BY a.run DESC, a.day DESC NULLS LAST, a.row DESC LIMIT %(limit)s::BIGINT OFFSET %(offset)s::BIGINT',
)
BY_APPEARANCE = Sql(
    'SELECT a.id FROM articles AS a WHERE a.id IN (SELECT ids_.value FROM json_each(:ids) AS ids_) AND NOT a.removed ORDER BY a.run DESC, a.day DESC NULLS LAST, a."row" DESC',
    'SELECT a.id FROM articles AS a WHERE a.id IN (SELECT ids_.value FROM json_array_elements_text(CAST(%(ids)s::VARCHAR AS JSON)) AS ids_) AND a.removed = 0 ORDER BY a.run DESC, a.day DESC NULLS LAST, a.row DESC',
)
MOMENTS = Sql(
    'SELECT a.id, a.day, coalesce(runs.started, \'\') AS coalesce_1, coalesce((SELECT max(versions.replaced) AS max_1 FROM versions WHERE versions.article = a."row"), \'\') AS coalesce_2 FROM articles AS a LEFT OUTER JOIN runs ON runs.number = a.run WHERE NOT a.removed AND a.id IN (SELECT ids_.value FROM json_each(:ids) AS ids_)',
    "SELECT a.id, a.day, coalesce(runs.started, '') AS coalesce_1, coalesce((SELECT max(versions.replaced) AS max_1 FROM versions WHERE versions.article = a.row), '') AS coalesce_2 FROM articles AS a LEFT OUTER JOIN runs ON runs.number = a.run WHERE a.removed = 0 AND a.id IN (SELECT ids_.value FROM json_array_elements_text(CAST(%(ids)s::VARCHAR AS JSON)) AS ids_)",
)
ALL_MOMENTS = Sql(
    'SELECT a.id, a.day, coalesce(runs.started, \'\') AS coalesce_1, coalesce((SELECT max(versions.replaced) AS max_1 FROM versions WHERE versions.article = a."row"), \'\') AS coalesce_2 FROM articles AS a LEFT OUTER JOIN runs ON runs.number = a.run WHERE NOT a.removed ORDER BY a."row" LIMIT :limit OFFSET :offset',
    "SELECT a.id, a.day, coalesce(runs.started, '') AS coalesce_1, coalesce((SELECT max(versions.replaced) AS max_1 FROM versions WHERE versions.article = a.row), '') AS coalesce_2 FROM articles AS a LEFT OUTER JOIN runs ON runs.number = a.run WHERE a.removed = 0 ORDER BY a.row LIMIT %(limit)s::BIGINT OFFSET %(offset)s::BIGINT",
)
PEOPLE_CHANGED = Sql(
    'SELECT people."key", max(a.day) AS max_1, max(coalesce((SELECT max(versions.replaced) AS max_3 FROM versions WHERE versions.article = a."row"), runs.started, \'\')) AS max_2, \'\' AS anon_1 FROM people JOIN person_facts ON person_facts.person = people.id JOIN articles AS a ON a."row" = person_facts.article LEFT OUTER JOIN runs ON runs.number = a.run WHERE NOT a.removed AND people.articles >= 2 AND (person_facts.roles NOT IN (7, 8, 119, 120, 135, 136)) GROUP BY people.id, people."key", people.articles ORDER BY people.articles DESC, people."key" LIMIT :limit OFFSET 0',
    "SELECT people.key, max(a.day) AS max_1, max(coalesce((SELECT max(versions.replaced) AS max_3 FROM versions WHERE versions.article = a.row), runs.started, '')) AS max_2, '' AS anon_1 FROM people JOIN person_facts ON person_facts.person = people.id JOIN articles AS a ON a.row = person_facts.article LEFT OUTER JOIN runs ON runs.number = a.run WHERE a.removed = 0 AND people.articles >= 2 AND (person_facts.roles NOT IN (7, 8, 119, 120, 135, 136)) GROUP BY people.id, people.key, people.articles ORDER BY people.articles DESC, people.key LIMIT %(limit)s::BIGINT",
)
DOCUMENTS_CHANGED = Sql(
    'SELECT documents."key", max(a.day) AS max_1, max(coalesce((SELECT max(versions.replaced) AS max_3 FROM versions WHERE versions.article = a."row"), runs.started, \'\')) AS max_2, \'\' AS anon_1 FROM documents JOIN document_facts ON document_facts.document = documents.id JOIN articles AS a ON a."row" = document_facts.article LEFT OUTER JOIN runs ON runs.number = a.run WHERE NOT a.removed AND documents.articles >= 2 GROUP BY documents.id, documents."key", documents.articles ORDER BY documents.articles DESC, documents."key" LIMIT :limit OFFSET 0',
    "SELECT documents.key, max(a.day) AS max_1, max(coalesce((SELECT max(versions.replaced) AS max_3 FROM versions WHERE versions.article = a.row), runs.started, '')) AS max_2, '' AS anon_1 FROM documents JOIN document_facts ON document_facts.document = documents.id JOIN articles AS a ON a.row = document_facts.article LEFT OUTER JOIN runs ON runs.number = a.run WHERE a.removed = 0 AND documents.articles >= 2 GROUP BY documents.id, documents.key, documents.articles ORDER BY documents.articles DESC, documents.key LIMIT %(limit)s::BIGINT",
)
CONFERENCES_CHANGED = Sql(
    'SELECT conferences."key", max(a.day) AS max_1, max(coalesce((SELECT max(versions.replaced) AS max_3 FROM versions WHERE versions.article = a."row"), runs.started, \'\')) AS max_2, \'\' AS anon_1 FROM conferences JOIN conference_facts ON conference_facts.conference = conferences.id JOIN articles AS a ON a."row" = conference_facts.article LEFT OUTER JOIN runs ON runs.number = a.run WHERE NOT a.removed AND conferences.articles > 0 AND conferences.merged IS NULL GROUP BY conferences.id, conferences."key", conferences.articles ORDER BY conferences.articles DESC, conferences."key" LIMIT :limit OFFSET 0',
    "SELECT conferences.key, max(a.day) AS max_1, max(coalesce((SELECT max(versions.replaced) AS max_3 FROM versions WHERE versions.article = a.row), runs.started, '')) AS max_2, '' AS anon_1 FROM conferences JOIN conference_facts ON conference_facts.conference = conferences.id JOIN articles AS a ON a.row = conference_facts.article LEFT OUTER JOIN runs ON runs.number = a.run WHERE a.removed = 0 AND conferences.articles > 0 AND conferences.merged IS NULL GROUP BY conferences.id, conferences.key, conferences.articles ORDER BY conferences.articles DESC, conferences.key LIMIT %(limit)s::BIGINT",
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
    'SELECT twin.id FROM articles AS a JOIN texts AS t ON t.article = a."row" JOIN articles AS twin ON twin.start = a.start AND twin.title = a.title AND twin.removed = 0 AND twin."row" != a."row" JOIN texts AS its ON its.article = twin."row" AND its.body = t.body AND (its.body != \'\' OR its.attachments = t.attachments) WHERE a."row" = :gone ORDER BY twin."row" DESC LIMIT 1 OFFSET 0',
    "SELECT twin.id FROM articles AS a JOIN texts AS t ON t.article = a.row JOIN articles AS twin ON twin.start = a.start AND twin.title = a.title AND twin.removed = 0 AND twin.row != a.row JOIN texts AS its ON its.article = twin.row AND its.body = t.body AND (its.body != '' OR its.attachments = t.attachments) WHERE a.row = %(gone)s::BIGINT ORDER BY twin.row DESC LIMIT 1",
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
