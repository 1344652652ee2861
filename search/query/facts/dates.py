"""Dates and periods in a query."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from msgspec.structs import replace

from search.query.facts import spoken_periods
from search.query.facts.meaning import Meaning, any_of, either, printed
from search.query.facts.spoken_periods import Spoken
from search.query.facts.written_dates import time, with_offer
from search.query.operators import ROLES
from search.query.parsed import Understood
from search.query.tree import DateField, During, Node
from search.vietnamese import dates, units
from search.vietnamese.dates import FoundDate, typed_dates
from search.vietnamese.dates.labels import label, value
from search.vietnamese.dates.patterns import LIST_JOINT
from search.vietnamese.dates.periods import day, year
from search.vietnamese.dates.spellings import spellings
from search.vietnamese.text import Token, fold, tokens
from search.vietnamese.text.dashes import plain_dashes

_FIGURES = re.compile(
    r"(?<![^\W_])(?<![/.\-]) ?[0-9]{1,2} ?([/.\-]) ?[0-9]{1,2} ?\1 ?(?:19|20)[0-9]{2}"
    r"(?![^\W_]|[/.\-][0-9])"
)
"""Day, month and year in figures, whether or not there is such a day."""
_YEAR = re.compile(r"(năm|nam)?([0-9]{4})", re.IGNORECASE)
_NAMED = re.compile(r"(?<![^\W_])(?:năm|nam)\s{1,3}$", re.IGNORECASE)
_LEAD = re.compile(r"^\D+")
"""Words before the figures of a date («ngày »)."""
_NOW = re.compile(r"\s{1,3}(?:den|toi)\s{1,3}(?:hom |hien )?nay(?![^\W_])")
_SINGLE = frozenset({"full", "month", "year", "quarter"})
_WITHIN = re.compile(r"(?<![^\W_])(?:trong|vào|vao)\s{1,3}$", re.IGNORECASE)
_YEARS = range(1930, 2061)
_LISTED = re.compile(rf"\s*(?:{LIST_JOINT})\s*", re.IGNORECASE)
_JOINTS = "/.-:+"
_SLASHES = str.maketrans(dict.fromkeys("⁄∕／", "/"))


def plain_signs(text: str) -> str:
    """The text with every odd dash and slash as the plain one, every place kept."""
    return plain_dashes(text).translate(_SLASHES)


def times(text: str, today: date) -> Iterator[Meaning]:
    """Every date that stands in `text`; an impossible or yearless one stays words and says so."""
    read = plain_signs(text)
    found = [_within(_until_now(one, read, today), read) for one in typed_dates(read, today)]
    spans = list(_spoken(read, found, today))
    for span in spans:
        yield _span(span, text, ROLES)
    plain = [one for one in found if all(one.end <= span.start or span.end <= one.start for span in spans)]
    for listed in _lists(read, [*plain, *_impossible(read, found)]):
        meanings = [time(one, text[one.start : one.end], ROLES, today) for one in listed]
        named = [with_offer(meaning, one) for meaning, one in zip(meanings, listed, strict=True) if meaning]
        yield named[0] if len(named) == 1 else any_of(named, text)


def _lists(text: str, found: Sequence[FoundDate]) -> Iterator[list[FoundDate]]:
    """The dates one by one, but together those of a list: «năm 2019, 2020 và 2021»."""
    together: list[FoundDate] = []
    for one in sorted(found, key=lambda one: one.start):
        if together and not (
            _alike(together[-1], one) and _LISTED.fullmatch(text, together[-1].end, one.start)
        ):
            yield together
            together = []
        together.append(one)
    if together:
        yield together


def _alike(one: FoundDate, other: FoundDate) -> bool:
    """Whether two dates are complete and equally precise, as those of a list are."""
    return bool(
        one.period
        and other.period
        and one.complete
        and other.complete
        and one.period.precision == other.period.precision != "term"
    )


def whole(typed: str, today: date, roles: tuple[DateField, ...]) -> Meaning | None:
    """The date or period that all of `typed` is, for these roles."""
    read = plain_signs(typed)
    for span in _spoken(read, typed_dates(read, today), today):
        if not read[: span.start].strip() and not read[span.end :].strip():
            return _span(span, typed, roles)
    found = dates.parse(read, today)
    return time(found, typed, roles, today) if found else None


def _spoken(text: str, found: Sequence[FoundDate], today: date) -> Iterator[Spoken]:
    """The dates, and the years that stand alone, that the words around them make other periods of."""
    syllables = tokens(text)
    alone = [
        _named_year(text, token)
        for token in _lone_years(text, syllables)
        if len(token.text) == 4 and not _counts(text, token)
        if all(one.end <= token.start or token.end <= one.start for one in found)
    ]
    every_date = sorted([*found, *alone], key=lambda one: one.start)
    said = (spoken_periods.spoken(one, text, syllables, today) for one in every_date)
    joined = spoken_periods.joined([span for span in said if span])
    return (span for span in joined if not span.plain)


def _named_year(text: str, figures: Token) -> FoundDate:
    """A year that stands alone, with the «năm» before it."""
    named = _NAMED.search(text[max(0, figures.start - 8) : figures.start])
    start = figures.start - len(named.group()) if named else figures.start
    return FoundDate(year(int(figures.text)), start, figures.end, text[start : figures.end], form="year")


def _span(span: Spoken, text: str, roles: tuple[DateField, ...]) -> Meaning:
    """Articles of the span and, where no role was asked for, those that say it in the same words."""
    typed = text[span.start : span.end]
    asked: list[Node] = [During(roles, span.period)]
    if roles == ROLES:
        asked.append(printed(typed))
    chip = Understood("date", typed, span.value, span.label, span.start, span.end)
    return Meaning(span.start, span.end, either(asked), (chip,))


def _until_now(found: FoundDate, text: str, today: date) -> FoundDate:
    """«từ 1/5/2019 đến nay» as the days up to today; any other date as it is."""
    now = _NOW.match(fold(text[found.end : found.end + 24]))
    said = fold(text[found.start : found.end])
    if found.period is None or found.period.start > today:
        return found
    if said.endswith(" nay") and found.form == "range":
        return replace(found, complete=True)
    if now is None or not (said.startswith("tu ") or found.form in _SINGLE):
        return found
    end = found.end + now.end()
    return replace(
        found, period=day(found.period.start, today), end=end, text=text[found.start : end], form="range"
    )


def _within(found: FoundDate, text: str) -> FoundDate:
    """«trong quý I/2022» with the word that leads to it."""
    lead = _WITHIN.search(text[max(0, found.start - 8) : found.start]) if found.complete else None
    start = found.start - len(lead.group()) if lead else found.start
    return replace(found, start=start, text=text[start : found.end])


def years(text: str, runs: Sequence[Sequence[Token]]) -> Iterator[Meaning]:
    """Every year that stands alone in these runs: articles of that year, and those that name it."""
    for run in runs:
        for token in _lone_years(text, run):
            figures = _YEAR.fullmatch(token.text)
            if figures is None:
                continue
            period = year(int(figures[2]))
            chip = Understood("date", token.text, value(period), label(period), token.start, token.end)
            asked = either([During(ROLES, period), *map(printed, spellings(period))])
            yield Meaning(token.start, token.end, asked, (chip,))


def _lone_years(text: str, run: Sequence[Token]) -> Iterator[Token]:
    for token in run:
        around = plain_signs(text[token.start - 1 : token.start] + text[token.end : token.end + 1])
        figures = _YEAR.fullmatch(token.text)
        if figures and int(figures[2]) in _YEARS and not any(sign in _JOINTS for sign in around):
            yield token


def _counts(text: str, figures: Token) -> bool:
    """«2000 đồng», «2000 năm»: what follows makes the figures a count."""
    return units.counted(text, figures.end, marked=False, classes=units.CERTAIN)


def _impossible(text: str, found: Sequence[FoundDate]) -> Iterator[FoundDate]:
    """Figures written as a day that the calendar does not have («32/1/2020»)."""
    for match in _FIGURES.finditer(text):
        typed = match.group().strip()
        start = match.end() - len(typed)
        if all(match.end() <= one.start or one.end <= start for one in found):
            yield FoundDate(None, start, match.end(), typed, f"ngày không hợp lệ: {typed}", "full")
