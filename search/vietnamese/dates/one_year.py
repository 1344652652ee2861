"""Lists of months or quarters of one year: «tháng 3, 4 và 5/2022», «quý I, II và III/2022»."""

import re
from collections.abc import Callable
from itertools import pairwise

from search.vietnamese import numerals
from search.vietnamese.dates.found import FoundDate, Writing
from search.vietnamese.dates.periods import Period
from search.vietnamese.dates.spelling import ROMAN_QUARTERS

_LISTED = re.compile(rf"(?:(?:th[aá]ng|qu[yiýí])\s*)?(\d{{1,2}}|{ROMAN_QUARTERS})(?![^\W_])", re.IGNORECASE)
"""One month or quarter of a list."""


def of_one_year(
    writing: Writing, match: re.Match[str], begin: int, period: Callable[[int, int], Period], most: int
) -> list[FoundDate]:
    """The months or quarters of a list with its year behind it: neighbours are one range."""
    listed = list(_LISTED.finditer(writing.text, *match.span("listed")))
    numbers = [number_of(one[1]) for one in listed]
    upwards = all(one < other for one, other in pairwise([0, *numbers, most + 1]))
    if not upwards or len({one[1].isdigit() for one in listed}) > 1:
        return []
    first, *others = (period(int(match["year"]), number) for number in numbers)
    if numbers[-1] - numbers[0] == len(others):
        span = Period(first.start, others[-1].end, first.precision)
        return [writing.found(span, begin, match.end(), "range")]
    starts = [begin, *(one.start() for one in listed[1:])]
    ends = [*(one.end() for one in listed[:-1]), match.end()]
    return [writing.found(*one, "list") for one in zip([first, *others], starts, ends, strict=True)]


def number_of(written: str) -> int:
    """A figure or Roman figure as a number; 0 where it is none."""
    return numerals.value(written) or 0
