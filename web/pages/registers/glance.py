"""A year of conferences at a glance: twelve months, each with the days on which there were any."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from search.model import Conference
from web import wording
from web.api.register import Month

SHOWN = 6
"""Days of one month that stand in the glance; the rest is a link to the month."""


class BusyDay(Struct, frozen=True):
    """A day with its conferences: what they are in a few words; `only` is the one there is, if it is one."""

    day: date
    told: str
    only: Conference | None


class GlanceMonth(Struct, frozen=True):
    """One month: its first busy days, and how many more there are."""

    month: Month
    days: tuple[BusyDay, ...]
    more: int


def glance(year: int, found: Iterable[Conference]) -> tuple[GlanceMonth, ...]:
    """The twelve months with the days on which these conferences are known to begin."""
    begun: dict[date, list[Conference]] = defaultdict(list)
    for one in found:
        if one.when is not None and one.when.precision == "day" and one.when.start.year == year:
            begun[one.when.start].append(one)
    return tuple(_month(Month(year, month), begun) for month in range(1, 13))


def told(one: Conference, longest: int = 80) -> str:
    """A conference in a few words: its kind and what it was about."""
    words = wording.capital(f"{one.kind} {one.subject}".strip())
    return words if len(words) <= longest else f"{words[: longest - 1].rsplit(' ', 1)[0]}…"


def _month(month: Month, begun: dict[date, list[Conference]]) -> GlanceMonth:
    days = sorted(day for day in begun if day.month == month.month)
    return GlanceMonth(month, tuple(_busy(day, begun[day]) for day in days[:SHOWN]), len(days[SHOWN:]))


def _busy(day: date, found: list[Conference]) -> BusyDay:
    more = f"; {len(found) - 1} hội nghị khác" if len(found) > 1 else ""
    return BusyDay(day, told(found[0]) + more, found[0] if len(found) == 1 else None)
