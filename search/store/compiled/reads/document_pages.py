"""Compiled from search/store/statements/reads/document_pages.py: change that, then run

python -m search.store.sql.compiling"""

from search.store.sql.connection import Sql

ALL = Sql(
    'SELECT d."key", d.number, d.kind, d.issuer, d.term, d.articles FROM documents AS d WHERE d.articles > 0 AND d.merged IS NULL ORDER BY d.articles DESC, d."key" LIMIT :limit OFFSET :offset',
    'SELECT d.key, d.number, d.kind, d.issuer, d.term, d.articles FROM documents AS d WHERE d.articles > 0 AND d.merged IS NULL ORDER BY d.articles DESC, d.key LIMIT %(limit)s::BIGINT OFFSET %(offset)s::BIGINT',
)
ALL_COUNT = Sql(
    'SELECT count(*) AS count_1 FROM documents AS d WHERE d.articles > 0 AND d.merged IS NULL',
    'SELECT count(*) AS count_1 FROM documents AS d WHERE d.articles > 0 AND d.merged IS NULL',
)
SHORT = Sql(
    'SELECT d."key", d.number, d.kind, d.issuer, d.term, d.articles FROM documents AS d WHERE d.articles > 0 AND d.merged IS NULL AND d.short = :short ORDER BY d.articles DESC, d."key" LIMIT :limit OFFSET :offset',
    'SELECT d.key, d.number, d.kind, d.issuer, d.term, d.articles FROM documents AS d WHERE d.articles > 0 AND d.merged IS NULL AND d.short = %(short)s::VARCHAR ORDER BY d.articles DESC, d.key LIMIT %(limit)s::BIGINT OFFSET %(offset)s::BIGINT',
)
SHORT_COUNT = Sql(
    'SELECT count(*) AS count_1 FROM documents AS d WHERE d.articles > 0 AND d.merged IS NULL AND d.short = :short',
    'SELECT count(*) AS count_1 FROM documents AS d WHERE d.articles > 0 AND d.merged IS NULL AND d.short = %(short)s::VARCHAR',
)
NUMBER = Sql(
    'SELECT d."key", d.number, d.kind, d.issuer, d.term, d.articles FROM documents AS d WHERE d.articles > 0 AND d.merged IS NULL AND (d.slug = :slug OR d."key" = :slug) ORDER BY d.articles DESC, d."key" LIMIT :limit OFFSET :offset',
    'SELECT d.key, d.number, d.kind, d.issuer, d.term, d.articles FROM documents AS d WHERE d.articles > 0 AND d.merged IS NULL AND (d.slug = %(slug)s::VARCHAR OR d.key = %(slug)s::VARCHAR) ORDER BY d.articles DESC, d.key LIMIT %(limit)s::BIGINT OFFSET %(offset)s::BIGINT',
)
NUMBER_COUNT = Sql(
    'SELECT count(*) AS count_1 FROM documents AS d WHERE d.articles > 0 AND d.merged IS NULL AND (d.slug = :slug OR d."key" = :slug)',
    'SELECT count(*) AS count_1 FROM documents AS d WHERE d.articles > 0 AND d.merged IS NULL AND (d.slug = %(slug)s::VARCHAR OR d.key = %(slug)s::VARCHAR)',
)
NUMERAL = Sql(
    'SELECT d."key", d.number, d.kind, d.issuer, d.term, d.articles FROM documents AS d WHERE d.articles > 0 AND d.merged IS NULL AND d.numeral = :numeral ORDER BY d.articles DESC, d."key" LIMIT :limit OFFSET :offset',
    'SELECT d.key, d.number, d.kind, d.issuer, d.term, d.articles FROM documents AS d WHERE d.articles > 0 AND d.merged IS NULL AND d.numeral = %(numeral)s::BIGINT ORDER BY d.articles DESC, d.key LIMIT %(limit)s::BIGINT OFFSET %(offset)s::BIGINT',
)
NUMERAL_COUNT = Sql(
    'SELECT count(*) AS count_1 FROM documents AS d WHERE d.articles > 0 AND d.merged IS NULL AND d.numeral = :numeral',
    'SELECT count(*) AS count_1 FROM documents AS d WHERE d.articles > 0 AND d.merged IS NULL AND d.numeral = %(numeral)s::BIGINT',
)
WORDS = Sql(
    'WITH all_words AS MATERIALIZED (SELECT words_.value AS value FROM json_each(:words) AS words_) SELECT d."key", d.number, d.kind, d.issuer, d.term, d.articles FROM documents AS d WHERE d.articles > 0 AND d.merged IS NULL AND d.words LIKE (:words_first || \'\') AND (:words IS NULL OR NOT (EXISTS (SELECT 1 FROM all_words WHERE d.words NOT LIKE all_words.value))) ORDER BY d.articles DESC, d."key" LIMIT :limit OFFSET :offset',
    "WITH all_words AS MATERIALIZED (SELECT words_.value AS value FROM json_array_elements_text(CAST(%(words)s::VARCHAR AS JSON)) AS words_) SELECT d.key, d.number, d.kind, d.issuer, d.term, d.articles FROM documents AS d WHERE d.articles > 0 AND d.merged IS NULL AND d.words LIKE (%(words_first)s::VARCHAR || '') AND (%(words)s::VARCHAR IS NULL OR NOT (EXISTS (SELECT 1 FROM all_words WHERE d.words NOT LIKE all_words.value))) ORDER BY d.articles DESC, d.key LIMIT %(limit)s::BIGINT OFFSET %(offset)s::BIGINT",
)
WORDS_COUNT = Sql(
    "WITH all_words AS MATERIALIZED (SELECT words_.value AS value FROM json_each(:words) AS words_) SELECT count(*) AS count_1 FROM documents AS d WHERE d.articles > 0 AND d.merged IS NULL AND d.words LIKE (:words_first || '') AND (:words IS NULL OR NOT (EXISTS (SELECT 1 FROM all_words WHERE d.words NOT LIKE all_words.value)))",
    "WITH all_words AS MATERIALIZED (SELECT words_.value AS value FROM json_array_elements_text(CAST(%(words)s::VARCHAR AS JSON)) AS words_) SELECT count(*) AS count_1 FROM documents AS d WHERE d.articles > 0 AND d.merged IS NULL AND d.words LIKE (%(words_first)s::VARCHAR || '') AND (%(words)s::VARCHAR IS NULL OR NOT (EXISTS (SELECT 1 FROM all_words WHERE d.words NOT LIKE all_words.value)))",
)
ISSUED = Sql(
    'SELECT f.start, f."end", f.precision, f.part_of_day, coalesce(d.mentions, f.mentions) AS coalesce_1, a.id, a.title, a.day, t.url, s.name, t.author, t.summary, t.captions, t.body FROM document_facts AS f JOIN articles AS a ON a."row" = f.article JOIN texts AS t ON t.article = a."row" LEFT OUTER JOIN sections AS s ON s.id = a.section LEFT OUTER JOIN date_facts AS d ON d.article = f.article AND d.role = 2 AND d.start = f.start AND d."end" = f."end" WHERE f.document = :id AND f.start IS NOT NULL ORDER BY f.start, a.day IS NULL, a.day, a."row", f.n, d.n',
    'SELECT f.start, f."end", f.precision, f.part_of_day, coalesce(d.mentions, f.mentions) AS coalesce_1, a.id, a.title, a.day, t.url, s.name, t.author, t.summary, t.captions, t.body FROM document_facts AS f JOIN articles AS a ON a.row = f.article JOIN texts AS t ON t.article = a.row LEFT OUTER JOIN sections AS s ON s.id = a.section LEFT OUTER JOIN date_facts AS d ON d.article = f.article AND d.role = 2 AND d.start = f.start AND d."end" = f."end" WHERE f.document = %(id)s::BIGINT AND f.start IS NOT NULL ORDER BY f.start, a.day IS NULL, a.day, a.row, f.n, d.n',
)
SUBJECT = Sql(
    "SELECT f.subject, count(*) AS n FROM document_facts AS f WHERE f.document = :id AND f.subject != '' GROUP BY f.subject ORDER BY n DESC, length(f.subject) DESC, f.subject LIMIT 1 OFFSET 0",
    "SELECT f.subject, count(*) AS n FROM document_facts AS f WHERE f.document = %(id)s::BIGINT AND f.subject != '' GROUP BY f.subject ORDER BY n DESC, length(f.subject) DESC, f.subject LIMIT 1",
)
ARTICLES = Sql(
    'SELECT a.id, a.title, a.day, t.url, s.name FROM articles AS a JOIN texts AS t ON t.article = a."row" LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE a."row" IN (SELECT document_facts.article FROM document_facts WHERE document_facts.document = :id) ORDER BY a.day DESC NULLS LAST, a."row" DESC LIMIT :limit OFFSET :offset',
    'SELECT a.id, a.title, a.day, t.url, s.name FROM articles AS a JOIN texts AS t ON t.article = a.row LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE a.row IN (SELECT document_facts.article FROM document_facts WHERE document_facts.document = %(id)s::BIGINT) ORDER BY a.day DESC NULLS LAST, a.row DESC LIMIT %(limit)s::BIGINT OFFSET %(offset)s::BIGINT',
)
DAYS = Sql(
    'SELECT a.day, count(*) AS count_1 FROM articles AS a WHERE a."row" IN (SELECT document_facts.article FROM document_facts WHERE document_facts.document = :id) GROUP BY a.day',
    'SELECT a.day, count(*) AS count_1 FROM articles AS a WHERE a.row IN (SELECT document_facts.article FROM document_facts WHERE document_facts.document = %(id)s::BIGINT) GROUP BY a.day',
)
PEOPLE = Sql(
    'SELECT p."key", p.name, count(DISTINCT o.article) AS n FROM (SELECT DISTINCT document_facts.article AS article FROM document_facts WHERE document_facts.document = :id) AS f CROSS JOIN person_facts AS o ON o.article = f.article JOIN people AS p ON p.id = o.person WHERE (o.roles NOT IN (7, 8, 119, 120, 135, 136)) GROUP BY p.id ORDER BY n DESC, p."key" LIMIT :limit OFFSET 0',
    'SELECT p.key, p.name, count(DISTINCT o.article) AS n FROM (SELECT DISTINCT document_facts.article AS article FROM document_facts WHERE document_facts.document = %(id)s::BIGINT) AS f JOIN person_facts AS o ON o.article = f.article JOIN people AS p ON p.id = o.person WHERE (o.roles NOT IN (7, 8, 119, 120, 135, 136)) GROUP BY p.id ORDER BY n DESC, p.key LIMIT %(limit)s::BIGINT',
)
NAMESAKES = Sql(
    'SELECT d."key", d.number, d.kind, d.issuer, d.term, d.articles FROM documents AS d WHERE d.articles > 0 AND d.merged IS NULL AND d.id != :id AND d.slug = (SELECT documents.slug FROM documents WHERE documents.id = :id) ORDER BY d.articles DESC, d."key"',
    'SELECT d.key, d.number, d.kind, d.issuer, d.term, d.articles FROM documents AS d WHERE d.articles > 0 AND d.merged IS NULL AND d.id != %(id)s::BIGINT AND d.slug = (SELECT documents.slug FROM documents WHERE documents.id = %(id)s::BIGINT) ORDER BY d.articles DESC, d.key',
)
IMPLEMENTS = Sql(
    'SELECT d."key", d.number, d.kind, d.issuer, d.term, d.articles, a.id, a.title, a.day, t.url, s.name FROM relation_facts AS f JOIN documents AS d ON d.id = f.target JOIN articles AS a ON a."row" = f.article JOIN texts AS t ON t.article = a."row" LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE f.source = :id AND f.target != :id ORDER BY d.articles DESC, d."key", a.day DESC NULLS LAST, a."row" DESC',
    'SELECT d.key, d.number, d.kind, d.issuer, d.term, d.articles, a.id, a.title, a.day, t.url, s.name FROM relation_facts AS f JOIN documents AS d ON d.id = f.target JOIN articles AS a ON a.row = f.article JOIN texts AS t ON t.article = a.row LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE f.source = %(id)s::BIGINT AND f.target != %(id)s::BIGINT ORDER BY d.articles DESC, d.key, a.day DESC NULLS LAST, a.row DESC',
)
IMPLEMENTED_BY = Sql(
    'SELECT d."key", d.number, d.kind, d.issuer, d.term, d.articles, a.id, a.title, a.day, t.url, s.name FROM relation_facts AS f JOIN documents AS d ON d.id = f.source JOIN articles AS a ON a."row" = f.article JOIN texts AS t ON t.article = a."row" LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE f.target = :id AND f.source != :id ORDER BY d.articles DESC, d."key", a.day DESC NULLS LAST, a."row" DESC',
    'SELECT d.key, d.number, d.kind, d.issuer, d.term, d.articles, a.id, a.title, a.day, t.url, s.name FROM relation_facts AS f JOIN documents AS d ON d.id = f.source JOIN articles AS a ON a.row = f.article JOIN texts AS t ON t.article = a.row LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE f.target = %(id)s::BIGINT AND f.source != %(id)s::BIGINT ORDER BY d.articles DESC, d.key, a.day DESC NULLS LAST, a.row DESC',
)
