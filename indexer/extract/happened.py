"""When what an article reports took place; not what it plans, recalls, celebrates or sets as a deadline."""

import re
from collections.abc import Iterable, Iterator, Set
from datetime import date, timedelta

from msgspec.structs import replace

from indexer.extract.occurring import occurring, opens_sentence, planned
from indexer.extract.text.scan import ScannedPart, own_parts
from search.model import Article, Mention
from search.vietnamese.dates import FoundDate
from search.vietnamese.dates.periods import PartOfDay, Period
from search.vietnamese.dates.relative import named_days

_LEAD_SENTENCES = 5
_FIRST, _LINE_OF_A_PAGE = 12, 30
"""Shorter lines among the first sentences are the page's and not the article's: «Quản trị tin tức»."""
_LEAD_REACH, _BODY_REACH = timedelta(days=400), timedelta(days=45)
"""How long before publication a reported day may lie, in the lead and further down."""
_AHEAD = timedelta(days=2)
"""A publication day is sometimes the editing day: so far may a reported day lie after it."""
_MOST_IN_A_SENTENCE = 40
_NEARLY_A_YEAR = timedelta(days=300)
"""A day without a year that would lie so far back was written of the days to come."""

_PART_OF_DAY = re.compile(r"\b(sáng|chiều|tối|đêm)(?: nay)?(?: ngày)?[\s(]*$", re.IGNORECASE)
_CLOCK = re.compile(r"\d\s?(?:giờ|[hg:])\s?\d{0,2}[ ,(]*$")
_PARTS: dict[str, PartOfDay] = {"sáng": "sáng", "chiều": "chiều", "tối": "tối", "đêm": "tối"}
_CONGRESS = re.compile(r"đại hội\b[^.;\n]{0,140}$", re.IGNORECASE)
_BEFORE_CONGRESS = re.compile(
    r"(?:nghị quyết|văn kiện|tiến tới|chuẩn bị|hướng tới|chào mừng|trước|sau|mừng|trình|dự thảo"
    r"|phục vụ)\s+(?:\S+\s+){0,3}$|\b(?:chuẩn bị|điều kiện|phương án|kế hoạch)\s+(?:\S+\s+){0,8}$",
    re.IGNORECASE,
)


def happened(article: Article, taken: Set[tuple[str, int, int]]) -> Iterator[tuple[Period, Mention]]:
    """(period, mention) of each time something reported took place; `taken` are dates of issue.

    A day that only the day of publication tells («Sáng nay, …») counts where the leads name none in figures:
    what is published the day after still says «sáng nay» of the day before, and then gives it."""
    in_figures = False
    for period, mention, in_lead in _written(article, taken):
        in_figures = in_figures or (in_lead and period.precision == "day")
        yield period, mention
    if article.published is not None and not in_figures:
        yield from _told(own_parts(article), article.published)


def _told(parts: Iterable[ScannedPart], published: date) -> Iterator[tuple[Period, Mention]]:
    """The days told from the day of publication with which sentences of a lead begin."""
    for part in parts:
        if part.part not in ("summary", "body"):
            continue
        for found in named_days(part.text, published, _lead_end(part)):
            first, _ = part.sentence(found.start)
            opens = not _QUOTED.search(part.text, first, found.start) and opens_sentence(part, found)
            past = _PAST.match(found.text) or _is_over(part, found)
            if found.period is not None and opens and past and not _any_day(part, found):
                yield found.period, part.mention(found.start, found.end)


def _any_day(part: ScannedPart, found: FoundDate) -> bool:
    """«Hôm nay nhìn lại» speaks of no day; «Hôm nay, …» does."""
    return found.text[:1] in "Hh" and part.text[found.end : found.end + 1] != ","


_QUOTED = re.compile(r"[“\"«]")
_OPENING = len("“Trưa ngày ")
_PAST = re.compile(r"(?:sáng|trưa|chiều|hôm)|.*qua$", re.IGNORECASE)
"""«Tối nay» may be still to come."""
_OVER = re.compile(r"\b(?:đã|vừa)\b")


def _is_over(part: ScannedPart, found: FoundDate) -> bool:
    return _OVER.search(part.text, found.end, part.sentence(found.start)[1]) is not None


