"""The titles of the archive in memory, by every word that begins in them: for completing their middles.

A scan of all titles costs 5 to 12 ms at 35,000 articles, the index of their words under 1 ms; it takes
7 MB there, and is read in a second."""

from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import islice

from search.vietnamese.text import fold_aligned, keys

LONGEST = 300
"""Characters of a title that are looked at."""
MOST = 50_000
"""Titles that are kept, the newest."""
_FIRST = b"\n"
"""Stands before each title, and before its first word in the list of words."""


class Titles:
    """Titles by the folded words they have; equal ones are one title, in the row that came first."""

    def __init__(self, lines: Iterable[tuple[int, str]]) -> None:
        self._rows, self._counts, self._starts = array("q"), array("I"), array("I")
        text, seen = bytearray(), dict[bytes, int]()
        places: dict[bytes, array[int]] = defaultdict(_places)
        for row, title in islice(lines, MOST):
            words = [word.encode() for word in keys(fold_aligned(title[:LONGEST]))[1]]
            line = b" ".join(words)
            if not line:
                continue
            number = seen.setdefault(line, len(self._rows))
            if number < len(self._rows):
                self._counts[number] += 1
                continue
            self._rows.append(row)
            self._counts.append(1)
            self._starts.append(len(text))
            _place(places, words, len(text) + 1)
            text += _FIRST + line
        self._text = bytes(text + _FIRST)
        self._words = sorted(places)
        # One array for all words: twenty thousand small ones would take as much again.
        self._places, self._bounds = _places(), array("I", [0])
        for word in self._words:
            self._places += places.pop(word)
            self._bounds.append(len(self._places))

    def beginning(self, words: Sequence[str], limit: int) -> list[tuple[int, int]]:
        """(row, articles) of titles that begin with these folded words, the last of them unfinished."""
        return self._titles(self._found(_FIRST, words, limit), limit)

    def having(self, words: Sequence[str], limit: int, further: str = "") -> list[tuple[int, int]]:
        """The same for titles with the words side by side behind their first word; with `further`, for
        titles that have the words anywhere, all whole, and a word that begins with it too."""
        if not further:
            return self._titles(self._found(b"", words, limit), limit)
        begun = b" " + further.encode()
        both = (place for place in self._whole(words) if begun in self._line(self._number(place)))
        return self._titles(both, limit)

    def holds(self, words: Sequence[str], without: Set[int] = frozenset()) -> bool:
        """Whether a title has these folded words side by side, those in some rows left out."""
        return any(self._rows[self._number(place)] not in without for place in self._whole(words))

    def _whole(self, words: Sequence[str]) -> Iterator[int]:
        """Where these words stand, the last of them whole."""
        size = len(" ".join(words).encode())
        for lead in (_FIRST, b""):
            for place in self._found(lead, words, MOST):
                if self._text[place + size] in b" \n":
                    yield place

    def _found(self, lead: bytes, words: Sequence[str], limit: int) -> Iterator[int]:
        """Where these words begin, newest title first; of an only word enough places to give `limit`."""
        head, pattern = lead + words[0].encode(), " ".join(words).encode()
        first = bisect_left(self._words, head)
        if len(words) == 1:
            last = bisect_left(self._words, head + b"\xff")
            bounds = zip(self._bounds[first:last], self._bounds[first + 1 : last + 1], strict=True)
            # A title may have the word, or words that begin so, several times.
            return iter(sorted(p for a, b in bounds for p in self._places[a : min(b, a + 2 * limit)]))
        if first == len(self._words) or self._words[first] != head:
            return iter(())
        places = self._places[self._bounds[first] : self._bounds[first + 1]]
        return (place for place in places if self._text.startswith(pattern, place))

    def _titles(self, places: Iterable[int], limit: int) -> list[tuple[int, int]]:
        numbers = dict.fromkeys(map(self._number, islice(places, 2 * limit)))
        return [(self._rows[number], self._counts[number]) for number in islice(numbers, limit)]

    def _number(self, place: int) -> int:
        return bisect_right(self._starts, place) - 1

    def _line(self, number: int) -> bytes:
        """A title with a space before each of its words."""
        start = self._starts[number] + 1
        return b" " + self._text[start : self._text.index(_FIRST, start)]


def _places() -> "array[int]":
    return array("I")


def _place(places: dict[bytes, "array[int]"], words: Sequence[bytes], at: int) -> None:
    lead = _FIRST
    for word in words:
        places[lead + word].append(at)
        at += len(word) + 1
        lead = b""
