"""Periods: what every written date means, as half-open spans of days with a precision."""

from datetime import date, timedelta
from typing import Literal

from msgspec import Struct

Precision = Literal["day", "month", "quarter", "year", "term"]
PartOfDay = Literal["sáng", "chiều", "tối"]


class Period(Struct, frozen=True):
    """The days from `start` up to but not including `end` (UTC+7), as precisely as they were written.

    `term` is a span of years that stands for itself («nhiệm kỳ 2020-2025»). A range of days
    («14 -17/10») has the precision `day`.
    """

    start: date
    end: date
    precision: Precision = "day"
    part_of_day: PartOfDay | None = None

    def __post_init__(self) -> None:
        if self.start >= self.end:
            raise ValueError(f"a period must have at least one day: {self.start} to {self.end}")

    @property
    def last(self) -> date:
        """The last day that belongs to it."""
        return self.end - timedelta(days=1)

    @property
    def days(self) -> int:
        return (self.end - self.start).days

    def __contains__(self, day: date) -> bool:
        return self.start <= day < self.end


_LAST = date.max - timedelta(days=1)


def day(start: date, last: date | None = None, part_of_day: PartOfDay | None = None) -> Period:
    """One day, or the days from `start` to `last` inclusive.

    The last day of the calendar, after which no period can end, is read as the one before it."""
    end = min(last or start, _LAST) + timedelta(days=1)
    return Period(min(start, _LAST), end, "day", part_of_day)


def month(year: int, number: int) -> Period:
    """One calendar month."""
    return Period(date(year, number, 1), _month_after(year, number), "month")


def quarter(year: int, number: int) -> Period:
    """One quarter, 1 to 4."""
    return Period(date(year, 3 * number - 2, 1), _month_after(year, 3 * number), "quarter")


def year(number: int) -> Period:
    """One calendar year, at most 9998."""
    return Period(date(number, 1, 1), date(number + 1, 1, 1), "year")


def congress_term(first: int, last: int) -> Period:
    """A term of office, both years inclusive: `congress_term(2020, 2025)` is «nhiệm kỳ 2020-2025»."""
    return Period(date(first, 1, 1), date(last + 1, 1, 1), "term")


def _month_after(year: int, number: int) -> date:
    return date(year + number // 12, number % 12 + 1, 1)
