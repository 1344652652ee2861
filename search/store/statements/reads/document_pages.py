"""Official documents for their pages: the list as it can be asked for, and what stands around one."""

from typing import Any

from sqlalchemy import Select, func, or_, select, true
from sqlalchemy.sql import ColumnElement

from search.store.schema.columns import DATE_ROLES
from search.store.schema.fact_tables import date_facts, document_facts, relation_facts
from search.store.schema.tables import documents
from search.store.sql.expressions import all_like, one_of, whole, words
from search.store.statements.reads.articles import a, t
from search.store.statements.reads.entities import document_columns
from search.store.statements.reads.lines import (
    LINE,
    NEWEST,
    OLDEST,
    articles_of,
    days_of,
    joined,
    people_beside,
)

d, f = documents.alias("d"), document_facts.alias("f")
_ENTITY = document_facts.c.document
_IN_USE = (d.c.articles > 0, d.c.merged.is_(None))
_ORDER = (d.c.articles.desc(), d.c.key)
_of_year = (d.c.first_issued < whole("beyond_year")) & (d.c.last_issued >= whole("of_year"))
_NARROWED = (
    or_(words("kinds").is_(None), one_of(d.c.kind, "kinds")),
    or_(words("issuers").is_(None), one_of(d.c.issuer, "issuers")),
    or_(whole("of_year").is_(None), _of_year, d.c.slug.like(words("year_in_number"))),
)
"""Filters; null does not restrict. A year is that of issue, or the one in the number («86/2015/NĐ-CP»)."""


def _list(condition: ColumnElement[bool]) -> tuple[Select[Any], Select[Any]]:
    """Those in use that meet a condition, most articles first, and how many they are."""
    met = (*_IN_USE, condition, *_NARROWED)
    listed = select(*document_columns(d)).where(*met).order_by(*_ORDER)
    count = select(func.count()).select_from(d).where(*met)
    return listed.limit(whole("limit")).offset(whole("offset")), count


ALL, ALL_COUNT = _list(true())
SHORT, SHORT_COUNT = _list(d.c.short == words("short"))
NUMBER, NUMBER_COUNT = _list(or_(d.c.slug == words("slug"), d.c.key == words("slug")))
NUMERAL, NUMERAL_COUNT = _list(d.c.numeral == whole("numeral"))
WORDS, WORDS_COUNT = _list(all_like(d.c.words, "words"))

KINDS = select(d.c.kind).distinct().where(*_IN_USE)
ISSUERS = select(d.c.issuer).distinct().where(*_IN_USE)
_day = date_facts.alias("d")
_STATED = (
    (_day.c.article == f.c.article)
    & (_day.c.role == DATE_ROLES.index("issued"))
    & (_day.c.start == f.c.start)
    & (_day.c.end == f.c.end)
)
ISSUED = (
    select(
        f.c.start, f.c.end, f.c.precision, f.c.part_of_day, func.coalesce(_day.c.mentions, f.c.mentions),
        *LINE, t.c.author, t.c.summary, t.c.captions, t.c.body, t.c.attachments,
    )
    .select_from(joined(f.join(a, a.c.row == f.c.article)).outerjoin(_day, _STATED))
    .where(f.c.document == whole("id"), f.c.start.is_not(None))
    .order_by(f.c.start, *OLDEST, f.c.n, _day.c.n)
)  # fmt: skip
_count = func.count().label("n")
SUBJECT = (
    select(f.c.subject, _count)
    .where(f.c.document == whole("id"), f.c.subject != "")
    .group_by(f.c.subject)
    .order_by(_count.desc(), func.length(f.c.subject).desc(), f.c.subject)
    .limit(1)
)
ARTICLES = articles_of(_ENTITY)
DAYS = days_of(_ENTITY)
PEOPLE = people_beside(_ENTITY)
NAMESAKES = (
    select(*document_columns(d))
    .where(
        *_IN_USE,
        d.c.id != whole("id"),
        d.c.slug == select(documents.c.slug).where(documents.c.id == whole("id")).scalar_subquery(),
    )
    .order_by(*_ORDER)
)


def _related(here: str, there: str) -> Select[Any]:
    r = relation_facts.alias("f")
    found = r.join(d, d.c.id == r.c[there]).join(a, a.c.row == r.c.article)
    return (
        select(*document_columns(d), *LINE)
        .select_from(joined(found))
        .where(r.c[here] == whole("id"), r.c[there] != whole("id"))
        .order_by(*_ORDER, *NEWEST)
    )


IMPLEMENTS = _related("source", "target")
IMPLEMENTED_BY = _related("target", "source")
