"""Number words and Roman figures, both ways: «hai mươi tư» is 24, 24 is XXIV and «hai mươi bốn».

Cardinals and ordinals are read alike («nhất» is 1, «tư» is 4), with marks or without, as they are spoken
in full («hai mươi mốt») and in short («hai mốt»).
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from search.vietnamese.text import exact_key, fold_aligned

HIGHEST = 100
"""The highest number that is read from words or Roman figures."""

_UNITS: tuple[tuple[str, ...], ...] = (
    ("một", "nhất"),
    ("hai", "nhì"),
    ("ba",),
    ("bốn", "tư"),
    ("năm",),
    ("sáu",),
    ("bảy", "bẩy"),
    ("tám",),
    ("chín",),
)
"""What 1 to 9 are called alone."""
_AFTER_TENS = {1: ("mốt", "một"), 4: ("tư", "bốn"), 5: ("lăm", "nhăm"), 7: ("bảy", "bẩy")}
"""What units are called behind «hai mươi»; «hai mươi năm» are twenty years."""
_AFTER_TEN = {1: ("một",), 4: ("bốn", "tư"), 5: ("lăm", "nhăm"), 7: ("bảy", "bẩy")}
_IN_SHORT = frozenset({"mốt", "tư", "lăm", "nhăm"})
"""Units that make «hai» twenty without «mươi» between."""
_HUNDRED = ("một trăm", "trăm")
_ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


@cache
def words(number: int) -> tuple[str, ...]:
    """Every way to say a number from 1 to HIGHEST, the usual one first.

    >>> words(24)
    ('hai mươi tư', 'hai mươi bốn', 'hai tư')
    """
    tens, unit = divmod(number, 10)
    if number == HIGHEST:
        return _HUNDRED
    if not tens:
        return _UNITS[unit - 1]
    if tens == 1:
        return tuple(f"mười {last}".strip() for last in _behind(unit, _AFTER_TEN))
    ten = _UNITS[tens - 1][0]
    units = _behind(unit, _AFTER_TENS)
    in_full = tuple(f"{ten} mươi {last}".strip() for last in units)
    return in_full + tuple(f"{ten} {last}" for last in units if last in _IN_SHORT)


def _behind(unit: int, otherwise: Mapping[int, tuple[str, ...]]) -> tuple[str, ...]:
    return (otherwise.get(unit) or _UNITS[unit - 1][:1]) if unit else ("",)


def ordinal(number: int) -> str:
    """A number as it is said behind «thứ»: «nhất», «tư», «hai mươi tư»."""
    return {1: "nhất", 4: "tư"}.get(number) or words(number)[0]


def forms(number: int) -> tuple[str, ...]:
    """Every way to write a number: XXIV, 24, «hai mươi tư», «hai mươi bốn»…"""
    return (roman(number), str(number), *words(number))


def roman(number: int) -> str:
    """A small number in Roman figures."""
    written = ""
    for value, letters in _ROMAN:
        written += letters * (number // value)
        number %= value
    return written


def value(written: str, most: int = HIGHEST) -> int | None:
    """The number up to `most` that is written in figures (12), Roman figures (XII) or words, or None.

    Words are read with their marks or without any."""
    read = " ".join(written.lower().split())
    if read.isdecimal():
        number = int(read) if len(read) < _LONGEST_FIGURES else None
    else:
        number = _by_form().get(read) or _by_form().get(" ".join(map(exact_key, read.split())))
    return number if number and number <= most else None


_LONGEST_FIGURES = 5


@cache
def _by_form() -> dict[str, int]:
    """Lower-case words, folded words and Roman figures → number."""
    by_form = {roman(number).lower(): number for number in range(1, HIGHEST + 1)}
    for number in range(1, HIGHEST + 1):
        for said in words(number):
            by_form[said] = by_form[fold_aligned(said)] = number
    return by_form


@cache
def words_pattern(first: int, last: int) -> str:
    """The numbers from `first` to `last` in words as an alternation, the longest first, for marked text."""
    return _alternation(said for number in range(first, last + 1) for said in words(number))


@cache
def roman_pattern(first: int, last: int) -> str:
    """The same in Roman figures, in small letters."""
    return _alternation(roman(number).lower() for number in range(first, last + 1))


def _alternation(forms: Iterable[str]) -> str:
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    return "|".join(re.sub(" ", r"\\s+", form) for form in longest_first)
