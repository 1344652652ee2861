"""The bytes of a saved page as a tree, within bounds of size and shape, and what of it is never read."""

import re
from html import unescape
from typing import TYPE_CHECKING

from msgspec import Struct

from indexer import messages
from search.errors import ArticleRejected
from search.vietnamese.text.encodings import repair, text_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MOST_ELEMENTS = 40_000
LONGEST = 4_000_000
"""Characters of a page without the pictures in it."""
MOST_DEPTH = 1_000
MOST_ATTRIBUTES = 500
"""Attributes of one tag; libxml2 compares each with every other, so 50,000 would cost seconds."""
_TAG = re.compile(
    rb"(<[A-Za-z][^\s/<>]*+)"
    rb"(?:[\s/]*+[^\s=<>/]++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s<>\"']*+))?+){%d,}+" % MOST_ATTRIBUTES
)
_DATA = re.compile(r"data:[\w/+.-]+;base64,[\w+/=\s%]{200,}+")
_PARTS = ("script", "style", "noscript", "template", "select", "textarea", "button", "svg", "canvas")
_FRAMES = ("iframe", "object", "embed", "audio", "video", "input", "link", "map", "dialog")
_SAVED = re.compile(
    r"<!--\s*(?:saved from url=\(\d+\)(?P<url>\S+)|mirrored from (?P<place>[\w.-]+/\S*) by httrack"
    r"|page saved with singlefile\s+url:\s*(?P<single>\S+)|saved from (?P<monolith>https?://\S+) at\b)"
    r"|<html\b[^>]*?\sdata-scrapbook-source=[\"'](?P<scrapbook>[^\"']+)",
    re.IGNORECASE,
)
_HIDDEN = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\s*(?:!\s*important\s*)?(?:;|$)"
)
_HIDDEN_NAMES = frozenset({"hidden", "hide", "d-none", "sr-only", "visually-hidden", "screen-reader-text"})


class Page(Struct, frozen=True):
    """A page as it was saved: the tree with everything in it, and the address it was saved from."""

    root: "HtmlElement"
    saved_from: str
    elements: "list[HtmlElement]"
    """Every element, held because lxml makes a new object each time it meets one that nobody holds."""


def parsed(data: bytes) -> Page:
    """The page in these bytes; raises ArticleRejected where there are no words or beyond all measure."""
    text = _DATA.sub("data:", text_of(_TAG.sub(rb"\1", data)).text)
    if len(text) > LONGEST:
        raise ArticleRejected(messages.page_too_long(LONGEST))
    if not any(map(str.isalnum, text)):
        raise ArticleRejected(messages.EMPTY_FILE)
    page = _tree(text)
    # Ten times as much of a page is scripts and styles, which say nothing of its encoding.
    return _tree(repair(text).text) if repair(_seen(page.root)).converted else page


def _tree(text: str) -> Page:
    import lxml.etree
    import lxml.html

    parser = lxml.html.HTMLParser(encoding="utf-8", remove_pis=True, huge_tree=True)
    try:
        root = lxml.html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except lxml.etree.ParserError as error:
        raise ArticleRejected(messages.EMPTY_FILE) from error
    elements = list(root.iter())
    if len(elements) > MOST_ELEMENTS:
        raise ArticleRejected(messages.page_too_large(MOST_ELEMENTS))
    if any("depth" in error.message for error in parser.error_log) or _deepest(elements) > MOST_DEPTH:
        raise ArticleRejected(messages.page_too_deep(MOST_DEPTH))
    return Page(root, _saved_from(text), elements)


def _seen(root: "HtmlElement") -> str:
    """The text of a page, without its scripts and styles."""
    texts = root.xpath("//text()[not(parent::script or parent::style)]", smart_strings=False)
    return "".join(texts)


def _deepest(elements: "list[HtmlElement]") -> int:
    """How many elements stand in each other."""
    depth: dict[HtmlElement | None, int] = {None: 0}
    for element in elements:
        depth[element] = depth[element.getparent()] + 1
    return max(depth.values())


def prune(root: "HtmlElement") -> None:
    """Take out of the tree what no reader of the page sees: scripts, styles, controls, hidden parts."""
    import lxml.etree

    lxml.etree.strip_elements(root, lxml.etree.Comment, *_PARTS, *_FRAMES, with_tail=False)
    for element in root.xpath("//*[@style or @hidden or @class]"):
        if _hidden(element) and element.getparent() is not None and element.tag != "body":
            element.drop_tree()


def _hidden(element: "HtmlElement") -> bool:
    if element.get("hidden") is not None or _HIDDEN.search(element.get("style", "").lower()):
        return True
    return not _HIDDEN_NAMES.isdisjoint(element.get("class", "").lower().split())


def _saved_from(text: str) -> str:
    """The address that browsers and copying tools note at the top of what they save."""
    found = _SAVED.search(text[:4000])
    if found is None:
        return ""
    noted = found["url"] or found["single"] or found["monolith"] or found["scrapbook"]
    return unescape(noted) if noted else f"http://{found['place']}"
