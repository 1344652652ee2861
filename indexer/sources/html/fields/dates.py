"""A day as pages print it, in every writing, and lines that say nothing but when."""

import re
from collections.abc import Callable
from datetime import date, datetime

from indexer.sources.published import VIETNAM
from search.vietnamese import dates
from search.vietnamese.text import fold

EARLIEST, LATEST = 1990, 2100
"""Years of publication; 0001, 1970 and 9999 are what systems print for no date."""
LONGEST = 120
"""Characters of a line that says when."""
_FIGURES = re.compile(
    r"(?<!\d)(?:(?P<year>\d{4})(?P<dash>[-/.])(?P<month>\d{1,2})(?P=dash)(?P<day>\d{1,2})"
    r"|(?P<first>\d{1,2})\s?(?P<sign>[-/. ])\s?(?P<second>\d{1,2})\s?(?P=sign)\s?(?P<last>\d{4}))"
    r"(?!\d|[/-]\d)"
)
_SHORT_MONTH = re.compile(
    r"(?<!\w)th(?:ang|g\.?)?\s?(?P<month>\d{1,2})\s(?P<day>\d{1,2}),?\s(?P<year>\d{4})(?!\d)"
    r"|(?<!\d)(?P<that_day>\d{1,2})\sthg\.?\s(?P<that_month>\d{1,2}),?\s(?P<that_year>\d{4})(?!\d)"
)
_IN_ADDRESS = re.compile(
    r"/(20\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/.?-]|$)"
    r"|(?<=[/_.-])(20\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?:\d{6,11})?(?=[/._-]|$)"
)
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})")
_RFC = re.compile(
    r"(?P<day>\d{1,2})\s(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s(?P<year>\d{4})"
    r"|(?P<named>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s(?P<that>\d{1,2}),?\s(?P<of>\d{4})"
)
_MONTHS_OF_A_YEAR = 12
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]


def read(text: str, month_first: Callable[[], bool] = lambda: False) -> date | None:
    """The first whole day that a short text states, in any writing of pages; in Vietnamese time.

    `month_first` is asked where the order of a day with slashes matters."""
    text = text[: 2 * LONGEST]
    if moment := _MOMENT.search(text):
        try:
            return _sound(datetime.fromisoformat(moment.group()).astimezone(VIETNAM).date())
        except (ValueError, OverflowError):
            return None
    for figures in _FIGURES.finditer(text):
        if day := _of_figures(figures, month_first):
            return day
    folded = fold(text)
    if short := _SHORT_MONTH.search(folded):
        names = ("year", "month", "day") if short["year"] else ("that_year", "that_month", "that_day")
        return _day(*(int(short[name]) for name in names))
    if named := _RFC.search(folded):
        month = _MONTHS.index(named["month"] or named["named"]) + 1
        return _day(int(named["year"] or named["of"]), month, int(named["day"] or named["that"]))
    return next(
        (
            _sound(found.period.start)
            for found in dates.find(text, None)
            if found.complete and found.period and found.period.precision == "day" and found.period.days == 1
        ),
        None,
    )


def of_address(address: str) -> date | None:
    """The day that an address states in its path: /2024/04/14/…, or the moment that begins a long number."""
    for figures in _IN_ADDRESS.finditer(address.partition("://")[2] or address):
        groups = figures.groups()
        if day := _day(*(int(one) for one in (groups[:3] if groups[0] else groups[3:]))):
            return day
    return None


def says_when(text: str) -> bool:
    """The line holds a whole day and hardly more: a weekday, a time, a label, the number of readers."""
    if not 8 <= len(text) <= LONGEST or not any(letter.isdigit() for letter in text):
        return False
    folded = fold(text)
    for pattern in (_FIGURES, _SHORT_MONTH, _RFC, _WRITTEN):
        if found := pattern.search(folded):
            rest = folded[: found.start()] + " " + folded[found.end() :]
            return not [word for word in re.findall(r"[a-z]{2,}", rest) if word not in _AROUND]
    return False


_WRITTEN = re.compile(r"\d{1,2}\s+thang\s+(?:\d{1,2}|[a-z]+(?: [a-z]+)?),?\s+(?:nam\s+)?\d{4}")
_AROUND = frozenset(
    {
        "admin", "am", "at", "audio", "ba", "bai", "ban", "bay", "binh", "boi", "by", "cap", "ch",
        "chia", "chu", "cn", "co", "dang", "date", "doc", "dua", "fri", "friday", "gian", "gio",
        "gmt", "gui", "hai", "in", "lan", "luan", "luc", "luot", "mon", "monday", "nam", "ngay",
        "nghe", "nguoi", "nhat", "on", "phut", "pm", "posted", "published", "sa", "sat", "saturday",
        "sau", "se", "so", "sun", "sunday", "tai", "tao", "thoi", "thu", "thur", "thurs",
        "thursday", "tin", "trang", "tu", "tue", "tues", "tuesday", "utc", "viet", "view", "views",
        "wed", "wednesday", "xem", "xuat",
    }
)  # fmt: skip


def _of_figures(figures: re.Match[str], month_first: Callable[[], bool]) -> date | None:
    if figures["year"]:
        return _day(int(figures["year"]), int(figures["month"]), int(figures["day"]))
    day, month, year = int(figures["first"]), int(figures["second"]), int(figures["last"])
    # A server set to American English prints the month first; where it must be so, it is so.
    if figures["sign"] == "/" and max(day, month) <= _MONTHS_OF_A_YEAR and month_first():
        day, month = month, day
    return _day(year, month, day) or (_day(year, day, month) if month > 12 else None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return _sound(date(year, month, day))
    except ValueError:
        return None


def _sound(day: date) -> date | None:
    return day if EARLIEST <= day.year <= LATEST else None
