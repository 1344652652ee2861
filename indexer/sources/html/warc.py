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
from indexer.processes.crew import Ended, Task, begun_ahead
from indexer.sources.addresses import is_an_articles
from indexer.sources.html.reading import Given, Read
from indexer.sources.html.saved import Pages
from indexer.sources.item import Item, NoArticle, Unreadable, read_or_reason
from indexer.sources.record import article

SUFFIXES = (".warc", ".warc.gz", ".wacz")
LARGEST = 16 * 1024 * 1024
"""Bytes of a page, unpacked; a longer one is none."""
COUNTED = 2_000
"""Pages of one file whose lines are counted."""
_Task = Task[Given, Read | Unreadable]
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
        counted = islice(_pages(path), COUNTED)
        pages.count((page.data, "" if page.posted else page.url) for page in counted)
    except _Broken:
        return


def read(path: Path, place: str, pages: Pages) -> Iterator[Item | NoArticle | Unreadable]:
    """The articles of one file; of several pages of one address the last."""
    try:
        last = {page.key: number for number, page in enumerate(_pages(path))}
        wanted = (page for number, page in enumerate(_pages(path)) if last.get(page.key) == number)
        begin = partial(_begun, place, pages)
        for _, task in begun_ahead(wanted, begin, pages.crew.ahead, lambda task: len(task.given.data)):
            yield read_or_reason(partial(_one, task, pages), task.given.place)
    except _Broken as error:
        yield Unreadable(place, str(error))


def _begun(place: str, pages: Pages, page: Recorded) -> _Task:
    address = "" if page.posted or not is_an_articles(page.url) else page.url
    return pages.crew.ask(Given(page.data, address, f"{place}: {page.url}", page.url))


def _one(task: _Task, pages: Pages) -> Item | NoArticle | Unreadable:
    """The article of one page, or what it is instead; raises ArticleRejected where it is neither."""
    given = task.given
    try:
        read = pages.crew.outcome(task)
    except Ended:
        return Unreadable(given.place, messages.READER_ENDED)
    if isinstance(read, Unreadable):
        return Unreadable(read.place, read.reason)
    found = read.found
    if isinstance(found, str) or found["bare"]:
        return NoArticle(given.place, found if isinstance(found, str) else "bare")
    return Item(article({**found, "url": found.get("url") or given.saved_from}), given.place)


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
