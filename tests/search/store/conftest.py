from collections.abc import Iterator
from pathlib import Path

import pytest

from search.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store.create(tmp_path / "archive.sqlite")
    yield store
    store.close()
