"""A period as articles print it: every usual spelling, so that all of them can be looked for as words."""

from datetime import date

from search.vietnamese.dates.periods import Period
from search.vietnamese.numerals import roman, words


def spellings(period: Period) -> tuple[str, ...]:
    """The words and figures that say this period, punctuation aside, each once."""
    first, last = period.start, period.last
    match period.precision:
        case "day" if first == last:
            found = [*_day(first)]
        case "day":
            found = _days(first, last)
        case "month" if (first.year, first.month) == (last.year, last.month):
            found = _month(first)
        case "quarter" if period.days < 93:
            number = (first.month + 2) // 3
            found = [f"quý {one}{year}" for one in (roman(number), number) for year in _of_year(first.year)]
        case "year" if first.year == last.year:
            found = [str(first.year)]
        case "year" | "term":
            found = [f"{first.year} {last.year}", f"{first.year} đến {last.year}"]
            found.append(f"{first.year} đến năm {last.year}")
        case _:
            found = []
    return tuple(dict.fromkeys(found))


def any_year(day: date) -> tuple[str, ...]:
    """A day as it is printed without its year."""
    return f"{day.day} {day.month}", f"{day.day} tháng {day.month}"


def _day(day: date) -> list[str]:
    return [f"{one}{year}" for one in any_year(day) for year in _of_year(day.year)]


def _days(first: date, last: date) -> list[str]:
    joints = (" ", " đến ")
    if (first.year, first.month) == (last.year, last.month):
        return [f"{first.day}{joint}{end}" for joint in joints for end in _day(last)]
    begins = [_day(first)[0], *([any_year(first)[0]] if first.year == last.year else [])]
    return [f"{begin}{joint}{end}" for begin in begins for joint in joints for end in _day(last)[::3]]


def _month(first: date) -> list[str]:
    names = (str(first.month), *words(first.month))
    return [f"{first.month} {first.year}", *(f"tháng {name} năm {first.year}" for name in names)]


def _of_year(year: int) -> tuple[str, str]:
    return f" {year}", f" năm {year}"
