"""A page as its lines in reading order: one walk over the tree."""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from indexer import messages
from indexer.sources.html.lines.blocks import Block, one_line
from indexer.sources.html.lines.tables import data_rows
from indexer.sources.html.lines.zones import zones
from search.errors import ArticleRejected

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
MOST_LINES = 15_000
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_CENTRED = re.compile(r"text-align\s*:\s*center", re.IGNORECASE)
_CENTRE_NAMES = re.compile(r"(?:^|[\s_-])(?:center|centre|text-center|aligncenter|rtecenter)(?:$|[\s_-])")
_CAPTION_NAMES = re.compile(
    r"caption|chu-?thich|ghi-?chu-?anh|(?:img|photo)-?desc|image-?note", re.IGNORECASE
)
_TINY = re.compile(r"(?:blank|spacer|pixel|icon|bullet|arrow)[^/]*\.(?:gif|png)$|fgimg\.png", re.IGNORECASE)


@dataclass(slots=True)
class _State:
    """Where the walk stands: how many open elements of each kind, and the line that is being collected."""

    element: "HtmlElement"
    lines: list[Block] = field(default_factory=list)
    words: list[tuple[str, bool, bool, bool]] = field(default_factory=list)
    open: dict[str, int] = field(default_factory=dict)
    kinds: list[tuple[str, ...]] = field(default_factory=list)
    picture: bool = False
    heading: int = 0


def blocks(body: "HtmlElement") -> list[Block]:
    """Every line of the page below `body`, in order; `body` is pruned already.

    Raises ArticleRejected for a page with more lines than any article has."""
    import lxml.etree

    sites = zones(body)
    state = _State(body)
    table: HtmlElement | None = None
    for event, element in lxml.etree.iterwalk(body, events=("start", "end")):
        if not isinstance(element.tag, str):
            if event == "end" and table is None:
                _add(state, element.tail)
        elif table is not None:
            if event == "end" and element is table:
                table = None
                _add(state, element.tail)
        elif event == "end":
            _leave(state, element)
            _add(state, element.tail if element is not body else None)
        elif element.tag == "table" and (rows := data_rows(element)):
            _flush(state)
            zone = bool(state.open.get("zone")) or element in sites
            state.lines += [
                Block(row, element, len(state.lines) + at, zone=zone, cells=True)
                for at, row in enumerate(rows)
            ]
            table = element
        else:
            _enter(state, element, element in sites)
    return state.lines


def _enter(state: _State, element: "HtmlElement", zone: bool) -> None:
    tag = element.tag
    if tag in BLOCK or tag == "img":
        _flush(state)
    elif tag == "br":
        _break(state)
    kinds = _kinds(element, zone)
    state.kinds.append(kinds)
    for kind in kinds:
        state.open[kind] = state.open.get(kind, 0) + 1
    if tag in HEADINGS:
        state.heading = int(tag[1])
    if tag in BLOCK or not state.words:
        state.element = element
    if tag == "img" and not _tiny(element):
        state.picture = True
    _add(state, element.text)


def _leave(state: _State, element: "HtmlElement") -> None:
    tag = element.tag
    if tag in BLOCK:
        _flush(state)
    for kind in state.kinds.pop():
        state.open[kind] -= 1
    if tag in HEADINGS:
        state.heading = 0
    parent = element.getparent()
    if (tag in BLOCK or not state.words) and parent is not None:
        state.element = parent


def _break(state: _State) -> None:
    """A line break ends a line, but in a heading, which is one line whatever its breaks."""
    if state.heading:
        _add(state, " ")
    else:
        _flush(state)


def _flush(state: _State) -> None:
    """The line collected so far, if it has any words."""
    if not state.words:
        return
    text = one_line("".join([word[0] for word in state.words]))
    if text:
        if len(state.lines) >= MOST_LINES:
            raise ArticleRejected(messages.page_too_large(MOST_LINES))
        state.lines.append(_block(state, text))
        state.picture = False
    state.words.clear()


def _block(state: _State, text: str) -> Block:
    words = [one for one in state.words if not one[0].isspace()]
    opened = state.open.get
    return Block(
        text,
        state.element,
        len(state.lines),
        linked=sum(len(word[0].strip()) for word in words if word[1]),
        bold=all(word[2] for word in words),
        italic=all(word[3] for word in words),
        centred=bool(opened("centre")),
        picture=state.picture,
        caption=bool(opened("caption")),
        zone=bool(opened("zone")),
        heading=state.heading,
    )


def _add(state: _State, text: str | None) -> None:
    if text and (state.words or not text.isspace()):
        opened = state.open.get
        state.words.append((text, bool(opened("link")), bool(opened("bold")), bool(opened("italic"))))


def _kinds(element: "HtmlElement", zone: bool) -> tuple[str, ...]:
    """What the element makes of the words in it."""
    get = element.get
    kinds = _look(element.tag, get("class", ""), get("style", ""), get("align", ""))
    if element.tag == "a" and get("href"):
        kinds = (*kinds, "link")
    # «wp-caption» names the frame, with the picture in it.
    if "caption" in kinds and element.find(".//img") is not None:
        kinds = tuple(kind for kind in kinds if kind != "caption")
    return (*kinds, "zone") if zone else kinds


@lru_cache(maxsize=20_000)
def _look(tag: str, names: str, style: str, align: str) -> tuple[str, ...]:
    """What tag, class and style say of the look; a page repeats them, so each is read once."""
    kinds = []
    if tag in ("b", "strong", "th") or "bold" in style:
        kinds.append("bold")
    if tag in ("i", "em", "cite") or "italic" in style:
        kinds.append("italic")
    if tag in BLOCK and (
        tag == "center" or align == "center" or _CENTRED.search(style) or _CENTRE_NAMES.search(names)
    ):
        kinds.append("centre")
    if tag == "figcaption" or _CAPTION_NAMES.search(names):
        kinds.append("caption")
    return tuple(kinds)


def _tiny(image: "HtmlElement") -> bool:
    """Icons and spacers; a picture of an article is larger than a letter."""
    sizes = [image.get(side, "").removesuffix("px") for side in ("width", "height")]
    if any(size.isdecimal() and len(size) < 6 and int(size) <= 40 for size in sizes):
        return True
    return bool(_TINY.search(image.get("src", "")[:500]))
