"""What a correction may ask of the archive: one pinned state of it, under the filters of one request."""

from collections.abc import Callable, Sequence
from datetime import date

from msgspec import Struct

from search.answer.exact import Exact
from search.index.engine import Found, Searcher
from search.model import Article
from search.query.facts.meaning import phrase, word
from search.query.house_words import SHIPPED, HouseWords
from search.query.known import Known
from search.query.parsed import Parsed
from search.query.parser import parse
from search.query.relax import relaxed
from search.query.tree import And, Node, Word
from search.store import Store
from search.vietnamese.text import tokens


class Shelf(Struct, frozen=True):
    """`filtered` adds the filters of the request to a query."""

    store: Store
    searcher: Searcher
    filtered: Callable[[Node], Node]
    today: date
    words: HouseWords = SHIPPED

    @property
    def known(self) -> Known:
        """People, numbers and offices of the archive."""
        return self.store.known

    def has(self, one: Word) -> bool:
        """Whether any article of the archive has this word."""
        return self.had((one,))[0]

    def had(self, words: Sequence[Word]) -> list[bool]:
        """Which of these words any article of the archive has."""
        return [count > 0 for count in self.searcher.frequencies(words)]

    def rarest(self, text: str) -> int:
        """In how many articles of the archive the rarest word of a text stands."""
        return min(self.searcher.frequencies([word(token) for token in tokens(text)]), default=0)

    def count(self, query: Node) -> int:
        """How many articles match."""
        return self._first(query).total

    def finds(self, text: str, *side_by_side: str) -> int:
        """How many articles match what a reader types, and have these words of it side by side."""
        stretches = (phrase(tokens(words)) for words in side_by_side)
        return self.count(And((self.parsed(text).query, *stretches)))

    def parsed(self, text: str) -> Parsed:
        """What a reader types, as it is read here."""
        return parse(text, self.known, self.today, self.words)

    def articles(self, ids: Sequence[str]) -> list[Article]:
        """The articles with these ids that are still there, in their order."""
        cards = self.store.cards(ids)
        return [cards[id].article for id in ids if id in cards]

    def nearest(self, query: Node, limit: int, *, exactly: bool = True) -> list[Article]:
        """The best articles for a query; unless `exactly`, or else those for the nearest that finds any."""
        for node in (query,) if exactly else (query, *(wider.query for wider in relaxed(query))):
            found = self.searcher.search(self.filtered(node), sort="relevance", offset=0, limit=limit)
            if found.ids:
                return self.articles(found.ids)
        return []

    def best(self, text: str) -> Article | None:
        """The article that would come first for what a reader types."""
        return next(iter(self.nearest(self.parsed(text).query, 1)), None)

    def nearly(self, text: str) -> bool:
        """Whether what a reader types has near matches at least."""
        parsed = self.parsed(text)
        return bool(Exact(parsed, self.store, self.searcher, self.filtered, self._first).answer().found.total)

    def _first(self, query: Node) -> Found:
        return self.searcher.search(self.filtered(query), sort="newest", offset=0, limit=1)
