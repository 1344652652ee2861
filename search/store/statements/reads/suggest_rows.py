"""What begins as it is typed, the most used first: by a sorted short range, or, where a range is long (MANY),
by a walk along the use that ends early.

Rows of equal use stand in the order in which their index has them."""

from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    FromClause,
    Select,
    cast,
    exists,
    func,
    literal_column,
    or_,
    select,
)

from search.store.schema.fact_tables import conference_facts, office_facts, person_facts
from search.store.schema.tables import (
    conferences,
    documents,
    name_parts,
    names,
    offices,
    people,
    phrases,
)
from search.store.sql.expressions import beside, ending, listed, one_of, ordered, whole, words
from search.store.statements.reads.articles import KEPT, a, t

_Rows = Select[Any]
c, d = conferences.alias("c"), documents.alias("d")
p, n, part, o = people.alias("p"), names.alias("n"), name_parts.alias("f"), offices.alias("o")


def _begins(column: ColumnElement[Any]) -> ColumnElement[bool]:
    return (column >= words("prefix")) & (column < words("beyond"))


def _range(column: ColumnElement[Any]) -> Select[int]:
    """How many rows begin so, counted up to :many."""
    found: Select[Any] = (
        select(literal_column("1")).select_from(column.table).where(_begins(column)).limit(whole("many"))
    )
    return select(func.count()).select_from(found.subquery())


def _people(source: FromClause, begins: ColumnElement[bool], *ties: ColumnElement[Any]) -> _Rows:
    """People sorted by use, those of equal use by these columns of their names, once for each name."""
    found = select(p.c.name, p.c.key, p.c.articles).select_from(source).where(p.c.articles > 0, begins)
    return found.order_by(p.c.articles.desc(), *ties).limit(whole("spellings"))


def _walked(person: FromClause, begins: ColumnElement[bool]) -> _Rows:
    """People once each, looked at by use until there are enough."""
    its = person.c
    found = select(its.name, its.key, its.articles, its.id).distinct()
    found = found.select_from(ordered(person, n, n.c.person == its.id)).where(its.articles > 0, begins)
    return found.order_by(its.articles.desc(), its.id.desc()).limit(whole("limit"))


PEOPLE_RANGE = _range(names.c.folded)
PEOPLE = _people(
    n.join(p, p.c.id == n.c.person), _begins(n.c.folded), n.c.folded, n.c.person, n.c.id
).with_hint(n, "INDEXED BY names_folded", "sqlite")
PEOPLE_WALKED = _walked(p, _begins(n.c.folded)).with_hint(p, "INDEXED BY people_articles", "sqlite")

_last = ending(n.c.folded, func.length(part.c.part) + 1) == beside(" ", part.c.part)
_most_used = select(people).order_by(people.c.articles.desc(), people.c.id.desc()).limit(whole("walked"))
_last_begins = n.c.folded.like(beside("% ", words("prefix"), "%"))
_goes_on = n.c.folded.not_like(beside("% ", words("prefix"), "% %"))
CALLED_RANGE = _range(name_parts.c.part)
CALLED = _people(
    ordered(part, n, n.c.id == part.c.name).join(p, p.c.id == n.c.person),
    _begins(part.c.part) & _last,
    part.c.part,
    part.c.name,
)
CALLED_WALKED = _walked(_most_used.subquery("p"), _last_begins & _goes_on)

_offices = select(o.c.full, o.c.key, o.c.articles).where(o.c.articles > 0, _begins(o.c.folded))
_by_use = o.c.articles.desc()
OFFICES_RANGE = _range(offices.c.folded)
OFFICES = (
    _offices.with_hint(o, "INDEXED BY offices_folded", "sqlite")
    .order_by(_by_use, o.c.folded, o.c.id)
    .limit(whole("spellings"))
)
OFFICES_WALKED = (
    _offices.with_hint(o, "INDEXED BY offices_articles", "sqlite")
    .order_by(_by_use, o.c.id.desc())
    .limit(whole("spellings"))
)

DOCUMENTS = (
    select(d.c.number, d.c.key, d.c.articles)
    .where(d.c.articles > 0, _begins(d.c.slug))
    .order_by(d.c.articles.desc(), d.c.slug, d.c.id)
    .limit(whole("limit"))
)
_stem = listed("stems")
_kinds = or_(words("kinds") == "[]", one_of(d.c.kind, "kinds"))
NUMBERS = (
    select(d.c.number, d.c.key, d.c.articles)
    .select_from(ordered(_stem, d, (d.c.slug >= _stem.c.value) & (d.c.slug < beside(_stem.c.value, "~"))))
    .where(d.c.articles > 0, _kinds)
    .order_by(d.c.articles.desc(), d.c.numeral.asc().nulls_first(), d.c.slug, d.c.id)
    .limit(whole("limit"))
)
PHRASES = (
    select(phrases.c.text, phrases.c.text.label("key"), phrases.c.articles)
    .where(_begins(phrases.c.folded))
    .order_by(phrases.c.articles.desc(), phrases.c.folded)
    .limit(whole("limit"))
)

_facts = person_facts.alias("f")
_of_person = select(_facts).join(p, p.c.id == _facts.c.person).where(p.c.key == words("key"))
_newest = (
    _of_person.with_only_columns(_facts.c.article, _facts.c.n)
    .order_by(_facts.c.article.desc(), _facts.c.n.desc())
    .limit(whole("newest"))
    .subquery("f")
)
_h = office_facts.alias("h")
_sayings = func.count(_newest.c.article.distinct())
HELD = (
    select(o.c.full, o.c.key, _sayings.label("n"))
    .select_from(_newest)
    .join(_h, (_h.c.article == _newest.c.article) & (_h.c.person == _newest.c.n))
    .join(o, o.c.id == _h.c.office)
    .where(_begins(o.c.folded))
    .group_by(o.c.id)
    .order_by(_sayings.desc(), o.c.id.desc())
    .limit(whole("spellings"))
)
INTRODUCED = select(exists(_of_person.where(_facts.c.introduced != 0)))

_reports = conference_facts.alias("f")
KINDS = (
    select(c.c.kind, func.count(_reports.c.article.distinct()))
    .join(_reports, _reports.c.conference == c.c.id)
    .where(c.c.articles > 0)
    .group_by(c.c.kind)
    .order_by(c.c.kind)
)
_row = listed("rows")
TITLES = (
    select(a.c.row, a.c.id, a.c.title, t.c.captions)
    .select_from(ordered(_row, a, a.c.row == cast(_row.c.value, BigInteger)).join(t, t.c.article == a.c.row))
    .where(KEPT)
)
