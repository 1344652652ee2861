"""Compiled from search/store/statements/reads/registers/documents.py: change that, then run

python -m search.store.sql.compiling"""

from search.store.sql.connection import Sql

ISSUED = Sql(
    'SELECT d."key", f.start, f."end", f.precision, f.part_of_day, count(DISTINCT f.article) AS many FROM documents AS d JOIN document_facts AS f ON f.document = d.id WHERE d."key" IN (SELECT keys_.value FROM json_each(:keys) AS keys_) AND f.start IS NOT NULL GROUP BY d."key", f.start, f."end", f.precision, f.part_of_day ORDER BY d."key", many DESC, f.start',
    'SELECT d.key, f.start, f."end", f.precision, f.part_of_day, count(DISTINCT f.article) AS many FROM documents AS d JOIN document_facts AS f ON f.document = d.id WHERE d.key IN (SELECT keys_.value FROM json_array_elements_text(CAST(%(keys)s::VARCHAR AS JSON)) AS keys_) AND f.start IS NOT NULL GROUP BY d.key, f.start, f."end", f.precision, f.part_of_day ORDER BY d.key, many DESC, f.start',
)
SUBJECTS = Sql(
    'SELECT d."key", f.subject, count(DISTINCT f.article) AS many FROM documents AS d JOIN document_facts AS f ON f.document = d.id WHERE d."key" IN (SELECT keys_.value FROM json_each(:keys) AS keys_) AND f.subject != \'\' GROUP BY d."key", f.subject ORDER BY d."key", many DESC, length(f.subject) DESC, f.subject',
    "SELECT d.key, f.subject, count(DISTINCT f.article) AS many FROM documents AS d JOIN document_facts AS f ON f.document = d.id WHERE d.key IN (SELECT keys_.value FROM json_array_elements_text(CAST(%(keys)s::VARCHAR AS JSON)) AS keys_) AND f.subject != '' GROUP BY d.key, f.subject ORDER BY d.key, many DESC, length(f.subject) DESC, f.subject",
)
FIRST_ISSUED = Sql(
    'SELECT places.start, places."end", places.precision, places.part_of_day, places.article, places.mentions FROM (SELECT f.start AS start, f."end" AS "end", f.precision AS precision, f.part_of_day AS part_of_day, f.article AS article, coalesce(day.mentions, f.mentions) AS mentions, row_number() OVER (PARTITION BY f.start, f."end", f.precision, f.part_of_day ORDER BY a.day IS NULL, a.day, a."row", f.n, day.n) AS nth FROM document_facts AS f JOIN articles AS a ON a."row" = f.article LEFT OUTER JOIN date_facts AS day ON day.article = f.article AND day.role = 2 AND day.start = f.start AND day."end" = f."end" WHERE f.document = :id AND f.start IS NOT NULL) AS places WHERE places.nth = 1 ORDER BY places.start',
    'SELECT places.start, places."end", places.precision, places.part_of_day, places.article, places.mentions FROM (SELECT f.start AS start, f."end" AS "end", f.precision AS precision, f.part_of_day AS part_of_day, f.article AS article, coalesce(day.mentions, f.mentions) AS mentions, row_number() OVER (PARTITION BY f.start, f."end", f.precision, f.part_of_day ORDER BY a.day IS NULL, a.day, a.row, f.n, day.n) AS nth FROM document_facts AS f JOIN articles AS a ON a.row = f.article LEFT OUTER JOIN date_facts AS day ON day.article = f.article AND day.role = 2 AND day.start = f.start AND day."end" = f."end" WHERE f.document = %(id)s::BIGINT AND f.start IS NOT NULL) AS places WHERE places.nth = 1 ORDER BY places.start',
)
KINDS = Sql(
    'SELECT d.kind, count(*) AS n FROM documents AS d WHERE d.articles > 0 AND d.merged IS NULL GROUP BY d.kind ORDER BY n DESC, d.kind',
    'SELECT d.kind, count(*) AS n FROM documents AS d WHERE d.articles > 0 AND d.merged IS NULL GROUP BY d.kind ORDER BY n DESC, d.kind',
)
DAYS = Sql(
    'SELECT d.first_issued, count(*) AS n FROM documents AS d WHERE d.articles > 0 AND d.merged IS NULL GROUP BY d.first_issued',
    'SELECT d.first_issued, count(*) AS n FROM documents AS d WHERE d.articles > 0 AND d.merged IS NULL GROUP BY d.first_issued',
)
IMPLEMENTING = Sql(
    'SELECT d."key", d.number, d.kind, d.issuer, d.term, d.articles, r.article, r.mentions FROM relation_facts AS r JOIN documents AS d ON d.id = r.source JOIN articles AS a ON a."row" = r.article WHERE r.target = :id AND r.source != :id ORDER BY d."key", a.day IS NULL, a.day, a."row"',
    'SELECT d.key, d.number, d.kind, d.issuer, d.term, d.articles, r.article, r.mentions FROM relation_facts AS r JOIN documents AS d ON d.id = r.source JOIN articles AS a ON a.row = r.article WHERE r.target = %(id)s::BIGINT AND r.source != %(id)s::BIGINT ORDER BY d.key, a.day IS NULL, a.day, a.row',
)
CONFERENCES = Sql(
    'SELECT c."key", h.article, h.mentions FROM conference_documents AS x JOIN conference_facts AS h ON h.article = x.article AND h.n = x.n JOIN conferences AS c ON c.id = h.conference JOIN articles AS a ON a."row" = h.article WHERE x.document = :id ORDER BY c."key", a.day IS NULL, a.day, a."row"',
    'SELECT c.key, h.article, h.mentions FROM conference_documents AS x JOIN conference_facts AS h ON h.article = x.article AND h.n = x.n JOIN conferences AS c ON c.id = h.conference JOIN articles AS a ON a.row = h.article WHERE x.document = %(id)s::BIGINT ORDER BY c.key, a.day IS NULL, a.day, a.row',
)
