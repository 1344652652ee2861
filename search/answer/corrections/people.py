"""Names a reader may have meant: whole ones for parts, and near ones for those misspelled."""

from collections.abc import Callable, Iterator, Sequence

from rapidfuzz import fuzz

from search.query.facts.people import contains
from search.query.known import Known, KnownName
from search.vietnamese.people import strip_honorific
from search.vietnamese.people.unmarked import FOLDED_SURNAMES
from search.vietnamese.text import Token, fold, normalise, tokens

_SHORTEST_IN_TEXT, _LONGEST_NAME = 3, 5
_LED = 3
"""Syllables of which one is the surname, behind an honorific or without."""
_NEAR_NAME = 80
_PEOPLE = 20


def fuller(text: str, known: Known) -> Iterator[str]:
    """Whole names for a query that is part of one («Tạ Tấn»), even where its words find something.

    Only for words printed as a name is, so that ordinary searches cost no look-up."""
    found = _printed_as_name(text)
    if 2 <= len(found) < _LONGEST_NAME and all(token.text.isalpha() for token in found):
        yield from _containing(found, known)


def otherwise_marked(text: str, known: Known) -> Iterator[str]:
    """The people whose name differs from what was typed in marks alone; for what is printed as a name is, or
    begins with a surname."""
    found = _printed_as_name(text) or _led_by_surname(text)
    if 2 <= len(found) <= _LONGEST_NAME and any(token.marked for token in found):
        parts = [token.folded for token in found]
        bearers = [
            bearer
            for bearer in known.people_with(parts, _PEOPLE)
            if [token.folded for token in tokens(bearer.exact)] == parts
        ]
        yield from (bearer.person.name for bearer in _closest(found, bearers))


def marked_inside(text: str, settled: Callable[[Token], bool], known: Known) -> Iterator[str]:
    """The text with the known name of somebody in the place of its syllables in other marks, among other
    words and however it is printed: «phạm thì tảo dự họp»."""
    found = tokens(text)
    windows = [
        window
        for size in range(_LONGEST_NAME, _SHORTEST_IN_TEXT - 1, -1)
        for window in zip(*(found[at:] for at in range(size)), strict=False)
        if any(token.marked for token in window) and not any(map(settled, window))
    ]
    names = known.names({_folded(window) for window in windows}) if windows else {}
    for window in windows:
        exact = " ".join(token.exact for token in window)
        bearers = [bearer for bearer in names.get(_folded(window), ()) if bearer.exact != exact]
        for bearer in _closest(window, bearers):
            yield f"{text[: window[0].start]}{bearer.person.name}{text[window[-1].end :]}"


def named(text: str, known: Known) -> Iterator[str]:
    """Names near to what was typed: with a part left out («Tạ Tấn») or misspelled."""
    name = strip_honorific(text)[1]
    found = tokens(name)
    if not 2 <= len(found) <= _LONGEST_NAME or any(not token.text.isalpha() for token in found):
        return
    yield from _containing(found, known)
    near: dict[str, tuple[float, str]] = {}
    for place in range(len(found)):
        rest = [token.folded for at, token in enumerate(found) if at != place]
        for bearer in known.people_with(rest, _PEOPLE):
            near.setdefault(bearer.person.key, (_likeness(found, bearer), bearer.person.name))
    ranked = sorted(near.values(), key=lambda pair: -pair[0])
    yield from (name for likeness, name in ranked if likeness >= _NEAR_NAME)


def _printed_as_name(text: str) -> list[Token]:
    """The syllables of a text behind its honorific, where each has the one capital of a name; else none."""
    text = normalise(text)
    last = tokens(text)[-1:]
    if not last or not last[0].text.istitle():
        return []
    found = tokens(strip_honorific(text)[1])
    return found if all(token.text.istitle() for token in found) else []


def _led_by_surname(text: str) -> list[Token]:
    found = tokens(text)
    if not any(one.marked for one in found) or not any(one.folded in FOLDED_SURNAMES for one in found[:_LED]):
        return []
    found = tokens(strip_honorific(text)[1])
    return found if len(found) >= _SHORTEST_IN_TEXT and found[0].folded in FOLDED_SURNAMES else []


def _containing(found: Sequence[Token], known: Known) -> Iterator[str]:
    for bearer in known.people_with([token.folded for token in found], _PEOPLE):
        if len(bearer.exact.split(" ")) > len(found) and contains(bearer.exact, found):
            yield bearer.person.name


def _closest(typed: Sequence[Token], bearers: Sequence[KnownName]) -> Iterator[KnownName]:
    """Those whose names have the fewest syllables in other marks than they were typed with."""
    apart = [_otherwise(typed, bearer.exact.split(" ")) for bearer in bearers]
    return (bearer for bearer, others in zip(bearers, apart, strict=True) if others == min(apart))


def _otherwise(typed: Sequence[Token], syllables: Sequence[str]) -> int:
    return sum(one.marked and one.exact != other for one, other in zip(typed, syllables, strict=False))


def _folded(found: Sequence[Token]) -> str:
    return " ".join(token.folded for token in found)


def _likeness(found: Sequence[Token], bearer: KnownName) -> float:
    return float(fuzz.ratio(_folded(found), fold(bearer.exact)))
