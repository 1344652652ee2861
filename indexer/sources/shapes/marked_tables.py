"""Tables in markup that pass for spreadsheets: HTML named .xls, as pages of PHP and ASP.NET export it, and
Excel's XML of 2003."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from indexer import messages
from indexer.sources.item import Row, Unreadable
from indexer.sources.table import header_again, header_of, row_of
from search.vietnamese.text.encodings import text_of

if TYPE_CHECKING:
    from lxml.etree import _Element

LARGEST = 64 * 1024 * 1024
"""Bytes of a file, which is held whole."""
_BEGINNING = 4096
_WORKBOOK = re.compile(r"<(?:\w+:)?workbook[\s>]", re.IGNORECASE)
_HTML = re.compile(r"\s*<(?:!doctype html|html|head|meta|style|body|div|center|font|table)\b", re.IGNORECASE)
_DECLARED = re.compile(r"^\s*<\?xml[^>]*\?>")
_HEAD = 10
"""Rows of a table in which the names of its columns are looked for."""
_INDEX = "{urn:schemas-microsoft-com:office:spreadsheet}Index"
_MOST_CELLS = 1_000


def is_workbook(path: Path) -> bool:
    """Whether a file is Excel's XML of 2003."""
    return _WORKBOOK.search(_beginning(path)) is not None


def begins(path: Path) -> bool:
    """Whether a file that is no spreadsheet holds tables in markup."""
    return is_workbook(path) or _HTML.match(_beginning(path)) is not None


def _beginning(path: Path) -> str:
    with path.open("rb") as file:
        return text_of(file.read(_BEGINNING)).text.removeprefix("\ufeff")


def rows(path: Path, name: str) -> Iterator[Row | Unreadable]:
    """The records of all its tables, each with its row; never raises for one of them."""
    import lxml.html
    from lxml import etree

    data = path.read_bytes()
    if len(data) > LARGEST:
        yield Unreadable(name, messages.file_too_large(LARGEST))
        return
    text = _DECLARED.sub("", text_of(data).text.removeprefix("\ufeff"))
    try:
        if _WORKBOOK.search(text[:_BEGINNING]):
            root = etree.fromstring(
                text, etree.XMLParser(recover=True, resolve_entities=False, no_network=True)
            )
        else:
            root = lxml.html.document_fromstring(text)
    except (etree.LxmlError, ValueError) as error:
        yield Unreadable(name, messages.broken_book(error))
        return
    found = False
    for table in root.iter("table", "{*}Table") if root is not None else ():
        for one in _records(table, name):
            found = True
            yield one
    if not found:
        yield Unreadable(name, messages.NO_COLUMNS)


def _records(table: "_Element", name: str) -> Iterator[Row | Unreadable]:
    """The records of one table; none where its first rows name no columns of articles."""
    header: list[str] = []
    for number, row in enumerate(table.iter("tr", "{*}Row"), 1):
        if next(row.iterancestors("table", "{*}Table")) is not table:
            continue  # a table within a cell
        cells = _cells(row)
        if not header and number > _HEAD:
            return
        if again := header_again(cells) if header else header_of([cell or "" for cell in cells]):
            header = again
        elif header and any(cells):
            yield row_of(header, cells, name, number)


def _cells(row: "_Element") -> list[str | None]:
    found: list[str | None] = []
    for cell in row.iterchildren("td", "th", "{*}Cell"):
        at = cell.get(_INDEX, "")
        if at.isdecimal() and len(found) < int(at) <= _MOST_CELLS:  # cells before it are empty, and left out
            found += [None] * (int(at) - 1 - len(found))
        found.append(_value(cell) or None)
    return found


def _value(cell: "_Element") -> str:
    """What stands in a cell, as HTML where it has some."""
    from lxml import etree

    if cell.tag not in ("td", "th") or not len(cell):
        return "".join(cell.itertext()).strip()
    inner = (etree.tostring(child, encoding="unicode", method="html") for child in cell)
    return ((cell.text or "") + "".join(inner)).strip()
