"""The register of offices by their pages, and who held one."""

from sqlalchemy import ColumnElement, Select, case, exists, func, or_, select

from search.store.schema.fact_tables import office_facts, person_facts
from search.store.schema.tables import people
from search.store.sql.expressions import beside, listed, one_of, whole, words
from search.store.statements.articles import a
from search.store.statements.office_names import BARE, o

_offices = (
    select(
        beside(o.c.folded, case((BARE, words("folded_province")), else_="")).label("page"),
        beside(o.c.key, case((BARE, words("exact_province")), else_="")).label("exact"),
        o.c.articles,
    )
    .where(o.c.articles > 0)
    .subquery("o")
)


def _like(column: ColumnElement[str], first: str, others: str) -> ColumnElement[bool]:
    """Whether a name is like the first pattern, unless that is empty, and like all of the others."""
    name, other = beside(" ", column, " "), listed(others)
    unlike = exists().select_from(other).where(name.not_like(other.c.value))
    return or_(words(first) == "", name.like(words(first))) & or_(words(others) == "[]", ~unlike)


_named = _like(_offices.c.page, "page", "pages") & _like(_offices.c.exact, "exact", "exacts")
# One pass tells the page of the list and how many there are, unless the page is past the end.
REGISTER: Select[str, int] = (
    select(_offices.c.page, func.count().over())
    .where(_named)
    .group_by(_offices.c.page)
    .order_by(func.sum(_offices.c.articles).desc(), _offices.c.page)
    .limit(whole("limit"))
    .offset(whole("offset"))
)
PAGES = select(func.count(_offices.c.page.distinct())).where(_named)

_f, _h, _p = office_facts.alias("f"), person_facts.alias("h"), people.alias("p")
ARTICLES = select(func.count(_f.c.article.distinct())).where(one_of(_f.c.office, "ids"))
HOLDINGS = (
    select(
        _p.c.key,
        _p.c.name,
        _f.c.flags.bitwise_and(2),
        _f.c.flags.bitwise_and(1),
        a.c.row,
        a.c.day,
        _f.c.mentions,
    )
    .select_from(_f)
    .join(_h, (_h.c.article == _f.c.article) & (_h.c.n == _f.c.person))
    .join(_p, _p.c.id == _h.c.person)
    .join(a, a.c.row == _f.c.article)
    .where(one_of(_f.c.office, "ids"))
    .order_by(a.c.day.desc().nulls_last(), a.c.row.desc(), _f.c.person, _f.c.n)
)
