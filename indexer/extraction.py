"""Facts of many articles at once: in this process for a few, on every core for many."""

import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

from msgspec import Struct

from indexer import messages
from indexer.extract import Lexicon, extract
from indexer.processes.crew import Crew, Ended, begun_ahead
from search.errors import ArchiveError, ArticleRejected
from search.model import Article, Facts

T = TypeVar("T")
WORTH_A_POOL = 200
"""Articles from which starting other processes pays."""
CHUNK = 50
AHEAD = 80
"""Chunks whose facts are read before they are wanted, while this process writes and indexes."""

Read = Facts | ArticleRejected
"""The facts of an article, or why they could not be read: one article must never stop the others."""


def facts(articles: Iterable[Article], lexicon: Lexicon, expected: int) -> Iterator[Read]:
    """The facts of each article, in order; `expected` is about how many there are.

    Raises ArchiveError where the processes that read facts are ended from outside again and again."""
    few = expected < WORTH_A_POOL
    with Crew(_Reading(lexicon), sys.maxsize if few else 0) as crew:
        chunks = batched(articles, 1 if few else CHUNK)
        for _, task in begun_ahead(chunks, crew.ask, 0 if few else AHEAD, lambda task: 0):
            try:
                yield from crew.outcome(task)
            except Ended as error:
                raise ArchiveError(
                    "the processes that read facts were ended from outside, perhaps for want of memory; "
                    "make room and run the command again, what was stored stays"
                ) from error


def batched(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """The items in lists of `size`, the last one shorter (itertools.batched comes with Python 3.12)."""
    iterator = iter(items)
    while chunk := list(islice(iterator, size)):
        yield chunk


class _Reading(Struct, frozen=True):
    """Reads the facts of some articles, knowing the names of the archive."""

    lexicon: Lexicon

    def __call__(self, articles: list[Article]) -> list[Read]:
        return [_read(article, self.lexicon) for article in articles]


def _read(article: Article, lexicon: Lexicon) -> Read:
    try:
        return extract(article, lexicon)
    except Exception as error:  # A defect of a rule; it is named, with exit code 1, and the rest goes on.
        return ArticleRejected(messages.facts_failed(error))
