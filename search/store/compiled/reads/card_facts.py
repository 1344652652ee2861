"""Compiled from search/store/statements/reads/card_facts.py: change that, then run

python -m search.store.sql.compiling"""

from search.store.sql.connection import Sql

HELD = Sql(
    'SELECT held.id, held."full", held."key", held.folded, held.flags, held."row", held.day, held.mentions, held.since FROM (SELECT o.id AS id, o."full" AS "full", o."key" AS "key", o.folded AS folded, h.flags AS flags, a."row" AS "row", a.day AS day, h.mentions AS mentions, min(a.day) OVER (PARTITION BY o."key", h.flags) AS since, row_number() OVER (PARTITION BY o."key", h.flags ORDER BY a.day DESC NULLS LAST, a."row" DESC, p.n, h.n) AS nth FROM person_facts AS p JOIN office_facts AS h ON h.article = p.article AND h.person = p.n JOIN offices AS o ON o.id = h.office JOIN articles AS a ON a."row" = p.article WHERE p.person = :id) AS held WHERE held.nth = 1 ORDER BY held.day DESC NULLS LAST, held."row" DESC, held.id',
    'SELECT held.id, held."full", held.key, held.folded, held.flags, held.row, held.day, held.mentions, held.since FROM (SELECT o.id AS id, o."full" AS "full", o.key AS key, o.folded AS folded, h.flags AS flags, a.row AS row, a.day AS day, h.mentions AS mentions, min(a.day) OVER (PARTITION BY o.key, h.flags) AS since, row_number() OVER (PARTITION BY o.key, h.flags ORDER BY a.day DESC NULLS LAST, a.row DESC, p.n, h.n) AS nth FROM person_facts AS p JOIN office_facts AS h ON h.article = p.article AND h.person = p.n JOIN offices AS o ON o.id = h.office JOIN articles AS a ON a.row = p.article WHERE p.person = %(id)s::BIGINT) AS held WHERE held.nth = 1 ORDER BY held.day DESC NULLS LAST, held.row DESC, held.id',
)
NAMED = Sql(
    'SELECT a."row", p.mentions FROM articles AS a JOIN person_facts AS p ON p.article = a."row" WHERE p.person = :id ORDER BY a.day DESC NULLS LAST, a."row" DESC, p.n LIMIT 1 OFFSET 0',
    'SELECT a.row, p.mentions FROM articles AS a JOIN person_facts AS p ON p.article = a.row WHERE p.person = %(id)s::BIGINT ORDER BY a.day DESC NULLS LAST, a.row DESC, p.n LIMIT 1',
)
STATED = Sql(
    'SELECT f.kind, f.issuer, f.subject, f.start, f."end", f.precision, f.part_of_day, a."row", f.mentions, coalesce((SELECT d.mentions FROM date_facts AS d WHERE d.article = f.article AND d.role = 2 AND d.start = f.start AND d."end" = f."end" ORDER BY d.n LIMIT 1 OFFSET 0), f.mentions) AS issued FROM document_facts AS f JOIN articles AS a ON a."row" = f.article WHERE f.document = :id ORDER BY a.day ASC NULLS LAST, a."row", f.n',
    'SELECT f.kind, f.issuer, f.subject, f.start, f."end", f.precision, f.part_of_day, a.row, f.mentions, coalesce((SELECT d.mentions FROM date_facts AS d WHERE d.article = f.article AND d.role = 2 AND d.start = f.start AND d."end" = f."end" ORDER BY d.n LIMIT 1), f.mentions) AS issued FROM document_facts AS f JOIN articles AS a ON a.row = f.article WHERE f.document = %(id)s::BIGINT ORDER BY a.day ASC NULLS LAST, a.row, f.n',
)
IMPLEMENTING = Sql(
    'SELECT d."key", d.number, d.kind, d.issuer, d.term, d.articles, r.article, r.mentions FROM relation_facts AS r JOIN documents AS d ON d.id = r.source JOIN articles AS a ON a."row" = r.article WHERE r.target = :id AND r.source != :id ORDER BY d.articles DESC, d."key", a.day ASC NULLS LAST, a."row", r.n',
    'SELECT d.key, d.number, d.kind, d.issuer, d.term, d.articles, r.article, r.mentions FROM relation_facts AS r JOIN documents AS d ON d.id = r.source JOIN articles AS a ON a.row = r.article WHERE r.target = %(id)s::BIGINT AND r.source != %(id)s::BIGINT ORDER BY d.articles DESC, d.key, a.day ASC NULLS LAST, a.row, r.n',
)
