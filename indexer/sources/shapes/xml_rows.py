"""XML that is no feed but a table: a row an element, as .NET, SQL Server and phpMyAdmin write it."""

from collections.abc import Iterator
from itertools import chain, islice
from typing import IO, TYPE_CHECKING

from indexer.sources.shapes.wrapped import is_article

if TYPE_CHECKING:
    from lxml.etree import _Element

_LOOKED, _MOST_DEEP = 20, 6
"""Rows of one depth among which an article must be, and how deep rows may stand."""
_SAFE = {"resolve_entities": False, "no_network": True, "load_dtd": False}


def rows(file: IO[bytes]) -> Iterator[dict[str, object]]:
    """The rows of a file, held one at a time; none where nothing in it has a title and a body."""
    for depth in range(1, _MOST_DEEP):
        file.seek(0)
        found = _at(file, depth)
        head = list(islice(found, _LOOKED))
        if any(map(is_article, head)):
            yield from chain(head, found)
            return


def _at(file: IO[bytes], depth: int) -> Iterator[dict[str, object]]:
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
