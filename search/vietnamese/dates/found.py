"""Dates as they stand in a text, and the text they are read from."""

from datetime import date

from msgspec import Struct

from search.vietnamese import units
from search.vietnamese.dates.patterns import Words
from search.vietnamese.dates.periods import Period


class FoundDate(Struct, frozen=True):
    """A date where it stands: `text == source[start:end]`; `period` is None where `problem` says why.

    `form` is full, no-year, month, year, years, quarter, half-year, range, list, term or relative; two full
    dates joined by a dash years apart are `anniversary` (same day; the period is the later one) or
    `years-apart`. `complete` is False where the year was filled in.
    """

    period: Period | None
    start: int
    end: int
    text: str
    problem: str = ""
    form: str = ""
    complete: bool = True


class Writing(Struct, frozen=True):
    """What is read: `text` (folded where typed) of `source`; `known` is the day that lends a missing year."""

    words: Words
    source: str
    text: str
    known: date | None

    def found(
        self, period: Period | None, start: int, end: int, form: str, complete: bool = True
    ) -> FoundDate:
        return FoundDate(period, start, end, self.source[start:end], "", form, complete)

    def wrong(self, start: int, end: int, form: str, what: str, figures: int) -> FoundDate:
        """A date that cannot be; the message quotes it from `figures` on."""
        problem = f"{what} không hợp lệ: {self.source[figures:end]}"
        return FoundDate(None, start, end, self.source[start:end], problem, form)

    def counts(self, end: int, named: bool = False) -> bool:
        """Whether what follows makes the figures before `end` a count; `named`: a «tháng» or «năm» leads."""
        classes = units.CERTAIN if named else units.ALL
        return units.counted(self.source, end, marked=self.words.marked, classes=classes)

    def year_of(self, month: int) -> int | None:
        """The year of the nearest such month that has begun."""
        year = self.known.year - (month > self.known.month) if self.known else 0
        return year or None

    def span_start(self, start: int) -> tuple[int, str]:
        """Where the words before a month or year that belong to it begin, and the folded noun among them."""
        lead = self.words.span_lead.search(self.text[max(0, start - 24) : start])
        return (start - len(lead.group()), self.words.plain(lead["noun"])) if lead else (start, "")


def calendar_day(year: int, month: int, day: int) -> date | None:
    """That day, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
