"""What the register of official documents tells of each, and the life of one."""

from sqlalchemy import func, select

from search.store.schema.columns import DATE_ROLES
from search.store.schema.fact_tables import (
    conference_documents,
    conference_facts,
    date_facts,
    document_facts,
    relation_facts,
)
from search.store.schema.tables import conferences, documents
from search.store.sql.expressions import one_of, whole
from search.store.statements.reads.articles import a
from search.store.statements.reads.entities import document_columns
from search.store.statements.reads.lines import OLDEST

_d, _f = documents.alias("d"), document_facts.alias("f")
_stated = _d.join(_f, _f.c.document == _d.c.id)
_asked = one_of(_d.c.key, "keys")
_many = func.count(_f.c.article.distinct()).label("many")
_period = (_f.c.start, _f.c.end, _f.c.precision, _f.c.part_of_day)

ISSUED = (
    select(_d.c.key, *_period, _many)
    .select_from(_stated)
    .where(_asked, _f.c.start.is_not(None))
    .group_by(_d.c.key, *_period)
    .order_by(_d.c.key, _many.desc(), _f.c.start)
)
SUBJECTS = (
    select(_d.c.key, _f.c.subject, _many)
    .select_from(_stated)
    .where(_asked, _f.c.subject != "")
    .group_by(_d.c.key, _f.c.subject)
    .order_by(_d.c.key, _many.desc(), func.length(_f.c.subject).desc(), _f.c.subject)
)
_day = date_facts.alias("day")
_said = (
    (_day.c.article == _f.c.article)
    & (_day.c.role == DATE_ROLES.index("issued"))
    & (_day.c.start == _f.c.start)
    & (_day.c.end == _f.c.end)
)
_places = (
    select(
        *_period,
        _f.c.article,
        func.coalesce(_day.c.mentions, _f.c.mentions).label("mentions"),
        func.row_number().over(partition_by=_period, order_by=(*OLDEST, _f.c.n, _day.c.n)).label("nth"),
    )
    .select_from(_f.join(a, a.c.row == _f.c.article).outerjoin(_day, _said))
    .where(_f.c.document == whole("id"), _f.c.start.is_not(None))
    .subquery("places")
)
FIRST_ISSUED = (
    select(*(column for column in _places.c if column.name != "nth"))
    .where(_places.c.nth == 1)
    .order_by(_places.c.start)
)
_used = _d.c.articles > 0, _d.c.merged.is_(None)
_count = func.count().label("n")
KINDS = select(_d.c.kind, _count).where(*_used).group_by(_d.c.kind).order_by(_count.desc(), _d.c.kind)
DAYS = select(_d.c.first_issued, _count).where(*_used).group_by(_d.c.first_issued)
_r = relation_facts.alias("r")
IMPLEMENTING = (
    select(*document_columns(_d), _r.c.article, _r.c.mentions)
    .select_from(_r.join(_d, _d.c.id == _r.c.source).join(a, a.c.row == _r.c.article))
    .where(_r.c.target == whole("id"), _r.c.source != whole("id"))
    .order_by(_d.c.key, *OLDEST)
)
_x, _c, _h = conference_documents.alias("x"), conferences.alias("c"), conference_facts.alias("h")
CONFERENCES = (
    select(_c.c.key, _h.c.article, _h.c.mentions)
    .select_from(
        _x.join(_h, (_h.c.article == _x.c.article) & (_h.c.n == _x.c.n))
        .join(_c, _c.c.id == _h.c.conference)
        .join(a, a.c.row == _h.c.article)
    )
    .where(_x.c.document == whole("id"))
    .order_by(_c.c.key, *OLDEST)
)
