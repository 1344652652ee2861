"""Who wrote a page, as far as its markup says."""

import re
from collections.abc import Sequence

from indexer.extract import bylines
from indexer.sources.html.fields import dates
from indexer.sources.html.fields.wording import segments
from indexer.sources.html.lines.blocks import Block, longer, one_line
from indexer.sources.html.lines.pieces import named_as, pieces
from indexer.sources.html.structured import Said
from search.vietnamese.text import fold, fold_aligned

LONGEST = 120
_NEAR, _BELOW = 3, 6
"""Lines above the title, and below it, among which a line of particulars stands."""
_AUTHOR = re.compile(
    r"(?:^|[\s_-])(?:author|by-?line|tac-?gia|nguoi-?viet|post-author|author-name|vcard|user-?name|createdby)(?:$|[\s_-])"
    r"|(?<![a-z])(?:fa|icon|bi|glyphicon|la|ti|mdi|ion|uil)-(?:[a-z]+-)*?(?:user|person|author|pencil|pen)(?![a-z])"
    r"|lbl?(?:tacgia|author)|tac-?gia|author-?(?:name|icon|link|info|text)|field--name-uid",
    re.IGNORECASE,
)
_AUTHORS = (
    ".//*[@rel='author' or contains(concat(' ', normalize-space(@class), ' '), ' author ')"
    " or contains(@class, 'author-name') or contains(@class, 'tac-gia')]"
)
_LABELLED = re.compile(
    r"(?:tac gia(?: bai viet)?|nguoi viet|nguoi dang(?: bai viet)?|author|by)\s*:\s*"
    r"|(?:(?:(?:duoc|bai) )?(?:viet|dang|gui)(?: bai)? )?boi(?:\s*:\s*|\s+)|(?:posted|written) by\s*:?\s+"
)
_WHEN = re.compile(
    r"\s*[-–|,(]?\s*(?:(?:thứ|Thứ|THỨ) \w+|(?:chủ|Chủ) nhật|ngày)?\s*,?\s*"
    r"\d{1,2}\s?[/. -]\s?\d{1,2}\s?[/. -]\s?\d{4}.{0,24}$"
)
"""The day, where one line has author and day."""
_ACCOUNTS = re.compile(
    r"(?:admin\w*|administrator|quan tri(?: vien| mang| website)?|ban bien tap|bbt|bien tap vien|editor|root"
    r"|system account|web ?master|user\d*|super ?user|host|superuser account|tac gia|author|boi|by"
    r"|unknown|ghost|\W*)"
)
"""Who put it on the site is not who wrote it."""


def author(lines: Sequence[Block], title: Block | None, said: Said) -> str:
    """Who the markup names as author, unless that is the name of an account."""
    first = title.at if title is not None else 0
    for line in lines:
        if title is not None and first - _NEAR <= line.at <= first + _BELOW and (name := _piece(line, first)):
            return name
        if line.at >= first and len(line.text) <= LONGEST and not line.zone and _is_named(line):
            text = line.text
            name = _WHEN.sub("", unlabelled(text)).strip(" -–|,")
            if _name(name) or (bylines.is_byline(text) and not nobody(name)):
                return name if not bylines.is_byline(text) or _LABELLED.match(fold(text)) else text
    if title is not None and (name := _beside_title(title)) and not nobody(name):
        return name
    stated = said.ld.get("author") or said.micro.get("author") or said.meta.get("author") or ""
    if nobody(stated) or len(stated) > LONGEST or stated.startswith(("http:", "https:")):
        return ""
    # What a system prints where nobody signed: the name of the site, which its titles end with.
    sites = (said.meta.get("site", ""), *segments(said.title)[2:])
    return "" if stated.casefold() in map(str.casefold, sites) else stated


def unlabelled(text: str) -> str:
    """A name without the words that say it is the author's: «Tác giả: X», «Được viết bởi X»."""
    label = _LABELLED.match(fold_aligned(text))
    return text[label.end() :] if label else text


def _is_named(line: Block) -> bool:
    """The line names the author and says nothing else; of several things its pieces tell."""
    return names_author(line) and not any(dates.says_when(piece.text) for piece in pieces(line)[1:])


def _name(text: str) -> bool:
    """The text may be a name: no account, few words, no figures."""
    return not nobody(text) and len(text.split()) <= 12 and not any(map(str.isdigit, text))


def _piece(line: Block, title: int) -> str:
    """A part of the line that is named or labelled as the author's."""
    # TYPO3 calls the line right below the title a footer.
    own = title < line.at <= title + 2 or not line.zone
    parts = pieces(line) if own and not line.heading else []
    dated = any(dates.says_when(piece.text) for piece in parts)
    for piece in parts:
        named = _AUTHOR.search(piece.names) or _LABELLED.match(fold(piece.text))
        # «X - 8:05 17/04/2019»: a name of three parts beside the day; of two it may be a section («Văn Hóa»).
        beside = dated and len(piece.text.split()) > 2 and bylines.signed(piece.text)
        if (named or beside) and _name(name := unlabelled(piece.text).strip(" -–|,")):
            return name
    return ""


def nobody(name: str) -> bool:
    """An account or nothing at all."""
    return _ACCOUNTS.fullmatch(fold(name).strip()) is not None


def names_author(line: Block) -> bool:
    """The markup names the line's element an author, or the line itself begins so."""
    if _LABELLED.match(fold(line.text)):
        return True
    return named_as(line, _AUTHOR)


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
