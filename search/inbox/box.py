"""Where letters wait, whichever store they are for."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Protocol

from msgspec import Struct

from search.inbox.letter import Letter

MOST = 2_000
"""Letters that may wait; an indexer takes up some hundred in a second."""
MOST_BYTES = 256 * 1024 * 1024
"""Bytes of all letters that wait."""


class Received(Struct, frozen=True):
    """A letter as it lies in the inbox, and its bytes; without one, what lies there instead and why it cannot
    be read."""

    place: str
    ticket: str
    letter: Letter | None
    problem: str = ""
    size: int = 0


class Inbox(Protocol):
    """Letters between their arrival and their answer. Errors are StoreError with place and mend."""

    def post(self, letter: Letter) -> None:
        """Keep a letter; when this returns, no loss of power takes it away.

        Raises InboxFull where too much waits, LetterTooLarge."""

    def received(self) -> Iterator[Received]:
        """What waits, in the order of its arrival, read as it is asked for."""

    def waiting(self) -> int:
        """How many letters wait."""

    def holds(self, ticket: str) -> bool:
        """Whether the letter of this ticket waits."""

    def drop(self, answered: Sequence[Received]) -> None:
        """Let go of letters that were answered, and move out of the way what is no letter."""

    def aside(self) -> list[str]:
        """The places of what was no letter, as long as somebody may want to look at it."""

    def beat(self) -> None:
        """Leave a sign of life of whoever takes letters up."""

    def fall_silent(self) -> None:
        """Take the sign of life away: from now on nobody takes letters up."""

    def silent_for(self, now: datetime) -> float | None:
        """Seconds since that sign; None where there never was one."""

    def close(self) -> None:
        """Let go of files and connections."""
