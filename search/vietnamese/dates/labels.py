"""Periods as readers write them and as machines do."""

from datetime import date

from search.vietnamese.dates.periods import Period, Precision
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
