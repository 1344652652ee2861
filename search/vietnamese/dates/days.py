"""Days as they are written: full dates, dates without a year, ranges and lists of days."""

import itertools
import re
from collections.abc import Iterator
from datetime import date

from msgspec.structs import replace

from search.vietnamese.dates import periods
from search.vietnamese.dates.found import FoundDate, Writing, calendar_day
from search.vietnamese.dates.periods import PartOfDay, Period
from search.vietnamese.dates.points import Point, point_at, resolved, with_further
from search.vietnamese.text import fold_aligned

_PARTS: dict[str, PartOfDay] = {"sang": "sáng", "chieu": "chiều", "toi": "tối"}
_FAR_APART = 5
"""Years between two full dates joined by a dash that make them a life or an anniversary, not an event."""
_LONGEST = 100
"""Years that a range may last."""
_ALWAYS = "24/7"
_SOLAR_HOLIDAYS = frozenset({(3, 2), (8, 3), (1, 5), (7, 5), (1, 6), (2, 9)})
"""Of the first ten days of a month."""


def days(writing: Writing, start: int, last: str) -> list[FoundDate]:
    """The day, range or list of days whose figures begin at `start`; `last` is the word before it."""
    strong, weak = _leading(writing, start, last)
    point = point_at(writing, start)
    if point is None:
        return _listed(writing, start, strong or weak)
    if joint := writing.words.joint.match(writing.text, point.end):
        other = point_at(writing, joint.end())
        if other and (other.year or point.year or strong or (weak and _spans(writing, point, other, joint))):
            return _range(writing, point, other, bool(joint["word"]))
    points = with_further(writing, point)
    if points[-1].year is None and not _is_day(writing, point, strong, weak):
        return []
    return [found for each in points for found in _one(writing, each, point, strong)]


def solar_days(writing: Writing, start: int) -> list[FoundDate]:
    """The same after «mùng», where a solar year stands: «mùng 2/9/1945», but not «mùng 3 Tết».

    Readers ask for holidays so: «mùng 8/3»."""
    found = days(writing, start, writing.words.word("ngày"))
    solar = found and writing.words.solar.match(writing.text, found[-1].end)
    asked = not writing.words.marked and all(map(_is_solar_holiday, found))
    return found if solar or asked or all(one.complete for one in found) else []


def _is_solar_holiday(found: FoundDate) -> bool:
    day = found.period.start if found.period and found.form == "no-year" else None
    return day is not None and (day.day, day.month) in _SOLAR_HOLIDAYS


def _leading(writing: Writing, start: int, last: str) -> tuple[bool, bool]:
    """Whether the words before figures make them a day with any sign between, or with a slash."""
    words = writing.words
    before = writing.text[max(0, start - 24) : start]
    known = last in words.weak_words
    told = (known or last.isdigit() or last in words.late_words) and bool(words.told_day.search(before))
    timed = (last.isdigit() or last in words.clock_words) and bool(words.clock.search(before))
    weak = timed or (known and not words.share.search(before))
    return last in words.day_words or told, weak


def _spans(writing: Writing, point: Point, other: Point, joint: re.Match[str]) -> bool:
    """Whether two days without a year are a range: «từ 24/7 - 31/7», «từ 24-7 đến 31-7»."""
    if other.slashed:
        return True
    return bool(joint["word"]) and point.likely and other.likely and not writing.counts(other.end)


def _is_day(writing: Writing, point: Point, strong: bool, weak: bool) -> bool:
    """Whether D/M without a year is a date: the words around it decide."""
    if not (strong and point.slashed and point.likely) and writing.counts(point.end):
        return False
    written = writing.text[point.start : point.end]
    if strong or any(letter.isalpha() for letter in written):
        return True
    return point.slashed and point.likely and written != _ALWAYS and (weak or not writing.words.marked)


def _one(writing: Writing, point: Point, first: Point, strong: bool) -> Iterator[FoundDate]:
    """A single day, `first` being the one that the words before it lead to."""
    leads = point.start == first.start
    start, part = _lead(writing, point.start) if leads else (point.start, None)
    complete = point.year is not None
    form = "list" if not leads or point.year != first.year else ("full" if complete else "no-year")
    day = resolved(writing, point)
    if day:
        yield writing.found(periods.day(day, part_of_day=part), start, point.end, form, complete)
    elif not (point.year is None and _possible(point)) and (
        point.likely or (strong and (complete or point.slashed))
    ):
        yield writing.wrong(start, point.end, form, "ngày", point.start)


