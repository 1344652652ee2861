"""Years and terms as they are written: one, a list, a range, a term."""

import re
from datetime import timedelta

from search.vietnamese.dates import periods
from search.vietnamese.dates.found import FoundDate, Writing
from search.vietnamese.dates.periods import Period

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