def _written(article: Article, taken: Set[tuple[str, int, int]]) -> Iterator[tuple[Period, Mention, bool]]:
    """(period, mention, whether in a lead) of each of them that stands there in figures."""
    anchor: Period | None = None
    for part in own_parts(article):
        lead_end = _lead_end(part)
        before: FoundDate | None = None
        for found in _of_prose(part):
            if found.period is None or (part.part, part.index, found.start) in taken:
                continue
            in_lead = found.start < lead_end
            if found.period.precision == "term":
                if in_lead and _of_congress(part, found) and not planned(part, found):
                    yield found.period, part.mention(found.start, found.end), in_lead
                continue
            when = _of_named_year(part, found) or _in_time(found, article.published, anchor, in_lead)
            if when is None or not occurring(part, found, before, in_lead):
                continue
            if article.published is not None and when.start > article.published and _ahead(part, found):
                continue
            before, anchor = found, anchor or when
            yield _with_part_of_day(when, part, found), part.mention(found.start, found.end), in_lead


def _of_named_year(part: ScannedPart, found: FoundDate) -> Period | None:
    """The day in the year by which its event is named, where an earlier one than was filled in.

    «Tối 20.9, Đại hội … lần thứ 9 năm 2022 khai mạc» in an article that was printed again in 2025."""
    if found.complete or found.period is None:
        return None
    named = _EVENT_OF_YEAR.search(part.text, found.end, part.sentence(found.start)[1])
    earlier = found.period.start.year - int(named[1]) if named else 0
    return _years_later(found.period, -earlier) if earlier > 0 else None


_EVENT_OF_YEAR = re.compile(r"lần thứ \S+,? năm ((?:19|20)\d\d)\b")


def _ahead(part: ScannedPart, found: FoundDate) -> bool:
    """Whether a day after publication is one of a plan, of a timetable («20h, 11/6») or recalled in a
    quotation («nhớ lại: “Trưa 30/4, …”»)."""
    timed = _CLOCK.search(part.text, max(0, found.start - 12), found.start)
    quoted = _QUOTED.search(part.text, max(0, found.start - _OPENING), found.start)
    return (timed is not None and found.text[0].isdigit()) or planned(part, found) or quoted is not None


def _of_prose(part: ScannedPart) -> Iterator[FoundDate]:
    """The dates of a part, of each sentence the first few: what names more is a table."""
    sentence, count = (0, 0), 0
    for found in part.dates:
        if found.start >= sentence[1]:
            sentence, count = part.sentence(found.start), 0
        count += 1
        if count <= _MOST_IN_A_SENTENCE:
            yield found


def _with_part_of_day(when: Period, part: ScannedPart, found: FoundDate) -> Period:
    """The period with «sáng», «chiều» or «tối» where the word stands before the date."""
    said = _PART_OF_DAY.search(part.text, max(0, found.start - 14), found.start)
    if when.part_of_day is not None or said is None or when.days > 1:
        return when
    return replace(when, part_of_day=_PARTS[said.group(1).lower()])


def _lead_end(part: ScannedPart) -> int:
    """Where the first sentences of a part end; a title and a summary are lead throughout."""
    if part.part in ("title", "summary"):
        return len(part.text)
    if part.part != "body" or not part.sentences:
        return 0
    told = [(first, last) for first, last in part.sentences[:_FIRST] if last - first >= _LINE_OF_A_PAGE]
    return (told or part.sentences)[:_LEAD_SENTENCES][-1][1]


def _in_time(found: FoundDate, published: date | None, anchor: Period | None, in_lead: bool) -> Period | None:
    """The period of a date that lies near enough before publication, or near what the lead reports."""
    period = found.period
    if period is None or published is None:
        near = anchor is not None and period is not None and abs(period.start - anchor.start) <= _BODY_REACH
        return period if near or (anchor is None and in_lead) else None
    if not found.complete and published - period.start > _NEARLY_A_YEAR:
        period = _years_later(period, 1)
        if period is None or published > period.start:
            return None
    if period.last > published + _AHEAD or (period.days > 1 and period.start > published):
        return None
    reach = _LEAD_REACH if in_lead and anchor is None else _BODY_REACH
    near = anchor is not None and abs(period.start - anchor.start) <= _BODY_REACH
    return period if near or published - period.start <= reach else None


def _years_later(period: Period, years: int) -> Period | None:
    """The same days so many years on: «Tối 28.4» in an article that was dated two days early."""
    try:
        start = period.start.replace(year=period.start.year + years)
    except ValueError:
        return None
    return replace(period, start=start, end=start + (period.end - period.start))


def _of_congress(part: ScannedPart, found: FoundDate) -> bool:
    """Whether a term of years is the one that a reported congress opens."""
    if found.form != "term":
        return False
    first, _ = part.sentence(found.start)
    left = part.text[max(first, found.start - 200) : found.start]
    congress = _CONGRESS.search(left)
    return congress is not None and not _BEFORE_CONGRESS.search(left[: congress.start()])
