"""Calendar terms: how dates are indexed, and how a queried period is covered by such terms.

A day stands for itself, its month, quarter and year, so that «2018» never answers an article that
only says 2015 and 2025 (which a pair of start and end would).
"""

from collections.abc import Iterator
from datetime import date, timedelta

from search.vietnamese.dates.periods import Period, quarter

LONGEST_RUN = 31
"""Days of a period that are indexed one by one; longer ones give only the months they touch."""
EARLIEST, LATEST = date(1900, 1, 1), date(2100, 1, 1)
"""Open-ended queries reach so far."""


def terms(period: Period) -> tuple[str, ...]:
    """The calendar terms of one stated period, in a fixed order and without repeats."""
    if period.precision == "term":
        return (_term(period),)
    if period.precision == "year":
        years = range(period.start.year, period.last.year + 1)
        return tuple(str(year) for year in years[:LONGEST_RUN])
    if period.precision == "quarter":
        return (_quarter(period.start), str(period.start.year))
    if period.precision == "month" or period.days > LONGEST_RUN:
        return tuple(dict.fromkeys(part for day in _month_starts(period) for part in _from_month(day)))
    return tuple(
        dict.fromkeys(part for day in _days(period) for part in (day.isoformat(), *_from_month(day)))
    )


def cover(period: Period) -> tuple[str, ...]:
    """The fewest terms that together mean exactly the days of `period`, clipped to 1900–2099."""
    if period.precision == "term":
        return (_term(period),)
    day, end = max(period.start, EARLIEST), min(period.end, LATEST)
    found = []
    while day < end:
        name, after = next((name, after) for name, after in _spans(day) if after <= end)
        found.append(name)
        day = after
    return tuple(found)


def _spans(day: date) -> Iterator[tuple[str, date]]:
    """The spans that begin on `day`, longest first, with the day after each."""
    if day.day == 1:
        if day.month == 1:
            yield str(day.year), date(day.year + 1, 1, 1)
        if day.month % 3 == 1:
            yield _quarter(day), quarter(day.year, day.month // 3 + 1).end
        yield _month(day), (day + timedelta(days=31)).replace(day=1)
    yield day.isoformat(), day + timedelta(days=1)


def _from_month(day: date) -> tuple[str, str, str]:
    return _month(day), _quarter(day), str(day.year)


def _days(period: Period) -> Iterator[date]:
    return (period.start + timedelta(days=n) for n in range(period.days))


def _month_starts(period: Period) -> Iterator[date]:
    day = period.start.replace(day=1)
    while day < period.end:
        yield day
        day = (day + timedelta(days=31)).replace(day=1)


def _month(day: date) -> str:
    return f"{day.year:04}-{day.month:02}"


def _quarter(day: date) -> str:
    return f"{day.year:04}q{(day.month + 2) // 3}"


def _term(period: Period) -> str:
    return f"{period.start.year}/{period.last.year}"
