"""The archive of record, in SQL: articles with their facts, people, official documents, runs."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from search.store.store import Store
    from search.store.writes.writing import Writing

__all__ = ["Store", "Writing"]
_HOMES = {"Store": "search.store.store", "Writing": "search.store.writes.writing"}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """A public name, when it is asked for: the statements are compiled before anything can run them."""
        if name in _HOMES:
            return getattr(import_module(_HOMES[name]), name)
        raise AttributeError(f"module 'search.store' has no attribute {name!r}")
