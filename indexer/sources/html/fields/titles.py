"""The title of a page: what several signals agree on, never what stands on other pages too."""

import re
from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from indexer.extract.text import boilerplate
from indexer.sources.html.fields.wording import MOST, alike, bare, is_path, same, segments, words
from indexer.sources.html.lines.blocks import Block, longer
from indexer.sources.html.structured import Said
from search.vietnamese.text import fold

_NAMES = re.compile(
    r"(?:^|[\s_-])(?:title|headline|heading|tieu-?de|entry-title|post-title)(?:$|[\s_-])"
    r"|(?:article|news|post|detail|entry|art|item|content)[_-]?title|title[_-]?(?:detail|news|article|post)"
    r"|lbl?(?:title|tieude|headline)|tieu-?de|tit(?:le)?-?(?:bai|tin)",
    re.IGNORECASE,
)
_GENERIC = re.compile(
    r"(?:xem )?(?:noi dung )?(?:chi tiet|noi dung)(?: (?:tin|bai)(?: (?:tuc|viet|dang))?)?|chi tiet ban tin"
    r"|chuyen muc|tin tuc.{0,20}|doc (?:tin|bao)|(?:thong )?tin chi tiet|bai viet|su kien|danh muc.{0,20}"
    r"|news ?details?|article|details?"
)
"""What systems call every page that shows an article."""
_SITE = re.compile(
    r"(?:website|web site|cong thong tin|trang thong tin|trang tin|bao dien tu|dai phat thanh|trang chu|home)"
    r"|so [a-z ]+ tinh|(?:ubnd|uy ban nhan dan) (?:tinh|huyen|xa|thi|thanh)[a-z ]{0,30}$"
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$", re.IGNORECASE)
"""What a page made for printing begins with; its words are the title's."""
_BEFORE = 14
"""Lines above the text among which a title that nothing names may stand."""
SLUG, HEADLINE, OPEN_GRAPH, SEGMENT, NAMED, NEAR = 6.0, 6.0, 4.0, 4.0, 3.0, 2.0
HEADING = {1: 3.0, 2: 2.0, 3: 1.5, 4: 1.0, 5: 0.5, 6: 0.5}
REPEATED, LINKED, SHORT, FURNITURE, LATE = -8.0, -3.0, -3.0, -6.0, -6.0
"""Weights of the signals, chosen so that one strong signal outweighs two weak ones and what repeats loses
to anything that does not; measured on the pages of tests/benchmarks/pages.py."""
_LEAST, SURE = 3.0, 6.0
"""Below the first a line is no title; from the second on several signals agree."""


class Title(Struct, frozen=True):
    """The title as printed, and the line it stands on (None where only the head of the page has it)."""

    text: str
    line: Block | None
    score: float


class _Wanted(Struct, frozen=True):
    """What lines are compared with: the folded words of what the page and its address say."""

    slug: frozenset[str]
    headlines: tuple[str, ...]
    opened: str
    segments: tuple[str, ...]


def title(
    lines: Sequence[Block], first: int, said: Said, slug: Sequence[str], repeated: Callable[[str], bool]
) -> Title | None:
    """The best title of a page whose text begins at line `first`."""
    wanted = _wanted(said, slug, repeated)
    found = [Title(line.text, line, _score(line, first, wanted, repeated)) for line in _lines(lines, first)]
    # Of equals the nearest to the text: above stands the name of the site.
    best = max(reversed(found), key=lambda one: one.score, default=None)
    if best is not None and best.score >= _LEAST:
        best = _printed(best, found)
    else:
        best = _from_head(said, repeated) or best
    return Title(bare(best.text), best.line, best.score) if best is not None else None


def _wanted(said: Said, slug: Sequence[str], repeated: Callable[[str], bool]) -> _Wanted:
    parted = [one for one in segments(said.title) if len(words(one)) > 2 and not repeated(one)]
    headlines = [said.ld.get("headline", ""), said.micro.get("headline", "")]
    return _Wanted(
        frozenset(slug),
        tuple(" ".join(words(one)) for one in headlines if one),
        " ".join(words(said.meta.get("headline", ""))),
        tuple(" ".join(words(one)) for one in parted),
    )


def _lines(lines: Sequence[Block], first: int) -> Iterator[Block]:
    for line in lines:
        if 2 < len(line.text) <= MOST and not line.cells and line.at <= first + 40:
            yield line


def _score(line: Block, first: int, wanted: _Wanted, repeated: Callable[[str], bool]) -> float:
    own = words(bare(line.text))
    joined = " ".join(own)
    score = HEADING.get(line.heading, 0.0)
    if wanted.slug and len(wanted.slug & set(own)) >= 0.85 * max(len(wanted.slug), 0.8 * len(set(own))):
        score += SLUG
    if any(same(joined, one) for one in wanted.headlines):
        score += HEADLINE
    if same(joined, wanted.opened):
        score += OPEN_GRAPH
    if any(same(joined, one) for one in wanted.segments):
        score += SEGMENT
    if _named(line):
        score += NAMED
    if not score and not (first - _BEFORE <= line.at < first and len(own) > 3):
        return -10.0
    if first - _BEFORE <= line.at <= first:
        score += NEAR
    return score + _against(line, first, own, repeated)


def _against(line: Block, first: int, own: Sequence[str], repeated: Callable[[str], bool]) -> float:
    score = 0.0
    if repeated(line.text):
        score += REPEATED
    if line.link:
        score += LINKED
    if line.zone:
        score += FURNITURE
    if len(own) < 3:
        score += SHORT
    if line.at > first:
        score += LATE
    kind = boilerplate.kind(line.text)
    if (
        kind in ("end", "line", "contact", "date")
        or _ADDRESS.match(line.text)
        or is_path(line.text)
        or _GENERIC.fullmatch(" ".join(own))
    ):
        score += 2 * FURNITURE
    return score


def _site(text: str) -> bool:
    """A segment that names the site, or the page that all sites have."""
    return _SITE.match(fold(text)) is not None or boilerplate.kind(text) not in ("", "menu")


def _named(line: Block) -> bool:
    """An element that holds just this line is named a title."""
    element, size = line.element, len(line.text) + 12
    for _ in range(3):
        names = f"{element.get('class', '')} {element.get('id', '')}"
        if len(names) > 1 and _NAMES.search(names):
            return True
        parent = element.getparent()
        if parent is None or longer(parent, size):
            return False
        element = parent
    return False


def _printed(best: Title, found: Sequence[Title]) -> Title:
    """Where an article pasted under its title begins with it again, the title is the first of the two."""
    line = best.line
    if line is None:
        return best
    for one in found:
        earlier = one.line
        if earlier is None or not line.at - _BEFORE <= earlier.at < line.at:
            continue
        if earlier.zone or earlier.link or one.score < 1.0 or is_path(earlier.text):
            continue
        if alike(words(earlier.text), words(line.text)):
            return Title(one.text, earlier, best.score)
    return best


def _from_head(said: Said, repeated: Callable[[str], bool]) -> Title | None:
    """A title that no line of the page prints."""
    heads = [said.ld.get("headline", ""), said.micro.get("headline", ""), said.meta.get("headline", "")]
    own = [one for one in segments(said.title)[1:] or [said.title] if not repeated(one) and not _site(one)]
    longest = max(own, key=len, default="")
    for text, score in zip((*heads, longest), (HEADLINE, HEADLINE, OPEN_GRAPH, SEGMENT), strict=True):
        site = said.meta.get("site", "").casefold()
        if 2 < len(text) <= MOST and len(words(text)) > 3 and not repeated(text) and text.casefold() != site:
            return Title(text, None, score)
    return None
