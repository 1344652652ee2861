"""Days as they are written: full dates, dates without a year, ranges and lists of days."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from search.vietnamese.dates import periods
from search.vietnamese.dates.found import FoundDate, Writing, calendar_day
from search.vietnamese.dates.periods import PartOfDay, Period
from search.vietnamese.text import fold_aligned

_PARTS: dict[str, PartOfDay] = {"sang": "sáng", "chieu": "chiều", "toi": "tối"}
_FAR_APART = 5
"""Years between two full dates joined by a dash that make them a life or an anniversary, not an event."""
_LONGEST = 100
"""Years that a range may last."""
_LONGEST_LIST = 12
_LEAP_YEARS = 9
"""Years to go back for a day without its year: 29 February may be eight years away."""
_ALWAYS = "24/7"
_PLANNED = 5
"""Years ahead of which articles speak."""


@dataclass(frozen=True, slots=True)
class _Point:
    """A day and month, with its year if written."""

    day: int
    month: int
    year: int | None
    start: int
    end: int
    slashed: bool

    @property
    def likely(self) -> bool:
        return 1 <= self.day <= 31 and 1 <= self.month <= 12


def days(writing: Writing, start: int, last: str) -> list[FoundDate]:
    """The day, range or list of days whose figures begin at `start`; `last` is the word before it."""
    strong, weak = _leading(writing, start, last)
    point = _point(writing, start)
    if point is None:
        return _listed(writing, start, strong or weak)
    if joint := writing.words.joint.match(writing.text, point.end):
        other = _point(writing, joint.end())
        if other and (other.year or point.year or strong or (weak and _spans(writing, point, other, joint))):
            return _range(writing, point, other, bool(joint[1]))
    points = _with_further(writing, point)
    if points[-1].year is None and not _is_day(writing, point, strong, weak):
        return []
    return [found for each in points for found in _one(writing, each, point, strong)]


def solar_days(writing: Writing, start: int) -> list[FoundDate]:
    """The same after «mùng», where a solar year stands: «mùng 2/9/1945», but not «mùng 3 Tết»."""
    found = days(writing, start, writing.words.word("ngày"))
    return found if all(one.complete for one in found) else []


def _leading(writing: Writing, start: int, last: str) -> tuple[bool, bool]:
    """Whether the words before figures make them a day with any sign between, or with a slash."""
    words = writing.words
    before = writing.text[max(0, start - 24) : start]
    strong = last in words.day_words or (last in words.weak_words and bool(words.told_day.search(before)))
    return strong, last in words.weak_words and not words.share.search(before)


def _spans(writing: Writing, point: _Point, other: _Point, joint: re.Match[str]) -> bool:
    """Whether two days without a year are a range: «từ 24/7 - 31/7», «từ 24-7 đến 31-7»."""
    if other.slashed:
        return True
    return bool(joint[1]) and point.likely and other.likely and not writing.counts(other.end)


def _point(writing: Writing, start: int) -> _Point | None:
    if writing.words.point_start.match(writing.text, start) is None:
        return None
    match = next(filter(None, (form.match(writing.text, start) for form in writing.words.points)), None)
    if match is None:
        return None
    written = match.groupdict()
    sign, year, short = written.get("sign") or "", written.get("year"), written.get("short")
    spaced = bool(sign) and not year and any(letter.isspace() for letter in match.group())
    if spaced and (sign != "/" or short):
        return None
    day, month = int(match["day"]), int(match["month"])
    if short and month > 12:
        return None
    full = int(year) if year else _century(short, writing.known)
    return _Point(day, month, full, start, match.end(), sign in ("/", ""))


def _century(two: str | None, known: date | None) -> int | None:
    """22/10/18 is in this century unless that lies far ahead."""
    if two is None:
        return None
    ahead = (known.year if known else 2049) % 100 + _PLANNED
    return (2000 if int(two) <= ahead else 1900) + int(two)


def _with_further(writing: Writing, point: _Point) -> list[_Point]:
    """The point and those a list adds to it («13.4 và 20.4.2025»); a year stands for those before it."""
    points = [point]
    while len(points) < _LONGEST_LIST and (also := writing.words.also.match(writing.text, points[-1].end)):
        further = _point(writing, also.end())
        if further is None or not further.likely or further.slashed != point.slashed:
            break
        if writing.words.joint.match(writing.text, further.end) or writing.counts(further.end):
            break
        points.append(further)
    return _lent_years(points)


def _lent_years(points: list[_Point]) -> list[_Point]:
    """Each point without a year takes that of the next one that has one."""
    lent, with_years = None, []
    for point in reversed(points):
        lent = point.year or lent
        with_years.append(replace(point, year=lent) if lent else point)
    return with_years[::-1]


def _is_day(writing: Writing, point: _Point, strong: bool, weak: bool) -> bool:
    """Whether D/M without a year is a date: the words around it decide."""
    if not (strong and point.slashed and point.likely) and writing.counts(point.end):
        return False
    written = writing.text[point.start : point.end]
    if strong or any(letter.isalpha() for letter in written):
        return True
    return point.slashed and point.likely and written != _ALWAYS and (weak or not writing.words.marked)


def _one(writing: Writing, point: _Point, first: _Point, strong: bool) -> Iterator[FoundDate]:
    """A single day, `first` being the one that the words before it lead to."""
    leads = point.start == first.start
    start, part = _lead(writing, point.start) if leads else (point.start, None)
    complete = point.year is not None
    form = "list" if not leads or point.year != first.year else ("full" if complete else "no-year")
    day = _resolved(writing, point)
    if day:
        yield writing.found(periods.day(day, part_of_day=part), start, point.end, form, complete)
    elif not (point.year is None and _possible(point)) and (
        point.likely or (strong and (complete or point.slashed))
    ):
        yield writing.wrong(start, point.end, form, "ngày", point.start)


def _possible(point: _Point) -> bool:
    """Whether some year has this day."""
    return calendar_day(2020, point.month, point.day) is not None


def _resolved(writing: Writing, point: _Point) -> date | None:
    """The day meant; without its year the nearest one that is not after the known day."""
    if point.year is not None:
        return calendar_day(point.year, point.month, point.day)
    if writing.known is None:
        return None
    years = range(writing.known.year, writing.known.year - _LEAP_YEARS, -1)
    found = (calendar_day(year, point.month, point.day) for year in years if year > 0)
    return next((day for day in found if day and day <= writing.known), None)


def _range(writing: Writing, first: _Point, last: _Point, worded: bool) -> list[FoundDate]:
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


def _ends(writing: Writing, first: _Point, last: _Point) -> tuple[date | None, date | None]:
    """Both ends of a range, each lending the other its year."""
    crosses = (first.month, first.day) > (last.month, last.day)
    if first.year is None and last.year is not None:
        first = replace(first, year=last.year - crosses)
    begin = _resolved(writing, first)
    if begin is not None and last.year is None:
        last = replace(last, year=begin.year + crosses)
    return begin, _resolved(writing, last) if last.year is not None else None


def _listed(writing: Writing, start: int, led: bool) -> list[FoundDate]:
    """«14 -17/10», «2 - 7.5.2025», «7 và 8-11», «7, 8 và 9/11/2020»."""
    listed = writing.words.day_list.match(writing.text, start)
    last = _point(writing, listed.end()) if listed else None
    if listed is None or last is None or not (led or last.year is not None):
        return []
    if last.year is None and writing.counts(last.end):
        return []
    figures = [int(digits) for digits in re.findall(r"\d+", listed[1])]
    together = len(figures) == 1 and listed[2].strip() not in (",", writing.words.word("và"))
    if together or all(b == a + 1 for a, b in itertools.pairwise([*figures, last.day])):
        return _range(writing, replace(last, day=figures[0], start=start), last, worded=True)
    return list(_separate(writing, last, listed))


def _separate(writing: Writing, last: _Point, listed: re.Match[str]) -> Iterator[FoundDate]:
    """Days that do not follow one another are dates of their own: «25 và 28/8»."""
    complete = last.year is not None
    for digits in re.finditer(r"\d+", listed[1]):
        begin, end = listed.start() + digits.start(), listed.start() + digits.end()
        day = _resolved(writing, replace(last, day=int(digits[0])))
        start, part = _lead(writing, begin) if begin == listed.start() else (begin, None)
        if day:
            yield writing.found(periods.day(day, part_of_day=part), start, end, "list", complete)
    if day := _resolved(writing, last):
        yield writing.found(periods.day(day), last.start, last.end, "list", complete)


def _lead(writing: Writing, start: int) -> tuple[int, PartOfDay | None]:
    """Where the words that belong to a day begin («sáng ngày»), and the part of day they name."""
    left = max(0, start - 48)
    lead = writing.words.day_lead.search(writing.text[left:start])
    if lead is None or not lead.group().strip(" ("):
        return start, None
    begin = left + lead.start()
    part = _PARTS.get(fold_aligned(lead[1])) if lead[1] else None
    return (start if "\n" in writing.text[begin:start] else begin), part


def iso(writing: Writing, start: int) -> list[FoundDate]:
    """2018-10-22."""
    match = writing.words.iso.match(writing.text, start)
    if match is None:
        return []
    day = calendar_day(int(match[1]), int(match[3]), int(match[4]))
    if day is None:
        return [writing.wrong(start, match.end(), "full", "ngày", start)]
    return [writing.found(Period(day, periods.day(day).end), start, match.end(), "full")]
