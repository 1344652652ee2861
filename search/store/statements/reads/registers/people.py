"""What the register of people tells of each, and where articles name one person."""

from sqlalchemy import func, select

from search.store.schema.fact_tables import office_facts, person_facts
from search.store.schema.tables import offices, people
from search.store.sql.expressions import all_like, beside, one_of, whole
from search.store.statements.reads.articles import a
from search.store.statements.reads.lines import NEWEST

_p, _h, _o, _w = person_facts.alias("p"), office_facts.alias("h"), offices.alias("o"), people.alias("w")
_HELD = (_h.c.article == _p.c.article) & (_h.c.person == _p.c.n)

_newest = (
    select(
        _w.c.key,
        _o.c.full,
        _h.c.flags,
        a.c.id,
        a.c.day,
        _p.c.n.label("person"),
        _h.c.n.label("office"),
        func.dense_rank().over(partition_by=_p.c.person, order_by=NEWEST).label("nth"),
    )
    .select_from(_w)
    .join(_p, _p.c.person == _w.c.id)
    .join(_h, _HELD)
    .join(_o, _o.c.id == _h.c.office)
    .join(a, a.c.row == _p.c.article)
    .where(one_of(_w.c.key, "keys"))
    .subquery("newest")
)
STANDING = (
    select(*(_newest.c[name] for name in ("key", "full", "flags", "id", "day")))
    .where(_newest.c.nth == 1)
    .order_by(_newest.c.key, _newest.c.person, _newest.c.office)
)
HOLDERS_AT = (
    select(_w.c.key)
    .distinct()
    .select_from(_o)
    .join(_h, _h.c.office == _o.c.id)
    .join(_p, _HELD)
    .join(_w, _w.c.id == _p.c.person)
    .where(all_like(beside(" ", _o.c.folded, " "), "words"))
)
NAMED = (
    select(a.c.id, a.c.row, _p.c.mentions)
    .join(_p, _p.c.article == a.c.row)
    .where(_p.c.person == whole("id"), one_of(a.c.id, "ids"))
    .order_by(_p.c.n)
)
