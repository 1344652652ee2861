"""What staff decide: entities made one, told apart, given other names; and the record of it."""

from typing import Any

from sqlalchemy import Table, Update, and_, func, insert, or_, select, update
from sqlalchemy import delete as delete_from

from search.store.schema.fact_tables import (
    conference_documents,
    conference_facts,
    conference_people,
    document_facts,
    person_facts,
    relation_facts,
)
from search.store.schema.roles import said
from search.store.schema.tables import (
    aliases,
    articles,
    conferences,
    documents,
    name_parts,
    names,
    overrides,
    people,
    pins,
)
from search.store.sql.expressions import now, one_of, put, whole, words


def _keyed(table: Table) -> Any:
    """The id behind a key, or behind what it leads to."""
    return select(func.coalesce(table.c.merged, table.c.id)).where(table.c.key == words("key"))


def _itself(table: Table) -> Any:
    return select(table.c.id).where(table.c.key == words("key"))


def _followers(table: Table) -> Any:
    """The keys that lead to an entity."""
    return select(table.c.key).where(table.c.merged == whole("entity"))


def _led(table: Table) -> Update:
    """Let keys lead to an entity, or to themselves again."""
    return update(table).where(one_of(table.c.key, "keys")).values(merged=whole("into"))


def _rows(facts: Table, column: str) -> Any:
    return select(facts.c.article).distinct().where(facts.c[column] == whole("entity"))


def _moved(facts: Table, column: str) -> Update:
    return update(facts).where(facts.c[column] == whole("one")).values({column: whole("into")})


def _moved_in(facts: Table, column: str) -> Update:
    return _moved(facts, column).where(one_of(facts.c.article, "rows"))


def _merged(table: Table) -> Update:
    return (
        update(table)
        .where(or_(table.c.id == whole("one"), table.c.merged == whole("one")))
        .values(merged=whole("into"), articles=0)
    )


def _recounted(table: Table, facts: Table, column: str) -> Update:
    count = select(func.count(facts.c.article.distinct())).where(facts.c[column] == whole("entity"))
    if facts is person_facts:
        count = count.where(said(facts))
    return update(table).where(table.c.id == whole("entity")).values(articles=count.scalar_subquery())


PERSON_BEHIND, DOCUMENT_BEHIND, CONFERENCE_BEHIND = map(_keyed, (people, documents, conferences))
PERSON_ITSELF, DOCUMENT_ITSELF, CONFERENCE_ITSELF = map(_itself, (people, documents, conferences))
PERSON_FOLLOWERS, DOCUMENT_FOLLOWERS = _followers(people), _followers(documents)
CONFERENCE_FOLLOWERS = _followers(conferences)
PERSON_ROWS, DOCUMENT_ROWS = _rows(person_facts, "person"), _rows(document_facts, "document")
CONFERENCE_ROWS = _rows(conference_facts, "conference")
LEAD_PERSON, LEAD_DOCUMENT, LEAD_CONFERENCE = map(_led, (people, documents, conferences))
MOVE_PERSON_FACTS = _moved(person_facts, "person")
MOVE_CONFERENCE_PEOPLE = _moved(conference_people, "person")
MOVE_DOCUMENT_FACTS = _moved(document_facts, "document")
MOVE_CONFERENCE_DOCUMENTS = _moved(conference_documents, "document")
MOVE_SOURCES = _moved(relation_facts, "source")
MOVE_TARGETS = _moved(relation_facts, "target")
MOVE_PERSON_FACTS_IN = _moved_in(person_facts, "person")
MOVE_CONFERENCE_PEOPLE_IN = _moved_in(conference_people, "person")
MOVE_DOCUMENT_FACTS_IN = _moved_in(document_facts, "document")
MOVE_CONFERENCE_DOCUMENTS_IN = _moved_in(conference_documents, "document")
MOVE_SOURCES_IN = _moved_in(relation_facts, "source")
MOVE_TARGETS_IN = _moved_in(relation_facts, "target")
MOVE_CONFERENCE_FACTS = _moved(conference_facts, "conference")
MOVE_CONFERENCE_FACTS_IN = _moved_in(conference_facts, "conference")
MERGE_PERSON, MERGE_DOCUMENT, MERGE_CONFERENCE = map(_merged, (people, documents, conferences))
RECOUNT_PERSON = _recounted(people, person_facts, "person")
RECOUNT_DOCUMENT = _recounted(documents, document_facts, "document")
RECOUNT_CONFERENCE = _recounted(conferences, conference_facts, "conference")
PERSON_LINE = select(people).where(people.c.id == whole("entity"))
DOCUMENT_LINE = select(documents).where(documents.c.id == whole("entity"))
CONFERENCE_LINE = select(conferences).where(conferences.c.id == whole("entity"))

