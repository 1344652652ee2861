"""Compiled from search/store/statements/reads/home.py: change that, then run

python -m search.store.sql.compiling"""

from search.store.sql.connection import Sql

PEOPLE = Sql(
    'SELECT count(*) AS count_1 FROM people WHERE people.articles > 0',
    'SELECT count(*) AS count_1 FROM people WHERE people.articles > 0',
)
DOCUMENTS = Sql(
    'SELECT count(*) AS count_1 FROM documents WHERE documents.articles > 0',
    'SELECT count(*) AS count_1 FROM documents WHERE documents.articles > 0',
)
CONFERENCES = Sql(
    'SELECT count(*) AS count_1 FROM conferences WHERE conferences.articles > 0',
    'SELECT count(*) AS count_1 FROM conferences WHERE conferences.articles > 0',
)
DAYS = Sql(
    'SELECT a.day, count(*) AS count_1 FROM articles AS a WHERE a.removed = 0 GROUP BY a.day',
    'SELECT a.day, count(*) AS count_1 FROM articles AS a WHERE a.removed = 0 GROUP BY a.day',
)
PROBLEMS = Sql(
    'SELECT p.article, p.message, p.mentions, a.id, a.title, a.day, t.url, s.name FROM problem_facts AS p JOIN articles AS a ON a."row" = p.article JOIN texts AS t ON t.article = a."row" LEFT OUTER JOIN sections AS s ON s.id = a.section ORDER BY a.revision DESC, p.n LIMIT :limit OFFSET 0',
    'SELECT p.article, p.message, p.mentions, a.id, a.title, a.day, t.url, s.name FROM problem_facts AS p JOIN articles AS a ON a.row = p.article JOIN texts AS t ON t.article = a.row LEFT OUTER JOIN sections AS s ON s.id = a.section ORDER BY a.revision DESC, p.n LIMIT %(limit)s::BIGINT',
)
