"""The article among the lines of a page: lead, paragraphs, captions, byline; furniture is left out."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from msgspec import Struct

from indexer.extract.text import boilerplate, captions
from indexer.sources.html.fields import dates
from indexer.sources.html.fields.credits import names_author
from indexer.sources.html.fields.wording import words
from indexer.sources.html.lines.blocks import Block
from indexer.sources.html.lines.pieces import pieces
from indexer.sources.html.text.container import prosaic
from indexer.sources.html.text.shown import is_caption
from indexer.sources.html.text.signatures import LONGEST, below, is_byline, is_credit, signed_right
from search.vietnamese.text import fold

_MORE = re.compile(
    r"(?:xem them )?(?:cac |nhung |mot so )?(?:tin|bai|van ban|thong tin)(?: bai| tuc| viet)?"
    r" (?:khac|tiep theo|cu hon|moi hon|cung (?:chuyen )?muc|lien quan|da dua|da dang)(?: ngay| cua .{1,40})?"
    r"|(?:binh luan|nhan xet|phan hoi)(?: \(?\d+\)?)?|de lai (?:mot )?binh luan.{0,40}"
)
"""Headings of other news and of readers' comments, as systems print them below an article."""
_TOOL = re.compile(
    r"(?:xem )?(?:voi )?co chu\b.{0,20}|(?:font|tang|giam)\b.{0,20}(?:co chu|size|tuong phan)"
    r"|in ra|ma qr.{0,20}|(?:quet|scan) ma.{0,40}|print|dong lai|ve dau trang"
    r"|[\d.,]+ (?:luot (?:xem|doc)|views?)"
    r"|(?:tu khoa|tags?)\s?:.*"
    r"|(?=.{0,80}(?:co chu|tuong phan|doc bai|nghe bai))"
    r"(?:(?:kich )?co chu|tuong phan|(?:doc|nghe) bai(?: viet)?"
    r"|mac dinh|a[-+]?\b|\W)++"
    r"|chia se\W*(?:(?:facebook|zalo|twitter|x|google|linkedin|email|in|in bai|link)\W*){0,8}"
)
_NO_CREDIT = " -–—|"
"""What ends a caption whose photographer has no name."""
_AROUND = " .:;,|-–—•»«>[]()"
_LEAD = 60
"""Characters from which a line above the text is its lead."""
_HEADLINE, _LITTLE = 5, 400
"""Words of a headline, and characters of text below which a page of headlines is a list of them."""
_HEAD = 3
"""Lines below the title among which one of particulars may stand, also below the lead."""
_LONG = 200
"""Characters of a paragraph that shows that the article goes on after a list of other news."""


class Parts(Struct, frozen=True):
    """What of the page is the article; `linked` counts the headlines of other articles among its lines."""

    paragraphs: tuple[str, ...]
    captions: tuple[str, ...]
    author: str
    linked: int


def parts(
    lines: Sequence[Block],
    inside: Sequence[Block],
    title: Block | None,
    furniture: Callable[[str], bool],
) -> Parts:
    """The article below its title: the lines `inside` its container, and the lead that stands above it."""
    start = title.at + 1 if title is not None else 0
    first = inside[0].at if inside else start
    lead = [line for line in lines if start <= line.at < first and _leads(line, furniture)]
    own = [*lead, *(line for line in inside if line.at >= start and not line.zone)]
    own = [line for line in own if not furniture(line.text) or is_credit(line.text)]
    end = _end(own)
    kept = _without_tail(list(_own(own[:end], title)))
    if end == len(own) and inside and kept:
        kept += below(lines, inside[-1].at + 1, kept[-1])
    cut = own[end].at if end < len(own) else lines[-1].at + 1 if lines else 0
    return _sorted(kept, _headlines([line for line in inside if line.at < cut and not line.zone]))


def _headlines(lines: Sequence[Block]) -> int:
    """Headlines of other articles: those with an excerpt below them, or all where little else stands."""
    found = [at for at, line in enumerate(lines) if line.link and len(words(line.text)) >= _HEADLINE]
    teasers = [at for at in found if any(map(prosaic, islice(_texts(lines, at + 1), 2)))]
    little = sum(len(line.text) for line in lines if prosaic(line)) < _LITTLE
    return len(found) if little else len(teasers)


