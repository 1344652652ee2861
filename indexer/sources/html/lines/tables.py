"""Tables of data as lines, their cells parted by bars; tables that only lay out the page are left alone."""

from typing import TYPE_CHECKING

from indexer.sources.html.lines.blocks import one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def data_rows(table: "HtmlElement") -> list[str]:
    """The rows of a table of data, cells parted by bars; nothing for a table that only lays out the page."""
    if table.find(".//table") is not None or table.find(".//img") is not None:
        return []
    rows = [[one_line(cell.text_content()) for cell in row if cell.tag in ("td", "th")]
            for row in table.iter("tr")]  # fmt: skip
    rows = [[cell for cell in row if cell] for row in rows]
    rows = [row for row in rows if row]
    wide = [row for row in rows if len(row) > 1]
    if len(rows) < 2 or len(wide) * 2 <= len(rows):
        return []
    words = sum(len(cell) for row in rows for cell in row)
    linked = sum(len(link.text_content()) for link in table.iter("a"))
    cells = sum(map(len, rows))
    return [] if words > 120 * cells or linked * 2 > words else [" | ".join(row) for row in rows]
