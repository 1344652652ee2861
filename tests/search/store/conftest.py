from collections.abc import Callable, Iterator

import pytest

from search.store import Store
from search.store.sql.address import Address


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest, new_store: Callable[[str], Address]) -> Iterator[Store]:
    store = Store.create(new_store(request.param))
    yield store
    store.close()
