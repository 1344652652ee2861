"""A saved page: trafilatura finds the article, our own reading of pages finds its captions and byline."""

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from indexer import messages
from indexer.extract.text.page import page_parts
from indexer.sources.record import article
from search.errors import ArticleRejected
from search.model import Article
from search.vietnamese.text import keys, normalise
from search.vietnamese.text.encodings import decode

if TYPE_CHECKING:
    from lxml.html import HtmlElement

SUFFIXES = (".html", ".htm")
PUBLISHED = (
    "//meta[@property='article:published_time' or @itemprop='datePublished' or @name='pubdate']/@content"
)
ADDRESS = "//link[@rel='canonical']/@href | //meta[@property='og:url']/@content"
SECTION = "//meta[@property='article:section']/@content"
SUMMARY = "//meta[@name='description' or @property='og:description']/@content"
CAPTIONS = "//figcaption | //*[contains(concat(' ', normalize-space(@class), ' '), ' caption ')]"
HEADING = "//h1"
BYLINE = "//*[contains(concat(' ', normalize-space(@class), ' '), ' author ') or contains(@class, 'byline')]"
LONGEST_BYLINE = 120


class _Found(msgspec.Struct):
    """What trafilatura says of a page, as far as it is used."""

    title: str | None = None
    author: str | None = None
    text: str | None = None


def read(path: Path, id: str) -> Article:
    """The article of one saved page; raises ArticleRejected when it holds none."""
    try:
        import lxml.html
        import trafilatura
    except ImportError as error:
        raise ArticleRejected(messages.HTML_NOT_INSTALLED) from error
    text = decode(path.read_bytes()).text
    if not text.strip():
        raise ArticleRejected(messages.EMPTY_FILE)
    tree = lxml.html.document_fromstring(
        text.encode("utf-8", "replace"), parser=lxml.html.HTMLParser(encoding="utf-8")
    )
    captions = _captions(tree)
    byline = _first(tree, BYLINE)[: LONGEST_BYLINE + 1]
    found = msgspec.json.decode(
        trafilatura.extract(tree, include_comments=False, with_metadata=True, output_format="json") or b"{}",
        type=_Found,
    )
    title = _first(tree, HEADING) or found.title or ""
    if not found.text or not title:
        raise ArticleRejected(messages.NO_ARTICLE_ON_PAGE)
    lines = [line for line in found.text.split("\n") if line.strip() != title]
    parts = page_parts(normalise("\n".join([title, *lines])).split("\n"))
    return article(
        {
            "url": _first(tree, ADDRESS),
            "title": parts.title,
            "summary": _summary(tree, parts.body),
            "body": parts.body,
            "captions": [*captions, *parts.captions],
            "section": _first(tree, SECTION),
            # As printed it still says who wrote and who took the pictures; trafilatura drops its signs.
            "author": parts.author or (byline if 0 < len(byline) <= LONGEST_BYLINE else found.author) or "",
            "published_at": _first(tree, PUBLISHED)
            or (parts.published.isoformat() if parts.published else ""),
        },
        fallback_id=id,
    )


def _summary(tree: "HtmlElement", body: str) -> str:
    """The page's description, unless it only repeats a paragraph or, cut off, the beginning of one."""
    summary = _first(tree, SUMMARY)
    said, all_said = (" ".join(keys(text)[0]) for text in (summary, body))
    return "" if said in all_said else summary


def _captions(tree: "HtmlElement") -> list[str]:
    """The captions under the pictures, taken out of the tree so that they are not read as paragraphs."""
    captions = []
    for element in tree.xpath(CAPTIONS):
        captions.append(" ".join(element.text_content().split()))
        element.drop_tree()
    return captions


def _first(tree: "HtmlElement", path: str) -> str:
    for found in tree.xpath(path):
        text = found if isinstance(found, str) else found.text_content()
        if text.strip():
            return " ".join(text.split())
    return ""
