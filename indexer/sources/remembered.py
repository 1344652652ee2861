"""As what the records of a source were read last time: most are as they were, and need not be read again.

Kept in the data directory between runs, for as long as the program that made it stays the same; without it,
or for whatever it does not know, everything is read."""

import hashlib
from contextlib import suppress
from pathlib import Path

import msgspec
from msgspec import Struct

from indexer.rules import written_version
from indexer.sources.item import AsRead
from search.index.durable import replaced
from search.index.rights import guarded

MOST = 200_000
"""Records of one source that are remembered: some 100 bytes each in the file, 400 while it is read."""
FOLDER = "readings"
_PROGRAM = ("indexer", "search")


class _File(Struct, frozen=True, array_like=True):
    program: str
    records: dict[bytes, AsRead]


class Memory:
    """What is remembered of one source; without a file, nothing is."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._before = _known(file) if file else {}
        self._now: dict[bytes, AsRead] = {}

    @classmethod
    def of(cls, data: Path, source: str) -> "Memory":
        """The memory of a source in a data directory, by the name under which its articles are kept."""
        name = hashlib.sha256(source.encode("utf-8", "backslashreplace")).hexdigest()[:32]
        return cls(data / FOLDER / name)

    def origin(self, *parts: object) -> bytes:
        """What tells what a record was read from; empty where nothing is remembered of it."""
        if self._file is None:
            return b""
        try:
            content = msgspec.msgpack.encode(parts)
        except (TypeError, ValueError, OverflowError, RecursionError):
            return b""
        return hashlib.blake2b(content, digest_size=16).digest()

    def get(self, origin: bytes) -> AsRead | None:
        """As what the very same record was read last time."""
        return self._before.get(origin)

    def add(self, origin: bytes, read: AsRead) -> None:
        """Remember a record for the next time."""
        if origin and len(self._now) < MOST:
            self._now[origin] = read

    def keep(self) -> None:
        """Write down what was met since, which is all of the source; what is not kept is read again."""
        if self._file is None or self._now == self._before:
            return
        content = msgspec.msgpack.encode(_File(written_version(_PROGRAM), self._now))
        with suppress(OSError):
            guarded(self._file.parent)
            replaced(self._file, content)


def _known(file: Path) -> dict[bytes, AsRead]:
    """What this very program kept there."""
    try:
        kept = msgspec.msgpack.decode(file.read_bytes(), type=_File)
    except (OSError, msgspec.DecodeError):
        return {}
    return kept.records if kept.program == written_version(_PROGRAM) else {}
