"""Offices, sections and sources: names that are stored once."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Table, text

from search.store.schema import schema, tables
from search.store.schema.columns import json_list
from search.store.writes.keys import next_id
from search.vietnamese.people import office_key
from search.vietnamese.text import keys

_FOUND = text("SELECT full, id FROM offices WHERE full IN (SELECT value FROM json_each(:names))")
_COUNT = "UPDATE offices SET articles = articles + ? WHERE id = ?"


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
        for full, id in self._connection.execute(_FOUND, {"names": json_list(fresh)}):
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
            self._connection.exec_driver_sql(schema.insertion(tables.offices), self._new)
            self._new.clear()
        changed = [(count, id) for id, count in self.counts.items() if count]
        if changed:
            self._connection.exec_driver_sql(_COUNT, changed)
        self.counts.clear()

    def _take(self) -> int:
        if self._next is None:
            self._next = next_id(self._connection, "offices")
        self._next += 1
        return self._next - 1


class Names:
    """A short table of names, held whole: the sections of the archive, or its sources."""

    def __init__(self, connection: Connection, table: Table) -> None:
        self._connection, self._insertion = connection, schema.insertion(table)
        self._ids: dict[str, int] = dict(
            tuple(line) for line in connection.exec_driver_sql(f"SELECT name, id FROM {table.name}")
        )

    def id(self, name: str) -> int | None:
        """The id of a name, written at once when new; None for no name."""
        if not name:
            return None
        if name not in self._ids:
            self._ids[name] = max(self._ids.values(), default=0) + 1
            self._connection.exec_driver_sql(self._insertion, (self._ids[name], name))
        return self._ids[name]
