"""What the card above results says: a person's offices, each as the newest article has it, and all that is
stated of an official document, the oldest first."""

from sqlalchemy import func, select

from search.store.schema.columns import DATE_ROLES
from search.store.schema.fact_tables import (
    date_facts,
    document_facts,
    office_facts,
    person_facts,
    relation_facts,
)
from search.store.sql.expressions import whole
from search.store.statements.reads.articles import a
from search.store.statements.reads.entities import d, document_columns
from search.store.statements.reads.lines import NEWEST
from search.store.statements.reads.office_names import o

_OLDEST = a.c.day.asc().nulls_last(), a.c.row
_p, _h, _f, _r = (
    person_facts.alias("p"),
    office_facts.alias("h"),
    document_facts.alias("f"),
    relation_facts.alias("r"),
)

_office = (o.c.key, _h.c.flags)
_held = (
    select(
        o.c.id,
        o.c.full,
        o.c.key,
        o.c.folded,
        _h.c.flags,
        a.c.row,
        a.c.day,
        _h.c.mentions,
        func.min(a.c.day).over(partition_by=_office).label("since"),
        func.row_number().over(partition_by=_office, order_by=(*NEWEST, _p.c.n, _h.c.n)).label("nth"),
    )
    .select_from(_p)
    .join(_h, (_h.c.article == _p.c.article) & (_h.c.person == _p.c.n))
    .join(o, o.c.id == _h.c.office)
    .join(a, a.c.row == _p.c.article)
    .where(_p.c.person == whole("id"))
    .subquery("held")
)
HELD = (
    select(*(column for column in _held.c if column.name != "nth"))
    .where(_held.c.nth == 1)
    .order_by(_held.c.day.desc().nulls_last(), _held.c.row.desc(), _held.c.id)
)
NAMED = (
    select(a.c.row, _p.c.mentions)
    .join(_p, _p.c.article == a.c.row)
    .where(_p.c.person == whole("id"))
    .order_by(*NEWEST, _p.c.n)
    .limit(1)
)

_date = date_facts.alias("d")
_issued = (
    select(_date.c.mentions)
    .where(
        _date.c.article == _f.c.article,
        _date.c.role == DATE_ROLES.index("issued"),
        _date.c.start == _f.c.start,
        _date.c.end == _f.c.end,
    )
    .order_by(_date.c.n)
    .limit(1)
    .scalar_subquery()
)
STATED = (
    select(
        _f.c.kind,
        _f.c.issuer,
        _f.c.subject,
        _f.c.start,
        _f.c.end,
        _f.c.precision,
        _f.c.part_of_day,
        a.c.row,
        _f.c.mentions,
        func.coalesce(_issued, _f.c.mentions).label("issued"),
    )
    .select_from(_f)
    .join(a, a.c.row == _f.c.article)
    .where(_f.c.document == whole("id"))
    .order_by(*_OLDEST, _f.c.n)
)
IMPLEMENTING = (
    select(*document_columns(d), _r.c.article, _r.c.mentions)
    .select_from(_r)
    .join(d, d.c.id == _r.c.source)
    .join(a, a.c.row == _r.c.article)
    .where(_r.c.target == whole("id"), _r.c.source != whole("id"))
    .order_by(d.c.articles.desc(), d.c.key, *_OLDEST, _r.c.n)
)
