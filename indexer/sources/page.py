"""The plain text of a page: its first line the title, the site's furniture around the article cut away."""

from pathlib import Path

from indexer import messages
from indexer.extract.text.page import page_parts
from indexer.sources.record import article
from search.errors import ArticleRejected
from search.model import Article
from search.vietnamese.text import normalise
from search.vietnamese.text.encodings import decode

SUFFIXES = (".txt",)


def read(path: Path, id: str) -> Article:
    """The article of one file; raises ArticleRejected when it holds none."""
    data = path.read_bytes()
    if b"\0" in data[:4096] and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ArticleRejected(messages.BINARY)
    parts = page_parts(normalise(decode(data).text).split("\n"))
    if not parts.title or not parts.body.strip():
        raise ArticleRejected(messages.NO_TITLE_FIRST)
    return article(
        {
            "title": parts.title,
            "body": parts.body,
            "captions": list(parts.captions),
            "author": parts.author,
            "published_at": parts.published.isoformat() if parts.published else "",
        },
        fallback_id=id,
    )
