"""The years of the register of conferences, and the words from which one conference was read."""

from sqlalchemy import func, select

from search.store.schema.columns import DATE_ROLES
from search.store.schema.fact_tables import (
    conference_documents,
    conference_facts,
    conference_people,
    date_facts,
    document_facts,
    person_facts,
)
from search.store.schema.tables import conferences, documents, people
from search.store.sql.expressions import words
from search.store.statements.reads.articles import a
from search.store.statements.reads.lines import OLDEST

_c, _f = conferences.alias("c"), conference_facts.alias("f")
DAYS = select(_c.c.start, func.count()).where(_c.c.articles > 0).group_by(_c.c.start)

_k = conferences.alias("k")
_one = _k.join(_c, _c.c.id == func.coalesce(_k.c.merged, _k.c.id)).join(_f, _f.c.conference == _c.c.id)
_reported = _one.join(a, a.c.row == _f.c.article)
_asked = _k.c.key == words("key")
_order = (*OLDEST, _f.c.n)

REPORTED = (
    select(_f.c.article, _f.c.mentions, _f.c.subject, _f.c.place, _f.c.organiser)
    .select_from(_reported)
    .where(_asked)
    .order_by(*_order)
)
_day = date_facts.alias("day")
HELD = (
    select(_f.c.article, _day.c.mentions)
    .select_from(
        _reported.join(
            _day,
            (_day.c.article == _f.c.article)
            & (_day.c.role == DATE_ROLES.index("happened"))
            & (_day.c.start == _f.c.start)
            & (_day.c.end == _f.c.end),
        )
    )
    .where(_asked, _f.c.start == _c.c.start, _f.c.end == _c.c.end)
    .order_by(*_order, _day.c.n)
)
_x, _p, _w = conference_people.alias("x"), person_facts.alias("p"), people.alias("w")
PEOPLE = (
    select(_x.c.role, _w.c.key, _w.c.name, _f.c.article, _p.c.mentions)
    .select_from(
        _reported.join(_x, (_x.c.article == _f.c.article) & (_x.c.n == _f.c.n))
        .join(_w, _w.c.id == _x.c.person)
        .join(_p, (_p.c.article == _x.c.article) & (_p.c.person == _x.c.person))
    )
    .where(_asked)
    .order_by(*_order, _x.c.role, _x.c.i, _p.c.n)
)
_y, _d, _s = conference_documents.alias("y"), documents.alias("d"), document_facts.alias("s")
DOCUMENTS = (
    select(_d.c.key, _d.c.number, _f.c.article, _s.c.mentions)
    .select_from(
        _reported.join(_y, (_y.c.article == _f.c.article) & (_y.c.n == _f.c.n))
        .join(_d, _d.c.id == _y.c.document)
        .join(_s, (_s.c.article == _y.c.article) & (_s.c.document == _y.c.document))
    )
    .where(_asked)
    .order_by(*_order, _y.c.i, _s.c.n)
)
