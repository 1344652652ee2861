"""Runs the engine contract on every engine."""

from tests.engine_contract import EngineContract


class TestEngineContract(EngineContract):
    """Collected by pytest; the promises are in `tests/engine_contract.py`."""
