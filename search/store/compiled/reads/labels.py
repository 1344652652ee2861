"""Compiled from search/store/statements/reads/labels.py: change that, then run

python -m search.store.sql.compiling"""

from search.store.sql.connection import Sql

PEOPLE = Sql(
    'SELECT people."key", people.name FROM people WHERE people."key" IN (SELECT keys_.value FROM json_each(:keys) AS keys_)',
    'SELECT people.key, people.name FROM people WHERE people.key IN (SELECT keys_.value FROM json_array_elements_text(CAST(%(keys)s::VARCHAR AS JSON)) AS keys_)',
)
DOCUMENTS = Sql(
    'SELECT documents."key", documents.number FROM documents WHERE documents."key" IN (SELECT keys_.value FROM json_each(:keys) AS keys_)',
    'SELECT documents.key, documents.number FROM documents WHERE documents.key IN (SELECT keys_.value FROM json_array_elements_text(CAST(%(keys)s::VARCHAR AS JSON)) AS keys_)',
)
KINDS = Sql(
    'SELECT c.kind_slug, c.kind FROM json_each(:keys) AS keys_ JOIN conferences AS c ON c.id = (SELECT k.id FROM conferences AS k WHERE k.kind_slug = keys_.value ORDER BY k.start ASC NULLS FIRST, k.id LIMIT 1 OFFSET 0)',
    'SELECT c.kind_slug, c.kind FROM json_array_elements_text(CAST(%(keys)s::VARCHAR AS JSON)) AS keys_ JOIN conferences AS c ON c.id = (SELECT k.id FROM conferences AS k WHERE k.kind_slug = keys_.value ORDER BY k.start ASC NULLS FIRST, k.id LIMIT 1)',
)
SECTIONS = Sql(
    'SELECT sections.name FROM sections ORDER BY sections.name',
    'SELECT sections.name FROM sections ORDER BY sections.name',
)
