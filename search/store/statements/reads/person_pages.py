"""People for their pages: the list, and what stands around one person."""

from sqlalchemy import and_, func, or_, select

from search.store.schema.fact_tables import office_facts, person_facts
from search.store.schema.tables import name_parts, names, offices, people
from search.store.sql.expressions import all_meet, beside, one_of, whole, words
from search.store.statements.reads.articles import a
from search.store.statements.reads.entities import has_part, person_columns
from search.store.statements.reads.lines import (
    LINE,
    OLDEST,
    articles_of,
    days_of,
    documents_beside,
    joined,
    people_beside,
)

p, n, o = people.alias("p"), names.alias("n"), names.alias("o")
_ENTITY = person_facts.c.person
_ORDER = (p.c.articles.desc(), p.c.id)
_IN_USE = p.c.articles > 0
_g, _called = people.alias("g"), names.alias("called")
_GIVEN = (
    select(_g.c.id)
    .join(_called, (_called.c.person == _g.c.id) & (_called.c.name == _g.c.name))
    .join(name_parts, name_parts.c.name == _called.c.id)
    .where(
        name_parts.c.part >= words("letter"),
        name_parts.c.part < words("beyond_letter"),
        beside(" ", _called.c.folded).like(beside("% ", name_parts.c.part)),
    )
)
"""Those whose given name, the last syllable, begins with a letter."""
_AMONG = and_(
    or_(words("keys").is_(None), one_of(p.c.key, "keys")),
    or_(words("letter").is_(None), p.c.id.in_(_GIVEN)),
)

_ALL = select(*person_columns(p)).where(_IN_USE, _AMONG).order_by(*_ORDER)
ALL = _ALL.with_hint(p, "INDEXED BY people_articles", "sqlite").limit(whole("limit")).offset(whole("offset"))
ALL_COUNT = select(func.count()).select_from(p).where(_IN_USE, _AMONG)

_BEGINNING = select(name_parts.c.name).where(
    name_parts.c.part >= words("last"), name_parts.c.part < words("beyond")
)


_matching = select(n.c.person).where(
    n.c.id.in_(_BEGINNING),
    all_meet("parts", has_part(n)),
    all_meet("marked", beside(" ", n.c.exact, " ").like),
)
NAMED = (
    select(*person_columns(p))
    .where(_IN_USE, _AMONG, p.c.id.in_(_matching))
    .order_by(*_ORDER)
    .limit(whole("limit"))
    .offset(whole("offset"))
)
NAMED_COUNT = select(func.count()).select_from(p).where(_IN_USE, _AMONG, p.c.id.in_(_matching))

_fact, _held, _office = person_facts.alias("p"), office_facts.alias("f"), offices.alias("o")
OFFICES = (
    select(_office.c.full, _held.c.flags, *LINE)
    .select_from(
        joined(
            _fact.join(_held, (_held.c.article == _fact.c.article) & (_held.c.person == _fact.c.n))
            .join(_office, _office.c.id == _held.c.office)
            .join(a, a.c.row == _fact.c.article)
        )
    )
    .where(_fact.c.person == whole("id"))
    .order_by(*OLDEST, _fact.c.n, _held.c.n)
)
TELLING = select(_fact.c.told, func.count()).where(_fact.c.person == whole("id")).group_by(_fact.c.told)
TOLD = (
    select(a.c.id, _fact.c.told)
    .join_from(_fact, a, a.c.row == _fact.c.article)
    .where(_fact.c.person == whole("id"), one_of(a.c.id, "ids"))
)
BEARERS = (
    select(func.count(p.c.id.distinct()))
    .select_from(
        n.join(o, (o.c.folded == n.c.folded) & (o.c.exact == n.c.exact)).join(p, p.c.id == o.c.person)
    )
    .where(n.c.person == whole("id"), _IN_USE)
)
ARTICLES = articles_of(_ENTITY)
DAYS = days_of(_ENTITY)
DOCUMENTS = documents_beside(_ENTITY)
MET = people_beside(_ENTITY)
_same = select(o.c.person).select_from(n.join(o, o.c.folded == n.c.folded)).where(n.c.person == whole("id"))
NAMESAKES = (
    select(*person_columns(p))
    .where(_IN_USE, p.c.id != whole("id"), p.c.id.in_(_same))
    .order_by(*_ORDER)
    .limit(20)
)
