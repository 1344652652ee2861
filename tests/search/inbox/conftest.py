"""An inbox and its store, with each database."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from search.inbox import Inbox, opened
from search.settings import Settings
from search.store import Store
from search.store.sql.address import Address


@pytest.fixture(params=["sqlite", "postgresql"])
def settings(request: pytest.FixtureRequest, tmp_path: Path, new_store: Callable[[str], Address]) -> Settings:
    address = new_store(request.param)
    Store.create(address).close()
    return Settings(tmp_path, "whoosh", address if isinstance(address, str) else "")


@pytest.fixture
def store(settings: Settings) -> Iterator[Store]:
    store = Store.create(settings.store)
    yield store
    store.close()


@pytest.fixture
def inbox(settings: Settings) -> Iterator[Inbox]:
    inbox = opened(settings)
    yield inbox
    inbox.close()