def _possible(point: Point) -> bool:
    """Whether some year has this day."""
    return calendar_day(2020, point.month, point.day) is not None


def _range(writing: Writing, first: Point, last: Point, worded: bool) -> list[FoundDate]:
    start, part = _lead(writing, first.start)
    complete = last.year is not None or first.year is not None
    begin, end = _ends(writing, first, last)
    if begin is None or end is None or end < begin:
        if not complete or first.day > 31 or last.day > 31:
            return []
        what = "ngày" if begin is None or end is None else "khoảng thời gian"
        return [writing.wrong(start, last.end, "range", what, first.start)]
    form = _range_form(begin, end) if first.year and last.year and not worded else "range"
    if form != "range" and writing.words.word("từ") in writing.text[start : first.start].lower():
        form = "range"
    if end.year - begin.year > _LONGEST and form == "range":
        return []
    period = periods.day(end) if form == "anniversary" else periods.day(begin, end)
    if begin == end:
        period = replace(period, part_of_day=part)
    return [writing.found(period, start, last.end, form, complete)]


def _range_form(begin: date, end: date) -> str:
    """Two full dates joined by a dash: an event, a life, or an event and its anniversary."""
    apart = end.year - begin.year
    if apart and (begin.day, begin.month) == (end.day, end.month):
        return "anniversary"
    return "years-apart" if apart >= _FAR_APART else "range"


def _ends(writing: Writing, first: Point, last: Point) -> tuple[date | None, date | None]:
    """Both ends of a range, each lending the other its year."""
    crosses = (first.month, first.day) > (last.month, last.day)
    if first.year is None and last.year is not None:
        first = replace(first, year=last.year - crosses)
    begin = resolved(writing, first)
    if begin is not None and last.year is None:
        last = replace(last, year=begin.year + crosses)
    return begin, resolved(writing, last) if last.year is not None else None


def _listed(writing: Writing, start: int, led: bool) -> list[FoundDate]:
    """«14 -17/10», «2 - 7.5.2025», «7 và 8-11», «7, 8 và 9/11/2020»."""
    listed = writing.words.day_list.match(writing.text, start)
    last = point_at(writing, listed.end()) if listed else None
    if listed is None or last is None or not (led or last.year is not None):
        return []
    if last.year is None and writing.counts(last.end):
        return []
    figures = [int(digits) for digits in re.findall(r"\d+", listed["days"])]
    together = len(figures) == 1 and listed["joint"].strip() not in (",", "&", writing.words.word("và"))
    if together or all(b == a + 1 for a, b in itertools.pairwise([*figures, last.day])):
        return _range(writing, replace(last, day=figures[0], start=start), last, worded=True)
    return list(_separate(writing, last, listed))


def _separate(writing: Writing, last: Point, listed: re.Match[str]) -> Iterator[FoundDate]:
    """Days that do not follow one another are dates of their own: «25 và 28/8»."""
    complete = last.year is not None
    for digits in re.finditer(r"\d+", listed["days"]):
        begin, end = listed.start() + digits.start(), listed.start() + digits.end()
        day = resolved(writing, replace(last, day=int(digits[0])))
        start, part = _lead(writing, begin) if begin == listed.start() else (begin, None)
        if day:
            yield writing.found(periods.day(day, part_of_day=part), start, end, "list", complete)
    if day := resolved(writing, last):
        yield writing.found(periods.day(day), last.start, last.end, "list", complete)


def _lead(writing: Writing, start: int) -> tuple[int, PartOfDay | None]:
    """Where the words that belong to a day begin («sáng ngày»), and the part of day they name."""
    left = max(0, start - 48)
    lead = writing.words.day_lead.search(writing.text[left:start])
    if lead is None or not lead.group().strip(" ("):
        return start, None
    begin = left + lead.start()
    part = _PARTS.get(fold_aligned(lead["part"])) if lead["part"] else None
    return (start if "\n" in writing.text[begin:start] else begin), part


def iso(writing: Writing, start: int) -> list[FoundDate]:
    """2018-10-22."""
    match = writing.words.iso.match(writing.text, start)
    if match is None:
        return []
    day = calendar_day(int(match["year"]), int(match["month"]), int(match["day"]))
    if day is None:
        return [writing.wrong(start, match.end(), "full", "ngày", start)]
    return [writing.found(Period(day, periods.day(day).end), start, match.end(), "full")]
