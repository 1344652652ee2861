"""Whether two reports are of one conference: what agrees, and what forbids it whatever agrees."""

import re
from collections import defaultdict
from functools import cache, lru_cache

from msgspec import Struct

from search.vietnamese import bodies, numerals
from search.vietnamese.dates.periods import Period
from search.vietnamese.people import office_key
from search.vietnamese.text import keys, slug

PLACE, MATTER, DOCUMENT = "cùng nơi", "cùng nội dung", "cùng văn bản"
PERSON, ORGANISER = "cùng người chủ trì, phát biểu", "cùng đơn vị tổ chức"
SAME, NEAR, DAY = "cùng loại", "loại gần nhau", "cùng ngày"
ALIKE, PARAPHRASED, OTHER = 0.6, 0.75, 0.4
"""Shares of the shorter subject's syllables: from the first on two subjects are one, where each says much
that the other does not from the second on, and below the third they are two."""
_LEAST = 3
"""Syllables below which a subject says too little."""
_SMALL = frozenset(
    ["cac", "cho", "cua", "dip", "la", "nhung", "o", "so", "tai", "theo", "trong", "tu", "va", "ve", "voi"]
)
_LISTED = re.compile(r"[,;]|\b(?:phối hợp(?: với)?|cùng(?: với)?|và)\b")
_NOBODY = frozenset(("ban tổ chức", "đơn vị", "cơ quan", "nhà trường"))
"""Organisers that name no body."""
_HEADS = ("hoi-nghi-", "buoi-le-", "le-", "buoi-", "cuoc-")


class Told(Struct, frozen=True):
    """What one report tells of a conference, or its reports together; `kind` is a slug."""

    kind: str
    subject: str = ""
    when: Period | None = None
    place: str = ""
    organiser: str = ""
    chairs: frozenset[int] = frozenset()
    people: frozenset[int] = frozenset()
    documents: frozenset[int] = frozenset()


def agreement(one: Told, other: Told) -> tuple[str, ...]:
    """Why a report is of the conference that `other` tells of; () where nothing says so, or something
    forbids it."""
    kinds = _kinds(one.kind, other.kind)
    if not kinds or contradict(one, other):
        return ()
    shared = _shared(one, other)
    if not _enough(shared, kinds, one, other):
        return ()
    return (kinds, *([DAY] if one.when is not None else []), *shared)


def contradict(one: Told, other: Told) -> bool:
    """Whether what is stated forbids that the two are one: another body, other chairs, another matter or
    place that it is for."""
    if _other_chairs(one, other):
        return True
    if _other_places(one.subject, other.subject) or _other_places(one.place, other.place):
        return True
    apart = _other_bodies(one, other) and not _one_event(one, other)
    return apart or (other_matter(one.subject, other.subject) and not one.documents & other.documents)


def _one_event(one: Told, other: Told) -> bool:
    """Whether two bodies, of no two levels or places, may be the holder and the host of one conference: one
    kind, day and matter, in one hall or under one chair."""
    if one.kind != other.kind or one.when is None or other.when is None:
        return False
    one_day = one.when.precision == "day" and one.when.start == other.when.start
    together = _same_place(one.place, other.place) or bool(one.chairs & other.chairs)
    parted = bodies.elsewhere(one.organiser, other.organiser)
    return one_day and together and not parted and alike(one.subject, other.subject)


def alike(one: str, other: str) -> bool:
    """Whether two subjects are the same matter in other words."""
    first, second = _content(one), _content(other)
    least = min(len(first), len(second))
    if least < _LEAST or _numbers_differ(first, second):
        return False
    much = min(len(first - second), len(second - first)) > 1
    return len(first & second) >= (PARAPHRASED if much else ALIKE) * least


def other_matter(one: str, other: str) -> bool:
    """Whether two subjects are two matters."""
    first, second = _content(one), _content(other)
    least = min(len(first), len(second))
    if least < _LEAST:  # «thứ 15» and «thứ 16»
        return _numbers_differ(first, second) and first - _numbers(first) == second - _numbers(second)
    return _numbers_differ(first, second) or len(first & second) < OTHER * least


def _other_places(one: str, other: str) -> bool:
    """Whether two texts name places of one level and none in common: «cử tri xã A», «cử tri xã B»."""
    first, second = _places(one), _places(other)
    return any(
        all(not (here in there or there in here) for here in first[level] for there in second[level])
        for level in first.keys() & second.keys()
    )


