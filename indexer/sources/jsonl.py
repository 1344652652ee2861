"""JSON Lines: one article a line, plain or compressed with gzip or xz."""

import gzip
import lzma
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, cast

import msgspec

from indexer import messages
from indexer.sources.item import Item, Unreadable
from indexer.sources.record import LARGEST, article
from search.errors import ArticleRejected
from search.vietnamese.text.encodings import decode

SUFFIXES = (".jsonl", ".jsonl.gz", ".jsonl.xz", ".ndjson")
LONGEST_LINE = 4 * LARGEST
"""Bytes of a line that are read; UTF-8 takes up to four a character."""


def read(path: Path, name: str) -> Iterator[Item | Unreadable]:
    """The articles of one file; a line that is none comes back with its number and reason."""
    number = 0
    try:
        with _opened(path) as file:
            for number, line in enumerate(_lines(file), 1):
                if line is None:
                    yield Unreadable(messages.line(name, number), messages.line_too_long(LONGEST_LINE))
                elif line.strip():
                    yield _item(line, name, number)
    except (OSError, EOFError, lzma.LZMAError, zlib.error) as error:
        yield Unreadable(messages.after_line(name, number), messages.broken_off(error))


def _item(line: bytes, name: str, number: int) -> Item | Unreadable:
    place = messages.line(name, number)
    try:
        fields = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError):
        try:
            fields = msgspec.json.decode(decode(line).text.strip().encode("utf-8", "replace"))
        except (msgspec.DecodeError, RecursionError) as error:
            return Unreadable(place, messages.not_json(error))
    except RecursionError:
        return Unreadable(place, messages.TOO_DEEP)
    if not isinstance(fields, dict):
        return Unreadable(place, messages.NOT_AN_OBJECT)
    try:
        return Item(article(fields), name, number)
    except ArticleRejected as error:
        id = fields.get("id")
        return Unreadable(place, str(error), id if isinstance(id, str) else "")


def _opened(path: Path) -> IO[bytes]:
    if path.suffix == ".xz":
        return cast(IO[bytes], lzma.open(path, "rb"))
    if path.suffix == ".gz":
        return cast(IO[bytes], gzip.open(path, "rb"))
    return path.open("rb")


def _lines(file: IO[bytes]) -> Iterator[bytes | None]:
    """Each line; None for one that is too long, of which no more than that is held in memory."""
    while line := file.readline(LONGEST_LINE):
        if len(line) == LONGEST_LINE and not line.endswith(b"\n"):
            while (rest := file.readline(LONGEST_LINE)) and not rest.endswith(b"\n"):
                pass
            yield None
        else:
            yield line.removeprefix(b"\xef\xbb\xbf")
