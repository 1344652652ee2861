"""Compiled from search/store/statements/writes/registers.py: change that, then run

python -m search.store.sql.compiling"""

from search.store.sql.connection import Sql

NEXT_PERSON = Sql(
    'SELECT coalesce(max(people.id), 0) + 1 AS anon_1 FROM people',
    'SELECT coalesce(max(people.id), 0) + 1 AS anon_1 FROM people',
)
NEXT_NAME = Sql(
    'SELECT coalesce(max(names.id), 0) + 1 AS anon_1 FROM names',
    'SELECT coalesce(max(names.id), 0) + 1 AS anon_1 FROM names',
)
NEXT_OFFICE = Sql(
    'SELECT coalesce(max(offices.id), 0) + 1 AS anon_1 FROM offices',
    'SELECT coalesce(max(offices.id), 0) + 1 AS anon_1 FROM offices',
)
NEXT_DOCUMENT = Sql(
    'SELECT coalesce(max(documents.id), 0) + 1 AS anon_1 FROM documents',
    'SELECT coalesce(max(documents.id), 0) + 1 AS anon_1 FROM documents',
)
NEXT_CONFERENCE = Sql(
    'SELECT coalesce(max(conferences.id), 0) + 1 AS anon_1 FROM conferences',
    'SELECT coalesce(max(conferences.id), 0) + 1 AS anon_1 FROM conferences',
)
PERSON_KEYED = Sql(
    'SELECT 1 AS anon_1 FROM people WHERE people."key" = :key',
    'SELECT 1 AS anon_1 FROM people WHERE people.key = %(key)s::VARCHAR',
)
DOCUMENT_KEYED = Sql(
    'SELECT 1 AS anon_1 FROM documents WHERE documents."key" = :key',
    'SELECT 1 AS anon_1 FROM documents WHERE documents.key = %(key)s::VARCHAR',
)
CONFERENCE_KEYED = Sql(
    'SELECT 1 AS anon_1 FROM conferences WHERE conferences."key" = :key',
    'SELECT 1 AS anon_1 FROM conferences WHERE conferences.key = %(key)s::VARCHAR',
)
ADD_PERSON = Sql(
    'INSERT INTO people (id, "key", name, told, articles, merged) VALUES (?, ?, ?, ?, ?, ?)',
    'INSERT INTO people (id, key, name, told, articles, merged) VALUES (%s::BIGINT, %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C", %s::BIGINT, %s::BIGINT)',
)
ADD_NAME = Sql(
    'INSERT INTO names (id, person, name, exact, folded, staff) VALUES (?, ?, ?, ?, ?, ?)',
    'INSERT INTO names (id, person, name, exact, folded, staff) VALUES (%s::BIGINT, %s::BIGINT, %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C", %s::BIGINT)',
)
ADD_NAME_PART = Sql(
    'INSERT INTO name_parts (part, name) VALUES (?, ?)',
    'INSERT INTO name_parts (part, name) VALUES (%s::VARCHAR COLLATE "C", %s::BIGINT)',
)
ADD_OFFICE = Sql(
    'INSERT INTO offices (id, "full", "key", folded, articles) VALUES (?, ?, ?, ?, ?)',
    'INSERT INTO offices (id, "full", key, folded, articles) VALUES (%s::BIGINT, %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C", %s::BIGINT)',
)
ADD_DOCUMENT = Sql(
    'INSERT INTO documents (id, "key", slug, number, kind, issuer, term, short, numeral, subject, words, series, first_issued, last_issued, articles, merged) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    'INSERT INTO documents (id, key, slug, number, kind, issuer, term, short, numeral, subject, words, series, first_issued, last_issued, articles, merged) VALUES (%s::BIGINT, %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C", %s::BIGINT, %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C", %s::BIGINT, %s::BIGINT, %s::BIGINT, %s::BIGINT)',
)
ADD_CONFERENCE = Sql(
    'INSERT INTO conferences (id, "key", kind, kind_slug, subject, start, "end", precision, part_of_day, place, organiser, words, place_words, articles, merged) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    'INSERT INTO conferences (id, key, kind, kind_slug, subject, start, "end", precision, part_of_day, place, organiser, words, place_words, articles, merged) VALUES (%s::BIGINT, %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C", %s::BIGINT, %s::BIGINT, %s::BIGINT, %s::BIGINT, %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C", %s::BIGINT, %s::BIGINT)',
)
COUNT_PERSON = Sql(
    'UPDATE people SET articles=(people.articles + :more) WHERE people.id = :counted',
    'UPDATE people SET articles=(people.articles + %(more)s::BIGINT) WHERE people.id = %(counted)s::BIGINT',
)
COUNT_OFFICE = Sql(
    'UPDATE offices SET articles=(offices.articles + :more) WHERE offices.id = :counted',
    'UPDATE offices SET articles=(offices.articles + %(more)s::BIGINT) WHERE offices.id = %(counted)s::BIGINT',
)
COUNT_DOCUMENT = Sql(
    'UPDATE documents SET articles=(documents.articles + :more) WHERE documents.id = :counted',
    'UPDATE documents SET articles=(documents.articles + %(more)s::BIGINT) WHERE documents.id = %(counted)s::BIGINT',
)
COUNT_CONFERENCE = Sql(
    'UPDATE conferences SET articles=(conferences.articles + :more) WHERE conferences.id = :counted',
    'UPDATE conferences SET articles=(conferences.articles + %(more)s::BIGINT) WHERE conferences.id = %(counted)s::BIGINT',
)
PINS = Sql(
    'SELECT pins.article, pins.spelling, pins.entity FROM pins WHERE pins.kind = :kind',
    'SELECT pins.article, pins.spelling, pins.entity FROM pins WHERE pins.kind = %(kind)s::VARCHAR',
)
ALIASES = Sql(
    'SELECT aliases.spelling, aliases.entity FROM aliases WHERE aliases.kind = :kind',
    'SELECT aliases.spelling, aliases.entity FROM aliases WHERE aliases.kind = %(kind)s::VARCHAR',
)
NAMED = Sql(
    'SELECT names.exact, names.name, names.id, names.person, people.told FROM names JOIN people ON people.id = names.person WHERE names.folded IN (SELECT folded_.value FROM json_each(:folded) AS folded_) ORDER BY names.person',
    'SELECT names.exact, names.name, names.id, names.person, people.told FROM names JOIN people ON people.id = names.person WHERE names.folded IN (SELECT folded_.value FROM json_array_elements_text(CAST(%(folded)s::VARCHAR AS JSON)) AS folded_) ORDER BY names.person',
)
TELLING = Sql(
    'SELECT person_facts.person, person_facts.told, count(*) AS count_1, min(articles.day) AS min_1, max(articles.day) AS max_1 FROM person_facts JOIN articles ON articles."row" = person_facts.article WHERE person_facts.person IN (SELECT people_.value AS anon_1 FROM json_each(:people) AS people_) GROUP BY person_facts.person, person_facts.told',
    'SELECT person_facts.person, person_facts.told, count(*) AS count_1, min(articles.day) AS min_1, max(articles.day) AS max_1 FROM person_facts JOIN articles ON articles.row = person_facts.article WHERE person_facts.person IN (SELECT CAST(people_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(people)s::VARCHAR AS JSON)) AS people_) GROUP BY person_facts.person, person_facts.told',
)
TOLD_OF_MERGED = Sql(
    'SELECT people.merged, people.told FROM people WHERE people.merged IN (SELECT people_.value AS anon_1 FROM json_each(:people) AS people_)',
    'SELECT people.merged, people.told FROM people WHERE people.merged IN (SELECT CAST(people_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(people)s::VARCHAR AS JSON)) AS people_)',
)
TOLD = Sql(
    'SELECT person_facts.told FROM person_facts WHERE person_facts.article = :row ORDER BY person_facts.n',
    'SELECT person_facts.told FROM person_facts WHERE person_facts.article = %(row)s::BIGINT ORDER BY person_facts.n',
)
TELL_PERSON = Sql(
    'UPDATE people SET told=:learnt WHERE people.id = :of',
    'UPDATE people SET told=%(learnt)s::VARCHAR WHERE people.id = %(of)s::BIGINT',
)
HOLDS = Sql(
    'SELECT 1 AS anon_1 FROM person_facts JOIN office_facts ON office_facts.article = person_facts.article AND office_facts.person = person_facts.n JOIN offices ON offices.id = office_facts.office WHERE person_facts.person = :bearer AND offices."key" IN (SELECT offices_.value FROM json_each(:offices) AS offices_) LIMIT 1 OFFSET 0',
    'SELECT 1 AS anon_1 FROM person_facts JOIN office_facts ON office_facts.article = person_facts.article AND office_facts.person = person_facts.n JOIN offices ON offices.id = office_facts.office WHERE person_facts.person = %(bearer)s::BIGINT AND offices.key IN (SELECT offices_.value FROM json_array_elements_text(CAST(%(offices)s::VARCHAR AS JSON)) AS offices_) LIMIT 1',
)
TAKEN = Sql(
    'SELECT people."key" FROM people WHERE people."key" IN (SELECT keys_.value FROM json_each(:keys) AS keys_)',
    'SELECT people.key FROM people WHERE people.key IN (SELECT keys_.value FROM json_array_elements_text(CAST(%(keys)s::VARCHAR AS JSON)) AS keys_)',
)
OFFICES = Sql(
    'SELECT offices."full", offices.id FROM offices WHERE offices."full" IN (SELECT names_.value FROM json_each(:names) AS names_)',
    'SELECT offices."full", offices.id FROM offices WHERE offices."full" IN (SELECT names_.value FROM json_array_elements_text(CAST(%(names)s::VARCHAR AS JSON)) AS names_)',
)
BEARERS = Sql(
    'SELECT d.slug, coalesce(m.id, d.id) AS coalesce_1, coalesce(m."key", d."key") AS coalesce_2, coalesce(m.kind, d.kind) AS coalesce_3, coalesce(m.issuer, d.issuer) AS coalesce_4, coalesce(m.term, d.term) AS coalesce_5, coalesce(m.series, d.series) AS coalesce_6, coalesce(m.first_issued, d.first_issued) AS coalesce_7, coalesce(m.last_issued, d.last_issued) AS coalesce_8, coalesce(m.subject, d.subject) AS coalesce_9, coalesce(m.number, d.number) AS coalesce_10, (SELECT min(articles.day) AS min_1 FROM document_facts AS f JOIN articles ON articles."row" = f.article WHERE f.document = coalesce(d.merged, d.id) AND f.start IS NULL AND f.term = \'\') AS anon_1 FROM documents AS d LEFT OUTER JOIN documents AS m ON m.id = d.merged WHERE d.slug IN (SELECT slugs_.value FROM json_each(:slugs) AS slugs_) ORDER BY d.id',
    "SELECT d.slug, coalesce(m.id, d.id) AS coalesce_1, coalesce(m.key, d.key) AS coalesce_2, coalesce(m.kind, d.kind) AS coalesce_3, coalesce(m.issuer, d.issuer) AS coalesce_4, coalesce(m.term, d.term) AS coalesce_5, coalesce(m.series, d.series) AS coalesce_6, coalesce(m.first_issued, d.first_issued) AS coalesce_7, coalesce(m.last_issued, d.last_issued) AS coalesce_8, coalesce(m.subject, d.subject) AS coalesce_9, coalesce(m.number, d.number) AS coalesce_10, (SELECT min(articles.day) AS min_1 FROM document_facts AS f JOIN articles ON articles.row = f.article WHERE f.document = coalesce(d.merged, d.id) AND f.start IS NULL AND f.term = '') AS anon_1 FROM documents AS d LEFT OUTER JOIN documents AS m ON m.id = d.merged WHERE d.slug IN (SELECT slugs_.value FROM json_array_elements_text(CAST(%(slugs)s::VARCHAR AS JSON)) AS slugs_) ORDER BY d.id",
)
LEARN_DOCUMENT = Sql(
    'UPDATE documents SET kind=:of_kind, issuer=:by_issuer, term=:in_term, subject=:on_subject, words=:in_words, series=:in_series, first_issued=:first, last_issued=:last WHERE documents.id = :learnt',
    'UPDATE documents SET kind=%(of_kind)s::VARCHAR, issuer=%(by_issuer)s::VARCHAR, term=%(in_term)s::VARCHAR, subject=%(on_subject)s::VARCHAR, words=%(in_words)s::VARCHAR, series=%(in_series)s::VARCHAR, first_issued=%(first)s::BIGINT, last_issued=%(last)s::BIGINT WHERE documents.id = %(learnt)s::BIGINT',
)
RECOUNT_DOCUMENT = Sql(
    'UPDATE documents SET articles=(SELECT count(DISTINCT document_facts.article) AS count_1 FROM document_facts WHERE document_facts.document = documents.id) WHERE documents.id = :counted',
    'UPDATE documents SET articles=(SELECT count(DISTINCT document_facts.article) AS count_1 FROM document_facts WHERE document_facts.document = documents.id) WHERE documents.id = %(counted)s::BIGINT',
)
SILENT = Sql(
    'SELECT document_facts.article, document_facts.n, document_facts.document, document_facts.kind, document_facts.issuer, articles.day FROM document_facts JOIN articles ON articles."row" = document_facts.article WHERE document_facts.slug = :slug AND document_facts.resolved != 0 AND document_facts.start IS NULL AND document_facts.term = \'\' AND NOT (EXISTS (SELECT * FROM pins WHERE pins.kind = \'document\' AND pins.article = articles.id AND pins.spelling = document_facts.slug))',
    "SELECT document_facts.article, document_facts.n, document_facts.document, document_facts.kind, document_facts.issuer, articles.day FROM document_facts JOIN articles ON articles.row = document_facts.article WHERE document_facts.slug = %(slug)s::VARCHAR AND document_facts.resolved != 0 AND document_facts.start IS NULL AND document_facts.term = '' AND NOT (EXISTS (SELECT * FROM pins WHERE pins.kind = 'document' AND pins.article = articles.id AND pins.spelling = document_facts.slug))",
)
MOVE_MENTION = Sql(
    'UPDATE document_facts SET document=:new WHERE document_facts.article = :row AND document_facts.n = :nth',
    'UPDATE document_facts SET document=%(new)s::BIGINT WHERE document_facts.article = %(row)s::BIGINT AND document_facts.n = %(nth)s::BIGINT',
)
MOVE_SOURCE = Sql(
    'UPDATE relation_facts SET source=:new WHERE relation_facts.article = :row AND relation_facts.source = :old',
    'UPDATE relation_facts SET source=%(new)s::BIGINT WHERE relation_facts.article = %(row)s::BIGINT AND relation_facts.source = %(old)s::BIGINT',
)
MOVE_TARGET = Sql(
    'UPDATE relation_facts SET target=:new WHERE relation_facts.article = :row AND relation_facts.target = :old',
    'UPDATE relation_facts SET target=%(new)s::BIGINT WHERE relation_facts.article = %(row)s::BIGINT AND relation_facts.target = %(old)s::BIGINT',
)
MOVE_CONFERENCE_DOCUMENT = Sql(
    'UPDATE conference_documents SET document=:new WHERE conference_documents.article = :row AND conference_documents.document = :old',
    'UPDATE conference_documents SET document=%(new)s::BIGINT WHERE conference_documents.article = %(row)s::BIGINT AND conference_documents.document = %(old)s::BIGINT',
)
CONFERENCE = Sql(
    'SELECT conferences.id, conferences.kind_slug, conferences.subject, conferences.start, conferences."end", conferences.precision, conferences.part_of_day, conferences.place, conferences.organiser, conferences.articles FROM conferences WHERE conferences.id = :id',
    'SELECT conferences.id, conferences.kind_slug, conferences.subject, conferences.start, conferences."end", conferences.precision, conferences.part_of_day, conferences.place, conferences.organiser, conferences.articles FROM conferences WHERE conferences.id = %(id)s::BIGINT',
)
CONFERENCES_NEAR = Sql(
    'SELECT conferences.id, conferences.kind_slug, conferences.subject, conferences.start, conferences."end", conferences.precision, conferences.part_of_day, conferences.place, conferences.organiser, conferences.articles FROM conferences WHERE conferences.merged IS NULL AND conferences.start > :first AND conferences.start < :last AND conferences."end" > :since ORDER BY conferences.id',
    'SELECT conferences.id, conferences.kind_slug, conferences.subject, conferences.start, conferences."end", conferences.precision, conferences.part_of_day, conferences.place, conferences.organiser, conferences.articles FROM conferences WHERE conferences.merged IS NULL AND conferences.start > %(first)s::BIGINT AND conferences.start < %(last)s::BIGINT AND conferences."end" > %(since)s::BIGINT ORDER BY conferences.id',
)
DOCUMENTS_AT = Sql(
    'SELECT DISTINCT conference_documents.document FROM conference_facts JOIN conference_documents ON conference_documents.article = conference_facts.article AND conference_documents.n = conference_facts.n WHERE conference_facts.conference = :id AND conference_documents.document IS NOT NULL',
    'SELECT DISTINCT conference_documents.document FROM conference_facts JOIN conference_documents ON conference_documents.article = conference_facts.article AND conference_documents.n = conference_facts.n WHERE conference_facts.conference = %(id)s::BIGINT AND conference_documents.document IS NOT NULL',
)
PEOPLE_AT = Sql(
    'SELECT DISTINCT conference_people.person FROM conference_facts JOIN conference_people ON conference_people.article = conference_facts.article AND conference_people.n = conference_facts.n WHERE conference_facts.conference = :id',
    'SELECT DISTINCT conference_people.person FROM conference_facts JOIN conference_people ON conference_people.article = conference_facts.article AND conference_people.n = conference_facts.n WHERE conference_facts.conference = %(id)s::BIGINT',
)
CHAIRS_AT = Sql(
    'SELECT DISTINCT conference_people.person FROM conference_facts JOIN conference_people ON conference_people.article = conference_facts.article AND conference_people.n = conference_facts.n WHERE conference_facts.conference = :id AND conference_people.role = 0',
    'SELECT DISTINCT conference_people.person FROM conference_facts JOIN conference_people ON conference_people.article = conference_facts.article AND conference_people.n = conference_facts.n WHERE conference_facts.conference = %(id)s::BIGINT AND conference_people.role = 0',
)
RETAKE_CONFERENCE = Sql(
    'UPDATE conferences SET kind=:of_kind, kind_slug=:kind_named, subject=:on_subject, start=:from_day, "end"=:to_day, precision=:precisely, part_of_day=:in_part, place=:at_place, organiser=:by_organiser, words=:in_words, place_words=:in_place_words WHERE conferences.id = :taken',
    'UPDATE conferences SET kind=%(of_kind)s::VARCHAR, kind_slug=%(kind_named)s::VARCHAR, subject=%(on_subject)s::VARCHAR, start=%(from_day)s::BIGINT, "end"=%(to_day)s::BIGINT, precision=%(precisely)s::BIGINT, part_of_day=%(in_part)s::BIGINT, place=%(at_place)s::VARCHAR, organiser=%(by_organiser)s::VARCHAR, words=%(in_words)s::VARCHAR, place_words=%(in_place_words)s::VARCHAR WHERE conferences.id = %(taken)s::BIGINT',
)
SAID_OF_CONFERENCE = Sql(
    'SELECT conference_facts.subject, conference_facts.place, conference_facts.organiser FROM conference_facts WHERE conference_facts.conference = :id ORDER BY conference_facts.article, conference_facts.n',
    'SELECT conference_facts.subject, conference_facts.place, conference_facts.organiser FROM conference_facts WHERE conference_facts.conference = %(id)s::BIGINT ORDER BY conference_facts.article, conference_facts.n',
)
LEARN_CONFERENCE = Sql(
    'UPDATE conferences SET subject=:on_subject, place=:at_place, organiser=:by_organiser, words=:in_words, place_words=:in_place_words WHERE conferences.id = :learnt',
    'UPDATE conferences SET subject=%(on_subject)s::VARCHAR, place=%(at_place)s::VARCHAR, organiser=%(by_organiser)s::VARCHAR, words=%(in_words)s::VARCHAR, place_words=%(in_place_words)s::VARCHAR WHERE conferences.id = %(learnt)s::BIGINT',
)
