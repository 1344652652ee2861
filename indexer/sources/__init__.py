"""Where articles come from: one file a kind of source. A source never raises for one bad article."""

from indexer.sources.folder import read
from indexer.sources.item import Found, Item, Moved, NoArticle, Remembered, Source, Unchanged, Unreadable

__all__ = ["Found", "Item", "Moved", "NoArticle", "Remembered", "Source", "Unchanged", "Unreadable", "read"]
