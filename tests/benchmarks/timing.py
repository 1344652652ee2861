"""Times with their percentiles, and the Markdown tables they are printed in."""

import time
from collections.abc import Callable, Iterable, Sequence
from statistics import median
from typing import TypeVar

from msgspec import Struct

T = TypeVar("T")


class Times(Struct, frozen=True):
    """One time a query, in milliseconds: on the clock, and of the processor for this thread alone."""

    wall: tuple[float, ...]
    processor: tuple[float, ...] = ()

    @property
    def p50(self) -> float:
        return percentile(self.wall, 0.5)

    @property
    def p95(self) -> float:
        return percentile(self.wall, 0.95)

    @property
    def processor_p50(self) -> float:
        return percentile(self.processor, 0.5)

    def chosen(self, wanted: Iterable[bool]) -> "Times":
        """The times of some of the queries."""
        which = list(wanted)
        return Times(
            tuple(one for one, keep in zip(self.wall, which, strict=True) if keep),
            tuple(one for one, keep in zip(self.processor, which, strict=True) if keep),
        )


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that `share` of the values do not exceed; 0 without values."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else 0.0


def timed(call: Callable[[T], object], items: Sequence[T], passes: int) -> Times:
    """The median over some passes of the time that `call` takes with each item."""
    walls: list[list[float]] = [[] for _ in items]
    processors: list[list[float]] = [[] for _ in items]
    for _ in range(passes):
        for item, wall, processor in zip(items, walls, processors, strict=True):
            begun, used = time.perf_counter(), time.thread_time()
            call(item)
            processor.append((time.thread_time() - used) * 1000)
            wall.append((time.perf_counter() - begun) * 1000)
    return Times(tuple(map(median, walls)), tuple(map(median, processors)))


def print_table(heading: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """A Markdown table under its heading; numbers with as many decimals as they deserve."""
    print(f"\n### {heading}\n")
    print(f"| {' | '.join(columns)} |")
    print(f"|---|{'---:|' * (len(columns) - 1)}")
    for row in rows:
        print(f"| {' | '.join(map(shown, row))} |", flush=True)


def shown(value: object) -> str:
    """A cell: numbers of ten and more whole, smaller ones with two decimals."""
    if not isinstance(value, float):
        return str(value)
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"
