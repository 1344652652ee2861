"""Texts with the query's words marked, and the passages of an article that say most of the query."""

from collections.abc import Iterable, Sequence
from functools import reduce
from operator import or_

from search.answer.emphasis import emphasised, touching
from search.answer.matches import Finder, Match
from search.answer.passages import Passage, Passages, bounds
from search.answer.results import Marked, Piece

CUT = "…"

Stretch = tuple[int, int]
"""Start and end of what is marked in a text."""


def marked(text: str, found: Finder, known: Iterable[Match] = ()) -> Marked:
    """The whole text in pieces, with the query's words marked, and the `known` matches."""
    (its,) = emphasised(found, [(text, sorted([*found.matches(text), *known]))])
    return _pieces(text, 0, len(text), its)


def spans(parts: Sequence[str], found: Finder, known: Sequence[Sequence[Match]] = ()) -> list[list[Stretch]]:
    """What to mark in each of these parts of one article, neighbours as one."""
    every = [found.matches(text) for text in parts]
    for matches, its in zip(every, known, strict=False):
        matches += its
        matches.sort()
    kept = emphasised(found, list(zip(parts, every, strict=True)))
    return [_merged(text, matches, 0, len(text)) for text, matches in zip(parts, kept, strict=True)]


def snippets(
    parts: Sequence[str],
    found: Finder,
    *,
    count: int = 2,
    length: int = 200,
    known: Sequence[Sequence[Match]] = (),
    labels: Sequence[str] = (),
) -> tuple[Marked, ...]:
    """The best passages, best first, at most `length` characters each, with «…» where a sentence is cut:
    one where it says all of the query side by side, else up to `count`.

    `known` are matches of each part that are marked beside the query's words, `labels` what stands before a
    passage of it. Without any of either the beginning of the first part that has text."""
    return titled("", parts, found, count=count, length=length, known=known, labels=labels, of_title=())[1]


def titled(
    title: str,
    parts: Sequence[str],
    found: Finder,
    *,
    of_title: Sequence[Match],
    count: int = 2,
    length: int = 200,
    known: Sequence[Sequence[Match]] = (),
    labels: Sequence[str] = (),
) -> tuple[Marked, tuple[Marked, ...]]:
    """A title with the matches that were found in it, and the passages shown below it, as `snippets` says:
    a word is marked in the one only where nothing better stands in the other."""
    chosen, met = [], 0
    if (found.words or any(known)) and count > 0:
        passages = Passages(parts, found, length, known, reduce(or_, (match[2] for match in of_title), 0))
        chosen, met = passages.best(count), passages.met
    shown = [(title, of_title), *((parts[passage.part], passage.matches) for passage in chosen)]
    first, *kept = emphasised(found, shown, met)
    best = [one._replace(matches=its) for one, its in zip(chosen, kept, strict=True) if its]
    below = tuple(_snippet(parts, passage, labels) for passage in best)
    return _pieces(title, 0, len(title), first), below or _beginning(parts, length, labels)[:count]


def _beginning(parts: Sequence[str], length: int, labels: Sequence[str]) -> tuple[Marked, ...]:
    for part, text in enumerate(parts):
        if text.strip():
            opening = len(text) - len(text.lstrip())
            return (_snippet(parts, Passage(part, *bounds(text, opening, opening, length)), labels),)
    return ()


def _snippet(parts: Sequence[str], passage: Passage, labels: Sequence[str]) -> Marked:
    """The pieces of one passage without the blanks at its ends, with «…» where a sentence goes on, after the
    label of its part."""
    part, start, end, matches = passage
    text = parts[part]
    shown = text[start:end]
    start, end = end - len(shown.lstrip()), start + len(shown.rstrip())
    pieces = _pieces(text, start, end, matches)
    before, after = _last(text, start), _next(text, end)
    if before and before not in "\n.!?…;»”":
        pieces = (Piece(CUT), *pieces)
    if after and after != "\n" and text[end - 1 : end] not in ".!?…":
        pieces = (*pieces, Piece(CUT))
    label = labels[part] if part < len(labels) else ""
    return (Piece(f"{label}: "), *pieces) if label else pieces


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
    """text[start:end] in pieces."""
    pieces: list[Piece] = []
    at = start
    for left, right in _merged(text, matches, start, end):
        if at < left:
            pieces.append(Piece(text[at:left]))
        pieces.append(Piece(text[left:right], marked=True))
        at = right
    if at < end:
        pieces.append(Piece(text[at:end]))
    return tuple(pieces)


def _merged(text: str, matches: Iterable[Match], start: int, end: int) -> list[Stretch]:
    """The matches inside text[start:end]; those that overlap, or have only spaces between, as one."""
    merged: list[Stretch] = []
    left = right = start
    for first, last, _ in matches:
        first, last = max(first, start), min(last, end)
        if first >= last:
            continue
        if left < right and touching(text, right, first):
            right = max(right, last)
            continue
        if left < right:
            merged.append((left, right))
        left, right = first, last
    return [*merged, (left, right)] if left < right else merged
