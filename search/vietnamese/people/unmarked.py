"""Names of people as readers type them: with or without marks and capitals."""

from collections.abc import Iterable, Sequence

from search.vietnamese.data import by_class, rows
from search.vietnamese.people.names import VAN_THI
from search.vietnamese.people.surnames import MIDDLE, STRONG, SURNAMES
from search.vietnamese.text import Token, folded_key, tokens

SHORTEST, LONGEST = 2, 5
"""Syllables of a whole name."""
_MIDDLE = MIDDLE | VAN_THI


def _folded(keys: Iterable[str]) -> frozenset[str]:
    return frozenset(map(folded_key, keys))


_FOLDED_STRONG, FOLDED_SURNAMES = _folded(STRONG), _folded(SURNAMES)
_FOLDED_MIDDLE = _folded(_MIDDLE)
_OFFICES = by_class("offices")


def _spellings(entries: Iterable[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(token.folded for token in tokens(entry)) for entry in entries)


_HEADS = _spellings([*_OFFICES["head"], *(f"phó {head}" for head in _OFFICES["head"]), *_OFFICES["alone"]])
_INTRODUCTIONS = _HEADS | _spellings(entry for entry, _ in rows("honorifics", 2))
_LONGEST = max(map(len, _INTRODUCTIONS))


def name_at(line: Sequence[Token], at: int, end: int) -> int:
    """How many of the syllables from `at` to `end` look like a whole name, or 0.

    `line` is all that was typed. A name begins with a surname, and has capitals, or a usual middle, or all
    that stands between an office or an honorific and what follows."""
    typed = line[at:end]
    if len(typed) < SHORTEST or not _surname(typed[0]) or not (_strong(typed[0]) or _middle(typed[1])):
        return 0
    if size := _capitals(typed):
        return size
    if size := _beside_office(line, at, end):
        return size
    if len(typed) < 3 or not _strong(typed[0]) or not _middle(typed[1]):
        return 0
    return 4 if typed[1].folded == "thi" and len(typed) == 4 else 3


def _capitals(typed: Sequence[Token]) -> int:
    titled = next((at for at, token in enumerate(typed) if not token.text.istitle()), len(typed))
    return titled if _strong(typed[0]) and SHORTEST <= titled <= LONGEST else 0


def _beside_office(line: Sequence[Token], at: int, end: int) -> int:
    """All that stands before an office, or after an office or an honorific to the end."""
    office = next((to for to in range(at + 3, min(end, at + LONGEST) + 1) if _begins(line, to, _HEADS)), 0)
    introduced = any(
        _spelled(line, at - size, at) in _INTRODUCTIONS for size in range(1, min(at, _LONGEST) + 1)
    )
    if office and (at == 0 or introduced):
        return office - at
    return end - at if introduced and end == len(line) and 3 <= end - at <= LONGEST else 0


def parts_office(line: Sequence[Token], at: int, end: int) -> bool:
    """Whether the head of an office runs over `at`, as «thủ tướng» does before «tướng»."""
    return any(
        _spelled(line, start, to) in _HEADS
        for start in range(max(0, at - _LONGEST + 1), at)
        for to in range(at + 1, min(end, start + _LONGEST) + 1)
    )


def _begins(line: Sequence[Token], at: int, phrases: frozenset[tuple[str, ...]]) -> bool:
    return any(_spelled(line, at, at + size) in phrases for size in range(2, _LONGEST + 1))


def _spelled(line: Sequence[Token], start: int, end: int) -> tuple[str, ...]:
    return tuple(token.folded for token in line[start:end])


def _surname(token: Token) -> bool:
    return token.exact in SURNAMES if token.marked else token.folded in FOLDED_SURNAMES


def _strong(token: Token) -> bool:
    return token.exact in STRONG if token.marked else token.folded in _FOLDED_STRONG


def _middle(token: Token) -> bool:
    return token.exact in _MIDDLE if token.marked else token.folded in _FOLDED_MIDDLE
