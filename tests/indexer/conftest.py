"""An archive to write to and to search, on every engine."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import msgspec
import pytest

from indexer.sync import Report, sync
from indexer.workspace import workspace
from search.answer.results import SearchRequest
from search.archive import Archive
from search.settings import EngineName, Settings
from search.store.sql.address import Address

TODAY = date(2026, 1, 15)


class Site:
    """A site whose articles stand in one JSON Lines file, and its archive."""

    def __init__(self, directory: Path, engine: EngineName, database: Address = "") -> None:
        self.file = directory / "tin.jsonl"
        self.settings = Settings(directory / "data", engine, str(database))

    def publish(self, *articles: dict[str, object], prune: bool = False, force: bool = False) -> Report:
        """Write these articles, and no others, as the site's file, and sync."""
        self.file.write_bytes(b"".join(msgspec.json.encode(one) + b"\n" for one in articles))
        return self.sync(self.file, prune=prune, force=force)

    def sync(self, *sources: Path, prune: bool = False, force: bool = False) -> Report:
        with workspace(self.settings, "test", wait=10, create=True) as work:
            return sync(work, sources, prune=prune, force=force, progress=lambda step, count: None)

    def find(self, text: str = "", **request: object) -> list[str]:
        """The ids a fresh reader finds, best first."""
        archive = Archive.open(self.settings)
        try:
            page = archive.find(SearchRequest(text, **request), TODAY)
        finally:
            archive.close()
        assert page.total == len(page.hits)
        return [hit.id for hit in page.hits]


@pytest.fixture(params=["whoosh", "tantivy", "postgresql"])
def site(request: pytest.FixtureRequest, tmp_path: Path, new_store: Callable[[str], Address]) -> Site:
    """A site on each engine, and with its store in PostgreSQL."""
    if request.param == "postgresql":
        return Site(tmp_path, "tantivy", new_store("postgresql"))
    return Site(tmp_path, request.param)


@pytest.fixture(params=["whoosh", "tantivy"])
def site_of_files(request: pytest.FixtureRequest, tmp_path: Path) -> Site:
    """A site whose store is a file of its own, for tests that lay hands on it."""
    return Site(tmp_path, request.param)


@pytest.fixture
def reading(site: Site) -> Iterator[Callable[[], Archive]]:
    """Opens archives that stay open until the test ends, as a web process would."""
    opened: list[Archive] = []

    def open_archive() -> Archive:
        opened.append(Archive.open(site.settings))
        return opened[-1]

    yield open_archive
    for archive in opened:
        archive.close()
