"""Search in the archive of a Vietnamese news site: its language, its store, its queries, its engines.

The public names are looked up when they are asked for: a process that only writes the archive does
not wait for everything that searches it."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from search.answer.results import Hit, Marked, Piece, ResultPage, SearchRequest, Suggestion
    from search.archive import Archive
    from search.errors import (
        ArchiveError,
        ArchiveMissing,
        ArticleRejected,
        IndexDamaged,
        LockHeld,
        SettingsError,
        StoreError,
    )
    from search.model import Article, Facts, StoredArticle
    from search.settings import Settings, settings_from

__all__ = [
    "Archive",
    "ArchiveError",
    "ArchiveMissing",
    "Article",
    "ArticleRejected",
    "Facts",
    "Hit",
    "IndexDamaged",
    "LockHeld",
    "Marked",
    "Piece",
    "ResultPage",
    "SearchRequest",
    "Settings",
    "SettingsError",
    "StoreError",
    "StoredArticle",
    "Suggestion",
    "settings_from",
]
_HOMES = ("errors", "model", "settings", "answer.results", "archive")
"""Where they live, the lightest first."""


if not TYPE_CHECKING:  # A type checker reads the imports above, and still sees a name that is not there.

    def __getattr__(name: str) -> object:
        """A public name, from the first of its homes that has it."""
        if name in __all__:
            for home in _HOMES:
                module = import_module(f"search.{home}")
                if hasattr(module, name):
                    return getattr(module, name)
        raise AttributeError(f"module 'search' has no attribute {name!r}")
