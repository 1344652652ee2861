"""A site that publishing systems write to, with an indexer that takes up what they send when told."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from indexer.publishing.inbox import take_up
from indexer.publishing.mail import TakenUp
from indexer.workspace import workspace
from search.archive import Archive
from search.settings import Settings
from search.store.sql.address import Address
from web.app import create_app
from web.settings import WebSettings

TOKEN = "nas_token-cua-cong-tin"


class Newsroom:
    """The site over HTTP, as whoever has a token sees it, and its indexer."""

    def __init__(self, client: TestClient, settings: Settings, archive: Archive) -> None:
        self.client, self.settings, self.archive = client, settings, archive
        self.headers = {"Authorization": f"Bearer {TOKEN}"}

    def take_up(self) -> TakenUp:
        with workspace(self.settings, "test", 10, create=True) as work:
            return take_up(work, self.archive.inbox)

    @contextmanager
    def indexing(self) -> Iterator[None]:
        """An indexer that takes up whatever comes."""
        ended = threading.Event()

        def work() -> None:
            while not ended.wait(0.02):
                if self.archive.inbox.waiting():
                    self.take_up()

        thread = threading.Thread(target=work)
        thread.start()
        try:
            yield
        finally:
            ended.set()
            thread.join()

    def found(self, text: str) -> list[str]:
        answer = self.client.get("/api/v1/search", params={"q": text})
        return [hit["id"] for hit in answer.json()["hits"]]


@pytest.fixture(params=["sqlite", "postgresql"])
def newsroom(
    request: pytest.FixtureRequest, tmp_path: Path, new_store: Callable[[str], Address]
) -> Iterator[Newsroom]:
    address = new_store(request.param)
    settings = Settings(tmp_path, "tantivy", address if isinstance(address, str) else "")
    with workspace(settings, "test", 10, create=True) as work, work.store.writing() as writing:
        writing.add_token("cổng tin", TOKEN)
    archive = Archive.open(settings)
    archive.inbox.beat()
    with TestClient(create_app(archive, WebSettings())) as client:
        yield Newsroom(client, settings, archive)
