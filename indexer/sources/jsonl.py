"""JSON Lines: one article a line, plain or compressed with gzip or xz."""

import gzip
import io
import lzma
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, cast

import msgspec

from indexer import messages
from indexer.sources.item import Row, Unreadable
from search.vietnamese.text.encodings import text_of, wide

SUFFIXES = (".jsonl", ".jsonl.gz", ".jsonl.xz", ".ndjson", ".ndjson.gz", ".ndjson.xz")
LONGEST_LINE = 32 * 1024 * 1024
"""Bytes of a line that are read; UTF-8 takes up to four a character."""
_BEGINNING = 4096
_OF_A_LIST = b" \t\r\n,[]"
"""What stands around the objects of a list that is written one a line."""
BROKEN = (OSError, EOFError, lzma.LZMAError, zlib.error)
"""What ends the reading of a file, packed or not."""


def rows(path: Path, name: str) -> Iterator[Row | Unreadable]:
    """The records of one file; a line that is none comes back with its number and reason."""
    number = 0
    try:
        with opened(path) as file:
            for number, line in enumerate(_lines(_in_utf8(file)), 1):
                if line is None:
                    yield Unreadable(messages.line(name, number), messages.line_too_long(LONGEST_LINE))
                elif line.strip(_OF_A_LIST):
                    yield record(_alone(line), name, number)
    except BROKEN as error:
        yield Unreadable(messages.after_line(name, number), messages.broken_off(error))


def record(data: bytes, name: str, number: int) -> Row | Unreadable:
    """One object of JSON, in whatever encoding."""
    place = messages.line(name, number)
    try:
        fields = msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError):
        try:
            fields = msgspec.json.decode(text_of(data).text.strip().encode("utf-8", "replace"))
        except (msgspec.DecodeError, RecursionError) as error:
            return Unreadable(place, messages.not_json(error))
    except RecursionError:
        return Unreadable(place, messages.TOO_DEEP)
    return Row(fields, number) if isinstance(fields, dict) else Unreadable(place, messages.NOT_AN_OBJECT)


def _alone(line: bytes) -> bytes:
    """The object of a line that was cut out of a list: without the comma behind it, the brackets around."""
    bare = line.strip(_OF_A_LIST)
    return bare if bare.startswith(b"{") else line


def opened(path: Path) -> IO[bytes]:
    """The file's bytes, unpacked where its name says that it is packed."""
    if path.suffix == ".xz":
        return cast(IO[bytes], lzma.open(path, "rb"))
    if path.suffix == ".gz":
        return cast(IO[bytes], gzip.open(path, "rb"))
    return path.open("rb")


class _Recoded:
    """A file in UTF-16, read as UTF-8."""

    def __init__(self, file: IO[bytes], encoding: str) -> None:
        self._text = in_unicode(file, encoding)

    def readline(self, most: int) -> bytes:
        """The next line, of no more bytes than that."""
        return self._text.readline(most // 4).encode()


def in_unicode(file: IO[bytes], encoding: str) -> io.TextIOWrapper:
    """A file from its beginning on, whose lines end in «\n» alone."""
    file.seek(0)
    return io.TextIOWrapper(file, encoding, "replace", newline="\n")


def _in_utf8(file: IO[bytes]) -> "IO[bytes] | _Recoded":
    encoding = wide(file.read(_BEGINNING))
    file.seek(0)
    return _Recoded(file, encoding) if encoding else file


def _lines(file: "IO[bytes] | _Recoded") -> Iterator[bytes | None]:
    """Each line; None for one that is too long, of which no more than that is held in memory."""
    while line := file.readline(LONGEST_LINE):
        if len(line) == LONGEST_LINE and not line.endswith(b"\n"):
            while (rest := file.readline(LONGEST_LINE)) and not rest.endswith(b"\n"):
                pass
            yield None
        else:
            yield line.removeprefix(b"\xef\xbb\xbf")
