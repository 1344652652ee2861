"""Compiled from search/store/statements/inbox.py: change that, then run

python -m search.store.sql.compiling"""

from search.store.sql.connection import Sql

POST = Sql(
    'INSERT INTO letters (ticket, written) VALUES (:sealed, :content)',
    'INSERT INTO letters (ticket, written) VALUES (%(sealed)s::VARCHAR, %(content)s)',
)
WAITING = Sql(
    'SELECT count(*) AS count_1, coalesce(sum(octet_length(letters.written)), 0) AS coalesce_1 FROM letters WHERE letters.number > 0',
    'SELECT count(*) AS count_1, coalesce(sum(octet_length(letters.written)), 0) AS coalesce_1 FROM letters WHERE letters.number > 0',
)
HELD = Sql(
    'SELECT count(*) AS count_1 FROM letters WHERE letters.ticket = :wanted AND letters.number > 0',
    'SELECT count(*) AS count_1 FROM letters WHERE letters.ticket = %(wanted)s::VARCHAR AND letters.number > 0',
)
NEXT = Sql(
    'SELECT letters.number, letters.ticket, letters.written FROM letters WHERE letters.number > :after ORDER BY letters.number LIMIT :limit OFFSET 0',
    'SELECT letters.number, letters.ticket, letters.written FROM letters WHERE letters.number > %(after)s::BIGINT ORDER BY letters.number LIMIT %(limit)s::BIGINT',
)
SET_ASIDE = Sql(
    'UPDATE letters SET number=(-letters.number) WHERE letters.number > 0 AND letters.ticket IN (SELECT tickets_.value FROM json_each(:tickets) AS tickets_)',
    'UPDATE letters SET number=(-letters.number) WHERE letters.number > 0 AND letters.ticket IN (SELECT tickets_.value FROM json_array_elements_text(CAST(%(tickets)s::VARCHAR AS JSON)) AS tickets_)',
)
ASIDE = Sql(
    'SELECT letters.ticket FROM letters WHERE letters.number < 0 ORDER BY letters.number DESC',
    'SELECT letters.ticket FROM letters WHERE letters.number < 0 ORDER BY letters.number DESC',
)
DROP = Sql(
    'DELETE FROM letters WHERE letters.ticket IN (SELECT tickets_.value FROM json_each(:tickets) AS tickets_)',
    'DELETE FROM letters WHERE letters.ticket IN (SELECT tickets_.value FROM json_array_elements_text(CAST(%(tickets)s::VARCHAR AS JSON)) AS tickets_)',
)
ANSWER = Sql(
    "INSERT INTO answers (ticket, state, revision, message, given) VALUES (:ticket, :state, :revision, :message, strftime('%Y-%m-%dT%H:%M:%SZ', 'now')) ON CONFLICT (ticket) DO UPDATE SET state = excluded.state, revision = excluded.revision, message = excluded.message",
    'INSERT INTO answers (ticket, state, revision, message, given) VALUES (%(ticket)s::VARCHAR COLLATE "C", %(state)s::VARCHAR COLLATE "C", %(revision)s::BIGINT, %(message)s::VARCHAR COLLATE "C", to_char(now() AT TIME ZONE \'UTC\', \'YYYY-MM-DD"T"HH24:MI:SS"Z"\')) ON CONFLICT (ticket) DO UPDATE SET state = excluded.state, revision = excluded.revision, message = excluded.message',
)
ANSWERS = Sql(
    'SELECT answers.ticket, answers.state, answers.revision, answers.message FROM answers WHERE answers.ticket IN (SELECT tickets_.value FROM json_each(:tickets) AS tickets_)',
    'SELECT answers.ticket, answers.state, answers.revision, answers.message FROM answers WHERE answers.ticket IN (SELECT tickets_.value FROM json_array_elements_text(CAST(%(tickets)s::VARCHAR AS JSON)) AS tickets_)',
)
FORGET = Sql(
    'DELETE FROM answers WHERE answers.given < :before',
    'DELETE FROM answers WHERE answers.given < %(before)s::VARCHAR',
)
BEAT = Sql(
    "INSERT INTO meta (name, value) VALUES (:name, strftime('%Y-%m-%dT%H:%M:%SZ', 'now')) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
    'INSERT INTO meta (name, value) VALUES (%(name)s::VARCHAR COLLATE "C", to_char(now() AT TIME ZONE \'UTC\', \'YYYY-MM-DD"T"HH24:MI:SS"Z"\')) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
)
SILENCE = Sql(
    'DELETE FROM meta WHERE meta.name = :called',
    'DELETE FROM meta WHERE meta.name = %(called)s::VARCHAR',
)
BEATEN = Sql(
    "SELECT meta.value, strftime('%Y-%m-%dT%H:%M:%SZ', 'now') AS anon_1 FROM meta WHERE meta.name = :called",
    'SELECT meta.value, to_char(now() AT TIME ZONE \'UTC\', \'YYYY-MM-DD"T"HH24:MI:SS"Z"\') AS anon_1 FROM meta WHERE meta.name = %(called)s::VARCHAR',
)
