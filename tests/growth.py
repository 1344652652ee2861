"""Whether work grows with the size of what is read and no faster: by calls, or by the ratio of two times."""

import sys
import time
from collections.abc import Callable
from typing import Any

FACTOR = 8
"""Eight times the text may cost three times as much again; what looks at all for each costs sixty-four."""
_MARGIN, _UNMEASURED = 3, 0.002


def in_time(read: Callable[[str], Any], unit: str, size: int) -> bool:
    """Whether the time of reading a row of one pattern grows as the row does, for work that calls nothing."""
    small, large = (_least(read, (unit * length)[:length]) for length in (size, size * FACTOR))
    return large < _MARGIN * FACTOR * max(small, _UNMEASURED)


def in_calls(read: Callable[[str], Any], unit: str, size: int) -> bool:
    """The same by the number of calls, which no other process disturbs."""
    small, large = (_calls(read, (unit * length)[:length]) for length in (size, size * FACTOR))
    return large < _MARGIN * FACTOR * small


def _least(read: Callable[[str], Any], text: str) -> float:
    times = []
    for _ in range(3):
        before = time.process_time()
        read(text)
        times.append(time.process_time() - before)
    return min(times)


def _calls(read: Callable[[str], Any], text: str) -> int:
    read(text[:10])
    counted = 0

    def count(*_: object) -> None:
        nonlocal counted
        counted += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        read(text)
    finally:
        sys.setprofile(before)
    return counted
