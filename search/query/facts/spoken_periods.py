"""Words around a date that make another period of it: «từ năm 2023», «trước 2015», «nửa đầu năm 2022»."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from search.query.facts.meaning import spells
from search.vietnamese.dates import FoundDate
from search.vietnamese.dates.calendar_terms import EARLIEST, LATEST
from search.vietnamese.dates.labels import day_value, label, value
from search.vietnamese.dates.periods import Period, month
from search.vietnamese.dates.years import HALVES
from search.vietnamese.text import Token, fold

ARCHIVED_FROM = 1990
"""A span that opens or ends before this year is history («sau năm 1975») and no stretch of the archive."""

Opening = Literal["since", "after", "before", "until"]

_OPENINGS: dict[str, Opening] = {
    "từ": "since",
    "kể từ": "since",
    "tính từ": "since",
    "bắt đầu từ": "since",
    "sau": "after",
    "từ sau": "after",
    "trước": "before",
    "từ trước": "before",
    "đến trước": "before",
    "đến": "until",
    "tới": "until",
    "đến hết": "until",
    "tới hết": "until",
    "cho đến": "until",
    "cho tới": "until",
    "cho đến hết": "until",
}
_SINCE = tuple(words for words, opening in _OPENINGS.items() if opening == "since")
_AFTERWARDS: dict[str, Opening] = {
    "trở đi": "since",
    "trở lại đây": "since",
    "trở về sau": "since",
    "về sau": "since",
    "trở về trước": "before",
    "về trước": "before",
}
"""What stands behind a date; «2015 trở về trước» has 2015 in it."""
_PARTS: dict[str, tuple[int, int]] = {
    "đầu": (1, 3),
    "cuối": (10, 12),
    **HALVES,
}
"""Parts of a year, with their first and last months."""
_UNITS = ("tháng", "quý", "tuần", "ngày", "lần", "kỳ")
"""Words before «đầu» that make it the first of something: «tháng đầu 2017»."""
_LONGEST = 3
_YEAR_FIGURES = 4
_TOWARDS = ("tính", "hướng", "nhìn")
"""Words before «đến» that make it no end: «tính đến 30/6/2021» is the day of a count."""
_SPACES = 2
"""Between the two ends of a span."""
_LED = ("từ", "trong", "đầu", "cuối", "giữa", "vào", "các")
_FORMS = frozenset({"full", "month", "year", "quarter"})


class Spoken(Struct, frozen=True):
    """`text[start:end]` as a period, as machines and readers write it."""

    period: Period
    start: int
    end: int
    value: str
    label: str
    opening: Opening | None = None

    @property
    def plain(self) -> bool:
        """Whether it says no more than the date alone."""
        return self.opening is None and self.label == label(self.period)


def spoken(found: FoundDate, text: str, syllables: Sequence[Token], today: date) -> Spoken | None:
    """The period that a date and the words around it say; None where it is no single date."""
    period = found.period
    if period and found.form == "range":
        return _part_until_now(period, found, text, syllables)
    if period is None or not found.complete or found.form not in _FORMS:
        return None
    at = _first(found, syllables)
    if at is None:
        return None
    said = Spoken(period, found.start, found.end, value(period), label(period))
    part = _part_before(text, syllables, at) if period.precision == "year" else None
    if part:
        at = part[0]
        said = _part(period, part[1], syllables[at].start, found.end)
    return _opened(said, text, syllables, at, today)


def joined(found: Sequence[Spoken]) -> Iterator[Spoken]:
    """The same with «từ năm 2020» or «năm 2020» and «đến tháng 6/2022» behind it as one span."""
    waiting: Spoken | None = None
    for one in found:
        if waiting and _goes_on(waiting, one):
            waiting = _from_to(waiting, one)
            continue
        if waiting:
            yield waiting
        waiting = one
    if waiting:
        yield waiting


def _goes_on(one: Spoken, other: Spoken) -> bool:
    """Whether the first is where a span begins and the second, right behind it, is where it ends."""
    return (
        one.opening in ("since", None)
        and other.opening == "until"
        and 0 < other.start - one.end <= _SPACES
        and other.period.end > one.period.start
    )


def _from_to(one: Spoken, other: Spoken) -> Spoken:
    period = Period(one.period.start, other.period.end)
    span = f"{day_value(period.start)}/{day_value(period.last)}"
    first = one.label.removesuffix(" trở đi") if one.opening else f"từ {one.label}"
    return Spoken(period, one.start, other.end, span, f"{first} {other.label}")


def _first(found: FoundDate, syllables: Sequence[Token]) -> int | None:
    """The first syllable of a date that does not merely lead to it."""
    inside = (at for at, token in enumerate(syllables) if found.start <= token.start < found.end)
    return next((at for at in inside if not any(spells([syllables[at]], word) for word in _LED)), None)


def _part_before(text: str, syllables: Sequence[Token], at: int) -> tuple[int, str] | None:
    """The part of the year at `at` that the words before it name, and where they begin."""
    part = _before(text, syllables, at, _PARTS)
    if part and part[0] and any(spells([syllables[part[0] - 1]], unit) for unit in _UNITS):
        return None
    return part


def _part_until_now(period: Period, found: FoundDate, text: str, syllables: Sequence[Token]) -> Spoken | None:
    """«cuối năm 2022 đến nay», of which `found` may only be «năm 2022 đến nay»."""
    at = _first(found, syllables)
    if at is None or not (spells([syllables[at]], "năm") or len(syllables[at].text) == _YEAR_FIGURES):
        return None
    part = _part_before(text, syllables, at)
    start = month(period.start.year, _PARTS[part[1]][0]).start if part else period.end
    if part is None or start >= period.end or not fold(found.text).endswith(" nay"):
        return None
    opening = _before(text, syllables, part[0], _SINCE)
    begin = min(found.start, syllables[opening[0] if opening else part[0]].start)
    span = Period(start, period.end)
    return Spoken(span, begin, found.end, value(span), label(span), opening="since")


def _part(year: Period, name: str, start: int, end: int) -> Spoken:
    first, last = _PARTS[name]
    number = year.start.year
    period = Period(month(number, first).start, month(number, last).end, "month")
    named = f"{name} năm {number}"
    return Spoken(period, start, end, value(period), named)


def _opened(said: Spoken, text: str, syllables: Sequence[Token], at: int, today: date) -> Spoken | None:
    """The span from or up to what was said, or what was said itself where nothing opens it."""
    before = _before(text, syllables, at, _OPENINGS)
    after = _after(text, syllables, said.end)
    if before is None and after is None:
        return said
    if said.period.start.year < ARCHIVED_FROM or said.period.start > today:
        return None
    start = syllables[before[0]].start if before else said.start
    end = after[0] if after else said.end
    if after:
        opening: Opening = "until" if _AFTERWARDS[after[1]] == "before" else "since"
    else:
        opening = _OPENINGS[before[1]] if before else "since"
    if before and opening == "until" and any(spells(syllables[: before[0]][-1:], word) for word in _TOWARDS):
        return None
    return _span(said, start, end, opening)


def _span(said: Spoken, start: int, end: int, opening: Opening) -> Spoken:
    period = said.period
    match opening:
        case "since":
            span, named = Period(period.start, LATEST), f"từ {said.label} trở đi"
        case "after":
            span, named = Period(period.end, LATEST), f"sau {said.label}"
        case "before":
            span, named = Period(EARLIEST, period.start), f"trước {said.label}"
        case "until":
            span, named = Period(EARLIEST, period.end), f"đến hết {said.label}"
    written = f"{day_value(span.start)}/.." if opening in ("since", "after") else f"../{day_value(span.last)}"
    return Spoken(span, start, end, written, named, opening=opening)


def _before(text: str, syllables: Sequence[Token], at: int, names: Iterable[str]) -> tuple[int, str] | None:
    """The longest of these names that ends right before the syllable `at`, and where it begins."""
    for length in range(min(_LONGEST, at), 0, -1):
        window = syllables[at - length : at + 1]
        for name in names:
            if spells(window[:-1], name) and _together(text, window):
                return at - length, name
    return None


def _after(text: str, syllables: Sequence[Token], end: int) -> tuple[int, str] | None:
    """The longest of the words that may stand behind a date, and where it ends."""
    at = next((at for at, token in enumerate(syllables) if token.start >= end), None)
    if not at:
        return None
    for length in range(_LONGEST, 1, -1):
        window = syllables[at - 1 : at + length]
        for name in _AFTERWARDS:
            if spells(window[1:], name) and _together(text, window):
                return window[-1].end, name
    return None


def _together(text: str, window: Sequence[Token]) -> bool:
    """Whether nothing but spaces stands between these syllables."""
    return all(text[one.end : two.start].isspace() for one, two in pairwise(window))
