"""The spellings of offices, and those that name a province."""

from sqlalchemy import or_, select

from search.store.schema.tables import offices
from search.store.sql.expressions import one_of, whole

o = offices.alias("o")
BARE = or_(o.c.key.like("% tỉnh"), o.c.key.like("% tỉnh ủy"))
"""Offices of a province that they do not name: the endings in reads/office_names.py."""
_USED = o.c.articles > 0

PROVINCES = (
    select(o.c.full, o.c.articles)
    .with_hint(o, "INDEXED BY offices_articles", "sqlite")
    .where(_USED, o.c.key.like("% tỉnh %"), o.c.key.not_like("% tỉnh ủy"))
    .order_by(o.c.articles.desc(), o.c.id.desc())
    .limit(whole("limit"))
)
SPELLED = (
    select(o.c.id, o.c.full, o.c.key, o.c.folded, o.c.articles)
    .where(_USED, one_of(o.c.folded, "folded"))
    .order_by(o.c.articles.desc(), o.c.id)
)
SPELLED_SO = select(o.c.id).where(_USED, one_of(o.c.folded, "folded")).limit(1)
