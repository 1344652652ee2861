"""One search from request to page: parse, filter, ask the engine, relax, count, mark."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from search import limits
from search.answer.corrections import Asked, Shelf, suggestion
from search.answer.filters import filters
from search.answer.hits import hits
from search.answer.results import (
    Explanation,
    FacetName,
    FacetValue,
    Hit,
    IndexState,
    ResultPage,
    SearchRequest,
)
from search.index.engine import Found, Searcher, Sort
from search.model import Card
from search.query.parser import parse
from search.query.relax import relaxed
from search.query.tree import And, During, Everything, FacetField, Node
from search.store import Store
from search.vietnamese.dates import periods

FACET_FIELDS: Mapping[FacetName, FacetField] = {
    "year": "year",
    "person": "person",
    "number": "number",
    "section": "section",
    "conference": "kind",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """What an engine found, and for which query: the reader's own, or (`near`) a relaxed one."""

    words: Node
    found: Found
    near: bool = False


class Finding:
    """One request on one pinned state of the archive."""

    def __init__(self, store: Store, searcher: Searcher, request: SearchRequest, today: date) -> None:
        self._store, self._searcher, self._request, self._today = store, searcher, request, today
        self._parsed = parse(request.text, store.known, today)
        self._filters = filters(request, store.known)

    def page(self, state: IndexState) -> ResultPage:
        """The page that was asked for."""
        begun = time.perf_counter()
        answer = self._answer()
        cards = self._cards(answer.found)
        request, parsed = self._request, self._parsed
        return ResultPage(
            text=request.text,
            understood=parsed.understood,
            problems=parsed.problems + self._filters.problems,
            suggestion=self._suggestion(answer, cards),
            total=answer.found.total,
            page=request.page,
            size=request.size,
            hits=hits(self._store, cards, self._filtered(answer.words), near=answer.near),
            facets=self._facets(answer),
            index=state,
            took_ms=round((time.perf_counter() - begun) * 1000, 2),
        )

    def explained(self) -> tuple[Explanation, ...]:
        """Why each article of the page stands where it does."""
        answer = self._answer()
        query = self._filtered(answer.words)
        return tuple(Explanation(id, self._searcher.explain(query, id)) for id in answer.found.ids)

    def count(self) -> int:
        """How many articles match exactly."""
        return self._counted(self._filtered(self._parsed.query))

    def months(self, year: int) -> tuple[int, ...]:
        """The articles of the answer published in each month of a year."""
        query = self._filtered(self._answer().words)
        return tuple(
            self._counted(And((query, During(("published",), periods.month(year, month)))))
            for month in range(1, 13)
        )

    def listing(self, offset: int, limit: int) -> tuple[list[Hit], int]:
        """A stretch of the answer in its order, without passages, and how many there are in all."""
        answer, found = self._answer(), list[Hit]()
        for start in range(offset, min(offset + limit, answer.found.total, limits.OFFSET), limits.PAGE_SIZE):
            size = min(limits.PAGE_SIZE, offset + limit - start)
            cards = self._cards(self._page_of(answer.words, start, size))
            found += hits(self._store, cards, Everything(), near=answer.near)
        return found, answer.found.total

    def _page_of(self, words: Node, offset: int, limit: int) -> Found:
        sort: Sort = "newest" if self._unranked() else self._request.sort
        return self._searcher.search(self._filtered(words), sort=sort, offset=offset, limit=limit)

    def _counted(self, query: Node) -> int:
        return self._searcher.search(query, sort="newest", offset=0, limit=1).total

    def _answer(self) -> Answer:
        """The exact answer; where it is empty, the first relaxed query that finds something."""
        exact = Answer(self._parsed.query, self._search(self._parsed.query))
        if exact.found.total:
            return exact
        for words in relaxed(self._parsed.query):
            found = self._search(words)
            if found.total:
                return Answer(words, found, near=True)
        return exact

    def _search(self, words: Node) -> Found:
        offset, limit = (self._request.page - 1) * self._request.size, self._request.size
        if offset > limits.OFFSET:
            return Found(self._page_of(words, 0, 1).total, ())
        return self._page_of(words, offset, limit)

    def _unranked(self) -> bool:
        return self._request.sort == "relevance" and isinstance(self._parsed.query, Everything)

    def _filtered(self, words: Node, without: FacetName | None = None) -> Node:
        nodes = [node for name, node in self._filters.nodes.items() if name != without]
        return And((words, *nodes)) if nodes else words

    def _facets(self, answer: Answer) -> dict[FacetName, tuple[FacetValue, ...]]:
        """Counts over the final set; a section's own without the section filter."""
        asked = dict.fromkeys(self._request.facets)
        alone: list[FacetName] = ["section"] if "section" in asked and self._request.sections else []
        together = [name for name in asked if name not in alone]
        facets = self._counts(together, self._filtered(answer.words))
        facets |= self._counts(alone, self._filtered(answer.words, without="section"))
        return {name: facets[name] for name in asked}

    def _counts(self, names: Sequence[FacetName], query: Node) -> dict[FacetName, tuple[FacetValue, ...]]:
        if not names:
            return {}
        counts = self._searcher.facets(query, [FACET_FIELDS[name] for name in names], limits.FACET_VALUES)
        facets = {}
        for name in names:
            values = counts[FACET_FIELDS[name]]
            labels = self._store.labels(FACET_FIELDS[name], [value for value, _ in values])
            facets[name] = tuple(
                FacetValue(value, labels.get(value, value), count) for value, count in values
            )
        return facets

    def _cards(self, found: Found) -> list[Card]:
        """The articles of a page in their order.

        An id may have left the store a moment ago while a searcher still shows it; it is left out."""
        cards = self._store.cards(found.ids)
        return [cards[id] for id in found.ids if id in cards]

    def _suggestion(self, answer: Answer, cards: Sequence[Card]) -> str | None:
        """What the reader may have meant, if it finds something; never a mere change of marks."""
        first = cards and self._request.page == 1 and self._request.sort == "relevance"
        best = cards[0].article if first else None
        asked = Asked(self._request.text, self._parsed, answer.found.total, answer.near, best)
        return suggestion(asked, Shelf(self._store, self._searcher, self._filtered, self._today))
