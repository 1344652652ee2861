"""What one request may cost: postings by the estimate of a query, and time, checked before every step."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from search.errors import TooDear
from search.index.cost import cost
from search.index.engine import Entry, FacetCounts, Found, Searcher, Sort, Weight
from search.query.tree import FacetField, Node, Word

STEPS = 4
"""How often the query of a page is asked, counts and stand-ins included: its first time speaks for all."""


@dataclass(slots=True)
class Budget:
    """What is left of it; `postings` and `seconds` bound the whole request, and before each of its steps
    `give_way` may hold it up for the sake of others."""

    postings: int
    seconds: float
    give_way: Callable[[], None] | None = None
    spent: int = 0
    _until: float = field(init=False)

    def __post_init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        """The time counts from now."""
        self._until = time.monotonic() + self.seconds

    def check(self) -> None:
        """Raises TooDear where the time is over."""
        if self.give_way:
            self.give_way()
        if time.monotonic() > self._until:
            raise TooDear(f"not answered within {self.seconds:g} s")

    def spend(self, postings: int) -> None:
        """Take this much; raises TooDear where it, or time, is not left."""
        self.check()
        ahead = postings * (1 if self.spent else STEPS)
        if self.spent + ahead > self.postings:
            raise TooDear(f"about {self.spent + ahead} postings to be read, of {self.postings}")
        self.spent += postings


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
        self._budget.spend(self._cost(query))
        return self._searcher.search(query, sort=sort, offset=offset, limit=limit)

    def facets(self, query: Node, fields: Sequence[FacetField], limit: int) -> FacetCounts:
        self._budget.spend(self._cost(query) * len(fields))
        return self._searcher.facets(query, fields, limit)

    def frequencies(self, words: Sequence[Word]) -> tuple[int, ...]:
        self._budget.check()
        missing = [word for word in dict.fromkeys(words) if word not in self._known]
        self._known.update(zip(missing, self._searcher.frequencies(missing), strict=True))
        return tuple(self._known[word] for word in words)

    def explain(self, query: Node, id: str) -> tuple[Weight, ...]:
        self._budget.spend(self._cost(query))
        return self._searcher.explain(query, id)

    def revisions(self) -> dict[str, int]:
        return self._searcher.revisions()

    def similar(self, entry: Entry, limit: int) -> list[str]:
        self._budget.check()
        return self._searcher.similar(entry, limit)

    def _cost(self, query: Node) -> int:
        return cost(query, self.count, self.frequencies)