@lru_cache(maxsize=1 << 12)
def _places(subject: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for level, names in _PLACE.findall(subject):
        found[level.lower()] |= {" ".join(keys(name)[0]) for name in names.split(",")}
    return {level: frozenset(names) for level, names in found.items()}


_NAME = r"[A-ZĐÀ-Ỹ][^\W\d_]*(?: [A-ZĐÀ-Ỹ][^\W\d_]*)*"
_PLACE = re.compile(
    rf"\b([Xx]ã|[Pp]hường|[Tt]hị trấn|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Tt]ỉnh|[Ấấ]p|[Kk]hóm|[Tt]hôn)"
    rf" ({_NAME}(?:, {_NAME})*)"
)


@lru_cache(maxsize=1 << 12)
def _content(subject: str) -> frozenset[str]:
    """Its syllables without marks, numbers as figures: «thứ mười lăm» is «thứ 15», «khóa X» is «khóa 10»."""
    return frozenset(keys(_counted().sub(_in_figures, subject))[1]) - _SMALL


@cache
def _counted() -> re.Pattern[str]:
    number = f"{numerals.words_pattern(1, numerals.HIGHEST)}|{numerals.roman_pattern(1, numerals.HIGHEST)}"
    return re.compile(rf"\b(thứ|khóa|khoá|lần)\s+({number})\b", re.IGNORECASE)


def _in_figures(found: re.Match[str]) -> str:
    number = numerals.value(found[2])
    return found[0] if number is None else f"{found[1]} {number}"


def _numbers_differ(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether each has a number that the other lacks: «tháng 4» and «tháng 7», two dates, two years."""
    first, second = _numbers(one), _numbers(other)
    return bool(first - second and second - first)


def _numbers(content: frozenset[str]) -> frozenset[str]:
    """Numbers, and what is numbered: «lớp K120»."""
    return frozenset(key for key in content if any(map(str.isdecimal, key)))


def _kinds(one: str, other: str) -> str:
    if one == other:
        return SAME
    nested = f"{one}-".startswith(f"{other}-") or f"{other}-".startswith(f"{one}-")
    return NEAR if nested or (_bare(one) == _bare(other) != "") else ""


def _bare(kind: str) -> str:
    """What a conference does, whether it is called a ceremony or a meeting; "" where it says no more."""
    return next((kind.removeprefix(head) for head in _HEADS if kind.startswith(head)), "")


def _shared(one: Told, other: Told) -> list[str]:
    same = [
        (PLACE, _same_place(one.place, other.place)),
        (MATTER, alike(one.subject, other.subject)),
        (DOCUMENT, bool(one.documents & other.documents)),
        (PERSON, bool(one.people & other.people)),
        (ORGANISER, _same_holder(one.organiser, other.organiser)),
    ]
    return [reason for reason, holds in same if holds]


def _enough(shared: list[str], kinds: str, one: Told, other: Told) -> bool:
    """Whether what is shared beyond kind and day makes the two one conference."""
    matter = MATTER in shared or DOCUMENT in shared
    if one.when is None or other.when is None or other.when.precision != "day":
        return matter and len(shared) > 1
    if kinds == NEAR and _bare(one.kind) == _bare(other.kind) and not (matter or ORGANISER in shared):
        return False
    if one.place and other.place and PLACE not in shared:
        # Two districts hold the same conference on one day: another place needs more than a subject.
        return matter and (ORGANISER in shared or PERSON in shared)
    parts = {one.when.part_of_day, other.when.part_of_day} - {None}
    return bool(shared) and (len(parts) < 2 or matter)


def _other_chairs(one: Told, other: Told) -> bool:
    if not one.chairs or not other.chairs:
        return False
    return not (one.chairs & other.people or other.chairs & one.people)


def _other_bodies(one: Told, other: Told) -> bool:
    """Whether the organisers, or one's organiser and the other's place, are of two bodies or two places."""
    crossed = ((one.organiser, other.place), (other.organiser, one.place))
    return _other_body(one.organiser, other.organiser) or any(
        bodies.level(body) == bodies.level(place) and bodies.elsewhere(body, place) for body, place in crossed
    )


def _same_holder(one: str, other: str) -> bool:
    """Whether one body holds both, whoever holds it with it, in whichever congress term."""
    return any(bodies.same(each, its) for each in _holders(one) for its in _holders(other))


def _holders(organisers: str) -> list[str]:
    return [body for each in _TOGETHER.split(organisers) if (body := _TERM.sub("", each).strip())]


_ONLY_PLACE = re.compile(
    r"(?:[Xx]ã|[Pp]hường|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Tt]hành phố|[Tt]ỉnh) (?!ủy\b|uỷ\b)[A-ZĐÀ-Ỹ]"
)
_TOGETHER = re.compile(r"\b(?:phối hợp|cùng)(?: với)?\b")
_TERM = re.compile(r"\s+(?:khóa|khoá|nhiệm kỳ)\s.*", re.IGNORECASE)


def _other_body(one: str, other: str) -> bool:
    if _same_holder(one, other):
        return False
    if _ONLY_PLACE.match(one) or _ONLY_PLACE.match(other):  # «xã A» is whichever of its bodies
        return bodies.elsewhere(one, other)
    one, other = _plain(one, other), _plain(other, one)
    first, second = office_key(one), office_key(other)
    if not first or not second or not _NOBODY.isdisjoint((first, second)):
        return False
    return not (_among(first, other) or _among(second, one) or bodies.compatible(one, other))


def _plain(body: str, other: str) -> str:
    """A body without its abbreviation in brackets («Cục Cảnh sát giao thông (CSGT)»), and without the body or
    place above it («Cục CSGT (Bộ Công an)») where the other does not say the like."""
    body = _SHORT.sub("", body)
    return body if _BRACKET.search(_SHORT.sub("", other)) else _BRACKET.sub("", body)


_SHORT = re.compile(r"\s*\([^()\s]{2,12}\)")
_BRACKET = re.compile(r"\s*\([^()]*\)")


def _among(key: str, organisers: str) -> bool:
    """Whether several organisers are that body too: «Bộ GD&ĐT» is one of «Bộ GD&ĐT, Hội đồng …»; a body
    that bears the name of the one above it («Cục Cảnh sát giao thông (Bộ Công an)») is another."""
    return any(f"{office_key(each)} ".startswith(f"{key} ") for each in _LISTED.split(organisers))


def _same_place(one: str, other: str) -> bool:
    first, second = slug(one), slug(other)
    return bool(first) and bool(second) and (first in second or second in first)
