"""The Vietnamese day of publication out of whatever a system of publishing writes for it."""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from email.utils import parsedate_tz
from math import isfinite

from indexer import messages
from indexer.sources.named_months import named_month
from search.vietnamese import dates

VIETNAM = timezone(timedelta(hours=7))
EARLIEST, LATEST = date(1865, 1, 1), date(2100, 1, 1)
"""From the first newspaper in Vietnamese on; what lies outside is how systems write «never»."""
_NEVER = frozenset({date(1899, 12, 30), date(1900, 1, 1), date(1970, 1, 1)})
"""Day zero of Excel, SQL Server and Unix: an empty field, not a day."""
_SERIAL = range(20_000, 80_000)
"""Days since the end of 1899, as tables count them: 1954 to 2119."""
_EXCEL_ZERO = date(1899, 12, 30)
_SCALES = ((1e11, 1.0), (1e14, 1e3), (1e17, 1e6), (1e20, 1e9))
"""Up to what size a number counts seconds, thousandths, millionths, or less, since 1970."""
_WRAPPED = re.compile(r"^\W*(?:new )?Date\(\s*(-?\d{1,17})(?:[+-]\d{4})?\s*\)\W*$")
_NUMBER = re.compile(r"-?\d{1,18}(?:\.\d{1,9})?")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:\d{4}|\d{6})?")
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
_SLASHES = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(\d{4}|\d\d)(?![\d/])")
_TIME = re.compile(
    r"(?<!\d)(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::\d\d(?:[.,]\d+)?)?\s*(?P<half>[AP]\.?M\b\.?|SA\b|CH\b)?"
    r"\s*\(?(?P<zone>Z\b|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d\d)?(?!\d)|UTC|GMT)?",
    re.IGNORECASE,
)
_RFC_2822_ZONE = re.compile(
    r"[a-z]{3,9}\.? \d{4} \d\d?:\d\d(?::\d\d)? +(?:[+-]\d{4}|UT|[A-Z]{3})(?: \(.*\))?$", re.I
)
"""The library reads a time without a zone as one of UTC; Vietnamese systems mean their own."""
_OFFSET = re.compile(r"([+-])(\d{1,2}):?(\d\d)?$")
LONGEST = 200
"""Characters of a text in which a day is looked for."""


class Undated(ValueError):
    """A value that names no day of publication; the message says why."""


def published(value: object, month_first: Callable[[], bool] = lambda: False) -> date | None:
    """The Vietnamese day (UTC+7) of a time in any system's writing; None where nothing is written.

    `month_first` is asked where the order of a day with slashes matters. Raises Undated."""
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    try:
        day = _day(value, month_first)
    except (ValueError, OverflowError, OSError) as error:
        raise Undated(str(error) if isinstance(error, Undated) else messages.NO_SUCH_DAY) from error
    if not EARLIEST <= day < LATEST or day in _NEVER:
        raise Undated(messages.EMPTY_DAY)
    return day


def slash_parts(value: object) -> tuple[int, int] | None:
    """The first two figures of a day with slashes and its year last, from which a source's order is told."""
    found = _SLASHES.search(value[:LONGEST]) if isinstance(value, str) else None
    return (int(found[1]), int(found[2])) if found else None


def _day(value: object, month_first: Callable[[], bool]) -> date:
    if isinstance(value, datetime):
        return _vietnamese(value)
    if isinstance(value, date):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _counted(float(value))
    if isinstance(value, Mapping):  # MongoDB's and PHP's way to write a time
        return _day(value.get("$date", value.get("date", value.get("$numberLong"))), month_first)
    if isinstance(value, list) and len(value) >= 3 and all(isinstance(one, int) for one in value):
        return date(*value[:3])  # Java's
    if isinstance(value, str):
        return _written(value.strip()[:LONGEST], month_first)
    raise Undated(messages.NOT_A_DATE)


def _written(text: str, month_first: Callable[[], bool]) -> date:
    if wrapped := _WRAPPED.match(text):
        return _vietnamese(_epoch(int(wrapped[1]) / 1000))
    if compact := _COMPACT.fullmatch(text):
        return date(int(compact[1]), int(compact[2]), int(compact[3]))
    if _NUMBER.fullmatch(text):
        return _counted(float(text))
    try:
        return _vietnamese(datetime.fromisoformat(text))
    except ValueError:
        pass  # not ISO 8601 to the letter
    if _RFC_2822_ZONE.search(text) and (stamp := parsedate_tz(text)) and stamp[9] is not None:
        return _vietnamese(datetime(*stamp[:6], tzinfo=timezone(timedelta(seconds=stamp[9]))))
    return _at_its_hour(_plain(text, month_first), text)


def _plain(text: str, month_first: Callable[[], bool]) -> date:
    """The day as it is printed, whatever its hour and zone."""
    if iso := _YEAR_FIRST.search(text):
        return date(int(iso[1]), int(iso[3]), int(iso[4]))
    if slashes := _SLASHES.search(text):
        day, month = int(slashes[1]), int(slashes[2])
        if month_first():
            day, month = month, day
        return date(_full_year(slashes[3]), month, day)
    if named := named_month(text):
        return date(_full_year(named.year), named.month, named.day)
    found = dates.find(text, None)
    for one in found:
        if one.period and one.period.precision == "day" and one.period.days == 1:
            return one.period.start
    raise Undated(next((one.problem for one in found if one.problem), messages.NOT_A_DATE))


def _at_its_hour(day: date, text: str) -> date:
    """The day in Vietnam, where an hour with its zone stands beside it."""
    found = next((one for one in _TIME.finditer(text) if one["zone"]), None)
    if found is None:
        return day
    hour = int(found["hour"])
    if half := found["half"]:
        hour = hour % 12 + (12 if half[0] in "PpCc" else 0)
    moment = datetime(
        day.year, day.month, day.day, hour % 24, int(found["minute"]), tzinfo=_zone(found["zone"])
    )
    return _vietnamese(moment)


def _zone(text: str) -> timezone:
    offset = _OFFSET.search(text)
    if offset is None:
        return UTC
    minutes = int(offset[2]) * 60 + int(offset[3] or 0)
    return timezone(timedelta(minutes=-minutes if offset[1] == "-" else minutes))


def _counted(number: float) -> date:
    """Seconds, milliseconds or microseconds since 1970, a table's day number, or 20170830."""
    if not isfinite(number):
        raise Undated(messages.NOT_A_DATE)
    if compact := _COMPACT.fullmatch(str(int(number))):
        return date(int(compact[1]), int(compact[2]), int(compact[3]))
    if int(number) in _SERIAL:
        return _EXCEL_ZERO + timedelta(days=int(number))
    if abs(number) < 1e8:
        raise Undated(messages.EMPTY_DAY if number <= 0 else messages.NOT_A_DATE)
    for most, scale in _SCALES:
        if abs(number) < most:
            return _vietnamese(_epoch(number / scale))
    raise Undated(messages.NOT_A_DATE)


def _epoch(seconds: float) -> datetime:
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)


def _vietnamese(moment: datetime) -> date:
    return (moment.astimezone(VIETNAM) if moment.tzinfo else moment).date()


def _full_year(text: str) -> int:
    """Years in two figures: those of news archives, 1970 to 2069."""
    year = int(text)
    return year if len(text) == 4 else year + (2000 if year < 70 else 1900)
