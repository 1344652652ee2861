"""One saved page as an article, or what it is instead: a list, a home page, a page that is not there."""

import re
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, Literal

from msgspec import Struct
from msgspec.structs import replace

from indexer import messages
from indexer.sources.html import scripted
from indexer.sources.html.fields import addresses, credits, dates, days, sections, titles
from indexer.sources.html.fields.wording import segments, words
from indexer.sources.html.files import links
from indexer.sources.html.furniture import Counted, counted
from indexer.sources.html.inquiry import Inquiry
from indexer.sources.html.lines.blocks import Block, one_line
from indexer.sources.html.lines.walk import blocks
from indexer.sources.html.markup import Page, parsed, prune
from indexer.sources.html.rules import Rule, Rules
from indexer.sources.html.structured import Said, said
from indexer.sources.html.text.body import Parts, parts
from indexer.sources.html.text.container import PROSE, container, prosaic, within
from indexer.sources.site.settings import ascii_name
from search.errors import ArticleRejected
from search.vietnamese.text import fold, keys

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Kind = Literal["list", "home", "missing", "bare", "other"]
_HEAD = ("summary", "headline")
_MISSING = re.compile(
    r"\b404\b|khong (?:the )?tim thay|not found|khong (?:con )?ton tai|cannot be found|loi 40[34]|da bi xoa"
    r"|\b(?:bai viet|bai|tin|trang|noi dung)(?: nay)? da (?:bi|duoc) (?:xoa|go|thu hoi)\b(?! kho)"
)
_BROKEN = re.compile(
    r"^(?:server error in\b|runtime error|internal server error|service unavailable|bad gateway"
    r"|gateway time-?out|http error \d{3}|(?:fatal|database|application) error"
    r"|error establishing a database connection|loi (?:he thong|may chu|ket noi)(?:\W*$|[.:!])"
    r"|(?:50[0234]|40[13])(?:\W*$|\s*[-:|–]|\s(?:forbidden|unauthorized|internal|bad|service|gateway)))"
)
"""What a server says in the place of a page; it says nothing of whether the article is there."""
_LISTING = re.compile(
    r"(?:chuyen muc|danh muc|the|tu khoa|nhan|tag|category|archives?|luu tru|bai viet (?:cua|boi)|tac gia)"
    r"\s*:\s*\S|ket qua tim kiem\b|tim kiem(?:\W*$|\s*[:|])|search results"
)
"""How titles of lists begin, as systems print them."""
_LEAST, _SHORT = 60, 300
"""Characters of an article's text, and of a text that must show by other signs that it is an article."""
_LONGEST_FIRST, _FEW_OF_A_TITLE = 200, 4
_FEW_WORDS, _LINKS_OF_A_LIST = 1_000, 12
_MOST_LINKED = 4
"""Headlines of other articles in the midst of a text: a list of teasers has as many as paragraphs."""


class Looked(Struct, frozen=True):
    """A page before it is judged: what it says of itself and the lines a reader sees."""

    page: Page
    body: "HtmlElement"
    said: Said
    addresses: tuple[str, ...]
    site: str
    home: bool
    lines: tuple[Block, ...]
    rule: Rule | None = None
    files: tuple[str, ...] = ()
    """Where its links to files lead that may be the article's."""
    data: Mapping[str, Any] | None = None
    """The fields of its article, where the page has data for a script to print."""


class Found(Struct, frozen=True):
    """What the signals agree on."""

    title: titles.Title | None
    parts: Parts
    published: date | None
    section: str
    author: str


def look(data: bytes, saved_from: str, rules: Rules) -> Looked:
    """Read the bytes of a page; raises ArticleRejected where they hold no words or are beyond all measure."""
    page = parsed(data)
    root, saved_from = page.root, saved_from or page.saved_from
    own = said(root)
    found = tuple(addresses.candidates(root, own, saved_from))
    site, home = addresses.site(root, list(found)), addresses.home(root, own, saved_from)
    host = ascii_name(site)
    rule = rules.get(host) or rules.get(host.removeprefix("www.")) or rules.get("*")
    if rule is not None:
        rule.clear(root)
    files = tuple(links(root))
    written = scripted.record(root, own.title, next(iter(found), ""))
    prune(root)
    body = root.find("body")
    if body is None or not body.text_content().strip():
        raise ArticleRejected(messages.EMPTY_FILE)
    return Looked(page, body, own, found, site, home, tuple(blocks(body)), rule, files, written)


def count(page: Looked) -> Counted:
    """What of the page is counted, to tell what the pages of its site have in common."""
    head = (*segments(page.said.title), *(page.said.meta.get(name, "") for name in _HEAD), *page.files)
    return counted(page.site, page.addresses, page.lines, head)


def read(page: Looked, survey: Inquiry, path: str = "") -> dict[str, Any] | Kind:
    """The fields of the page's article and the `links` to its files, or what the page is instead; `path` is
    where it was saved. A `bare` page has a title and perhaps an article in one of these files."""
    found = _found(page, survey, path)
    if page.data is not None and sum(map(len, found.parts.paragraphs)) < _LEAST:
        return {**page.data, "url": survey.own(page.addresses), "links": list(page.files), "bare": False}
    # The page at the root of a copied site is its home page.
    kind = _kind(page, found, root=addresses.home_file(path) and survey.several())
    files = [link for link in page.files if not survey.furniture(link)]
    if kind is not None and not (kind == "bare" and files):
        return kind
    body = "\n".join(found.parts.paragraphs)
    return {
        "url": survey.own(page.addresses),
        "title": found.title.text if found.title else "",
        "summary": _summary(page, survey, body),
        "body": body,
        "captions": list(found.parts.captions),
        "section": found.section,
        "author": found.author,
        "published_at": found.published.isoformat() if found.published else "",
        "links": files,
        "bare": kind is not None,
    }


