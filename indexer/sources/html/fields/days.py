"""The day a page was published: what it says for machines, and the date printed beside its title.

The site's clock is no date of an article: it stands far from the title, is named a clock, or is the same on
most pages of the source.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from indexer.sources.html.fields.dates import LONGEST, of_address, read, says_when
from indexer.sources.html.lines.blocks import Block, crowded, longer
from indexer.sources.html.lines.pieces import pieces
from indexer.sources.html.structured import Said
from search.vietnamese.text import fold

if TYPE_CHECKING:
    from lxml.html import HtmlElement

STATED, MICRODATA, META, LABELLED, NAMED, TIME, PRINTED = 8.0, 7.0, 7.0, 6.0, 5.0, 5.0, 4.0
"""Weights; what two signals agree on outweighs what one says."""
_ABOVE, _BELOW, _BESIDE = 5, 6, 2
"""Lines above and below the title among which it stands."""
_LABEL = re.compile(
    r"(?:ngay (?:dang|xuat ban|dua tin|viet|gui|tao|ban hanh tin)|dang (?:luc|ngay|tai)|(?:ngay )?cap nhat"
    r"|xuat ban|posted|published|post(?:ed)? on|thoi gian dang|date)\b"
)
_NAMES = re.compile(
    r"(?:^|[\s_-])(?:date|time|datetime|published|pubdate|posted-on|meta|ngay|ngaydang|ngay-dang|thoigian)"
    r"(?:$|[\s_-])|(?:post|publish|news|article|detail|entry|created?)[_-]?(?:date|time|on)|lbl?(?:date|ngay|time)"
    r"|ngay-?dang|date-?(?:post|time|publish)|metadata",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"clock|dong-?ho|current|today|lich|calendar|time-?now|now-?time|lunar|weather", re.IGNORECASE
)
_HEADER = re.compile(
    r"(?:^|\s)(?:site-?|page-?|main-?|web-?)?header(?:-?(?:top|bar|main))?(?:$|\s)|top-?bar|(?:^|\s)(?:banner|menu)(?:$|\s)",
    re.IGNORECASE,
)
_FEW = 2_000
"""Characters of a page's head; an element named so that holds more is the frame of the page."""


def published(
    root: "HtmlElement",
    lines: Sequence[Block],
    title: Block | None,
    first: int,
    said: Said,
    clock: Callable[[str], bool],
    month_first: Callable[[], bool],
    address: str = "",
) -> date | None:
    """The day most of the signals speak for, else that of its `address`; None where none says any."""
    votes: defaultdict[date, float] = defaultdict(float)
    for text, weight in (
        (said.ld.get("published"), STATED),
        (said.micro.get("published"), MICRODATA),
        (said.meta.get("published"), META),
    ):
        if text and (day := read(text, month_first)):
            votes[day] += weight
    for text, weight in _printed(lines, title, first, clock):
        if day := read(text, month_first):
            votes[day] += weight
    for stamp in _stamps(root, title):
        if day := read(stamp, month_first):
            votes[day] += TIME
    return max(votes, key=lambda day: votes[day], default=None) or of_address(address)


def _printed(
    lines: Sequence[Block], title: Block | None, first: int, clock: Callable[[str], bool]
) -> Iterator[tuple[str, float]]:
    """The lines beside the title that say when, nearer ones first in weight; labelled ones below the text."""
    # Where no line is the title, only what stands right above the text is beside it.
    at, above = (title.at, _ABOVE) if title is not None else (first, _BESIDE)
    for line in lines:
        near = at - above <= line.at <= max(at + _BELOW, min(first, at + 2 * _BELOW))
        if (len(line.text) > LONGEST and not near) or (not near and line.at < at):
            continue
        text = _when(line) if near else line.text
        labelled = bool(_LABEL.search(fold(text)))
        if not near and not (labelled and says_when(text) and not line.zone):
            continue
        named, watch = _named(line)
        if watch or not (says_when(text) or ((named or labelled) and near and len(text) <= LONGEST)):
            continue
        # A site that was built anew prints one day beside every title; a clock stands above it, unnamed.
        own = title is not None and (line.at > at or (named and line.at >= at - _BESIDE))
        if clock(text) and not (labelled or own):
            continue
        weight = LABELLED if labelled else NAMED if named else PRINTED
        # Above the title the site's clock may stand too; below it only the article's own day does.
        yield text, weight - (0.1 * abs(line.at - at)) - (1.5 if line.at < at else 0.0) - 2.0 * line.zone


def _when(line: Block) -> str:
    """What of a line beside the title says when: the whole, or its part that says nothing else."""
    if says_when(line.text):
        return line.text
    return next((piece.text for piece in pieces(line) if says_when(piece.text)), line.text)


def _named(line: Block) -> tuple[bool, bool]:
    """Whether an element that holds the line is named a date, and whether it is named a clock."""
    element, named = line.element, False
    for _ in range(3):
        names = f"{element.get('class', '')} {element.get('id', '')}"
        if element.tag == "header":
            names = f"{names} header"
        if len(names) > 1:
            if _CLOCK.search(names) or (_HEADER.search(names) and not _own_header(element)):
                return named, True
            named = named or bool(_NAMES.search(names))
        parent = element.getparent()
        if parent is None or parent.tag == "body" or crowded(parent, 3):
            break
        element = parent
    return named, False


def _own_header(element: "HtmlElement") -> bool:
    """The head of the article, not of the page: it holds a heading that is no link, or most of the page."""
    if any(heading.find(".//a") is None for heading in element.iter("h1", "h2")):
        return True
    if any(above.tag == "article" for above in element.iterancestors()):
        return True
    return element.tag == "body" or longer(element, _FEW)


def _stamps(root: "HtmlElement", title: Block | None) -> Iterator[str]:
    """`<time datetime>` in the same part of the page as the title."""
    if title is None:
        return
    part = title.element
    for _ in range(4):
        for stamp in part.iter("time"):
            if "updated" not in stamp.get("class", "").split() and (value := stamp.get("datetime")):
                yield value
                return
        parent = part.getparent()
        if parent is None or parent.tag in ("body", "main", "html"):
            return
        part = parent
