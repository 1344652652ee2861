"""Texts with the query's words marked, and the passages of an article that say most of the query."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from search.query import Node, TextField
from search.results import Marked, Piece
from search.spots import Finder, Spot, finder

CUT = "…"
_SENTENCE_END = re.compile(r"[.!?…;][\"'»”’)\]]*\s+")
_WEIGHED = 400
"""Places of an article that are weighed for its snippets."""
_STRETCH = 1_000
"""Characters that are read at a time."""
_READ = 3_000
"""Characters after which nothing more is read once every word of the query was met."""
_AROUND = 80
"""Characters on both sides of a passage that may hold the rest of a phrase which it cuts."""


class _Window(NamedTuple):
    """A run of spots of one paragraph that fits into a snippet; `mask` is what it holds of the query."""

    part: int
    start: int
    end: int
    mask: int


class _Passage(NamedTuple):
    part: int
    start: int
    end: int

    def clear_of(self, window: _Window) -> bool:
        return self.part != window.part or window.end <= self.start or window.start >= self.end


def marked(text: str, query: Node, field: TextField = "text") -> Marked:
    """The whole text in pieces, with the query's words of this field marked."""
    found = finder(query, frozenset(("text", field)))
    if not text:
        return ()
    return _pieces(text, 0, len(text), found.spots(text) if found else [])


def snippets(parts: Sequence[str], query: Node, *, count: int = 2, length: int = 200) -> tuple[Marked, ...]:
    """The best passages, best first, at most `length` characters each, with «…» where a sentence is cut.

    Without any of the query's words the beginning of the first part that has text."""
    found = finder(query, frozenset(("text",)))
    if found is None or count < 1:
        return _beginning(parts, length)[:count]
    chosen = _chosen(parts, found, count, length)
    if not chosen:
        return _beginning(parts, length)
    return tuple(_snippet(parts[part], start, end, found) for part, start, end in chosen)


def _chosen(parts: Sequence[str], found: Finder, count: int, length: int) -> list[_Passage]:
    """The best passages; nothing is better than a complete one, so no more is read once there are enough."""
    chosen: list[_Passage] = []
    rest: list[_Window] = []
    for window in islice(_windows(parts, found, length), _WEIGHED):
        if window.mask != found.complete:
            rest.append(window)
        elif all(passage.clear_of(window) for passage in chosen):
            chosen.append(_passage(parts, window, length))
            if len(chosen) == count:
                return chosen
    covered = found.complete if chosen else 0
    while len(chosen) < count:
        if chosen:
            rest = [window for window in rest if all(passage.clear_of(window) for passage in chosen)]
        if not rest:
            break
        # Windows with the same words weigh the same, so that few of them need weighing.
        weights = {mask: _weight(mask, covered, found.words) for mask in {window.mask for window in rest}}
        best = max(rest, key=lambda window: weights[window.mask])
        chosen.append(_passage(parts, best, length))
        covered |= best.mask
    return chosen


def _windows(parts: Sequence[str], found: Finder, length: int) -> Iterator[_Window]:
    """For each spot the window that begins with it and takes in what follows, in reading order.

    Read by stretches, and no further than windows are asked for, nor much further than needed to meet
    every word."""
    every, met, read = (1 << found.words) - 1, 0, 0
    for part, text in enumerate(parts):
        begin = 0
        while begin < len(text):
            if read >= _READ and met & every == every:
                return
            end = _word_end(text, begin + _STRETCH)
            spots = found.spots(text[begin : _word_end(text, end + length)], begin)
            for at, first in enumerate(spots):
                if first[0] >= end:
                    break
                met |= first[2]
                yield _window(part, text, at, first, spots, length)
            read += end - begin
            begin = end


def _word_end(text: str, at: int) -> int:
    """The next place from `at` on where no word is cut."""
    space = text.find(" ", at)
    return space if space >= 0 else len(text)


