"""How a syllable comes to be typed otherwise than meant: slips, and what each costs (-log of its chance)."""

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain
from string import ascii_lowercase

from search.vietnamese.text import fold, fold_aligned, folded_key, syllables
from search.vietnamese.text.telex import typed

CONFUSED, LEFT_IN = 3.5, 1.0
SWAPPED, DOUBLED, BESIDE, LEFT_OUT = 4.5, 4.0, 5.0, 5.0
STRUCK, EXTRA = 7.0, 7.0
"""Another letter, or one too many, that no neighbouring key explains."""
FIRST = 0.5
"""More where the first letter is wrong: readers look at it."""
SPACE = 4.0
"""A space too many or too few."""
LONGEST = 16
_TWO_LEAST, _TWO_MOST = 4, 14
"""Letters of two syllables without the space between them."""

_ROWS = (("qwertyuiop", 0.0), ("asdfghjkl", 0.3), ("zxcvbnm", 0.8))
_PLACES = {key: (at + shift, row) for row, (keys, shift) in enumerate(_ROWS) for at, key in enumerate(keys)}
_BESIDE = frozenset(
    (one, other)
    for one, (x, y) in _PLACES.items()
    for other, (u, v) in _PLACES.items()
    if one != other and abs(x - u) <= 1 and abs(y - v) <= 1
)
_TONE_KEYS = "fsrxj"
# Onsets that regional speech confuses, and every spelling of the sound.
_ONSETS: tuple[tuple[str, ...], ...] = (
    ("s", "x"), ("ch", "tr"), ("d", "gi", "r", "v"), ("l", "n"), ("ng", "ngh"), ("g", "gh"), ("c", "k", "q"),
)  # fmt: skip


def candidates(syllable: str, *, foreign: bool) -> dict[str, float]:
    """Folded keys that one slip may have turned into this one, with what the slip costs: syllables of
    Vietnamese, or where `foreign` any letters."""
    found: dict[str, float] = {}
    if len(syllable) > LONGEST or not (syllable.isascii() and syllable.isalpha()):
        return found
    keys = vietnamese()
    for spelling, cost in chain(_confused(syllable), _left_in(syllable), _struck(syllable)):
        key = keys.get(spelling, spelling if foreign else "")
        if key and cost < found.get(key, cost + 1):
            found[key] = cost
    found.pop(syllable, None)
    return found


def apart(syllable: str) -> Iterator[tuple[str, str]]:
    """Two Vietnamese syllables that were typed without the space between them («nghịquyết»)."""
    keys = vietnamese()
    for place in range(1, len(syllable) if _TWO_LEAST <= len(syllable) <= _TWO_MOST else 0):
        first, second = keys.get(syllable[:place]), keys.get(syllable[place:])
        if first and second:
            yield first, second


@cache
def vietnamese() -> Mapping[str, str]:
    """Every spelling without marks that a Vietnamese syllable can have, with its folded key."""
    return {spelling: folded_key(spelling) for spelling in map(fold_aligned, syllables.every())}


def _confused(syllable: str) -> Iterator[tuple[str, float]]:
    for group in _ONSETS:
        for onset in group:
            if syllable.startswith(onset):
                yield from ((other + syllable[len(onset) :], CONFUSED) for other in group if other != onset)


def _left_in(syllable: str) -> Iterator[tuple[str, float]]:
    """What was typed in Telex with the keyboard layout off."""
    if syllable[-1:] in _TONE_KEYS and len(syllable) > 2:
        yield syllable[:-1], DOUBLED
    if read := typed(syllable):
        yield fold(read), LEFT_IN


def _struck(syllable: str) -> Iterator[tuple[str, float]]:
    for at in range(len(syllable) + 1):
        first = FIRST if not at else 0.0
        before, letter, after = syllable[:at], syllable[at : at + 1], syllable[at + 1 :]
        for key in ascii_lowercase:
            yield before + key + letter + after, LEFT_OUT + first
            if letter:
                yield before + key + after, first + (BESIDE if (key, letter) in _BESIDE else STRUCK)
        if letter:
            # A finger that slips hits the key twice, or the one beside.
            twice = letter in (before[-1:], after[:1])
            yield before + after, first + (DOUBLED if twice else EXTRA)
            yield before + after[:1] + letter + after[1:], SWAPPED + first
