"""Archives to measure on: articles taken through extraction, store and engine as a sync does it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from msgspec.structs import replace

from indexer.extract import extract
from indexer.extraction import batched
from indexer.rules import rules_version
from search.answer.results import IndexState, ResultPage, SearchRequest
from search.answer.search import Search
from search.index.engine import Searcher
from search.index.engines import opener
from search.index.entry import entry
from search.model import Article
from search.query.facts.meaning import word
from search.query.tree import And, Node, Or
from search.settings import EngineName
from search.store import Store
from search.store.writes.hashing import content_hash
from search.vietnamese.text import tokens

TODAY = date(2025, 6, 1)
BEST = 10
BATCH = 4_000
STATE = IndexState("", 0, "")


def untitled(articles: Sequence[Article]) -> list[Article]:
    """The same without a syllable of their titles."""
    return [replace(article, title="—") for article in articles]


def stored(articles: Sequence[Article], directory: Path) -> Store:
    """A store of these articles with their facts."""
    store = Store.create(directory / "archive.sqlite")
    with store.writing() as writing:
        for article in articles:
            writing.put(article, extract(article), content_hash(article), rules_version(), "benchmark")
    return store


class Measured:
    """One engine over one store: the product as it is, and its ranking alone."""

    def __init__(self, store: Store, searcher: Searcher) -> None:
        self._store, self._searcher = store, searcher
        self._pages: dict[str, ResultPage] = {}

    def find(self, query: str) -> list[str]:
        """The ids on the first page of results."""
        return [hit.id for hit in self._page(query).hits]

    def page(self, query: str) -> list[str]:
        """The ids on the first page as readers see it: the first block, below it the second."""
        found = self._page(query)
        around = found.nearby.hits if found.nearby else ()
        return [*self.find(query), *(one.hit.id for one in around)]

    def offers(self, query: str) -> bool:
        """Whether something else is suggested."""
        return self._page(query).suggestion is not None

    def find_followed(self, query: str) -> list[str]:
        """The same for what is suggested, wherever something is."""
        return self.find(self._meant(query))

    def rank(self, query: str) -> list[str]:
        """The ids of the best of all articles that have any of the words."""
        words = any_of(query)
        return list(self._searcher.search(words, sort="relevance", offset=0, limit=BEST).ids)

    def rank_followed(self, query: str) -> list[str]:
        """The same for what is suggested, wherever something is."""
        return self.rank(self._meant(query))

    def _meant(self, query: str) -> str:
        return self._page(query).suggestion or query

    def _page(self, query: str) -> ResultPage:
        if query not in self._pages:
            request = SearchRequest(query, size=BEST)
            self._pages[query] = Search(self._store, self._searcher, request, TODAY).page(STATE)
        return self._pages[query]


def any_of(query: str) -> Node:
    """Any of the words, which still stand side by side; what the parser understands plays no part."""
    words = tuple(word(token) for token in tokens(query))
    return Or((And(words), *words))


@contextmanager
def measured(store: Store, engine: EngineName) -> Iterator[Measured]:
    """The store's articles in an index of this engine beside it."""
    index = opener(engine).create(Path(store.place).parent / engine)
    for batch in batched(map(entry, store.articles()), BATCH):
        assert index.apply(batch, store.revision()) == []
    index.optimise()
    index.refresh()
    try:
        with index.pin() as searcher:
            yield Measured(store, searcher)
    finally:
        index.close()