PEOPLE_NAMED = select(names.c.person).where(names.c.exact == words("stem"), names.c.folded == words("folded"))
DOCUMENTS_NUMBERED = select(func.coalesce(documents.c.merged, documents.c.id)).where(
    documents.c.slug == words("stem")
)
PERSON_SPELLED = (
    select(articles.c.id, names.c.exact)
    .distinct()
    .select_from(person_facts)
    .join(articles, articles.c.row == person_facts.c.article)
    .join(names, names.c.id == person_facts.c.name)
    .where(person_facts.c.person == whole("entity"), one_of(person_facts.c.article, "rows"))
)
DOCUMENT_SPELLED = (
    select(articles.c.id, document_facts.c.slug)
    .distinct()
    .select_from(document_facts)
    .join(articles, articles.c.row == document_facts.c.article)
    .where(document_facts.c.document == whole("entity"), one_of(document_facts.c.article, "rows"))
)
CONFERENCE_SPELLED = (
    select(articles.c.id, conference_facts.c.kind)
    .distinct()
    .select_from(conference_facts)
    .join(articles, articles.c.row == conference_facts.c.article)
    .where(conference_facts.c.conference == whole("entity"), one_of(conference_facts.c.article, "rows"))
)
ROWS_OF_IDS = select(articles.c.row).where(articles.c.removed == 0, one_of(articles.c.id, "ids"))

_o, _i = names.alias("o"), names.alias("i")
TWIN_NAMES = (
    select(_o.c.id, _i.c.id)
    .select_from(_o.join(_i, and_(_i.c.name == _o.c.name, _i.c.person == whole("into"))))
    .where(_o.c.person == whole("one"))
)
RENAME = update(person_facts).where(person_facts.c.name == whole("old")).values(name=whole("new"))
RENAME_IN = RENAME.where(one_of(person_facts.c.article, "rows"))
DROP_NAME_PARTS = delete_from(name_parts).where(name_parts.c.name == whole("old"))
DROP_NAME = delete_from(names).where(names.c.id == whole("old"))
MOVE_NAMES = update(names).where(names.c.person == whole("one")).values(person=whole("into"))
NAME_BY_STAFF = (
    update(names)
    .where(names.c.person == whole("bearer"), names.c.name == words("spelling"))
    .values(staff=1)
    .returning(names.c.id)
)
NAMES_USED = (
    select(names.c.id, names.c.name, names.c.exact)
    .distinct()
    .select_from(person_facts)
    .join(names, names.c.id == person_facts.c.name)
    .where(person_facts.c.person == whole("entity"), one_of(person_facts.c.article, "rows"))
)
NAME_OF = select(names.c.id).where(names.c.person == whole("bearer"), names.c.name == words("spelling"))
ADOPT_NUMBER = (
    update(document_facts)
    .where(document_facts.c.slug == words("stem"), document_facts.c.document.is_(None))
    .values(document=whole("into"))
    .returning(document_facts.c.article)
)
ADD_ALIAS = put(aliases, ["kind", "spelling"])
MOVE_ALIASES = (
    update(aliases)
    .where(aliases.c.kind == words("of"), aliases.c.entity == whole("one"))
    .values(entity=whole("into"))
)
ADD_PIN = put(pins, ["kind", "article", "spelling"])
MOVE_PINS = (
    update(pins).where(pins.c.kind == words("of"), pins.c.entity == whole("one")).values(entity=whole("into"))
)
DROP_ALIAS = delete_from(aliases).where(
    aliases.c.kind == words("of"), aliases.c.spelling == words("stem"), aliases.c.entity == whole("entity")
)
ALIASES_OF = select(aliases.c.spelling).where(
    aliases.c.kind == words("of"), aliases.c.entity == whole("entity")
)
LEAD_ALIASES = (
    update(aliases)
    .where(aliases.c.kind == words("of"), one_of(aliases.c.spelling, "stems"))
    .values(entity=whole("into"))
)
PINS_OF = select(pins.c.article, pins.c.spelling).where(
    pins.c.kind == words("of"), pins.c.entity == whole("entity")
)
LEAD_PIN = (
    update(pins)
    .where(pins.c.kind == words("of"), pins.c.article == words("at"), pins.c.spelling == words("stem"))
    .values(entity=whole("into"))
)
DROP_PIN = delete_from(pins).where(
    pins.c.kind == words("of"), pins.c.article == words("at"), pins.c.spelling == words("stem")
)
NAMES_OF = select(names.c.name).where(names.c.person == whole("entity"))
NAME_BACK = (
    update(names)
    .where(names.c.person == whole("one"), one_of(names.c.name, "spellings"))
    .values(person=whole("into"))
)
FORGET_STAFF = (
    update(names).where(names.c.person == whole("bearer"), names.c.name == words("spelling")).values(staff=0)
)
KEPT_CONFERENCES = select(
    conference_facts.c.article,
    conference_facts.c.n,
    conference_facts.c.conference,
    conference_facts.c.reasons,
).where(one_of(conference_facts.c.article, "rows"))

NEXT_NUMBER = select(func.coalesce(func.max(overrides.c.number), 0) + 1)
ADD = insert(overrides).values(
    number=whole("nth"), kind=words("command"), said=words("decided"), made=now(), by=words("who"), undone=""
)
LISTED = select(overrides).order_by(overrides.c.number)
NUMBERED = select(overrides).where(overrides.c.number == whole("nth"))
CORRECTIONS = (
    select(overrides.c.said)
    .where(overrides.c.kind == "correct", overrides.c.undone == "")
    .order_by(overrides.c.number)
)
UNDO = update(overrides).where(overrides.c.number == whole("nth")).values(undone=now())
