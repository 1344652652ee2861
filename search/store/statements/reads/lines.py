"""Articles as lines of a list, and who and what stands in the same articles as an entity."""

from typing import Any

from sqlalchemy import Select, func, select, tuple_
from sqlalchemy.sql import ColumnElement, FromClause
from sqlalchemy.sql.selectable import Join

from search.store.schema.fact_tables import document_facts, person_facts
from search.store.schema.roles import said
from search.store.schema.tables import documents, people
from search.store.sql.expressions import ordered, whole, words
from search.store.statements.reads.articles import LIVE, a, s, t

LINE = (a.c.id, a.c.title, a.c.day, t.c.url, s.c.name)
NEWEST = (a.c.day.desc().nulls_last(), a.c.row.desc())
OLDEST = (a.c.day.is_(None), a.c.day, a.c.row)


def joined(lines: FromClause = a) -> Join:
    """Lines that have an article each (`a` is among them), with its text and section: all that LINE needs."""
    return lines.join(t, t.c.article == a.c.row).outerjoin(s, s.c.id == a.c.section)


_LINES: Select[Any] = select(*LINE).select_from(joined())
_DATED = a.c.day.is_not(None)
_PLACE, _HERE = tuple_(a.c.day, a.c.row), tuple_(whole("day"), whole("row"))

LATEST = _LINES.where(LIVE).order_by(*NEWEST).limit(whole("limit"))
EARLIEST = _LINES.where(LIVE, _DATED).order_by(a.c.day, a.c.row).limit(whole("limit"))
UNDATED = _LINES.where(LIVE, a.c.day.is_(None)).order_by(a.c.row).limit(whole("limit"))
HERE = select(a.c.row, a.c.day).where(a.c.id == words("id"), LIVE, _DATED)
BEFORE = (
    _LINES.where(LIVE, a.c.day <= whole("day"), _PLACE < _HERE)
    .order_by(a.c.day.desc(), a.c.row.desc())
    .limit(1)
)
AFTER = _LINES.where(LIVE, a.c.day >= whole("day"), _PLACE > _HERE).order_by(a.c.day, a.c.row).limit(1)


def articles_of(entity: ColumnElement[Any]) -> Select[Any]:
    """The articles in which an entity stands, newest first; `entity` is the column of a table of facts."""
    return among(_articles(entity))


def among(rows: Select[Any]) -> Select[Any]:
    """The articles of these rows, newest first."""
    return _LINES.where(a.c.row.in_(rows)).order_by(*NEWEST).limit(whole("limit")).offset(whole("offset"))


def days_of(entity: ColumnElement[Any]) -> Select[Any]:
    """How many articles in which an entity stands are of each day."""
    return days_among(_articles(entity))


def days_among(rows: Select[Any]) -> Select[Any]:
    """How many articles of these rows are of each day."""
    return select(a.c.day, func.count()).where(a.c.row.in_(rows)).group_by(a.c.day)


def people_beside(entity: ColumnElement[Any]) -> Select[Any]:
    """The people who stand in the same articles as an entity, most articles first."""
    o, p = person_facts.alias("o"), people.alias("p")
    found = _beside(entity, o).join(p, p.c.id == o.c.person)
    count = func.count(o.c.article.distinct()).label("n")
    together = select(p.c.key, p.c.name, count).select_from(found).where(said(o)).group_by(p.c.id)
    if entity.table is person_facts:
        together = together.where(o.c.person != whole("id"))
    return together.order_by(count.desc(), p.c.key).limit(whole("limit"))


def documents_beside(entity: ColumnElement[Any]) -> Select[Any]:
    """The official documents that stand in the same articles as an entity, most articles first."""
    o, d = document_facts.alias("o"), documents.alias("d")
    found = _beside(entity, o).join(d, d.c.id == o.c.document)
    count = func.count(o.c.article.distinct()).label("n")
    together = select(d.c.key, d.c.number, count).select_from(found).group_by(d.c.id)
    return together.order_by(count.desc(), d.c.key).limit(whole("limit"))


def _articles(entity: ColumnElement[Any]) -> Select[Any]:
    rows = select(entity.table.c.article).where(entity == whole("id"))
    return rows.where(said(person_facts)) if entity.table is person_facts else rows


def _beside(entity: ColumnElement[Any], others: FromClause) -> Join:
    here = _articles(entity).distinct().subquery("f")
    return ordered(here, others, others.c.article == here.c.article)
