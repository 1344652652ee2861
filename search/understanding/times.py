"""Dates and periods in a query."""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from search.operators import ROLES
from search.query import DateField, During, Node
from search.results import Problem, Understood
from search.understanding.reading import Reading, printed, words
from search.vietnamese.dates import FoundDate, typed_dates
from search.vietnamese.periods import Period, Precision
from search.vietnamese.text import tokens

_QUARTERS = ("I", "II", "III", "IV")


def times(text: str, today: date) -> Iterator[Reading]:
    """Every date that stands in `text`; an impossible or yearless one stays words and says so."""
    for found in typed_dates(text, today):
        if reading := time(found, text[found.start : found.end], ROLES):
            yield reading


def time(found: FoundDate, typed: str, roles: tuple[DateField, ...]) -> Reading | None:
    """A found date as a reading for these roles, or None where there is nothing to read."""
    start, end = found.start, found.end
    if found.period is None:
        message = f"{_sentence(found.problem)}; được tìm như từ thường."
        return Reading(start, end, printed(typed), None, (Problem(message, start, end),))
    if not found.complete:
        message = (
            f"«{typed}» thiếu năm nên được tìm như từ thường; hãy thêm năm, ví dụ {_full(found.period)}."
        )
        return Reading(start, end, words(tokens(typed)), None, (Problem(message, start, end),))
    kind: Literal["term", "date"] = "term" if found.period.precision == "term" else "date"
    chip = Understood(kind, typed, value(found.period), label(found.period), start, end)
    return Reading(start, end, node(found.period, roles), chip)


def node(period: Period, roles: tuple[DateField, ...]) -> Node:
    """The articles that have a date of one of these roles in the period."""
    return During(roles, period)


def value(period: Period) -> str:
    """A period as machines write it: 2018-10-22, 2020-10, 2020-Q4, 2018, 2020/2025."""
    first, last = (_machine(day, period.precision) for day in _ends(period))
    return first if first == last else f"{first}/{last}"


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
            return day.isoformat()
        case "month":
            return f"{day.year:04}-{day.month:02}"
        case "quarter":
            return f"{day.year:04}-Q{(day.month + 2) // 3}"
    return f"{day.year:04}"


def _said(day: date, precision: Precision) -> str:
    match precision:
        case "day":
            return _day(day)
        case "month":
            return f"{day.month}/{day.year}"
        case "quarter":
            return f"{_QUARTERS[(day.month - 1) // 3]}/{day.year}"
    return str(day.year)


def _day(day: date) -> str:
    return f"{day.day}/{day.month}/{day.year}"


def _full(period: Period) -> str:
    return _day(period.start) if period.precision == "day" else label(period)


def _sentence(text: str) -> str:
    return (text[:1].upper() + text[1:]).rstrip(".")
