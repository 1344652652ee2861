"""Charts as numbers for SVG: columns of articles over time, and offices along a line of years."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from textwrap import shorten

from search.store.reads.values import OfficeSpan

WIDTH, HEIGHT = 640, 96
"""The drawing's own units; pages scale it to the space there is."""
GAP = 0.22
WIDEST = 44
LABEL = 52
"""What a label on the axis needs, in the largest type."""
LONGEST_LABEL, LETTER = 48, 12.8
"""Letters of an office's name in the drawing, and what one needs in the largest type."""
LEAST = 3
"""A column that is not empty is at least this high, so that it can be seen and clicked."""
LONGEST = 60
"""Years that are drawn one by one; an article dated 1945 by mistake must not make the others hairlines."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its label and count, where it stands, and where it leads; `wide` is its whole strip."""

    label: str
    count: int
    x: float
    y: float
    width: float
    height: float
    left: float
    wide: float
    url: str
    named: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """One office along the line of years."""

    office: OfficeSpan
    x: float
    width: float
    label: str
    label_x: float


@dataclass(frozen=True, slots=True)
class Timeline:
    """Offices as stretches below marks of years."""

    years: tuple[tuple[int, float], ...]
    stretches: tuple[Stretch, ...]


def years(counts: Sequence[tuple[int, int]], url: Callable[[int], str]) -> tuple[Column, ...]:
    """A column for every year from the first to the last, empty ones too."""
    known = dict(counts)
    if not known:
        return ()
    last = max(known)
    span = range(max(min(known), last - LONGEST + 1), last + 1)
    return _columns([(str(year), known.get(year, 0), url(year)) for year in span])


def months(counts: Sequence[int], url: Callable[[int], str]) -> tuple[Column, ...]:
    """A column for each month of one year."""
    return _columns([(f"T{month}", count, url(month)) for month, count in enumerate(counts, 1)])


def timeline(offices: Sequence[OfficeSpan], width: float = WIDTH) -> Timeline | None:
    """The offices that have dates; None where there are none."""
    dated = [office for office in offices if office.first.published and office.last.published]
    if not dated:
        return None
    first = min(_day(office.first.published) for office in dated)
    last = max(_day(office.last.published) for office in dated)
    begin, end = date(first.year, 1, 1).toordinal(), date(last.year + 1, 1, 1).toordinal()
    scale = width / (end - begin)
    step = max(1, -(-(last.year - first.year + 1) * LABEL // round(width)))
    marks = [
        (year, round((date(year, 1, 1).toordinal() - begin) * scale, 1))
        for year in range(first.year, last.year + 1, step)
    ]
    stretches = []
    for office in dated:
        start, stop = _day(office.first.published).toordinal(), _day(office.last.published).toordinal()
        x = min((start - begin) * scale, width - 8)
        label = shorten(office.office, LONGEST_LABEL, placeholder="…")
        label_x = max(0.0, min(x, width - len(label) * LETTER))  # where it would run out of the picture
        stretches.append(
            Stretch(office, round(x, 1), round(max((stop - start) * scale, 8), 1), label, round(label_x, 1))
        )
    return Timeline(tuple(marks), tuple(stretches))


def _columns(values: Sequence[tuple[str, int, str]]) -> tuple[Column, ...]:
    most = max((count for _, count, _ in values), default=0) or 1
    strip = WIDTH / len(values)
    every = max(1, -(-len(values) * LABEL // WIDTH))
    width, columns = min(strip * (1 - GAP), WIDEST), []
    for place, (label, count, url) in enumerate(values):
        height = max(LEAST, count / most * HEIGHT) if count else 0
        columns.append(
            Column(
                label=label,
                count=count,
                x=round((place + 0.5) * strip - width / 2, 1),
                y=round(HEIGHT - height, 1),
                width=round(width, 1),
                height=round(height, 1),
                left=round(place * strip, 1),
                wide=round(strip, 1),
                url=url,
                named=(len(values) - 1 - place) % every == 0,
            )
        )
    return tuple(columns)


def _day(value: date | None) -> date:
    assert value is not None
    return value
