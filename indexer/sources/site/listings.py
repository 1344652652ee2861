"""The lists of a site's articles that are made for machines: feeds and sitemaps."""

import io
import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

from indexer.sources import feed
from indexer.sources.site.fetching import Answer
from indexer.sources.site.links import address
from indexer.sources.site.packing import bounded, inflated

if TYPE_CHECKING:
    from lxml.etree import _Element

LARGEST = 128 * 1024 * 1024
"""Bytes of an unpacked sitemap; the protocol allows 50 MB."""
MOST = 200_000
"""Addresses that are taken from all lists of one site."""
_SAFE = {"resolve_entities": False, "no_network": True, "load_dtd": False, "recover": True}
_DECLARED = re.compile(r"^\s*<\?xml[^>]*\?>")
_CUT = ("…", "...", "[…]")


class Listed(Struct, frozen=True):
    """An article that a list names: its address, its last change as the list writes it, what else it says."""

    url: str
    changed: str = ""
    facts: dict[str, Any] = field(default_factory=dict)


class Listing(Struct, frozen=True):
    """What one list says: articles, and further lists."""

    articles: list[Listed]
    lists: list[str] = field(default_factory=list)
    feed: bool = False
    """It names the newest articles only."""


def read(answer: Answer) -> Listing | None:
    """The feed or sitemap in an answer; None where it is neither."""
    from lxml import etree

    data = answer.body
    if data[:2] == b"\x1f\x8b":
        data = b"".join(bounded(inflated(iter([data])), LARGEST))
    data = _in_utf8(data)
    head = data[:2_000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"http://", b"https://")):
        return _lines(data, answer.url)
    if not head.startswith(b"<") or head.startswith((b"<!doctype html", b"<html")):
        return None
    try:
        if b"<urlset" in head or b"<sitemapindex" in head:
            return _sitemap(data, answer.url)
        return _feed(data, answer.url)
    except (feed.NoFeed, etree.XMLSyntaxError):
        return None


def _in_utf8(data: bytes) -> bytes:
    """A list that a Windows program wrote in UTF-16, without the line that says so."""
    if not data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return data
    return _DECLARED.sub("", data.decode("utf-16", "replace")).encode()


def _lines(data: bytes, base: str) -> Listing:
    """A sitemap of mere addresses, one a line."""
    lines = data.decode("utf-8-sig", "replace").split()
    urls = (address(base, line) for line in lines[:MOST] if line.startswith(("http://", "https://")))
    return Listing([Listed(url) for url in urls if url])


def _feed(data: bytes, base: str) -> Listing:
    """A feed's own days are not believed where all of them are one: the moment at which it was made."""
    items = [fields for _, fields in zip(range(MOST), feed.read(io.BytesIO(data), base), strict=False)]
    days = {str(one.get("published_at")) for one in items}
    dated = len(days) > 1 or len(items) == 1
    found = []
    for one in items:
        url = address(base, str(one.get("url") or ""))
        title = str(one.get("title") or "").strip()
        facts = {
            "title": "" if title.endswith(_CUT) else title,
            "published_at": str(one.get("published_at") or "") if dated else "",
            "section": one.get("section") or "",
            "author": one.get("author") or "",
        }
        if url:
            found.append(Listed(url, "", {name: value for name, value in facts.items() if value}))
    return Listing(found, feed=True)


def _sitemap(data: bytes, base: str) -> Listing:
    from lxml import etree

    articles: list[Listed] = []
    lists: list[str] = []
    for _, element in etree.iterparse(io.BytesIO(data), events=("end",), **_SAFE):
        kind = _name(element)
        if kind in ("url", "sitemap"):
            said = {_name(one): (one.text or "").strip() for one in element.iter() if _name(one)}
            url = address(base, said.get("loc", ""))
            if url and kind == "sitemap":
                lists.append(url)
            elif url and len(articles) < MOST:
                day = said.get("publication_date", "")
                articles.append(Listed(url, said.get("lastmod", ""), {"published_at": day} if day else {}))
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]
    return Listing(articles, lists)


def linked(page: bytes, base: str) -> Iterator[tuple[str, str]]:
    """What a page links to: («feed», «wordpress» or «page», address), in the order of the page."""
    import lxml.html

    try:
        root = lxml.html.document_fromstring(page, parser=lxml.html.HTMLParser(encoding="utf-8"))
    except (lxml.etree.ParserError, ValueError):
        return
    base = address(base, next(iter(root.xpath("//base/@href")), "")) or base
    for link in root.iter("link"):
        said = f"{link.get('rel', '')} {link.get('type', '')}".lower()
        url = address(base, link.get("href", ""))
        if url and "api.w.org" in said:
            yield "wordpress", url
        elif url and "alternate" in said and ("rss" in said or "atom" in said):
            yield "feed", url
    for link in root.iter("a", "area"):
        if "nofollow" not in (link.get("rel") or "") and (url := address(base, link.get("href") or "")):
            yield "page", url


def _name(element: "_Element") -> str:
    tag = element.tag
    return tag.rsplit("}", 1)[-1] if isinstance(tag, str) else ""
