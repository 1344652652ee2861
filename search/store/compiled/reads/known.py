"""Compiled from search/store/statements/reads/known.py: change that, then run

python -m search.store.sql.compiling"""

from search.store.sql.connection import Sql

NAMES = Sql(
    'SELECT n.folded, n.exact, p."key", p.name, p.articles, (SELECT json_group_array(spelled.name) AS anon_1 FROM (SELECT o.name AS name FROM names AS o WHERE o.person = p.id AND o.name != p.name ORDER BY o.name) AS spelled) AS aliases FROM names AS n JOIN people AS p ON p.id = n.person WHERE n.folded IN (SELECT folded_.value FROM json_each(:folded) AS folded_) AND (p.articles > 0 OR n.staff != 0) ORDER BY p.articles DESC, p.id, n.id',
    "SELECT n.folded, n.exact, p.key, p.name, p.articles, (SELECT CAST(coalesce(json_agg(spelled.name), '[]') AS TEXT) AS anon_1 FROM (SELECT o.name AS name FROM names AS o WHERE o.person = p.id AND o.name != p.name ORDER BY o.name) AS spelled) AS aliases FROM names AS n JOIN people AS p ON p.id = n.person WHERE n.folded IN (SELECT folded_.value FROM json_array_elements_text(CAST(%(folded)s::VARCHAR AS JSON)) AS folded_) AND (p.articles > 0 OR n.staff != 0) ORDER BY p.articles DESC, p.id, n.id",
)
USES = Sql(
    'SELECT parts_.value, (SELECT count(*) AS count_1 FROM (SELECT 1 FROM name_parts WHERE name_parts.part = parts_.value LIMIT :many OFFSET 0) AS those) AS anon_1 FROM json_each(:parts) AS parts_',
    'SELECT parts_.value, (SELECT count(*) AS count_1 FROM (SELECT 1 FROM name_parts WHERE name_parts.part = parts_.value LIMIT %(many)s::BIGINT) AS those) AS anon_1 FROM json_array_elements_text(CAST(%(parts)s::VARCHAR AS JSON)) AS parts_',
)
WITH_RARE = Sql(
    'WITH all_others AS MATERIALIZED (SELECT others_.value AS value FROM json_each(:others) AS others_) SELECT n.exact, p."key", p.name, p.articles, (SELECT json_group_array(spelled.name) AS anon_1 FROM (SELECT o.name AS name FROM names AS o WHERE o.person = p.id AND o.name != p.name ORDER BY o.name) AS spelled) AS aliases FROM name_parts AS f JOIN names AS n ON n.id = f.name JOIN people AS p ON p.id = n.person WHERE f.part = :rarest AND p.articles > 0 AND (:others IS NULL OR NOT (EXISTS (SELECT 1 FROM all_others WHERE (SELECT name_parts.name FROM name_parts WHERE name_parts.part = all_others.value AND name_parts.name = n.id) IS NULL))) ORDER BY p.articles + 0 DESC, p.id, n.id LIMIT :spellings OFFSET 0',
    "WITH all_others AS MATERIALIZED (SELECT others_.value AS value FROM json_array_elements_text(CAST(%(others)s::VARCHAR AS JSON)) AS others_) SELECT n.exact, p.key, p.name, p.articles, (SELECT CAST(coalesce(json_agg(spelled.name), '[]') AS TEXT) AS anon_1 FROM (SELECT o.name AS name FROM names AS o WHERE o.person = p.id AND o.name != p.name ORDER BY o.name) AS spelled) AS aliases FROM name_parts AS f JOIN names AS n ON n.id = f.name JOIN people AS p ON p.id = n.person WHERE f.part = %(rarest)s::VARCHAR AND p.articles > 0 AND (%(others)s::VARCHAR IS NULL OR NOT (EXISTS (SELECT 1 FROM all_others WHERE (SELECT name_parts.name FROM name_parts WHERE name_parts.part = all_others.value AND name_parts.name = n.id) IS NULL))) ORDER BY p.articles + 0 DESC, p.id, n.id LIMIT %(spellings)s::BIGINT",
)
WITH_COMMON = Sql(
    'WITH all_others AS MATERIALIZED (SELECT others_.value AS value FROM json_each(:others) AS others_) SELECT n.exact, p."key", p.name, p.articles, (SELECT json_group_array(spelled.name) AS anon_1 FROM (SELECT o.name AS name FROM names AS o WHERE o.person = p.id AND o.name != p.name ORDER BY o.name) AS spelled) AS aliases FROM people AS p INDEXED BY people_articles CROSS JOIN names AS n ON n.person = p.id WHERE p.articles > 0 AND (SELECT name_parts.name FROM name_parts WHERE name_parts.part = :rarest AND name_parts.name = n.id) IS NOT NULL AND (:others IS NULL OR NOT (EXISTS (SELECT 1 FROM all_others WHERE (SELECT name_parts.name FROM name_parts WHERE name_parts.part = all_others.value AND name_parts.name = n.id) IS NULL))) ORDER BY p.articles DESC, p.id DESC, n.name LIMIT :spellings OFFSET 0',
    "SELECT n.exact, p.key, p.name, p.articles, (SELECT CAST(coalesce(json_agg(spelled.name), '[]') AS TEXT) AS anon_1 FROM (SELECT o.name AS name FROM names AS o WHERE o.person = p.id AND o.name != p.name ORDER BY o.name) AS spelled) AS aliases FROM people AS p JOIN names AS n ON n.person = p.id WHERE p.articles > 0 AND n.id IN (SELECT x.name FROM name_parts AS x WHERE x.part IN (SELECT parts_.value FROM json_array_elements_text(CAST(%(parts)s::VARCHAR AS JSON)) AS parts_) GROUP BY x.name HAVING count(*) = %(count)s::BIGINT) ORDER BY p.articles DESC, p.id DESC, n.name LIMIT %(spellings)s::BIGINT",
)
OFFICES = Sql(
    'SELECT g."key", o."full", g.uses FROM (SELECT o."key" AS "key", min(o.id) AS first, CAST(sum(o.articles) AS BIGINT) AS uses FROM offices AS o WHERE o.folded >= :folded AND o.folded < (:folded || \'!\') AND o.articles > 0 GROUP BY o."key" ORDER BY uses DESC, o."key" LIMIT :limit OFFSET 0) AS g CROSS JOIN offices AS o ON o.id = g.first ORDER BY g.uses DESC, g."key"',
    'SELECT g.key, o."full", g.uses FROM (SELECT o.key AS key, min(o.id) AS first, CAST(sum(o.articles) AS BIGINT) AS uses FROM offices AS o WHERE o.folded >= %(folded)s::VARCHAR AND o.folded < (%(folded)s::VARCHAR || \'!\') AND o.articles > 0 GROUP BY o.key ORDER BY uses DESC, o.key LIMIT %(limit)s::BIGINT) AS g JOIN offices AS o ON o.id = g.first ORDER BY g.uses DESC, g.key',
)
OFFICES_NAMED = Sql(
    'SELECT g."key", o."full", g.uses FROM (SELECT o."key" AS "key", min(o.id) AS first, CAST(sum(o.articles) AS BIGINT) AS uses FROM offices AS o WHERE o.folded IN (SELECT names_.value FROM json_each(:names) AS names_) AND o.articles > 0 GROUP BY o."key" ORDER BY uses DESC, o."key" LIMIT :limit OFFSET 0) AS g CROSS JOIN offices AS o ON o.id = g.first ORDER BY g.uses DESC, g."key"',
    'SELECT g.key, o."full", g.uses FROM (SELECT o.key AS key, min(o.id) AS first, CAST(sum(o.articles) AS BIGINT) AS uses FROM offices AS o WHERE o.folded IN (SELECT names_.value FROM json_array_elements_text(CAST(%(names)s::VARCHAR AS JSON)) AS names_) AND o.articles > 0 GROUP BY o.key ORDER BY uses DESC, o.key LIMIT %(limit)s::BIGINT) AS g JOIN offices AS o ON o.id = g.first ORDER BY g.uses DESC, g.key',
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
    'SELECT d."key", d.number, d.kind, d.issuer, d.term, d.articles FROM documents AS d WHERE d.merged IS NULL AND d.articles > 0 AND d.numeral = :number ORDER BY d.articles DESC, d."key" LIMIT :limit OFFSET 0',
    'SELECT d.key, d.number, d.kind, d.issuer, d.term, d.articles FROM documents AS d WHERE d.merged IS NULL AND d.articles > 0 AND d.numeral = %(number)s::BIGINT ORDER BY d.articles DESC, d.key LIMIT %(limit)s::BIGINT',
)
ISSUED = Sql(
    'SELECT documents.series, documents.first_issued, documents.last_issued, documents.number FROM documents WHERE documents."key" = :key',
    'SELECT documents.series, documents.first_issued, documents.last_issued, documents.number FROM documents WHERE documents.key = %(key)s::VARCHAR',
)
ADDRESSED = Sql(
    'SELECT a.id, a.title FROM texts AS t JOIN articles AS a ON a."row" = t.article WHERE t.url IN (SELECT urls_.value FROM json_each(:urls) AS urls_) AND NOT a.removed ORDER BY a."row" DESC LIMIT 1 OFFSET 0',
    'SELECT a.id, a.title FROM texts AS t JOIN articles AS a ON a.row = t.article WHERE t.url IN (SELECT urls_.value FROM json_array_elements_text(CAST(%(urls)s::VARCHAR AS JSON)) AS urls_) AND a.removed = 0 ORDER BY a.row DESC LIMIT 1',
)
WITH_ID = Sql(
    'SELECT a.id, a.title FROM articles AS a WHERE a.id = :id AND NOT a.removed',
    'SELECT a.id, a.title FROM articles AS a WHERE a.id = %(id)s::VARCHAR AND a.removed = 0',
)
SECTIONS = Sql(
    'SELECT sections.name FROM sections ORDER BY sections.name',
    'SELECT sections.name FROM sections ORDER BY sections.name',
)
