"""Months, quarters, years and terms as they are written."""

import re
from collections.abc import Callable
from datetime import timedelta
from itertools import pairwise

from search.vietnamese import numerals
from search.vietnamese.dates import periods
from search.vietnamese.dates.found import FoundDate, Writing
from search.vietnamese.dates.periods import Period

_ROMAN_QUARTERS = numerals.roman_pattern(1, 4)
_LONGEST = 100
"""Years that a range may last."""
_LISTED = re.compile(rf"(?:(?:thang|qu[yi])\s*)?(\d{{1,2}}|{_ROMAN_QUARTERS})(?![^\W_])")
"""One month or quarter of a list."""
_TERM_NOUNS = ("nhiem ky", "nhiem ki", "giai doan", "khoa", "nam hoc")


def months(writing: Writing, start: int) -> list[FoundDate]:
    """The month, or the range of months, whose figures begin at `start`, after «tháng»."""
    match = writing.words.month.match(writing.text, start)
    if match is None or (not match[2] and writing.counts(match.end(), named=True)):
        return []
    begin, number, end = writing.span_start(start)[0], int(match[1]), match.end()
    if _revolution(writing, begin):
        return []
    joint = writing.words.month_joint.match(writing.text, end)
    other = writing.words.month.match(writing.text, joint.end()) if joint else None
    if joint and other and (joint[2] or other[2]):
        last = int(other[1])
        if 1 <= last <= 12 and not (joint[1] and (match[2] or last != number + 1)):
            return _month_range(writing, (begin, other.end()), (number, match[2]), (last, other[2]))
    return _month(writing, (begin, start, end), number, match[2])


def _revolution(writing: Writing, begin: int) -> bool:
    """Whether the month that begins there is only an event's name: «Cách mạng Tháng 10»."""
    return writing.text[max(0, begin - 5) : begin].lower() == writing.words.word("mạng ")


def month_list(writing: Writing, start: int) -> list[FoundDate]:
    """«tháng 3, 4 và 5/2022» in a reader's query, whose figures begin at `start`."""
    match = None if writing.words.marked else writing.words.month_list.match(writing.text, start)
    begin = writing.span_start(start)[0]
    if match is None or _revolution(writing, begin):
        return []
    return _of_one_year(writing, match, begin, periods.month, 12)


def _of_one_year(
    writing: Writing, match: re.Match[str], begin: int, period: Callable[[int, int], Period], most: int
) -> list[FoundDate]:
    """The months or quarters of a list with its year behind it: neighbours are one range."""
    listed = list(_LISTED.finditer(writing.text, *match.span(1)))
    numbers = [_number(one[1]) for one in listed]
    upwards = all(one < other for one, other in pairwise([0, *numbers, most + 1]))
    if not upwards or len({one[1].isdigit() for one in listed}) > 1:
        return []
    first, *others = (period(int(match[2]), number) for number in numbers)
    if numbers[-1] - numbers[0] == len(others):
        span = Period(first.start, others[-1].end, first.precision)
        return [writing.found(span, begin, match.end(), "range")]
    starts = [begin, *(one.start() for one in listed[1:])]
    ends = [*(one.end() for one in listed[:-1]), match.end()]
    return [writing.found(*one, "list") for one in zip([first, *others], starts, ends, strict=True)]


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
    if match is None or _numbers(writing, start, last) or not 1 <= int(match[1]) <= 12:
        return []
    joint = None if writing.words.marked else writing.words.month_joint.match(writing.text, match.end())
    other = writing.words.month_year.match(writing.text, joint.end()) if joint and not joint[1] else None
    if other and 1 <= int(other[1]) <= 12:
        begin, noun = writing.span_start(start)
        place = (begin if noun == "tu" else start, other.end())
        return _month_range(writing, place, (int(match[1]), match[3]), (int(other[1]), other[3]))
    led = last in writing.words.weak_words or last in writing.words.day_words
    if match[2] != "/" and writing.words.marked and not led:
        return []
    begin = start - (not writing.words.marked and writing.text[start - 1 : start] == "t")
    return [writing.found(periods.month(int(match[3]), int(match[1])), begin, match.end(), "month")]


def iso_month(writing: Writing, start: int) -> list[FoundDate]:
    """2018-10 in a reader's query."""
    match = None if writing.words.marked else writing.words.iso_month.match(writing.text, start)
    if match is None:
        return []
    return [writing.found(periods.month(int(match[1]), int(match[2])), start, match.end(), "month")]


def _numbers(writing: Writing, start: int, last: str) -> bool:
    """Whether the word before M/Y makes it a document number: «thông tư 3/2022», but not «từ 3/2022»."""
    if last != writing.words.word("tư") or writing.words.marked:
        return last in writing.words.number_words
    return re.search(r"thong\s+tu\W*$", writing.text[max(0, start - 16) : start]) is not None


