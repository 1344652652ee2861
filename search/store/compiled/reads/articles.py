"""Compiled from search/store/statements/reads/articles.py: change that, then run

python -m search.store.sql.compiling"""

from search.store.sql.connection import Sql

ONE = Sql(
    'SELECT a."row", a.revision, a.removed, a.id, a.title, a.day, s.name, t.url, t.author, t.summary, t.captions, t.body, t.attachments FROM articles AS a LEFT OUTER JOIN texts AS t ON t.article = a."row" LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE a.id = :id AND NOT a.removed',
    'SELECT a.row, a.revision, a.removed, a.id, a.title, a.day, s.name, t.url, t.author, t.summary, t.captions, t.body, t.attachments FROM articles AS a LEFT OUTER JOIN texts AS t ON t.article = a.row LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE a.id = %(id)s::VARCHAR AND a.removed = 0',
)
STREAM = Sql(
    'SELECT a."row", a.revision, a.removed, a.id, a.title, a.day, s.name, t.url, t.author, t.summary, t.captions, t.body, t.attachments FROM articles AS a LEFT OUTER JOIN texts AS t ON t.article = a."row" LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE a."row" > :after AND NOT a.removed ORDER BY a."row" LIMIT :limit OFFSET 0',
    'SELECT a.row, a.revision, a.removed, a.id, a.title, a.day, s.name, t.url, t.author, t.summary, t.captions, t.body, t.attachments FROM articles AS a LEFT OUTER JOIN texts AS t ON t.article = a.row LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE a.row > %(after)s::BIGINT AND a.removed = 0 ORDER BY a.row LIMIT %(limit)s::BIGINT',
)
OUTDATED = Sql(
    'SELECT a."row", a.revision, a.removed, a.id, a.title, a.day, s.name, t.url, t.author, t.summary, t.captions, t.body, t.attachments FROM articles AS a LEFT OUTER JOIN texts AS t ON t.article = a."row" LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE a."row" > :after AND NOT a.removed AND (a.rules != :rules OR a.lexicon != :lexicon) ORDER BY a."row" LIMIT :limit OFFSET 0',
    'SELECT a.row, a.revision, a.removed, a.id, a.title, a.day, s.name, t.url, t.author, t.summary, t.captions, t.body, t.attachments FROM articles AS a LEFT OUTER JOIN texts AS t ON t.article = a.row LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE a.row > %(after)s::BIGINT AND a.removed = 0 AND (a.rules != %(rules)s::BIGINT OR a.lexicon != %(lexicon)s::BIGINT) ORDER BY a.row LIMIT %(limit)s::BIGINT',
)
CHANGES = Sql(
    'SELECT a."row", a.revision, a.removed, a.id, a.title, a.day, s.name, t.url, t.author, t.summary, t.captions, t.body, t.attachments FROM articles AS a LEFT OUTER JOIN texts AS t ON t.article = a."row" LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE a.revision > :after ORDER BY a.revision LIMIT :limit OFFSET 0',
    'SELECT a.row, a.revision, a.removed, a.id, a.title, a.day, s.name, t.url, t.author, t.summary, t.captions, t.body, t.attachments FROM articles AS a LEFT OUTER JOIN texts AS t ON t.article = a.row LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE a.revision > %(after)s::BIGINT ORDER BY a.revision LIMIT %(limit)s::BIGINT',
)
CARDS = Sql(
    'SELECT a."row", a.revision, a.removed, a.id, a.title, a.day, s.name, t.url, t.author, t.summary, t.captions, t.body, t.attachments FROM articles AS a LEFT OUTER JOIN texts AS t ON t.article = a."row" LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE a.id IN (SELECT ids_.value FROM json_each(:ids) AS ids_) AND t.article IS NOT NULL',
    'SELECT a.row, a.revision, a.removed, a.id, a.title, a.day, s.name, t.url, t.author, t.summary, t.captions, t.body, t.attachments FROM articles AS a LEFT OUTER JOIN texts AS t ON t.article = a.row LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE a.id IN (SELECT ids_.value FROM json_array_elements_text(CAST(%(ids)s::VARCHAR AS JSON)) AS ids_) AND t.article IS NOT NULL',
)
TEXTS = Sql(
    'SELECT a."row", a.revision, a.removed, a.id, a.title, a.day, s.name, t.url, t.author, t.summary, t.captions, t.body, t.attachments FROM articles AS a LEFT OUTER JOIN texts AS t ON t.article = a."row" LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE a."row" IN (SELECT rows_.value AS anon_1 FROM json_each(:rows) AS rows_) AND NOT a.removed',
    'SELECT a.row, a.revision, a.removed, a.id, a.title, a.day, s.name, t.url, t.author, t.summary, t.captions, t.body, t.attachments FROM articles AS a LEFT OUTER JOIN texts AS t ON t.article = a.row LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE a.row IN (SELECT CAST(rows_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_) AND a.removed = 0',
)
OF_SOURCE = Sql(
    'SELECT a.id FROM articles AS a JOIN sources ON sources.id = a.source WHERE sources.name = :source AND NOT a.removed',
    'SELECT a.id FROM articles AS a JOIN sources ON sources.id = a.source WHERE sources.name = %(source)s::VARCHAR AND a.removed = 0',
)
HASHES = Sql(
    'SELECT a.id, a.hash FROM articles AS a WHERE a.id IN (SELECT ids_.value FROM json_each(:ids) AS ids_) AND NOT a.removed',
    'SELECT a.id, a.hash FROM articles AS a WHERE a.id IN (SELECT ids_.value FROM json_array_elements_text(CAST(%(ids)s::VARCHAR AS JSON)) AS ids_) AND a.removed = 0',
)
IDS = Sql(
    'SELECT a.id, a.revision FROM articles AS a WHERE NOT a.removed',
    'SELECT a.id, a.revision FROM articles AS a WHERE a.removed = 0',
)
COUNT = Sql(
    'SELECT count(*) AS count_1 FROM articles AS a WHERE a.removed = 0',
    'SELECT count(*) AS count_1 FROM articles AS a WHERE a.removed = 0',
)
