"""Written dates: found in prose and in readers' queries, read as periods with their precision."""

import re
import unicodedata
from datetime import date

from search.vietnamese.dates import days, months, quarters, years
from search.vietnamese.dates.found import FoundDate, Writing
from search.vietnamese.dates.in_figures import in_figures
from search.vietnamese.dates.patterns import PROSE, TYPED
from search.vietnamese.dates.periods import month, year
from search.vietnamese.dates.relative import of_told_year, relative_period
from search.vietnamese.text import fold_aligned
from search.vietnamese.text.dashes import plain_dashes

_ISO_MONTH = re.compile(r"([12]\d{3})-(\d\d)")
_YEAR = re.compile(r"(?:nam\s+)?((?:1[89]|20|21)\d\d)")
_FIGURES = re.compile(r"[0-9]+")
_WORDS = re.compile(r"[^\W\d_]+|\d+")
_BRACKETED = re.compile(r"(?:\d{1,2} ?(?:,|và) ?){0,5}[\d ]{1,5}[-/.][\d \-/.]{1,20}\)")
_FAR_FROM_SLASH, _FAR_FROM_DASH = 60, 14
"""How far before a bracket «ngày» or «hôm» makes it a day; (2-2) may be a score."""
_TRIM = " \t\n\r\xa0.,;:()«»\"'"
LONGEST = 200
"""A text longer than this is no date."""


def find(text: str, published: date | None) -> list[FoundDate]:
    """The dates of an article in order; a missing year is that of the nearest such day up to `published`."""
    read = in_figures(plain_dashes(text), marked=True)
    return [read.placed(found, text) for found in _dates(Writing(PROSE, read.text, read.text, published))]


def typed_dates(text: str, today: date) -> list[FoundDate]:
    """The dates inside a reader's query, with or without marks; a year standing alone is none."""
    read = in_figures(plain_dashes(text), marked=False)
    writing = Writing(TYPED, read.text, fold_aligned(read.text), today)
    return [read.placed(found, text) for found in _dates(writing)]


def parse(text: str, today: date) -> FoundDate | None:
    """The date or period that the whole text is, or None; impossible ones come with their problem."""
    if len(text) > LONGEST:
        return None
    plain = unicodedata.normalize("NFC", text).strip(_TRIM)
    folded = fold_aligned(plain)
    if alone := _alone(plain, folded, today):
        return alone
    found = typed_dates(plain, today)
    if len(found) == 1 and not any(
        letter.isalnum() for letter in plain[: found[0].start] + plain[found[0].end :]
    ):
        return found[0]
    return None


def _alone(plain: str, folded: str, today: date) -> FoundDate | None:
    """What is a date only where nothing else stands beside it: 2018, 2018-10, «hôm qua»."""
    words = " ".join(folded.split())
    if period := relative_period(plain, today):
        form = "relative"
    elif alone := _YEAR.fullmatch(words):
        period, form = year(int(alone[1])), "year"
    elif (iso := _ISO_MONTH.fullmatch(words)) and 1 <= int(iso[2]) <= 12:
        period, form = month(int(iso[1]), int(iso[2])), "month"
    else:
        return None
    return FoundDate(period, 0, len(plain), plain, form=form)


def _dates(writing: Writing) -> list[FoundDate]:
    """Every date of a text, in order, not overlapping."""
    found: list[FoundDate] = []
    end = 0
    for figures in _FIGURES.finditer(writing.text):
        start = figures.start()
        if start < end or figures.end() - start not in (1, 2, 4) or _inside(writing, start):
            continue
        for one in _at(writing, start, figures.end() - start):
            if one.start >= end:
                found.append(one)
                end = one.end
    named = quarters.quarters(writing)
    return [of_told_year(writing, one) for one in (_merged(named, found) if named else found)]


def _merged(quarters: list[FoundDate], others: list[FoundDate]) -> list[FoundDate]:
    """Both in order; a quarter goes before what overlaps it («2020» of «quý IV/2020»)."""
    merged: list[FoundDate] = []
    for one in sorted([*quarters, *others], key=lambda one: (one.start, one.form != "quarter")):
        if not merged or one.start >= merged[-1].end:
            merged.append(one)
        elif one.form == "quarter":
            merged[-1] = one
    return merged


def _at(writing: Writing, start: int, length: int) -> list[FoundDate]:
    """What is written with the figures at `start`: the word before them says where to look."""
    last = _word_before(writing.text, start)
    if last in writing.words.other_words and not (length == 4 and last in writing.words.term_words):
        return []
    if last in writing.words.decade_words and (found := years.decade(writing, start, length)):
        return found
    if last in writing.words.first_ten:
        return days.solar_days(writing, start)
    if _short_month(writing, start):
        return months.month_year(writing, start, last)
    if _in_timed_brackets(writing, start):
        last = writing.words.word("ngày")
    if length == 4:
        return days.iso(writing, start) or months.iso_month(writing, start) or years.years(writing, start)
    if last == writing.words.word("tháng"):
        return months.month_list(writing, start) or months.months(writing, start)
    return (
        days.days(writing, start, last)
        or months.months_of_year(writing, start)
        or months.month_year(writing, start, last)
    )


def _in_timed_brackets(writing: Writing, start: int) -> bool:
    """«Hôm qua (14-5)», «hai ngày làm việc (29 - 30/9)»: nothing else stands in the brackets."""
    if writing.text[start - 1 : start] != "(" or (figures := _BRACKETED.match(writing.text, start)) is None:
        return False
    near = _FAR_FROM_SLASH if "/" in figures.group() else _FAR_FROM_DASH
    return writing.words.timed.search(writing.text[max(0, start - near) : start]) is not None


def _word_before(text: str, start: int) -> str:
    words = _WORDS.findall(text, max(0, start - 16), start)
    return words[-1].lower() if words else ""


def _short_month(writing: Writing, start: int) -> bool:
    """«T10/2020», as only readers type it."""
    return (
        not writing.words.marked
        and writing.text[start - 1 : start] == "t"
        and _word_before(writing.text, start) == "t"
    )


def _inside(writing: Writing, start: int) -> bool:
    """True where the figures are the tail of something longer: 1.500, K35, 02943.853574."""
    last = writing.text[start - 1] if start else " "
    if last.isalpha():
        return not _short_month(writing, start) and not _word_before(writing.text, start).endswith(
            writing.words.glued
        )
    return last in "./,-:" and start > 1 and writing.text[start - 2].isdigit()
