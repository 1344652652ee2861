"""Compiled from search/store/statements/reads/office_names.py: change that, then run

python -m search.store.sql.compiling"""

from search.store.sql.connection import Sql

PROVINCES = Sql(
    'SELECT o."full", o.articles FROM offices AS o INDEXED BY offices_articles WHERE o.articles > 0 AND o."key" LIKE \'% tỉnh %\' AND o."key" NOT LIKE \'% tỉnh ủy\' ORDER BY o.articles DESC, o.id DESC LIMIT :limit OFFSET 0',
    'SELECT o."full", o.articles FROM offices AS o WHERE o.articles > 0 AND o.key LIKE \'%% tỉnh %%\' AND o.key NOT LIKE \'%% tỉnh ủy\' ORDER BY o.articles DESC, o.id DESC LIMIT %(limit)s::BIGINT',
)
SPELLED = Sql(
    'SELECT o.id, o."full", o."key", o.folded, o.articles FROM offices AS o WHERE o.articles > 0 AND o.folded IN (SELECT folded_.value FROM json_each(:folded) AS folded_) ORDER BY o.articles DESC, o.id',
    'SELECT o.id, o."full", o.key, o.folded, o.articles FROM offices AS o WHERE o.articles > 0 AND o.folded IN (SELECT folded_.value FROM json_array_elements_text(CAST(%(folded)s::VARCHAR AS JSON)) AS folded_) ORDER BY o.articles DESC, o.id',
)
SPELLED_SO = Sql(
    'SELECT o.id FROM offices AS o WHERE o.articles > 0 AND o.folded IN (SELECT folded_.value FROM json_each(:folded) AS folded_) LIMIT 1 OFFSET 0',
    'SELECT o.id FROM offices AS o WHERE o.articles > 0 AND o.folded IN (SELECT folded_.value FROM json_array_elements_text(CAST(%(folded)s::VARCHAR AS JSON)) AS folded_) LIMIT 1',
)
