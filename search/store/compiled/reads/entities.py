"""Compiled from search/store/statements/reads/entities.py: change that, then run

python -m search.store.sql.compiling"""

from search.store.sql.connection import Sql

PERSON_KEYED = Sql(
    'SELECT p.id, p."key", p.name, p.articles, (SELECT json_group_array(spelled.name) AS anon_1 FROM (SELECT o.name AS name FROM names AS o WHERE o.person = p.id AND o.name != p.name ORDER BY o.name) AS spelled) AS aliases FROM people AS k JOIN people AS p ON p.id = coalesce(k.merged, k.id) WHERE k."key" = :key',
    "SELECT p.id, p.key, p.name, p.articles, (SELECT CAST(coalesce(json_agg(spelled.name), '[]') AS TEXT) AS anon_1 FROM (SELECT o.name AS name FROM names AS o WHERE o.person = p.id AND o.name != p.name ORDER BY o.name) AS spelled) AS aliases FROM people AS k JOIN people AS p ON p.id = coalesce(k.merged, k.id) WHERE k.key = %(key)s::VARCHAR",
)
DOCUMENT_KEYED = Sql(
    'SELECT d.id, d."key", d.number, d.kind, d.issuer, d.term, d.articles FROM documents AS k JOIN documents AS d ON d.id = coalesce(k.merged, k.id) WHERE k."key" = :key',
    'SELECT d.id, d.key, d.number, d.kind, d.issuer, d.term, d.articles FROM documents AS k JOIN documents AS d ON d.id = coalesce(k.merged, k.id) WHERE k.key = %(key)s::VARCHAR',
)
