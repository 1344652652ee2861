"""Compiled from search/store/statements/writes/conference_changes.py: change that, then run

python -m search.store.sql.compiling"""

from search.store.sql.connection import Sql

FORGET = Sql(
    'DELETE FROM conference_changes WHERE conference_changes.conference IN (SELECT ids_.value AS anon_1 FROM json_each(:ids) AS ids_)',
    'DELETE FROM conference_changes WHERE conference_changes.conference IN (SELECT CAST(ids_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(ids)s::VARCHAR AS JSON)) AS ids_)',
)
ADD = Sql(
    "INSERT INTO conference_changes (conference, changed) SELECT conferences.id, strftime('%Y-%m-%dT%H:%M:%SZ', 'now') AS anon_1 FROM conferences WHERE conferences.id IN (SELECT ids_.value AS anon_2 FROM json_each(:ids) AS ids_)",
    'INSERT INTO conference_changes (conference, changed) SELECT conferences.id, to_char(now() AT TIME ZONE \'UTC\', \'YYYY-MM-DD"T"HH24:MI:SS"Z"\') AS anon_1 FROM conferences WHERE conferences.id IN (SELECT CAST(ids_.value AS BIGINT) AS anon_2 FROM json_array_elements_text(CAST(%(ids)s::VARCHAR AS JSON)) AS ids_)',
)
REPORTED = Sql(
    'SELECT DISTINCT conference_facts.conference FROM conference_facts WHERE conference_facts.article IN (SELECT rows_.value AS anon_1 FROM json_each(:rows) AS rows_)',
    'SELECT DISTINCT conference_facts.conference FROM conference_facts WHERE conference_facts.article IN (SELECT CAST(rows_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_)',
)
