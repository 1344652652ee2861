"""A line that says several things, «Bởi X | 12/08/2019 | Chuyên mục: Y», parted by elements and bars."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from msgspec import Struct

from indexer.sources.html.lines.blocks import Block, crowded, one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LONGEST = 160
"""Characters of a line of particulars; a longer one is text."""
_MOST, _SLACK = 40, 8
_NAMES = ("class", "id", "rel", "data-hook")
"""What names an element; of Wix's the last alone says what it is."""
_BARS = re.compile(r"\s*[|•·]\s*|\s+[»›>]+\s+|\s+/\s+|(?<=[^\W\d])/|/(?=[^\W\d])|\s+[-–—]\s+")


_BY = re.compile(
    r"(?<!\w)(?:bởi|by)\s+[^\d|,;()]{3,40}?(?=\s+(?:vào|lúc|ngày|on|at|[-–])\s|\s*[|,;(]|\s*$)", re.IGNORECASE
)
"""Who, in a line that says when: «Gửi lúc 8:05 ngày 17-04-2019 bởi X», «Đăng bởi X lúc 8:05 17/04/2019»."""


class Piece(Struct, frozen=True):
    """A part of a line; `names` are those of its element, empty where bars part the text."""

    text: str
    names: str = ""


def pieces(line: Block) -> list[Piece]:
    """The parts of a short line, those that have an element of their own first; none for a line of text."""
    if len(line.text) > LONGEST or line.text.endswith((".", "!", "?", "…")):
        return []
    parts = _BARS.split(line.text)
    if by := _BY.search(line.text):
        parts += (line.text[: by.start()].strip(), by.group(), line.text[by.end() :].strip())
    return [*_elements(line), *(Piece(part) for part in parts if part)]


def holder(line: Block) -> "HtmlElement":
    """The outermost element that holds this line and hardly more."""
    element = line.element
    while (parent := element.getparent()) is not None and parent.tag != "body":
        if _wordier(parent, len(line.text) + _SLACK):
            break
        element = parent
    return element


def named_as(line: Block, named: re.Pattern[str]) -> bool:
    """An element that holds this line and little else is named so."""
    element = line.element
    for _ in range(2):
        names = _names(element)
        if len(names) >= len(_NAMES) and named.search(names):
            return True
        parent = element.getparent()
        if parent is None or crowded(parent, 2):
            return False
        element = parent
    return False


def _elements(line: Block) -> Iterator[Piece]:
    for element in islice(holder(line).iter(), _MOST):
        if isinstance(element.tag, str) and (text := one_line("".join(element.itertext()))):
            yield Piece(text, _names(element))


def _names(element: "HtmlElement") -> str:
    """What an element is called, and the icon at its beginning, which says what follows."""
    names = " ".join(element.get(name, "") for name in _NAMES)
    first = None if (element.text or "").strip() else next(iter(element), None)
    if first is None or first.tag not in ("i", "em", "span") or any(map(str.strip, first.itertext())):
        return names
    return f"{names} {first.get('class', '')}"


def _wordier(element: "HtmlElement", size: int) -> bool:
    """The element has more words than so many characters, whatever blanks the markup is laid out with."""
    for text in element.itertext():
        size -= len(text.strip())
        if size < 0:
            return True
    return False
