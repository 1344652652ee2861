"""What the parser may ask of the archive."""

from typing import Any

from sqlalchemy import ColumnElement, Select, func, literal, or_, select, union

from search.store.schema.tables import aliases, articles, documents, name_parts, names, offices
from search.store.schema.tables import sections as all_sections
from search.store.sql.expressions import all_meet, beside, one_of, ordered, unset, whole, words
from search.store.statements.reads.articles import a, t
from search.store.statements.reads.entities import d, document_columns, has_part, p, person_columns

n = names.alias("n")
_ADDRESSED_TO = a.c.row == t.c.article

NAMES = (
    select(n.c.folded, n.c.exact, *person_columns(p))
    .select_from(n.join(p, p.c.id == n.c.person))
    .where(one_of(n.c.folded, "folded"), or_(p.c.articles > 0, n.c.staff != 0))
    .order_by(p.c.articles.desc(), p.c.id, n.c.id)
)
_part = (
    select(literal(1)).select_from(name_parts).where(name_parts.c.part == words("part")).limit(whole("many"))
)
FREQUENCY = select(func.count()).select_from(_part.subquery("part"))
_HAS_ALL = all_meet("others", has_part(n))
_led = name_parts.alias("f")
WITH_RARE = (
    select(n.c.exact, *person_columns(p))
    .select_from(_led.join(n, n.c.id == _led.c.name).join(p, p.c.id == n.c.person))
    .where(_led.c.part == words("part"), p.c.articles > 0, _HAS_ALL)
    .order_by(p.c.articles.desc(), p.c.id, n.c.id)
)
WITH_COMMON = (
    select(n.c.exact, *person_columns(p))
    .select_from(ordered(p, n, n.c.person == p.c.id))
    .with_hint(p, "INDEXED BY people_articles", "sqlite")
    .where(p.c.articles > 0, _HAS_ALL)
    .order_by(p.c.articles.desc())
)
_uses = func.sum(offices.c.articles)
OFFICES = (
    select(offices.c.key, func.min(offices.c.full), _uses)
    .where(
        offices.c.folded >= words("folded"),
        offices.c.folded < beside(words("folded"), "!"),
        offices.c.articles > 0,
    )
    .group_by(offices.c.key)
    .order_by(_uses.desc(), offices.c.key)
    .limit(whole("limit"))
)
_k = documents.alias("k")


def _meant(condition: ColumnElement[bool]) -> Select[Any]:
    """The official documents in use that meet a condition, most articles first."""
    return (
        select(*document_columns(d))
        .where(d.c.merged.is_(None), d.c.articles > 0, condition)
        .order_by(d.c.articles.desc(), d.c.key)
    )


def _or_alias(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether a document, or one that leads to it, meets a condition, or has the number as an alias."""
    own = select(func.coalesce(_k.c.merged, _k.c.id)).where(condition)
    other = select(aliases.c.entity).where(aliases.c.kind == "document", aliases.c.spelling == words("slug"))
    return d.c.id.in_(union(own, other))


NUMBERED = _meant(_or_alias(or_(_k.c.slug == words("slug"), _k.c.key == words("slug"))))
SHORT = _meant(_or_alias(_k.c.short == words("short")))
NUMERAL = _meant(d.c.numeral == whole("number"))
ADDRESSED = (
    select(a.c.id, a.c.title)
    .select_from(t.join(a, _ADDRESSED_TO))
    .where(one_of(t.c.url, "urls"), unset(a.c.removed))
    .order_by(a.c.row.desc())
    .limit(1)
)
WITH_ID = select(articles.c.id, articles.c.title).where(
    articles.c.id == words("id"), unset(articles.c.removed)
)
ISSUED = select(
    documents.c.series, documents.c.first_issued, documents.c.last_issued, documents.c.number
).where(documents.c.key == words("key"))
SECTIONS = select(all_sections.c.name).order_by(all_sections.c.name)
