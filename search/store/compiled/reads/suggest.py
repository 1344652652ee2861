"""Compiled from search/store/statements/reads/suggest.py: change that, then run

python -m search.store.sql.compiling"""

from search.store.sql.connection import Sql

EVERY = Sql(
    'SELECT a."row", a.title FROM articles AS a WHERE a.removed = 0 ORDER BY a.day DESC NULLS LAST, a."row" DESC',
    'SELECT a.row, a.title FROM articles AS a WHERE a.removed = 0 ORDER BY a.day DESC NULLS LAST, a.row DESC',
)
SINCE = Sql(
    'SELECT a."row", a.title, a.removed FROM articles AS a WHERE a.revision > :revision ORDER BY a.day DESC NULLS LAST, a."row" DESC',
    'SELECT a.row, a.title, a.removed FROM articles AS a WHERE a.revision > %(revision)s::BIGINT ORDER BY a.day DESC NULLS LAST, a.row DESC',
)
