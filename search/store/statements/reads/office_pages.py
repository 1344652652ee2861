"""The register of offices by their pages, and who held one."""

from sqlalchemy import Select, case, func, select

from search.store.schema.fact_tables import office_facts, person_facts
from search.store.schema.tables import people
from search.store.sql.expressions import all_meet, beside, one_of, whole, words
from search.store.statements.reads.articles import a
from search.store.statements.reads.office_names import BARE, o

_offices = (
    select(
        beside(o.c.folded, case((BARE, words("folded_province")), else_="")).label("page"),
        beside(o.c.key, case((BARE, words("exact_province")), else_="")).label("exact"),
        o.c.articles,
    )
    .where(o.c.articles > 0)
    .subquery("o")
)


_page, _exact = beside(" ", _offices.c.page, " "), beside(" ", _offices.c.exact, " ")
_named = all_meet("pages", _page.like) & all_meet("exacts", _exact.like)
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
