"""Number words that stand in a date as figures: «tháng bốn năm 2022» is read as «tháng 4 năm 2022».

So one grammar of figures reads both, and what is found gets its place in the text as it was written.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from search.vietnamese import numerals
from search.vietnamese.dates.found import FoundDate
from search.vietnamese.dates.spoken_years import LEADS, PATTERN, year_length, year_value
from search.vietnamese.text import fold_aligned

_S = r"[ \t\xa0]{0,3}"
_MONTHS = numerals.words_pattern(1, 12)
_QUARTERS = numerals.words_pattern(1, 4)
_DAYS = numerals.words_pattern(1, 31)
_JOINT = r"(?:[-,;&]|đến(?:\s+hết)?|tới|và)"
_TAIL = (
    rf"(?:(?:(?<!năm){_S}|{_S},?{_S}năm{_S}|{_S}[/.\-,]{_S})[12]\d{{3}}(?!\d)|{_S},?{_S}năm{_S}{PATTERN}"
    r"|\s{1,3}năm\s{1,3}(?:nay|ngoái|trước)(?!\w))"
)
"""The year behind a month or quarter; «tháng năm 2022» is no May, but «tháng năm năm 2022» is."""
_DAY_BEFORE = re.compile(r"(?<!\d)\d{1,2}[ \t\xa0]{0,3}$")
_YEAR_AFTER = re.compile(r"[ \t\xa0]{0,3}[12]\d{3}(?!\d)")
_LONGEST_COUNT = 24
"""Characters before «tháng đầu năm» in which the count of the months stands."""
_REACH = 28
"""Characters before «tháng» in which a day stands."""


class InFigures(Struct, frozen=True):
    """`text` with figures for the words at `written`, each of which became the figures at `figures`."""

    text: str
    figures: tuple[tuple[int, int], ...] = ()
    written: tuple[tuple[int, int], ...] = ()

    def placed(self, found: FoundDate, source: str) -> FoundDate:
        """A date found in `text` where it stands in the source."""
        start, end = found.start, found.end
        if self.figures:
            start, end = self._place(start)[0], self._place(end - 1)[1]
        return replace(found, start=start, end=end, text=source[start:end])

    def _place(self, at: int) -> tuple[int, int]:
        """The span in the source of the character at `at`."""
        last = bisect_right(self.figures, (at, len(self.text))) - 1
        if last < 0:
            return at, at + 1
        if at < self.figures[last][1]:
            return self.written[last]
        moved = at - self.figures[last][1] + self.written[last][1]
        return moved, moved + 1


def in_figures(source: str, marked: bool) -> InFigures:
    """The text with the number words of its dates as figures; folded words are read where not `marked`."""
    read = _lower(source) if marked else fold_aligned(source)
    words = sorted(set(_words(read, marked)))
    pieces, figures, written, end, length = [], [], [], 0, 0
    for start, after in words:
        number = numerals.value(source[start:after]) or year_value(source[start:after])
        if number is None or start < end:
            continue
        length += start - end
        pieces += [source[end:start], str(number)]
        figures.append((length, length + len(str(number))))
        written.append((start, after))
        end, length = after, length + len(str(number))
    if not figures:
        return InFigures(source)
    return InFigures("".join([*pieces, source[end:]]), tuple(figures), tuple(written))


def _words(text: str, marked: bool) -> Iterator[tuple[int, int]]:
    """Where the number words of dates stand."""
    if not any(lead in text for lead in _leads(marked)):
        return
    patterns = _patterns(marked)
    for month in patterns.month.finditer(text):
        if month["year"]:
            yield from (one.span() for one in patterns.months.finditer(text, *month.span("months")))
        elif _behind_a_day(text, month, patterns):
            yield month.span("alone")
    for quarter in patterns.quarter.finditer(text):
        yield from (one.span() for one in patterns.quarters.finditer(text, *quarter.span("quarters")))
    if any(lead in text for lead in patterns.year_leads):
        for year in patterns.year.finditer(text):
            start = year.start("year")
            yield start, start + year_length(year["year"])
    for named_day in patterns.days:
        yield from (day.span("day") for day in named_day.finditer(text))
    for part in patterns.part.finditer(text):
        left = max(0, part.start() - _LONGEST_COUNT)
        if count := patterns.count.search(text[left : part.start()]):
            yield left + count.start(1), left + count.end(1)


def _lower(text: str) -> str:
    """The text in small letters, character for character: literal patterns find words in it the quickest."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(small if len(small := sign.lower()) == 1 else sign for sign in text)


