"""What tables have in common: columns by name, empty cells, captions a line each."""

import re
from collections.abc import Sequence

from indexer import messages
from indexer.sources.columns import LONGEST_NAME, field_of
from indexer.sources.item import Row, Unreadable
from search.vietnamese.text.encodings import mend

_AS_TEXT = re.compile(r'="([^"]*)"')
"""What programs write so that Excel leaves a cell as it is."""
_NOTHING = frozenset(("", "NULL", "null", "\\N", "N/A", "#N/A", "None", "nan", "NaN"))


def header_of(cells: Sequence[str]) -> list[str]:
    """The names of the columns, in Unicode; none where the row names no title and no body."""
    header = list(mend([cell[:LONGEST_NAME] for cell in cells]).parts)
    return header if {field_of(name) for name in header} & {"title", "body"} and named(header) > 1 else []


def header_again(cells: Sequence[object]) -> list[str]:
    """The names of the columns of a further table that begins with this row; none where it is a record."""
    if any(not isinstance(cell, str | None) or len(cell or "") > LONGEST_NAME for cell in cells):
        return []
    said = [cell or "" for cell in cells if isinstance(cell, str | None)]
    fields = [field_of(cell) for cell in said if cell]
    return header_of(said) if None not in fields and {"title", "body"} <= set(fields) else []


def named(header: Sequence[str]) -> int:
    """How many fields of an article a header names."""
    return len({field_of(name) for name in header} - {None})


def row_of(header: Sequence[str], cells: Sequence[object], name: str, number: int) -> Row | Unreadable:
    """The record of one row; cells beyond the header's last are a shifted row, and said."""
    if len(cells) > len(header) and any(_value(cell) is not None for cell in cells[len(header) :]):
        return Unreadable(messages.line(name, number), messages.BROKEN_ROW)
    fields: dict[str, object] = {}
    for column, cell in zip(header, cells, strict=False):
        value = _value(cell)
        field = field_of(column)
        if field == "captions" and isinstance(value, str):
            value = [line for line in value.split("\n") if line.strip()]
        if value is not None and field is not None:
            fields[column] = value
    return Row(fields, number)


def _value(cell: object) -> object:
    if isinstance(cell, str) and (bare := _AS_TEXT.fullmatch(cell)):
        cell = bare[1]
    return None if isinstance(cell, str) and cell.strip() in _NOTHING else cell
