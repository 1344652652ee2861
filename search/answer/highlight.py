"""Texts with the query's words marked, and the passages of an article that say most of the query."""

from collections.abc import Iterable, Sequence

from search.answer.matches import Finder, Match
from search.answer.passages import Passage, Passages, bounds
from search.answer.results import Marked, Piece

CUT = "…"


def marked(text: str, found: Finder, known: Iterable[Match] = ()) -> Marked:
    """The whole text in pieces, with the query's words marked, and the `known` matches."""
    return _pieces(text, 0, len(text), sorted([*found.matches(text), *known]))


def snippets(
    parts: Sequence[str],
    found: Finder,
    *,
    count: int = 2,
    length: int = 200,
    known: Sequence[Sequence[Match]] = (),
) -> tuple[Marked, ...]:
    """The best passages, best first, at most `length` characters each, with «…» where a sentence is cut:
    one where it says all of the query side by side, else up to `count`.

    `known` are matches of each part that are marked beside the query's words. Without any of either the
    beginning of the first part that has text."""
    if not (found.words or any(known)) or count < 1:
        return _beginning(parts, length)[:count]
    chosen = Passages(parts, found, length, known).best(count)
    if not chosen:
        return _beginning(parts, length)
    return tuple(_snippet(parts[passage.part], passage) for passage in chosen)


def _beginning(parts: Sequence[str], length: int) -> tuple[Marked, ...]:
    for part, text in enumerate(parts):
        if text.strip():
            opening = len(text) - len(text.lstrip())
            return (_snippet(text, Passage(part, *bounds(text, opening, opening, length))),)
    return ()


def _snippet(text: str, passage: Passage) -> Marked:
    """The pieces of one passage without the blanks at its ends, with «…» where a sentence goes on."""
    _, start, end, matches = passage
    shown = text[start:end]
    start, end = end - len(shown.lstrip()), start + len(shown.rstrip())
    pieces = _pieces(text, start, end, matches)
    before, after = _last(text, start), _next(text, end)
    if before and before not in "\n.!?…;»”":
        pieces = (Piece(CUT), *pieces)
    if after and after != "\n" and text[end - 1 : end] not in ".!?…":
        pieces = (*pieces, Piece(CUT))
    return pieces


def _last(text: str, at: int) -> str:
    """The last sign before `at` that is no space; "" at the beginning."""
    while at and text[at - 1] in " \t":
        at -= 1
    return text[at - 1] if at else ""


def _next(text: str, at: int) -> str:
    """The first sign from `at` on that is no space; "" at the end."""
    while at < len(text) and text[at] in " \t":
        at += 1
    return text[at : at + 1]


def _pieces(text: str, start: int, end: int, matches: Iterable[Match]) -> Marked:
    """text[start:end] in pieces; matches that overlap are marked as one."""
    pieces: list[Piece] = []
    at, left, right = start, start, start
    for first, last, _ in (*matches, (end, end, 0)):
        if first < right:
            right = max(right, min(last, end))
            continue
        if left < right:
            if at < left:
                pieces.append(Piece(text[at:left]))
            pieces.append(Piece(text[left:right], marked=True))
            at = right
        left, right = max(first, start), min(last, end)
    if at < end:
        pieces.append(Piece(text[at:end]))
    return tuple(pieces)