def _behind_a_day(text: str, month: re.Match[str], patterns: "_Patterns") -> bool:
    """Whether a day stands before the month, in figures or named as one («ngày hai tháng chín»); «6 tháng năm
    2022» are six months."""
    before = text[max(0, month.start() - _REACH) : month.start()]
    if patterns.day_before.search(before):
        return True
    five = fold_aligned(month["alone"]) == "nam"
    return bool(_DAY_BEFORE.search(before)) and not (five and _YEAR_AFTER.match(text, month.end()))


@cache
def _leads(marked: bool) -> tuple[str, ...]:
    """One of these stands in every text that the patterns below find anything in."""
    leads = ("tháng", "quý", "quí", *LEADS)
    return leads if marked else tuple(map(fold_aligned, leads))


class _Patterns(Struct, frozen=True):
    month: re.Pattern[str]
    months: re.Pattern[str]
    quarter: re.Pattern[str]
    quarters: re.Pattern[str]
    days: tuple[re.Pattern[str], ...]
    day_before: re.Pattern[str]
    part: re.Pattern[str]
    count: re.Pattern[str]
    year: re.Pattern[str]
    year_leads: tuple[str, ...]


@cache
def _patterns(marked: bool) -> _Patterns:
    def pattern(written: str) -> re.Pattern[str]:
        plain = "".join(fold_aligned(sign) if not sign.isascii() else sign for sign in written)
        return re.compile(written if marked else plain)

    month, quarter = rf"(?:{_MONTHS}|\d{{1,2}})(?!\w)", rf"(?:{_QUARTERS}|\d|iv|i{{1,3}})(?!\w)"
    chain = rf"(?P<months>(?:{_MONTHS})(?!\w)(?:{_S}{_JOINT}{_S}(?:tháng{_S})?{month}){{0,11}})"
    quarters = rf"(?P<quarters>(?:{_QUARTERS})(?!\w)(?:{_S}{_JOINT}{_S}(?:qu[ýí]{_S})?{quarter}){{0,3}})"
    alone = rf"(?:{_MONTHS})(?!\w)"
    return _Patterns(
        month=pattern(rf"tháng\s{{1,3}}(?:{chain}(?P<year>{_TAIL})|(?P<alone>{alone}))"),
        months=pattern(rf"(?<!\w){alone}"),
        quarter=pattern(rf"qu[ýí]\s{{1,3}}{quarters}{_TAIL}"),
        quarters=pattern(rf"(?<!\w)(?:{_QUARTERS})(?!\w)"),
        days=tuple(
            pattern(rf"{lead}\s{{1,3}}(?P<day>{_DAYS})(?=\s{{1,3}}tháng\s{{1,3}}{month})")
            for lead in ("ngày", "mùng", "mồng")
        ),
        day_before=pattern(rf"(?<!\w)(?:ngày|mùng|mồng)\s{{1,3}}(?:\d{{1,2}}|{_DAYS})\s{{1,3}}$"),
        part=pattern(r"tháng\s{1,3}(?:đầu|cuối)\s{1,3}(?:năm(?!\w)|[12]\d{3})"),
        count=pattern(rf"(?<!\w)({numerals.words_pattern(1, 11)})\s{{1,3}}$"),
        year=pattern(rf"(?<!\w)năm\s{{1,3}}(?P<year>{PATTERN})"),
        year_leads=LEADS if marked else tuple(map(fold_aligned, LEADS)),
    )
