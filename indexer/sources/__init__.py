"""Where articles come from: one file a kind of source. A source never raises for one bad article."""

from indexer.sources.folder import read
from indexer.sources.item import Item, NoArticle, Unreadable

__all__ = ["Item", "NoArticle", "Unreadable", "read"]
