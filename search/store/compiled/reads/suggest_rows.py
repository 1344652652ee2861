"""Compiled from search/store/statements/reads/suggest_rows.py: change that, then run

python -m search.store.sql.compiling"""

from search.store.sql.connection import Sql

PEOPLE_RANGE = Sql(
    'SELECT count(*) AS count_1 FROM (SELECT 1 FROM names WHERE names.folded >= :prefix AND names.folded < :beyond LIMIT :many OFFSET 0) AS anon_1',
    'SELECT count(*) AS count_1 FROM (SELECT 1 FROM names WHERE names.folded >= %(prefix)s::VARCHAR AND names.folded < %(beyond)s::VARCHAR LIMIT %(many)s::BIGINT) AS anon_1',
)
PEOPLE = Sql(
    'SELECT p.name, p."key", p.articles FROM names AS n INDEXED BY names_folded JOIN people AS p ON p.id = n.person WHERE p.articles > 0 AND n.folded >= :prefix AND n.folded < :beyond ORDER BY p.articles DESC, n.folded, n.person, n.id LIMIT :spellings OFFSET 0',
    'SELECT p.name, p.key, p.articles FROM names AS n JOIN people AS p ON p.id = n.person WHERE p.articles > 0 AND n.folded >= %(prefix)s::VARCHAR AND n.folded < %(beyond)s::VARCHAR ORDER BY p.articles DESC, n.folded, n.person, n.id LIMIT %(spellings)s::BIGINT',
)
PEOPLE_WALKED = Sql(
    'SELECT DISTINCT p.name, p."key", p.articles, p.id FROM people AS p INDEXED BY people_articles CROSS JOIN names AS n ON n.person = p.id WHERE p.articles > 0 AND n.folded >= :prefix AND n.folded < :beyond ORDER BY p.articles DESC, p.id DESC LIMIT :limit OFFSET 0',
    'SELECT DISTINCT p.name, p.key, p.articles, p.id FROM people AS p JOIN names AS n ON n.person = p.id WHERE p.articles > 0 AND n.folded >= %(prefix)s::VARCHAR AND n.folded < %(beyond)s::VARCHAR ORDER BY p.articles DESC, p.id DESC LIMIT %(limit)s::BIGINT',
)
CALLED_RANGE = Sql(
    'SELECT count(*) AS count_1 FROM (SELECT 1 FROM name_parts WHERE name_parts.part >= :prefix AND name_parts.part < :beyond LIMIT :many OFFSET 0) AS anon_1',
    'SELECT count(*) AS count_1 FROM (SELECT 1 FROM name_parts WHERE name_parts.part >= %(prefix)s::VARCHAR AND name_parts.part < %(beyond)s::VARCHAR LIMIT %(many)s::BIGINT) AS anon_1',
)
CALLED = Sql(
    'SELECT p.name, p."key", p.articles FROM name_parts AS f CROSS JOIN names AS n ON n.id = f.name JOIN people AS p ON p.id = n.person WHERE p.articles > 0 AND f.part >= :prefix AND f.part < :beyond AND substr(n.folded, (length(n.folded) - (length(f.part) + 1)) + 1) = (\' \' || f.part) ORDER BY p.articles DESC, f.part, f.name LIMIT :spellings OFFSET 0',
    "SELECT p.name, p.key, p.articles FROM name_parts AS f JOIN names AS n ON n.id = f.name JOIN people AS p ON p.id = n.person WHERE p.articles > 0 AND f.part >= %(prefix)s::VARCHAR AND f.part < %(beyond)s::VARCHAR AND substr(n.folded, (length(n.folded) - (length(f.part) + 1)) + 1) = (' ' || f.part) ORDER BY p.articles DESC, f.part, f.name LIMIT %(spellings)s::BIGINT",
)
CALLED_WALKED = Sql(
    'SELECT DISTINCT p.name, p."key", p.articles, p.id FROM (SELECT people.id AS id, people."key" AS "key", people.name AS name, people.told AS told, people.articles AS articles, people.merged AS merged FROM people ORDER BY people.articles DESC, people.id DESC LIMIT :walked OFFSET 0) AS p CROSS JOIN names AS n ON n.person = p.id WHERE p.articles > 0 AND n.folded LIKE (\'% \' || :prefix || \'%\') AND n.folded NOT LIKE (\'% \' || :prefix || \'% %\') ORDER BY p.articles DESC, p.id DESC LIMIT :limit OFFSET 0',
    "SELECT DISTINCT p.name, p.key, p.articles, p.id FROM (SELECT people.id AS id, people.key AS key, people.name AS name, people.told AS told, people.articles AS articles, people.merged AS merged FROM people ORDER BY people.articles DESC, people.id DESC LIMIT %(walked)s::BIGINT) AS p JOIN names AS n ON n.person = p.id WHERE p.articles > 0 AND n.folded LIKE ('%% ' || %(prefix)s::VARCHAR || '%%') AND n.folded NOT LIKE ('%% ' || %(prefix)s::VARCHAR || '%% %%') ORDER BY p.articles DESC, p.id DESC LIMIT %(limit)s::BIGINT",
)
OFFICES_RANGE = Sql(
    'SELECT count(*) AS count_1 FROM (SELECT 1 FROM offices WHERE offices.folded >= :prefix AND offices.folded < :beyond LIMIT :many OFFSET 0) AS anon_1',
    'SELECT count(*) AS count_1 FROM (SELECT 1 FROM offices WHERE offices.folded >= %(prefix)s::VARCHAR AND offices.folded < %(beyond)s::VARCHAR LIMIT %(many)s::BIGINT) AS anon_1',
)
OFFICES = Sql(
    'SELECT o."full", o."key", o.articles FROM offices AS o INDEXED BY offices_folded WHERE o.articles > 0 AND o.folded >= :prefix AND o.folded < :beyond ORDER BY o.articles DESC, o.folded, o.id LIMIT :spellings OFFSET 0',
    'SELECT o."full", o.key, o.articles FROM offices AS o WHERE o.articles > 0 AND o.folded >= %(prefix)s::VARCHAR AND o.folded < %(beyond)s::VARCHAR ORDER BY o.articles DESC, o.folded, o.id LIMIT %(spellings)s::BIGINT',
)
OFFICES_WALKED = Sql(
    'SELECT o."full", o."key", o.articles FROM offices AS o INDEXED BY offices_articles WHERE o.articles > 0 AND o.folded >= :prefix AND o.folded < :beyond ORDER BY o.articles DESC, o.id DESC LIMIT :spellings OFFSET 0',
    'SELECT o."full", o.key, o.articles FROM offices AS o WHERE o.articles > 0 AND o.folded >= %(prefix)s::VARCHAR AND o.folded < %(beyond)s::VARCHAR ORDER BY o.articles DESC, o.id DESC LIMIT %(spellings)s::BIGINT',
)
DOCUMENTS = Sql(
    'SELECT d.number, d."key", d.articles FROM documents AS d WHERE d.articles > 0 AND d.slug >= :prefix AND d.slug < :beyond ORDER BY d.articles DESC, d.slug, d.id LIMIT :limit OFFSET 0',
    'SELECT d.number, d.key, d.articles FROM documents AS d WHERE d.articles > 0 AND d.slug >= %(prefix)s::VARCHAR AND d.slug < %(beyond)s::VARCHAR ORDER BY d.articles DESC, d.slug, d.id LIMIT %(limit)s::BIGINT',
)
NUMBERS = Sql(
    'SELECT d.number, d."key", d.articles FROM json_each(:stems) AS stems_ CROSS JOIN documents AS d ON d.slug >= stems_.value AND d.slug < (stems_.value || \'~\') WHERE d.articles > 0 AND (:kinds = \'[]\' OR d.kind IN (SELECT kinds_.value FROM json_each(:kinds) AS kinds_)) ORDER BY d.articles DESC, d.numeral ASC NULLS FIRST, d.slug, d.id LIMIT :limit OFFSET 0',
    "SELECT d.number, d.key, d.articles FROM json_array_elements_text(CAST(%(stems)s::VARCHAR AS JSON)) AS stems_ JOIN documents AS d ON d.slug >= stems_.value AND d.slug < (stems_.value || '~') WHERE d.articles > 0 AND (%(kinds)s::VARCHAR = '[]' OR d.kind IN (SELECT kinds_.value FROM json_array_elements_text(CAST(%(kinds)s::VARCHAR AS JSON)) AS kinds_)) ORDER BY d.articles DESC, d.numeral ASC NULLS FIRST, d.slug, d.id LIMIT %(limit)s::BIGINT",
)
PHRASES = Sql(
    'SELECT phrases.text, phrases.text AS "key", phrases.articles FROM phrases WHERE phrases.folded >= :prefix AND phrases.folded < :beyond ORDER BY phrases.articles DESC, phrases.folded LIMIT :limit OFFSET 0',
    'SELECT phrases.text, phrases.text AS key, phrases.articles FROM phrases WHERE phrases.folded >= %(prefix)s::VARCHAR AND phrases.folded < %(beyond)s::VARCHAR ORDER BY phrases.articles DESC, phrases.folded LIMIT %(limit)s::BIGINT',
)
HELD = Sql(
    'SELECT o."full", o."key", count(DISTINCT f.article) AS n FROM (SELECT f.article AS article, f.n AS n FROM person_facts AS f JOIN people AS p ON p.id = f.person WHERE p."key" = :key ORDER BY f.article DESC, f.n DESC LIMIT :newest OFFSET 0) AS f JOIN office_facts AS h ON h.article = f.article AND h.person = f.n JOIN offices AS o ON o.id = h.office WHERE o.folded >= :prefix AND o.folded < :beyond GROUP BY o.id ORDER BY count(DISTINCT f.article) DESC, o.id DESC LIMIT :spellings OFFSET 0',
    'SELECT o."full", o.key, count(DISTINCT f.article) AS n FROM (SELECT f.article AS article, f.n AS n FROM person_facts AS f JOIN people AS p ON p.id = f.person WHERE p.key = %(key)s::VARCHAR ORDER BY f.article DESC, f.n DESC LIMIT %(newest)s::BIGINT) AS f JOIN office_facts AS h ON h.article = f.article AND h.person = f.n JOIN offices AS o ON o.id = h.office WHERE o.folded >= %(prefix)s::VARCHAR AND o.folded < %(beyond)s::VARCHAR GROUP BY o.id ORDER BY count(DISTINCT f.article) DESC, o.id DESC LIMIT %(spellings)s::BIGINT',
)
INTRODUCED = Sql(
    'SELECT EXISTS (SELECT f.article, f.n, f.person, f.name, f.honorific, f.roles, f.introduced, f.mentions, f.bearing, f.told FROM person_facts AS f JOIN people AS p ON p.id = f.person WHERE p."key" = :key AND f.introduced != 0) AS anon_1',
    'SELECT EXISTS (SELECT f.article, f.n, f.person, f.name, f.honorific, f.roles, f.introduced, f.mentions, f.bearing, f.told FROM person_facts AS f JOIN people AS p ON p.id = f.person WHERE p.key = %(key)s::VARCHAR AND f.introduced != 0) AS anon_1',
)
KINDS = Sql(
    'SELECT c.kind, count(DISTINCT f.article) AS count_1 FROM conferences AS c JOIN conference_facts AS f ON f.conference = c.id WHERE c.articles > 0 GROUP BY c.kind ORDER BY c.kind',
    'SELECT c.kind, count(DISTINCT f.article) AS count_1 FROM conferences AS c JOIN conference_facts AS f ON f.conference = c.id WHERE c.articles > 0 GROUP BY c.kind ORDER BY c.kind',
)
TITLES = Sql(
    'SELECT a."row", a.id, a.title, t.captions FROM json_each(:rows) AS rows_ CROSS JOIN articles AS a ON a."row" = CAST(rows_.value AS BIGINT) JOIN texts AS t ON t.article = a."row" WHERE NOT a.removed',
    'SELECT a.row, a.id, a.title, t.captions FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_ JOIN articles AS a ON a.row = CAST(rows_.value AS BIGINT) JOIN texts AS t ON t.article = a.row WHERE a.removed = 0',
)
