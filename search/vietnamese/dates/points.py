"""A day and month, with its year if written: what days, ranges and lists of days are made of."""

import re
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from search.vietnamese.dates.found import Writing, calendar_day

_LONGEST_LIST = 12
_LEAP_YEARS = 9
"""Years to go back for a day without its year: 29 February may be eight years away."""
_PLANNED = 5
"""Years ahead of which articles speak."""


class Point(Struct, frozen=True):
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


def point_at(writing: Writing, start: int) -> Point | None:
    """The day and month whose figures begin at `start`, in the fullest form that stands there."""
    if writing.words.point_start.match(writing.text, start) is None:
        return None
    forms = (form.match(writing.text, start) for form in writing.words.points)
    match = next((match for match in forms if match and not _counts(writing, match)), None)
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
    return Point(day, month, full, start, match.end(), sign in ("/", ""))


def _counts(writing: Writing, match: re.Match[str]) -> bool:
    """Whether the year is none but counts what follows: «ngày 5 tháng 6, 2000 người».

    In prose it needs a day named before figures: «ngày 2/9, 1945», but not «đạt 2/9, 1945»."""
    if "bare" not in match.re.groupindex:
        return False
    named = not (writing.words.marked and "sign" in match.re.groupindex) or writing.words.named_day.search(
        writing.text[max(0, match.start() - 16) : match.start()]
    )
    return not named or writing.counts(match.end(), named=True)


def _century(two: str | None, known: date | None) -> int | None:
    """22/10/18 is in this century unless that lies far ahead."""
    if two is None:
        return None
    ahead = (known.year if known else 2049) % 100 + _PLANNED
    return (2000 if int(two) <= ahead else 1900) + int(two)


def with_further(writing: Writing, point: Point) -> list[Point]:
    """The point and those a list adds to it («13.4 và 20.4.2025»); a year stands for those before it."""
    points = [point]
    while len(points) < _LONGEST_LIST and (also := writing.words.also.match(writing.text, points[-1].end)):
        further = point_at(writing, also.end())
        if further is None or not further.likely or further.slashed != point.slashed:
            break
        if writing.words.joint.match(writing.text, further.end) or writing.counts(further.end):
            break
        points.append(further)
    return _lent_years(points)


def _lent_years(points: list[Point]) -> list[Point]:
    """Each point without a year takes that of the next one that has one."""
    lent, with_years = None, []
    for point in reversed(points):
        lent = point.year or lent
        with_years.append(replace(point, year=lent) if lent else point)
    return with_years[::-1]


def resolved(writing: Writing, point: Point) -> date | None:
    """The day meant; without its year the nearest one that is not after the known day."""
    if point.year is not None:
        return calendar_day(point.year, point.month, point.day)
    if writing.known is None:
        return None
    years = range(writing.known.year, writing.known.year - _LEAP_YEARS, -1)
    found = (calendar_day(year, point.month, point.day) for year in years if year > 0)
    return next((day for day in found if day and day <= writing.known), None)
