"""The spellings under which people are known: each is stored once, with the syllables it is found by."""

from functools import lru_cache
from typing import Any

from search.store.compiled.writes import overrides
from search.store.compiled.writes import registers as sql
from search.store.sql import Connection, column, value
from search.vietnamese.text import keys


@lru_cache(maxsize=1 << 14)
def folded_name(name: str) -> str:
    """The folded syllables of a name, joined by spaces."""
    return " ".join(keys(name)[1])


class Spellings:
    """The spellings of one writing transaction, by person and name."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._ids: dict[tuple[int, str], int] = {}
        self._forgotten = False
        self._next = int(value(connection, sql.NEXT_NAME))
        self._names: list[tuple[Any, ...]] = []
        self._parts: list[tuple[Any, ...]] = []

    def met(self, person: int, name: str, id: int) -> None:
        """Remember a spelling that the store has."""
        self._ids[person, name] = id

    def known(self, person: int, name: str, exact: str) -> int:
        """The id of a spelling of a person whose spellings were not looked up with the name."""
        if (person, name) not in self._ids:
            for found in column(self._connection, overrides.NAME_OF, {"bearer": person, "spelling": name}):
                self._ids[person, name] = int(found)
        return self._made(person, name, exact)

    def id(self, person: int, name: str, exact: str) -> int:
        """The id of one spelling of a person, made when new."""
        return (self.known if self._forgotten else self._made)(person, name, exact)

    def _made(self, person: int, name: str, exact: str) -> int:
        found = self._ids.get((person, name))
        if found is None:
            found = self._ids[person, name] = self._next
            self._next += 1
            folded = folded_name(name)
            self._names.append((found, person, name, exact, folded, 0))
            self._parts += [(part, found) for part in dict.fromkeys(folded.split())]
        return found

    def forget(self) -> None:
        """Spellings that are written have got other people: look them up anew, one by one."""
        self._ids.clear()
        self._forgotten = True

    def write(self) -> None:
        """Write what was made since the last time."""
        for addition, rows in ((sql.ADD_NAME, self._names), (sql.ADD_NAME_PART, self._parts)):
            if rows:
                self._connection.run_each(addition, rows)
                rows.clear()
