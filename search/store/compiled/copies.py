"""Compiled from search/store/statements/copies.py: change that, then run

python -m search.store.sql.compiling"""

from search.store.sql.connection import Sql

NEAR = Sql(
    'SELECT b.band, b.article FROM json_each(:bands) AS bands_ CROSS JOIN bands AS b ON b.band = bands_.value AND b.article >= coalesce((SELECT x.article FROM bands AS x WHERE x.band = bands_.value ORDER BY x.article DESC LIMIT 1 OFFSET 19), 0)',
    'SELECT b.band, b.article FROM json_array_elements_text(CAST(%(bands)s::VARCHAR AS JSON)) AS bands_ JOIN bands AS b ON b.band = CAST(bands_.value AS BIGINT) AND b.article >= coalesce((SELECT x.article FROM bands AS x WHERE x.band = CAST(bands_.value AS BIGINT) ORDER BY x.article DESC LIMIT 1 OFFSET 19), 0)',
)
SKETCHED = Sql(
    'SELECT DISTINCT bands.article FROM bands WHERE bands.article IN (SELECT rows_.value AS anon_1 FROM json_each(:rows) AS rows_)',
    'SELECT DISTINCT bands.article FROM bands WHERE bands.article IN (SELECT CAST(rows_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_)',
)
TEXT = Sql(
    'SELECT texts.summary, texts.body, texts.attachments FROM texts, articles WHERE texts.article = articles."row" AND articles."row" IN (SELECT rows_.value AS anon_1 FROM json_each(:rows) AS rows_) AND NOT articles.removed',
    'SELECT texts.summary, texts.body, texts.attachments FROM texts, articles WHERE texts.article = articles.row AND articles.row IN (SELECT CAST(rows_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_) AND articles.removed = 0',
)
ADD_BANDS = Sql(
    'INSERT INTO bands (band, article) VALUES (?, ?)',
    'INSERT INTO bands (band, article) VALUES (%s::BIGINT, %s::BIGINT)',
)
CLEAR_BANDS = Sql(
    'DELETE FROM bands WHERE bands.article IN (SELECT rows_.value AS anon_1 FROM json_each(:rows) AS rows_)',
    'DELETE FROM bands WHERE bands.article IN (SELECT CAST(rows_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_)',
)
NUMBERS = Sql(
    'SELECT DISTINCT copies.text FROM copies WHERE copies.article IN (SELECT rows_.value AS anon_1 FROM json_each(:rows) AS rows_) ORDER BY copies.text',
    'SELECT DISTINCT copies.text FROM copies WHERE copies.article IN (SELECT CAST(rows_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_) ORDER BY copies.text',
)
NEXT = Sql(
    'SELECT coalesce(max(copies.text), 0) + 1 AS anon_1 FROM copies',
    'SELECT coalesce(max(copies.text), 0) + 1 AS anon_1 FROM copies',
)
ADD = Sql(
    'INSERT INTO copies (article, text) VALUES (?, ?) ON CONFLICT (article) DO UPDATE SET text = excluded.text',
    'INSERT INTO copies (article, text) VALUES (%s::BIGINT, %s::BIGINT) ON CONFLICT (article) DO UPDATE SET text = excluded.text',
)
CLEAR = Sql(
    'DELETE FROM copies WHERE copies.article IN (SELECT rows_.value AS anon_1 FROM json_each(:rows) AS rows_)',
    'DELETE FROM copies WHERE copies.article IN (SELECT CAST(rows_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_)',
)
AMONG = Sql(
    'SELECT a.id, copies.text FROM articles AS a JOIN copies ON copies.article = a."row" WHERE a.id IN (SELECT ids_.value FROM json_each(:ids) AS ids_) AND NOT a.removed',
    'SELECT a.id, copies.text FROM articles AS a JOIN copies ON copies.article = a.row WHERE a.id IN (SELECT ids_.value FROM json_array_elements_text(CAST(%(ids)s::VARCHAR AS JSON)) AS ids_) AND a.removed = 0',
)
OTHERS = Sql(
    'SELECT a.id, a.title, a.day, t.url, s.name FROM articles AS a JOIN copies ON copies.article = a."row" JOIN texts AS t ON t.article = a."row" LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE copies.text = (SELECT copies.text FROM copies JOIN articles ON articles."row" = copies.article WHERE articles.id = :id) AND a.id != :id AND NOT a.removed ORDER BY a.day IS NULL, a.day, a."row" LIMIT :limit OFFSET 0',
    'SELECT a.id, a.title, a.day, t.url, s.name FROM articles AS a JOIN copies ON copies.article = a.row JOIN texts AS t ON t.article = a.row LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE copies.text = (SELECT copies.text FROM copies JOIN articles ON articles.row = copies.article WHERE articles.id = %(id)s::VARCHAR) AND a.id != %(id)s::VARCHAR AND a.removed = 0 ORDER BY a.day IS NULL, a.day, a.row LIMIT %(limit)s::BIGINT',
)
SKETCHES = Sql(
    'SELECT a.id, bands.band FROM articles AS a JOIN bands ON bands.article = a."row" WHERE a.id IN (SELECT ids_.value FROM json_each(:ids) AS ids_) AND NOT a.removed',
    'SELECT a.id, bands.band FROM articles AS a JOIN bands ON bands.article = a.row WHERE a.id IN (SELECT ids_.value FROM json_array_elements_text(CAST(%(ids)s::VARCHAR AS JSON)) AS ids_) AND a.removed = 0',
)
