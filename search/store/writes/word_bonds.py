"""How firmly neighbouring syllables hang together: where a word of two syllables must not be cut."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from search.vietnamese.text import keys

_RUNS = re.compile(r"[^\W_](?:\w|[ \xa0]|(?<=\w)['’](?=\w))*")
_APOSTROPHES = re.compile("['’]")
_LEAST = 0.02
"""A bond below is chance: «thể thao» has .09 in the titles of 6,900 articles, «dục thể» .01."""
_SEEN = 2
"""Times two syllables must stand together before they are taken for a word."""


def runs(title: str) -> Iterator[tuple[list[str], list[str], list[str]]]:
    """The words between punctuation, as printed and with their exact and folded keys; «R’lấp» is one, of
    two syllables."""
    for run in _RUNS.findall(title):
        words = run.split()
        both = [keys(word) for word in words]
        exact, folded = ([" ".join(of_word) for of_word in form] for form in zip(*both, strict=True))
        if all(map(_is_one, words, folded)):  # else a mark that is no letter stands inside a word
            yield words, exact, folded


def _is_one(word: str, folded: str) -> bool:
    """Whether nothing but an apostrophe parts a word."""
    return len(_APOSTROPHES.findall(word)) == folded.count(" ") and bool(folded)


class Bonds:
    """The bonds between syllables in these titles: c(ab)² / c(a) c(b), 1 where they never stand apart."""

    def __init__(self, titles: Iterable[str]) -> None:
        self._single: Counter[str] = Counter()
        self._pairs: Counter[tuple[str, str]] = Counter()
        for title in titles:
            for _, exact, _ in runs(title):
                self._single.update(exact)
                self._pairs.update(pairwise(exact))

    def inside(self, exact: Sequence[str], after: int) -> bool:
        """Whether the place before the syllable `after` lies inside a word: what stands there hangs more
        firmly on the next syllable than on the one before."""
        if not 0 < after < len(exact):
            return False
        here = self._bond(exact[after - 1], exact[after])
        before = self._bond(exact[after - 2], exact[after - 1]) if after > 1 else 0.0
        return here >= _LEAST and here > before

    def _bond(self, one: str, other: str) -> float:
        together = self._pairs[one, other]
        if together < _SEEN:
            return 0.0
        return together * together / (self._single[one] * self._single[other])
