"""Compiled from search/store/statements/person_pages.py: change that, then run

python -m search.store.sql.compiling"""

from search.store.sql.connection import Sql

ALL = Sql(
    'SELECT p."key", p.name, p.articles, (SELECT json_group_array(spelled.name) AS anon_2 FROM (SELECT s.name AS name FROM names AS s WHERE s.person = p.id AND s.name != p.name ORDER BY s.id) AS spelled) AS anon_1 FROM people AS p INDEXED BY people_articles WHERE p.articles > 0 ORDER BY p.articles DESC, p.id LIMIT :limit OFFSET :offset',
    "SELECT p.key, p.name, p.articles, (SELECT CAST(coalesce(json_agg(spelled.name), '[]') AS TEXT) AS anon_2 FROM (SELECT s.name AS name FROM names AS s WHERE s.person = p.id AND s.name != p.name ORDER BY s.id) AS spelled) AS anon_1 FROM people AS p WHERE p.articles > 0 ORDER BY p.articles DESC, p.id LIMIT %(limit)s::BIGINT OFFSET %(offset)s::BIGINT",
)
COUNT_ALL = Sql(
    'SELECT count(*) AS count_1 FROM people WHERE people.articles > 0',
    'SELECT count(*) AS count_1 FROM people WHERE people.articles > 0',
)
FOUND = Sql(
    'SELECT p."key", p.name, p.articles, (SELECT json_group_array(spelled.name) AS anon_2 FROM (SELECT s.name AS name FROM names AS s WHERE s.person = p.id AND s.name != p.name ORDER BY s.id) AS spelled) AS anon_1 FROM people AS p WHERE p.articles > 0 AND p.id IN (SELECT n.person FROM names AS n WHERE n.id IN (SELECT name_parts.name FROM name_parts WHERE name_parts.part >= :last AND name_parts.part < :beyond) AND NOT (EXISTS (SELECT whole_.value FROM json_each(:whole) AS whole_ WHERE NOT (EXISTS (SELECT * FROM name_parts AS part WHERE part.part = whole_.value AND part.name = n.id)))) AND NOT (EXISTS (SELECT marked_.value FROM json_each(:marked) AS marked_ WHERE (\' \' || n.exact || \' \') NOT LIKE marked_.value))) ORDER BY p.articles DESC, p.id LIMIT :limit OFFSET :offset',
    "SELECT p.key, p.name, p.articles, (SELECT CAST(coalesce(json_agg(spelled.name), '[]') AS TEXT) AS anon_2 FROM (SELECT s.name AS name FROM names AS s WHERE s.person = p.id AND s.name != p.name ORDER BY s.id) AS spelled) AS anon_1 FROM people AS p WHERE p.articles > 0 AND p.id IN (SELECT n.person FROM names AS n WHERE n.id IN (SELECT name_parts.name FROM name_parts WHERE name_parts.part >= %(last)s::VARCHAR AND name_parts.part < %(beyond)s::VARCHAR) AND NOT (EXISTS (SELECT whole_.value FROM json_array_elements_text(CAST(%(whole)s::VARCHAR AS JSON)) AS whole_ WHERE NOT (EXISTS (SELECT * FROM name_parts AS part WHERE part.part = whole_.value AND part.name = n.id)))) AND NOT (EXISTS (SELECT marked_.value FROM json_array_elements_text(CAST(%(marked)s::VARCHAR AS JSON)) AS marked_ WHERE (' ' || n.exact || ' ') NOT LIKE marked_.value))) ORDER BY p.articles DESC, p.id LIMIT %(limit)s::BIGINT OFFSET %(offset)s::BIGINT",
)
COUNT = Sql(
    "SELECT count(*) AS count_1 FROM people AS p WHERE p.articles > 0 AND p.id IN (SELECT n.person FROM names AS n WHERE n.id IN (SELECT name_parts.name FROM name_parts WHERE name_parts.part >= :last AND name_parts.part < :beyond) AND NOT (EXISTS (SELECT whole_.value FROM json_each(:whole) AS whole_ WHERE NOT (EXISTS (SELECT * FROM name_parts AS part WHERE part.part = whole_.value AND part.name = n.id)))) AND NOT (EXISTS (SELECT marked_.value FROM json_each(:marked) AS marked_ WHERE (' ' || n.exact || ' ') NOT LIKE marked_.value)))",
    "SELECT count(*) AS count_1 FROM people AS p WHERE p.articles > 0 AND p.id IN (SELECT n.person FROM names AS n WHERE n.id IN (SELECT name_parts.name FROM name_parts WHERE name_parts.part >= %(last)s::VARCHAR AND name_parts.part < %(beyond)s::VARCHAR) AND NOT (EXISTS (SELECT whole_.value FROM json_array_elements_text(CAST(%(whole)s::VARCHAR AS JSON)) AS whole_ WHERE NOT (EXISTS (SELECT * FROM name_parts AS part WHERE part.part = whole_.value AND part.name = n.id)))) AND NOT (EXISTS (SELECT marked_.value FROM json_array_elements_text(CAST(%(marked)s::VARCHAR AS JSON)) AS marked_ WHERE (' ' || n.exact || ' ') NOT LIKE marked_.value)))",
)
OFFICES = Sql(
    'SELECT o."full", f.flags, a.id, a.title, a.day, t.url, s.name FROM person_facts AS p JOIN office_facts AS f ON f.article = p.article AND f.person = p.n JOIN offices AS o ON o.id = f.office JOIN articles AS a ON a."row" = p.article JOIN texts AS t ON t.article = a."row" LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE p.person = :id ORDER BY a.day ASC NULLS LAST, a."row"',
    'SELECT o."full", f.flags, a.id, a.title, a.day, t.url, s.name FROM person_facts AS p JOIN office_facts AS f ON f.article = p.article AND f.person = p.n JOIN offices AS o ON o.id = f.office JOIN articles AS a ON a.row = p.article JOIN texts AS t ON t.article = a.row LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE p.person = %(id)s::BIGINT ORDER BY a.day ASC NULLS LAST, a.row',
)
NAMESAKES = Sql(
    'SELECT p."key", p.name, p.articles, (SELECT json_group_array(spelled.name) AS anon_2 FROM (SELECT s.name AS name FROM names AS s WHERE s.person = p.id AND s.name != p.name ORDER BY s.id) AS spelled) AS anon_1 FROM people AS p WHERE p.articles > 0 AND p.id != :id AND p.id IN (SELECT o.person FROM names AS n JOIN names AS o ON o.folded = n.folded WHERE n.person = :id) ORDER BY p.articles DESC, p.id LIMIT 20 OFFSET 0',
    "SELECT p.key, p.name, p.articles, (SELECT CAST(coalesce(json_agg(spelled.name), '[]') AS TEXT) AS anon_2 FROM (SELECT s.name AS name FROM names AS s WHERE s.person = p.id AND s.name != p.name ORDER BY s.id) AS spelled) AS anon_1 FROM people AS p WHERE p.articles > 0 AND p.id != %(id)s::BIGINT AND p.id IN (SELECT o.person FROM names AS n JOIN names AS o ON o.folded = n.folded WHERE n.person = %(id)s::BIGINT) ORDER BY p.articles DESC, p.id LIMIT 20",
)
