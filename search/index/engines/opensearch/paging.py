"""Pages of any depth: the first by counting hits, what lies deeper by going on after the last one before."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from search.index.engine import Sort
from search.index.engines.opensearch.documents import Json
from search.index.engines.opensearch.states import Moment

WINDOW = 10_000
"""Hits that one request may reach by counting (index.max_result_window)."""
REMEMBERED = 256
"""Places in results that one state remembers, so that an export goes on where it was."""

_ORDERS: dict[Sort, list[Json]] = {
    "relevance": [{"_score": "desc"}, {"newest": "desc"}],
    "newest": [{"newest": "desc"}],
    "oldest": [{"oldest": "asc"}],
}


class Page(NamedTuple):
    """The total, and the hits of one stretch."""

    total: int
    hits: list[Any]


class Paging:
    """The results of queries in one state, stretch by stretch."""

    def __init__(self, moment: Moment) -> None:
        self._moment = moment
        self._after: dict[tuple[str, Sort, int], list[Any]] = {}

    def page(self, query: Json, sort: Sort, offset: int, limit: int, fields: list[str]) -> Page:
        """A stretch of the hits, each with these fields and the values it is sorted by."""
        if offset + limit <= WINDOW:
            return self._asked(query, sort, {"from": offset, "size": limit}, fields)
        name = repr(query)
        total, at, hits = 0, offset, list[Any]()
        before = self._before(query, name, sort, offset)
        if before is None:
            return Page(self._asked(query, sort, {"size": 0}, []).total, [])
        while at < offset + limit:
            size = min(WINDOW, offset + limit - at)
            total, found = self._asked(query, sort, {"size": size, **before}, fields)
            hits += found
            at += len(found)
            if len(found) < size:
                break
            before = {"search_after": found[-1]["sort"]}
            self._remember(name, sort, at, found[-1]["sort"])
        return Page(total, hits)

    def walk(self, query: Json, fields: list[str]) -> Iterator[Any]:
        """Every hit, in the order of date."""
        before: Json = {}
        while True:
            found = self._asked(query, "oldest", {"size": WINDOW, **before}, fields).hits
            yield from found
            if len(found) < WINDOW:
                return
            before = {"search_after": found[-1]["sort"]}

    def _before(self, query: Json, name: str, sort: Sort, offset: int) -> Json | None:
        """How to go on from an offset; None where there are fewer hits."""
        after = dict(self._after)  # other threads write there
        known = [at for one, order, at in after if (one, order) == (name, sort) and at <= offset]
        at = max(known, default=0)
        before: Json = {"search_after": after[name, sort, at]} if at else {}
        while at < offset:
            size = min(WINDOW, offset - at)
            found = self._asked(query, sort, {"size": size, **before}, []).hits
            if len(found) < size:
                return None
            before = {"search_after": found[-1]["sort"]}
            at += size
        self._remember(name, sort, at, before.get("search_after", []))
        return before

    def _remember(self, name: str, sort: Sort, at: int, values: list[Any]) -> None:
        if len(self._after) >= REMEMBERED:
            self._after.clear()
        if at:
            self._after[name, sort, at] = values

    def _asked(self, query: Json, sort: Sort, stretch: Json, fields: list[str]) -> Page:
        answer = self._moment.search(
            {
                "query": query,
                "sort": _ORDERS[sort],
                "track_total_hits": True,
                "stored_fields": "_none_",
                "docvalue_fields": fields,
                **stretch,
            }
        )["hits"]
        return Page(answer["total"]["value"], answer["hits"])
