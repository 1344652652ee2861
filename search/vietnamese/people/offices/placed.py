"""The place of an office that leaves it out, where another office of its holder says it beside it."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from search.vietnamese.people.found import FoundOffice
from search.vietnamese.people.offices.full import COMMITTEES
from search.vietnamese.text import Token, tokens

_COMMUNES = ("xã", "phường", "thị trấn", "đặc khu")
_BODIES = COMMITTEES | {level: level for level in (*COMMITTEES.values(), *_COMMUNES)}
"""How the body of a place ends, which the place follows, and the level of it."""
_COMMITTEE = "đảng ủy"
"""Of what a Party committee is that says no more, its holder's office in a commune tells."""
_LONGEST = 5
"""Syllables of the longest name of a place."""


class _Ending(Struct, frozen=True):
    """How an office ends: the level of its body, and the place as printed, "" where it is left out."""

    level: str = ""
    place: str = ""


def placed(offices: Sequence[FoundOffice]) -> list[FoundOffice]:
    """The offices that stand beside each other for one person, each in full with its place.

    Of «Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Cà Mau» the first is that of Cà Mau; where the others name two
    places of that level, or what is past and what is not, nothing is filled in."""
    if len(offices) < 2:
        return list(offices)
    endings = [_ending(office.full) for office in offices]
    said = [(office.former, ending) for office, ending in zip(offices, endings, strict=True) if ending.place]
    if not said or len(said) == len(offices):
        return list(offices)
    return [
        _with_place(office, ending, [other for former, other in said if former == office.former])
        for office, ending in zip(offices, endings, strict=True)
    ]


def _with_place(office: FoundOffice, ending: _Ending, others: Sequence[_Ending]) -> FoundOffice:
    if ending.place or not ending.level:
        return office
    levels = _COMMUNES if ending.level == _COMMITTEE else (ending.level,)
    places = {
        f"{other.level} {other.place}" if ending.level == _COMMITTEE else other.place
        for other in others
        if other.level in levels
    }
    return replace(office, full=f"{office.full} {places.pop()}") if len(places) == 1 else office


def _ending(full: str) -> _Ending:
    found = tokens(full)
    if level := _level(found):
        return _Ending(level)
    begin = len(found)
    while begin > max(0, len(found) - _LONGEST) and not found[begin - 1].text[0].islower():
        begin -= 1
        if level := _level(found[:begin]):
            return _Ending(level if level != _COMMITTEE else "", full[found[begin].start :])
    return _Ending()


def _level(found: Sequence[Token]) -> str:
    last = [token.exact for token in found[-2:]]
    two = " ".join(last)
    return _COMMITTEE if two == _COMMITTEE else _BODIES.get(two) or _BODIES.get("".join(last[-1:]), "")
