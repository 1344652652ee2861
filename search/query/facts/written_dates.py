"""What a written date means: its chip, its articles, and what is said where it is none."""

from collections.abc import Iterator
from datetime import date
from itertools import dropwhile
from typing import Literal

from msgspec.structs import replace

from search import messages
from search.query.facts.meaning import Meaning, either, printed, words
from search.query.facts.ordinals import months
from search.query.facts.spoken_periods import ARCHIVED_FROM
from search.query.operators import ROLES
from search.query.parsed import Problem, Understood
from search.query.tree import DateField, During, Node
from search.vietnamese.dates import FoundDate
from search.vietnamese.dates.found import calendar_day
from search.vietnamese.dates.labels import day_label, label, value
from search.vietnamese.dates.periods import Period, month
from search.vietnamese.dates.periods import day as one_day
from search.vietnamese.dates.spellings import any_year, spellings
from search.vietnamese.text import fold, tokens

_PRINTED = frozenset({"full", "list", "month", "quarter", "year", "years", "term"})
"""Forms of dates that are printed in few ways; others are looked for as they were typed too."""
_TERM_YEARS = 5
"""How long a term of office usually is: «2020 - 2025» needs no «nhiệm kỳ» before it."""


def time(found: FoundDate, typed: str, roles: tuple[DateField, ...], today: date) -> Meaning | None:
    """What a found date means for these roles, or None where there is nothing to read."""
    start, end = found.start, found.end
    if found.period is None:
        message = messages.no_such_day(_sentence(found.problem))
        return Meaning(start, end, printed(typed), (), (Problem(message, start, end),))
    if not found.complete:
        return _of_any_year(found, typed, roles, today) or _yearless(found, typed)
    kind: Literal["term", "date"] = "term" if found.period.precision == "term" else "date"
    chip = Understood(kind, typed, value(found.period), _label(found.period, typed), start, end)
    asked: Node = During(roles, found.period)
    if roles == ROLES:
        asked = either([asked, *map(printed, _own_words(found, typed))])
    return Meaning(start, end, asked, (chip,))


def _own_words(found: FoundDate, typed: str) -> list[str]:
    """The words that say a date, side by side: as articles print it, and where that is not all, as typed."""
    said = list(spellings(found.period)) if found.period else []
    return said if said and found.form in _PRINTED else [*said, _core(typed)]


def _of_any_year(found: FoundDate, typed: str, roles: tuple[DateField, ...], today: date) -> Meaning | None:
    """«22/12»: that day of any year the archive may know, or its words."""
    if found.period is None or found.form != "no-year" or found.period.days != 1:
        return None
    day = found.period.start
    days = (calendar_day(year, day.month, day.day) for year in range(ARCHIVED_FROM, today.year + 2))
    asked: list[Node] = [During(roles, one_day(each)) for each in days if each]
    if roles == ROLES:
        asked += map(printed, any_year(day))
    named = messages.any_year(f"{day.day}/{day.month}")
    chip = Understood("date", typed, f"--{day.month:02}-{day.day:02}", named, found.start, found.end)
    return Meaning(found.start, found.end, either(asked), (chip,))


def _yearless(found: FoundDate, typed: str) -> Meaning:
    """A month, a quarter or days without their year stay words, a month in figures or not, and it is said."""
    example = _full(found.period) if found.period else ""
    problem = Problem(messages.no_year(typed, example), found.start, found.end)
    said = map(printed, _said(found.period) if found.period else [])
    return Meaning(found.start, found.end, either([words(tokens(typed)), *said]), (), (problem,))


def _said(period: Period) -> list[str]:
    """What a month is called, in figures and in words; nothing for another period."""
    start = period.start
    return months(start.month) if period == month(start.year, start.month) else []


def _core(typed: str) -> str:
    """A date without the «từ» or «trong» before it."""
    found = list(dropwhile(lambda token: token.folded in ("tu", "trong"), tokens(typed)))
    return typed[found[0].start :]


def with_offer(meaning: Meaning, found: FoundDate) -> Meaning:
    """Two years that may be a stretch of the plan or all of their articles, with what else may be meant."""
    if found.period is None or found.period.precision != "term":
        return meaning
    return replace(meaning, problems=tuple(_offered(found.period, meaning)))


def _label(period: Period, typed: str) -> str:
    said = fold(typed)
    if period.precision == "term" and "nam hoc" in said:
        return f"năm học {period.start.year}-{period.last.year}"
    if period.precision == "term" and ("giai doan" in said or _is_bare(period, said)):
        return f"giai đoạn {period.start.year}-{period.last.year}"
    return label(period)


def _is_bare(period: Period, said: str) -> bool:
    """Whether two years stand alone that are no usual term («2019-2022»)."""
    return not said.strip()[:1].isalpha() and period.last.year - period.start.year != _TERM_YEARS


def _offered(period: Period, meaning: Meaning) -> Iterator[Problem]:
    for chip in meaning.chips:
        if _is_bare(period, fold(chip.text)):
            first, last = period.start.year, period.last.year
            yield Problem(messages.period_of_years(chip.text, first, last), meaning.start, meaning.end)


def _full(period: Period) -> str:
    return day_label(period.start) if period.precision == "day" else label(period)


def _sentence(text: str) -> str:
    return (text[:1].upper() + text[1:]).rstrip(".")
