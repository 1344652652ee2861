"""What the parser may ask of the archive."""

from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Select,
    cast,
    func,
    literal_column,
    or_,
    select,
    union,
)

from search.store.schema.tables import aliases, documents, name_parts, names, sections
from search.store.sql.expressions import PerDialect, all_meet, beside, listed, one_of, ordered, whole, words
from search.store.statements.reads.articles import KEPT, a, t
from search.store.statements.reads.entities import d, document_columns, has_part, p, person_columns
from search.store.statements.reads.office_names import o

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


_has_part = has_part(_n)


def _by_use(has_all: ColumnElement[bool]) -> Select[Any]:
    return (
        select(_n.c.exact, *person_columns(p))
        .select_from(ordered(p, _n, _n.c.person == p.c.id))
        .with_hint(p, "INDEXED BY people_articles", "sqlite")
        .where(p.c.articles > 0, has_all)
        .order_by(p.c.articles.desc(), p.c.id.desc(), _n.c.name)
        .limit(whole("spellings"))
    )


# By the rarest syllable; where all are common, people by their use until there are enough. PostgreSQL would
# walk by use in the first case too, but for the sum, and in the second finds all such names at once.
WITH_RARE = (
    select(_n.c.exact, *person_columns(p))
    .select_from(_part.join(_n, _n.c.id == _part.c.name).join(p, p.c.id == _n.c.person))
    .where(_part.c.part == words("rarest"), p.c.articles > 0, all_meet("others", _has_part))
    .order_by((p.c.articles + 0).desc(), p.c.id, _n.c.id)
    .limit(whole("spellings"))
)
WITH_COMMON = PerDialect(
    _by_use(_has_part(words("rarest")) & all_meet("others", _has_part)), _by_use(_n.c.id.in_(_those_with_all))
)


def _held(condition: ColumnElement[bool]) -> Select[Any]:
    """Offices by the articles that give them, each in the first spelling of its key."""
    uses = cast(func.sum(o.c.articles), BigInteger).label("uses")
    office = (
        select(o.c.key, func.min(o.c.id).label("first"), uses)
        .where(condition, o.c.articles > 0)
        .group_by(o.c.key)
        .order_by(uses.desc(), o.c.key)
        .limit(whole("limit"))
        .subquery("g")
    )
    return (
        select(office.c.key, o.c.full, office.c.uses)
        .select_from(ordered(office, o, o.c.id == office.c.first))
        .order_by(office.c.uses.desc(), office.c.key)
    )


OFFICES = _held((o.c.folded >= words("folded")) & (o.c.folded < beside(words("folded"), "!")))
OFFICES_NAMED = _held(one_of(o.c.folded, "names"))


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
SHORT = _in_use(_meant(_k.c.short == words("short")))
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
