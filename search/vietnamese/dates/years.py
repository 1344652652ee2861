"""Years and terms as they are written: one, a list, a range, a term."""

import re
from datetime import timedelta

from search.vietnamese.dates import periods
from search.vietnamese.dates.found import FoundDate, Writing
from search.vietnamese.dates.periods import Period
from search.vietnamese.text import fold

_LONGEST = 100
"""Years that a range may last."""
_TERM_NOUNS = ("nhiem ky", "nhiem ki", "giai doan", "nien khoa", "khoa", "nam hoc")


def years(writing: Writing, start: int) -> list[FoundDate]:
    """The year, years, range of years or term whose figures begin at `start`."""
    match = writing.words.years.match(writing.text, start)
    if match is None or writing.text[match.end() : match.end() + 1].isalnum():
        return []
    begin, noun = writing.span_start(start)
    if match["last"] and noun == "nam" and _counts_years(writing, begin, start):
        begin, noun = start, ""
    if noun in _TERM_NOUNS and not match["last"]:
        match = writing.words.bare_years.match(writing.text, start) or match
    if match["last"]:
        return _year_range(writing, match, begin, noun)
    return _year_list(writing, match, begin, noun)


def decade(writing: Writing, start: int, length: int) -> list[FoundDate]:
    """The decade whose figures begin at `start`: «những năm 80 của thế kỷ XX», «thập niên 1990»."""
    led = writing.words.decade.search(writing.text[max(0, start - _REACH) : start])
    figures, end = int(writing.text[start : start + length]), start + length
    if led is None or figures % 10 or not (length == 4 or 10 <= figures < 100):
        return []
    if writing.words.more_years.match(writing.text, end) or writing.words.range_joint.match(
        writing.text, end
    ):
        return []
    rest = writing.words.decade_rest.match(writing.text, end)
    first = figures if length == 4 else figures + _century(rest["century"] if rest else "", figures)
    if first < _FIRST_DECADE or (rest is None and writing.counts(end)):
        return []
    period = Period(periods.year(first).start, periods.year(first + 9).end, "year")
    return [writing.found(period, start - len(led.group()), rest.end() if rest else end, "years")]


def _century(said: str, figures: int) -> int:
    """The first year of the century that is said; the last one of «những năm 80», none of «những năm 20»."""
    if said:
        return _CENTURIES.get(fold(said).lower(), 1900)
    return 1900 if figures >= _SURELY_LAST_CENTURY else 0


HALVES: dict[str, tuple[int, int]] = {"nửa đầu": (1, 6), "nửa cuối": (7, 12)}
"""Halves of a year, with their first and last months."""
_REACH = 40
_FIRST_DECADE, _SURELY_LAST_CENTURY = 1800, 30
_CENTURIES = {"xxi": 2000, "21": 2000, "nay": 2000, "xix": 1800, "19": 1800}


def _half_year(writing: Writing, begin: int, first: Period, end: int) -> FoundDate | None:
    """«nửa đầu năm 2024» in prose; what a reader types of a part of a year is read with the words around."""
    led = writing.words.half.search(writing.text[max(0, begin - _REACH) : begin])
    if led is None:
        return None
    year = first.start.year
    start, last = HALVES[f"nửa {led['half'].lower()}"]
    period = Period(periods.month(year, start).start, periods.month(year, last).end, "month")
    return writing.found(period, begin - len(led.group()), end, "half-year")


def _counts_years(writing: Writing, begin: int, start: int) -> bool:
    """«5 năm 2021-2025», «05 năm (2021-2025)» are terms, as the word only counts their years."""
    return "(" in writing.text[begin:start] or writing.text[max(0, begin - 2) : begin].strip().isdigit()


def _year_list(writing: Writing, match: re.Match[str], begin: int, noun: str) -> list[FoundDate]:
    """«năm 2019», «đầu 2019», «các năm 2019, 2020 và 2021»."""
    end, first = match.end(), periods.year(int(match["first"]))
    named = not writing.words.marked and "năm" in writing.source[begin : match.start()].lower()
    if noun not in ("nam", "dau", "giua", "cuoi", "nam hoc", "tu") or (
        writing.counts(end, named=True) and not named
    ):
        return []
    now = None if writing.words.marked else writing.words.until_now.match(writing.text, end)
    if now and writing.known and first.start <= writing.known:
        period = Period(first.start, writing.known + timedelta(days=1), "day")
        return [writing.found(period, begin, now.end(), "range", complete=False)]
    if noun == "tu" or _southern(writing, match.start()):
        return []
    if noun == "nam" and writing.words.marked and (half := _half_year(writing, begin, first, end)):
        return [half]
    found = [writing.found(first, begin, end, "year")]
    while noun == "nam" and (more := writing.words.more_years.match(writing.text, end)):
        found.append(
            writing.found(periods.year(int(more["year"])), more.start("year"), more.end("year"), "year")
        )
        end = more.end()
    return found


def _southern(writing: Writing, start: int) -> bool:
    """«viet nam 2018» typed without marks is no year."""
    return not writing.words.marked and bool(
        writing.words.country.search(writing.text[max(0, start - 16) : start])
    )


def _year_range(writing: Writing, match: re.Match[str], begin: int, noun: str) -> list[FoundDate]:
    first, last = int(match["first"]), int(match["last"])
    worded = match["joint"] != "-" and not match["joint"].isspace()
    if not first < last or last - first > _LONGEST:
        if worded and noun and last < first:
            return [writing.wrong(begin, match.end(), "years", "khoảng thời gian", begin)]
        return []
    span = periods.congress_term(first, last)
    if noun not in _TERM_NOUNS and (worded or noun in ("nam", "tu")):
        span = Period(span.start, span.end, "year")
    form = "term" if noun.startswith("nhiem") else "years"
    return [writing.found(span, begin, match.end(), form)]
