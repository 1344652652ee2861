"""The text of a PDF by pages. Runs in the reader's process: pdfium is C++, and files come from anywhere."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from indexer.sources.attachments import messages
from indexer.sources.attachments.content import LONGEST_TITLE, MOST_PAGES, Content, bounded
from indexer.sources.attachments.lines import paragraphs, plain
from search.inbox.attachments import MOST_CHARACTERS
from search.vietnamese.text.encodings import mend

if TYPE_CHECKING:
    import pypdfium2

_PASSWORD = 4
"""pdfium's code for a file that wants one."""
_FEW_LETTERS = 40
"""A page with fewer letters is a picture of a page, perhaps with a stamp of a digital signature."""
_STANDS_OUT = 1.15
"""So much larger than the text below is a heading."""
_LONGEST_HEADING = 300


def read(file: Path | bytes) -> Content:
    """The text of a PDF; never raises for what is in it."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(file)
    except pypdfium2.PdfiumError as error:
        asked = getattr(error, "err_code", None) == _PASSWORD or "password" in str(error).lower()
        return Content(problem=messages.PASSWORD if asked else messages.broken(error))
    try:
        return _read(document)
    except pypdfium2.PdfiumError as error:
        return Content(problem=messages.broken(error))
    finally:
        document.close()


def _read(document: "pypdfium2.PdfDocument") -> Content:
    of = len(document)
    raw = list(_raw(document, min(of, MOST_PAGES)))
    mended = mend([text for text, _ in raw]).parts
    pages = bounded(map(paragraphs, mended))
    said = document.get_metadata_dict(skip_empty=True).get("Title", "")
    scanned = sum(_letters(page) < _FEW_LETTERS for page in pages)
    if not any(map(_letters, pages)) or (scanned == len(pages) and of > 0):
        return Content(of=of, problem=messages.SCAN if of else messages.NO_TEXT)
    notes = [messages.cut(len(pages), of)] if len(pages) < of else []
    notes += [messages.pages_scanned(scanned, of)] if scanned else []
    heading = plain(raw[0][1]) if raw else ""
    return Content(pages, of, plain(said[:LONGEST_TITLE]).replace("\n", " "), heading, note="; ".join(notes))


def _letters(page: str) -> int:
    return sum(map(str.isalpha, page))


def _raw(document: "pypdfium2.PdfDocument", count: int) -> Iterator[tuple[str, str]]:
    """The text of each page, and of the first one the lines in the largest letters."""
    left = MOST_CHARACTERS
    for number in range(count):
        if left <= 0:
            return
        page = document[number]
        words = page.get_textpage()
        text = words.get_text_range()
        left -= len(text)
        yield text, _largest(words, text) if number == 0 else ""
        words.close()
        page.close()


def _largest(words: "pypdfium2.PdfTextPage", text: str) -> str:
    """The first run of lines whose letters are larger than those of most of the page."""
    import pypdfium2.raw as pdfium

    lines, at = list[tuple[float, str]](), 0
    for line in text.split("\r\n"):
        if line.strip():
            first = at + len(line) - len(line.lstrip())
            lines.append((round(pdfium.FPDFText_GetFontSize(words, first), 1), line.strip()))
        at += len(line) + 2
    sizes = sorted(size for size, line in lines for _ in line)
    if not sizes:
        return ""
    most = sizes[-1]
    if most < _STANDS_OUT * sizes[len(sizes) // 2]:
        return ""
    runs = groupby(lines, key=lambda one: one[0] == most)
    found = next(" ".join(line for _, line in run) for large, run in runs if large)
    return found if len(found) <= _LONGEST_HEADING else ""
