"""The facts of a batch of articles: written, taken away, counted."""

from sqlalchemy import delete, insert, select

from search.store.schema import fact_tables as f
from search.store.schema.roles import said
from search.store.sql.expressions import one_of

_HERE = "rows"

ADD_PERSON_FACTS = insert(f.person_facts)
ADD_OFFICE_FACTS = insert(f.office_facts)
ADD_DOCUMENT_FACTS = insert(f.document_facts)
ADD_DATE_FACTS = insert(f.date_facts)
ADD_CONFERENCE_FACTS = insert(f.conference_facts)
ADD_CONFERENCE_PEOPLE = insert(f.conference_people)
ADD_CONFERENCE_DOCUMENTS = insert(f.conference_documents)
ADD_RELATION_FACTS = insert(f.relation_facts)
ADD_PROBLEM_FACTS = insert(f.problem_facts)

CLEAR_PERSON_FACTS = delete(f.person_facts).where(one_of(f.person_facts.c.article, _HERE))
CLEAR_OFFICE_FACTS = delete(f.office_facts).where(one_of(f.office_facts.c.article, _HERE))
CLEAR_DOCUMENT_FACTS = delete(f.document_facts).where(one_of(f.document_facts.c.article, _HERE))
CLEAR_DATE_FACTS = delete(f.date_facts).where(one_of(f.date_facts.c.article, _HERE))
CLEAR_CONFERENCE_FACTS = delete(f.conference_facts).where(one_of(f.conference_facts.c.article, _HERE))
CLEAR_CONFERENCE_PEOPLE = delete(f.conference_people).where(one_of(f.conference_people.c.article, _HERE))
CLEAR_CONFERENCE_DOCUMENTS = delete(f.conference_documents).where(
    one_of(f.conference_documents.c.article, _HERE)
)
CLEAR_RELATION_FACTS = delete(f.relation_facts).where(one_of(f.relation_facts.c.article, _HERE))
CLEAR_PROBLEM_FACTS = delete(f.problem_facts).where(one_of(f.problem_facts.c.article, _HERE))

PEOPLE_OF = (
    select(f.person_facts.c.article, f.person_facts.c.person)
    .distinct()
    .where(said(f.person_facts), one_of(f.person_facts.c.article, _HERE))
)
OFFICES_OF = (
    select(f.office_facts.c.article, f.office_facts.c.office)
    .distinct()
    .where(one_of(f.office_facts.c.article, _HERE))
)
DOCUMENTS_OF = (
    select(f.document_facts.c.article, f.document_facts.c.document)
    .distinct()
    .where(f.document_facts.c.document.is_not(None), one_of(f.document_facts.c.article, _HERE))
)
CONFERENCES_OF = (
    select(f.conference_facts.c.article, f.conference_facts.c.conference)
    .distinct()
    .where(one_of(f.conference_facts.c.article, _HERE))
)
