"""A text as parallel lists of words, punctuation and line ends: what the grammar of names walks along."""

import re
from collections.abc import Iterable
from typing import TypeVar

from search.vietnamese.text import exact_key

_PIECE = re.compile(
    r"[^\W\d_][\u0300-\u036f\u00ad\u200b]*(?:['’‘ʼ`]?[^\W\d_][\u0300-\u036f\u00ad\u200b]*)*|\d+"
    r"|[^\w \t\xa0]"
)
_KEPT = 1 << 16

Value = TypeVar("Value")


class _Keys(dict[str, str]):
    """Printed word → exact key; punctuation stands for itself."""

    def __missing__(self, word: str) -> str:
        key = exact_key(word) if word[:1].isalnum() else word
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
        spans = [piece.span() for piece in _PIECE.finditer(source)]
        self.source = source
        self.size = len(spans)
        # Two empty words at the end let the grammar look ahead without asking for the size.
        spans += [(len(source), len(source))] * 2
        self.text = [source[start:end] for start, end in spans]
        self.start = [start for start, _ in spans]
        self.end = [end for _, end in spans]
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
    words = Words(phrase)
    return tuple(words.key[: words.size])


def keys_of(phrases: str) -> frozenset[str]:
    """The keys of single words, written with spaces between."""
    return frozenset(_KEYS[word] for word in phrases.split())


class Phrases:
    """A set of phrases that finds the longest one beginning at a word, in time bounded by its length."""

    __slots__ = ("_longest", "_starts")

    def __init__(self, phrases: Iterable[str]) -> None:
        self._starts: dict[str, frozenset[tuple[str, ...]]] = {}
        self._longest: dict[str, tuple[int, ...]] = {}
        by_start: dict[str, set[tuple[str, ...]]] = {}
        for phrase in phrases:
            keys = key_of(phrase)
            by_start.setdefault(keys[0], set()).add(keys)
        for first, found in by_start.items():
            self._starts[first] = frozenset(found)
            self._longest[first] = tuple(sorted({len(keys) for keys in found}, reverse=True))

    def after(self, words: Words, at: int) -> int:
        """The word after the longest phrase that begins at `at`, or `at` where none does."""
        found = self._starts.get(words.key[at])
        if found is not None:
            for length in self._longest[words.key[at]]:
                if length == 1:
                    if (words.key[at],) in found:
                        return at + 1
                elif tuple(words.key[at : at + length]) in found:
                    return at + length
        return at

    def firsts(self) -> frozenset[str]:
        """The keys with which a phrase begins."""
        return frozenset(self._starts)

    def __contains__(self, keys: tuple[str, ...]) -> bool:
        return keys in self._starts.get(keys[0], ())


def lines(phrases: str) -> list[str]:
    """Phrases written in a block with `|` or line ends between them."""
    return [phrase.strip() for line in phrases.splitlines() for phrase in line.split("|") if phrase.strip()]
