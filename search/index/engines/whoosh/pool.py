"""What becomes a new segment: the postings of one commit, and which older segments join them."""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from math import log

FANOUT = 8
"""Segments of one order of magnitude that stand side by side before they are merged."""
Posting = tuple[str, bytes, int, float, bytes]
"""Field, term, article, weight, payload: as Whoosh's writer hands them round."""


class PostingPool:
    """What Whoosh's pool of the same name is to its writer, in a third of the time.

    Whoosh sorts a tuple for each posting (and spills to disk); but articles come in ascending order, so
    that only the terms need sorting. A posting takes 8 bytes; the caller bounds the batch."""

    def __init__(self) -> None:
        self._terms: defaultdict[tuple[str, bytes], tuple[array[int], array[float]]] = defaultdict(
            lambda: (array("I"), array("f"))
        )

    def add(self, posting: Posting) -> None:
        """One posting; the articles of a term must come in ascending order."""
        field, term, article, weight, _ = posting
        articles, weights = self._terms[field, term]
        articles.append(article)
        weights.append(weight)

    def extend(self, field: str, term: bytes, articles: Iterable[int], weights: Iterable[float]) -> None:
        """Many postings of one term."""
        known_articles, known_weights = self._terms[field, term]
        known_articles.extend(articles)
        known_weights.extend(weights)

    def iter_postings(self) -> Iterator[Posting]:
        """Everything by field, term and article."""
        for (field, term), (articles, weights) in sorted(self._terms.items(), key=lambda item: item[0]):
            for article, weight in zip(articles, weights, strict=True):
                yield field, term, article, weight, b""

    def cleanup(self) -> None:
        """Forget everything."""
        self._terms.clear()


def outgrown(sizes: Iterable[int]) -> int:
    """The size up to which segments are to be merged, 0 where none is.

    Sizes form levels, each `FANOUT` times the one below; a level with `FANOUT` segments becomes one of
    the next, together with all below it. So an article is copied once a level, and segments stay few."""
    levels = Counter(int(log(size, FANOUT)) for size in sizes if size)
    full = [level for level, count in levels.items() if count >= FANOUT]
    return FANOUT ** (max(full) + 1) - 1 if full else 0
