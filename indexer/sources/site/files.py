"""The attachments of a site's articles: fetched within the bounds of a walk, kept until they are stored."""

import hashlib
from collections.abc import Iterator
from contextlib import suppress
from typing import Protocol

import msgspec

from indexer.sources.attachments.content import Content
from indexer.sources.attachments.files import Attached, joined
from indexer.sources.attachments.reading import Reader
from indexer.sources.html.files import links
from indexer.sources.html.markup import parsed
from indexer.sources.site import messages
from indexer.sources.site.fetching import Answer
from indexer.sources.site.links import address, may_be_article, site_of
from indexer.sources.site.network import Refused
from indexer.sources.site.settings import SiteSettings
from indexer.sources.site.state import Known, State
from search.errors import ArticleRejected
from search.inbox.attachments import Given

MOST = 10
"""Files of one page that are fetched."""
LARGEST = 32 * 1024 * 1024
"""Bytes of a file."""


class Walk(Protocol):
    """What fetching files takes of a run over a site."""

    @property
    def settings(self) -> SiteSettings: ...
    @property
    def state(self) -> State: ...
    @property
    def reader(self) -> Reader | None: ...
    @property
    def site(self) -> str: ...
    @property
    def seen(self) -> set[str]: ...
    @property
    def left(self) -> int: ...

    def get(self, url: str, known: Known | None = None, largest: int = LARGEST) -> Answer:
        """The answer of an address, within robots.txt and the site."""

    def allows(self, url: str) -> bool:
        """Whether robots.txt lets us read an address."""


def fetched(visitor: Walk, page: str, body: bytes) -> list[str]:
    """The addresses of the files to which an article's page leads; each is fetched and read, or it is kept
    why it could not be. One that this run has no request left for is told as new to the next."""
    if visitor.reader is None or not visitor.settings.attachments:
        return []
    if not may_be_article(page, visitor.settings):
        return []
    found = list(_addresses(page, body, visitor.site))[:MOST]
    for url in found:
        if visitor.state.file(url) is None and visitor.allows(url):
            if visitor.left:
                _fetch(visitor, Known(url, kind="file"))
            else:
                visitor.state.put(Known(url, kind="file"))  # without the marks of what was read before
    return found


def changed(visitor: Walk, page: Known) -> bool:
    """Whether a file of a page that is known is another one than when the page was read."""
    if visitor.reader is None or not visitor.settings.attachments:
        return False
    found = False
    for url in page.files:
        known = visitor.state.get(url)
        if url in visitor.seen:  # another page has it too
            found = found or visitor.state.file(url) is not None
        elif visitor.left:
            found = _fetch(visitor, known or Known(url, kind="file")) or found
    return found


def attached(state: State, page: str, found: list[str]) -> Attached:
    """The attachments of a page among those that were fetched."""
    urls = dict.fromkeys(filter(None, (address(page, link) for link in found)))
    contents = ((url, state.file(url)) for url in urls)
    return joined(
        (Given(url=url), msgspec.msgpack.decode(data, type=Content)) for url, data in contents if data
    )


def _addresses(page: str, body: bytes, site: str) -> Iterator[str]:
    with suppress(ArticleRejected):  # it is told when the page is read
        urls = (address(page, link) for link in links(parsed(body).root))
        yield from dict.fromkeys(url for url in urls if url and site_of(url) == site)


def _fetch(visitor: Walk, known: Known) -> bool:
    """Ask for a file, with its marks where it is known; whether it is another one now, or gone.

    What did not come has no marks: it is new when it comes, be it as it was."""
    visitor.seen.add(known.url)
    before, known.digest = known.digest, ""
    try:
        answer = visitor.get(known.url, known if before else None, largest=LARGEST)
    except Refused as error:
        _keep(visitor, known, Content(problem=messages.no_file(str(error))))
        return False
    if answer.status == 304:
        known.digest = before
        return False
    if answer.status != 200:
        _keep(visitor, known, Content(problem=messages.no_file(messages.answered(answer.status))))
        return bool(before) and answer.status in (404, 410)
    known.digest = hashlib.sha256(answer.body).hexdigest()[:32]
    known.etag = answer.headers.get("etag", "")[:500]
    known.modified = answer.headers.get("last-modified", "")[:100]
    if known.digest == before:
        visitor.state.put(known)
        return False
    assert visitor.reader is not None
    content = visitor.reader.read(answer.body)
    _keep(visitor, known, content)
    return bool(before or content.pages)


def _keep(visitor: Walk, known: Known, content: Content) -> None:
    visitor.state.keep_file(known, msgspec.msgpack.encode(content))
