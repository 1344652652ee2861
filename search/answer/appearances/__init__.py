"""What a query finds in the order in which it first came into the archive."""

from search.answer.appearances.order import appeared

__all__ = ["appeared"]
