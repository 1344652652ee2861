"""Where the links of a page to PDF and Word files lead, but for those of its menus and its footer."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from indexer.sources.attachments.kinds import link_path

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MOST = 200
"""Links of one page; an article has a few."""
_LINKING = {"a": "href", "iframe": "src", "embed": "src", "object": "data"}
_OUTSIDE = frozenset(("nav", "aside", "footer"))


def links(root: "HtmlElement") -> Iterator[str]:
    """Each link once, in its order, also of files that are shown within the page."""
    found: set[str] = set()
    for element in root.iter(*_LINKING):
        link = (element.get(_LINKING[element.tag]) or "").strip()
        if link and link not in found and link_path(link):
            if any(above.tag in _OUTSIDE for above in element.iterancestors()):
                continue
            found.add(link)
            yield link
            if len(found) == MOST:
                return
