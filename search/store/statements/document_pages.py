"""Official documents for their pages."""

from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, not_, or_, select

from search.store.schema.columns import DATE_ROLES
from search.store.schema.fact_tables import date_facts, document_facts, relation_facts
from search.store.schema.tables import documents
from search.store.sql.expressions import listed, whole, words
from search.store.statements.entities import d, document_columns
from search.store.statements.lines import LINE, NEWEST, OLDEST, a, joined, s, t

_f, _date, _r = document_facts.alias("f"), date_facts.alias("d"), relation_facts.alias("f")
ISSUED = (
    select(
        _f.c.start, _f.c.end, _f.c.precision, _f.c.part_of_day, func.coalesce(_date.c.mentions, _f.c.mentions),
        a.c.id, a.c.title, a.c.day, t.c.url, s.c.name, t.c.author, t.c.summary, t.c.captions, t.c.body,
    )
    .select_from(
        joined(_f.join(a, a.c.row == _f.c.article)).outerjoin(
            _date,
            and_(
                _date.c.article == _f.c.article,
                _date.c.role == DATE_ROLES.index("issued"),
                _date.c.start == _f.c.start,
                _date.c.end == _f.c.end,
            ),
        )
    )
    .where(_f.c.document == whole("id"), _f.c.start.is_not(None))
    .order_by(_f.c.start, *OLDEST)
)  # fmt: skip
_times = func.count()
SUBJECT = (
    select(document_facts.c.subject, _times)
    .where(document_facts.c.document == whole("id"), document_facts.c.subject != "")
    .group_by(document_facts.c.subject)
    .order_by(_times.desc(), func.length(document_facts.c.subject).desc(), document_facts.c.subject)
    .limit(1)
)
_own = documents.alias("own")
NAMESAKES = (
    select(*document_columns(d))
    .where(
        d.c.merged.is_(None),
        d.c.articles > 0,
        d.c.id != whole("id"),
        d.c.slug == select(_own.c.slug).where(_own.c.id == whole("id")).scalar_subquery(),
    )
    .order_by(d.c.articles.desc(), d.c.key)
)


def _listed(condition: ColumnElement[bool]) -> Select[Any]:
    found = select(*document_columns(d)).where(d.c.articles > 0, d.c.merged.is_(None), condition)
    return found.order_by(d.c.articles.desc(), d.c.key).limit(whole("limit")).offset(whole("offset"))


def _counted(condition: ColumnElement[bool]) -> Select[Any]:
    return select(func.count()).select_from(d).where(d.c.articles > 0, d.c.merged.is_(None), condition)


_pattern = listed("patterns").c.value
_SHORT, _NUMERAL = d.c.short == words("short"), d.c.numeral == whole("numeral")
_NUMBERED = or_(d.c.slug == words("slug"), d.c.key == words("slug"))
_WORDED = not_(select(_pattern).where(not_(d.c.words.like(_pattern))).exists())
SHORT, COUNT_SHORT = _listed(_SHORT), _counted(_SHORT)
NUMBERED, COUNT_NUMBERED = _listed(_NUMBERED), _counted(_NUMBERED)
NUMERAL, COUNT_NUMERAL = _listed(_NUMERAL), _counted(_NUMERAL)
WORDED, COUNT_WORDED = _listed(_WORDED), _counted(_WORDED)


def _related(here: str, there: str) -> Select[Any]:
    """The official documents on the other side of a relation, with the articles that state it."""
    return (
        select(*document_columns(d), *LINE)
        .select_from(joined(_r.join(d, d.c.id == _r.c[there]).join(a, a.c.row == _r.c.article)))
        .where(_r.c[here] == whole("id"), _r.c[there] != whole("id"))
        .order_by(d.c.articles.desc(), d.c.key, *NEWEST)
    )


IMPLEMENTS, IMPLEMENTED_BY = _related("source", "target"), _related("target", "source")
