"""Dates told from today at the end of what was typed: «nghị quyết 35 năm ngoái», «hội nghị tuần trước»."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from search.operators import ROLES
from search.query import During
from search.results import Problem, Understood
from search.understanding.period_names import label, value
from search.understanding.reading import Reading, spells, words
from search.vietnamese.periods import Period
from search.vietnamese.relative_dates import relative
from search.vietnamese.text import Token, tokens

_FIRST = frozenset(tokens(said)[0].folded for said in relative(date(2000, 1, 1)))
"""The syllables that any of them begins with."""
_LONGEST = 6
"""Words before one in a query; with more it is a sentence, of its own day («… sau phiên tòa hôm nay»)."""
_LEADS = ("ngày", "trong", "vào", "sáng", "chiều", "tối", "đêm")
"""What may stand before one and belongs to it."""
_COUNTING = (
    "các", "những", "nhiều", "mấy", "vài", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười",
    "kỳ", "từng", "mọi", "hàng", "cả", "đến", "tới", "lịch", "việt", "miền", "phía",
)  # fmt: skip
"""Words before «năm trước» or «hôm nay» that make it no date: «ba năm trước», «cùng kỳ năm trước»."""


def relative_times(
    text: str, runs: Sequence[Sequence[Token]], ends: Collection[int], today: date
) -> Iterator[Reading]:
    """Those that end where words do; elsewhere they stay words («Hôm nay khai mạc …») and are offered."""
    runs = [run for run in runs if any(token.folded in _FIRST for token in run)]
    dates = relative(today) if runs else {}
    for run in runs:
        ending = set(ends)
        # From the last one back: «tuần trước, hôm nay» are two, the one ending where the other begins.
        for place, length, said in reversed(list(_said(run, dates))):
            lead = place and any(spells(run[place - 1 : place], lead) for lead in _LEADS)
            stretch = run[place - bool(lead) : place + length]
            if stretch[-1].end in ending and place <= _LONGEST and not _sentence(run[:place]):
                ending |= {token.end for token in run[: place - bool(lead)][-1:]}
                yield _reading(text, stretch, said, dates[said])
            else:
                yield _offered(text, stretch, dates[said])


def _said(run: Sequence[Token], dates: dict[str, Period]) -> Iterator[tuple[int, int, str]]:
    """The dates in a run of syllables: where they begin, how many syllables they have, and their words."""
    place = 0
    while place < len(run):
        found = _at(run, place, dates) if run[place].folded in _FIRST else None
        if found:
            yield place, found[1], found[0]
        place += found[1] if found else 1


def _at(run: Sequence[Token], place: int, dates: dict[str, Period]) -> tuple[str, int] | None:
    """The date that begins at `place`, and how many syllables it has."""
    if place and (_counts(run[place - 1]) or any(spells(run[place - 1 : place], w) for w in _COUNTING)):
        return None
    for said in dates:
        found = run[place : place + said.count(" ") + 1]
        # Half of the marks would be other words: «Việt Nam trước …».
        whole = not any(token.marked for token in found) or [token.exact for token in found] == _exact(said)
        if whole and spells(found, said):
            return said, len(found)
    return None


def _sentence(before: Sequence[Token]) -> bool:
    return any(spells(before[-1:], word) for word in ("giờ", "cuối", "đầu", "giữa", "của"))


def _counts(figures: Token) -> bool:
    return figures.exact.isdecimal() and len(figures.exact) < 4


def _exact(said: str) -> list[str]:
    return [token.exact for token in tokens(said)]


def _reading(text: str, found: Sequence[Token], said: str, period: Period) -> Reading:
    start, end = found[0].start, found[-1].end
    chip = Understood("date", text[start:end], value(period), f"{said} ({label(period)})", start, end)
    return Reading(start, end, During(ROLES, period), (chip,))


def _offered(text: str, found: Sequence[Token], period: Period) -> Reading:
    start, end = found[0].start, found[-1].end
    message = (
        f"«{text[start:end]}» được tìm như từ thường; nếu muốn tìm theo thời gian, hãy gõ «{label(period)}»."
    )
    return Reading(start, end, words(found), (), (Problem(message, start, end),))
