"""Search in the archive of a Vietnamese news site: its language, its store, its queries, its engines."""

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
from search.results import Hit, Marked, Piece, ResultPage, SearchRequest, Suggestion
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
