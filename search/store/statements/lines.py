"""Articles as lines of a list, and who and what stands in the same articles as an entity."""

from typing import Any

from sqlalchemy import Alias, ColumnElement, FromClause, Select, Table, func, select, tuple_

from search.store.schema.fact_tables import conference_facts, document_facts, person_facts
from search.store.schema.tables import articles, documents, people, sections, texts
from search.store.sql.expressions import ordered, whole, words

a, t, s = articles.alias("a"), texts.alias("t"), sections.alias("s")
LINE: tuple[ColumnElement[Any], ...] = (a.c.id, a.c.title, a.c.day, t.c.url, s.c.name)
NEWEST = (a.c.day.desc().nulls_last(), a.c.row.desc())
OLDEST = (a.c.day.asc().nulls_last(), a.c.row)


def joined(source: FromClause) -> FromClause:
    """A table that has articles, with what their lines need."""
    return source.join(t, t.c.article == a.c.row).outerjoin(s, s.c.id == a.c.section)


_LINES: Select[Any] = select(*LINE).select_from(joined(a))
_LIVE = a.c.removed == 0
LATEST = _LINES.where(_LIVE).order_by(*NEWEST).limit(whole("limit"))
EARLIEST = _LINES.where(_LIVE, a.c.day.is_not(None)).order_by(a.c.day, a.c.row).limit(whole("limit"))
UNDATED = _LINES.where(_LIVE, a.c.day.is_(None)).order_by(a.c.row).limit(whole("limit"))
HERE = select(articles.c.row, articles.c.day).where(
    articles.c.id == words("id"), articles.c.removed == 0, articles.c.day.is_not(None)
)
_PLACE, _AT = tuple_(a.c.day, a.c.row), tuple_(whole("day"), whole("row"))
BEFORE = _LINES.where(_LIVE, a.c.day <= whole("day"), _PLACE < _AT).order_by(*NEWEST).limit(1)
AFTER = _LINES.where(_LIVE, a.c.day >= whole("day"), _PLACE > _AT).order_by(a.c.day, a.c.row).limit(1)


def _within(facts: Table, column: str) -> ColumnElement[bool]:
    return a.c.row.in_(select(facts.c.article).where(facts.c[column] == whole("id")))


def _of(facts: Table, column: str) -> Select[Any]:
    found = _LINES.where(_within(facts, column)).order_by(*NEWEST)
    return found.limit(whole("limit")).offset(whole("offset"))


def _years(facts: Table, column: str) -> Select[Any]:
    return select(a.c.day, func.count()).where(_within(facts, column)).group_by(a.c.day)


def _beside(
    facts: Table, column: str, others: Table, other: str, entity: Alias, name: str
) -> Select[Any]:
    """Entities with how many of the articles of one entity they stand in, most first."""
    f = select(facts.c.article).distinct().where(facts.c[column] == whole("id")).subquery("f")
    o = others.alias("o")
    count = func.count(o.c.article.distinct())
    return (
        select(entity.c.key, entity.c[name], count)
        .select_from(
            ordered(f, o, o.c.article == f.c.article).join(entity, entity.c.id == o.c[other])
        )
        .group_by(entity.c.id)
        .order_by(count.desc(), entity.c.key)
        .limit(whole("limit"))
    )


_p, _d = people.alias("p"), documents.alias("d")
OF_PERSON, OF_DOCUMENT = _of(person_facts, "person"), _of(document_facts, "document")
YEARS_OF_PERSON, YEARS_OF_DOCUMENT = _years(person_facts, "person"), _years(document_facts, "document")
PEOPLE_BESIDE_PERSON = _beside(person_facts, "person", person_facts, "person", _p, "name").where(
    _p.c.id != whole("id")
)
PEOPLE_BESIDE_DOCUMENT = _beside(document_facts, "document", person_facts, "person", _p, "name")
PEOPLE_BESIDE_CONFERENCE = _beside(conference_facts, "conference", person_facts, "person", _p, "name")
DOCUMENTS_BESIDE_PERSON = _beside(person_facts, "person", document_facts, "document", _d, "number")
DOCUMENTS_BESIDE_CONFERENCE = _beside(
    conference_facts, "conference", document_facts, "document", _d, "number"
)
