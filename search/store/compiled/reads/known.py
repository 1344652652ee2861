"""Compiled from search/store/statements/reads/known.py: change that, then run

python -m search.store.sql.compiling"""

from search.store.sql.connection import Sql

NAMES = Sql(
    'SELECT n.folded, n.exact, p."key", p.name, p.articles, (SELECT json_group_array(spelled.name) AS anon_1 FROM (SELECT o.name AS name FROM names AS o WHERE o.person = p.id AND o.name != p.name ORDER BY o.name) AS spelled) AS aliases FROM names AS n JOIN people AS p ON p.id = n.person WHERE n.folded IN (SELECT folded_.value FROM json_each(:folded) AS folded_) AND (p.articles > 0 OR n.staff != 0) ORDER BY p.articles DESC, p.id, n.id',
    "SELECT n.folded, n.exact, p.key, p.name, p.articles, (SELECT CAST(coalesce(json_agg(spelled.name), '[]') AS TEXT) AS anon_1 FROM (SELECT o.name AS name FROM names AS o WHERE o.person = p.id AND o.name != p.name ORDER BY o.name) AS spelled) AS aliases FROM names AS n JOIN people AS p ON p.id = n.person WHERE n.folded IN (SELECT folded_.value FROM json_array_elements_text(CAST(%(folded)s::VARCHAR AS JSON)) AS folded_) AND (p.articles > 0 OR n.staff != 0) ORDER BY p.articles DESC, p.id, n.id",
)
FREQUENCY = Sql(
    'SELECT count(*) AS count_1 FROM (SELECT 1 AS anon_1 FROM name_parts WHERE name_parts.part = :part LIMIT :many OFFSET 0) AS part',
    'SELECT count(*) AS count_1 FROM (SELECT 1 AS anon_1 FROM name_parts WHERE name_parts.part = %(part)s::VARCHAR LIMIT %(many)s::BIGINT) AS part',
)
WITH_RARE = Sql(
    'WITH all_others AS MATERIALIZED (SELECT others_.value AS value FROM json_each(:others) AS others_) SELECT n.exact, p."key", p.name, p.articles, (SELECT json_group_array(spelled.name) AS anon_1 FROM (SELECT o.name AS name FROM names AS o WHERE o.person = p.id AND o.name != p.name ORDER BY o.name) AS spelled) AS aliases FROM name_parts AS f JOIN names AS n ON n.id = f.name JOIN people AS p ON p.id = n.person WHERE f.part = :part AND p.articles > 0 AND (:others IS NULL OR NOT (EXISTS (SELECT 1 FROM all_others WHERE (SELECT name_parts.name FROM name_parts WHERE name_parts.part = all_others.value AND name_parts.name = n.id) IS NULL))) ORDER BY p.articles DESC, p.id, n.id',
    "WITH all_others AS MATERIALIZED (SELECT others_.value AS value FROM json_array_elements_text(CAST(%(others)s::VARCHAR AS JSON)) AS others_) SELECT n.exact, p.key, p.name, p.articles, (SELECT CAST(coalesce(json_agg(spelled.name), '[]') AS TEXT) AS anon_1 FROM (SELECT o.name AS name FROM names AS o WHERE o.person = p.id AND o.name != p.name ORDER BY o.name) AS spelled) AS aliases FROM name_parts AS f JOIN names AS n ON n.id = f.name JOIN people AS p ON p.id = n.person WHERE f.part = %(part)s::VARCHAR AND p.articles > 0 AND (%(others)s::VARCHAR IS NULL OR NOT (EXISTS (SELECT 1 FROM all_others WHERE (SELECT name_parts.name FROM name_parts WHERE name_parts.part = all_others.value AND name_parts.name = n.id) IS NULL))) ORDER BY p.articles DESC, p.id, n.id",
)
WITH_COMMON = Sql(
    'WITH all_others AS MATERIALIZED (SELECT others_.value AS value FROM json_each(:others) AS others_) SELECT n.exact, p."key", p.name, p.articles, (SELECT json_group_array(spelled.name) AS anon_1 FROM (SELECT o.name AS name FROM names AS o WHERE o.person = p.id AND o.name != p.name ORDER BY o.name) AS spelled) AS aliases FROM people AS p INDEXED BY people_articles CROSS JOIN names AS n ON n.person = p.id WHERE p.articles > 0 AND (:others IS NULL OR NOT (EXISTS (SELECT 1 FROM all_others WHERE (SELECT name_parts.name FROM name_parts WHERE name_parts.part = all_others.value AND name_parts.name = n.id) IS NULL))) ORDER BY p.articles DESC',
    "WITH all_others AS MATERIALIZED (SELECT others_.value AS value FROM json_array_elements_text(CAST(%(others)s::VARCHAR AS JSON)) AS others_) SELECT n.exact, p.key, p.name, p.articles, (SELECT CAST(coalesce(json_agg(spelled.name), '[]') AS TEXT) AS anon_1 FROM (SELECT o.name AS name FROM names AS o WHERE o.person = p.id AND o.name != p.name ORDER BY o.name) AS spelled) AS aliases FROM people AS p JOIN names AS n ON n.person = p.id WHERE p.articles > 0 AND (%(others)s::VARCHAR IS NULL OR NOT (EXISTS (SELECT 1 FROM all_others WHERE (SELECT name_parts.name FROM name_parts WHERE name_parts.part = all_others.value AND name_parts.name = n.id) IS NULL))) ORDER BY p.articles DESC",
)
OFFICES = Sql(
    'SELECT offices."key", min(offices."full") AS min_1, sum(offices.articles) AS sum_1 FROM offices WHERE offices.folded >= :folded AND offices.folded < (:folded || \'!\') AND offices.articles > 0 GROUP BY offices."key" ORDER BY sum(offices.articles) DESC, offices."key" LIMIT :limit OFFSET 0',
    'SELECT offices.key, min(offices."full") AS min_1, sum(offices.articles) AS sum_1 FROM offices WHERE offices.folded >= %(folded)s::VARCHAR AND offices.folded < (%(folded)s::VARCHAR || \'!\') AND offices.articles > 0 GROUP BY offices.key ORDER BY sum(offices.articles) DESC, offices.key LIMIT %(limit)s::BIGINT',
)
NUMBERED = Sql(
    'SELECT d."key", d.number, d.kind, d.issuer, d.term, d.articles FROM documents AS d WHERE d.merged IS NULL AND d.articles > 0 AND d.id IN (SELECT coalesce(k.merged, k.id) AS coalesce_1 FROM documents AS k WHERE k.slug = :slug OR k."key" = :slug UNION SELECT aliases.entity FROM aliases WHERE aliases.kind = \'document\' AND aliases.spelling = :slug) ORDER BY d.articles DESC, d."key"',
    "SELECT d.key, d.number, d.kind, d.issuer, d.term, d.articles FROM documents AS d WHERE d.merged IS NULL AND d.articles > 0 AND d.id IN (SELECT coalesce(k.merged, k.id) AS coalesce_1 FROM documents AS k WHERE k.slug = %(slug)s::VARCHAR OR k.key = %(slug)s::VARCHAR UNION SELECT aliases.entity FROM aliases WHERE aliases.kind = 'document' AND aliases.spelling = %(slug)s::VARCHAR) ORDER BY d.articles DESC, d.key",
)
SHORT = Sql(
    'SELECT d."key", d.number, d.kind, d.issuer, d.term, d.articles FROM documents AS d WHERE d.merged IS NULL AND d.articles > 0 AND d.id IN (SELECT coalesce(k.merged, k.id) AS coalesce_1 FROM documents AS k WHERE k.short = :short UNION SELECT aliases.entity FROM aliases WHERE aliases.kind = \'document\' AND aliases.spelling = :slug) ORDER BY d.articles DESC, d."key"',
    "SELECT d.key, d.number, d.kind, d.issuer, d.term, d.articles FROM documents AS d WHERE d.merged IS NULL AND d.articles > 0 AND d.id IN (SELECT coalesce(k.merged, k.id) AS coalesce_1 FROM documents AS k WHERE k.short = %(short)s::VARCHAR UNION SELECT aliases.entity FROM aliases WHERE aliases.kind = 'document' AND aliases.spelling = %(slug)s::VARCHAR) ORDER BY d.articles DESC, d.key",
)
NUMERAL = Sql(
    'SELECT d."key", d.number, d.kind, d.issuer, d.term, d.articles FROM documents AS d WHERE d.merged IS NULL AND d.articles > 0 AND d.numeral = :number ORDER BY d.articles DESC, d."key"',
    'SELECT d.key, d.number, d.kind, d.issuer, d.term, d.articles FROM documents AS d WHERE d.merged IS NULL AND d.articles > 0 AND d.numeral = %(number)s::BIGINT ORDER BY d.articles DESC, d.key',
)
ADDRESSED = Sql(
    'SELECT a.id, a.title FROM texts AS t JOIN articles AS a ON a."row" = t.article WHERE t.url IN (SELECT urls_.value FROM json_each(:urls) AS urls_) AND NOT a.removed ORDER BY a."row" DESC LIMIT 1 OFFSET 0',
    'SELECT a.id, a.title FROM texts AS t JOIN articles AS a ON a.row = t.article WHERE t.url IN (SELECT urls_.value FROM json_array_elements_text(CAST(%(urls)s::VARCHAR AS JSON)) AS urls_) AND a.removed = 0 ORDER BY a.row DESC LIMIT 1',
)
WITH_ID = Sql(
    'SELECT articles.id, articles.title FROM articles WHERE articles.id = :id AND NOT articles.removed',
    'SELECT articles.id, articles.title FROM articles WHERE articles.id = %(id)s::VARCHAR AND articles.removed = 0',
)
ISSUED = Sql(
    'SELECT documents.series, documents.first_issued, documents.last_issued, documents.number FROM documents WHERE documents."key" = :key',
    'SELECT documents.series, documents.first_issued, documents.last_issued, documents.number FROM documents WHERE documents.key = %(key)s::VARCHAR',
)
SECTIONS = Sql(
    'SELECT sections.name FROM sections ORDER BY sections.name',
    'SELECT sections.name FROM sections ORDER BY sections.name',
)
