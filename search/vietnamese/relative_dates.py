"""Dates told from today: «hôm qua», «tuần trước», «năm ngoái»."""

from datetime import date, timedelta

from search.vietnamese import periods
from search.vietnamese.periods import Period
from search.vietnamese.text import fold

_FIRST, _LAST = 1, 9998
"""Years on either side of which there is no last or next year."""


def relative(today: date) -> dict[str, Period]:
    """Every such date by its words, in proper spelling."""
    if not _FIRST < today.year < _LAST:
        return {}
    monday = today - timedelta(days=today.weekday())
    before = today.replace(day=1) - timedelta(days=1)
    quarter = (today.month + 2) // 3
    last_year = periods.year(today.year - 1)
    return {
        "hôm nay": periods.day(today),
        "hôm qua": periods.day(today - timedelta(days=1)),
        "hôm kia": periods.day(today - timedelta(days=2)),
        "tuần này": periods.day(monday, monday + timedelta(days=6)),
        "tuần trước": periods.day(monday - timedelta(days=7), monday - timedelta(days=1)),
        "tuần qua": periods.day(today - timedelta(days=7), today),
        "tháng này": periods.month(today.year, today.month),
        "tháng trước": periods.month(before.year, before.month),
        "quý này": periods.quarter(today.year, quarter),
        "quý trước": periods.quarter(*((today.year, quarter - 1) if quarter > 1 else (today.year - 1, 4))),
        "năm nay": periods.year(today.year),
        "năm ngoái": last_year,
        "năm trước": last_year,
        "từ đầu năm đến nay": periods.day(date(today.year, 1, 1), today),
    }


def relative_period(typed: str, today: date) -> Period | None:
    """The period that the whole of `typed` says, with or without marks."""
    words = " ".join(fold(typed).split())
    return next((period for said, period in relative(today).items() if fold(said) == words), None)
