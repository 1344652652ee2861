"""Compiled from search/store/statements/reads/doubts.py: change that, then run

python -m search.store.sql.compiling"""

from search.store.sql.connection import Sql

ISSUED_LATER = Sql(
    'SELECT d.article, d.number, d.start, d.mentions FROM document_facts AS d JOIN articles AS a ON a."row" = d.article WHERE a.removed = 0 AND a.day IS NOT NULL AND d.start > a.day ORDER BY a.day DESC NULLS LAST, a."row" DESC, d.n LIMIT :limit OFFSET 0',
    'SELECT d.article, d.number, d.start, d.mentions FROM document_facts AS d JOIN articles AS a ON a.row = d.article WHERE a.removed = 0 AND a.day IS NOT NULL AND d.start > a.day ORDER BY a.day DESC NULLS LAST, a.row DESC, d.n LIMIT %(limit)s::BIGINT',
)
PEOPLE = Sql(
    'SELECT p.id, p."key", p.name, p.articles FROM people AS p WHERE p.articles > 0 ORDER BY p.id',
    'SELECT p.id, p.key, p.name, p.articles FROM people AS p WHERE p.articles > 0 ORDER BY p.id',
)
HELD = Sql(
    'SELECT DISTINCT h.office, f.person FROM office_facts AS h JOIN person_facts AS f ON f.article = h.article AND f.n = h.person ORDER BY h.office, f.person',
    'SELECT DISTINCT h.office, f.person FROM office_facts AS h JOIN person_facts AS f ON f.article = h.article AND f.n = h.person ORDER BY h.office, f.person',
)
NAMED = Sql(
    'SELECT f.article, f.mentions FROM person_facts AS f JOIN articles AS a ON a."row" = f.article WHERE f.person = :id ORDER BY a.day DESC NULLS LAST, a."row" DESC, f.n LIMIT 1 OFFSET 0',
    'SELECT f.article, f.mentions FROM person_facts AS f JOIN articles AS a ON a.row = f.article WHERE f.person = %(id)s::BIGINT ORDER BY a.day DESC NULLS LAST, a.row DESC, f.n LIMIT 1',
)
ISSUERS = Sql(
    "SELECT d.issuer, count(*) AS count_1 FROM document_facts AS d WHERE d.issuer != '' GROUP BY d.issuer ORDER BY count(*) DESC, d.issuer",
    "SELECT d.issuer, count(*) AS count_1 FROM document_facts AS d WHERE d.issuer != '' GROUP BY d.issuer ORDER BY count(*) DESC, d.issuer",
)
ISSUED_BY = Sql(
    'SELECT d.article, d.number, d.mentions FROM document_facts AS d JOIN articles AS a ON a."row" = d.article WHERE d.issuer = :issuer ORDER BY a.day DESC NULLS LAST, a."row" DESC, d.n LIMIT 1 OFFSET 0',
    'SELECT d.article, d.number, d.mentions FROM document_facts AS d JOIN articles AS a ON a.row = d.article WHERE d.issuer = %(issuer)s::VARCHAR ORDER BY a.day DESC NULLS LAST, a.row DESC, d.n LIMIT 1',
)
SUBJECTS = Sql(
    'SELECT d.article, d.number, d.subject, d.mentions FROM document_facts AS d JOIN articles AS a ON a."row" = d.article WHERE d.subject != \'\' ORDER BY a.revision DESC, d.n LIMIT :limit OFFSET 0',
    "SELECT d.article, d.number, d.subject, d.mentions FROM document_facts AS d JOIN articles AS a ON a.row = d.article WHERE d.subject != '' ORDER BY a.revision DESC, d.n LIMIT %(limit)s::BIGINT",
)
