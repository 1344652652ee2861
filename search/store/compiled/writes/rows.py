"""Compiled from search/store/statements/writes/rows.py: change that, then run

python -m search.store.sql.compiling"""

from search.store.sql.connection import Sql

ADD_PERSON_FACTS = Sql(
    'INSERT INTO person_facts (article, n, person, name, honorific, roles, introduced, mentions, bearing, told) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    'INSERT INTO person_facts (article, n, person, name, honorific, roles, introduced, mentions, bearing, told) VALUES (%s::BIGINT, %s::BIGINT, %s::BIGINT, %s::BIGINT, %s::VARCHAR COLLATE "C", %s::BIGINT, %s::BIGINT, %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C")',
)
ADD_OFFICE_FACTS = Sql(
    'INSERT INTO office_facts (article, person, n, office, printed, flags, mentions) VALUES (?, ?, ?, ?, ?, ?, ?)',
    'INSERT INTO office_facts (article, person, n, office, printed, flags, mentions) VALUES (%s::BIGINT, %s::BIGINT, %s::BIGINT, %s::BIGINT, %s::VARCHAR COLLATE "C", %s::BIGINT, %s::VARCHAR COLLATE "C")',
)
ADD_DOCUMENT_FACTS = Sql(
    'INSERT INTO document_facts (article, n, document, number, slug, kind, issuer, start, "end", precision, part_of_day, subject, term, short, resolved, mentions) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    'INSERT INTO document_facts (article, n, document, number, slug, kind, issuer, start, "end", precision, part_of_day, subject, term, short, resolved, mentions) VALUES (%s::BIGINT, %s::BIGINT, %s::BIGINT, %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C", %s::BIGINT, %s::BIGINT, %s::BIGINT, %s::BIGINT, %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C", %s::BIGINT, %s::VARCHAR COLLATE "C")',
)
ADD_DATE_FACTS = Sql(
    'INSERT INTO date_facts (article, n, role, start, "end", precision, part_of_day, mentions) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    'INSERT INTO date_facts (article, n, role, start, "end", precision, part_of_day, mentions) VALUES (%s::BIGINT, %s::BIGINT, %s::BIGINT, %s::BIGINT, %s::BIGINT, %s::BIGINT, %s::BIGINT, %s::VARCHAR COLLATE "C")',
)
ADD_CONFERENCE_FACTS = Sql(
    'INSERT INTO conference_facts (article, n, conference, reasons, kind, subject, start, "end", precision, part_of_day, place, organiser, awards, mentions) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    'INSERT INTO conference_facts (article, n, conference, reasons, kind, subject, start, "end", precision, part_of_day, place, organiser, awards, mentions) VALUES (%s::BIGINT, %s::BIGINT, %s::BIGINT, %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C", %s::BIGINT, %s::BIGINT, %s::BIGINT, %s::BIGINT, %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C")',
)
ADD_CONFERENCE_PEOPLE = Sql(
    'INSERT INTO conference_people (article, n, role, i, name, person) VALUES (?, ?, ?, ?, ?, ?)',
    'INSERT INTO conference_people (article, n, role, i, name, person) VALUES (%s::BIGINT, %s::BIGINT, %s::BIGINT, %s::BIGINT, %s::VARCHAR COLLATE "C", %s::BIGINT)',
)
ADD_CONFERENCE_DOCUMENTS = Sql(
    'INSERT INTO conference_documents (article, n, i, number, document) VALUES (?, ?, ?, ?, ?)',
    'INSERT INTO conference_documents (article, n, i, number, document) VALUES (%s::BIGINT, %s::BIGINT, %s::BIGINT, %s::VARCHAR COLLATE "C", %s::BIGINT)',
)
ADD_RELATION_FACTS = Sql(
    'INSERT INTO relation_facts (article, n, source_number, source, target_number, target, mentions) VALUES (?, ?, ?, ?, ?, ?, ?)',
    'INSERT INTO relation_facts (article, n, source_number, source, target_number, target, mentions) VALUES (%s::BIGINT, %s::BIGINT, %s::VARCHAR COLLATE "C", %s::BIGINT, %s::VARCHAR COLLATE "C", %s::BIGINT, %s::VARCHAR COLLATE "C")',
)
ADD_PROBLEM_FACTS = Sql(
    'INSERT INTO problem_facts (article, n, message, mentions) VALUES (?, ?, ?, ?)',
    'INSERT INTO problem_facts (article, n, message, mentions) VALUES (%s::BIGINT, %s::BIGINT, %s::VARCHAR COLLATE "C", %s::VARCHAR COLLATE "C")',
)
CLEAR_PERSON_FACTS = Sql(
    'DELETE FROM person_facts WHERE person_facts.article IN (SELECT rows_.value AS anon_1 FROM json_each(:rows) AS rows_)',
    'DELETE FROM person_facts WHERE person_facts.article IN (SELECT CAST(rows_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_)',
)
CLEAR_OFFICE_FACTS = Sql(
    'DELETE FROM office_facts WHERE office_facts.article IN (SELECT rows_.value AS anon_1 FROM json_each(:rows) AS rows_)',
    'DELETE FROM office_facts WHERE office_facts.article IN (SELECT CAST(rows_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_)',
)
CLEAR_DOCUMENT_FACTS = Sql(
    'DELETE FROM document_facts WHERE document_facts.article IN (SELECT rows_.value AS anon_1 FROM json_each(:rows) AS rows_)',
    'DELETE FROM document_facts WHERE document_facts.article IN (SELECT CAST(rows_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_)',
)
CLEAR_DATE_FACTS = Sql(
    'DELETE FROM date_facts WHERE date_facts.article IN (SELECT rows_.value AS anon_1 FROM json_each(:rows) AS rows_)',
    'DELETE FROM date_facts WHERE date_facts.article IN (SELECT CAST(rows_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_)',
)
CLEAR_CONFERENCE_FACTS = Sql(
    'DELETE FROM conference_facts WHERE conference_facts.article IN (SELECT rows_.value AS anon_1 FROM json_each(:rows) AS rows_)',
    'DELETE FROM conference_facts WHERE conference_facts.article IN (SELECT CAST(rows_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_)',
)
CLEAR_CONFERENCE_PEOPLE = Sql(
    'DELETE FROM conference_people WHERE conference_people.article IN (SELECT rows_.value AS anon_1 FROM json_each(:rows) AS rows_)',
    'DELETE FROM conference_people WHERE conference_people.article IN (SELECT CAST(rows_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_)',
)
CLEAR_CONFERENCE_DOCUMENTS = Sql(
    'DELETE FROM conference_documents WHERE conference_documents.article IN (SELECT rows_.value AS anon_1 FROM json_each(:rows) AS rows_)',
    'DELETE FROM conference_documents WHERE conference_documents.article IN (SELECT CAST(rows_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_)',
)
CLEAR_RELATION_FACTS = Sql(
    'DELETE FROM relation_facts WHERE relation_facts.article IN (SELECT rows_.value AS anon_1 FROM json_each(:rows) AS rows_)',
    'DELETE FROM relation_facts WHERE relation_facts.article IN (SELECT CAST(rows_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_)',
)
CLEAR_PROBLEM_FACTS = Sql(
    'DELETE FROM problem_facts WHERE problem_facts.article IN (SELECT rows_.value AS anon_1 FROM json_each(:rows) AS rows_)',
    'DELETE FROM problem_facts WHERE problem_facts.article IN (SELECT CAST(rows_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_)',
)
PEOPLE_OF = Sql(
    'SELECT DISTINCT person_facts.article, person_facts.person FROM person_facts WHERE (person_facts.roles NOT IN (7, 8, 119, 120, 135, 136)) AND person_facts.article IN (SELECT rows_.value AS anon_1 FROM json_each(:rows) AS rows_)',
    'SELECT DISTINCT person_facts.article, person_facts.person FROM person_facts WHERE (person_facts.roles NOT IN (7, 8, 119, 120, 135, 136)) AND person_facts.article IN (SELECT CAST(rows_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_)',
)
OFFICES_OF = Sql(
    'SELECT DISTINCT office_facts.article, office_facts.office FROM office_facts WHERE office_facts.article IN (SELECT rows_.value AS anon_1 FROM json_each(:rows) AS rows_)',
    'SELECT DISTINCT office_facts.article, office_facts.office FROM office_facts WHERE office_facts.article IN (SELECT CAST(rows_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_)',
)
DOCUMENTS_OF = Sql(
    'SELECT DISTINCT document_facts.article, document_facts.document FROM document_facts WHERE document_facts.document IS NOT NULL AND document_facts.article IN (SELECT rows_.value AS anon_1 FROM json_each(:rows) AS rows_)',
    'SELECT DISTINCT document_facts.article, document_facts.document FROM document_facts WHERE document_facts.document IS NOT NULL AND document_facts.article IN (SELECT CAST(rows_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_)',
)
CONFERENCES_OF = Sql(
    'SELECT DISTINCT conference_facts.article, conference_facts.conference FROM conference_facts WHERE conference_facts.article IN (SELECT rows_.value AS anon_1 FROM json_each(:rows) AS rows_)',
    'SELECT DISTINCT conference_facts.article, conference_facts.conference FROM conference_facts WHERE conference_facts.article IN (SELECT CAST(rows_.value AS BIGINT) AS anon_1 FROM json_array_elements_text(CAST(%(rows)s::VARCHAR AS JSON)) AS rows_)',
)
