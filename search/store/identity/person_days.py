"""When a bearer of a name is spoken of, and how high they stood: no minister becomes a village head."""

from collections.abc import Collection
from dataclasses import dataclass

from search.vietnamese.people import works

_CLIMB = 3650
"""Days at least between an office of a commune and one of those who lead the country or a province."""
_FALLEN = 60
"""Days after which whoever stood high holds no low office; articles may be dated badly."""


@dataclass(slots=True)
class Days:
    """The first and last day of the articles that speak of somebody (ordinals), the first that gives a high
    office, and the last that gives a low one and one of a commune."""

    first: int | None = None
    last: int | None = None
    high: int | None = None
    low: int | None = None
    local: int | None = None

    def meet(self, told: Collection[str], first: int | None, last: int | None = None) -> None:
        """Take in the days from first to last of articles that tell these lines of work."""
        if first is None:
            return
        last = first if last is None else last
        self.first = first if self.first is None else min(self.first, first)
        self.last = last if self.last is None else max(self.last, last)
        if works.HIGH in told:
            self.high = first if self.high is None else min(self.high, first)
        if works.LOW in told:
            self.low = last if self.low is None else max(self.low, last)
        if works.LOCAL in told:
            self.local = last if self.local is None else max(self.local, last)

    def take(self, other: "Days") -> None:
        """Take in the days of another bearer, who is the same person."""
        self.meet((), other.first, other.last)
        self.meet((works.HIGH,), other.high)
        self.meet((works.LOW,), other.low)
        self.meet((works.LOCAL,), other.local)

    def gap(self, day: int | None) -> int:
        """How many days lie between a day and the span of these articles; 0 where it is not known."""
        if day is None or self.first is None or self.last is None:
            return 0
        return max(self.first - day, day - self.last, 0)

    def fallen(self, told: Collection[str], day: int | None) -> bool:
        """Whether somebody who stood high would hold a low office long after, or one of a commune not long
        before."""
        if day is None:
            return False
        if works.HIGH in told and self.local is not None and 0 <= day - self.local < _CLIMB:
            return True
        if works.LOCAL in told and self.high is not None and 0 <= self.high - day < _CLIMB:
            return True
        low_now = works.LOW in told and works.HIGH not in told
        if low_now and self.high is not None and day > self.high + _FALLEN:
            return True
        return works.HIGH in told and self.low is not None and self.low > day + _FALLEN
