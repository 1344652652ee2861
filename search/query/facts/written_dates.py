"""What a written date means: its chip, its articles, and what is said where it is none."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import dropwhile
from typing import Literal

from search.query.facts.meaning import Meaning, either, phrase, printed, words
from search.query.facts.spoken_periods import ARCHIVED_FROM
from search.query.operators import ROLES
from search.query.parsed import Problem, Understood
from search.query.tree import DateField, During, Node
from search.vietnamese.dates import FoundDate
from search.vietnamese.dates.labels import day_label, label, value
from search.vietnamese.dates.periods import Period
from search.vietnamese.text import fold, tokens

_TERM_YEARS = 5
"""How long a term of office usually is: «2020 - 2025» needs no «nhiệm kỳ» before it."""


def time(found: FoundDate, typed: str, roles: tuple[DateField, ...], today: date) -> Meaning | None:
    """What a found date means for these roles, or None where there is nothing to read."""
    start, end = found.start, found.end
    if found.period is None:
        message = f"{_sentence(found.problem)}; được tìm như từ thường."
        return Meaning(start, end, printed(typed), (), (Problem(message, start, end),))
    if not found.complete:
        message = (
            f"«{typed}» thiếu năm nên được tìm như từ thường; hãy thêm năm, ví dụ {_full(found.period)}."
        )
        asked = either([words(tokens(typed)), *_figures(typed)])
        return Meaning(start, end, asked, (), (Problem(message, start, end),))
    kind: Literal["term", "date"] = "term" if found.period.precision == "term" else "date"
    chip = Understood(kind, typed, value(found.period), _label(found.period, typed), start, end)
    asked = During(roles, found.period)
    if roles == ROLES and not _archived(found.period, today):
        # Of a day of history, or of a year to come, articles speak long before or after it.
        said = _listed(found.period) if found.form == "list" else typed
        asked = either([asked, *_figures(said), printed(_core(said))])
    return Meaning(start, end, asked, (chip,))


def _archived(period: Period, today: date) -> bool:
    """Whether the archive may have articles of this time."""
    return period.last.year >= ARCHIVED_FROM and period.start <= today


def _figures(typed: str) -> list[Node]:
    """A day as articles may print it: «ngày 12/9» is also «sáng 12-9» and «12 tháng 9»."""
    figures = [token for token in tokens(typed) if token.exact.isdecimal()]
    if not 1 < len(figures) <= 3:
        return []
    spelled = f"{figures[0].exact} tháng {figures[1].exact}"
    if len(figures) == 3:
        spelled += f" năm {figures[2].exact}"
    return [phrase(figures), printed(spelled)]


def _listed(period: Period) -> str:
    """A date of a list, whose own words may be a mere «tháng 3», with the year behind the last."""
    return label(period) if period.precision == "day" else label(period).replace("/", " năm ")


def _core(typed: str) -> str:
    """A date without the «từ» or «trong» before it."""
    found = list(dropwhile(lambda token: token.folded in ("tu", "trong"), tokens(typed)))
    return typed[found[0].start :]


def with_words(meaning: Meaning, found: FoundDate) -> Meaning:
    """A term also as articles that only name its years say it («giai đoạn 2021 - 2025»)."""
    if found.period is None or found.period.precision != "term":
        return meaning
    asked = either([meaning.node, printed(_term_years(found.period))])
    return replace(meaning, node=asked, problems=tuple(_offered(found.period, meaning)))


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
            message = (
                f"«{chip.text}» được hiểu là một giai đoạn; nếu muốn tìm mọi bài của các năm ấy, "
                f"hãy gõ «từ năm {first} đến năm {last}»."
            )
            yield Problem(message, meaning.start, meaning.end)


def _term_years(period: Period) -> str:
    return f"{period.start.year} {period.last.year}"


def _full(period: Period) -> str:
    return day_label(period.start) if period.precision == "day" else label(period)


def _sentence(text: str) -> str:
    return (text[:1].upper() + text[1:]).rstrip(".")
