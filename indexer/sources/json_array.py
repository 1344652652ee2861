"""A JSON file: one article, a list of them, a list inside an object, or objects one after another.

What fits in memory is read whole; of a larger file one object at a time is held, however large the file is.
"""

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO

import msgspec

from indexer import messages
from indexer.sources.item import Row, Unreadable
from indexer.sources.jsonl import BROKEN, LONGEST_LINE, opened
from indexer.sources.shapes.wrapped import records
from search.vietnamese.text.encodings import text_of

SUFFIXES = (".json", ".json.gz", ".json.xz")
WHOLE = LONGEST_LINE
"""Bytes of a file that is read at once."""
_TIMES = 2
CHUNK = 1 << 20
_DECODER = json.JSONDecoder(strict=False)
_START = re.compile(r"[\s,\[]*")
_LIST = re.compile(r"\[\s*\{")
"""Where the articles begin in an object around them that is too large to be held."""


def rows(path: Path, name: str) -> Iterator[Row | Unreadable]:
    """The records of one file, each with its number (0 where the file is one); never raises."""
    try:
        with opened(path) as file:
            head = file.read(WHOLE + 1)
        found = _whole(head) if len(head) <= WHOLE else None
        if found is None:
            yield from _one_by_one(path, name)
            return
    except RecursionError:
        yield Unreadable(name, messages.TOO_DEEP)
        return
    except BROKEN as error:
        yield Unreadable(name, messages.broken_off(error))
        return
    for number, one in enumerate(found, 1):
        if isinstance(one, dict):
            yield Row(one, number if len(found) > 1 or found[0] is not one else 0)
        else:
            yield Unreadable(messages.line(name, number), messages.NOT_AN_OBJECT)


def _whole(data: bytes) -> list[object] | None:
    """The records of a file; None where it is not one JSON value."""
    try:
        value = msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError):
        try:
            value = msgspec.json.decode(text_of(data).text.strip().encode("utf-8", "replace"))
        except msgspec.DecodeError:
            return None
    for _ in range(_TIMES):
        if isinstance(value, str):  # a text that holds the JSON
            with suppress(msgspec.DecodeError):
                value = msgspec.json.decode(value)
    return records(value)


def _one_by_one(path: Path, name: str) -> Iterator[Row | Unreadable]:
    """Objects as they come; where one cannot be read the file is left, since nothing tells where it ends."""
    number = 0
    with opened(path) as file:
        text, at = "", 0
        while True:
            at = start.end() if (start := _START.match(text, at)) else at
            try:
                value, at = _DECODER.raw_decode(text, at)
            except (ValueError, RecursionError) as error:
                text, at, size = text[at:], 0, len(text) - at
                if size <= LONGEST_LINE and (more := _chunk(file, max(CHUNK, size))):
                    text += text_of(more).text
                elif number == 0 and (inside := _LIST.search(text)):
                    at = inside.end() - 1
                else:
                    if text.strip(" \t\r\n,]}"):
                        yield Unreadable(messages.line(name, number + 1), _cut_off(error, text))
                    return
                continue
            for one in records(value) if number == 0 else [value]:
                number += 1
                if isinstance(one, dict):
                    yield Row(one, number)
                else:
                    yield Unreadable(messages.line(name, number), messages.NOT_AN_OBJECT)


def _chunk(file: IO[bytes], size: int) -> bytes:
    """So many bytes, and those that belong to the last character of UTF-8."""
    data = file.read(size)
    for back in (1, 2, 3):
        lead = data[-back] if len(data) >= back else 0
        if lead >= 0xC0:
            length = 2 if lead < 0xE0 else 3 if lead < 0xF0 else 4
            return data + file.read(max(length - back, 0))
    return data


def _cut_off(error: Exception, text: str) -> str:
    return messages.record_too_long(LONGEST_LINE) if len(text) > LONGEST_LINE else messages.not_json(error)
