"""Compiled from search/store/statements/writes/writing.py: change that, then run

python -m search.store.sql.compiling"""

from search.store.sql.connection import Sql

STATES = Sql(
    'SELECT articles.id, articles."row", articles.removed, articles.hash FROM articles WHERE articles.id IN (SELECT ids_.value FROM json_each(:ids) AS ids_)',
    'SELECT articles.id, articles.row, articles.removed, articles.hash FROM articles WHERE articles.id IN (SELECT ids_.value FROM json_array_elements_text(CAST(%(ids)s::VARCHAR AS JSON)) AS ids_)',
)
NEXT_ROW = Sql(
    'SELECT coalesce(max(articles."row"), 0) + 1 AS anon_1 FROM articles',
    'SELECT coalesce(max(articles.row), 0) + 1 AS anon_1 FROM articles',
)
RUN = Sql(
    "SELECT runs.number + CASE WHEN (runs.finished = '') THEN 0 ELSE 1 END AS anon_1 FROM runs ORDER BY runs.number DESC LIMIT 1 OFFSET 0",
    "SELECT runs.number + CASE WHEN (runs.finished = '') THEN 0 ELSE 1 END AS anon_1 FROM runs ORDER BY runs.number DESC LIMIT 1",
)
ADD = Sql(
    'INSERT INTO articles ("row", id, revision, removed, day, section, source, title, start, hash, rules, lexicon, run) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    'INSERT INTO articles (row, id, revision, removed, day, section, source, title, start, hash, rules, lexicon, run) VALUES (%s::BIGINT, %s::VARCHAR COLLATE "C", %s::BIGINT, %s::BIGINT, %s::BIGINT, %s::BIGINT, %s::BIGINT, %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C", %s::BIGINT, %s::BIGINT, %s::BIGINT)',
)
ADD_TEXT = Sql(
    'INSERT INTO texts (article, url, author, summary, captions, body, attachments) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (article) DO UPDATE SET url = excluded.url, author = excluded.author, summary = excluded.summary, captions = excluded.captions, body = excluded.body, attachments = excluded.attachments',
    'INSERT INTO texts (article, url, author, summary, captions, body, attachments) VALUES (%s::BIGINT, %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C") ON CONFLICT (article) DO UPDATE SET url = excluded.url, author = excluded.author, summary = excluded.summary, captions = excluded.captions, body = excluded.body, attachments = excluded.attachments',
)
CHANGE = Sql(
    'UPDATE articles SET revision=:at, removed=0, day=:published, section=:in_section, source=:from_source, title=:titled, start=:started, hash=:hashed, rules=:by_rules, lexicon=:with_lexicon WHERE articles."row" = :changed',
    'UPDATE articles SET revision=%(at)s::BIGINT, removed=0, day=%(published)s::BIGINT, section=%(in_section)s::BIGINT, source=%(from_source)s::BIGINT, title=%(titled)s::VARCHAR, start=%(started)s::VARCHAR, hash=%(hashed)s::VARCHAR, rules=%(by_rules)s::BIGINT, lexicon=%(with_lexicon)s::BIGINT WHERE articles.row = %(changed)s::BIGINT',
)
READ_BY = Sql(
    'UPDATE articles SET rules=:by_rules, lexicon=:with_lexicon WHERE articles."row" = :changed',
    'UPDATE articles SET rules=%(by_rules)s::BIGINT, lexicon=%(with_lexicon)s::BIGINT WHERE articles.row = %(changed)s::BIGINT',
)
TOUCH = Sql(
    'UPDATE articles SET revision=:at WHERE articles."row" = :changed',
    'UPDATE articles SET revision=%(at)s::BIGINT WHERE articles.row = %(changed)s::BIGINT',
)
ADOPT = Sql(
    'UPDATE articles SET source=:owner WHERE articles.removed = 0 AND articles.source IS NOT :owner AND articles.id IN (SELECT ids_.value FROM json_each(:ids) AS ids_)',
    'UPDATE articles SET source=%(owner)s::BIGINT WHERE articles.removed = 0 AND articles.source IS DISTINCT FROM %(owner)s::BIGINT AND articles.id IN (SELECT ids_.value FROM json_array_elements_text(CAST(%(ids)s::VARCHAR AS JSON)) AS ids_)',
)
REMOVE = Sql(
    'UPDATE articles SET revision=:at, removed=1 WHERE articles."row" = :gone',
    'UPDATE articles SET revision=%(at)s::BIGINT, removed=1 WHERE articles.row = %(gone)s::BIGINT',
)
REVISION = Sql(
    'SELECT articles.revision FROM articles WHERE articles."row" = :wanted AND articles.removed = 0',
    'SELECT articles.revision FROM articles WHERE articles.row = %(wanted)s::BIGINT AND articles.removed = 0',
)
SECTIONS = Sql(
    'SELECT sections.name, sections.id FROM sections',
    'SELECT sections.name, sections.id FROM sections',
)
SOURCES = Sql(
    'SELECT sources.name, sources.id FROM sources',
    'SELECT sources.name, sources.id FROM sources',
)
ADD_SECTION = Sql(
    'INSERT INTO sections (id, name) VALUES (?, ?)',
    'INSERT INTO sections (id, name) VALUES (%s::BIGINT, %s::VARCHAR COLLATE "C")',
)
ADD_SOURCE = Sql(
    'INSERT INTO sources (id, name) VALUES (?, ?)',
    'INSERT INTO sources (id, name) VALUES (%s::BIGINT, %s::VARCHAR COLLATE "C")',
)