def _window(part: int, text: str, at: int, first: Spot, spots: list[Spot], length: int) -> _Window:
    start, end, mask = first
    latest = start + length
    end = min(end, latest)
    for _, reach, more in islice(spots, at + 1, None):
        if reach > latest or "\n" in text[end:reach]:
            break
        if reach > end:
            end = reach
        mask |= more
    return _Window(part, start, end, mask)


def _passage(parts: Sequence[str], window: _Window, length: int) -> _Passage:
    return _Passage(window.part, *_bounds(parts[window.part], window, length))


def _weight(mask: int, covered: int, words: int) -> int:
    """Different words of the query, pairs for more; what a chosen passage already shows hardly counts."""
    new, every_word = mask & ~covered, (1 << words) - 1
    fresh = 4 * (new & every_word).bit_count() + 6 * (new >> words).bit_count()
    return 8 * fresh + (mask & every_word).bit_count() + (mask >> words).bit_count()


def _bounds(text: str, window: _Window, length: int) -> tuple[int, int]:
    """Where to cut: at sentence ends if they are near, else between words, within the paragraph."""
    opening = text.rfind("\n", 0, window.start) + 1
    closing = text.find("\n", window.end)
    closing = closing if closing >= 0 else len(text)
    spare = max(0, length - (window.end - window.start))
    start = _start(text, max(opening, window.start - spare), window.start, opening, spare)
    end = _end(text, window.end, min(closing, start + length), closing)
    return start, end


def _start(text: str, earliest: int, first: int, opening: int, spare: int) -> int:
    sentences = [match.end() for match in _SENTENCE_END.finditer(text, earliest, first)]
    if sentences:
        return sentences[-1]
    if earliest == opening:
        return opening
    start = max(opening, first - spare // 3)
    space = text.find(" ", start, first)
    return space + 1 if space >= 0 else first


def _end(text: str, last: int, latest: int, closing: int) -> int:
    if latest >= closing:
        return closing
    sentences = [match.end() for match in _SENTENCE_END.finditer(text, last, latest)]
    if sentences and sentences[-1] - last > (latest - last) // 2:
        return sentences[-1]
    space = text.rfind(" ", last, latest + 1)
    return max(space, last)


def _beginning(parts: Sequence[str], length: int) -> tuple[Marked, ...]:
    for at, text in enumerate(parts):
        if text.strip():
            opening = len(text) - len(text.lstrip())
            start, end = _bounds(text, _Window(at, opening, opening, 0), length)
            return (_snippet(text, start, end, None),)
    return ()


def _snippet(text: str, start: int, end: int, found: Finder | None) -> Marked:
    """The pieces of one passage without the blanks at its ends, with «…» where a sentence goes on."""
    around = max(0, start - _AROUND)
    spots = found.spots(text[around : end + _AROUND], around) if found else []
    start += len(text[start:end]) - len(text[start:end].lstrip())
    end -= len(text[start:end]) - len(text[start:end].rstrip())
    pieces = _pieces(text, start, end, spots)
    before, after = text[:start].rstrip(" \t"), text[end:].lstrip(" \t")
    cut_before = before and before[-1] not in "\n.!?…;»”"
    cut_after = after and after[0] != "\n" and text[end - 1 : end] not in ".!?…"
    return ((Piece(CUT),) if cut_before else ()) + pieces + ((Piece(CUT),) if cut_after else ())


def _pieces(text: str, start: int, end: int, spots: list[Spot]) -> Marked:
    """text[start:end] in pieces; spots that overlap are marked as one."""
    pieces: list[Piece] = []
    at = start
    for spot in _merged(spots):
        left, right = max(spot[0], start), min(spot[1], end)
        if left >= right:
            continue
        if left > at:
            pieces.append(Piece(text[at:left]))
        pieces.append(Piece(text[left:right], marked=True))
        at = right
    if at < end:
        pieces.append(Piece(text[at:end]))
    return tuple(pieces)


def _merged(spots: list[Spot]) -> Iterator[tuple[int, int]]:
    current: tuple[int, int] | None = None
    for start, end, _ in spots:
        if current and start < current[1]:
            current = current[0], max(current[1], end)
            continue
        if current:
            yield current
        current = start, end
    if current:
        yield current
