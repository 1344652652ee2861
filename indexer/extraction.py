"""Facts of many articles at once: in this process for a few, on every core for many."""

from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from typing import TypeVar

from indexer import messages
from indexer.extract import Lexicon, extract
from indexer.processes.starting import begin, context, cores
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

    Raises ArchiveError when a process that reads facts is ended from outside."""
    workers = cores()
    if expected < WORTH_A_POOL or workers < 2:
        yield from (_read(article, lexicon) for article in articles)
        return
    try:
        yield from _in_parallel(articles, lexicon, workers)
    except BrokenProcessPool as error:
        raise ArchiveError(
            "a process that read facts was ended from outside, perhaps for want of memory; "
            "make room and run the command again, what was stored stays"
        ) from error


def batched(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """The items in lists of `size`, the last one shorter (itertools.batched comes with Python 3.12)."""
    iterator = iter(items)
    while chunk := list(islice(iterator, size)):
        yield chunk


def _in_parallel(articles: Iterable[Article], lexicon: Lexicon, workers: int) -> Iterator[Read]:
    with ProcessPoolExecutor(
        workers, mp_context=context(), initializer=_prepare, initargs=(lexicon,)
    ) as pool:
        waiting = []
        for chunk in batched(articles, CHUNK):
            waiting.append(pool.submit(_all_read, chunk))
            if len(waiting) > AHEAD:
                yield from waiting.pop(0).result()
        for future in waiting:
            yield from future.result()


_lexicon = Lexicon()


def _prepare(lexicon: Lexicon) -> None:
    global _lexicon
    _lexicon = lexicon
    begin()


def _all_read(articles: list[Article]) -> list[Read]:
    return [_read(article, _lexicon) for article in articles]


def _read(article: Article, lexicon: Lexicon) -> Read:
    try:
        return extract(article, lexicon)
    except Exception as error:  # A defect of a rule; it is named, with exit code 1, and the rest goes on.
        return ArticleRejected(messages.facts_failed(error))