def _found(page: Looked, survey: Inquiry, path: str) -> Found:
    rule = page.rule
    named = rule.body(page.page.root) if rule else None
    holder = container(page.body, page.lines) if named is None else named
    inside = within(holder, page.lines)
    first = next((line.at for line in inside if prosaic(line)), inside[0].at if inside else 0)
    # Tools that copy a site name files and folders after the addresses.
    own_address = survey.own(page.addresses)
    slug = addresses.slug(own_address) or addresses.slug(path)
    title = titles.title(page.lines, first, page.said, slug, survey.repeated)
    if rule and (text := rule.text("title", page.page.root)):
        line = next((line for line in page.lines if line.text == text), None)
        title = titles.Title(text, line, titles.SURE)
    line = title.line if title else None
    own = parts(page.lines, inside, line, survey.furniture)
    if sum(map(len, own.paragraphs)) < _LEAST and page.said.ld.get("body"):
        lines = map(one_line, page.said.ld["body"].split("\n"))
        own = replace(own, paragraphs=tuple(filter(None, lines)))
    if title is None and (text := _untitled(own)):
        title, own = titles.Title(text, None, 0.0), replace(own, paragraphs=own.paragraphs[1:])
    day = days.published(
        page.page.root, page.lines, line, first, page.said, survey.clock, survey.month_first, own_address
    )
    section = sections.section(page.page.root, page.lines, line, page.said)
    author = credits.unlabelled(own.author) or credits.author(page.lines, line, page.said)
    if rule:
        day = dates.read(rule.text("published", page.page.root), survey.month_first) or day
        section = rule.text("section", page.page.root) or section
        author = rule.text("author", page.page.root) or author
    return Found(title, own, day, section, author)


def _untitled(own: Parts) -> str:
    """The first line of a text that nothing else titles."""
    first = own.paragraphs[0] if len(own.paragraphs) > 1 else ""
    enough = sum(map(len, own.paragraphs)) >= _SHORT and not own.linked
    return (
        first
        if enough and " | " not in first and len(words(first)) > 2 and len(first) <= _LONGEST_FIRST
        else ""
    )


def _kind(page: Looked, found: Found, *, root: bool) -> Kind | None:
    """What the page is, if it is no article."""
    size = sum(map(len, found.parts.paragraphs))
    head = fold(f"{page.said.title} {found.title.text if found.title else ''}")
    if size < _FEW_WORDS and _MISSING.search(head):
        return "missing"
    if size < _SHORT and _MISSING.search(fold(" ".join((*found.parts.paragraphs, head)))):
        return "missing"
    titles_said = [fold(one) for one in (page.said.title, found.title.text if found.title else "") if one]
    if size < _FEW_WORDS and any(map(_BROKEN.match, titles_said)):
        return "other"
    if page.rule and page.rule.names_body and size >= _LEAST and found.title:
        return None
    linked = found.parts.linked
    lines = sum(not dates.says_when(paragraph) for paragraph in found.parts.paragraphs)
    if root and not page.said.article:
        return "home"
    # Many a system names its home page as canonical on every article.
    if page.home and ((size < _SHORT and not _own(found)) or linked >= _MOST_LINKED):
        return "home"
    if (
        not page.said.article
        and found.title
        and found.title.score < titles.SURE
        and 1 < linked >= 0.6 * lines
    ):
        return "list"
    if not page.said.article and _headlines(page) and any(map(_LISTING.match, titles_said)):
        return "list"
    # Below each headline the lead of its article, and hardly more.
    if (
        not page.said.article
        and linked > 1
        and linked >= sum(len(one) >= PROSE for one in found.parts.paragraphs)
    ):
        return "list"
    if linked >= _MOST_LINKED and linked >= (1.5 if page.said.article else 0.6) * lines:
        return "list"
    if size < _LEAST and found.title and found.title.score >= titles.SURE and linked < _MOST_LINKED:
        return "bare"
    if _teaser(page, found):
        return "list"
    if found.title is None or size < _LEAST:
        return "list" if sum(line.link for line in page.lines) >= _LINKS_OF_A_LIST else "other"
    sure = page.said.article or found.published is not None or found.title.score >= titles.SURE
    return None if size >= _SHORT or sure else "other"


def _headlines(page: Looked) -> bool:
    """The page leads to other articles by their titles."""
    return any(line.link and not line.zone and len(words(line.text)) > _FEW_OF_A_TITLE for line in page.lines)


def _own(found: Found) -> bool:
    """A short text has a title that is no link, and a day: an article whatever address the page names."""
    line = found.title.line if found.title else None
    return line is not None and not line.link and found.published is not None and not found.parts.linked


def _teaser(page: Looked, found: Found) -> bool:
    """The page calls itself a list, or what looks like a title leads to the article elsewhere."""
    if page.said.ld:
        return False
    title = found.title
    return page.said.listing or bool(title and title.line and title.line.link and title.score < titles.SURE)


def _summary(page: Looked, survey: Inquiry, body: str) -> str:
    """The page's description, unless it is the site's or repeats, whole or cut off, what the body says."""
    summary = page.said.first("summary")
    if survey.repeated(summary):
        return ""
    own, all_said = (" ".join(keys(text)[0]) for text in (summary, f"{page.said.title}\n{body}"))
    return "" if own in all_said else summary
