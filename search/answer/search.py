"""One search from request to page: parse, filter, ask the engine, relax, look around, count, mark."""

import time
from collections.abc import Callable, Hashable, Sequence
from datetime import date
from typing import TypeVar, cast

from msgspec import Struct, field

from search import limits
from search.answer.appearances import appeared
from search.answer.card import card
from search.answer.corrections import Asked, Shelf, respelled, suggestion
from search.answer.exact import Answer, Exact
from search.answer.facets import Facets, facets
from search.answer.filters import filters
from search.answer.hits import hits
from search.answer.nearby import Around, loosened
from search.answer.pinned import pinned
from search.answer.results import (
    AnswerCard,
    Explanation,
    FacetName,
    IndexState,
    Listing,
    Nearby,
    ResultPage,
    SearchRequest,
)
from search.answer.subject import undated
from search.index.engine import Found, Searcher, Sort
from search.kept import Kept
from search.model import Card
from search.query.equivalents import equivalents
from search.query.house_words import SHIPPED, HouseWords
from search.query.parsed import Parsed
from search.query.parser import parse
from search.query.questions import without_questions
from search.query.tree import Among, And, During, Everything, Node
from search.store import Store
from search.vietnamese.dates import periods
from search.vietnamese.people import strip_honorific
from search.vietnamese.text import fold

T = TypeVar("T")


class Memory(Struct, frozen=True):
    """What one search leaves for the next of the same state: how texts are read, and what was counted."""

    parsed: Kept[Parsed] = field(default_factory=lambda: Kept(500))
    counted: Kept[Facets] = field(default_factory=lambda: Kept(50))


