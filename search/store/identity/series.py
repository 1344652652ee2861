"""Within what an official document's number is unique: always, within a congress term, or within a year."""

import re
from bisect import bisect_right
from datetime import date
from typing import Literal

from msgspec import Struct

from search.model import DocumentFact
from search.vietnamese import numerals
from search.vietnamese.numbers import DocumentNumber

Restart = Literal["never", "central", "local", "yearly"]

# First days of the national Party congresses VI to XIV: central Party numbers begin again after each.
_CONGRESSES = tuple(
    date(*day).toordinal()
    for day in (
        (1986, 12, 15),
        (1991, 6, 24),
        (1996, 6, 28),
        (2001, 4, 19),
        (2006, 4, 18),
        (2011, 1, 12),
        (2016, 1, 20),
        (2021, 1, 25),
        (2026, 1, 19),
    )
)
_FIRST_CONGRESS = 6
NEAR_DAYS = 60
"""Dates this near are one issue stated differently, even across the turn of a term or year."""
_TERM = re.compile(r"kh[óo]a\s+([IVXL]+|\d{1,2})\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(19|20)\d\d\b")


class Stated(Struct, frozen=True):
    """What one article says of a document's issue: the series it falls in, its day, a suffix for its key."""

    series: str = ""
    day: int | None = None
    suffix: str = ""


def restart(number: DocumentNumber | None, canonical: str) -> Restart:
    """How soon the number may be given again."""
    if number is None or number.number is None or number.year is not None or number.term:
        return "never"
    if re.match(r"\d+-", canonical):
        return "central" if "TW" in canonical.partition("/")[2] else "local"
    return "yearly"


def stated(fact: DocumentFact, how: Restart) -> Stated:
    """What a fact says of the issue; empty where it says nothing or the number never restarts."""
    if how == "never":
        return Stated()
    if fact.issued is not None and fact.issued.precision != "term":
        first = fact.issued.start
        day = first.toordinal() if fact.issued.precision == "day" else None
        middle = (
            first
            if day is not None
            else date.fromordinal((first.toordinal() + fact.issued.end.toordinal()) // 2)
        )
        return Stated(series_of(middle, how), day, str(middle.year))
    if year := _YEAR.search(fact.term):
        return Stated(series_of(date(int(year[0]), 7, 1), how), None, year[0])
    series = term_series(fact.term) if how != "yearly" else ""
    return Stated(series, None, series)


def series_of(day: date, how: Restart) -> str:
    """The series of numbers that runs on a day."""
    if how == "central":
        place = bisect_right(_CONGRESSES, day.toordinal())
        return f"khoa-{place + _FIRST_CONGRESS - 1}" if place else f"nam-{day.year}"
    if how == "local":  # provincial congresses fall in the autumn of years that end in 0 and 5
        autumn = day.year if day.month >= 10 else day.year - 1
        return f"nhiem-ky-{autumn - autumn % 5}"
    return f"nam-{day.year}" if how == "yearly" else ""


def term_series(term: str) -> str:
    """The series of a congress term in words: «khóa XII» is khoa-12."""
    found = _TERM.search(term)
    number = numerals.value(found[1]) if found else None
    return f"khoa-{number}" if number else ""


def comparable(one: str, other: str) -> bool:
    """Whether two series are counted the same way, so that unequal means different."""
    return bool(one) and bool(other) and one.rpartition("-")[0] == other.rpartition("-")[0]
