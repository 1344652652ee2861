"""What one request may take: postings by the estimate of a query, and time, checked before every step."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from search.errors import TooDear
from search.index.cost import cost
from search.index.engine import Entry, FacetCounts, Found, Searcher, Sort, Weight
from search.query.tree import FacetField, Node, Word


@dataclass(slots=True)
class Budget:
    """What a request may take: `postings` for any one query by the estimate, `seconds` on the clock, and of
    the processor where that is bounded too. Before each of its steps `give_way` may hold it up for others."""

    postings: int
    seconds: float
    processor: float = float("inf")
    give_way: Callable[[], None] | None = None
    _until: float = field(init=False, default=0.0)
    _worked: float = field(init=False, default=0.0)

    def begin(self) -> None:
        """The time counts from now, in this thread."""
        self._until, self._worked = time.monotonic() + self.seconds, time.thread_time()

    def check(self, postings: int = 0) -> None:
        """Raises TooDear where the time is over, or a step of so many postings is too much."""
        if self.give_way:
            self.give_way()
        if postings > self.postings:
            raise TooDear(f"about {postings} postings to be read, of at most {self.postings}")
        if time.thread_time() - self._worked > self.processor:
            raise TooDear(f"more than {self.processor:g} s of work")
        if time.monotonic() > self._until:
            raise TooDear(f"not answered within {self.seconds:g} s")


class BoundedSearcher:
    """A searcher that asks its budget before each step; a step that has begun is not interrupted."""

    def __init__(self, searcher: Searcher, budget: Budget) -> None:
        self._searcher, self._budget = searcher, budget
        self._known: dict[Word, int] = {}

    @property
    def revision(self) -> int:
        return self._searcher.revision

    @property
    def count(self) -> int:
        return self._searcher.count

    def search(self, query: Node, *, sort: Sort, offset: int, limit: int) -> Found:
        self._budget.check(self._cost(query))
        return self._searcher.search(query, sort=sort, offset=offset, limit=limit)

    def facets(self, query: Node, fields: Sequence[FacetField], limit: int) -> FacetCounts:
        self._budget.check(self._cost(query))
        return self._searcher.facets(query, fields, limit)

    def frequencies(self, words: Sequence[Word]) -> tuple[int, ...]:
        self._budget.check()
        missing = [word for word in dict.fromkeys(words) if word not in self._known]
        self._known.update(zip(missing, self._searcher.frequencies(missing), strict=True))
        return tuple(self._known[word] for word in words)

    def explain(self, query: Node, id: str) -> tuple[Weight, ...]:
        self._budget.check(self._cost(query))
        return self._searcher.explain(query, id)

    def revisions(self) -> dict[str, int]:
        return self._searcher.revisions()

    def differs(self, entry: Entry) -> tuple[str, ...]:
        self._budget.check()
        return self._searcher.differs(entry)

    def similar(self, entry: Entry, limit: int) -> list[str]:
        self._budget.check()
        return self._searcher.similar(entry, limit)

    def _cost(self, query: Node) -> int:
        return cost(query, self.count, self.frequencies)
