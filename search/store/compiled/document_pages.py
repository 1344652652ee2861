"""Compiled from search/store/statements/document_pages.py: change that, then run

python -m search.store.sql.compiling"""

from search.store.sql.connection import Sql

ISSUED = Sql(
    'SELECT f.start, f."end", f.precision, f.part_of_day, coalesce(d.mentions, f.mentions) AS coalesce_1, a.id, a.title, a.day, t.url, s.name, t.author, t.summary, t.captions, t.body FROM document_facts AS f JOIN articles AS a ON a."row" = f.article JOIN texts AS t ON t.article = a."row" LEFT OUTER JOIN sections AS s ON s.id = a.section LEFT OUTER JOIN date_facts AS d ON d.article = f.article AND d.role = 2 AND d.start = f.start AND d."end" = f."end" WHERE f.document = :id AND f.start IS NOT NULL ORDER BY f.start, a.day ASC NULLS LAST, a."row"',
    'SELECT f.start, f."end", f.precision, f.part_of_day, coalesce(d.mentions, f.mentions) AS coalesce_1, a.id, a.title, a.day, t.url, s.name, t.author, t.summary, t.captions, t.body FROM document_facts AS f JOIN articles AS a ON a.row = f.article JOIN texts AS t ON t.article = a.row LEFT OUTER JOIN sections AS s ON s.id = a.section LEFT OUTER JOIN date_facts AS d ON d.article = f.article AND d.role = 2 AND d.start = f.start AND d."end" = f."end" WHERE f.document = %(id)s::BIGINT AND f.start IS NOT NULL ORDER BY f.start, a.day ASC NULLS LAST, a.row',
)
SUBJECT = Sql(
    "SELECT document_facts.subject, count(*) AS count_1 FROM document_facts WHERE document_facts.document = :id AND document_facts.subject != '' GROUP BY document_facts.subject ORDER BY count(*) DESC, length(document_facts.subject) DESC, document_facts.subject LIMIT 1 OFFSET 0",
    "SELECT document_facts.subject, count(*) AS count_1 FROM document_facts WHERE document_facts.document = %(id)s::BIGINT AND document_facts.subject != '' GROUP BY document_facts.subject ORDER BY count(*) DESC, length(document_facts.subject) DESC, document_facts.subject LIMIT 1",
)
NAMESAKES = Sql(
    'SELECT d."key", d.number, d.kind, d.issuer, d.term, d.articles FROM documents AS d WHERE d.merged IS NULL AND d.articles > 0 AND d.id != :id AND d.slug = (SELECT own.slug FROM documents AS own WHERE own.id = :id) ORDER BY d.articles DESC, d."key"',
    'SELECT d.key, d.number, d.kind, d.issuer, d.term, d.articles FROM documents AS d WHERE d.merged IS NULL AND d.articles > 0 AND d.id != %(id)s::BIGINT AND d.slug = (SELECT own.slug FROM documents AS own WHERE own.id = %(id)s::BIGINT) ORDER BY d.articles DESC, d.key',
)
SHORT = Sql(
    'SELECT d."key", d.number, d.kind, d.issuer, d.term, d.articles FROM documents AS d WHERE d.articles > 0 AND d.merged IS NULL AND d.short = :short ORDER BY d.articles DESC, d."key" LIMIT :limit OFFSET :offset',
    'SELECT d.key, d.number, d.kind, d.issuer, d.term, d.articles FROM documents AS d WHERE d.articles > 0 AND d.merged IS NULL AND d.short = %(short)s::VARCHAR ORDER BY d.articles DESC, d.key LIMIT %(limit)s::BIGINT OFFSET %(offset)s::BIGINT',
)
COUNT_SHORT = Sql(
    'SELECT count(*) AS count_1 FROM documents AS d WHERE d.articles > 0 AND d.merged IS NULL AND d.short = :short',
    'SELECT count(*) AS count_1 FROM documents AS d WHERE d.articles > 0 AND d.merged IS NULL AND d.short = %(short)s::VARCHAR',
)
NUMBERED = Sql(
    'SELECT d."key", d.number, d.kind, d.issuer, d.term, d.articles FROM documents AS d WHERE d.articles > 0 AND d.merged IS NULL AND (d.slug = :slug OR d."key" = :slug) ORDER BY d.articles DESC, d."key" LIMIT :limit OFFSET :offset',
    'SELECT d.key, d.number, d.kind, d.issuer, d.term, d.articles FROM documents AS d WHERE d.articles > 0 AND d.merged IS NULL AND (d.slug = %(slug)s::VARCHAR OR d.key = %(slug)s::VARCHAR) ORDER BY d.articles DESC, d.key LIMIT %(limit)s::BIGINT OFFSET %(offset)s::BIGINT',
)
COUNT_NUMBERED = Sql(
    'SELECT count(*) AS count_1 FROM documents AS d WHERE d.articles > 0 AND d.merged IS NULL AND (d.slug = :slug OR d."key" = :slug)',
    'SELECT count(*) AS count_1 FROM documents AS d WHERE d.articles > 0 AND d.merged IS NULL AND (d.slug = %(slug)s::VARCHAR OR d.key = %(slug)s::VARCHAR)',
)
NUMERAL = Sql(
    'SELECT d."key", d.number, d.kind, d.issuer, d.term, d.articles FROM documents AS d WHERE d.articles > 0 AND d.merged IS NULL AND d.numeral = :numeral ORDER BY d.articles DESC, d."key" LIMIT :limit OFFSET :offset',
    'SELECT d.key, d.number, d.kind, d.issuer, d.term, d.articles FROM documents AS d WHERE d.articles > 0 AND d.merged IS NULL AND d.numeral = %(numeral)s::BIGINT ORDER BY d.articles DESC, d.key LIMIT %(limit)s::BIGINT OFFSET %(offset)s::BIGINT',
)
COUNT_NUMERAL = Sql(
    'SELECT count(*) AS count_1 FROM documents AS d WHERE d.articles > 0 AND d.merged IS NULL AND d.numeral = :numeral',
    'SELECT count(*) AS count_1 FROM documents AS d WHERE d.articles > 0 AND d.merged IS NULL AND d.numeral = %(numeral)s::BIGINT',
)
WORDED = Sql(
    'SELECT d."key", d.number, d.kind, d.issuer, d.term, d.articles FROM documents AS d WHERE d.articles > 0 AND d.merged IS NULL AND NOT (EXISTS (SELECT patterns_.value FROM json_each(:patterns) AS patterns_ WHERE d.words NOT LIKE patterns_.value)) ORDER BY d.articles DESC, d."key" LIMIT :limit OFFSET :offset',
    'SELECT d.key, d.number, d.kind, d.issuer, d.term, d.articles FROM documents AS d WHERE d.articles > 0 AND d.merged IS NULL AND NOT (EXISTS (SELECT patterns_.value FROM json_array_elements_text(CAST(%(patterns)s::VARCHAR AS JSON)) AS patterns_ WHERE d.words NOT LIKE patterns_.value)) ORDER BY d.articles DESC, d.key LIMIT %(limit)s::BIGINT OFFSET %(offset)s::BIGINT',
)
COUNT_WORDED = Sql(
    'SELECT count(*) AS count_1 FROM documents AS d WHERE d.articles > 0 AND d.merged IS NULL AND NOT (EXISTS (SELECT patterns_.value FROM json_each(:patterns) AS patterns_ WHERE d.words NOT LIKE patterns_.value))',
    'SELECT count(*) AS count_1 FROM documents AS d WHERE d.articles > 0 AND d.merged IS NULL AND NOT (EXISTS (SELECT patterns_.value FROM json_array_elements_text(CAST(%(patterns)s::VARCHAR AS JSON)) AS patterns_ WHERE d.words NOT LIKE patterns_.value))',
)
IMPLEMENTS = Sql(
    'SELECT d."key", d.number, d.kind, d.issuer, d.term, d.articles, a.id, a.title, a.day, t.url, s.name FROM relation_facts AS f JOIN documents AS d ON d.id = f.target JOIN articles AS a ON a."row" = f.article JOIN texts AS t ON t.article = a."row" LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE f.source = :id AND f.target != :id ORDER BY d.articles DESC, d."key", a.day DESC NULLS LAST, a."row" DESC',
    'SELECT d.key, d.number, d.kind, d.issuer, d.term, d.articles, a.id, a.title, a.day, t.url, s.name FROM relation_facts AS f JOIN documents AS d ON d.id = f.target JOIN articles AS a ON a.row = f.article JOIN texts AS t ON t.article = a.row LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE f.source = %(id)s::BIGINT AND f.target != %(id)s::BIGINT ORDER BY d.articles DESC, d.key, a.day DESC NULLS LAST, a.row DESC',
)
IMPLEMENTED_BY = Sql(
    'SELECT d."key", d.number, d.kind, d.issuer, d.term, d.articles, a.id, a.title, a.day, t.url, s.name FROM relation_facts AS f JOIN documents AS d ON d.id = f.source JOIN articles AS a ON a."row" = f.article JOIN texts AS t ON t.article = a."row" LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE f.target = :id AND f.source != :id ORDER BY d.articles DESC, d."key", a.day DESC NULLS LAST, a."row" DESC',
    'SELECT d.key, d.number, d.kind, d.issuer, d.term, d.articles, a.id, a.title, a.day, t.url, s.name FROM relation_facts AS f JOIN documents AS d ON d.id = f.source JOIN articles AS a ON a.row = f.article JOIN texts AS t ON t.article = a.row LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE f.target = %(id)s::BIGINT AND f.source != %(id)s::BIGINT ORDER BY d.articles DESC, d.key, a.day DESC NULLS LAST, a.row DESC',
)
