from collections.abc import Iterator

import pytest

from search.store import Store
from search.store.sql.databases import Address


@pytest.fixture
def store(address: Address) -> Iterator[Store]:
    store = Store.create(address)
    yield store
    store.close()
