"""The engine contract, a class for each promise; `tests/engine_contract.py` puts them together."""

import pytest

PROMISES = ("changing", "counting", "entries", "matching", "ordering", "reading")

pytest.register_assert_rewrite(*(f"tests.search.index.contract.{promise}" for promise in PROMISES))
