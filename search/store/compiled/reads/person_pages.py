"""Compiled from search/store/statements/reads/person_pages.py: change that, then run

python -m search.store.sql.compiling"""

from search.store.sql.connection import Sql

ALL = Sql(
    'SELECT p."key", p.name, p.articles, (SELECT json_group_array(spelled.name) AS anon_1 FROM (SELECT o.name AS name FROM names AS o WHERE o.person = p.id AND o.name != p.name ORDER BY o.name) AS spelled) AS aliases FROM people AS p INDEXED BY people_articles WHERE p.articles > 0 AND (:keys IS NULL OR p."key" IN (SELECT keys_.value FROM json_each(:keys) AS keys_)) ORDER BY p.articles DESC, p.id LIMIT :limit OFFSET :offset',
    "SELECT p.key, p.name, p.articles, (SELECT CAST(coalesce(json_agg(spelled.name), '[]') AS TEXT) AS anon_1 FROM (SELECT o.name AS name FROM names AS o WHERE o.person = p.id AND o.name != p.name ORDER BY o.name) AS spelled) AS aliases FROM people AS p WHERE p.articles > 0 AND (%(keys)s::VARCHAR IS NULL OR p.key IN (SELECT keys_.value FROM json_array_elements_text(CAST(%(keys)s::VARCHAR AS JSON)) AS keys_)) ORDER BY p.articles DESC, p.id LIMIT %(limit)s::BIGINT OFFSET %(offset)s::BIGINT",
)
ALL_COUNT = Sql(
    'SELECT count(*) AS count_1 FROM people AS p WHERE p.articles > 0 AND (:keys IS NULL OR p."key" IN (SELECT keys_.value FROM json_each(:keys) AS keys_))',
    'SELECT count(*) AS count_1 FROM people AS p WHERE p.articles > 0 AND (%(keys)s::VARCHAR IS NULL OR p.key IN (SELECT keys_.value FROM json_array_elements_text(CAST(%(keys)s::VARCHAR AS JSON)) AS keys_))',
)
NAMED = Sql(
    'WITH all_parts AS MATERIALIZED (SELECT parts_.value AS value FROM json_each(:parts) AS parts_), all_marked AS MATERIALIZED (SELECT marked_.value AS value FROM json_each(:marked) AS marked_) SELECT p."key", p.name, p.articles, (SELECT json_group_array(spelled.name) AS anon_1 FROM (SELECT o.name AS name FROM names AS o WHERE o.person = p.id AND o.name != p.name ORDER BY o.name) AS spelled) AS aliases FROM people AS p WHERE p.articles > 0 AND (:keys IS NULL OR p."key" IN (SELECT keys_.value FROM json_each(:keys) AS keys_)) AND p.id IN (SELECT n.person FROM names AS n WHERE n.id IN (SELECT name_parts.name FROM name_parts WHERE name_parts.part >= :last AND name_parts.part < :beyond) AND (:parts IS NULL OR NOT (EXISTS (SELECT 1 FROM all_parts WHERE (SELECT name_parts.name FROM name_parts WHERE name_parts.part = all_parts.value AND name_parts.name = n.id) IS NULL))) AND (:marked IS NULL OR NOT (EXISTS (SELECT 1 FROM all_marked WHERE (\' \' || n.exact || \' \') NOT LIKE all_marked.value)))) ORDER BY p.articles DESC, p.id LIMIT :limit OFFSET :offset',
    "WITH all_parts AS MATERIALIZED (SELECT parts_.value AS value FROM json_array_elements_text(CAST(%(parts)s::VARCHAR AS JSON)) AS parts_), all_marked AS MATERIALIZED (SELECT marked_.value AS value FROM json_array_elements_text(CAST(%(marked)s::VARCHAR AS JSON)) AS marked_) SELECT p.key, p.name, p.articles, (SELECT CAST(coalesce(json_agg(spelled.name), '[]') AS TEXT) AS anon_1 FROM (SELECT o.name AS name FROM names AS o WHERE o.person = p.id AND o.name != p.name ORDER BY o.name) AS spelled) AS aliases FROM people AS p WHERE p.articles > 0 AND (%(keys)s::VARCHAR IS NULL OR p.key IN (SELECT keys_.value FROM json_array_elements_text(CAST(%(keys)s::VARCHAR AS JSON)) AS keys_)) AND p.id IN (SELECT n.person FROM names AS n WHERE n.id IN (SELECT name_parts.name FROM name_parts WHERE name_parts.part >= %(last)s::VARCHAR AND name_parts.part < %(beyond)s::VARCHAR) AND (%(parts)s::VARCHAR IS NULL OR NOT (EXISTS (SELECT 1 FROM all_parts WHERE (SELECT name_parts.name FROM name_parts WHERE name_parts.part = all_parts.value AND name_parts.name = n.id) IS NULL))) AND (%(marked)s::VARCHAR IS NULL OR NOT (EXISTS (SELECT 1 FROM all_marked WHERE (' ' || n.exact || ' ') NOT LIKE all_marked.value)))) ORDER BY p.articles DESC, p.id LIMIT %(limit)s::BIGINT OFFSET %(offset)s::BIGINT",
)
NAMED_COUNT = Sql(
    'WITH all_parts AS MATERIALIZED (SELECT parts_.value AS value FROM json_each(:parts) AS parts_), all_marked AS MATERIALIZED (SELECT marked_.value AS value FROM json_each(:marked) AS marked_) SELECT count(*) AS count_1 FROM people AS p WHERE p.articles > 0 AND (:keys IS NULL OR p."key" IN (SELECT keys_.value FROM json_each(:keys) AS keys_)) AND p.id IN (SELECT n.person FROM names AS n WHERE n.id IN (SELECT name_parts.name FROM name_parts WHERE name_parts.part >= :last AND name_parts.part < :beyond) AND (:parts IS NULL OR NOT (EXISTS (SELECT 1 FROM all_parts WHERE (SELECT name_parts.name FROM name_parts WHERE name_parts.part = all_parts.value AND name_parts.name = n.id) IS NULL))) AND (:marked IS NULL OR NOT (EXISTS (SELECT 1 FROM all_marked WHERE (\' \' || n.exact || \' \') NOT LIKE all_marked.value))))',
    "WITH all_parts AS MATERIALIZED (SELECT parts_.value AS value FROM json_array_elements_text(CAST(%(parts)s::VARCHAR AS JSON)) AS parts_), all_marked AS MATERIALIZED (SELECT marked_.value AS value FROM json_array_elements_text(CAST(%(marked)s::VARCHAR AS JSON)) AS marked_) SELECT count(*) AS count_1 FROM people AS p WHERE p.articles > 0 AND (%(keys)s::VARCHAR IS NULL OR p.key IN (SELECT keys_.value FROM json_array_elements_text(CAST(%(keys)s::VARCHAR AS JSON)) AS keys_)) AND p.id IN (SELECT n.person FROM names AS n WHERE n.id IN (SELECT name_parts.name FROM name_parts WHERE name_parts.part >= %(last)s::VARCHAR AND name_parts.part < %(beyond)s::VARCHAR) AND (%(parts)s::VARCHAR IS NULL OR NOT (EXISTS (SELECT 1 FROM all_parts WHERE (SELECT name_parts.name FROM name_parts WHERE name_parts.part = all_parts.value AND name_parts.name = n.id) IS NULL))) AND (%(marked)s::VARCHAR IS NULL OR NOT (EXISTS (SELECT 1 FROM all_marked WHERE (' ' || n.exact || ' ') NOT LIKE all_marked.value))))",
)
OFFICES = Sql(
    'SELECT o."full", f.flags, a.id, a.title, a.day, t.url, s.name FROM person_facts AS p JOIN office_facts AS f ON f.article = p.article AND f.person = p.n JOIN offices AS o ON o.id = f.office JOIN articles AS a ON a."row" = p.article JOIN texts AS t ON t.article = a."row" LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE p.person = :id ORDER BY a.day IS NULL, a.day, a."row", p.n, f.n',
    'SELECT o."full", f.flags, a.id, a.title, a.day, t.url, s.name FROM person_facts AS p JOIN office_facts AS f ON f.article = p.article AND f.person = p.n JOIN offices AS o ON o.id = f.office JOIN articles AS a ON a.row = p.article JOIN texts AS t ON t.article = a.row LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE p.person = %(id)s::BIGINT ORDER BY a.day IS NULL, a.day, a.row, p.n, f.n',
)
TELLING = Sql(
    'SELECT p.told, count(*) AS count_1 FROM person_facts AS p WHERE p.person = :id GROUP BY p.told',
    'SELECT p.told, count(*) AS count_1 FROM person_facts AS p WHERE p.person = %(id)s::BIGINT GROUP BY p.told',
)
TOLD = Sql(
    'SELECT a.id, p.told FROM person_facts AS p JOIN articles AS a ON a."row" = p.article WHERE p.person = :id AND a.id IN (SELECT ids_.value FROM json_each(:ids) AS ids_)',
    'SELECT a.id, p.told FROM person_facts AS p JOIN articles AS a ON a.row = p.article WHERE p.person = %(id)s::BIGINT AND a.id IN (SELECT ids_.value FROM json_array_elements_text(CAST(%(ids)s::VARCHAR AS JSON)) AS ids_)',
)
BEARERS = Sql(
    'SELECT count(DISTINCT p.id) AS count_1 FROM names AS n JOIN names AS o ON o.folded = n.folded AND o.exact = n.exact JOIN people AS p ON p.id = o.person WHERE n.person = :id AND p.articles > 0',
    'SELECT count(DISTINCT p.id) AS count_1 FROM names AS n JOIN names AS o ON o.folded = n.folded AND o.exact = n.exact JOIN people AS p ON p.id = o.person WHERE n.person = %(id)s::BIGINT AND p.articles > 0',
)
ARTICLES = Sql(
    'SELECT a.id, a.title, a.day, t.url, s.name FROM articles AS a JOIN texts AS t ON t.article = a."row" LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE a."row" IN (SELECT person_facts.article FROM person_facts WHERE person_facts.person = :id AND (person_facts.roles NOT IN (7, 8, 119, 120, 135, 136))) ORDER BY a.day DESC NULLS LAST, a."row" DESC LIMIT :limit OFFSET :offset',
    'SELECT a.id, a.title, a.day, t.url, s.name FROM articles AS a JOIN texts AS t ON t.article = a.row LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE a.row IN (SELECT person_facts.article FROM person_facts WHERE person_facts.person = %(id)s::BIGINT AND (person_facts.roles NOT IN (7, 8, 119, 120, 135, 136))) ORDER BY a.day DESC NULLS LAST, a.row DESC LIMIT %(limit)s::BIGINT OFFSET %(offset)s::BIGINT',
)
DAYS = Sql(
    'SELECT a.day, count(*) AS count_1 FROM articles AS a WHERE a."row" IN (SELECT person_facts.article FROM person_facts WHERE person_facts.person = :id AND (person_facts.roles NOT IN (7, 8, 119, 120, 135, 136))) GROUP BY a.day',
    'SELECT a.day, count(*) AS count_1 FROM articles AS a WHERE a.row IN (SELECT person_facts.article FROM person_facts WHERE person_facts.person = %(id)s::BIGINT AND (person_facts.roles NOT IN (7, 8, 119, 120, 135, 136))) GROUP BY a.day',
)
DOCUMENTS = Sql(
    'SELECT d."key", d.number, count(DISTINCT o.article) AS n FROM (SELECT DISTINCT person_facts.article AS article FROM person_facts WHERE person_facts.person = :id AND (person_facts.roles NOT IN (7, 8, 119, 120, 135, 136))) AS f CROSS JOIN document_facts AS o ON o.article = f.article JOIN documents AS d ON d.id = o.document GROUP BY d.id ORDER BY n DESC, d."key" LIMIT :limit OFFSET 0',
    'SELECT d.key, d.number, count(DISTINCT o.article) AS n FROM (SELECT DISTINCT person_facts.article AS article FROM person_facts WHERE person_facts.person = %(id)s::BIGINT AND (person_facts.roles NOT IN (7, 8, 119, 120, 135, 136))) AS f JOIN document_facts AS o ON o.article = f.article JOIN documents AS d ON d.id = o.document GROUP BY d.id ORDER BY n DESC, d.key LIMIT %(limit)s::BIGINT',
)
MET = Sql(
    'SELECT p."key", p.name, count(DISTINCT o.article) AS n FROM (SELECT DISTINCT person_facts.article AS article FROM person_facts WHERE person_facts.person = :id AND (person_facts.roles NOT IN (7, 8, 119, 120, 135, 136))) AS f CROSS JOIN person_facts AS o ON o.article = f.article JOIN people AS p ON p.id = o.person WHERE (o.roles NOT IN (7, 8, 119, 120, 135, 136)) AND o.person != :id GROUP BY p.id ORDER BY n DESC, p."key" LIMIT :limit OFFSET 0',
    'SELECT p.key, p.name, count(DISTINCT o.article) AS n FROM (SELECT DISTINCT person_facts.article AS article FROM person_facts WHERE person_facts.person = %(id)s::BIGINT AND (person_facts.roles NOT IN (7, 8, 119, 120, 135, 136))) AS f JOIN person_facts AS o ON o.article = f.article JOIN people AS p ON p.id = o.person WHERE (o.roles NOT IN (7, 8, 119, 120, 135, 136)) AND o.person != %(id)s::BIGINT GROUP BY p.id ORDER BY n DESC, p.key LIMIT %(limit)s::BIGINT',
)
NAMESAKES = Sql(
    'SELECT p."key", p.name, p.articles, (SELECT json_group_array(spelled.name) AS anon_1 FROM (SELECT o.name AS name FROM names AS o WHERE o.person = p.id AND o.name != p.name ORDER BY o.name) AS spelled) AS aliases FROM people AS p WHERE p.articles > 0 AND p.id != :id AND p.id IN (SELECT o.person FROM names AS n JOIN names AS o ON o.folded = n.folded WHERE n.person = :id) ORDER BY p.articles DESC, p.id LIMIT 20 OFFSET 0',
    "SELECT p.key, p.name, p.articles, (SELECT CAST(coalesce(json_agg(spelled.name), '[]') AS TEXT) AS anon_1 FROM (SELECT o.name AS name FROM names AS o WHERE o.person = p.id AND o.name != p.name ORDER BY o.name) AS spelled) AS aliases FROM people AS p WHERE p.articles > 0 AND p.id != %(id)s::BIGINT AND p.id IN (SELECT o.person FROM names AS n JOIN names AS o ON o.folded = n.folded WHERE n.person = %(id)s::BIGINT) ORDER BY p.articles DESC, p.id LIMIT 20",
)
