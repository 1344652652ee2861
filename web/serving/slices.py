"""Answers of any length that are made slice by slice, each when the client has taken the one before."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from starlette.responses import StreamingResponse

T = TypeVar("T")
SLICE = 200
"""Lines of one slice."""


class Sliced(StreamingResponse):
    """An answer whose slices come from an iterator that is asked in a lane, not in the event loop."""

    def __init__(self, slices: Iterator[bytes], media_type: str, headers: Mapping[str, str]) -> None:
        super().__init__(iter(()), headers=headers, media_type=media_type)
        self.slices = slices


def cut(items: Sequence[T]) -> Iterator[Sequence[T]]:
    """The items, a slice's worth at a time."""
    return (items[start : start + SLICE] for start in range(0, len(items), SLICE))
