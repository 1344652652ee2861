"""Charts as numbers for SVG: columns of articles over time."""

from collections.abc import Callable, Sequence

from msgspec import Struct

WIDTH, HEIGHT = 640, 96
"""The drawing's own units; pages scale it to the space there is."""
GAP = 0.22
WIDEST = 44
LABEL = 52
"""What a label on the axis needs, in the largest type."""
LEAST = 3
"""A column that is not empty is at least this high, so that it can be seen and clicked."""
LONGEST = 60
"""Years that are drawn one by one; an article dated 1945 by mistake must not make the others hairlines."""


class Column(Struct, frozen=True):
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
