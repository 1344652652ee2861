"""Compiled from search/store/statements/reads/registers/people.py: change that, then run

python -m search.store.sql.compiling"""

from search.store.sql.connection import Sql

STANDING = Sql(
    'SELECT newest."key", newest."full", newest.flags, newest.id, newest.day FROM (SELECT w."key" AS "key", o."full" AS "full", h.flags AS flags, a.id AS id, a.day AS day, p.n AS person, h.n AS office, dense_rank() OVER (PARTITION BY p.person ORDER BY a.day DESC NULLS LAST, a."row" DESC) AS nth FROM people AS w JOIN person_facts AS p ON p.person = w.id JOIN office_facts AS h ON h.article = p.article AND h.person = p.n JOIN offices AS o ON o.id = h.office JOIN articles AS a ON a."row" = p.article WHERE w."key" IN (SELECT keys_.value FROM json_each(:keys) AS keys_)) AS newest WHERE newest.nth = 1 ORDER BY newest."key", newest.person, newest.office',
    'SELECT newest.key, newest."full", newest.flags, newest.id, newest.day FROM (SELECT w.key AS key, o."full" AS "full", h.flags AS flags, a.id AS id, a.day AS day, p.n AS person, h.n AS office, dense_rank() OVER (PARTITION BY p.person ORDER BY a.day DESC NULLS LAST, a.row DESC) AS nth FROM people AS w JOIN person_facts AS p ON p.person = w.id JOIN office_facts AS h ON h.article = p.article AND h.person = p.n JOIN offices AS o ON o.id = h.office JOIN articles AS a ON a.row = p.article WHERE w.key IN (SELECT keys_.value FROM json_array_elements_text(CAST(%(keys)s::VARCHAR AS JSON)) AS keys_)) AS newest WHERE newest.nth = 1 ORDER BY newest.key, newest.person, newest.office',
)
HOLDERS_AT = Sql(
    'WITH all_words AS MATERIALIZED (SELECT words_.value AS value FROM json_each(:words) AS words_) SELECT DISTINCT w."key" FROM offices AS o JOIN office_facts AS h ON h.office = o.id JOIN person_facts AS p ON h.article = p.article AND h.person = p.n JOIN people AS w ON w.id = p.person WHERE (\' \' || o.folded || \' \') LIKE (:words_first || \'\') AND (:words IS NULL OR NOT (EXISTS (SELECT 1 FROM all_words WHERE (\' \' || o.folded || \' \') NOT LIKE all_words.value)))',
    "WITH all_words AS MATERIALIZED (SELECT words_.value AS value FROM json_array_elements_text(CAST(%(words)s::VARCHAR AS JSON)) AS words_) SELECT DISTINCT w.key FROM offices AS o JOIN office_facts AS h ON h.office = o.id JOIN person_facts AS p ON h.article = p.article AND h.person = p.n JOIN people AS w ON w.id = p.person WHERE (' ' || o.folded || ' ') LIKE (%(words_first)s::VARCHAR || '') AND (%(words)s::VARCHAR IS NULL OR NOT (EXISTS (SELECT 1 FROM all_words WHERE (' ' || o.folded || ' ') NOT LIKE all_words.value)))",
)
NAMED = Sql(
    'SELECT a.id, a."row", p.mentions FROM articles AS a JOIN person_facts AS p ON p.article = a."row" WHERE p.person = :id AND a.id IN (SELECT ids_.value FROM json_each(:ids) AS ids_) ORDER BY p.n',
    'SELECT a.id, a.row, p.mentions FROM articles AS a JOIN person_facts AS p ON p.article = a.row WHERE p.person = %(id)s::BIGINT AND a.id IN (SELECT ids_.value FROM json_array_elements_text(CAST(%(ids)s::VARCHAR AS JSON)) AS ids_) ORDER BY p.n',
)
