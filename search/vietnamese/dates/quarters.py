"""Quarters as they are written: one, a range, a list."""

import re

from search.vietnamese.dates import periods
from search.vietnamese.dates.found import FoundDate, Writing
from search.vietnamese.dates.one_year import number_of, of_one_year
from search.vietnamese.dates.periods import Period


def quarters(writing: Writing) -> list[FoundDate]:
    """Every quarter; they are looked for by their word, as «quý IV» has no figures."""
    if not any(word in writing.text for word in writing.words.quarter_word):
        return []
    found: list[FoundDate] = []
    matches = list(writing.words.quarter.finditer(writing.text))
    for place, match in enumerate(matches):
        if found and match.start() < found[-1].end:
            continue
        following = matches[place + 1] if place + 1 < len(matches) else None
        found += (
            _quarter_list(writing, match)
            or (following and _quarter_range(writing, match, following))
            or _quarter(writing, match)
        )
    return found


def _quarter_list(writing: Writing, one: re.Match[str]) -> list[FoundDate]:
    """«quý I, II và III/2022», of which `one` is the first."""
    if one["year"]:
        return []
    match = writing.words.quarter_list.match(writing.text, one.start("figure" if one["figure"] else "roman"))
    if match is None:
        return []
    begin, noun = writing.span_start(one.start())
    return of_one_year(writing, match, begin if noun == "tu" else one.start(), periods.quarter, 4)


def _quarter_range(writing: Writing, one: re.Match[str], two: re.Match[str]) -> list[FoundDate]:
    """«từ quý I đến quý III năm 2022», «quý I và quý II/2022»."""
    joint = writing.words.quarter_joint.fullmatch(writing.text, one.end(), two.start())
    first, last = number_of(one["figure"] or one["roman"]), number_of(two["figure"] or two["roman"])
    if (
        joint is None
        or one["year"]
        or not two["year"]
        or not 1 <= first < last <= 4
        or (joint["also"] and last > first + 1)
    ):
        return []
    begin, noun = writing.span_start(one.start())
    year = int(two["year"])
    period = Period(periods.quarter(year, first).start, periods.quarter(year, last).end, "quarter")
    return [writing.found(period, begin if noun == "tu" else one.start(), two.end(), "range")]


def _quarter(writing: Writing, match: re.Match[str]) -> list[FoundDate]:
    number = number_of(match["figure"] or match["roman"])
    start, end = match.span()
    if not 1 <= number <= 4:
        return [writing.wrong(start, end, "quarter", "quý", start)] if match["year"] else []
    told = writing.words.told_year.match(writing.text, end)
    if match["figure"] and not (match["year"] or told):
        return []
    year = int(match["year"]) if match["year"] else writing.year_of(3 * number - 2)
    if year is None:
        return []
    return [writing.found(periods.quarter(year, number), start, end, "quarter", bool(match["year"]))]
