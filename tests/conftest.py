"""What all tests share: where the real corpora are, and what happens without them."""

import pytest

from tests.paths import SHARED


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if SHARED.is_dir():
        return
    for item in items:
        if item.get_closest_marker("shared"):
            item.add_marker(pytest.mark.skip(reason=f"needs the real corpora in {SHARED}"))
