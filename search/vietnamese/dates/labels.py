"""Periods as readers write them and as machines do."""

from datetime import date, timedelta

from search.vietnamese.dates.periods import Period, Precision, month
from search.vietnamese.numerals import roman


def value(period: Period) -> str:
    """A period as machines write it: 2018-10-22, 2020-10, 2020-Q4, 2018, 2020/2025."""
    first, last = (_machine(day, period.precision) for day in _ends(period))
    return first if first == last else f"{first}/{last}"


def day_value(day: date) -> str:
    """A day as machines write it: 2018-10-22."""
    return day.isoformat()


def label(period: Period) -> str:
    """A period as readers write it: «ngày 22/10/2018», «quý IV/2020», «nhiệm kỳ 2020-2025»."""
    if period.precision == "term":
        return f"nhiệm kỳ {period.start.year}-{period.last.year}"
    name, (first, last) = _NAMES[period.precision], (_said(day, period.precision) for day in _ends(period))
    if first == last:
        return f"{name} {first}"
    return f"từ {first} đến {last}" if period.precision == "day" else f"từ {name} {first} đến {name} {last}"


_DAY = timedelta(days=1)
_NAMES = {"day": "ngày", "month": "tháng", "quarter": "quý", "year": "năm"}


def _ends(period: Period) -> tuple[date, date]:
    return period.start, period.last


def _machine(day: date, precision: Precision) -> str:
    match precision:
        case "day":
            return day_value(day)
        case "month":
            return f"{day.year:04}-{day.month:02}"
        case "quarter":
            return f"{day.year:04}-Q{(day.month + 2) // 3}"
    return f"{day.year:04}"


def _said(day: date, precision: Precision) -> str:
    match precision:
        case "day":
            return day_label(day)
        case "month":
            return f"{day.month}/{day.year}"
        case "quarter":
            return f"{roman((day.month + 2) // 3)}/{day.year}"
    return str(day.year)


def day_label(day: date) -> str:
    """A day as readers write it: 22/10/2018."""
    return f"{day.day}/{day.month}/{day.year}"


def short_label(period: Period) -> str:
    """A period as it stands in a line of facts: «sáng 30/8/2023», «14–17/10/2020», «quý IV/2020»."""
    first, last = _ends(period)
    match period.precision:
        case "term":
            return f"nhiệm kỳ {first.year}–{last.year}"
        case "year" if first.year != last.year:
            return f"{first.year}–{last.year}"
        case "year" | "quarter":
            return f"{_NAMES[period.precision]} {_said(first, period.precision)}"
        case "month" if _one_month(first, last):
            return f"tháng {_said(first, 'month')}"
    days = _days_label(first, last)
    return f"{period.part_of_day} {days}" if period.part_of_day else days


def span_label(first: date | None, last: date | None) -> str:
    """The days of a filter, open at either end: «năm 2020», «tháng 6/2022», «từ 1/5/2019»."""
    if first is None or last is None:
        return f"từ {day_label(first)}" if first else f"đến {day_label(last)}" if last else ""
    if first == last:
        return f"ngày {day_label(first)}"
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"năm {first.year}" if first.year == last.year else f"năm {first.year}–{last.year}"
    if first.day == 1 and _one_month(first, last):
        return f"tháng {_said(first, 'month')}"
    return f"{day_label(first)} – {day_label(last)}"


def _one_month(first: date, last: date) -> bool:
    """Whether the days end with the month that they begin in."""
    return first <= last and Period(first, last + _DAY).end == month(first.year, first.month).end


def _days_label(first: date, last: date) -> str:
    if first == last:
        return day_label(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day_label(last)}"
    if first.year == last.year:
        return f"{first.day}/{first.month}–{day_label(last)}"
    return f"{day_label(first)}–{day_label(last)}"
