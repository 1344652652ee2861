"""Lines of time: for each office or holder a dot for every day on which articles say so, from the first to
the last. Places are percentages, so that the drawing fits any width and its text keeps its size."""

from collections.abc import Callable, Sequence
from datetime import date

from msgspec import Struct

from search import messages
from web import wording

MARKS = 7
"""Years that are marked below the lines, at most."""
STEP = 0.4
"""Percent between two dots that can be told apart; what is closer is one dot."""


class Line(Struct, frozen=True):
    """One line: what it is of, its address, when and how often it is said, and where its dots stand."""

    name: str
    url: str
    told: str
    dots: tuple[float, ...]
    chosen: bool = False


class Given(Struct, frozen=True):
    """What a line is drawn of: the days on which articles say it, in any order."""

    name: str
    url: str
    days: tuple[date, ...]
    articles: int
    chosen: bool = False


class Span(Struct, frozen=True):
    """Lines over one stretch of years; `years` are (year, place, whether it is written), `day` is where the
    day that was asked for stands."""

    years: tuple[tuple[int, float, bool], ...]
    lines: tuple[Line, ...]
    day: float | None = None


def span(given: Sequence[Given], on: date | None = None) -> Span | None:
    """The lines of what has days; None where nothing has."""
    dated = [one for one in given if one.days]
    every = [day for one in dated for day in one.days]
    if not every:
        return None
    first, last = date(min(every).year, 1, 1), date(max(every).year + 1, 1, 1)
    length = last.toordinal() - first.toordinal()

    def place(day: date) -> float:
        return round((day.toordinal() - first.toordinal()) / length * 100, 1)

    return Span(
        years=_years(first.year, last.year, place),
        lines=tuple(
            Line(one.name, one.url, _told(one), _dots([place(day) for day in one.days]), one.chosen)
            for one in dated
        ),
        day=place(on) if on is not None and first <= on < last else None,
    )


def _years(first: int, last: int, place: Callable[[date], float]) -> tuple[tuple[int, float, bool], ...]:
    step = -(-(last - first) // MARKS)
    years = range(first, last, step)
    # A label at the very right would run out of the picture.
    return tuple((year, at, at < 93) for year in years for at in (place(date(year, 1, 1)),))


def _dots(places: Sequence[float]) -> tuple[float, ...]:
    """The places from left to right, without what would lie on another; the first and the last stay."""
    shown: list[float] = []
    for at in sorted(places):
        if not shown or at - shown[-1] >= STEP:
            shown.append(at)
    return tuple(shown)


def _told(one: Given) -> str:
    first, last = min(one.days), max(one.days)
    when = wording.day(first) if first == last else f"{wording.day(first)} – {wording.day(last)}"
    return f"{when} · {messages.figures(one.articles)} bài"
