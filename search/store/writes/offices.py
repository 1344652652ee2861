"""Offices, sections and sources: names that are stored once."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from search.store.compiled.writes import registers as sql
from search.store.schema.columns import json_list
from search.store.sql import Connection, Sql, lines, value
from search.store.writes.keys import count
from search.vietnamese.people import office_key
from search.vietnamese.text import keys


class Offices:
    """The offices of one writing transaction, by their full form."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._ids: dict[str, int] = {}
        self._new: list[tuple[Any, ...]] = []
        self._next: int | None = None
        self.counts: Counter[int] = Counter()

    def prepare(self, names: Iterable[str]) -> None:
        """Look up all these offices in one statement and make those never met."""
        fresh = {name for name in names if name not in self._ids}
        if not fresh:
            return
        for full, id in lines(self._connection, sql.OFFICES, {"names": json_list(fresh)}):
            self._ids[full] = id
        for full in sorted(fresh - self._ids.keys()):
            self._ids[full] = id = self._take()
            self._new.append((id, full, office_key(full), " ".join(keys(full)[1]), 0))

    def id(self, full: str) -> int:
        """The id of an office that `prepare` has seen."""
        return self._ids[full]

    def write(self) -> None:
        """Write what was made and counted since the last time."""
        if self._new:
            self._connection.run_each(sql.ADD_OFFICE, self._new)
            self._new.clear()
        count(self._connection, sql.COUNT_OFFICE, self.counts)

    def _take(self) -> int:
        if self._next is None:
            self._next = int(value(self._connection, sql.NEXT_OFFICE))
        self._next += 1
        return self._next - 1


class Names:
    """A short table of names, held whole: the sections of the archive, or its sources."""

    def __init__(self, connection: Connection, found: Sql, addition: Sql) -> None:
        self._connection, self._addition = connection, addition
        self._ids: dict[str, int] = dict(lines(connection, found))

    def id(self, name: str) -> int | None:
        """The id of a name, written at once when new; None for no name."""
        if not name:
            return None
        if name not in self._ids:
            self._ids[name] = max(self._ids.values(), default=0) + 1
            self._connection.run_each(self._addition, [(self._ids[name], name)])
        return self._ids[name]
