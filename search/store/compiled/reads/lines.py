"""Compiled from search/store/statements/reads/lines.py: change that, then run

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
    'SELECT a."row", a.day FROM articles AS a WHERE a.id = :id AND a.removed = 0 AND a.day IS NOT NULL',
    'SELECT a.row, a.day FROM articles AS a WHERE a.id = %(id)s::VARCHAR AND a.removed = 0 AND a.day IS NOT NULL',
)
BEFORE = Sql(
    'SELECT a.id, a.title, a.day, t.url, s.name FROM articles AS a JOIN texts AS t ON t.article = a."row" LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE a.removed = 0 AND a.day <= :day AND (a.day, a."row") < (:day, :row) ORDER BY a.day DESC, a."row" DESC LIMIT 1 OFFSET 0',
    'SELECT a.id, a.title, a.day, t.url, s.name FROM articles AS a JOIN texts AS t ON t.article = a.row LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE a.removed = 0 AND a.day <= %(day)s::BIGINT AND (a.day, a.row) < (%(day)s::BIGINT, %(row)s::BIGINT) ORDER BY a.day DESC, a.row DESC LIMIT 1',
)
AFTER = Sql(
    'SELECT a.id, a.title, a.day, t.url, s.name FROM articles AS a JOIN texts AS t ON t.article = a."row" LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE a.removed = 0 AND a.day >= :day AND (a.day, a."row") > (:day, :row) ORDER BY a.day, a."row" LIMIT 1 OFFSET 0',
    'SELECT a.id, a.title, a.day, t.url, s.name FROM articles AS a JOIN texts AS t ON t.article = a.row LEFT OUTER JOIN sections AS s ON s.id = a.section WHERE a.removed = 0 AND a.day >= %(day)s::BIGINT AND (a.day, a.row) > (%(day)s::BIGINT, %(row)s::BIGINT) ORDER BY a.day, a.row LIMIT 1',
)
