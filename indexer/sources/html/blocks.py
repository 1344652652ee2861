"""The lines of a page in reading order, each with how it looks and where in the markup it stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from search.vietnamese.text import normalise

if TYPE_CHECKING:
    from lxml.html import HtmlElement

BLOCK = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
        "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3",
        "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section",
        "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    }
)  # fmt: skip
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_OUTSIDE = frozenset({"nav", "aside", "footer"})
_ZONE = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|menu|topnav|breadcrumbs?|crumbs|sidebar|footer|social|share|sharing|addthis"
    r"|comments?|respond|tags?|tagcloud|rating|rate|pagination|pager|banner|widget|cookie|toolbar|tools?"
    r"|print|newsletter|advert|ads)(?:$|[\s_-])"
    r"|related|relate-|tin-?_?khac|bai-?_?khac|lien-?_?quan|tin-?cu|tin-?moi|other-?_?(?:news|title|post)"
    r"|news-?other|binh-?luan|comment-?(?:list|form|box|area)|sharedaddy|share-?(?:box|button|bar|this)|breadcrumb"
    r"|quang-?cao|thong-?ke|truy-?cap|hitcount|lien-?ket|weblink|linkweb|post-navigation|contextmenu|ms-cui"
    r"|ribboncontainer|wm-ipp|fb-(?:like|comments|root)|xem-?nhieu|doc-?nhieu|danh-?muc|footer|readcounter"
    r"|printandback|luot-?xem",
    re.IGNORECASE,
)
_TRUSTED = re.compile(r"entry-(?:header|content)|article-(?:header|content|body)|post-(?:header|content)")
_ZONE_SHARE = 0.4
"""An element named like furniture that holds more of the page's words than this is no furniture."""
_CENTRED = re.compile(r"text-align\s*:\s*center")
_CENTRE_NAMES = re.compile(r"(?:^|[\s_-])(?:center|centre|text-center|aligncenter|rtecenter)(?:$|[\s_-])")
_CAPTION_NAMES = re.compile(
    r"caption|chu-?thich|ghi-?chu-?anh|img-?desc|photo-?desc|pcaption|image-?note", re.I
)
_UNSEEN = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\xad"))
_OFFICE = re.compile(
    r"</?(?:o|v|w|st1):\w+[^<>]{0,80}>|<!\[(?:if|endif)[^<>]{0,80}>|<!-- ?\[(?:if|endif).{0,80}?\]>"
)
"""What Word leaves in pasted text, escaped by the system that took it."""
_TINY = re.compile(r"(?:blank|spacer|pixel|icon|bullet|arrow)[^/]*\.(?:gif|png)$|fgimg\.png", re.IGNORECASE)


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


@dataclass(slots=True)
class _State:
    """Where the walk stands: how many open elements of each kind, and the line that is being collected."""

    element: "HtmlElement"
    words: list[tuple[str, bool, bool, bool]] = field(default_factory=list)
    open: dict[str, int] = field(default_factory=dict)
    picture: bool = False
    heading: int = 0


def blocks(body: "HtmlElement") -> list[Block]:
    """Every line of the page below `body`, in order; `body` is pruned already."""
    import lxml.etree

    zones = _zones(body)
    state = _State(body)
    found: list[Block] = []
    skip: HtmlElement | None = None
    for event, element in lxml.etree.iterwalk(body, events=("start", "end")):
        if not isinstance(element.tag, str):
            if event == "end":
                _add(state, element.tail)
            continue
        if skip is not None:
            if event == "end" and element is skip:
                skip = None
                _add(state, element.tail)
            continue
        if event == "start":
            found += _flushed(state, found, element)
            if element.tag == "table" and (rows := _data_rows(element)):
                found += [_row(state, row, len(found) + at, element) for at, row in enumerate(rows)]
                skip = element
                continue
            _enter(state, element, zones)
            _add(state, element.text)
        else:
            found += _flushed(state, found, element)
            _leave(state, element, zones)
            if element is not body:
                _add(state, element.tail)
    return found


