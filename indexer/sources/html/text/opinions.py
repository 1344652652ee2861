"""What libraries of the field take for the article: readability's element, and trafilatura's lines."""

import logging
from collections.abc import Sequence
from copy import deepcopy
from typing import TYPE_CHECKING

from indexer.sources.html.lines.blocks import Block

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MOST_FOR_READABILITY = 6_000
"""Elements beyond which readability, which is quadratic in places, is not asked."""
_MARK = "data-at"


def readability(body: "HtmlElement") -> "HtmlElement | None":
    """The element that holds what readability keeps; None where it keeps nothing or is not asked."""
    import lxml.html
    from readability import Document

    if sum(1 for _ in body.iter()) > _MOST_FOR_READABILITY:
        return None

    class Marked(Document):  # type: ignore[misc]
        """Keeps our marks, and cleans nothing: no scripts are left, and few attributes."""

        def _parse(self, copy: "HtmlElement") -> "HtmlElement":
            self.encoding = "utf-8"
            return deepcopy(copy)  # it takes out of it, and may begin anew

        def get_clean_html(self) -> str:
            return str(lxml.html.tostring(self.html, encoding="unicode"))

    copy = lxml.html.document_fromstring("<html><body></body></html>")
    copy.replace(copy.find("body"), _marked(body))
    logging.getLogger("readability.readability").setLevel(logging.CRITICAL)
    try:
        kept = lxml.html.fragment_fromstring(Marked(copy).summary(html_partial=True), create_parent="div")
    except Exception:  # It raises its own and others' on pages it cannot score; then it has no opinion.
        return None
    marks = {int(mark) for mark in kept.xpath(f"//@{_MARK}")}
    return _most_of(body, marks) if marks else None


def _marked(body: "HtmlElement") -> "HtmlElement":
    """A copy of the page in which each element has its number, and only the attributes that are scored."""
    copy: HtmlElement = deepcopy(body)
    copy.tail = None
    for at, element in enumerate(copy.iter()):
        if isinstance(element.tag, str):
            for name in set(element.attrib) - {"class", "id", "href"}:
                del element.attrib[name]
            element.set(_MARK, str(at))
    return copy


def _most_of(body: "HtmlElement", marks: set[int]) -> "HtmlElement":
    """The innermost element that holds nearly all the words of the marked elements."""
    size: dict[HtmlElement, int] = {}
    every = list(body.iter())
    for at, element in enumerate(every):
        if at in marks:
            size[element] = len((element.text or "").strip()) + sum(
                len((child.tail or "").strip()) for child in element
            )
    for element in reversed(every):
        parent = element.getparent()
        if element is not body and parent is not None and element in size:
            size[parent] = size.get(parent, 0) + size[element]
    found, whole = body, size.get(body, 0)
    while (inner := next((child for child in found if size.get(child, 0) >= 0.9 * whole), None)) is not None:
        found = inner
    return found


def trafilatura(body: "HtmlElement", lines: Sequence[Block]) -> set[int]:
    """The lines that trafilatura keeps."""
    import trafilatura as library

    kept = library.extract(deepcopy(body.getroottree().getroot()), include_comments=False, fast=True) or ""
    said = {line.strip() for line in kept.split("\n")}
    return {line.at for line in lines if line.text in said}
