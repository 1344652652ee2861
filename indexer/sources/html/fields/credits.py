"""The section of a page, and who wrote it as far as its markup says."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from indexer.extract import bylines
from indexer.extract.text import boilerplate
from indexer.sources.html.lines.blocks import Block, crowded, longer, one_line
from indexer.sources.html.structured import Said
from search.vietnamese.text import fold

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LONGEST = 120
_SECTION = re.compile(
    r"(?:^|[\s_-])(?:cat-links|category|categories|folder-?title|chuyen-?muc|chuyenmuc|section-name|cate|td-post-"
    r"category)(?:$|[\s_-])|folder-?title|chuyen-?muc|lbl?(?:chuyenmuc|category)",
    re.IGNORECASE,
)
_AUTHOR = re.compile(
    r"(?:^|[\s_-])(?:author|byline|tac-?gia|nguoi-?viet|post-author|author-name|vcard)(?:$|[\s_-])"
    r"|lbl?(?:tacgia|author)|tac-?gia|author-?name",
    re.IGNORECASE,
)
_AUTHORS = (
    ".//*[@rel='author' or contains(concat(' ', normalize-space(@class), ' '), ' author ')"
    " or contains(@class, 'author-name') or contains(@class, 'tac-gia')]"
)
_LABELLED = re.compile(r"(?:tac gia(?: bai viet)?|nguoi viet|nguoi dang(?: bai viet)?|author|by)\s*:\s*")
_WHEN = re.compile(
    r"\s*[-–|,(]?\s*(?:(?:thứ|Thứ|THỨ) \w+|(?:chủ|Chủ) nhật|ngày)?\s*,?\s*"
    r"\d{1,2}\s?[/. -]\s?\d{1,2}\s?[/. -]\s?\d{4}.{0,24}$"
)
"""The day, where one line has author and day."""
_ACCOUNTS = re.compile(
    r"(?:admin\w*|administrator|quan tri(?: vien| mang| website)?|ban bien tap|bbt|bien tap vien|editor|root"
    r"|system account|web ?master|user\d*|super ?user|host|superuser account|\W*)"
)
"""Who put it on the site is not who wrote it."""
_NO_SECTION = re.compile(
    r"(?:trang chu|home|chuyen muc|tin tuc(?: -)? su kien noi bat|tin noi bat|tin moi(?: nhat)?|root"
    r"|trang|pages?"
    r"|chi tiet(?: tin| bai viet)?|uncategorized|chua phan loai|noi dung|\W*)"
)


def section(root: "HtmlElement", lines: Sequence[Block], title: Block | None, said: Said) -> str:
    """What the page says its section is: by name, by its place above the title, by the last breadcrumb."""
    own = title.text if title is not None else ""
    named = said.first("section") if "," not in said.first("section") else ""
    for text in (named, _beside(lines, title), _crumb(root, own)):
        if text and len(text) <= LONGEST and not _NO_SECTION.fullmatch(fold(text)):
            return text
    return ""


def author(lines: Sequence[Block], title: Block | None, said: Said) -> str:
    """Who the markup names as author, unless that is the name of an account."""
    first = title.at if title is not None else 0
    for line in lines:
        if line.at >= first and len(line.text) <= LONGEST and not line.zone and names_author(line):
            text = line.text
            label = _LABELLED.match(fold(text))
            name = text[label.end() :] if label and len(fold(text)) == len(text) else text
            name = _WHEN.sub("", name).strip(" -–|,")
            if not nobody(name) and (bylines.is_byline(text) or len(name.split()) <= 12):
                return text if bylines.is_byline(text) else name
    if title is not None and (name := _beside_title(title)) and not nobody(name):
        return name
    stated = said.ld.get("author") or said.micro.get("author") or said.meta.get("author") or ""
    if nobody(stated) or len(stated) > LONGEST or stated.startswith(("http:", "https:")):
        return ""
    return "" if stated.casefold() == said.meta.get("site", "").casefold() else stated


def nobody(name: str) -> bool:
    """An account or nothing at all."""
    return _ACCOUNTS.fullmatch(fold(name).strip()) is not None


def names_author(line: Block) -> bool:
    """The markup names the line's element an author, or the line itself begins so."""
    if _LABELLED.match(fold(line.text)):
        return True
    return _holds(line, _AUTHOR)


def _holds(line: Block, named: re.Pattern[str]) -> bool:
    """An element that holds this line and little else is named so."""
    element = line.element
    for _ in range(2):
        names = f"{element.get('class', '')} {element.get('id', '')} {element.get('rel', '')}"
        if len(names) > 2 and named.search(names):
            return True
        parent = element.getparent()
        if parent is None or crowded(parent, 2):
            return False
        element = parent
    return False


def _beside_title(title: Block) -> str:
    """An element named author in the same part of the page as the title: «bởi <span class="author">…»."""
    part = title.element
    for _ in range(4):
        parent = part.getparent()
        if parent is None or parent.tag in ("body", "main", "html"):
            return ""
        part = parent
        for element in part.xpath(_AUTHORS)[:3]:
            text = one_line("".join(element.itertext())) if not longer(element, LONGEST) else ""
            if text and len(text.split()) <= 8 and not any(map(str.isdigit, text)):
                return text
    return ""


def _beside(lines: Sequence[Block], title: Block | None) -> str:
    if title is None:
        return ""
    for line in lines:
        near = title.at - 8 <= line.at <= title.at + 6 and line is not title and len(line.text) <= 60
        if near and _holds(line, _SECTION) and boilerplate.kind(line.text) in ("menu", ""):
            return line.text
    return ""


def _crumb(root: "HtmlElement", title: str) -> str:
    """The last breadcrumb that is a link and not the article itself."""
    paths = "//*[contains(@class, 'breadcrumb') or contains(@id, 'breadcrumb')]//a"
    crumbs = [one_line(link.text_content()) for link in root.xpath(paths)[:12]]
    kept = [one for one in crumbs if one and one != title and not _NO_SECTION.fullmatch(fold(one))]
    return kept[-1] if kept else ""
