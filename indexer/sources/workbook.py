"""Spreadsheets (XLSX, XLS, ODS): every sheet that is shown and whose first rows name columns of articles."""

import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from indexer import messages
from indexer.sources import delimited
from indexer.sources.item import Row, Unreadable
from indexer.sources.shapes import marked_tables
from indexer.sources.table import header_again, header_of, row_of

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

SUFFIXES = (".xlsx", ".xlsm", ".xls", ".ods")
LARGEST_BOOK = 100 * 1024 * 1024
"""Bytes of a file."""
LARGEST_UNPACKED = 512 * 1024 * 1024
"""Bytes of what is packed in it: a workbook that unpacks to more is a mistake or a bomb."""
_HEAD = 10
Cells = Sequence[object]


def rows(path: Path, name: str) -> Iterator[Row | Unreadable]:
    """The records of all sheets, each with its row; never raises for one of them."""
    try:
        import python_calamine
    except ImportError:
        yield Unreadable(name, messages.TABLES_NOT_INSTALLED)
        return
    try:
        if path.stat().st_size > LARGEST_BOOK:
            yield Unreadable(name, messages.file_too_large(LARGEST_BOOK))
        elif _unpacked(path) > LARGEST_UNPACKED:
            yield Unreadable(name, messages.unpacks_too_large(LARGEST_UNPACKED))
        else:
            with python_calamine.CalamineWorkbook.from_path(str(path)) as book:
                yield from _sheets(book, name)
    except OSError as error:
        yield Unreadable(name, messages.unreadable(error))
    except (python_calamine.CalamineError, zipfile.BadZipFile, ValueError) as error:
        if marked_tables.begins(path):
            yield from marked_tables.rows(path, name)
        elif delimited.begins(path):
            yield from delimited.rows(path, name)
        else:
            yield Unreadable(name, messages.broken_book(error))


def _unpacked(path: Path) -> int:
    """The bytes of all members, each looked at to its end so that none is larger than it says."""
    if not zipfile.is_zipfile(path):
        return 0
    with zipfile.ZipFile(path) as packed:
        said = sum(member.file_size for member in packed.infolist())
        if said <= LARGEST_UNPACKED:
            packed.testzip()
        return said


def _sheets(book: "CalamineWorkbook", name: str) -> Iterator[Row | Unreadable]:
    from python_calamine import SheetVisibleEnum

    found = False
    shown = [one.name for one in book.sheets_metadata if one.visible == SheetVisibleEnum.Visible]
    for sheet in book.sheet_names:
        lines: Iterator[tuple[int, Cells]] = enumerate(book.get_sheet_by_name(sheet).iter_rows(), 1)
        header = _header(lines)
        if not header:
            continue
        found = True
        if shown and sheet not in shown:
            # What an office hid may be a draft: it is not published, and it is said.
            yield Unreadable(f"{name}: {sheet}", messages.HIDDEN_SHEET)
            continue
        for number, cells in lines:
            values = [_value(cell) for cell in cells]
            if again := header_again(values):
                header = again
            elif any(value is not None for value in values):
                yield row_of(header, values, name, number)
    if not found:
        yield Unreadable(name, messages.NO_COLUMNS)


def _header(lines: Iterator[tuple[int, Cells]]) -> list[str]:
    for _, cells in islice(lines, _HEAD):
        if header := header_of([str(cell) for cell in cells]):
            return header
    return []


def _value(cell: object) -> object:
    """A cell's value: whole numbers are ids, and what is neither text, number nor day is nothing."""
    if isinstance(cell, float):
        return int(cell) if cell.is_integer() else cell
    if isinstance(cell, str):
        return cell if cell.strip() else None
    return cell if isinstance(cell, int | datetime | date) else None
