"""The titles that are kept in memory for completion, newest first."""

from sqlalchemy import select

from search.store.sql.expressions import whole
from search.store.statements.reads.articles import LIVE, a

_NEWEST = a.c.day.desc().nulls_last(), a.c.row.desc()

EVERY = select(a.c.row, a.c.title).where(LIVE).order_by(*_NEWEST)
SINCE = select(a.c.row, a.c.title, a.c.removed).where(a.c.revision > whole("revision")).order_by(*_NEWEST)