def months_of_year(writing: Writing, start: int) -> list[FoundDate]:
    """«6 tháng đầu năm 2023», «9 tháng năm 2020»."""
    match = writing.words.months_of_year.match(writing.text, start)
    if match is None or not 1 <= int(match[1]) <= 11 or not (match[2] or match[3]):
        return []
    if not match[2] and writing.words.word("năm") not in match.group().lower():
        return []
    count = int(match[1])
    late = match[2] is not None and match[2].lower() == writing.words.word("cuối")
    first = 13 - count if late else 1
    year = int(match[3]) if match[3] else writing.year_of(first)
    if year is None:
        return []
    period = Period(periods.month(year, first).start, periods.month(year, first + count - 1).end, "month")
    return [writing.found(period, start, match.end(), "half-year", bool(match[3]))]


def years(writing: Writing, start: int) -> list[FoundDate]:
    """The year, years, range of years or term whose figures begin at `start`."""
    match = writing.words.years.match(writing.text, start)
    if match is None or writing.text[match.end() : match.end() + 1].isalnum():
        return []
    begin, noun = writing.span_start(start)
    if match[3] and noun == "nam" and _counts_years(writing, begin, start):
        begin, noun = start, ""
    if noun in _TERM_NOUNS and not match[3]:
        match = writing.words.bare_years.match(writing.text, start) or match
    if match[3]:
        return _year_range(writing, match, begin, noun)
    return _year_list(writing, match, begin, noun)


def _counts_years(writing: Writing, begin: int, start: int) -> bool:
    """«5 năm 2021-2025», «05 năm (2021-2025)» are terms, as the word only counts their years."""
    return "(" in writing.text[begin:start] or writing.text[max(0, begin - 2) : begin].strip().isdigit()


def _year_list(writing: Writing, match: re.Match[str], begin: int, noun: str) -> list[FoundDate]:
    """«năm 2019», «đầu 2019», «các năm 2019, 2020 và 2021»."""
    end, first = match.end(), periods.year(int(match[1]))
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
        found.append(writing.found(periods.year(int(more[1])), more.start(1), more.end(1), "year"))
        end = more.end()
    return found


def _southern(writing: Writing, start: int) -> bool:
    """«viet nam 2018» typed without marks is no year."""
    return not writing.words.marked and bool(
        writing.words.country.search(writing.text[max(0, start - 16) : start])
    )


def _year_range(writing: Writing, match: re.Match[str], begin: int, noun: str) -> list[FoundDate]:
    first, last = int(match[1]), int(match[3])
    worded = match[2] != "-" and not match[2].isspace()
    if not first < last or last - first > _LONGEST:
        if worded and noun and last < first:
            return [writing.wrong(begin, match.end(), "years", "khoảng thời gian", begin)]
        return []
    span = periods.congress_term(first, last)
    if noun not in _TERM_NOUNS and (worded or noun in ("nam", "tu")):
        span = Period(span.start, span.end, "year")
    form = "term" if noun.startswith("nhiem") else "years"
    return [writing.found(span, begin, match.end(), form)]


def quarters(writing: Writing) -> list[FoundDate]:
    """Every quarter; they are looked for by their word, as «quý IV» has no figures."""
    if not any(word in writing.text for word in writing.words.quarter_word):
        return []
    found: list[FoundDate] = []
    matches = list(writing.words.quarter.finditer(writing.text))
    for place, match in enumerate(matches):
        if found and match.start() < found[-1].end:
            continue
        following = matches[place + 1] if place + 1 < len(matches) and not writing.words.marked else None
        found += (
            _quarter_list(writing, match)
            or (following and _quarter_range(writing, match, following))
            or _quarter(writing, match)
        )
    return found


def _quarter_list(writing: Writing, one: re.Match[str]) -> list[FoundDate]:
    """«quý I, II và III/2022» in a reader's query, of which `one` is the first."""
    if writing.words.marked or one[3]:
        return []
    match = writing.words.quarter_list.match(writing.text, one.start(1 if one[1] else 2))
    if match is None:
        return []
    begin, noun = writing.span_start(one.start())
    return _of_one_year(writing, match, begin if noun == "tu" else one.start(), periods.quarter, 4)


def _number(written: str) -> int:
    return numerals.value(written) or 0


def _quarter_range(writing: Writing, one: re.Match[str], two: re.Match[str]) -> list[FoundDate]:
    """«từ quý I đến quý III năm 2022», «quý I và quý II/2022»."""
    joint = writing.words.quarter_joint.fullmatch(writing.text, one.end(), two.start())
    first, last = _number(one[1] or one[2]), _number(two[1] or two[2])
    if joint is None or one[3] or not two[3] or not 1 <= first < last <= 4 or (joint[1] and last > first + 1):
        return []
    begin, noun = writing.span_start(one.start())
    year = int(two[3])
    period = Period(periods.quarter(year, first).start, periods.quarter(year, last).end, "quarter")
    return [writing.found(period, begin if noun == "tu" else one.start(), two.end(), "range")]


def _quarter(writing: Writing, match: re.Match[str]) -> list[FoundDate]:
    number = _number(match[1] or match[2])
    start, end = match.span()
    if not 1 <= number <= 4:
        return [writing.wrong(start, end, "quarter", "quý", start)] if match[3] else []
    told = not writing.words.marked and writing.words.told_year.match(writing.text, end)
    if match[1] and not (match[3] or told):
        return []
    year = int(match[3]) if match[3] else writing.year_of(3 * number - 2)
    if year is None:
        return []
    return [writing.found(periods.quarter(year, number), start, end, "quarter", bool(match[3]))]
