"""Compiled from search/store/statements/reads/facts.py: change that, then run

python -m search.store.sql.compiling"""

from search.store.sql.connection import Sql

PEOPLE = Sql(
    'SELECT f.article, f.n, n.name, f.honorific, f.roles, p."key", f.mentions, f.bearing FROM person_facts AS f JOIN names AS n ON n.id = f.name JOIN people AS p ON p.id = f.person WHERE f.article IN (SELECT rows_.value AS anon_1 FROM json_each(:rows) AS rows_) ORDER BY f.article, f.n',
    'SELECT f.article, f.n, n.name, f.honorific, f.roles, p.key, f.mentions, f.bearing FROM person_facts AS f JOIN names AS n ON n.id = f.name JOIN people AS p ON p.id = f.person WHERE f.article IN (SELECT CAST(rows_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_) ORDER BY f.article, f.n',
)
PEOPLE_OF = Sql(
    'SELECT f.article, p.name, p."key" FROM person_facts AS f JOIN people AS p ON p.id = f.person WHERE f.article IN (SELECT rows_.value AS anon_1 FROM json_each(:rows) AS rows_) AND (f.roles NOT IN (7, 8, 119, 120, 135, 136)) GROUP BY f.article, p.id ORDER BY f.article, min(f.n)',
    'SELECT f.article, p.name, p.key FROM person_facts AS f JOIN people AS p ON p.id = f.person WHERE f.article IN (SELECT CAST(rows_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_) AND (f.roles NOT IN (7, 8, 119, 120, 135, 136)) GROUP BY f.article, p.id ORDER BY f.article, min(f.n)',
)
OFFICES = Sql(
    'SELECT f.article, f.person, f.printed, o."full", f.flags, f.mentions FROM office_facts AS f JOIN offices AS o ON o.id = f.office WHERE f.article IN (SELECT rows_.value AS anon_1 FROM json_each(:rows) AS rows_) ORDER BY f.article, f.person, f.n',
    'SELECT f.article, f.person, f.printed, o."full", f.flags, f.mentions FROM office_facts AS f JOIN offices AS o ON o.id = f.office WHERE f.article IN (SELECT CAST(rows_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_) ORDER BY f.article, f.person, f.n',
)
DOCUMENTS = Sql(
    'SELECT f.article, f.number, f.kind, f.issuer, f.start, f."end", f.precision, f.part_of_day, f.subject, f.term, f.short, f.resolved, d."key", f.mentions, CASE WHEN (f.document IS NOT NULL) THEN NULL WHEN (f.resolved != 0) THEN (SELECT json_group_array(same."key") AS anon_2 FROM (SELECT c."key" AS "key" FROM documents AS c WHERE c.merged IS NULL AND c.articles > 0 AND coalesce(c.first_issued <= (SELECT articles.day FROM articles WHERE articles."row" = f.article), 1) = 1 AND c.slug = f.slug ORDER BY c.id) AS same) ELSE (SELECT json_group_array(shortened."key") AS anon_3 FROM (SELECT c."key" AS "key" FROM documents AS c WHERE c.merged IS NULL AND c.articles > 0 AND coalesce(c.first_issued <= (SELECT articles.day FROM articles WHERE articles."row" = f.article), 1) = 1 AND c.short = f.short ORDER BY c.articles DESC, c."key" LIMIT 20 OFFSET 0) AS shortened) END AS anon_1 FROM document_facts AS f LEFT OUTER JOIN documents AS d ON d.id = f.document WHERE f.article IN (SELECT rows_.value AS anon_4 FROM json_each(:rows) AS rows_) ORDER BY f.article, f.n',
    'SELECT f.article, f.number, f.kind, f.issuer, f.start, f."end", f.precision, f.part_of_day, f.subject, f.term, f.short, f.resolved, d.key, f.mentions, CASE WHEN (f.document IS NOT NULL) THEN NULL WHEN (f.resolved != 0) THEN (SELECT CAST(coalesce(json_agg(same.key), \'[]\') AS TEXT) AS anon_2 FROM (SELECT c.key AS key FROM documents AS c WHERE c.merged IS NULL AND c.articles > 0 AND coalesce(c.first_issued <= (SELECT articles.day FROM articles WHERE articles.row = f.article), true) AND c.slug = f.slug ORDER BY c.id) AS same) ELSE (SELECT CAST(coalesce(json_agg(shortened.key), \'[]\') AS TEXT) AS anon_3 FROM (SELECT c.key AS key FROM documents AS c WHERE c.merged IS NULL AND c.articles > 0 AND coalesce(c.first_issued <= (SELECT articles.day FROM articles WHERE articles.row = f.article), true) AND c.short = f.short ORDER BY c.articles DESC, c.key LIMIT 20) AS shortened) END AS anon_1 FROM document_facts AS f LEFT OUTER JOIN documents AS d ON d.id = f.document WHERE f.article IN (SELECT CAST(rows_.value AS BIGINT) AS anon_4 FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_) ORDER BY f.article, f.n',
)
DOCUMENTS_OF = Sql(
    'SELECT f.article, d.number, d."key" FROM document_facts AS f JOIN documents AS d ON d.id = f.document WHERE f.article IN (SELECT rows_.value AS anon_1 FROM json_each(:rows) AS rows_) GROUP BY f.article, d.id ORDER BY f.article, min(f.n)',
    'SELECT f.article, d.number, d.key FROM document_facts AS f JOIN documents AS d ON d.id = f.document WHERE f.article IN (SELECT CAST(rows_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_) GROUP BY f.article, d.id ORDER BY f.article, min(f.n)',
)
DATES = Sql(
    'SELECT f.article, f.role, f.start, f."end", f.precision, f.part_of_day, f.mentions FROM date_facts AS f WHERE f.article IN (SELECT rows_.value AS anon_1 FROM json_each(:rows) AS rows_) ORDER BY f.article, f.n',
    'SELECT f.article, f.role, f.start, f."end", f.precision, f.part_of_day, f.mentions FROM date_facts AS f WHERE f.article IN (SELECT CAST(rows_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_) ORDER BY f.article, f.n',
)
CONFERENCES = Sql(
    'SELECT f.article, f.n, f.kind, f.subject, f.start, f."end", f.precision, f.part_of_day, f.place, f.organiser, f.awards, c."key", f.mentions FROM conference_facts AS f JOIN conferences AS c ON c.id = f.conference WHERE f.article IN (SELECT rows_.value AS anon_1 FROM json_each(:rows) AS rows_) ORDER BY f.article, f.n',
    'SELECT f.article, f.n, f.kind, f.subject, f.start, f."end", f.precision, f.part_of_day, f.place, f.organiser, f.awards, c.key, f.mentions FROM conference_facts AS f JOIN conferences AS c ON c.id = f.conference WHERE f.article IN (SELECT CAST(rows_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_) ORDER BY f.article, f.n',
)
CONFERENCE_PEOPLE = Sql(
    'SELECT f.article, f.n, f.role, f.name, p."key" FROM conference_people AS f JOIN people AS p ON p.id = f.person WHERE f.article IN (SELECT rows_.value AS anon_1 FROM json_each(:rows) AS rows_) ORDER BY f.article, f.n, f.role, f.i',
    'SELECT f.article, f.n, f.role, f.name, p.key FROM conference_people AS f JOIN people AS p ON p.id = f.person WHERE f.article IN (SELECT CAST(rows_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_) ORDER BY f.article, f.n, f.role, f.i',
)
CONFERENCE_DOCUMENTS = Sql(
    'SELECT f.article, f.n, f.number, d."key" FROM conference_documents AS f LEFT OUTER JOIN documents AS d ON d.id = f.document WHERE f.article IN (SELECT rows_.value AS anon_1 FROM json_each(:rows) AS rows_) ORDER BY f.article, f.n, f.i',
    'SELECT f.article, f.n, f.number, d.key FROM conference_documents AS f LEFT OUTER JOIN documents AS d ON d.id = f.document WHERE f.article IN (SELECT CAST(rows_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_) ORDER BY f.article, f.n, f.i',
)
RELATIONS = Sql(
    'SELECT f.article, f.source_number, s."key" AS source_key, f.target_number, t."key" AS target_key, f.mentions FROM relation_facts AS f LEFT OUTER JOIN documents AS s ON s.id = f.source LEFT OUTER JOIN documents AS t ON t.id = f.target WHERE f.article IN (SELECT rows_.value AS anon_1 FROM json_each(:rows) AS rows_) ORDER BY f.article, f.n',
    'SELECT f.article, f.source_number, s.key AS source_key, f.target_number, t.key AS target_key, f.mentions FROM relation_facts AS f LEFT OUTER JOIN documents AS s ON s.id = f.source LEFT OUTER JOIN documents AS t ON t.id = f.target WHERE f.article IN (SELECT CAST(rows_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_) ORDER BY f.article, f.n',
)
PROBLEMS = Sql(
    'SELECT f.article, f.message, f.mentions FROM problem_facts AS f WHERE f.article IN (SELECT rows_.value AS anon_1 FROM json_each(:rows) AS rows_) ORDER BY f.article, f.n',
    'SELECT f.article, f.message, f.mentions FROM problem_facts AS f WHERE f.article IN (SELECT CAST(rows_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_) ORDER BY f.article, f.n',
)
