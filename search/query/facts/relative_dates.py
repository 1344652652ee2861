"""Dates told from today at the end of what was typed: «nghị quyết 35 năm ngoái», «hội nghị tuần trước»."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from search import messages
from search.query.facts.meaning import Meaning, either, phrase, spells, words
from search.query.operators import ROLES
from search.query.parsed import Problem, Understood
from search.query.tree import During
from search.vietnamese.dates.labels import label, value
from search.vietnamese.dates.periods import Period
from search.vietnamese.dates.relative import LONGEST_SAID, UNITS, last, relative
from search.vietnamese.numbers.codes import KIND_WORDS
from search.vietnamese.text import Token, fold, tokens

_FIRST = frozenset(tokens(said)[0].folded for said in relative(date(2000, 1, 1)))
"""The syllables that any of them begins with."""
_UNITS = frozenset(map(fold, UNITS))
"""The second syllable of «3 năm qua»."""
_TELLING = _FIRST | _UNITS
_LONGEST = 6
"""Words before one in a query; with more it is a sentence, of its own day («… sau phiên tòa hôm nay»)."""
_LEADS = ("trong vòng", "trong suốt", "ngày", "trong", "vào", "sáng", "chiều", "tối", "đêm")
"""What may stand before one and belongs to it."""
_COUNTING = (
    "các", "những", "nhiều", "mấy", "vài", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười",
    "kỳ", "từng", "mọi", "hàng", "cả", "đến", "tới", "lịch", "việt", "miền", "phía",
)  # fmt: skip
"""Words before «năm trước» or «hôm nay» that make it no date: «ba năm trước», «cùng kỳ năm trước»."""
_ORDERING = (
    *(word for word in _COUNTING if word != "năm"),
    "thứ", "ngày", "tháng", "quý", "tuần", "số", "khóa", "lớp", "đợt", "bài", "phần", "tập",
    "quận", "phường", "khu", "vùng", "ấp", "tổ", "đội", "điều", "khoản", "chương", "nhóm", "cấp", "hạng",
    "loại", "phố", "lộ", "đường", "hơn", "gần", "khoảng", "chừng", "ngót", "trên", "dưới", "sau", "trước",
)  # fmt: skip
"""Words before «3 năm qua» that make its figure a name («quý 3 năm qua») or no exact count («hơn 3 năm qua»);
«Nam» is none of them."""


def relative_times(
    text: str, runs: Sequence[Sequence[Token]], ends: Collection[int], today: date
) -> Iterator[Meaning]:
    """Those that end where words do; elsewhere they stay words («Hôm nay khai mạc …») and are offered."""
    runs = [run for run in runs if any(token.folded in _TELLING for token in run)]
    dates = relative(today) if runs else {}
    for run in runs:
        ending = set(ends)
        # From the last one back: «tuần trước, hôm nay» are two, the one ending where the other begins.
        for place, length, said, period in reversed(list(_said(text, run, dates, today))):
            start = place - _lead(run[:place])
            stretch = run[start : place + length]
            if stretch[-1].end in ending and place <= _LONGEST and not _sentence(run[:place]):
                ending |= {token.end for token in run[:start][-1:]}
                yield _meaning(text, stretch, said, period)
            else:
                yield _offered(text, stretch, period)


def _said(
    text: str, run: Sequence[Token], dates: dict[str, Period], today: date
) -> Iterator[tuple[int, int, str, Period]]:
    """The dates in a run of syllables: where they begin, their syllables, words and days."""
    place = 0
    while place < len(run):
        found = _at(run, place, dates) or _counted_back(text, run, place, today)
        if found:
            yield place, *found
        place += found[0] if found else 1


def _at(run: Sequence[Token], place: int, dates: dict[str, Period]) -> tuple[int, str, Period] | None:
    """The date that begins at `place`: how many syllables it has, its words and days."""
    if run[place].folded not in _FIRST or _follows(run, place, _COUNTING):
        return None
    for said, period in dates.items():
        found = run[place : place + said.count(" ") + 1]
        # Half of the marks would be other words: «Việt Nam trước …».
        whole = not any(token.marked for token in found) or [token.exact for token in found] == _exact(said)
        if whole and spells(found, said):
            return len(found), said, period
    return None


def _counted_back(text: str, run: Sequence[Token], place: int, today: date) -> tuple[int, str, Period] | None:
    """«3 năm qua» at `place`, likewise."""
    if not any(token.folded in _UNITS for token in run[place + 1 : place + 4]) or _follows(
        run, place, _ORDERING
    ):
        return None
    if " ".join(token.folded for token in run[max(0, place - 2) : place]) in KIND_WORDS:
        return None  # «nghị quyết 35 năm qua»
    for length in range(LONGEST_SAID, 2, -1):
        stretch = run[place : place + length]
        if len(stretch) == length and (found := last(text[stretch[0].start : stretch[-1].end], today)):
            return length, *found
    return None


def _follows(run: Sequence[Token], place: int, words_before: Collection[str]) -> bool:
    """Whether figures or one of these words stand before `place`."""
    before = run[max(0, place - 1) : place]
    return any(_counts(token) for token in before) or any(spells(before, word) for word in words_before)


def _lead(before: Sequence[Token]) -> int:
    """How many of the last of these syllables lead to the date behind them."""
    lengths = ((lead, lead.count(" ") + 1) for lead in _LEADS)
    return next((length for lead, length in lengths if spells(before[-length:], lead)), 0)


def _sentence(before: Sequence[Token]) -> bool:
    return any(spells(before[-1:], word) for word in ("giờ", "cuối", "đầu", "giữa", "của"))


def _counts(figures: Token) -> bool:
    return figures.exact.isdecimal() and len(figures.exact) < 4


def _exact(said: str) -> list[str]:
    return [token.exact for token in tokens(said)]


def _meaning(text: str, found: Sequence[Token], said: str, period: Period) -> Meaning:
    start, end = found[0].start, found[-1].end
    chip = Understood("date", text[start:end], value(period), f"{said} ({label(period)})", start, end)
    return Meaning(start, end, either([During(ROLES, period), phrase(found)]), (chip,))


def _offered(text: str, found: Sequence[Token], period: Period) -> Meaning:
    start, end = found[0].start, found[-1].end
    message = messages.not_by_time(text[start:end], label(period))
    return Meaning(start, end, words(found), (), (Problem(message, start, end),))
