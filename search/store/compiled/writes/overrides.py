"""Compiled from search/store/statements/writes/overrides.py: change that, then run

python -m search.store.sql.compiling"""

from search.store.sql.connection import Sql

PERSON_BEHIND = Sql(
    'SELECT coalesce(people.merged, people.id) AS coalesce_1 FROM people WHERE people."key" = :key',
    'SELECT coalesce(people.merged, people.id) AS coalesce_1 FROM people WHERE people.key = %(key)s::VARCHAR',
)
DOCUMENT_BEHIND = Sql(
    'SELECT coalesce(documents.merged, documents.id) AS coalesce_1 FROM documents WHERE documents."key" = :key',
    'SELECT coalesce(documents.merged, documents.id) AS coalesce_1 FROM documents WHERE documents.key = %(key)s::VARCHAR',
)
CONFERENCE_BEHIND = Sql(
    'SELECT coalesce(conferences.merged, conferences.id) AS coalesce_1 FROM conferences WHERE conferences."key" = :key',
    'SELECT coalesce(conferences.merged, conferences.id) AS coalesce_1 FROM conferences WHERE conferences.key = %(key)s::VARCHAR',
)
PERSON_ITSELF = Sql(
    'SELECT people.id FROM people WHERE people."key" = :key',
    'SELECT people.id FROM people WHERE people.key = %(key)s::VARCHAR',
)
DOCUMENT_ITSELF = Sql(
    'SELECT documents.id FROM documents WHERE documents."key" = :key',
    'SELECT documents.id FROM documents WHERE documents.key = %(key)s::VARCHAR',
)
CONFERENCE_ITSELF = Sql(
    'SELECT conferences.id FROM conferences WHERE conferences."key" = :key',
    'SELECT conferences.id FROM conferences WHERE conferences.key = %(key)s::VARCHAR',
)
PERSON_FOLLOWERS = Sql(
    'SELECT people."key" FROM people WHERE people.merged = :entity',
    'SELECT people.key FROM people WHERE people.merged = %(entity)s::BIGINT',
)
DOCUMENT_FOLLOWERS = Sql(
    'SELECT documents."key" FROM documents WHERE documents.merged = :entity',
    'SELECT documents.key FROM documents WHERE documents.merged = %(entity)s::BIGINT',
)
CONFERENCE_FOLLOWERS = Sql(
    'SELECT conferences."key" FROM conferences WHERE conferences.merged = :entity',
    'SELECT conferences.key FROM conferences WHERE conferences.merged = %(entity)s::BIGINT',
)
PERSON_ROWS = Sql(
    'SELECT DISTINCT person_facts.article FROM person_facts WHERE person_facts.person = :entity',
    'SELECT DISTINCT person_facts.article FROM person_facts WHERE person_facts.person = %(entity)s::BIGINT',
)
DOCUMENT_ROWS = Sql(
    'SELECT DISTINCT document_facts.article FROM document_facts WHERE document_facts.document = :entity',
    'SELECT DISTINCT document_facts.article FROM document_facts WHERE document_facts.document = %(entity)s::BIGINT',
)
CONFERENCE_ROWS = Sql(
    'SELECT DISTINCT conference_facts.article FROM conference_facts WHERE conference_facts.conference = :entity',
    'SELECT DISTINCT conference_facts.article FROM conference_facts WHERE conference_facts.conference = %(entity)s::BIGINT',
)
LEAD_PERSON = Sql(
    'UPDATE people SET merged=:into WHERE people."key" IN (SELECT keys_.value FROM json_each(:keys) AS keys_)',
    'UPDATE people SET merged=%(into)s::BIGINT WHERE people.key IN (SELECT keys_.value FROM json_array_elements_text(CAST(%(keys)s::VARCHAR AS JSON)) AS keys_)',
)
LEAD_DOCUMENT = Sql(
    'UPDATE documents SET merged=:into WHERE documents."key" IN (SELECT keys_.value FROM json_each(:keys) AS keys_)',
    'UPDATE documents SET merged=%(into)s::BIGINT WHERE documents.key IN (SELECT keys_.value FROM json_array_elements_text(CAST(%(keys)s::VARCHAR AS JSON)) AS keys_)',
)
LEAD_CONFERENCE = Sql(
    'UPDATE conferences SET merged=:into WHERE conferences."key" IN (SELECT keys_.value FROM json_each(:keys) AS keys_)',
    'UPDATE conferences SET merged=%(into)s::BIGINT WHERE conferences.key IN (SELECT keys_.value FROM json_array_elements_text(CAST(%(keys)s::VARCHAR AS JSON)) AS keys_)',
)
MOVE_PERSON_FACTS = Sql(
    'UPDATE person_facts SET person=:into WHERE person_facts.person = :one',
    'UPDATE person_facts SET person=%(into)s::BIGINT WHERE person_facts.person = %(one)s::BIGINT',
)
MOVE_CONFERENCE_PEOPLE = Sql(
    'UPDATE conference_people SET person=:into WHERE conference_people.person = :one',
    'UPDATE conference_people SET person=%(into)s::BIGINT WHERE conference_people.person = %(one)s::BIGINT',
)
MOVE_DOCUMENT_FACTS = Sql(
    'UPDATE document_facts SET document=:into WHERE document_facts.document = :one',
    'UPDATE document_facts SET document=%(into)s::BIGINT WHERE document_facts.document = %(one)s::BIGINT',
)
MOVE_CONFERENCE_DOCUMENTS = Sql(
    'UPDATE conference_documents SET document=:into WHERE conference_documents.document = :one',
    'UPDATE conference_documents SET document=%(into)s::BIGINT WHERE conference_documents.document = %(one)s::BIGINT',
)
MOVE_SOURCES = Sql(
    'UPDATE relation_facts SET source=:into WHERE relation_facts.source = :one',
    'UPDATE relation_facts SET source=%(into)s::BIGINT WHERE relation_facts.source = %(one)s::BIGINT',
)
MOVE_TARGETS = Sql(
    'UPDATE relation_facts SET target=:into WHERE relation_facts.target = :one',
    'UPDATE relation_facts SET target=%(into)s::BIGINT WHERE relation_facts.target = %(one)s::BIGINT',
)
MOVE_PERSON_FACTS_IN = Sql(
    'UPDATE person_facts SET person=:into WHERE person_facts.person = :one AND person_facts.article IN (SELECT rows_.value AS anon_1 FROM json_each(:rows) AS rows_)',
    'UPDATE person_facts SET person=%(into)s::BIGINT WHERE person_facts.person = %(one)s::BIGINT AND person_facts.article IN (SELECT CAST(rows_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_)',
)
MOVE_CONFERENCE_PEOPLE_IN = Sql(
    'UPDATE conference_people SET person=:into WHERE conference_people.person = :one AND conference_people.article IN (SELECT rows_.value AS anon_1 FROM json_each(:rows) AS rows_)',
    'UPDATE conference_people SET person=%(into)s::BIGINT WHERE conference_people.person = %(one)s::BIGINT AND conference_people.article IN (SELECT CAST(rows_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_)',
)
MOVE_DOCUMENT_FACTS_IN = Sql(
    'UPDATE document_facts SET document=:into WHERE document_facts.document = :one AND document_facts.article IN (SELECT rows_.value AS anon_1 FROM json_each(:rows) AS rows_)',
    'UPDATE document_facts SET document=%(into)s::BIGINT WHERE document_facts.document = %(one)s::BIGINT AND document_facts.article IN (SELECT CAST(rows_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_)',
)
MOVE_CONFERENCE_DOCUMENTS_IN = Sql(
    'UPDATE conference_documents SET document=:into WHERE conference_documents.document = :one AND conference_documents.article IN (SELECT rows_.value AS anon_1 FROM json_each(:rows) AS rows_)',
    'UPDATE conference_documents SET document=%(into)s::BIGINT WHERE conference_documents.document = %(one)s::BIGINT AND conference_documents.article IN (SELECT CAST(rows_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_)',
)
MOVE_SOURCES_IN = Sql(
    'UPDATE relation_facts SET source=:into WHERE relation_facts.source = :one AND relation_facts.article IN (SELECT rows_.value AS anon_1 FROM json_each(:rows) AS rows_)',
    'UPDATE relation_facts SET source=%(into)s::BIGINT WHERE relation_facts.source = %(one)s::BIGINT AND relation_facts.article IN (SELECT CAST(rows_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_)',
)
MOVE_TARGETS_IN = Sql(
    'UPDATE relation_facts SET target=:into WHERE relation_facts.target = :one AND relation_facts.article IN (SELECT rows_.value AS anon_1 FROM json_each(:rows) AS rows_)',
    'UPDATE relation_facts SET target=%(into)s::BIGINT WHERE relation_facts.target = %(one)s::BIGINT AND relation_facts.article IN (SELECT CAST(rows_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_)',
)
MOVE_CONFERENCE_FACTS = Sql(
    'UPDATE conference_facts SET conference=:into WHERE conference_facts.conference = :one',
    'UPDATE conference_facts SET conference=%(into)s::BIGINT WHERE conference_facts.conference = %(one)s::BIGINT',
)
MOVE_CONFERENCE_FACTS_IN = Sql(
    'UPDATE conference_facts SET conference=:into WHERE conference_facts.conference = :one AND conference_facts.article IN (SELECT rows_.value AS anon_1 FROM json_each(:rows) AS rows_)',
    'UPDATE conference_facts SET conference=%(into)s::BIGINT WHERE conference_facts.conference = %(one)s::BIGINT AND conference_facts.article IN (SELECT CAST(rows_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_)',
)
MERGE_PERSON = Sql(
    'UPDATE people SET articles=0, merged=:into WHERE people.id = :one OR people.merged = :one',
    'UPDATE people SET articles=0, merged=%(into)s::BIGINT WHERE people.id = %(one)s::BIGINT OR people.merged = %(one)s::BIGINT',
)
MERGE_DOCUMENT = Sql(
    'UPDATE documents SET articles=0, merged=:into WHERE documents.id = :one OR documents.merged = :one',
    'UPDATE documents SET articles=0, merged=%(into)s::BIGINT WHERE documents.id = %(one)s::BIGINT OR documents.merged = %(one)s::BIGINT',
)
MERGE_CONFERENCE = Sql(
    'UPDATE conferences SET articles=0, merged=:into WHERE conferences.id = :one OR conferences.merged = :one',
    'UPDATE conferences SET articles=0, merged=%(into)s::BIGINT WHERE conferences.id = %(one)s::BIGINT OR conferences.merged = %(one)s::BIGINT',
)
RECOUNT_PERSON = Sql(
    'UPDATE people SET articles=(SELECT count(DISTINCT person_facts.article) AS count_1 FROM person_facts WHERE person_facts.person = :entity AND (person_facts.roles NOT IN (7, 8, 119, 120, 135, 136))) WHERE people.id = :entity',
    'UPDATE people SET articles=(SELECT count(DISTINCT person_facts.article) AS count_1 FROM person_facts WHERE person_facts.person = %(entity)s::BIGINT AND (person_facts.roles NOT IN (7, 8, 119, 120, 135, 136))) WHERE people.id = %(entity)s::BIGINT',
)
RECOUNT_DOCUMENT = Sql(
    'UPDATE documents SET articles=(SELECT count(DISTINCT document_facts.article) AS count_1 FROM document_facts WHERE document_facts.document = :entity) WHERE documents.id = :entity',
    'UPDATE documents SET articles=(SELECT count(DISTINCT document_facts.article) AS count_1 FROM document_facts WHERE document_facts.document = %(entity)s::BIGINT) WHERE documents.id = %(entity)s::BIGINT',
)
RECOUNT_CONFERENCE = Sql(
    'UPDATE conferences SET articles=(SELECT count(DISTINCT conference_facts.article) AS count_1 FROM conference_facts WHERE conference_facts.conference = :entity) WHERE conferences.id = :entity',
    'UPDATE conferences SET articles=(SELECT count(DISTINCT conference_facts.article) AS count_1 FROM conference_facts WHERE conference_facts.conference = %(entity)s::BIGINT) WHERE conferences.id = %(entity)s::BIGINT',
)
PERSON_LINE = Sql(
    'SELECT people.id, people."key", people.name, people.told, people.articles, people.merged FROM people WHERE people.id = :entity',
    'SELECT people.id, people.key, people.name, people.told, people.articles, people.merged FROM people WHERE people.id = %(entity)s::BIGINT',
)
DOCUMENT_LINE = Sql(
    'SELECT documents.id, documents."key", documents.slug, documents.number, documents.kind, documents.issuer, documents.term, documents.short, documents.numeral, documents.subject, documents.words, documents.series, documents.first_issued, documents.last_issued, documents.articles, documents.merged FROM documents WHERE documents.id = :entity',
    'SELECT documents.id, documents.key, documents.slug, documents.number, documents.kind, documents.issuer, documents.term, documents.short, documents.numeral, documents.subject, documents.words, documents.series, documents.first_issued, documents.last_issued, documents.articles, documents.merged FROM documents WHERE documents.id = %(entity)s::BIGINT',
)
CONFERENCE_LINE = Sql(
    'SELECT conferences.id, conferences."key", conferences.kind, conferences.kind_slug, conferences.subject, conferences.start, conferences."end", conferences.precision, conferences.part_of_day, conferences.place, conferences.organiser, conferences.words, conferences.place_words, conferences.articles, conferences.merged FROM conferences WHERE conferences.id = :entity',
    'SELECT conferences.id, conferences.key, conferences.kind, conferences.kind_slug, conferences.subject, conferences.start, conferences."end", conferences.precision, conferences.part_of_day, conferences.place, conferences.organiser, conferences.words, conferences.place_words, conferences.articles, conferences.merged FROM conferences WHERE conferences.id = %(entity)s::BIGINT',
)
PEOPLE_NAMED = Sql(
    'SELECT names.person FROM names WHERE names.exact = :stem AND names.folded = :folded',
    'SELECT names.person FROM names WHERE names.exact = %(stem)s::VARCHAR AND names.folded = %(folded)s::VARCHAR',
)
DOCUMENTS_NUMBERED = Sql(
    'SELECT coalesce(documents.merged, documents.id) AS coalesce_1 FROM documents WHERE documents.slug = :stem',
    'SELECT coalesce(documents.merged, documents.id) AS coalesce_1 FROM documents WHERE documents.slug = %(stem)s::VARCHAR',
)
PERSON_SPELLED = Sql(
    'SELECT DISTINCT articles.id, names.exact FROM person_facts JOIN articles ON articles."row" = person_facts.article JOIN names ON names.id = person_facts.name WHERE person_facts.person = :entity AND person_facts.article IN (SELECT rows_.value AS anon_1 FROM json_each(:rows) AS rows_)',
    'SELECT DISTINCT articles.id, names.exact FROM person_facts JOIN articles ON articles.row = person_facts.article JOIN names ON names.id = person_facts.name WHERE person_facts.person = %(entity)s::BIGINT AND person_facts.article IN (SELECT CAST(rows_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_)',
)
DOCUMENT_SPELLED = Sql(
    'SELECT DISTINCT articles.id, document_facts.slug FROM document_facts JOIN articles ON articles."row" = document_facts.article WHERE document_facts.document = :entity AND document_facts.article IN (SELECT rows_.value AS anon_1 FROM json_each(:rows) AS rows_)',
    'SELECT DISTINCT articles.id, document_facts.slug FROM document_facts JOIN articles ON articles.row = document_facts.article WHERE document_facts.document = %(entity)s::BIGINT AND document_facts.article IN (SELECT CAST(rows_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_)',
)
CONFERENCE_SPELLED = Sql(
    'SELECT DISTINCT articles.id, conference_facts.kind FROM conference_facts JOIN articles ON articles."row" = conference_facts.article WHERE conference_facts.conference = :entity AND conference_facts.article IN (SELECT rows_.value AS anon_1 FROM json_each(:rows) AS rows_)',
    'SELECT DISTINCT articles.id, conference_facts.kind FROM conference_facts JOIN articles ON articles.row = conference_facts.article WHERE conference_facts.conference = %(entity)s::BIGINT AND conference_facts.article IN (SELECT CAST(rows_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_)',
)
ROWS_OF_IDS = Sql(
    'SELECT articles."row" FROM articles WHERE articles.removed = 0 AND articles.id IN (SELECT ids_.value FROM json_each(:ids) AS ids_)',
    'SELECT articles.row FROM articles WHERE articles.removed = 0 AND articles.id IN (SELECT ids_.value FROM json_array_elements_text(CAST(%(ids)s::VARCHAR AS JSON)) AS ids_)',
)
TWIN_NAMES = Sql(
    'SELECT o.id, i.id AS id_1 FROM names AS o JOIN names AS i ON i.name = o.name AND i.person = :into WHERE o.person = :one',
    'SELECT o.id, i.id AS id_1 FROM names AS o JOIN names AS i ON i.name = o.name AND i.person = %(into)s::BIGINT WHERE o.person = %(one)s::BIGINT',
)
RENAME = Sql(
    'UPDATE person_facts SET name=:new WHERE person_facts.name = :old',
    'UPDATE person_facts SET name=%(new)s::BIGINT WHERE person_facts.name = %(old)s::BIGINT',
)
RENAME_IN = Sql(
    'UPDATE person_facts SET name=:new WHERE person_facts.name = :old AND person_facts.article IN (SELECT rows_.value AS anon_1 FROM json_each(:rows) AS rows_)',
    'UPDATE person_facts SET name=%(new)s::BIGINT WHERE person_facts.name = %(old)s::BIGINT AND person_facts.article IN (SELECT CAST(rows_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_)',
)
DROP_NAME_PARTS = Sql(
    'DELETE FROM name_parts WHERE name_parts.name = :old',
    'DELETE FROM name_parts WHERE name_parts.name = %(old)s::BIGINT',
)
DROP_NAME = Sql(
    'DELETE FROM names WHERE names.id = :old',
    'DELETE FROM names WHERE names.id = %(old)s::BIGINT',
)
MOVE_NAMES = Sql(
    'UPDATE names SET person=:into WHERE names.person = :one',
    'UPDATE names SET person=%(into)s::BIGINT WHERE names.person = %(one)s::BIGINT',
)
NAME_BY_STAFF = Sql(
    'UPDATE names SET staff=1 WHERE names.person = :bearer AND names.name = :spelling RETURNING id',
    'UPDATE names SET staff=1 WHERE names.person = %(bearer)s::BIGINT AND names.name = %(spelling)s::VARCHAR RETURNING names.id',
)
NAMES_USED = Sql(
    'SELECT DISTINCT names.id, names.name, names.exact FROM person_facts JOIN names ON names.id = person_facts.name WHERE person_facts.person = :entity AND person_facts.article IN (SELECT rows_.value AS anon_1 FROM json_each(:rows) AS rows_)',
    'SELECT DISTINCT names.id, names.name, names.exact FROM person_facts JOIN names ON names.id = person_facts.name WHERE person_facts.person = %(entity)s::BIGINT AND person_facts.article IN (SELECT CAST(rows_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_)',
)
NAME_OF = Sql(
    'SELECT names.id FROM names WHERE names.person = :bearer AND names.name = :spelling',
    'SELECT names.id FROM names WHERE names.person = %(bearer)s::BIGINT AND names.name = %(spelling)s::VARCHAR',
)
ADOPT_NUMBER = Sql(
    'UPDATE document_facts SET document=:into WHERE document_facts.slug = :stem AND document_facts.document IS NULL RETURNING article',
    'UPDATE document_facts SET document=%(into)s::BIGINT WHERE document_facts.slug = %(stem)s::VARCHAR AND document_facts.document IS NULL RETURNING document_facts.article',
)
ADD_ALIAS = Sql(
    'INSERT INTO aliases (kind, spelling, entity, text) VALUES (?, ?, ?, ?) ON CONFLICT (kind, spelling) DO UPDATE SET entity = excluded.entity, text = excluded.text',
    'INSERT INTO aliases (kind, spelling, entity, text) VALUES (%s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C", %s::BIGINT, %s::VARCHAR COLLATE "C") ON CONFLICT (kind, spelling) DO UPDATE SET entity = excluded.entity, text = excluded.text',
)
MOVE_ALIASES = Sql(
    'UPDATE aliases SET entity=:into WHERE aliases.kind = :of AND aliases.entity = :one',
    'UPDATE aliases SET entity=%(into)s::BIGINT WHERE aliases.kind = %(of)s::VARCHAR AND aliases.entity = %(one)s::BIGINT',
)
ADD_PIN = Sql(
    'INSERT INTO pins (kind, article, spelling, entity) VALUES (?, ?, ?, ?) ON CONFLICT (kind, article, spelling) DO UPDATE SET entity = excluded.entity',
    'INSERT INTO pins (kind, article, spelling, entity) VALUES (%s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C", %s::BIGINT) ON CONFLICT (kind, article, spelling) DO UPDATE SET entity = excluded.entity',
)
MOVE_PINS = Sql(
    'UPDATE pins SET entity=:into WHERE pins.kind = :of AND pins.entity = :one',
    'UPDATE pins SET entity=%(into)s::BIGINT WHERE pins.kind = %(of)s::VARCHAR AND pins.entity = %(one)s::BIGINT',
)
DROP_ALIAS = Sql(
    'DELETE FROM aliases WHERE aliases.kind = :of AND aliases.spelling = :stem AND aliases.entity = :entity',
    'DELETE FROM aliases WHERE aliases.kind = %(of)s::VARCHAR AND aliases.spelling = %(stem)s::VARCHAR AND aliases.entity = %(entity)s::BIGINT',
)
ALIASES_OF = Sql(
    'SELECT aliases.spelling FROM aliases WHERE aliases.kind = :of AND aliases.entity = :entity',
    'SELECT aliases.spelling FROM aliases WHERE aliases.kind = %(of)s::VARCHAR AND aliases.entity = %(entity)s::BIGINT',
)
LEAD_ALIASES = Sql(
    'UPDATE aliases SET entity=:into WHERE aliases.kind = :of AND aliases.spelling IN (SELECT stems_.value FROM json_each(:stems) AS stems_)',
    'UPDATE aliases SET entity=%(into)s::BIGINT WHERE aliases.kind = %(of)s::VARCHAR AND aliases.spelling IN (SELECT stems_.value FROM json_array_elements_text(CAST(%(stems)s::VARCHAR AS JSON)) AS stems_)',
)
PINS_OF = Sql(
    'SELECT pins.article, pins.spelling FROM pins WHERE pins.kind = :of AND pins.entity = :entity',
    'SELECT pins.article, pins.spelling FROM pins WHERE pins.kind = %(of)s::VARCHAR AND pins.entity = %(entity)s::BIGINT',
)
LEAD_PIN = Sql(
    'UPDATE pins SET entity=:into WHERE pins.kind = :of AND pins.article = :at AND pins.spelling = :stem',
    'UPDATE pins SET entity=%(into)s::BIGINT WHERE pins.kind = %(of)s::VARCHAR AND pins.article = %(at)s::VARCHAR AND pins.spelling = %(stem)s::VARCHAR',
)
DROP_PIN = Sql(
    'DELETE FROM pins WHERE pins.kind = :of AND pins.article = :at AND pins.spelling = :stem',
    'DELETE FROM pins WHERE pins.kind = %(of)s::VARCHAR AND pins.article = %(at)s::VARCHAR AND pins.spelling = %(stem)s::VARCHAR',
)
NAMES_OF = Sql(
    'SELECT names.name FROM names WHERE names.person = :entity',
    'SELECT names.name FROM names WHERE names.person = %(entity)s::BIGINT',
)
NAME_BACK = Sql(
    'UPDATE names SET person=:into WHERE names.person = :one AND names.name IN (SELECT spellings_.value FROM json_each(:spellings) AS spellings_)',
    'UPDATE names SET person=%(into)s::BIGINT WHERE names.person = %(one)s::BIGINT AND names.name IN (SELECT spellings_.value FROM json_array_elements_text(CAST(%(spellings)s::VARCHAR AS JSON)) AS spellings_)',
)
FORGET_STAFF = Sql(
    'UPDATE names SET staff=0 WHERE names.person = :bearer AND names.name = :spelling',
    'UPDATE names SET staff=0 WHERE names.person = %(bearer)s::BIGINT AND names.name = %(spelling)s::VARCHAR',
)
KEPT_CONFERENCES = Sql(
    'SELECT conference_facts.article, conference_facts.n, conference_facts.conference, conference_facts.reasons FROM conference_facts WHERE conference_facts.article IN (SELECT rows_.value AS anon_1 FROM json_each(:rows) AS rows_)',
    'SELECT conference_facts.article, conference_facts.n, conference_facts.conference, conference_facts.reasons FROM conference_facts WHERE conference_facts.article IN (SELECT CAST(rows_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_)',
)
NEXT_NUMBER = Sql(
    'SELECT coalesce(max(overrides.number), 0) + 1 AS anon_1 FROM overrides',
    'SELECT coalesce(max(overrides.number), 0) + 1 AS anon_1 FROM overrides',
)
ADD = Sql(
    'INSERT INTO overrides (number, kind, said, made, "by", undone) VALUES (:nth, :command, :decided, strftime(\'%Y-%m-%dT%H:%M:%SZ\', \'now\'), :who, \'\')',
    'INSERT INTO overrides (number, kind, said, made, by, undone) VALUES (%(nth)s::BIGINT, %(command)s::VARCHAR, %(decided)s::VARCHAR, to_char(now() AT TIME ZONE \'UTC\', \'YYYY-MM-DD"T"HH24:MI:SS"Z"\'), %(who)s::VARCHAR, \'\')',
)
LISTED = Sql(
    'SELECT overrides.number, overrides.kind, overrides.said, overrides.made, overrides."by", overrides.undone FROM overrides ORDER BY overrides.number',
    'SELECT overrides.number, overrides.kind, overrides.said, overrides.made, overrides.by, overrides.undone FROM overrides ORDER BY overrides.number',
)
NUMBERED = Sql(
    'SELECT overrides.number, overrides.kind, overrides.said, overrides.made, overrides."by", overrides.undone FROM overrides WHERE overrides.number = :nth',
    'SELECT overrides.number, overrides.kind, overrides.said, overrides.made, overrides.by, overrides.undone FROM overrides WHERE overrides.number = %(nth)s::BIGINT',
)
CORRECTIONS = Sql(
    "SELECT overrides.said FROM overrides WHERE overrides.kind = 'correct' AND overrides.undone = '' ORDER BY overrides.number",
    "SELECT overrides.said FROM overrides WHERE overrides.kind = 'correct' AND overrides.undone = '' ORDER BY overrides.number",
)
UNDO = Sql(
    "UPDATE overrides SET undone=strftime('%Y-%m-%dT%H:%M:%SZ', 'now') WHERE overrides.number = :nth",
    'UPDATE overrides SET undone=to_char(now() AT TIME ZONE \'UTC\', \'YYYY-MM-DD"T"HH24:MI:SS"Z"\') WHERE overrides.number = %(nth)s::BIGINT',
)
