"""Where somebody holds office, and that nobody holds it in two places at one time.

Careers go on from place to place, so only time tells: how near two articles must be depends on how many bear
the name. What one article says of both places links them."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache

from search.vietnamese import bodies
from search.vietnamese.data import by_class, rows
from search.vietnamese.people.namesakes import Shared
from search.vietnamese.people.offices.full import office_key
from search.vietnamese.text import keys

_RANKS = {"trung ương": 4, "bộ, ngành": 4, "tỉnh": 3, "huyện": 2, "xã": 1}
_PROVINCE = 3
_BESIDE = (
    "ủy viên",
    "tỉnh ủy viên",
    "huyện ủy viên",
    "thành ủy viên",
    "đảng ủy viên",
    "đại biểu",
    "thành viên",
)
"""Offices that are held beside another: a secretary of a commune sits in the district's committee."""
_ALWAYS, _BETWEEN, _NEVER = 1 << 30, -1, -2
"""However far in time; only where the other place's articles lie before and behind; not at all."""
_NEAR: Mapping[tuple[int, int], tuple[int, int, int]] = {
    (4, 3): (_NEVER, _BETWEEN, 30),
    (4, 2): (30, 365, 365),
    (4, 1): (30, 3650, 3650),
    (3, 3): (60, _ALWAYS, _ALWAYS),
    (3, 1): (_BETWEEN, 3650, 3650),
    (3, 0): (_BETWEEN, 3650, 3650),
    (2, 2): (_BETWEEN, 30, 365),
    (1, 1): (_BETWEEN, 60, 730),
    (0, 0): (_BETWEEN, 60, 730),
}
"""Days within which two ranks, or two places of one, are those of two people: of a rare, a common and a very
common name. In an archive of 7,700 people every bearer of two provinces whom no article linked was two."""
_SHARED: tuple[Shared, ...] = ("rare", "common", "very common")

Seat = str
"""A rank, 0 for a hamlet, and the place, «3:hải sơn»; without a place where the office names none."""


@lru_cache(maxsize=1 << 12)
def of_office(full: str) -> Seat:
    """Where an office is held; "" where it does not say, or is held beside another."""
    if office_key(full).startswith(_BESIDE):
        return ""
    if hamlet := _HAMLET.search(office_key(full)):
        return f"0:{hamlet[1]}"
    ministry = full.find("Bộ ")  # «Chánh Thanh tra Bộ Y tế»
    level = bodies.level(full) or (bodies.level(full[ministry:]) if ministry > 0 else "")
    rank = _RANKS.get(level, 0)
    place = _place(full, rank)
    told = rank >= _PROVINCE or (rank and place)  # «thành phố» alone is of two ranks
    return f"{rank}:{place}" if told else ""


_HAMLET = re.compile(r"\b(?:ấp|khóm|thôn|(?<!cơ )bản|buôn|xóm) (.+?)(?= (?:xã|phường|thị trấn|huyện) |$)")


def _place(full: str, rank: int) -> str:
    if rank > _PROVINCE:
        return ""
    place = bodies.place(full)
    known = (_province(place) or _province(" ".join(keys(full)[0]))) if rank == _PROVINCE else ""
    return known or place


def _province(words: str) -> str:
    """The present name of the province that words end in: «công an hà nội», «tỉnh trà vinh» is Vĩnh Long."""
    syllables = words.split()
    known = _provinces()
    ends = (" ".join(syllables[at:]) for at in range(max(0, len(syllables) - _LONGEST), len(syllables)))
    return next((known[end] for end in ends if end in known), "")


_LONGEST = 5


@cache
def _provinces() -> Mapping[str, str]:
    """Every province by its name, with the one it belongs to now: moving on with it is no other's career."""
    named = [" ".join(keys(name)[0]) for name in (*by_class("places")["province"], "Hồ Chí Minh", "HCM")]
    found = {name: name for name in named} | {"hcm": "hồ chí minh", "tphcm": "hồ chí minh"}
    later = [(old, new) for old, new, _, kind in rows("former_names", 4) if kind == "tỉnh"]
    into = {_bare(old): _bare(new) for old, new in reversed(later)}
    for name in {*found, *into}:
        last = found.get(name, name)
        while last in into:
            last = into[last]
        found[name] = last
    return found


def _bare(province: str) -> str:
    return " ".join(keys(province)[0]).removeprefix("tỉnh ").removeprefix("thành phố ")


@dataclass(slots=True)
class Seats:
    """Where one bearer of a name holds office, each with the first and the last day that says so."""

    held: dict[Seat, tuple[int | None, int | None]] = field(default_factory=dict)

    def meet(self, seats: Iterable[Seat], first: int | None, last: int | None = None) -> None:
        """Take in the days from first to last of articles that tell these."""
        for seat in seats:
            days = [day for day in (*self.held.get(seat, ()), first, last) if day is not None]
            self.held[seat] = (min(days), max(days)) if days else (None, None)

    def take(self, other: "Seats") -> None:
        """Take in those of another bearer, who is the same person."""
        for seat, (first, last) in other.held.items():
            self.meet((seat,), first, last)

    def share(self, seats: Iterable[Seat]) -> bool:
        """Whether one of these places is one of theirs."""
        return any(_one(seat, held) for seat in seats for held in self.held)

    def elsewhere(self, seats: Collection[Seat], day: int | None, name: Shared, own: bool) -> bool:
        """Whether an article of a day tells of others than all of these, too near for one person.

        What stands between is no proof against an article that was its `own` so far."""
        if not seats or not self.held or self.share(seats):
            return False
        most = _SHARED.index(name)
        for seat in seats:
            for held, days in self.held.items():
                near = _near(seat, held)[most]
                if near == _ALWAYS or (_gap(days, day) <= near and not (own and near == _BETWEEN)):
                    return True
        return False


def _near(one: Seat, other: Seat) -> tuple[int, int, int]:
    first, second = (seat.partition(":") for seat in (one, other))
    ranks = sorted((int(first[0]), int(second[0])), reverse=True)
    if ranks[0] == ranks[1] and not (first[2] and second[2] and _parted(first[2], second[2])):
        return _NOT_AT_ALL
    return _NEAR.get((ranks[0], ranks[1]), _NOT_AT_ALL)


_NOT_AT_ALL = (_NEVER,) * 3


def _one(one: Seat, other: Seat) -> bool:
    first, second = (seat.partition(":") for seat in (one, other))
    return first[0] == second[0] and bool(first[2] and second[2]) and not _parted(first[2], second[2])


def _parted(one: str, other: str) -> bool:
    """Whether two names of places are no beginning of each other: words behind a place are often read on."""
    return not (f"{one} ".startswith(f"{other} ") or f"{other} ".startswith(f"{one} "))


def _gap(days: tuple[int | None, int | None], day: int | None) -> int:
    """Days from a day to a span: -1 between its ends, very many where it is not known."""
    first, last = days
    if day is None or first is None or last is None:
        return _ALWAYS - 1
    return max(first - day, day - last, _BETWEEN)
