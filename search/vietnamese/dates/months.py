"""Months as they are written: one, a range, a list, some months of a year."""

import re

from search.vietnamese.dates import periods
from search.vietnamese.dates.found import FoundDate, Writing
from search.vietnamese.dates.one_year import of_one_year
from search.vietnamese.dates.periods import Period


def months(writing: Writing, start: int) -> list[FoundDate]:
    """The month, or the range of months, whose figures begin at `start`, after «tháng»."""
    match = writing.words.month.match(writing.text, start)
    if match is None or (not match["year"] and writing.counts(match.end(), named=True)):
        return []
    begin, number, end = writing.span_start(start)[0], int(match["month"]), match.end()
    if _revolution(writing, begin):
        return []
    joint = writing.words.month_joint.match(writing.text, end)
    other = writing.words.month.match(writing.text, joint.end()) if joint else None
    if joint and other and (joint["noun"] or other["year"]):
        last = int(other["month"])
        if 1 <= last <= 12 and not (joint["also"] and (match["year"] or last != number + 1)):
            return _month_range(writing, (begin, other.end()), (number, match["year"]), (last, other["year"]))
    return _month(writing, (begin, start, end), number, match["year"])


def _revolution(writing: Writing, begin: int) -> bool:
    """Whether the month that begins there is only an event's name: «Cách mạng Tháng 10»."""
    return writing.text[max(0, begin - 5) : begin].lower() == writing.words.word("mạng ")


def month_list(writing: Writing, start: int) -> list[FoundDate]:
    """«tháng 3, 4 và 5/2022» in a reader's query, whose figures begin at `start`."""
    match = None if writing.words.marked else writing.words.month_list.match(writing.text, start)
    begin = writing.span_start(start)[0]
    if match is None or _revolution(writing, begin):
        return []
    return of_one_year(writing, match, begin, periods.month, 12)


def _month(writing: Writing, place: tuple[int, int, int], number: int, year: str | None) -> list[FoundDate]:
    begin, figures, end = place
    if not 1 <= number <= 12:
        return [writing.wrong(begin, end, "month", "tháng", figures)] if year else []
    known = int(year) if year else writing.year_of(number)
    if known is None:
        return []
    return [writing.found(periods.month(known, number), begin, end, "month", bool(year))]


def _month_range(
    writing: Writing, place: tuple[int, int], first: tuple[int, str | None], last: tuple[int, str | None]
) -> list[FoundDate]:
    crosses = first[0] > last[0]
    if not 1 <= first[0] <= 12:
        return []
    begin = int(first[1]) if first[1] else (int(last[1]) - crosses if last[1] else writing.year_of(first[0]))
    if begin is None:
        return []
    final = int(last[1]) if last[1] else begin + crosses
    if (final, last[0]) < (begin, first[0]):
        return [writing.wrong(*place, "range", "khoảng thời gian", place[0])]
    period = Period(periods.month(begin, first[0]).start, periods.month(final, last[0]).end, "month")
    return [writing.found(period, *place, "range", bool(first[1] or last[1]))]


def month_year(writing: Writing, start: int, last: str) -> list[FoundDate]:
    """«10/2020» with nothing before it that makes it a document number."""
    match = writing.words.month_year.match(writing.text, start)
    if match is None or _numbers(writing, start, last) or not 1 <= int(match["month"]) <= 12:
        return []
    joint = None if writing.words.marked else writing.words.month_joint.match(writing.text, match.end())
    other = writing.words.month_year.match(writing.text, joint.end()) if joint and not joint["also"] else None
    if other and 1 <= int(other["month"]) <= 12:
        begin, noun = writing.span_start(start)
        place = (begin if noun == "tu" else start, other.end())
        return _month_range(
            writing, place, (int(match["month"]), match["year"]), (int(other["month"]), other["year"])
        )
    led = last in writing.words.weak_words or last in writing.words.day_words
    if match["sign"] != "/" and writing.words.marked and not led:
        return []
    begin = start - (not writing.words.marked and writing.text[start - 1 : start] == "t")
    return [
        writing.found(periods.month(int(match["year"]), int(match["month"])), begin, match.end(), "month")
    ]


def iso_month(writing: Writing, start: int) -> list[FoundDate]:
    """2018-10 in a reader's query."""
    match = None if writing.words.marked else writing.words.iso_month.match(writing.text, start)
    if match is None:
        return []
    return [
        writing.found(periods.month(int(match["year"]), int(match["month"])), start, match.end(), "month")
    ]


def _numbers(writing: Writing, start: int, last: str) -> bool:
    """Whether the word before M/Y makes it a document number: «thông tư 3/2022», but not «từ 3/2022»."""
    if last != writing.words.word("tư") or writing.words.marked:
        return last in writing.words.number_words
    return re.search(r"thong\s+tu\W*$", writing.text[max(0, start - 16) : start]) is not None


def months_of_year(writing: Writing, start: int) -> list[FoundDate]:
    """«6 tháng đầu năm 2023», «9 tháng năm 2020»."""
    match = writing.words.months_of_year.match(writing.text, start)
    if match is None or not 1 <= int(match["count"]) <= 11 or not (match["end"] or match["year"]):
        return []
    if not match["end"] and writing.words.word("năm") not in match.group().lower():
        return []
    count = int(match["count"])
    late = match["end"] is not None and match["end"].lower() == writing.words.word("cuối")
    first = 13 - count if late else 1
    year = int(match["year"]) if match["year"] else writing.year_of(first)
    if year is None:
        return []
    period = Period(periods.month(year, first).start, periods.month(year, first + count - 1).end, "month")
    return [writing.found(period, start, match.end(), "half-year", bool(match["year"]))]