def _texts(lines: Sequence[Block], at: int) -> Iterator[Block]:
    """The lines from `at` on, but for those that say when or how often something was read."""
    for line in lines[at:]:
        if not (dates.says_when(line.text) or boilerplate.kind(line.text) == "line"):
            yield line


def _leads(line: Block, furniture: Callable[[str], bool]) -> bool:
    if line.zone or line.link or furniture(line.text) or dates.says_when(line.text):
        return False
    if line.caption or (line.picture and len(line.text) < _LEAD and captions.after_picture(line.text)):
        return True
    return len(line.text) >= _LEAD and boilerplate.kind(line.text) == ""


def _end(lines: Sequence[Block]) -> int:
    """Where a heading like «Tin khác» ends the article: after its text began, with no text going on below."""
    begun = False
    for at, line in enumerate(lines):
        begun = begun or prosaic(line)
        if begun and _kind(line) == "end" and _resumes(lines, at + 1) is None:
            return at
    return len(lines)


def _own(lines: Sequence[Block], title: Block | None) -> Iterator[Block]:
    """The lines of the article, without lists of other news in its midst and tools around it."""
    at, begun = 0, False
    while at < len(lines):
        line = lines[at]
        kind = _kind(line)
        at += 1
        if kind == "end":
            at = (_resumes(lines, at) or at) if begun else at
        elif not _of_page(line, kind, begun, title) and (begun or title is None or line.text != title.text):
            begun = begun or prosaic(line)
            yield line


def _kind(line: Block) -> str:
    """What a line is by its words; a line under a picture is no heading of other news."""
    folded = fold(line.text[:LONGEST]).strip(_AROUND)
    kind = boilerplate.kind(line.text)
    if not kind or kind in ("menu", "line"):
        kind = "end" if _MORE.fullmatch(folded) else "line" if _TOOL.fullmatch(folded) else kind
    return "" if kind == "end" and line.picture else kind


def _of_page(line: Block, kind: str, begun: bool, title: Block | None) -> bool:
    """A tool, a date of display or a link to another article in the midst of the text."""
    if line.cells:
        return False
    if kind == "line":
        return any(letter.isalpha() for letter in line.text) or line.link or not begun
    if kind == "date" or (not begun and dates.says_when(line.text)):
        return not begun or line.at < 4
    # «Bởi X | 12/8/2019 | Chuyên mục: Y» between title and text.
    head = not begun or (title is not None and line.at <= title.at + _HEAD)
    if head and any(dates.says_when(piece.text) for piece in pieces(line)):
        return True
    if len(line.text) <= LONGEST and names_author(line) and (head or not is_credit(line.text)):
        return True
    return line.link and len(line.text) < _LONG and not is_credit(line.text) and "://" not in line.text


def _resumes(lines: Sequence[Block], at: int) -> int | None:
    """Where the article goes on after a list of related news in its midst, or None at its end."""
    following = [n for n in range(at, len(lines)) if prosaic(lines[n])]
    # Paragraphs each under a headline that is a link are the excerpts of other articles.
    excerpts = sum(lines[n - 1].link for n in following)
    enough = len(following) >= 2 and sum(len(lines[n].text) for n in following) >= 1.5 * _LONG
    return following[0] if enough and excerpts * 2 <= len(following) else None


def _without_tail(lines: list[Block]) -> list[Block]:
    while lines:
        text = lines[-1].text
        kind = boilerplate.kind(text)
        credit = is_credit(text) or lines[-1].caption or lines[-1].picture
        if credit or not (kind in ("contact", "line", "date") or dates.says_when(text)):
            break
        lines.pop()
    return lines


def _sorted(lines: Sequence[Block], linked: int) -> Parts:
    paragraphs: list[str] = []
    shown: list[str] = []
    author, last = "", len(lines) - 4
    above: Block | None = None
    for at, line in enumerate(lines):
        ends = at + 1 == len(lines) and above is not None and not author and signed_right(line, above)
        if ends or is_byline(line, above, late=at >= last):
            if author:
                paragraphs.append(line.text)
            author = author or line.text
        elif is_caption(line, begun=bool(paragraphs)):
            shown.append(line.text.rstrip(_NO_CREDIT))
            continue  # who signs below the last picture signs the text above it
        else:
            paragraphs.append(line.text)
        above = line
    return Parts(tuple(paragraphs), tuple(shown), author, linked)
