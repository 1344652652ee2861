"""Compiled from search/store/statements/reads/mentions.py: change that, then run

python -m search.store.sql.compiling"""

from search.store.sql.connection import Sql

PERSON = Sql(
    'SELECT (SELECT articles.id FROM articles WHERE articles."row" = f.article) AS anon_1, p."key", f.mentions FROM person_facts AS f JOIN people AS p ON p.id = f.person WHERE f.article IN (SELECT articles."row" FROM articles WHERE articles.id IN (SELECT ids_.value FROM json_each(:ids) AS ids_)) AND p."key" IN (SELECT keys_.value FROM json_each(:keys) AS keys_)',
    'SELECT (SELECT articles.id FROM articles WHERE articles.row = f.article) AS anon_1, p.key, f.mentions FROM person_facts AS f JOIN people AS p ON p.id = f.person WHERE f.article IN (SELECT articles.row FROM articles WHERE articles.id IN (SELECT ids_.value FROM json_array_elements_text(CAST(%(ids)s::VARCHAR AS JSON)) AS ids_)) AND p.key IN (SELECT keys_.value FROM json_array_elements_text(CAST(%(keys)s::VARCHAR AS JSON)) AS keys_)',
)
OFFICE = Sql(
    'SELECT (SELECT articles.id FROM articles WHERE articles."row" = f.article) AS anon_1, o."key", f.mentions FROM office_facts AS f JOIN offices AS o ON o.id = f.office WHERE f.article IN (SELECT articles."row" FROM articles WHERE articles.id IN (SELECT ids_.value FROM json_each(:ids) AS ids_)) AND o."key" IN (SELECT keys_.value FROM json_each(:keys) AS keys_)',
    'SELECT (SELECT articles.id FROM articles WHERE articles.row = f.article) AS anon_1, o.key, f.mentions FROM office_facts AS f JOIN offices AS o ON o.id = f.office WHERE f.article IN (SELECT articles.row FROM articles WHERE articles.id IN (SELECT ids_.value FROM json_array_elements_text(CAST(%(ids)s::VARCHAR AS JSON)) AS ids_)) AND o.key IN (SELECT keys_.value FROM json_array_elements_text(CAST(%(keys)s::VARCHAR AS JSON)) AS keys_)',
)
PERSON_OFFICE = Sql(
    'SELECT (SELECT articles.id FROM articles WHERE articles."row" = f.article) AS anon_1, p."key" || \'|\' || o."key" AS anon_2, f.mentions FROM office_facts AS f JOIN offices AS o ON o.id = f.office JOIN person_facts AS h ON h.article = f.article AND h.n = f.person JOIN people AS p ON p.id = h.person WHERE f.article IN (SELECT articles."row" FROM articles WHERE articles.id IN (SELECT ids_.value FROM json_each(:ids) AS ids_)) AND (p."key" || \'|\' || o."key") IN (SELECT keys_.value FROM json_each(:keys) AS keys_)',
    "SELECT (SELECT articles.id FROM articles WHERE articles.row = f.article) AS anon_1, p.key || '|' || o.key AS anon_2, f.mentions FROM office_facts AS f JOIN offices AS o ON o.id = f.office JOIN person_facts AS h ON h.article = f.article AND h.n = f.person JOIN people AS p ON p.id = h.person WHERE f.article IN (SELECT articles.row FROM articles WHERE articles.id IN (SELECT ids_.value FROM json_array_elements_text(CAST(%(ids)s::VARCHAR AS JSON)) AS ids_)) AND (p.key || '|' || o.key) IN (SELECT keys_.value FROM json_array_elements_text(CAST(%(keys)s::VARCHAR AS JSON)) AS keys_)",
)
NUMBER = Sql(
    'SELECT (SELECT articles.id FROM articles WHERE articles."row" = f.article) AS anon_1, d."key", f.mentions FROM document_facts AS f JOIN documents AS d ON d.id = f.document WHERE f.article IN (SELECT articles."row" FROM articles WHERE articles.id IN (SELECT ids_.value FROM json_each(:ids) AS ids_)) AND d."key" IN (SELECT keys_.value FROM json_each(:keys) AS keys_)',
    'SELECT (SELECT articles.id FROM articles WHERE articles.row = f.article) AS anon_1, d.key, f.mentions FROM document_facts AS f JOIN documents AS d ON d.id = f.document WHERE f.article IN (SELECT articles.row FROM articles WHERE articles.id IN (SELECT ids_.value FROM json_array_elements_text(CAST(%(ids)s::VARCHAR AS JSON)) AS ids_)) AND d.key IN (SELECT keys_.value FROM json_array_elements_text(CAST(%(keys)s::VARCHAR AS JSON)) AS keys_)',
)
SHORT_NUMBER = Sql(
    'SELECT (SELECT articles.id FROM articles WHERE articles."row" = f.article) AS anon_1, f.short, f.mentions FROM document_facts AS f WHERE f.article IN (SELECT articles."row" FROM articles WHERE articles.id IN (SELECT ids_.value FROM json_each(:ids) AS ids_)) AND f.short IN (SELECT keys_.value FROM json_each(:keys) AS keys_)',
    'SELECT (SELECT articles.id FROM articles WHERE articles.row = f.article) AS anon_1, f.short, f.mentions FROM document_facts AS f WHERE f.article IN (SELECT articles.row FROM articles WHERE articles.id IN (SELECT ids_.value FROM json_array_elements_text(CAST(%(ids)s::VARCHAR AS JSON)) AS ids_)) AND f.short IN (SELECT keys_.value FROM json_array_elements_text(CAST(%(keys)s::VARCHAR AS JSON)) AS keys_)',
)
DATES = Sql(
    'SELECT (SELECT articles.id FROM articles WHERE articles."row" = f.article) AS anon_1, f.role, f.start, f."end", f.precision, f.part_of_day, f.mentions FROM date_facts AS f WHERE f.article IN (SELECT articles."row" FROM articles WHERE articles.id IN (SELECT ids_.value FROM json_each(:ids) AS ids_))',
    'SELECT (SELECT articles.id FROM articles WHERE articles.row = f.article) AS anon_1, f.role, f.start, f."end", f.precision, f.part_of_day, f.mentions FROM date_facts AS f WHERE f.article IN (SELECT articles.row FROM articles WHERE articles.id IN (SELECT ids_.value FROM json_array_elements_text(CAST(%(ids)s::VARCHAR AS JSON)) AS ids_))',
)
