"""WARC and WACZ: what a crawler brought home, page by page, each with the address it came from.

The honest way to read a site whose articles have no address of their own (postbacks)."""

import zipfile
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import IO, Any

from msgspec import Struct

from indexer import messages
from indexer.sources.addresses import is_an_articles
from indexer.sources.html.saved import Pages
from indexer.sources.item import Item, NoArticle, Unreadable, read_or_reason
from indexer.sources.record import article

SUFFIXES = (".warc", ".warc.gz", ".wacz")
LARGEST = 16 * 1024 * 1024
"""Bytes of a page, unpacked; a longer one is none."""
COUNTED = 2_000
"""Pages of one file whose lines are counted."""
_HTML = ("text/html", "application/xhtml+xml")


class Recorded(Struct, frozen=True):
    """A page as a crawler met it: its address, and whether only a form led to it."""

    url: str
    posted: bool
    data: bytes

    @property
    def key(self) -> str:
        """What tells it from other pages: a form gives many pages one address."""
        return f"{self.url} {sha256(self.data).hexdigest()}" if self.posted else self.url


def holds_pages(path: Path) -> bool:
    """Whether a file is one of these, by its name."""
    return path.name.lower().endswith(SUFFIXES)


def count(path: Path, pages: Pages) -> None:
    """The counting pass; what cannot be read is told when it is read, not here."""
    try:
        for page in islice(_pages(path), COUNTED):
            pages.count_page(page.data, "" if page.posted else page.url)
    except _Broken:
        return


def read(path: Path, place: str, pages: Pages) -> Iterator[Item | NoArticle | Unreadable]:
    """The articles of one file; of several pages of one address the last."""
    try:
        last = {page.key: number for number, page in enumerate(_pages(path))}
        for number, page in enumerate(_pages(path)):
            if last.get(page.key) == number:
                own = f"{place}: {page.url}"
                yield read_or_reason(partial(_one, page, own, pages), own)
    except _Broken as error:
        yield Unreadable(place, str(error))


def _one(page: Recorded, own: str, pages: Pages) -> Item | NoArticle:
    """The article of one page, or what it is instead; raises ArticleRejected where it is neither."""
    address = "" if page.posted or not is_an_articles(page.url) else page.url
    found = pages.fields(page.data, address, page.url)
    if isinstance(found, str):
        return NoArticle(own, found)
    return Item(article({**found, "url": found.get("url") or address}), own)


class _Broken(Exception):
    """A file that cannot be read, or no further; the message says why and what helps."""


def _pages(path: Path) -> Iterator[Recorded]:
    """Every page of a file, one at a time. Raises _Broken."""
    try:
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError as error:
        raise _Broken(messages.TABLES_NOT_INSTALLED) from error
    try:
        for file in _streams(path):
            with closing(file):
                yield from _responses(file)
    except (ArchiveLoadFailed, zipfile.BadZipFile, EOFError, RuntimeError, OSError) as error:
        raise _Broken(messages.broken_off(error)) from error


def _streams(path: Path) -> Iterator[IO[bytes]]:
    """The records of a WARC file, or of each that is packed into a WACZ."""
    if path.suffix.lower() != ".wacz":
        yield path.open("rb")
        return
    with zipfile.ZipFile(path) as packed:
        names = sorted(name for name in packed.namelist() if name.lower().endswith(SUFFIXES[:2]))
        if not names:
            raise _Broken(messages.NO_WARC)
        for name in names:
            yield packed.open(name)


def _responses(file: IO[bytes]) -> Iterator[Recorded]:
    """The pages among the records; a request that goes with one stands before or after it."""
    from warcio.archiveiterator import ArchiveIterator

    posted: set[str] = set()
    held: tuple[str, str, bytes] | None = None
    for record in ArchiveIterator(file):
        if record.rec_type == "request" and record.http_headers is not None:
            if record.http_headers.protocol.upper() == "POST":
                posted.update(_names(record))
        elif page := _page(record):
            if held is not None:
                yield _recorded(held, posted)
            held = page
    if held is not None:
        yield _recorded(held, posted)


def _names(record: Any) -> Iterator[str]:
    """The records that a request goes with, and its own name, by which they may name it."""
    for header in ("WARC-Record-ID", "WARC-Concurrent-To"):
        if name := record.rec_headers.get_header(header):
            yield name


def _page(record: Any) -> tuple[str, str, bytes] | None:
    """The names of a page's record, its address and its bytes; nothing for what is no page."""
    headers = record.http_headers
    if record.rec_type != "response" or headers is None or headers.get_statuscode() != "200":
        return None
    if (headers.get_header("Content-Type") or "").partition(";")[0].strip().lower() not in _HTML:
        return None
    data = record.content_stream().read(LARGEST + 1)
    if not data or len(data) > LARGEST:
        return None
    url = (record.rec_headers.get_header("WARC-Target-URI") or "").strip("<> ")
    return " ".join(_names(record)), url, data


def _recorded(held: tuple[str, str, bytes], posted: set[str]) -> Recorded:
    names, url, data = held
    return Recorded(url.partition("#")[0], not posted.isdisjoint(names.split()), data)
