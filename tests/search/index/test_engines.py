"""Runs the engine contract on every engine."""

from tests.search.index.engine_contract import EngineContract


class TestEngineContract(EngineContract):
    """Collected by pytest; the promises are in `engine_contract.py`."""
