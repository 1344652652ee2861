"""A text as parallel lists of words, punctuation and line ends: what the grammar of names walks along."""

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import TypeVar

from search.vietnamese.text.dashes import plain_dashes
from search.vietnamese.text.spaces import ODD_SPACES
from search.vietnamese.text.tokens import exact_key

_JOINED = "\u0300-\u036f\u00ad\u200b"
_PIECE = re.compile(
    rf"([^\W\d_]++(?:(?:[{_JOINED}]++|['’‘ʼ`](?=[^\W\d_]))[^\W\d_]*+)*+|\d++|[^\w \t{ODD_SPACES}])"
)
"""One word or mark; the group makes `split` give what stands between them too, which is the quickest way."""
_KEPT = 1 << 16

Value = TypeVar("Value")


class _Keys(dict[str, str]):
    """Printed word → exact key; every dash is a hyphen, other punctuation stands for itself."""

    def __missing__(self, word: str) -> str:
        key = exact_key(word) if word[:1].isalnum() else plain_dashes(word)
        if len(self) < _KEPT and len(word) <= 32:
            self[word] = key
        return key


class _Capitals(dict[str, bool]):
    """Printed word → whether its first letter is a capital."""

    def __missing__(self, word: str) -> bool:
        capital = word[:1].isupper()
        if len(self) < _KEPT and len(word) <= 32:
            self[word] = capital
        return capital


_KEYS = _Keys()
_CAPITALS = _Capitals()


class Words:
    """`text[i]` stands at `start[i]:end[i]` of the source, `key[i]` compares it, `cap[i]`: capital first."""

    __slots__ = ("cap", "end", "key", "size", "source", "start", "text")

    def __init__(self, source: str) -> None:
        # Two empty words at the end let the grammar look ahead without asking for the size.
        pieces = [*_PIECE.split(source), "", "", "", ""]
        ends = list(accumulate(map(len, pieces)))
        self.source = source
        self.text = pieces[1::2]
        self.start = ends[:-1:2]
        self.end = ends[1::2]
        self.size = len(self.text) - 2
        self.key = list(map(_KEYS.__getitem__, self.text))
        self.cap = list(map(_CAPITALS.__getitem__, self.text))

    def shouted(self, at: int) -> bool:
        """The word is of two letters or more, all capitals."""
        word = self.text[at]
        return len(word) > 1 and word.isupper()

    def adjacent(self, at: int) -> bool:
        """Nothing stands between this word and the next."""
        return self.end[at] == self.start[at + 1]

    def cut(self, first: int, after: int) -> str:
        """The source from word `first` up to, not including, word `after`."""
        return self.source[self.start[first] : self.end[after - 1]]


def key_of(phrase: str) -> tuple[str, ...]:
    """The keys of a phrase, as `Words` would give them."""
    return tuple(map(_KEYS.__getitem__, _PIECE.split(phrase)[1::2]))


def keys_of(phrases: str) -> frozenset[str]:
    """The keys of single words, written with spaces between."""
    return frozenset(_KEYS[word] for word in phrases.split())


class Phrases:
    """A set of phrases that finds the longest one beginning at a word, in time bounded by its length."""

    __slots__ = ("_all", "_starts")

    def __init__(self, phrases: Iterable[str]) -> None:
        self._all = frozenset(map(key_of, phrases))
        # First key → second key ("" for the phrase of one word) → the rest, the longest first: nearly every
        # word is dismissed by its first two.
        self._starts: dict[str, dict[str, list[list[str]]]] = {}
        for keys in sorted(self._all, key=len, reverse=True):
            following = self._starts.setdefault(keys[0], {})
            following.setdefault(keys[1] if len(keys) > 1 else "", []).append(list(keys[2:]))

    def after(self, words: Words, at: int) -> int:
        """The word after the longest phrase that begins at `at`, or `at` where none does."""
        following = self._starts.get(words.key[at])
        if following is None:
            return at
        rests = following.get(words.key[at + 1])
        if rests is not None and words.key[at + 1]:
            for rest in rests:
                if not rest or words.key[at + 2 : at + 2 + len(rest)] == rest:
                    return at + 2 + len(rest)
        return at + 1 if "" in following else at

    def firsts(self) -> frozenset[str]:
        """The keys with which a phrase begins."""
        return frozenset(self._starts)

    def openings(self) -> frozenset[tuple[str, str]]:
        """The first two keys of each phrase; "" stands second in phrases of one word."""
        return frozenset((first, second) for first, seconds in self._starts.items() for second in seconds)

    def __iter__(self) -> Iterator[tuple[str, ...]]:
        return iter(self._all)

    def __contains__(self, keys: tuple[str, ...]) -> bool:
        return keys in self._all


def lines(phrases: str) -> list[str]:
    """Phrases written in a block with `|` or line ends between them."""
    return [phrase.strip() for line in phrases.splitlines() for phrase in line.split("|") if phrase.strip()]
