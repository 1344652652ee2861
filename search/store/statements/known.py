"""What the parser may ask of the archive."""

from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Select,
    cast,
    exists,
    func,
    literal_column,
    or_,
    select,
    union,
)

from search.store.schema.tables import aliases, documents, name_parts, names, sections
from search.store.sql.expressions import PerDialect, all_meet, beside, listed, one_of, ordered, whole, words
from search.store.statements.articles import KEPT, a, t
from search.store.statements.entities import d, document_columns, p, person_columns
from search.store.statements.office_names import o

_n = names.alias("n")
NAMES = (
    select(_n.c.folded, _n.c.exact, *person_columns(p))
    .select_from(_n.join(p, p.c.id == _n.c.person))
    .where(one_of(_n.c.folded, "folded"), or_(p.c.articles > 0, _n.c.staff != 0))
    .order_by(p.c.articles.desc(), p.c.id, _n.c.id)
)

_part, _has = name_parts.alias("f"), name_parts.alias("x")
_typed = listed("parts")
_those = (
    select(literal_column("1"))
    .where(name_parts.c.part == _typed.c.value)
    .limit(whole("many"))
    .correlate(_typed)
    .subquery("those")
)
USES = select(_typed.c.value, select(func.count()).select_from(_those).scalar_subquery())

_those_with_all = (
    select(_has.c.name)
    .where(one_of(_has.c.part, "parts"))
    .group_by(_has.c.name)
    .having(func.count() == whole("count"))
)


def _has_part(part: ColumnElement[Any]) -> ColumnElement[bool]:
    found = select(_has.c.name).where(_has.c.part == part, _has.c.name == _n.c.id)
    return exists(found.correlate_except(_has))


def _has_counted(part: ColumnElement[Any]) -> ColumnElement[bool]:
    """The same; PostgreSQL would read the whole table to know whether one exists."""
    found = select(func.count()).where(_has.c.part == part, _has.c.name == _n.c.id)
    return found.correlate_except(_has).scalar_subquery() == 1


def _by_use(has_all: ColumnElement[bool]) -> Select[Any]:
    return (
        select(_n.c.exact, *person_columns(p))
        .select_from(ordered(p, _n, _n.c.person == p.c.id))
        .with_hint(p, "INDEXED BY people_articles", "sqlite")
        .where(p.c.articles > 0, has_all)
        .order_by(p.c.articles.desc(), p.c.id.desc(), _n.c.name)
        .limit(whole("spellings"))
    )


# By the rarest syllable; where all are common, people by their use until there are enough, which PostgreSQL
# would not estimate well: it finds all names with these syllables first.
NAMED_WITH = (
    select(_n.c.exact, *person_columns(p))
    .select_from(_part.join(_n, _n.c.id == _part.c.name).join(p, p.c.id == _n.c.person))
    .where(_part.c.part == words("rarest"), p.c.articles > 0, all_meet("others", _has_counted))
    .order_by(p.c.articles.desc(), p.c.id, _n.c.id)
    .limit(whole("spellings"))
)
NAMED_WITH_COMMON = PerDialect(
    _by_use(_has_part(words("rarest")) & all_meet("others", _has_part)), _by_use(_n.c.id.in_(_those_with_all))
)

_uses = cast(func.sum(o.c.articles), BigInteger).label("uses")
_office = (
    select(o.c.key, func.min(o.c.id).label("first"), _uses)
    .where(o.c.folded >= words("folded"), o.c.folded < beside(words("folded"), "!"), o.c.articles > 0)
    .group_by(o.c.key)
    .order_by(_uses.desc(), o.c.key)
    .limit(whole("limit"))
    .subquery("g")
)
OFFICES = (
    select(_office.c.key, o.c.full, _office.c.uses)
    .select_from(ordered(_office, o, o.c.id == _office.c.first))
    .order_by(_office.c.uses.desc(), _office.c.key)
)


def _in_use(condition: ColumnElement[bool]) -> Select[Any]:
    """Official documents, most articles first."""
    found = select(*document_columns(d)).where(d.c.merged.is_(None), d.c.articles > 0, condition)
    return found.order_by(d.c.articles.desc(), d.c.key)


def _meant(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    """What a document of this condition is, or was merged into, or what staff call so."""
    own = select(func.coalesce(_k.c.merged, _k.c.id)).where(condition)
    called = select(aliases.c.entity).where(aliases.c.kind == "document", aliases.c.spelling == _slug)
    return d.c.id.in_(union(own, called))


_k, _slug = documents.alias("k"), words("slug")
NUMBERED = _in_use(_meant(or_(_k.c.slug == _slug, _k.c.key == _slug)))
NUMBERED_SHORT = _in_use(_meant(_k.c.short == words("short")))
NUMERAL = _in_use(d.c.numeral == whole("number")).limit(whole("limit"))
ISSUED = select(
    documents.c.series, documents.c.first_issued, documents.c.last_issued, documents.c.number
).where(documents.c.key == words("key"))

ADDRESSED = (
    select(a.c.id, a.c.title)
    .select_from(t.join(a, a.c.row == t.c.article))
    .where(one_of(t.c.url, "urls"), KEPT)
    .order_by(a.c.row.desc())
    .limit(1)
)
WITH_ID = select(a.c.id, a.c.title).where(a.c.id == words("id"), KEPT)
SECTIONS = select(sections.c.name).order_by(sections.c.name)
