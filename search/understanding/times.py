"""Dates and periods in a query."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Literal

from search.operators import ROLES
from search.query import DateField, During, Node
from search.results import Problem, Understood
from search.understanding.reading import Reading, either, phrase, printed, word, words
from search.vietnamese.dates import FoundDate, typed_dates
from search.vietnamese.periods import Period, Precision, day, year
from search.vietnamese.text import Token, fold, tokens

_QUARTERS = ("I", "II", "III", "IV")
_FIGURES = re.compile(
    r"(?<![^\W_])(?<![/.\-–]) ?[0-9]{1,2} ?([/.\-–]) ?[0-9]{1,2} ?\1 ?(?:19|20)[0-9]{2}"
    r"(?![^\W_]|[/.\-–][0-9])"
)
"""Day, month and year in figures, whether or not there is such a day."""
_YEAR = re.compile(r"(năm|nam)?([0-9]{4})", re.IGNORECASE)
_NOW = re.compile(r"\s{1,3}den\s{1,3}(?:hom |hien )?nay(?![^\W_])")
_YEARS = range(1930, 2061)
_JOINTS = "/.-–—:+"
_SIGNS = str.maketrans(dict.fromkeys("‐‑‒−⁃﹣－―", "-") | dict.fromkeys("⁄∕／", "/"))
_TERM_YEARS = 5
"""How long a term of office usually is: «2020 - 2025» needs no «nhiệm kỳ» before it."""


def plain_signs(text: str) -> str:
    """The text with every odd dash and slash as the plain one, every place kept."""
    return text.translate(_SIGNS)


def times(text: str, today: date) -> Iterator[Reading]:
    """Every date that stands in `text`; an impossible or yearless one stays words and says so."""
    read = plain_signs(text)
    dates = typed_dates(read, today)
    for found in [*(_until_now(one, read, today) for one in dates), *_impossible(read, dates)]:
        typed = text[found.start : found.end]
        reading = time(found, typed, ROLES)
        if reading and found.period and found.period.precision == "term":
            # Articles that only name the years («giai đoạn 2021 - 2025») say them as words.
            node_of = either([reading.node, printed(_term_years(found.period))])
            reading = replace(reading, node=node_of, problems=tuple(_offered(found.period, reading)))
        if reading:
            yield reading


def _until_now(found: FoundDate, text: str, today: date) -> FoundDate:
    """«từ 1/5/2019 đến nay» as the days up to today; any other date as it is."""
    now = _NOW.match(fold(text[found.end : found.end + 24]))
    said = fold(text[found.start : found.end])
    if found.period is None or found.period.start > today:
        return found
    if said.endswith(" nay") and found.form == "range":
        return replace(found, complete=True)
    if now is None or not said.startswith("tu "):
        return found
    end = found.end + now.end()
    return replace(
        found, period=day(found.period.start, today), end=end, text=text[found.start : end], form="range"
    )


def years(text: str, runs: Sequence[Sequence[Token]]) -> Iterator[Reading]:
    """Every year that stands alone in these runs: articles of that year, and those that name it."""
    for token in (token for run in runs for token in run):
        around = text[token.start - 1 : token.start] + text[token.end : token.end + 1]
        figures = _YEAR.fullmatch(token.text)
        if figures is None or int(figures[2]) not in _YEARS or any(sign in _JOINTS for sign in around):
            continue
        period = year(int(figures[2]))
        chip = Understood("date", token.text, value(period), label(period), token.start, token.end)
        asked = node(period, ROLES)
        yield Reading(token.start, token.end, asked if figures[1] else either([word(token), asked]), chip)


def _impossible(text: str, dates: Sequence[FoundDate]) -> Iterator[FoundDate]:
    """Figures written as a day that the calendar does not have («32/1/2020»)."""
    for match in _FIGURES.finditer(text):
        typed = match.group().strip()
        start = match.end() - len(typed)
        if all(match.end() <= one.start or one.end <= start for one in dates):
            yield FoundDate(None, start, match.end(), typed, f"ngày không hợp lệ: {typed}", "full")


def time(found: FoundDate, typed: str, roles: tuple[DateField, ...]) -> Reading | None:
    """A found date as a reading for these roles, or None where there is nothing to read."""
    start, end = found.start, found.end
    if found.period is None:
        message = f"{_sentence(found.problem)}; được tìm như từ thường."
        return Reading(start, end, printed(typed), None, (Problem(message, start, end),))
    if not found.complete:
        message = (
            f"«{typed}» thiếu năm nên được tìm như từ thường; hãy thêm năm, ví dụ {_full(found.period)}."
        )
        figures = [token for token in tokens(typed) if token.exact.isdecimal()]
        # «ngày 12/9» is also «sáng 12-9» and «12 tháng 9».
        spelled = [printed(f"{figures[0].exact} tháng {figures[1].exact}")] if len(figures) == 2 else []
        asked = either([words(tokens(typed)), *([phrase(figures)] if spelled else []), *spelled])
        return Reading(start, end, asked, None, (Problem(message, start, end),))
    kind: Literal["term", "date"] = "term" if found.period.precision == "term" else "date"
    chip = Understood(kind, typed, value(found.period), _label(found.period, typed), start, end)
    return Reading(start, end, node(found.period, roles), chip)


def node(period: Period, roles: tuple[DateField, ...]) -> Node:
    """The articles that have a date of one of these roles in the period."""
    return During(roles, period)


def value(period: Period) -> str:
    """A period as machines write it: 2018-10-22, 2020-10, 2020-Q4, 2018, 2020/2025."""
    first, last = (_machine(day, period.precision) for day in _ends(period))
    return first if first == last else f"{first}/{last}"


def _label(period: Period, typed: str) -> str:
    said = fold(typed)
    if period.precision == "term" and ("giai doan" in said or _is_bare(period, said)):
        return f"giai đoạn {period.start.year}-{period.last.year}"
    return label(period)


def _is_bare(period: Period, said: str) -> bool:
    """Whether two years stand alone that are no usual term («2019-2022»)."""
    return not said.strip()[:1].isalpha() and period.last.year - period.start.year != _TERM_YEARS


def _offered(period: Period, reading: Reading) -> Iterator[Problem]:
    if reading.understood and _is_bare(period, fold(reading.understood.text)):
        first, last = period.start.year, period.last.year
        message = (
            f"«{reading.understood.text}» được hiểu là một giai đoạn; nếu muốn tìm mọi bài của các năm ấy, "
            f"hãy gõ «từ năm {first} đến năm {last}»."
        )
        yield Problem(message, reading.start, reading.end)


def _term_years(period: Period) -> str:
    return f"{period.start.year} {period.last.year}"


def label(period: Period) -> str:
    """A period as readers write it: «ngày 22/10/2018», «quý IV/2020», «nhiệm kỳ 2020-2025»."""
    if period.precision == "term":
        return f"nhiệm kỳ {period.start.year}-{period.last.year}"
    name, (first, last) = _NAMES[period.precision], (_said(day, period.precision) for day in _ends(period))
    if first == last:
        return f"{name} {first}"
    return f"từ {first} đến {last}" if period.precision == "day" else f"từ {name} {first} đến {name} {last}"


_NAMES = {"day": "ngày", "month": "tháng", "quarter": "quý", "year": "năm"}


def _ends(period: Period) -> tuple[date, date]:
    return period.start, period.last


def _machine(day: date, precision: Precision) -> str:
    match precision:
        case "day":
            return day.isoformat()
        case "month":
            return f"{day.year:04}-{day.month:02}"
        case "quarter":
            return f"{day.year:04}-Q{(day.month + 2) // 3}"
    return f"{day.year:04}"


def _said(day: date, precision: Precision) -> str:
    match precision:
        case "day":
            return _day(day)
        case "month":
            return f"{day.month}/{day.year}"
        case "quarter":
            return f"{_QUARTERS[(day.month - 1) // 3]}/{day.year}"
    return str(day.year)


def _day(day: date) -> str:
    return f"{day.day}/{day.month}/{day.year}"


def _full(period: Period) -> str:
    return _day(period.start) if period.precision == "day" else label(period)


def _sentence(text: str) -> str:
    return (text[:1].upper() + text[1:]).rstrip(".")
