"""Compiled from search/store/statements/writes/runs.py: change that, then run

python -m search.store.sql.compiling"""

from search.store.sql.connection import Sql

START = Sql(
    "INSERT INTO runs (number, command, started, finished, counts, error) SELECT coalesce(max(runs.number), 0) + 1 AS anon_1, :named AS anon_2, strftime('%Y-%m-%dT%H:%M:%SZ', 'now') AS anon_3, '' AS anon_4, '{}' AS anon_5, '' AS anon_6 FROM runs RETURNING number",
    'INSERT INTO runs (number, command, started, finished, counts, error) SELECT coalesce(max(runs.number), 0) + 1 AS anon_1, %(named)s::VARCHAR AS anon_2, to_char(now() AT TIME ZONE \'UTC\', \'YYYY-MM-DD"T"HH24:MI:SS"Z"\') AS anon_3, \'\' AS anon_4, \'{}\' AS anon_5, \'\' AS anon_6 FROM runs RETURNING runs.number',
)
FINISH = Sql(
    "UPDATE runs SET finished=strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), counts=:counted, error=:failed WHERE runs.number = :ended",
    'UPDATE runs SET finished=to_char(now() AT TIME ZONE \'UTC\', \'YYYY-MM-DD"T"HH24:MI:SS"Z"\'), counts=%(counted)s::VARCHAR, error=%(failed)s::VARCHAR WHERE runs.number = %(ended)s::BIGINT',
)
LIST = Sql(
    'SELECT runs.number, runs.command, runs.started, runs.finished, runs.counts, runs.error FROM runs ORDER BY runs.number DESC LIMIT :limit OFFSET 0',
    'SELECT runs.number, runs.command, runs.started, runs.finished, runs.counts, runs.error FROM runs ORDER BY runs.number DESC LIMIT %(limit)s::BIGINT',
)
SET_ASIDE = Sql(
    "INSERT INTO set_aside (source, place, id, reason, since) VALUES (:source, :place, :id, :reason, strftime('%Y-%m-%dT%H:%M:%SZ', 'now')) ON CONFLICT (source, place, id) DO UPDATE SET reason = excluded.reason",
    'INSERT INTO set_aside (source, place, id, reason, since) VALUES (%(source)s::VARCHAR COLLATE "C", %(place)s::VARCHAR COLLATE "C", %(id)s::VARCHAR COLLATE "C", %(reason)s::VARCHAR COLLATE "C", to_char(now() AT TIME ZONE \'UTC\', \'YYYY-MM-DD"T"HH24:MI:SS"Z"\')) ON CONFLICT (source, place, id) DO UPDATE SET reason = excluded.reason',
)
ASIDE = Sql(
    'SELECT set_aside.place, set_aside.reason, set_aside.id, set_aside.since FROM set_aside ORDER BY set_aside.since DESC, set_aside.place LIMIT :limit OFFSET 0',
    'SELECT set_aside.place, set_aside.reason, set_aside.id, set_aside.since FROM set_aside ORDER BY set_aside.since DESC, set_aside.place LIMIT %(limit)s::BIGINT',
)
ASIDE_COUNTS = Sql(
    'SELECT set_aside.source, count(*) AS count_1 FROM set_aside GROUP BY set_aside.source',
    'SELECT set_aside.source, count(*) AS count_1 FROM set_aside GROUP BY set_aside.source',
)
LAST_SUCCESS = Sql(
    "SELECT runs.finished FROM runs WHERE runs.finished != '' AND runs.error = '' ORDER BY runs.number DESC LIMIT 1 OFFSET 0",
    "SELECT runs.finished FROM runs WHERE runs.finished != '' AND runs.error = '' ORDER BY runs.number DESC LIMIT 1",
)
OF_SOURCE = Sql(
    'SELECT set_aside.place, set_aside.reason, set_aside.id, set_aside.since FROM set_aside WHERE set_aside.source = :of ORDER BY set_aside.place',
    'SELECT set_aside.place, set_aside.reason, set_aside.id, set_aside.since FROM set_aside WHERE set_aside.source = %(of)s::VARCHAR ORDER BY set_aside.place',
)
CLEAR = Sql(
    'DELETE FROM set_aside WHERE set_aside.source = :of AND (set_aside.place NOT IN (SELECT places_.value FROM json_each(:places) AS places_))',
    'DELETE FROM set_aside WHERE set_aside.source = %(of)s::VARCHAR AND (set_aside.place NOT IN (SELECT places_.value FROM json_array_elements_text(CAST(%(places)s::VARCHAR AS JSON)) AS places_))',
)
READ = Sql(
    'DELETE FROM set_aside WHERE set_aside.id IN (SELECT ids_.value FROM json_each(:ids) AS ids_)',
    'DELETE FROM set_aside WHERE set_aside.id IN (SELECT ids_.value FROM json_array_elements_text(CAST(%(ids)s::VARCHAR AS JSON)) AS ids_)',
)
