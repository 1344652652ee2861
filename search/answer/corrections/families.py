"""Names that the press spells in several ways («Đăk Nông», «Đắk Nông»): a query in the other spellings."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from msgspec import Struct

from search.answer.corrections.marks import cased
from search.vietnamese.data import rows
from search.vietnamese.text import Token, tokens

_Key = tuple[str, ...]
_Stretch = tuple[int, int, tuple[str, ...]]
"""A stretch of the text and the other spellings of the name that stands there, the usual one first."""


class Respelled(Struct, frozen=True):
    """A text with names in other spellings, and these."""

    text: str
    names: tuple[str, ...]


def otherwise_spelled(text: str) -> Iterator[Respelled]:
    """The text with every name in its most usual spelling, then each name in each of its others."""
    found = list(_names(tokens(text)))
    if len(found) > 1:
        yield _written(text, [(start, end, others[0]) for start, end, others in found])
    for start, end, others in found:
        for other in others:
            yield _written(text, [(start, end, other)])


def _written(text: str, names: Sequence[tuple[int, int, str]]) -> Respelled:
    for start, end, name in reversed(names):
        typed = text[start:end]
        spelled = name.lower() if typed.islower() else cased(name, typed)
        text = f"{text[:start]}{spelled}{text[end:]}"
    return Respelled(text, tuple(name for _, _, name in names))


def _names(found: Sequence[Token]) -> Iterator[_Stretch]:
    """The names in a text, the longest at each place."""
    spellings, at = _spellings(), 0
    while at < len(found):
        lengths = _lengths().get(found[at].exact, ())
        length = next((n for n in lengths if _key(found[at : at + n]) in spellings), 0)
        if length:
            stretch = found[at : at + length]
            yield stretch[0].start, stretch[-1].end, spellings[_key(stretch)]
        at += length or 1


@cache
def _spellings() -> Mapping[_Key, tuple[str, ...]]:
    """For each spelling all others of the same name."""
    families: dict[str, list[str]] = {}
    for form, name in rows("spelling_families", 2):
        families.setdefault(name, [name]).append(form)
    return {
        _key(tokens(form)): tuple(other for other in family if _key(tokens(other)) != _key(tokens(form)))
        for family in families.values()
        for form in family
    }


@cache
def _lengths() -> Mapping[str, tuple[int, ...]]:
    """How long the spellings are that begin with a syllable, longest first."""
    found: dict[str, set[int]] = {}
    for key in _spellings():
        found.setdefault(key[0], set()).add(len(key))
    return {first: tuple(sorted(its, reverse=True)) for first, its in found.items()}


def _key(found: Sequence[Token]) -> _Key:
    return tuple(token.exact for token in found)
