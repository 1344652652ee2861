"""Tables as text: CSV in whatever delimiter and encoding, its columns named in the first line."""

import csv
import re
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from itertools import chain, islice
from pathlib import Path
from typing import IO

from indexer import messages
from indexer.sources.item import Row, Unreadable
from indexer.sources.jsonl import BROKEN, LONGEST_LINE, in_unicode, opened
from indexer.sources.table import header_again, header_of, named, row_of
from search.vietnamese.text.encodings import text_of, wide

SUFFIXES = (".csv", ".tsv", ".csv.gz", ".tsv.gz", ".csv.xz", ".tsv.xz")
_DELIMITERS = ",;\t|"
_HEAD = 10
"""Lines in which the names of the columns are looked for."""
_SAMPLE = 100
"""Lines by which it is known how quotes within a cell are written."""
_ESCAPED = re.compile(r'(?<!\\)\\"(?![,;\t|\r\n]|$)')
"""MySQL and PHP write \\" within a cell where others double the quote."""
_BEFORE_A_QUOTE = re.compile(r'(?<!\\)\\"')
LONGEST_HEADER = 20_000
LONGEST_OF_A_MAC = 64 * 1024 * 1024
"""Bytes of a file whose lines end as on old Macintoshes, which is held whole."""
csv.field_size_limit(LONGEST_LINE // 4)


def rows(path: Path, name: str) -> Iterator[Row | Unreadable]:
    """The records of one file, each with its line; never raises for one of them."""
    try:
        with opened(path) as file:
            yield from _table(_lines(file), name)
    except BROKEN as error:
        yield Unreadable(name, messages.broken_off(error))


def _table(lines: Iterator[str], name: str) -> Iterator[Row | Unreadable]:
    head = list(islice(lines, _SAMPLE))
    if any(map(_ESCAPED.search, head)):
        head, lines = [_doubled(line) for line in head], map(_doubled, lines)
    delimiter, at = _delimiter(head[:_HEAD])
    header = header_of(_cells(head[at] if head else "", delimiter))
    if not header:
        yield Unreadable(name, messages.NO_COLUMNS)
        return
    reader = csv.reader(chain(head[at:], lines), delimiter=delimiter)
    with suppress(csv.Error):  # what stands beyond the part of the header that was looked at
        next(reader)
    while True:
        number = at + reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield Unreadable(messages.line(name, number), messages.BROKEN_ROW)
            continue
        if again := header_again(cells):
            header = again
        elif any(cell.strip() for cell in cells):
            yield row_of(header, cells, name, number)


def _doubled(line: str) -> str:
    return _BEFORE_A_QUOTE.sub('""', line)


def _delimiter(head: list[str]) -> tuple[str, int]:
    """The delimiter with which some line of the head names most fields of an article, and that line."""
    best = (0, 0, ",", 0)
    for at, line in enumerate(head):
        for rank, delimiter in enumerate(_DELIMITERS):
            found = named(header_of(_cells(line, delimiter)))
            best = max(best, (found, -at * len(_DELIMITERS) - rank, delimiter, at))
    return best[2], best[3]


def _cells(line: str, delimiter: str) -> list[str]:
    """The cells of a line that may name the columns; none where it is no line of a table at all."""
    try:
        return next(csv.reader([line[:LONGEST_HEADER]], delimiter=delimiter), [])
    except csv.Error:
        return []


def begins(path: Path) -> bool:
    """Whether a file is a table as text, whatever its name says."""
    with path.open("rb") as file:
        start = file.read(4096)
        if b"\0" in start and not wide(start[: len(start) // 2 * 2]):
            return False
        head = list(islice(_lines(BytesIO(start)), _HEAD))
    delimiter, at = _delimiter(head)
    return bool(head and header_of(_cells(head[at], delimiter)))


def _lines(file: IO[bytes]) -> Iterator[str]:
    """Each line in Unicode; one that never ends comes in pieces, none of which is too long."""
    start = file.read(4096)
    if encoding := wide(start[: len(start) // 2 * 2]):
        text = in_unicode(file, encoding)
        yield from iter(lambda: text.readline(LONGEST_LINE), "")
        return
    line = start.removeprefix(b"\xef\xbb\xbf")
    if b"\n" not in line and b"\r" in line:  # Excel for Macintosh
        rest = line + file.read(LONGEST_OF_A_MAC)
        yield from (f"{text_of(one).text}\n" for one in rest.split(b"\r"))
        return
    *complete, line = line.split(b"\n")
    for one in complete:
        yield text_of(one).text + "\n"
    while more := file.readline(LONGEST_LINE):
        yield text_of(line + more).text
        line = b""
    if line:
        yield text_of(line).text
