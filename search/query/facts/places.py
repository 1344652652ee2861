"""Places in a query: names that the vocabulary knows, with the marks as far as they are typed."""

from collections.abc import Sequence
from itertools import chain

from search.vietnamese.people.surnames import COUNTRIES, PLACES, PROVINCES
from search.vietnamese.text import Token, folded_key

_NAMES = {
    tuple(map(folded_key, place)): place
    for place in chain(PLACES, PROVINCES, COUNTRIES)
    if place != ("hồ", "chí", "minh")
}
"""By folded syllables. Hồ Chí Minh is a person where no «thành phố» stands before the name."""
_LONGEST = max(map(len, _NAMES))


def names_place(found: Sequence[Token]) -> bool:
    """Whether these syllables are a place's name, as far as their marks are typed: «Thái Lân» is none."""
    return bool(_name(found))


def place_at(found: Sequence[Token]) -> tuple[str, ...]:
    """The syllables of the longest name of a place, of two or more, that begins here; () where none does."""
    sizes = range(min(len(found), _LONGEST), 1, -1)
    return next((name for size in sizes if (name := _name(found[:size]))), ())


def _name(found: Sequence[Token]) -> tuple[str, ...]:
    name = _NAMES.get(tuple(token.folded for token in found), ())
    said = all(token.exact == exact for token, exact in zip(found, name, strict=False) if token.marked)
    return name if said else ()
