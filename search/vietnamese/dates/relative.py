"""Dates told from today: «hôm qua», «tuần trước», «3 năm qua», and years so told: «tháng 6 năm ngoái»."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from msgspec.structs import replace

from search.vietnamese import numerals
from search.vietnamese.dates import periods
from search.vietnamese.dates.found import FoundDate, Writing
from search.vietnamese.dates.periods import PartOfDay, Period
from search.vietnamese.text import fold

_FIRST, _LAST, _MOST = 1, 9998, 999
"""Years on either side of which there is no last or next year."""

UNITS = ("năm", "tháng", "tuần", "ngày")
"""What «3 năm qua» may count."""
_ENDINGS = ("qua", "vừa qua", "vừa rồi", "gần đây", "gần nhất", "trở lại đây")
LONGEST_SAID = 7
"""Syllables of the longest of them: «hai mươi mốt năm trở lại đây»."""
_PROPER = {fold(word): word for word in (*UNITS, *_ENDINGS)}
_LAST_OF = re.compile(rf"([0-9]{{1,3}}|[^0-9]+) ({'|'.join(UNITS)}) ({'|'.join(_ENDINGS)})")
_LAST_OF_FOLDED = re.compile(fold(_LAST_OF.pattern))
_OTHERWISE = frozenset({"năm tháng", "nam", "sau", "nhat", "nhất", "tu", "trăm", "tram", "tư", "nhì", "nhi"})
"""Counts that are other words: «những năm tháng qua», and without marks «sau tuần qua», «Nam»; «nhất» and
«tư» are ordinals and count nothing."""

_TOLD = frozenset({"no-year", "month", "quarter", "half-year", "range"})
"""Forms of dates behind which a year may be told."""


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
        **_weekdays("tuần này", monday),
        **_weekdays("tuần trước", monday - timedelta(days=7)),
        "từ đầu năm đến nay": periods.day(date(today.year, 1, 1), today),
    }


def _weekdays(week: str, monday: date) -> dict[str, Period]:
    """«thứ sáu tuần này», «thứ 6 tuần này», «chủ nhật tuần này»."""
    days = {f"thứ {said} {week}": n - 2 for n in range(2, 8) for said in (numerals.ordinal(n), str(n))}
    days[f"chủ nhật {week}"] = 6
    return {said: periods.day(monday + timedelta(days=after)) for said, after in days.items()}


_NAMED = re.compile(
    r"(?<!\w)(?P<part>sáng|trưa|chiều|tối|đêm|hôm)[ \xa0](?P<which>nay|qua)(?!\w)", re.IGNORECASE
)
_DAY_PARTS: dict[str, PartOfDay] = {"sáng": "sáng", "chiều": "chiều", "tối": "tối", "đêm": "tối"}


def named_days(text: str, published: date, end: int) -> Iterator[FoundDate]:
    """The days that prose names from its day of publication alone, up to `end`: «sáng nay», «hôm qua»."""
    for named in _NAMED.finditer(text, 0, end):
        day = published - timedelta(days=named["which"].lower() == "qua")
        period = periods.day(day, part_of_day=_DAY_PARTS.get(named["part"].lower()))
        yield FoundDate(period, named.start(), named.end(), named.group(), form="relative")


def relative_period(typed: str, today: date) -> Period | None:
    """The period that the whole of `typed` says, with or without marks."""
    if counted := last(typed, today):
        return counted[1]
    words = " ".join(fold(typed).split())
    return next((period for said, period in relative(today).items() if fold(said) == words), None)


def last(typed: str, today: date) -> tuple[str, Period] | None:
    """«3 năm qua», «hai tuan gan day»: its words in proper spelling, and that time up to today."""
    words = " ".join(typed.lower().split())
    match = _LAST_OF.fullmatch(words) or (_LAST_OF_FOLDED.fullmatch(words) if words == fold(words) else None)
    if match is None or not _FIRST < today.year < _LAST:
        return None
    if {match[1], f"{match[1]} {match[2]}"} & _OTHERWISE:
        return None
    count = numerals.value(match[1], _MOST)
    said = _proper_count(match[1], count) if count else None
    unit, ending = _PROPER[fold(match[2])], _PROPER[fold(match[3])]
    start = _before(today, count, unit) if count else None
    return (f"{said} {unit} {ending}", periods.day(start, today)) if said and start else None


def _proper_count(typed: str, count: int) -> str | None:
    """The count as it was typed, a word with its marks; None where it is no word, as Roman figures are."""
    if typed.isdecimal():
        return str(count)
    return next((words for words in numerals.words(count) if fold(words) == fold(typed)), None)


def _before(today: date, count: int, unit: str) -> date | None:
    """The day so long before today; in a shorter month its last one."""
    if unit in ("ngày", "tuần"):
        days = count * (7 if unit == "tuần" else 1)
        return today - timedelta(days=days) if days < today.toordinal() else None
    months = count * (12 if unit == "năm" else 1)
    year, month = divmod(12 * today.year + today.month - 1 - months, 12)
    if year < 1:
        return None
    return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))


def of_told_year(writing: Writing, found: FoundDate) -> FoundDate:
    """The date with the year that the words behind it tell; any other date as it is."""
    if found.complete or found.period is None or writing.known is None or found.form not in _TOLD:
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
