"""Texts with the query's words marked, and the passages of an article that say most of the query."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from search.query import Node, TextField
from search.results import Marked, Piece
from search.spots import Spot, finder

CUT = "…"
_SENTENCE_END = re.compile(r"[.!?…;][\"'»”’)\]]*\s+")
_SPOTS = 400
"""Places of one part that are weighed for a snippet."""


@dataclass(frozen=True, slots=True)
class _Window:
    """A run of spots of one paragraph that fits into a snippet; `mask` is what it holds of the query."""

    part: int
    start: int
    end: int
    mask: int


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
    spots = [found.spots(part) for part in parts]
    windows = [window for at, part in enumerate(parts) for window in _windows(at, part, spots[at], length)]
    if not windows:
        return _beginning(parts, length)
    chosen: list[tuple[int, int, int]] = []
    covered = 0
    while windows and len(chosen) < count:
        best = max(windows, key=lambda window: _weight(window.mask, covered, found.words))
        start, end = _bounds(parts[best.part], best, length)
        chosen.append((best.part, start, end))
        covered |= best.mask
        windows = [w for w in windows if w.part != best.part or w.end <= start or w.start >= end]
    return tuple(_snippet(parts[part], start, end, spots[part]) for part, start, end in chosen)


def _windows(part: int, text: str, spots: list[Spot], length: int) -> Iterator[_Window]:
    """For each spot the window that begins with it and takes in what follows."""
    spots = spots[:_SPOTS]
    for at, first in enumerate(spots):
        end, mask = min(first.end, first.start + length), first.mask
        paragraph_end = text.find("\n", end)
        limit = min(first.start + length, paragraph_end if paragraph_end >= 0 else len(text))
        for spot in spots[at + 1 :]:
            if spot.end > limit:
                break
            end = max(end, spot.end)
            mask |= spot.mask
        yield _Window(part, first.start, end, mask)


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
            return (_snippet(text, start, end, []),)
    return ()


def _snippet(text: str, start: int, end: int, spots: list[Spot]) -> Marked:
    """The pieces of one passage without the blanks at its ends, with «…» where a sentence goes on."""
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