def _flushed(state: _State, found: list[Block], element: "HtmlElement") -> Iterator[Block]:
    """The line collected so far, where `element` begins or ends one."""
    tag = element.tag
    breaks = tag in BLOCK or (tag == "br" and not state.heading)
    if tag == "br" and not breaks:
        _add(state, " ")
    if not breaks and tag != "img":
        return
    text = _text(state)
    if text:
        yield _block(state, text, len(found))
        state.picture = False
    if text or tag in BLOCK:
        state.words.clear()


def _block(state: _State, text: str, at: int) -> Block:
    words = [one for one in state.words if one[0].strip()]
    return Block(
        text,
        state.element,
        at,
        linked=sum(len(word[0].strip()) for word in words if word[1]),
        bold=all(word[2] for word in words),
        italic=all(word[3] for word in words),
        centred=bool(state.open.get("centre")),
        picture=state.picture,
        caption=bool(state.open.get("caption")),
        zone=bool(state.open.get("zone")),
        heading=state.heading,
    )


def _row(state: _State, text: str, at: int, table: "HtmlElement") -> Block:
    return Block(text, table, at, zone=bool(state.open.get("zone")), cells=True)


def _kinds(element: "HtmlElement", zones: set["HtmlElement"]) -> Iterator[str]:
    tag = element.tag
    if tag == "a" and element.get("href"):
        yield "link"
    if tag in ("b", "strong", "th") or "bold" in element.get("style", ""):
        yield "bold"
    if tag in ("i", "em", "cite") or "italic" in element.get("style", ""):
        yield "italic"
    names = element.get("class", "")
    if tag in BLOCK and (
        tag == "center"
        or element.get("align") == "center"
        or _CENTRED.search(element.get("style", "").lower())
        or _CENTRE_NAMES.search(names)
    ):
        yield "centre"
    # «wp-caption» names the frame, with the picture in it.
    if (tag == "figcaption" or _CAPTION_NAMES.search(names)) and element.find(".//img") is None:
        yield "caption"
    if element in zones:
        yield "zone"


def _enter(state: _State, element: "HtmlElement", zones: set["HtmlElement"]) -> None:
    for kind in _kinds(element, zones):
        state.open[kind] = state.open.get(kind, 0) + 1
    if element.tag in HEADINGS:
        state.heading = int(element.tag[1])
    if element.tag in BLOCK or not state.words:
        state.element = element
    if element.tag == "img" and not _tiny(element):
        state.picture = True


def _leave(state: _State, element: "HtmlElement", zones: set["HtmlElement"]) -> None:
    for kind in _kinds(element, zones):
        state.open[kind] -= 1
    if element.tag in HEADINGS:
        state.heading = 0
    parent = element.getparent()
    if (element.tag in BLOCK or not state.words) and parent is not None:
        state.element = parent


def _add(state: _State, text: str | None) -> None:
    if text:
        opened = state.open.get
        state.words.append((text, bool(opened("link")), bool(opened("bold")), bool(opened("italic"))))


def _text(state: _State) -> str:
    return one_line("".join([word[0] for word in state.words]))


def one_line(text: str) -> str:
    """A text as a browser shows it: no line ends, no double spaces, nothing that is not seen."""
    text = normalise(text).translate(_UNSEEN)
    return " ".join((_OFFICE.sub(" ", text) if "<" in text else text).split())


def _tiny(image: "HtmlElement") -> bool:
    """Icons and spacers; a picture of an article is larger than a letter."""
    sizes = [image.get(side, "") for side in ("width", "height")]
    if any(size.removesuffix("px").isdigit() and int(size.removesuffix("px")) <= 40 for size in sizes):
        return True
    return bool(_TINY.search(image.get("src", "")))


def _zones(body: "HtmlElement") -> set["HtmlElement"]:
    """The elements whose tag or names say that they are the site's, but for those that hold the page."""
    named = [
        element
        for element in body.iter()
        if isinstance(element.tag, str)
        and (element.tag in _OUTSIDE or _named_zone(f"{element.get('class', '')} {element.get('id', '')}"))
    ]
    if not named:
        return set()
    most = _ZONE_SHARE * len(body.text_content())
    return {element for element in named if element is not body and len(element.text_content()) <= most}


def _named_zone(names: str) -> bool:
    return len(names) > 1 and bool(_ZONE.search(names)) and not _TRUSTED.search(names)


def _data_rows(table: "HtmlElement") -> list[str]:
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
