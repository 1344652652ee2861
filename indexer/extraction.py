"""Facts of many articles at once: in this process for a few, on every core for many."""

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context
from typing import TypeVar

from indexer.extract import Lexicon, extract
from search.model import Article, Facts

T = TypeVar("T")
WORTH_A_POOL = 200
"""Articles from which starting other processes pays."""
CHUNK = 50


def facts(articles: Iterable[Article], lexicon: Lexicon, expected: int) -> Iterator[Facts]:
    """The facts of each article, in order; `expected` is about how many there are."""
    workers = os.cpu_count() or 1
    if expected < WORTH_A_POOL or workers < 2:
        yield from (extract(article, lexicon) for article in articles)
        return
    with ProcessPoolExecutor(
        workers, mp_context=get_context("forkserver"), initializer=_prepare, initargs=(lexicon,)
    ) as pool:
        waiting = []
        for chunk in batched(articles, CHUNK):
            waiting.append(pool.submit(_facts_of, chunk))
            if len(waiting) > 3 * workers:
                yield from waiting.pop(0).result()
        for future in waiting:
            yield from future.result()


def batched(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """The items in lists of `size`, the last one shorter (itertools.batched comes with Python 3.12)."""
    iterator = iter(items)
    while chunk := list(islice(iterator, size)):
        yield chunk


_lexicon = Lexicon()


def _prepare(lexicon: Lexicon) -> None:
    global _lexicon
    _lexicon = lexicon


def _facts_of(articles: list[Article]) -> list[Facts]:
    return [extract(article, _lexicon) for article in articles]
