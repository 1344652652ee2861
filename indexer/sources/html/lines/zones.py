"""Which elements of a page are the site's by their tag or their names: menus, tools, lists of other news."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from indexer.sources.html.lines.blocks import longer

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_OUTSIDE = frozenset({"nav", "aside", "footer"})
_ZONE = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|menu|topnav|breadcrumbs?|crumbs|sidebar|footer|social|share|sharing|addthis"
    r"|comments?|respond|tags?|tagcloud|rating|rate|pagination|pager|banner|(?<!elementor-)widget|cookie|toolbar|tools?"
    r"|print|newsletter|advert|ads)(?:$|[\s_-])"
    r"|related|relate-|tin-?_?khac|bai-?_?khac|lien-?_?quan|tin-?cu|tin-?moi|other-?_?(?:news|title|post)"
    r"|news-?other|binh-?luan|comment-?(?:list|form|box|area)|sharedaddy|share-?(?:box|button|bar|this)|breadcrumb"
    r"|quang-?cao|thong-?ke|truy-?cap|hitcount|lien-?ket|weblink|linkweb|post-navigation|contextmenu|ms-cui"
    r"|ribboncontainer|wm-ipp|fb-(?:like|comments|root)|xem-?nhieu|doc-?nhieu|danh-?muc|footer|readcounter"
    r"|printandback|luot-?xem|author-(?:info|bio|box|description|card)|about-?author"
    r"|elementor-(?:widget-)?(?:posts|nav-menu|sidebar|location-(?:header|footer))",
    re.IGNORECASE,
)
_TRUSTED = re.compile(r"entry-(?:header|content)|article-(?:header|content|body)|post-(?:header|content)")
_LONGEST = 2_000
_ZONE_SHARE = 0.4
"""An element named like furniture that holds more of the page's words than this is no furniture."""


def zones(body: "HtmlElement") -> set["HtmlElement"]:
    """The outermost elements named like furniture, but for those that hold the page."""
    found: set[HtmlElement] = set()
    whole = len("".join(body.itertext()))
    for element in body.iterdescendants():
        if not isinstance(element.tag, str) or element.getparent() in found:
            continue
        names = f"{element.get('class', '')} {element.get('id', '')}"
        named = element.tag in _OUTSIDE or (len(names) > 1 and _named(names))
        if named and not longer(element, int(_ZONE_SHARE * whole)):
            found.add(element)
    return found


@lru_cache(maxsize=20_000)
def _named(names: str) -> bool:
    """The pages of a site repeat their names, so each is looked at once."""
    return bool(_ZONE.search(names[:_LONGEST])) and not _TRUSTED.search(names[:_LONGEST])
