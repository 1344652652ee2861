"""Whether work grows with its text and no faster than it may: in processor time, which a busy machine leaves
as it is."""

import time
from collections.abc import Callable

LEAST = 0.002
"""Seconds below which a clock tells nothing."""


def grows_gently(work: Callable[[str], object], unit: str) -> bool:
    """Whether eight times the text is no more than thirty times the work: sixty-four times it would be
    where each place of a text is looked at from each other one."""
    few, many = unit * 500, unit * 4000
    work(few)
    allowed = 30 * max(min(_seconds(work, few) for _ in range(2)), LEAST)
    return any(_seconds(work, many) < allowed for _ in range(2))


def _seconds(work: Callable[[str], object], text: str) -> float:
    started = time.process_time()
    work(text)
    return time.process_time() - started
