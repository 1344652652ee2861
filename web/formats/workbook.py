"""Tables as a workbook (XLSX): every cell is text, so that nothing in it is a formula or a link."""

import io
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from web.formats import csv_tables
from web.formats.csv_tables import Held
from web.serving.slices import Sliced

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

MEDIA = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LONGEST = 32_767
"""Characters that a cell can hold."""
_WIDTHS = (11, 11, 8, 22, 60, 30, 30, 8, 40, 30, 30, 24, 60, 60)
_WIDTH = 24
_PLAIN = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def conferences(slices: Iterable[Sequence[Held]], base: str) -> Sliced:
    """One line a conference."""
    lines = ((csv_tables.conference(one, part, base) for one, part in found) for found in slices)
    return table("hoi-nghi.xlsx", "Hội nghị", csv_tables.CONFERENCE, lines, _WIDTHS)


def table(
    name: str,
    sheet: str,
    head: Sequence[str],
    slices: Iterable[Iterable[Sequence[str]]],
    widths: Sequence[int] = (),
) -> Sliced:
    """Any table as a file, under a head that stays in sight and filters."""
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    chosen = widths or [_WIDTH] * len(head)
    return Sliced(_written(sheet, head, chain.from_iterable(slices), chosen), MEDIA, headers)


def _written(
    name: str, head: Sequence[str], rows: Iterable[Sequence[str]], widths: Sequence[int]
) -> Iterator[bytes]:
    import xlsxwriter  # a fortieth of the whole start, for one download

    # A workbook is a zip, whose beginning is known last.
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True, **_PLAIN}) as workbook:
        sheet = workbook.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        for at, width in enumerate(widths):
            sheet.set_column(at, at, width)
        _line(sheet, 0, head, workbook.add_format({"bold": True}))
        lines = 0
        for row in rows:
            lines += 1
            _line(sheet, lines, row)
        sheet.autofilter(0, 0, lines, len(head) - 1)
    yield file.getvalue()


def _line(
    sheet: "Worksheet",
    row: int,
    values: Sequence[str],
    form: "Format | None" = None,
) -> None:
    for at, value in enumerate(values):
        # Controls and lone surrogates cannot stand in the XML of a workbook.
        text = "".join(c for c in value if c >= " ").encode("utf-8", "replace").decode()[:LONGEST]
        sheet.write_string(row, at, text, form)
