"""The text of a DOCX, by the pages that Word last laid out where it says so. Runs in the reader's process."""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from indexer.sources.attachments import messages
from indexer.sources.attachments.content import LONGEST_TITLE, Content, bounded
from indexer.sources.attachments.lines import plain
from search.inbox.attachments import MOST_CHARACTERS
from search.vietnamese.text.encodings import mend

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

LARGEST_UNPACKED = 256 * 1024 * 1024
"""Bytes of all that is packed in a file; most are pictures."""
LARGEST_PART = 48 * 1024 * 1024
"""Bytes of one part that is XML."""
MOST_MEMBERS = 10_000
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_HEADINGS = ("title", "heading 1", "heading1", "tiêu đề", "đầu đề 1")
_BREAK, _CELL = "\f", " | "


def read(file: Path | bytes) -> Content:
    """The text of a DOCX; never raises for what is in it."""
    import docx
    from docx.opc.exceptions import PackageNotFoundError
    from lxml.etree import XMLSyntaxError

    opened = BytesIO(file) if isinstance(file, bytes) else str(file)
    try:
        if _bomb(opened):
            return Content(problem=messages.BOMB)
        document = docx.Document(opened)
        text, heading = _text(document.element.body), _heading(document)
        title = document.core_properties.title or ""
    except (PackageNotFoundError, zipfile.BadZipFile, XMLSyntaxError, KeyError, ValueError, OSError) as error:
        return Content(problem=messages.broken(error))
    parts = mend([plain(page) for page in text.split(_BREAK)]).parts
    pages = bounded("\n".join(filter(None, page.split("\n"))) for page in parts)
    if not any(map(str.isalnum, "".join(pages))):
        return Content(of=1, problem=messages.NO_TEXT)
    if sum(map(len, pages)) >= MOST_CHARACTERS - len(pages) - 100:
        note = messages.long(MOST_CHARACTERS)
    else:
        note = messages.cut(len(pages), len(parts)) if len(pages) < len(parts) else ""
    return Content(pages, len(parts), _line(title), _line(heading), note=note)


def _line(title: str) -> str:
    return plain(title[:LONGEST_TITLE]).replace("\n", " ")


def _bomb(opened: BytesIO | str) -> bool:
    """Whether it says that it unpacks to more than any document has, or does so though it says less."""
    with zipfile.ZipFile(opened) as packed:
        members = packed.infolist()
        if len(members) > MOST_MEMBERS or sum(one.file_size for one in members) > LARGEST_UNPACKED:
            return True
        if any(one.file_size > LARGEST_PART for one in members if one.filename.endswith((".xml", ".rels"))):
            return True
        packed.testzip()  # reads each to the end that it says, no further
    return False


def _text(body: "Element") -> str:
    return "\n".join(_blocks(body))


def _blocks(parent: "Element") -> Iterator[str]:
    """Paragraphs and tables in their order, also those in controls and frames."""
    for element in parent:
        if element.tag == f"{_W}p":
            yield _paragraph(element)
        elif element.tag == f"{_W}tbl":
            yield from _rows(element)
        elif element.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}customXml"):
            yield from _blocks(element)


def _rows(table: "Element") -> Iterator[str]:
    """A row whose cells are lines is one line; one whose cells are columns of text is read cell by cell."""
    for row in table.iter(f"{_W}tr"):
        if next(row.iterancestors(f"{_W}tbl")) is not table:
            continue  # of a table in a cell, which is read with the cell
        cells = ["\n".join(filter(None, _blocks(cell))) for cell in row.iter(f"{_W}tc") if _of(cell, row)]
        many = any("\n" in cell for cell in cells)
        yield ("\n" if many else _CELL).join(filter(None, cells))


def _of(cell: "Element", row: "Element") -> bool:
    return next(cell.iterancestors(f"{_W}tr")) is row


def _paragraph(paragraph: "Element") -> str:
    return "".join(_pieces(paragraph))


def _pieces(element: "Element") -> Iterator[str]:
    """The words of an element; what a tracked change struck out is none, nor a second copy of a frame."""
    for child in element:
        tag = child.tag
        if tag == f"{_W}t":
            yield child.text or ""
        elif tag == f"{_W}tab":
            yield " "
        elif tag == f"{_W}noBreakHyphen":
            yield "-"
        elif tag == f"{_W}lastRenderedPageBreak":
            yield _BREAK
        elif tag in (f"{_W}br", f"{_W}cr"):
            yield "\n" if child.get(f"{_W}type") != "page" else ""
        elif tag in (f"{_W}p", f"{_W}tbl"):  # in a frame that is drawn within the paragraph
            yield "\n" + "\n".join(_blocks(element)) + "\n"
            return
        elif tag not in (f"{_W}del", f"{_W}moveFrom", f"{_W}pPr", f"{_W}rPr", _FALLBACK):
            yield from _pieces(child)


def _heading(document: object) -> str:
    """The first paragraph that the file itself styles as a title or heading."""
    for paragraph in getattr(document, "paragraphs", ()):
        style = paragraph.style.name if paragraph.style is not None else ""
        if style and style.lower() in _HEADINGS and paragraph.text.strip():
            return " ".join(paragraph.text[:LONGEST_TITLE].split())
    return ""
