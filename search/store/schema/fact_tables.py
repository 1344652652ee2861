"""The tables of facts: one row a fact, with the offsets of its words (see columns.py)."""

from sqlalchemy import Index

from search.store.schema.tables import METADATA, number, period, table, text

person_facts = table(
    "person_facts",
    number("article", "articles.row", key=True),
    number("n", key=True),
    number("person", "people.id"),
    number("name", "names.id"),
    text("honorific"),
    number("roles"),
    number("introduced"),
    text("mentions"),
    text("bearing"),  # what the words around the name tell of its bearer
    text("told"),  # the same with what offices and titles tell
    Index("person_facts_person", "person", "told"),
    rowid=False,
)
office_facts = table(
    "office_facts",
    number("article", "articles.row", key=True),
    number("person", key=True),  # the n of the person's fact
    number("n", key=True),
    number("office", "offices.id"),
    text("printed", null=True),  # only where it is not the words of the mention
    number("flags"),
    text("mentions"),
    Index("office_facts_office", "office"),
    rowid=False,
)
document_facts = table(
    "document_facts",
    number("article", "articles.row", key=True),
    number("n", key=True),
    number("document", "documents.id", null=True),
    text("number"),
    text("slug"),
    text("kind"),
    text("issuer"),
    *period(),
    text("subject"),
    text("term"),
    text("short"),
    number("resolved"),
    text("mentions"),
    Index("document_facts_document", "document"),
    Index("document_facts_slug", "slug"),
    rowid=False,
)
date_facts = table(
    "date_facts",
    number("article", "articles.row", key=True),
    number("n", key=True),
    number("role"),
    *period(),
    text("mentions"),
    rowid=False,
)
conference_facts = table(
    "conference_facts",
    number("article", "articles.row", key=True),
    number("n", key=True),
    number("conference", "conferences.id"),
    text("reasons"),
    text("kind"),
    text("subject"),
    *period(),
    text("place"),
    text("organiser"),
    text("awards"),
    text("mentions"),
    Index("conference_facts_conference", "conference"),
    rowid=False,
)
conference_people = table(
    "conference_people",
    number("article", "articles.row", key=True),
    number("n", key=True),
    number("role", key=True),
    number("i", key=True),
    text("name"),
    number("person", "people.id"),
    Index("conference_people_person", "person"),
    rowid=False,
)
conference_documents = table(
    "conference_documents",
    number("article", "articles.row", key=True),
    number("n", key=True),
    number("i", key=True),
    text("number"),
    number("document", "documents.id", null=True),
    Index("conference_documents_document", "document"),
    rowid=False,
)
relation_facts = table(
    "relation_facts",
    number("article", "articles.row", key=True),
    number("n", key=True),
    text("source_number"),
    number("source", "documents.id", null=True),
    text("target_number"),
    number("target", "documents.id", null=True),
    text("mentions"),
    Index("relation_facts_source", "source"),
    Index("relation_facts_target", "target"),
    rowid=False,
)
problem_facts = table(
    "problem_facts",
    number("article", "articles.row", key=True),
    number("n", key=True),
    text("message"),
    text("mentions"),
    rowid=False,
)

FACT_TABLES = (
    person_facts,
    office_facts,
    document_facts,
    date_facts,
    conference_facts,
    conference_people,
    conference_documents,
    relation_facts,
    problem_facts,
)

__all__ = ["FACT_TABLES", "METADATA"]
