"""The archive of record, in SQL: articles with their facts, people, official documents, runs."""

from search.store.store import Store
from search.store.writes.writing import Writing

__all__ = ["Store", "Writing"]
