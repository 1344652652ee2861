"""One article read once: its parts with their sentences, document numbers and dates."""

import re
from bisect import bisect_right
from datetime import date
from functools import lru_cache

from msgspec import Struct

from indexer.extract.text.sentences import sentence_at, sentences
from search.model import Article, Mention, Part
from search.vietnamese import dates, numbers
from search.vietnamese.dates import FoundDate
from search.vietnamese.numbers import FoundNumber


class ScannedPart(Struct, frozen=True):
    """One part of an article with what was found in it, in order of offsets."""

    part: Part
    index: int
    text: str
    sentences: list[tuple[int, int]]
    numbers: list[FoundNumber]
    dates: list[FoundDate]

    def mention(self, start: int, end: int) -> Mention:
        """The words from `start` to `end` as the place of a fact."""
        return Mention(self.part, self.index, start, end, self.text[start:end])

    def sentence(self, offset: int) -> tuple[int, int]:
        """The span of the sentence that holds `offset`."""
        return sentence_at(self.sentences, offset)

    def dates_between(self, start: int, end: int) -> list[FoundDate]:
        """The dates that begin in [start, end)."""
        first = bisect_right(self.dates, start - 1, key=lambda found: found.start)
        last = bisect_right(self.dates, end - 1, key=lambda found: found.start)
        return self.dates[first:last]


# The readers of documents, dates and conferences are called one after another for the same article.
@lru_cache(maxsize=1)
def scan(article: Article) -> tuple[ScannedPart, ...]:
    """Every part of the article but the byline, read."""
    found = []
    reference = article.published or _stated_year(article)
    for part, index, text in article.parts():
        if part == "author":
            continue
        written = numbers.find(text)
        days = _outside(dates.find(text, reference), written)
        found.append(ScannedPart(part, index, text, sentences(text), written, days))
    return tuple(found)


def own_parts(article: Article) -> tuple[ScannedPart, ...]:
    """The parts in which the article itself reports; what is attached tells of other days and meetings."""
    parts = scan(article)
    return tuple(part for part in parts if part.part != "attachment") if article.attachments else parts


def _stated_year(article: Article) -> date | None:
    """The last day of what title and lead speak of as the year, for an article without a publication day."""
    lead = article.body[:_LEAD]
    for text in (article.title, article.summary, lead):
        stated = [found for found in dates.find(text, None) if found.period and found.form not in _SPANS]
        ahead = {found for found in stated if _AHEAD.search(text, max(0, found.start - 40), found.start)}
        years = {found.period.start.year for found in stated if found.period and found not in ahead}
        planned = {found.period.start.year for found in ahead if found.period}
        tasks = {found.period.start.year for found in ahead if found.period and _is_task(text, found)}
        if years and max(years) + 1 not in planned:
            return date(max(years), 12, 31)
        if tasks:
            # «triển khai nhiệm vụ năm 2019», with figures of 2018 or none: from the end of one year into
            # the other.
            return date(max(tasks), _LAST_MONTH_OF_PLANS, 31)
    return None


def _is_task(text: str, found: FoundDate) -> bool:
    """Whether the year is one that the article's plan is for; not one that it looks forward to."""
    return _TASK.search(text, max(0, found.start - 40), found.start) is not None


_LEAD = 1200
_LAST_MONTH_OF_PLANS = 10
"""From here on a plan is for the year to come."""
_SPANS = ("anniversary", "years", "term")
_AHEAD = re.compile(
    r"(?:nhiệm vụ|kế hoạch|dự toán|phương hướng|đến|mục tiêu|hiệu lực)\b[^,.;]{0,30}$", re.IGNORECASE
)
_TASK = re.compile(r"(?:nhiệm vụ|kế hoạch|dự toán|phương hướng)\b[^,.;]{0,30}$", re.IGNORECASE)
_ORDER = {"title": 0, "summary": 1, "body": 2, "caption": 3, "author": 4, "attachment": 5}


def reading_order(mention: Mention) -> tuple[int, int, int]:
    """Where a mention stands in the article, for sorting."""
    return _ORDER[mention.part], mention.index, mention.start


def _outside(found: list[FoundDate], written: list[FoundNumber]) -> list[FoundDate]:
    """The dates that do not stand inside a document number («30/2020/NĐ-CP»)."""
    starts = [number.start for number in written]
    kept = []
    for day in found:
        before = bisect_right(starts, day.end - 1) - 1
        if before < 0 or written[before].end <= day.start:
            kept.append(day)
    return kept
