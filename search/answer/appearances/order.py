"""The order of appearance stands in the store alone, so that no engine has to be told of runs.

What finds little is listed whole and put in order; of what finds much, the latest articles of the archive
are asked for one stretch after another, until enough of them match."""

from collections.abc import Iterator

from search import limits
from search.index.engine import Found, Searcher
from search.query.tree import Among, And, Node
from search.store import Store

FEW = 1_000
"""Articles that are listed whole: ten pages of an engine."""
STRETCH = 500
"""Articles of the archive that are asked for at a time."""


def appeared(store: Store, searcher: Searcher, query: Node, offset: int, limit: int) -> Found:
    """A stretch of what a query finds, what came in last first."""
    total = searcher.search(query, sort="newest", offset=0, limit=1).total
    if offset >= total:
        return Found(total, ())
    if total <= FEW:
        ids = store.by_appearance(_listed(searcher, query, total))[offset : offset + limit]
    else:
        ids = _latest(store, searcher, query, offset + limit)[offset:]
    return Found(total, tuple(ids))


def _listed(searcher: Searcher, query: Node, most: int) -> Iterator[str]:
    for start in range(0, most, limits.PAGE_SIZE):
        ids = searcher.search(query, sort="newest", offset=start, limit=limits.PAGE_SIZE).ids
        yield from ids
        if len(ids) < limits.PAGE_SIZE:
            return


def _latest(store: Store, searcher: Searcher, query: Node, wanted: int) -> list[str]:
    """The first so many of those that match."""
    found, start = list[str](), 0
    while len(found) < wanted and (stretch := store.latest(start, STRETCH)):
        its = set(_listed(searcher, And((query, Among(tuple(stretch)))), STRETCH))
        found += [id for id in stretch if id in its]
        start += STRETCH
    return found[:wanted]
