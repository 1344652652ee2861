"""One line of a page with its look, and how large an element is, read sparingly."""

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from search.vietnamese.text import normalise

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_UNSEEN = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\xad"))
_OFFICE = re.compile(
    r"</?(?:o|v|w|st1):\w+[^<>]{0,80}>|<!\[(?:if|endif)[^<>]{0,80}>|<!-- ?\[(?:if|endif).{0,80}?\]>"
)
"""What Word leaves in pasted text, escaped by the system that took it."""


@dataclass(slots=True)
class Block:
    """One line: its text, the element it stands in, and what of its look tells titles from captions."""

    text: str
    element: "HtmlElement"
    at: int
    linked: int = 0
    italic: bool = False
    bold: bool = False
    centred: bool = False
    picture: bool = False
    caption: bool = False
    zone: bool = False
    heading: int = 0
    cells: bool = False

    @property
    def link(self) -> bool:
        """The line is a link and little else."""
        return self.linked > 0.7 * len(self.text)


def longer(element: "HtmlElement", size: int) -> bool:
    """The element holds more than so many characters; no more of it is read than shows that."""
    for text in element.itertext():
        size -= len(text)
        if size < 0:
            return True
    return False


def crowded(element: "HtmlElement", most: int) -> bool:
    """The element has more children than so many; lxml's `len` would count all of them."""
    return next(islice(element, most, None), None) is not None


def one_line(text: str) -> str:
    """A text as a browser shows it: no line ends, no double spaces, nothing that is not seen."""
    text = normalise(text).translate(_UNSEEN)
    return " ".join((_OFFICE.sub(" ", text) if "<" in text else text).split())
