"""The two databases that can hold the store, behind one connection."""

from search.store.sql.connection import Connection, Sql, Values, column, each, first, lines, value

__all__ = ["Connection", "Sql", "Values", "column", "each", "first", "lines", "value"]