class Search:
    """One request on one pinned state of the archive, in one thread.

    What is needed twice is kept here and not by functools.cached_property: its lock is one for all searches
    of a process (until Python 3.12), and each would wait for the slowest."""

    def __init__(
        self,
        store: Store,
        searcher: Searcher,
        request: SearchRequest,
        today: date,
        words: HouseWords = SHIPPED,
        memory: Memory | None = None,
        state: Hashable = None,
    ) -> None:
        self._memory, self._state = memory or Memory(), state
        self._store, self._searcher, self._request, self._today = store, searcher, request, today
        self._words = words
        self._kept: dict[str, object] = {}
        self._typed = self._read(request.text)
        self._parsed = self._asked_of_articles()
        self._filters = filters(request, store.known)

    @property
    def _answer(self) -> Answer:
        return self._once("answer", self._answered)

    def _answered(self) -> Answer:
        exact = Exact(self._parsed, self._store, self._searcher, self._filtered, self._found)
        return exact.answer(told=lambda: self._card is not None)

    @property
    def _card(self) -> AnswerCard | None:
        return self._once("card", lambda: card(self._store, self._typed))

    def _asked_of_articles(self) -> Parsed:
        """What articles must have: not the day that the card answers for; without a card nothing would."""
        without = undated(self._typed)
        return without if without is not self._typed and self._card else self._typed

    def _once(self, name: str, made: Callable[[], T]) -> T:
        if name not in self._kept:
            self._kept[name] = made()
        return cast(T, self._kept[name])

    def page(self, state: IndexState) -> ResultPage:
        """The page that was asked for."""
        begun = time.perf_counter()
        answer, request = self._answer, self._request
        found = answer.found
        cards = self._pinned_first(self._cards(found))
        offered = self._suggestion(found.total, cards)
        scattered = bool(found.total) and self._scattered(found.total, cards, offered)
        nearby = self._nearby(found.total, offered, scattered=scattered)
        return ResultPage(
            text=request.text,
            understood=self._parsed.understood,
            problems=self._parsed.problems + self._filters.problems,
            suggestion=offered,
            total=found.total + self._pinned_beside,
            page=request.page,
            size=request.size,
            hits=hits(self._store, cards, self._filtered(answer.query), near=answer.near),
            facets=self._facets(),
            index=state,
            took_ms=round((time.perf_counter() - begun) * 1000, 2),
            ignored=answer.ignored,
            nearby=nearby,
            card=self._card if self._is_first() and not self._filters.nodes else None,
            scattered=scattered,
        )

    def explained(self) -> tuple[Explanation, ...]:
        """Why each article of the page stands where it does."""
        query = self._filtered(self._answer.query)
        return tuple(Explanation(id, self._searcher.explain(query, id)) for id in self._answer.found.ids)

    def count(self) -> int:
        """How many articles match exactly."""
        return self._counted(self._filtered(self._parsed.query))

    def months(self, year: int) -> tuple[int, ...]:
        """The articles of the answer published in each month of a year."""
        query = self._filtered(self._answer.query)
        return tuple(
            self._counted(And((query, During(("published",), periods.month(year, month)))))
            for month in range(1, 13)
        )

    def listing(self, offset: int, limit: int) -> Listing:
        """A stretch of the answer in its order, and how many there are in all."""
        answer, ids = self._answer, list[str]()
        total = answer.found.total
        for start in range(offset, min(offset + limit, total, limits.OFFSET), limits.PAGE_SIZE):
            size = min(limits.PAGE_SIZE, offset + limit - start)
            ids += self._page_of(answer.query, start, size).ids
        return Listing(tuple(ids), total, answer.near)

    def _page_of(self, query: Node, offset: int, limit: int) -> Found:
        if self._request.by_appearance:
            return appeared(self._store, self._searcher, self._filtered(query), offset, limit)
        sort: Sort = "newest" if self._unranked() else self._request.sort
        return self._searcher.search(self._filtered(query), sort=sort, offset=offset, limit=limit)

    def _counted(self, query: Node) -> int:
        return self._searcher.search(query, sort="newest", offset=0, limit=1).total

    def _found(self, query: Node) -> Found:
        offset, limit = (self._request.page - 1) * self._request.size, self._request.size
        if offset > limits.OFFSET:
            return Found(self._page_of(query, 0, 1).total, ())
        return self._page_of(query, offset, limit)

    def _unranked(self) -> bool:
        return self._request.sort == "relevance" and isinstance(self._parsed.query, Everything)

    def _filtered(self, query: Node, without: FacetName | None = None) -> Node:
        nodes = [node for name, node in self._filters.nodes.items() if name != without]
        return And((query, *nodes)) if nodes else query

    def _counted_for(self, without: FacetName | None) -> Node:
        return self._filtered(self._answer.query, without)

    def _facets(self) -> Facets:
        """Each page of a result shows the counts of all of it."""
        names, query = self._request.facets, self._counted_for
        if not names:
            return {}
        asked = names, query(None), query("section")
        return self._memory.counted.of(
            self._state, asked, lambda: facets(self._store, self._searcher, names, query)
        )

    def _cards(self, found: Found) -> list[Card]:
        """The articles of a page in their order.

        An id may have left the store a moment ago while a searcher still shows it; it is left out."""
        cards = self._store.cards(found.ids)
        return [cards[id] for id in found.ids if id in cards]

    @property
    def _pinned(self) -> Card | None:
        """The article that staff put first, where nothing narrows or reorders the page."""
        return self._once("pinned", self._put_first)

    def _put_first(self) -> Card | None:
        if self._request.sort != "relevance" or self._filters.nodes:
            return None
        id = pinned(self._parsed.text, self._words, self._store.known)
        return self._store.cards([id]).get(id) if id else None

    @property
    def _pinned_beside(self) -> int:
        """1 where that article is none of those that match."""
        if self._pinned is None:
            return 0
        matching = And((self._answer.query, Among((self._pinned.article.id,))))
        return 1 - self._counted(self._filtered(matching))

    def _pinned_first(self, cards: list[Card]) -> list[Card]:
        """The page with that article before all others; it takes no one's place."""
        if self._pinned is None:
            return cards
        others = [card for card in cards if card.article.id != self._pinned.article.id]
        return [self._pinned, *others] if self._request.page == 1 else others

    def _suggestion(self, total: int, cards: Sequence[Card]) -> str | None:
        """What the reader may have meant, if it finds something; other marks, if they find far more."""
        best = cards[0].article if cards and self._is_first() else None
        asked = Asked(self._parsed.text, self._answer.parsed, total, self._answer.near, best)
        return suggestion(asked, self._shelf)

    @property
    def _shelf(self) -> Shelf:
        return Shelf(self._store, self._searcher, self._filtered, self._today, self._words)

    def _is_first(self) -> bool:
        """Whether the page begins with the best article."""
        return self._request.page == 1 and self._request.sort == "relevance"

    def _scattered(self, total: int, cards: Sequence[Card], offered: str | None) -> bool:
        """Whether the first group was found by chance, as the syllables of somebody's name in other marks
        are («nguyễn phủ trọng»): these are offered only where no article has them side by side."""
        if not self._has_nearby():
            return False
        if offered and not self._answer.near and self._is_name_in_other_marks(offered):
            return True
        best = [card.article for card in cards]
        return self._around_answer.scattered(best, total, near=self._answer.near)

    def _is_name_in_other_marks(self, offered: str) -> bool:
        if fold(offered) != fold(strip_honorific(self._parsed.text)[1]):
            return False
        return [(one.kind, one.text) for one in self._read(offered).understood] == [("person", offered)]

    def _has_nearby(self) -> bool:
        return self._request.nearby and self._is_first() and bool(self._parsed.clauses)

    def _nearby(self, total: int, offered: str | None, *, scattered: bool) -> Nearby | None:
        """The second group, where the first is empty or was found by chance."""
        if not self._has_nearby() or (total and not scattered):
            return None
        if not total:
            return self._said_otherwise(offered) or self._around_answer.nearby("most_words")
        beside, asked = self._answer.query, without_questions(self._answer.parsed)
        around = self._around(asked[0]) if asked else self._around_answer
        meant = self._around(self._read(offered)).meant(offered, beside) if offered else None
        return meant or around.nearby("scattered", beside=beside)

    def _said_otherwise(self, offered: str | None) -> Nearby | None:
        """What the query finds under another name or in another word, or else as it was meant."""
        for text, label in equivalents(self._parsed.text, self._words):
            if found := self._around(self._read(text)).otherwise(text, label):
                return found
        if offered is None:
            return self._respelled()
        meant = self._around(self._read(offered))
        return meant.meant(offered) or meant.nearby("corrected", offered)

    def _respelled(self) -> Nearby | None:
        """What has most of the query with its slips mended, where even so no article has all of it."""
        asked = Asked(self._parsed.text, self._answer.parsed, 0, near=False)
        text = respelled(asked, self._shelf)
        return self._around(self._read(text)).nearby("corrected", text) if text else None

    def _read(self, text: str) -> Parsed:
        return self._memory.parsed.of(
            self._state,
            (text, self._today),
            lambda: parse(text, self._store.known, self._today, self._words),
        )

    @property
    def _around_answer(self) -> Around:
        return self._once("around", lambda: self._around(self._answer.parsed))

    def _around(self, parsed: Parsed) -> Around:
        return Around(loosened(parsed), self._store, self._searcher, self._filtered)
