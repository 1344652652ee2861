"""What a run has read of its source and not stored yet, so that the next goes on where it was killed.

A file to which each reading is appended; what stands behind a torn one is not looked at. It goes when all
that was read is stored."""

import struct
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO

import msgspec
from msgspec import Struct

from indexer.sources.attachments.content import Content
from indexer.sources.html.furniture import Counted
from indexer.sources.html.inquiry import Told
from indexer.sources.item import Item
from search.index.rights import guarded

SUFFIX = ".unfinished"
MOST = 1024 * 1024 * 1024
"""Bytes of the file, beyond which nothing is appended: what is read from then on is read again."""
_HEAD = struct.Struct("<II")
"""Before each reading: its length and its checksum."""


class PageLeft(Struct, frozen=True):
    """A page that was read, given what it was told of the others: its article without the files to which
    its `links` lead, or a `kind` of page."""

    told: Told
    kind: str = ""
    item: Item | None = None
    links: tuple[str, ...] = ()


class _Left(Struct, frozen=True, omit_defaults=True):
    """One reading; the first of a file names the program that writes it."""

    origin: bytes = b""
    program: str = ""
    counted: Counted | None = None
    content: Content | None = None
    page: PageLeft | None = None


class Unfinished:
    """What was left by a run that was killed, and what this one adds; without a file, nothing."""

    def __init__(self, file: Path | None, program: str) -> None:
        self.counted: dict[bytes, Counted] = {}
        self.contents: dict[bytes, Content] = {}
        self._file, self._program = file, program
        self._pages: dict[bytes, int] = {}
        self._opened: IO[bytes] | None = None
        self._end = 0
        if file is not None:
            self._read_on(file)

    def page(self, origin: bytes) -> PageLeft | None:
        """The page that was read from this."""
        at = self._pages.get(origin)
        if at is None or self._file is None:
            return None
        with suppress(OSError), self._file.open("rb") as opened:
            opened.seek(at)
            left = _next(opened)
            return left.page if left else None
        return None

    def add_counted(self, origin: bytes, counted: Counted) -> None:
        self._append(_Left(origin, counted=counted))

    def add_content(self, origin: bytes, content: Content) -> None:
        self._append(_Left(origin, content=content))

    def add_page(self, origin: bytes, page: PageLeft) -> None:
        self._append(_Left(origin, page=page))

    def close(self) -> None:
        if self._opened is not None:
            self._opened.close()
        self._opened = None

    def stored(self) -> None:
        """All that was read is stored: nothing is left to go on with."""
        self.close()
        if self._file is not None:
            with suppress(OSError):
                self._file.unlink(missing_ok=True)

    def _read_on(self, file: Path) -> None:
        with suppress(OSError), file.open("rb") as opened:
            first = _next(opened)
            if first is None or first.program != self._program:
                return
            self._end = opened.tell()
            for at, left in _each(opened):
                if left.counted is not None:
                    self.counted[left.origin] = left.counted
                elif left.content is not None:
                    self.contents[left.origin] = left.content
                elif left.page is not None:
                    self._pages[left.origin] = at
                self._end = opened.tell()

    def _append(self, left: _Left) -> None:
        """A disk that takes no more costs the going on, never the run."""
        if self._file is None or not left.origin or self._end > MOST:
            return
        with suppress(OSError, ValueError):
            if self._opened is None:
                self._opened = self._begun(self._file)
            self._end += self._opened.write(_packed(left))
            self._opened.flush()

    def _begun(self, file: Path) -> IO[bytes]:
        guarded(file.parent)
        opened = file.open("r+b" if self._end else "wb")
        opened.truncate(self._end)
        opened.seek(self._end)
        if not self._end:
            self._end = opened.write(_packed(_Left(program=self._program)))
        return opened


def _packed(left: _Left) -> bytes:
    content = msgspec.msgpack.encode(left)
    return _HEAD.pack(len(content), zlib.crc32(content)) + content


def _each(opened: IO[bytes]) -> Iterator[tuple[int, _Left]]:
    """Each reading with the place where it stands, up to the first that is torn."""
    at = opened.tell()
    while (left := _next(opened)) is not None:
        yield at, left
        at = opened.tell()


def _next(opened: IO[bytes]) -> _Left | None:
    head = opened.read(_HEAD.size)
    if len(head) < _HEAD.size:
        return None
    length, sum = _HEAD.unpack(head)
    content = opened.read(length) if length <= MOST else b""
    if len(content) < length or zlib.crc32(content) != sum:
        return None
    try:
        return msgspec.msgpack.decode(content, type=_Left)
    except msgspec.MsgspecError:
        return None
