"""The inbox of an archive: letters put there as the web does, and taken up."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import TypeVar

import pytest

from indexer.publishing.inbox import take_up
from indexer.publishing.mail import TakenUp
from indexer.workspace import workspace
from search.archive import Archive
from search.inbox import Content, Inbox, Put, Standing, letter, opened, standing
from tests.indexer.conftest import Site

T = TypeVar("T")


class Publisher:
    """Whoever publishes through the inbox of a site, and its indexer."""

    def __init__(self, site: Site, inbox: Inbox) -> None:
        self.site, self.inbox = site, inbox
        site.publish()

    def post(self, content: Content, by: str = "cổng tin") -> str:
        sent = letter(content, datetime.now(UTC), by)
        self.inbox.post(sent)
        return sent.ticket

    def put(self, *articles: dict[str, object]) -> str:
        return self.post(Put(articles))

    def take_up(self) -> TakenUp:
        with workspace(self.site.settings, "test", wait=10, create=True) as work:
            return take_up(work, self.inbox)

    def standing(self, ticket: str) -> Standing | None:
        archive = Archive.open(self.site.settings)
        try:
            return standing(ticket, self.inbox, archive.store, archive.state().revision)
        finally:
            archive.close()

    def read(self, ask: Callable[[Archive], T]) -> T:
        archive = Archive.open(self.site.settings)
        try:
            return ask(archive)
        finally:
            archive.close()


@pytest.fixture
def publisher(site: Site) -> Iterator[Publisher]:
    inbox = opened(site.settings)
    yield Publisher(site, inbox)
    inbox.close()
