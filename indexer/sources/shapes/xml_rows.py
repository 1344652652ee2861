"""XML that is no feed but a table: a row an element, as .NET, SQL Server and phpMyAdmin write it."""

import re
from collections.abc import Iterator
from io import BytesIO
from itertools import islice
from typing import IO, TYPE_CHECKING

from indexer.sources.shapes.wrapped import is_article

if TYPE_CHECKING:
    from lxml.etree import _Element

_LOOKED, _MOST_DEEP = 20, 6
"""Rows of one depth among which an article must be, and how deep rows may stand."""
_DECLARED = re.compile(rb"^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*\?>")
_BEGINNING = 1024
_HEAD = 1 << 17
"""Bytes of a file in which rows of articles must begin."""
_SAFE = {"resolve_entities": False, "no_network": True, "load_dtd": False}


def rows(file: IO[bytes]) -> Iterator[dict[str, object]]:
    """The rows of a file, held one at a time; none where nothing at its head has a title and a body."""
    head = file.read(_HEAD)
    for depth in range(1, _MOST_DEEP + 1):
        if any(map(is_article, islice(_at(BytesIO(head), depth), _LOOKED))):
            file.seek(0)
            yield from _at(file, depth)
            return
    if any(map(is_article, islice(_at(_Rooted(BytesIO(head)), 1), _LOOKED))):
        file.seek(0)
        yield from _at(_Rooted(file), 1)


class _Rooted:
    """Rows of which none holds the others, as SQL Server writes them (FOR XML), within one element."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._next = b"<rows>" + _DECLARED.sub(b"", file.read(_BEGINNING))

    def read(self, size: int) -> bytes:
        """The next bytes, for the parser, which needs no end."""
        found, self._next = self._next, b""
        return found or self._file.read(size)


def _at(file: "IO[bytes] | _Rooted", depth: int) -> Iterator[dict[str, object]]:
    """The elements of one depth, by the names of what stands in them."""
    from lxml import etree

    deep = 0
    for event, element in etree.iterparse(file, events=("start", "end"), recover=True, **_SAFE):
        deep += 1 if event == "start" else -1
        if event == "end" and deep == depth:
            yield _row(element)
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]


def _row(element: "_Element") -> dict[str, object]:
    row: dict[str, object] = dict(element.attrib)
    for child in element:
        if isinstance(child.tag, str):
            # phpMyAdmin: <column name="title">.
            row[child.get("name") or child.tag.rsplit("}", 1)[-1]] = "".join(child.itertext()).strip()
    return row
