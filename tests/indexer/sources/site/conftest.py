"""A site on a server of the tests' own, and its archive."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from indexer.opening import opened
from indexer.sync import Report, sync
from indexer.workspace import locked_store, workspace
from tests.indexer.conftest import Site
from tests.indexer.sources.site.server import WebServer, serving


class Reader(Site):
    """An archive that reads from addresses."""

    def __init__(self, directory: Path, settings: str = "private = true\ndelay = 0") -> None:
        super().__init__(directory, "whoosh")
        self.settings.data.mkdir()
        (self.settings.data / "sites.toml").write_text(f'["127.0.0.1"]\n{settings}\n')

    def take(self, *addresses: str, prune: bool = False, force: bool = False) -> Report:
        """One run of `sync` with these addresses."""

        def stored(name: str) -> frozenset[str]:
            with locked_store(self.settings, "test", create=True) as store:
                return frozenset(store.ids_of(name))

        def progress(step: str, count: int) -> None:
            pass

        data = self.settings.data
        with (
            opened(addresses, data, stored, progress, 5) as sources,
            workspace(self.settings, "test", create=True) as work,
        ):
            return sync(work, sources, prune=prune, force=force, progress=progress)


@pytest.fixture
def reader(tmp_path: Path) -> Reader:
    return Reader(tmp_path)


@pytest.fixture
def web() -> Iterator[WebServer]:
    before = threading.active_count()
    with serving() as server:
        yield server
    assert threading.active_count() <= before + 8
