"""Archives to measure on: articles taken through extraction, store and engine as a sync does it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from time import perf_counter

from indexer.extract import RULES_VERSION, Lexicon
from indexer.extraction import facts
from search.engine import Searcher
from search.finding import Finding
from search.index import IndexReader, rebuilt
from search.model import Article
from search.query import And, Node, Or
from search.results import IndexState, SearchRequest
from search.settings import EngineName
from search.store import Store
from search.store.hashing import content_hash
from search.understanding.reading import word
from search.vietnamese.text import tokens

TODAY = date(2025, 6, 1)
STATE = IndexState("", 0, "")


def untitled(articles: Sequence[Article]) -> list[Article]:
    """The same without a syllable of their titles."""
    return [replace(article, title="—") for article in articles]


def stored(articles: Sequence[Article], directory: Path) -> Store:
    """A store of these articles with their facts."""
    store = Store.create(directory / "archive.sqlite")
    found = facts(articles, Lexicon(), len(articles))
    with store.writing() as writing:
        for article, its_facts in zip(articles, found, strict=True):
            writing.put(article, its_facts, content_hash(article), RULES_VERSION, "benchmark")
    return store


class Measured:
    """One engine over one store: the product as it is, and its ranking alone."""

    def __init__(self, store: Store, searcher: Searcher) -> None:
        self._store, self._searcher = store, searcher

    def find(self, query: str, limit: int) -> tuple[list[str], str | None]:
        """The ids on the first page of results, and what is suggested instead."""
        request = SearchRequest(query, size=limit)
        page = Finding(self._store, self._searcher, request, TODAY).page(STATE)
        return [hit.id for hit in page.hits], page.suggestion

    def rank(self, query: str, limit: int) -> list[str]:
        """The ids of the best of all articles that have any of the words."""
        words = any_of(query)
        return list(self._searcher.search(words, sort="relevance", offset=0, limit=limit).ids)


def any_of(query: str) -> Node:
    """Any of the words, which still stand side by side; what the parser understands plays no part."""
    words = tuple(word(token) for token in tokens(query))
    return Or((And(words), *words))


@contextmanager
def measured(store: Store, engine: EngineName) -> Iterator[Measured]:
    """The store's articles in an index of this engine beside it."""
    root = store.path.parent / f"index-{engine}"
    rejected = rebuilt(root, engine, store, lambda: datetime.now(UTC)) if not root.exists() else []
    assert rejected == []
    reader = IndexReader(root)
    try:
        with reader.pin() as (searcher, _):
            yield Measured(store, searcher)
    finally:
        reader.close()


def seconds_since(start: float) -> str:
    """For progress on stderr."""
    return f"{perf_counter() - start:.0f} s"
