"""Dates whose year is told from the day of writing: «tháng 6 năm ngoái», «ngày 20/10 năm nay»."""

from dataclasses import replace
from datetime import date

from search.vietnamese.dates.found import FoundDate, Writing
from search.vietnamese.dates.periods import Period

_FORMS = frozenset({"no-year", "month", "quarter", "half-year", "range"})


def of_told_year(writing: Writing, found: FoundDate) -> FoundDate:
    """The date with the year that the words behind it tell; any other date as it is."""
    if found.complete or found.period is None or writing.known is None or found.form not in _FORMS:
        return found
    said = writing.words.told_year.match(writing.text, found.end)
    if said is None:
        return found
    year = writing.known.year - (said["which"] != writing.words.word("nay"))
    period = _in_year(found.period, year)
    if period is None:
        figures = next(at for at in range(found.start, found.end) if writing.text[at].isdigit())
        return writing.wrong(found.start, said.end(), found.form, "ngày", figures)
    return writing.found(period, found.start, said.end(), found.form)


def _in_year(period: Period, year: int) -> Period | None:
    """The same days ending in that year; None where it has no such day."""
    later = year - period.last.year
    try:
        return replace(period, start=_years_later(period.start, later), end=_years_later(period.end, later))
    except ValueError:
        return None


def _years_later(day: date, years: int) -> date:
    return day.replace(year=day.year + years)
