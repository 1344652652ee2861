"""The inbox as a directory: a file a letter, named by its turn and its ticket.

Another user than the indexer's writes here. What lies there may be anything: links, pipes, files without
end. Nothing of it is followed, and nothing is moved to where that user could have laid a link."""

import os
import re
import stat
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from itertools import count
from pathlib import Path

from search.errors import ArchiveError, InboxFull, StoreError
from search.inbox.box import MOST, MOST_BYTES, Received
from search.inbox.letter import LARGEST, Letter, read, written
from search.index.durable import replaced, synced

NAME = re.compile(r"(?P<turn>\d{20})-(?P<ticket>[A-Za-z0-9_-]{22})\.json", re.ASCII)
UNFINISHED = ".json.new"
SESSIONS = "sessions"
"""Where the web keeps what it knows of those who are logged in: its own affair, and no letters."""
ABANDONED = 3_600.0
"""Seconds after which a file that was never finished is the rest of a process that was killed."""


class FileInbox:
    """See `search.inbox.box.Inbox`. Beside the directory lie the sign of life and what was no letter: there
    the web's user may not write."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._beside = directory.with_name(f"{directory.name}-set-aside")
        self._life = directory.with_name("heartbeat")

    def post(self, letter: Letter) -> None:
        data = written(letter)
        with self._guarded():
            self._make()
            turns = size = last = 0
            with os.scandir(self._directory) as found:
                for one in found:
                    if name := NAME.fullmatch(one.name):
                        turns, last = turns + 1, max(last, int(name["turn"]))
                        with suppress(FileNotFoundError):  # it was taken up meanwhile
                            size += one.stat(follow_symlinks=False).st_size
            if turns >= MOST or size + len(data) > MOST_BYTES:
                raise InboxFull(f"{self._directory}: {turns} letters of {size} bytes wait already.")
            # By the clock, but after all that wait: a clock may be set back.
            turn = max(int(letter.sent.timestamp() * 1_000_000), last + 1)
            replaced(self._directory / f"{turn:020d}-{letter.ticket}.json", data)

    def received(self) -> Iterator[Received]:
        with self._guarded():
            names = self._names()
        for name in names:
            if one := self._received(name):
                yield one

    def waiting(self) -> int:
        with self._guarded():
            return sum(NAME.fullmatch(name) is not None for name in self._names())

    def holds(self, ticket: str) -> bool:
        with self._guarded():
            return any(name.endswith(f"-{ticket}.json") for name in self._names())

    def drop(self, answered: Sequence[Received]) -> None:
        with self._guarded():
            for one in answered:
                if one.letter:
                    (self._directory / one.place).unlink(missing_ok=True)
                else:
                    self._set_aside(one.place)
            if answered:
                synced(self._directory)

    def aside(self) -> list[str]:
        try:
            return [path.name for path in self._beside.iterdir()]
        except OSError:
            return []

    def beat(self) -> None:
        with self._guarded():
            self._make()
            self._life.touch()

    def fall_silent(self) -> None:
        with self._guarded():
            self._life.unlink(missing_ok=True)

    def silent_for(self, now: datetime) -> float | None:
        try:
            return max(0.0, now.timestamp() - self._life.stat().st_mtime)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise StoreError(f"{self._life}: cannot be read ({error.strerror}); check its rights.") from error

    def close(self) -> None:
        """Nothing is held."""

    def _make(self) -> None:
        """The directory, in which the group of the one around it may write, as the web's user is of it."""
        if not self._directory.exists():
            self._directory.mkdir(mode=0o770, exist_ok=True)
            self._directory.chmod(0o2770)

    def _names(self) -> list[str]:
        """What lies there, letters in their turn."""
        try:
            return sorted(path.name for path in self._directory.iterdir() if path.name != SESSIONS)
        except FileNotFoundError:
            return []

    def _received(self, name: str) -> Received | None:
        """What lies under a name; None for what is still being written, or was taken away."""
        path, matched = self._directory / name, NAME.fullmatch(name)
        ticket = matched["ticket"] if matched else ""
        try:
            if name.endswith(UNFINISHED):
                return Received(name, "", None, "it was never finished") if _abandoned(path) else None
            if not matched:
                return Received(name, "", None, "its name is none of a letter")
            data = _content(path)
            return Received(name, ticket, read(data, ticket), size=len(data))
        except FileNotFoundError:
            return None
        except ArchiveError as error:
            return Received(name, ticket, None, str(error))
        except OSError as error:
            return Received(name, ticket, None, f"it cannot be read ({error.strerror})")

    def _set_aside(self, name: str) -> None:
        self._beside.mkdir(mode=0o700, exist_ok=True)
        for number in count():
            place = self._beside / (f"{name}.{number}" if number else name)
            if not os.path.lexists(place):
                break
        with suppress(FileNotFoundError):
            (self._directory / name).rename(place)

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise StoreError(
                f"{error.filename or self._directory}: cannot be used ({error.strerror}); check the "
                f"rights of {self._directory} and the space on its disk."
            ) from error


def _abandoned(path: Path) -> bool:
    """By the directory's own clock, which is that of the machine that writes there."""
    return path.parent.stat().st_mtime - path.stat(follow_symlinks=False).st_mtime > ABANDONED


def _content(path: Path) -> bytes:
    """The bytes of a letter, of a plain file alone and no more than a letter may have."""
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise ArchiveError("it is no plain file")
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise ArchiveError(f"it is larger than {LARGEST} bytes")
    return data
