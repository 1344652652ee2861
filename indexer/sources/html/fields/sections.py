"""The section of a page: by its name for machines, beside the title, by breadcrumbs."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from indexer.extract.text import boilerplate
from indexer.sources.html.fields.wording import HOME, alike, words
from indexer.sources.html.lines.blocks import Block, one_line
from indexer.sources.html.lines.pieces import Piece, named_as, pieces
from indexer.sources.html.structured import Said
from search.vietnamese.text import fold, fold_aligned

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LONGEST, _SHORT = 120, 60
_LINKS = 6
_ABOVE, _BELOW = 8, 6
"""Lines above the title, and below it, among which the section may stand."""
_SECTION = re.compile(
    r"(?:^|[\s_-])(?:cat-links|category|categories|folder-?title|chuyen-?muc|chuyenmuc|section-name|cate|td-post-"
    r"category)(?:$|[\s_-])|folder-?title|chuyen-?muc|lbl?(?:chuyenmuc|category)",
    re.IGNORECASE,
)
_OF_SECTION = re.compile(r"(?:chuyen muc|danh muc|the loai|category)\s*:\s*")
_LABEL = re.compile(r"(?:chuyen muc|danh muc|the loai|category)\s*:")
_IS_LABEL = re.compile(r"label", re.IGNORECASE)
_WITHIN = re.compile(r"^(?:trong\s+|in\s+|[Cc]huyên mục(?=\w))")
"""What stands before the link to it in a line of particulars."""
_TO_CATEGORY = (
    ".//a[contains(@rel, 'category') or ancestor::*[position() < 4][contains(@class, 'itemCategory')"
    " or contains(@class, 'tax-category') or contains(@class, 'cat-links')]]"
)
"""How WordPress, its AMP pages and Joomla's K2 print it."""
_NO_STEP = re.compile(
    r"(?:gioi thieu|lien he|dang nhap|dang ky|so do (?:trang|website)|thu vien.{0,20}|site ?map|contact"
    r"|login)"
)
"""What stands in a menu that begins with the home page, and never in a path."""
_NO_SECTION = re.compile(
    r"(?:trang chu|home|chuyen muc|tin tuc(?: -)? su kien noi bat|tin noi bat|tin moi(?: nhat)?|root"
    r"|trang|pages?"
    r"|chi tiet(?: tin| bai viet)?|uncategorized|chua phan loai|noi dung|\W*)"
)


_IN_A_LINE = re.compile(r"[_-](?:category|categories|cat|chuyen-?muc)(?:\s|$)|type-terms|article-tag(?:\s|$)")
"""Names of a part of a line of particulars that is the section."""


def section(root: "HtmlElement", lines: Sequence[Block], title: Block | None, said: Said) -> str:
    """What the page says its section is: by name, by its place beside the title, by the last breadcrumb."""
    own = title.text if title is not None else ""
    named = said.first("section") if "," not in said.first("section") else ""
    crumbs = [one for one in said.crumbs if one != own and not alike(words(one), words(own))]
    found = (named, *_beside(lines, title), _category(title), *crumbs[:0:-1], _crumb(root, own))
    for text in (*found, *_labelled_above(lines), _path(lines, title), said.primary_tag):
        if text and len(text) <= LONGEST and not _NO_SECTION.fullmatch(fold(text)):
            return text
    return ""


def _beside(lines: Sequence[Block], title: Block | None) -> Iterator[str]:
    """What lines beside the title say the section is: by a label or a link to it, else by their names."""
    near = [line for line in lines if title is not None and -_ABOVE <= line.at - title.at <= _BELOW]
    for line in near:
        yield from (text for piece in pieces(line) if (text := _section_in(piece)))
        if text := _named_after(line):
            yield text
    for line in near:
        named = line is not title and len(line.text) <= _SHORT and named_as(line, _SECTION)
        if named and boilerplate.kind(line.text) in ("menu", ""):
            yield _of_section(line.text)


def _named_after(line: Block) -> str:
    """The link that ends a line of particulars, behind the word that leads to it: «… 2021 trong X»."""
    if not line.linked or line.link or len(line.text) > LONGEST:
        return ""
    links = (one_line(link.text_content()) for link in islice(line.element.iter("a"), _LINKS))
    return next((one for one in links if one and line.text.endswith(f" trong {one}")), "")


def _labelled_above(lines: Sequence[Block]) -> Iterator[str]:
    """What stands on the line below a label that has one to itself, as Drupal prints its fields."""
    for line, below in pairwise(lines):
        folded = fold_aligned(line.text)
        # Where the page's style prints the colon the markup says that it is a label.
        label = _LABEL.fullmatch(folded) or (_LABEL.fullmatch(f"{folded}:") and named_as(line, _IS_LABEL))
        if label and not line.zone and len(below.text) <= _SHORT:
            yield below.text


def _section_in(piece: Piece) -> str:
    """The section that a part of a line is named or labelled as."""
    own = _of_section(piece.text)
    if own != piece.text:
        return own
    named = "category" in piece.names.split() or _IN_A_LINE.search(piece.names)
    return _WITHIN.sub("", own) if named and len(own) <= _SHORT else ""


def _of_section(text: str) -> str:
    """A section without its label: «Chuyên mục: X»."""
    label = _OF_SECTION.match(fold_aligned(text))
    return text[label.end() :] if label else text


def _category(title: Block | None) -> str:
    """The first link of the article that says it leads to a category; WordPress prints them below too."""
    part = title.element if title is not None else None
    for _ in range(5):
        if part is None or part.tag in ("body", "main", "html"):
            return ""
        for link in part.xpath(_TO_CATEGORY)[:1]:
            return one_line(link.text_content())
        part = part.getparent()
    return ""


def _crumb(root: "HtmlElement", title: str) -> str:
    """The last breadcrumb that is a link and not the article itself; SharePoint's menu stands among them."""
    paths = (
        "//*[contains(@class, 'breadcrumb') or contains(@id, 'breadcrumb') or contains(@class, 'duongdan')"
        " or contains(@class, 'duong-dan')]//a[not(ancestor::*[contains(@class, 'Menu') or contains(@class,"
        " '-menu')])]"
    )
    crumbs = [one_line(link.text_content()) for link in root.xpath(paths)[:12]]
    kept = [one for one in crumbs if one and one != title and not _NO_SECTION.fullmatch(fold(one))]
    return kept[-1] if kept else ""


def _path(lines: Sequence[Block], title: Block | None) -> str:
    """The last step of a line above the title that begins with the home page: «Trang chủ / Tin tức»."""
    for line in lines:
        if title is not None and title.at - _ABOVE <= line.at < title.at:
            steps = [piece.text for piece in pieces(line) if not piece.names and piece.text != line.text]
            if any(_NO_STEP.fullmatch(fold(step)) for step in steps):
                continue
            if len(steps) > 1 and HOME.fullmatch(fold(steps[0])):
                own = words(title.text)
                return next((step for step in steps[:0:-1] if not alike(words(step), own)), "")
    return ""
