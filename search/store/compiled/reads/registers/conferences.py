"""Compiled from search/store/statements/reads/registers/conferences.py: change that, then run

python -m search.store.sql.compiling"""

from search.store.sql.connection import Sql

DAYS = Sql(
    'SELECT c.start, count(*) AS count_1 FROM conferences AS c WHERE c.articles > 0 GROUP BY c.start',
    'SELECT c.start, count(*) AS count_1 FROM conferences AS c WHERE c.articles > 0 GROUP BY c.start',
)
REPORTED = Sql(
    'SELECT f.article, f.mentions, f.subject, f.place, f.organiser FROM conferences AS k JOIN conferences AS c ON c.id = coalesce(k.merged, k.id) JOIN conference_facts AS f ON f.conference = c.id JOIN articles AS a ON a."row" = f.article WHERE k."key" = :key ORDER BY a.day IS NULL, a.day, a."row", f.n',
    'SELECT f.article, f.mentions, f.subject, f.place, f.organiser FROM conferences AS k JOIN conferences AS c ON c.id = coalesce(k.merged, k.id) JOIN conference_facts AS f ON f.conference = c.id JOIN articles AS a ON a.row = f.article WHERE k.key = %(key)s::VARCHAR ORDER BY a.day IS NULL, a.day, a.row, f.n',
)
HELD = Sql(
    'SELECT f.article, day.mentions FROM conferences AS k JOIN conferences AS c ON c.id = coalesce(k.merged, k.id) JOIN conference_facts AS f ON f.conference = c.id JOIN articles AS a ON a."row" = f.article JOIN date_facts AS day ON day.article = f.article AND day.role = 1 AND day.start = f.start AND day."end" = f."end" WHERE k."key" = :key AND f.start = c.start AND f."end" = c."end" ORDER BY a.day IS NULL, a.day, a."row", f.n, day.n',
    'SELECT f.article, day.mentions FROM conferences AS k JOIN conferences AS c ON c.id = coalesce(k.merged, k.id) JOIN conference_facts AS f ON f.conference = c.id JOIN articles AS a ON a.row = f.article JOIN date_facts AS day ON day.article = f.article AND day.role = 1 AND day.start = f.start AND day."end" = f."end" WHERE k.key = %(key)s::VARCHAR AND f.start = c.start AND f."end" = c."end" ORDER BY a.day IS NULL, a.day, a.row, f.n, day.n',
)
PEOPLE = Sql(
    'SELECT x.role, w."key", w.name, f.article, p.mentions FROM conferences AS k JOIN conferences AS c ON c.id = coalesce(k.merged, k.id) JOIN conference_facts AS f ON f.conference = c.id JOIN articles AS a ON a."row" = f.article JOIN conference_people AS x ON x.article = f.article AND x.n = f.n JOIN people AS w ON w.id = x.person JOIN person_facts AS p ON p.article = x.article AND p.person = x.person WHERE k."key" = :key ORDER BY a.day IS NULL, a.day, a."row", f.n, x.role, x.i, p.n',
    'SELECT x.role, w.key, w.name, f.article, p.mentions FROM conferences AS k JOIN conferences AS c ON c.id = coalesce(k.merged, k.id) JOIN conference_facts AS f ON f.conference = c.id JOIN articles AS a ON a.row = f.article JOIN conference_people AS x ON x.article = f.article AND x.n = f.n JOIN people AS w ON w.id = x.person JOIN person_facts AS p ON p.article = x.article AND p.person = x.person WHERE k.key = %(key)s::VARCHAR ORDER BY a.day IS NULL, a.day, a.row, f.n, x.role, x.i, p.n',
)
DOCUMENTS = Sql(
    'SELECT d."key", d.number, f.article, s.mentions FROM conferences AS k JOIN conferences AS c ON c.id = coalesce(k.merged, k.id) JOIN conference_facts AS f ON f.conference = c.id JOIN articles AS a ON a."row" = f.article JOIN conference_documents AS y ON y.article = f.article AND y.n = f.n JOIN documents AS d ON d.id = y.document JOIN document_facts AS s ON s.article = y.article AND s.document = y.document WHERE k."key" = :key ORDER BY a.day IS NULL, a.day, a."row", f.n, y.i, s.n',
    'SELECT d.key, d.number, f.article, s.mentions FROM conferences AS k JOIN conferences AS c ON c.id = coalesce(k.merged, k.id) JOIN conference_facts AS f ON f.conference = c.id JOIN articles AS a ON a.row = f.article JOIN conference_documents AS y ON y.article = f.article AND y.n = f.n JOIN documents AS d ON d.id = y.document JOIN document_facts AS s ON s.article = y.article AND s.document = y.document WHERE k.key = %(key)s::VARCHAR ORDER BY a.day IS NULL, a.day, a.row, f.n, y.i, s.n',
)
