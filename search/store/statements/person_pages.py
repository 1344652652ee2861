"""People for their pages."""

from typing import Any

from sqlalchemy import ColumnElement, Select, exists, func, not_, select

from search.store.schema.fact_tables import office_facts, person_facts
from search.store.schema.tables import name_parts, names, offices, people
from search.store.sql.expressions import beside, listed, whole, words
from search.store.statements.entities import p, person_columns
from search.store.statements.lines import LINE, OLDEST, a, joined

ALL = (
    select(*person_columns(p))
    .with_hint(p, "INDEXED BY people_articles", "sqlite")
    .where(p.c.articles > 0)
    .order_by(p.c.articles.desc(), p.c.id)
    .limit(whole("limit"))
    .offset(whole("offset"))
)
COUNT_ALL = select(func.count()).select_from(people).where(people.c.articles > 0)
_n, _part = names.alias("n"), name_parts.alias("part")


def _has_all_parts() -> ColumnElement[bool]:
    """Whether a name has every whole syllable of a JSON list."""
    wanted = listed("whole").c.value
    there = exists().where(_part.c.part == wanted, _part.c.name == _n.c.id)
    return not_(select(wanted).where(not_(there.correlate_except(_part))).exists())


def _has_all_marks() -> ColumnElement[bool]:
    """Whether a name, with its marks, is like every pattern of a JSON list."""
    pattern = listed("marked").c.value
    return not_(select(pattern).where(not_(beside(" ", _n.c.exact, " ").like(pattern))).exists())


_begun = select(name_parts.c.name).where(
    name_parts.c.part >= words("last"), name_parts.c.part < words("beyond")
)
_matching = select(_n.c.person).where(_n.c.id.in_(_begun), _has_all_parts(), _has_all_marks())


def _found(*columns: Any) -> Select[Any]:
    return select(*columns).select_from(p).where(p.c.articles > 0, p.c.id.in_(_matching))


FOUND = (
    _found(*person_columns(p))
    .order_by(p.c.articles.desc(), p.c.id)
    .limit(whole("limit"))
    .offset(whole("offset"))
)
COUNT = _found(func.count())
_f, _h, _o = person_facts.alias("p"), office_facts.alias("f"), offices.alias("o")
OFFICES = (
    select(_o.c.full, _h.c.flags, *LINE)
    .select_from(
        joined(
            _f.join(_h, (_h.c.article == _f.c.article) & (_h.c.person == _f.c.n))
            .join(_o, _o.c.id == _h.c.office)
            .join(a, a.c.row == _f.c.article)
        )
    )
    .where(_f.c.person == whole("id"))
    .order_by(*OLDEST)
)
_other = names.alias("o")
NAMESAKES = (
    select(*person_columns(p))
    .where(
        p.c.articles > 0,
        p.c.id != whole("id"),
        p.c.id.in_(
            select(_other.c.person)
            .select_from(_n.join(_other, _other.c.folded == _n.c.folded))
            .where(_n.c.person == whole("id"))
        ),
    )
    .order_by(p.c.articles.desc(), p.c.id)
    .limit(20)
)
