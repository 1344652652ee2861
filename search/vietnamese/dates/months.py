"""Months as they are written: one, a range, a list, some months of a year."""

import re

from msgspec import Struct

from search.vietnamese.dates import periods
from search.vietnamese.dates.found import FoundDate, Writing
from search.vietnamese.dates.one_year import of_one_year
from search.vietnamese.dates.periods import Period

_FIRST_BARE = 1900
"""The first year that may stand behind a month with no word before it."""
_REACH = 12
"""Characters before «tháng» in which a lunar day stands."""


def months(writing: Writing, start: int) -> list[FoundDate]:
    """The month, or the range of months, whose figures begin at `start`, after «tháng»."""
    first = _month_at(writing, start)
    if first is None or (not first.year and writing.counts(first.end, named=True)):
        return []
    begin = writing.span_start(start)[0]
    if _of_another_calendar(writing, begin, first):
        return []
    joint = writing.words.month_joint.match(writing.text, first.end)
    other = _month_at(writing, joint.end()) if joint else None
    if joint and other and (joint["noun"] or other.year):
        follows = other.number == first.number + 1
        if 1 <= other.number <= 12 and not (joint["also"] and (first.year or not follows)):
            ends = (first.number, first.year), (other.number, other.year)
            return _month_range(writing, (begin, other.end), *ends)
    return _month(writing, (begin, start, first.end), first.number, first.year)


class _Month(Struct, frozen=True):
    """A month as it is written, with the figures of its year if they stand there."""

    number: int
    year: str | None
    end: int


def _month_at(writing: Writing, start: int) -> _Month | None:
    match = writing.words.month.match(writing.text, start)
    if match is None:
        return None
    number, year = int(match["month"]), match["year"]
    if match["bare"] is not None and (int(year) < _FIRST_BARE or writing.counts(match.end(), named=True)):
        return _Month(number, None, match.end("month"))  # «tháng 7, 2000 người»
    return _Month(number, year, match.end())


def _of_another_calendar(writing: Writing, begin: int, month: _Month) -> bool:
    """«Cách mạng Tháng 10» is an event's name, «mùng 3 tháng 3» and «rằm tháng 7» are lunar."""
    before = writing.text[max(0, begin - _REACH) : begin].lower()
    revolution = before.endswith(writing.words.word("mạng "))
    return revolution or (not month.year and writing.words.lunar_day.search(before) is not None)


def month_list(writing: Writing, start: int) -> list[FoundDate]:
    """«tháng 3, 4 và 5/2022», whose figures begin at `start`."""
    match = writing.words.month_list.match(writing.text, start)
    begin = writing.span_start(start)[0]
    if match is None or writing.text[max(0, begin - 5) : begin].lower() == writing.words.word("mạng "):
        return []
    return of_one_year(writing, match, begin, periods.month, 12)


def _month(writing: Writing, place: tuple[int, int, int], number: int, year: str | None) -> list[FoundDate]:
    begin, figures, end = place
    if not 1 <= number <= 12:
        return [writing.wrong(begin, end, "month", "tháng", figures)] if year else []
    known = int(year) if year else writing.year_of(number)
    if known is None:
        return []
    return [writing.found(periods.month(known, number), begin, end, "month", bool(year))]


def _month_range(
    writing: Writing, place: tuple[int, int], first: tuple[int, str | None], last: tuple[int, str | None]
) -> list[FoundDate]:
    crosses = first[0] > last[0]
    if not 1 <= first[0] <= 12:
        return []
    begin = int(first[1]) if first[1] else (int(last[1]) - crosses if last[1] else writing.year_of(first[0]))
    if begin is None:
        return []
    final = int(last[1]) if last[1] else begin + crosses
    if (final, last[0]) < (begin, first[0]):
        return [writing.wrong(*place, "range", "khoảng thời gian", place[0])]
    period = Period(periods.month(begin, first[0]).start, periods.month(final, last[0]).end, "month")
    return [writing.found(period, *place, "range", bool(first[1] or last[1]))]


def month_year(writing: Writing, start: int, last: str) -> list[FoundDate]:
    """«10/2020» with nothing before it that makes it a document number."""
    match = writing.words.month_year.match(writing.text, start)
    if match is None or _numbers(writing, start, last) or not 1 <= int(match["month"]) <= 12:
        return []
    joint = None if writing.words.marked else writing.words.month_joint.match(writing.text, match.end())
    other = writing.words.month_year.match(writing.text, joint.end()) if joint and not joint["also"] else None
    if other and 1 <= int(other["month"]) <= 12:
        begin, noun = writing.span_start(start)
        place = (begin if noun == "tu" else start, other.end())
        return _month_range(
            writing, place, (int(match["month"]), match["year"]), (int(other["month"]), other["year"])
        )
    led = last in writing.words.weak_words or last in writing.words.day_words
    if match["sign"] != "/" and writing.words.marked and not led:
        return []
    begin = start - (not writing.words.marked and writing.text[start - 1 : start] == "t")
    return [
        writing.found(periods.month(int(match["year"]), int(match["month"])), begin, match.end(), "month")
    ]


def iso_month(writing: Writing, start: int) -> list[FoundDate]:
    """2018-10 in a reader's query."""
    match = None if writing.words.marked else writing.words.iso_month.match(writing.text, start)
    if match is None:
        return []
    return [
        writing.found(periods.month(int(match["year"]), int(match["month"])), start, match.end(), "month")
    ]


def _numbers(writing: Writing, start: int, last: str) -> bool:
    """Whether the word before M/Y makes it a document number: «thông tư 3/2022», but not «từ 3/2022»."""
    if last != writing.words.word("tư") or writing.words.marked:
        return last in writing.words.number_words
    return re.search(r"thong\s+tu\W*$", writing.text[max(0, start - 16) : start]) is not None


def months_of_year(writing: Writing, start: int) -> list[FoundDate]:
    """«6 tháng đầu năm 2023», «9 tháng năm 2020»."""
    match = writing.words.months_of_year.match(writing.text, start)
    if match is None or not 1 <= int(match["count"]) <= 11 or not (match["end"] or match["year"]):
        return []
    if not match["end"] and writing.words.word("năm") not in match.group().lower():
        return []
    count = int(match["count"])
    late = match["end"] is not None and match["end"].lower() == writing.words.word("cuối")
    first = 13 - count if late else 1
    year = int(match["year"]) if match["year"] else writing.year_of(first)
    if year is None:
        return []
    period = Period(periods.month(year, first).start, periods.month(year, first + count - 1).end, "month")
    return [writing.found(period, start, match.end(), "half-year", bool(match["year"]))]
