"""Compiled from search/store/statements/lines.py: change that, then run

python -m search.store.sql.compiling"""

from search.store.sql.connection import Sql

LATEST = Sql(
    'SELECT a.id, a.title, a.day, t.url, s.name FROM articles AS a JOIN texts AS t ON t.article = a."row" LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE a.removed = 0 ORDER BY a.day DESC NULLS LAST, a."row" DESC LIMIT :limit OFFSET 0',
    'SELECT a.id, a.title, a.day, t.url, s.name FROM articles AS a JOIN texts AS t ON t.article = a.row LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE a.removed = 0 ORDER BY a.day DESC NULLS LAST, a.row DESC LIMIT %(limit)s::BIGINT',
)
EARLIEST = Sql(
    'SELECT a.id, a.title, a.day, t.url, s.name FROM articles AS a JOIN texts AS t ON t.article = a."row" LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE a.removed = 0 AND a.day IS NOT NULL ORDER BY a.day, a."row" LIMIT :limit OFFSET 0',
    'SELECT a.id, a.title, a.day, t.url, s.name FROM articles AS a JOIN texts AS t ON t.article = a.row LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE a.removed = 0 AND a.day IS NOT NULL ORDER BY a.day, a.row LIMIT %(limit)s::BIGINT',
)
UNDATED = Sql(
    'SELECT a.id, a.title, a.day, t.url, s.name FROM articles AS a JOIN texts AS t ON t.article = a."row" LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE a.removed = 0 AND a.day IS NULL ORDER BY a."row" LIMIT :limit OFFSET 0',
    'SELECT a.id, a.title, a.day, t.url, s.name FROM articles AS a JOIN texts AS t ON t.article = a.row LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE a.removed = 0 AND a.day IS NULL ORDER BY a.row LIMIT %(limit)s::BIGINT',
)
HERE = Sql(
    'SELECT articles."row", articles.day FROM articles WHERE articles.id = :id AND articles.removed = 0 AND articles.day IS NOT NULL',
    'SELECT articles.row, articles.day FROM articles WHERE articles.id = %(id)s::VARCHAR AND articles.removed = 0 AND articles.day IS NOT NULL',
)
BEFORE = Sql(
    'SELECT a.id, a.title, a.day, t.url, s.name FROM articles AS a JOIN texts AS t ON t.article = a."row" LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE a.removed = 0 AND a.day <= :day AND (a.day, a."row") < (:day, :row) ORDER BY a.day DESC NULLS LAST, a."row" DESC LIMIT 1 OFFSET 0',
    'SELECT a.id, a.title, a.day, t.url, s.name FROM articles AS a JOIN texts AS t ON t.article = a.row LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE a.removed = 0 AND a.day <= %(day)s::BIGINT AND (a.day, a.row) < (%(day)s::BIGINT, %(row)s::BIGINT) ORDER BY a.day DESC NULLS LAST, a.row DESC LIMIT 1',
)
AFTER = Sql(
    'SELECT a.id, a.title, a.day, t.url, s.name FROM articles AS a JOIN texts AS t ON t.article = a."row" LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE a.removed = 0 AND a.day >= :day AND (a.day, a."row") > (:day, :row) ORDER BY a.day, a."row" LIMIT 1 OFFSET 0',
    'SELECT a.id, a.title, a.day, t.url, s.name FROM articles AS a JOIN texts AS t ON t.article = a.row LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE a.removed = 0 AND a.day >= %(day)s::BIGINT AND (a.day, a.row) > (%(day)s::BIGINT, %(row)s::BIGINT) ORDER BY a.day, a.row LIMIT 1',
)
OF_PERSON = Sql(
    'SELECT a.id, a.title, a.day, t.url, s.name FROM articles AS a JOIN texts AS t ON t.article = a."row" LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE a."row" IN (SELECT person_facts.article FROM person_facts WHERE person_facts.person = :id) ORDER BY a.day DESC NULLS LAST, a."row" DESC LIMIT :limit OFFSET :offset',
    'SELECT a.id, a.title, a.day, t.url, s.name FROM articles AS a JOIN texts AS t ON t.article = a.row LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE a.row IN (SELECT person_facts.article FROM person_facts WHERE person_facts.person = %(id)s::BIGINT) ORDER BY a.day DESC NULLS LAST, a.row DESC LIMIT %(limit)s::BIGINT OFFSET %(offset)s::BIGINT',
)
OF_DOCUMENT = Sql(
    'SELECT a.id, a.title, a.day, t.url, s.name FROM articles AS a JOIN texts AS t ON t.article = a."row" LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE a."row" IN (SELECT document_facts.article FROM document_facts WHERE document_facts.document = :id) ORDER BY a.day DESC NULLS LAST, a."row" DESC LIMIT :limit OFFSET :offset',
    'SELECT a.id, a.title, a.day, t.url, s.name FROM articles AS a JOIN texts AS t ON t.article = a.row LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE a.row IN (SELECT document_facts.article FROM document_facts WHERE document_facts.document = %(id)s::BIGINT) ORDER BY a.day DESC NULLS LAST, a.row DESC LIMIT %(limit)s::BIGINT OFFSET %(offset)s::BIGINT',
)
YEARS_OF_PERSON = Sql(
    'SELECT a.day, count(*) AS count_1 FROM articles AS a WHERE a."row" IN (SELECT person_facts.article FROM person_facts WHERE person_facts.person = :id) GROUP BY a.day',
    'SELECT a.day, count(*) AS count_1 FROM articles AS a WHERE a.row IN (SELECT person_facts.article FROM person_facts WHERE person_facts.person = %(id)s::BIGINT) GROUP BY a.day',
)
YEARS_OF_DOCUMENT = Sql(
    'SELECT a.day, count(*) AS count_1 FROM articles AS a WHERE a."row" IN (SELECT document_facts.article FROM document_facts WHERE document_facts.document = :id) GROUP BY a.day',
    'SELECT a.day, count(*) AS count_1 FROM articles AS a WHERE a.row IN (SELECT document_facts.article FROM document_facts WHERE document_facts.document = %(id)s::BIGINT) GROUP BY a.day',
)
PEOPLE_BESIDE_PERSON = Sql(
    'SELECT p."key", p.name, count(DISTINCT o.article) AS count_1 FROM (SELECT DISTINCT person_facts.article AS article FROM person_facts WHERE person_facts.person = :id) AS f CROSS JOIN person_facts AS o ON o.article = f.article JOIN people AS p ON p.id = o.person WHERE p.id != :id GROUP BY p.id ORDER BY count(DISTINCT o.article) DESC, p."key" LIMIT :limit OFFSET 0',
    'SELECT p.key, p.name, count(DISTINCT o.article) AS count_1 FROM (SELECT DISTINCT person_facts.article AS article FROM person_facts WHERE person_facts.person = %(id)s::BIGINT) AS f JOIN person_facts AS o ON o.article = f.article JOIN people AS p ON p.id = o.person WHERE p.id != %(id)s::BIGINT GROUP BY p.id ORDER BY count(DISTINCT o.article) DESC, p.key LIMIT %(limit)s::BIGINT',
)
PEOPLE_BESIDE_DOCUMENT = Sql(
    'SELECT p."key", p.name, count(DISTINCT o.article) AS count_1 FROM (SELECT DISTINCT document_facts.article AS article FROM document_facts WHERE document_facts.document = :id) AS f CROSS JOIN person_facts AS o ON o.article = f.article JOIN people AS p ON p.id = o.person GROUP BY p.id ORDER BY count(DISTINCT o.article) DESC, p."key" LIMIT :limit OFFSET 0',
    'SELECT p.key, p.name, count(DISTINCT o.article) AS count_1 FROM (SELECT DISTINCT document_facts.article AS article FROM document_facts WHERE document_facts.document = %(id)s::BIGINT) AS f JOIN person_facts AS o ON o.article = f.article JOIN people AS p ON p.id = o.person GROUP BY p.id ORDER BY count(DISTINCT o.article) DESC, p.key LIMIT %(limit)s::BIGINT',
)
PEOPLE_BESIDE_CONFERENCE = Sql(
    'SELECT p."key", p.name, count(DISTINCT o.article) AS count_1 FROM (SELECT DISTINCT conference_facts.article AS article FROM conference_facts WHERE conference_facts.conference = :id) AS f CROSS JOIN person_facts AS o ON o.article = f.article JOIN people AS p ON p.id = o.person GROUP BY p.id ORDER BY count(DISTINCT o.article) DESC, p."key" LIMIT :limit OFFSET 0',
    'SELECT p.key, p.name, count(DISTINCT o.article) AS count_1 FROM (SELECT DISTINCT conference_facts.article AS article FROM conference_facts WHERE conference_facts.conference = %(id)s::BIGINT) AS f JOIN person_facts AS o ON o.article = f.article JOIN people AS p ON p.id = o.person GROUP BY p.id ORDER BY count(DISTINCT o.article) DESC, p.key LIMIT %(limit)s::BIGINT',
)
DOCUMENTS_BESIDE_PERSON = Sql(
    'SELECT d."key", d.number, count(DISTINCT o.article) AS count_1 FROM (SELECT DISTINCT person_facts.article AS article FROM person_facts WHERE person_facts.person = :id) AS f CROSS JOIN document_facts AS o ON o.article = f.article JOIN documents AS d ON d.id = o.document GROUP BY d.id ORDER BY count(DISTINCT o.article) DESC, d."key" LIMIT :limit OFFSET 0',
    'SELECT d.key, d.number, count(DISTINCT o.article) AS count_1 FROM (SELECT DISTINCT person_facts.article AS article FROM person_facts WHERE person_facts.person = %(id)s::BIGINT) AS f JOIN document_facts AS o ON o.article = f.article JOIN documents AS d ON d.id = o.document GROUP BY d.id ORDER BY count(DISTINCT o.article) DESC, d.key LIMIT %(limit)s::BIGINT',
)
DOCUMENTS_BESIDE_CONFERENCE = Sql(
    'SELECT d."key", d.number, count(DISTINCT o.article) AS count_1 FROM (SELECT DISTINCT conference_facts.article AS article FROM conference_facts WHERE conference_facts.conference = :id) AS f CROSS JOIN document_facts AS o ON o.article = f.article JOIN documents AS d ON d.id = o.document GROUP BY d.id ORDER BY count(DISTINCT o.article) DESC, d."key" LIMIT :limit OFFSET 0',
    'SELECT d.key, d.number, count(DISTINCT o.article) AS count_1 FROM (SELECT DISTINCT conference_facts.article AS article FROM conference_facts WHERE conference_facts.conference = %(id)s::BIGINT) AS f JOIN document_facts AS o ON o.article = f.article JOIN documents AS d ON d.id = o.document GROUP BY d.id ORDER BY count(DISTINCT o.article) DESC, d.key LIMIT %(limit)s::BIGINT',
)
