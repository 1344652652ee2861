"""Who a name means: people are found by exact name key, made with a key of their own, and counted."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from search.store.compiled.writes import overrides
from search.store.compiled.writes import registers as sql
from search.store.schema.columns import json_list
from search.store.sql import Connection, column, lines, value
from search.store.writes.keys import count, exists
from search.vietnamese.people import name_key
from search.vietnamese.text import keys, slug


@dataclass(frozen=True, slots=True)
class Bearer:
    """Whom a printed name means: the person's id and the id of that spelling."""

    person: int
    spelling: int


@lru_cache(maxsize=1 << 14)
def folded_name(name: str) -> str:
    """The folded syllables of a name, joined by spaces."""
    return " ".join(keys(name)[1])


class People:
    """The people of one writing transaction: what was looked up stays at hand."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._default: dict[str, int] = {}
        self._looked_up: set[str] = set()
        self._spellings: dict[tuple[int, str], int] = {}
        self._exact: dict[str, str] = {}
        self._pins = {(at, name): id for at, name, id in lines(connection, sql.PINS, {"kind": "person"})}
        self._aliases: dict[str, int] = dict(lines(connection, sql.ALIASES, {"kind": "person"}))
        self._next_person = int(value(connection, sql.NEXT_PERSON))
        self._next_name = int(value(connection, sql.NEXT_NAME))
        self._people: list[tuple[Any, ...]] = []
        self._names: list[tuple[Any, ...]] = []
        self._parts: list[tuple[Any, ...]] = []
        self.counts: Counter[int] = Counter()

    def prepare(self, names: Iterable[str]) -> None:
        """Look up all these names in one statement and make people of those never met."""
        fresh = {name: name_key(name) for name in names if name not in self._exact}
        self._exact.update(fresh)
        folded = {folded_name(name) for name in fresh} - self._looked_up
        if folded:
            self._looked_up |= folded
            found = lines(self._connection, sql.NAMED, {"folded": json_list(folded)})
            for exact, name, spelling, person in found:
                self._default[exact] = person  # the oldest bearer comes last and stays
                self._spellings[person, name] = spelling
        missing = {exact: name for name, exact in fresh.items() if exact not in self._default}
        if missing:
            self._make(missing)

    def bearer(self, name: str, article: str) -> Bearer:
        """Whom `name` means in this article; `prepare` must have seen it."""
        exact = self._exact[name]
        person = self._pins.get((article, exact)) if self._pins else None
        if person is None:
            person = self._aliases.get(exact, self._default[exact])
        return Bearer(person, self.spelling(person, name, exact))

    def known_spelling(self, person: int, name: str, exact: str) -> int:
        """The same for a person whose spellings were not looked up with the name."""
        if (person, name) not in self._spellings:
            named = {"bearer": person, "spelling": name}
            for found in column(self._connection, overrides.NAME_OF, named):
                self._spellings[person, name] = int(found)
        return self.spelling(person, name, exact)

    def spelling(self, person: int, name: str, exact: str) -> int:
        """The id of one spelling of a person, made when new."""
        found = self._spellings.get((person, name))
        if found is None:
            found = self._spellings[person, name] = self._next_name
            self._next_name += 1
            folded = folded_name(name)
            self._names.append((found, person, name, exact, folded, 0))
            self._parts += [(part, found) for part in dict.fromkeys(folded.split())]
        return found

    def write(self) -> None:
        """Write what was made and counted since the last time."""
        for addition, rows in (
            (sql.ADD_PERSON, self._people),
            (sql.ADD_NAME, self._names),
            (sql.ADD_NAME_PART, self._parts),
        ):
            if rows:
                self._connection.run_each(addition, rows)
                rows.clear()
        count(self._connection, sql.COUNT_PERSON, self.counts)

    def _make(self, missing: dict[str, str]) -> None:
        stems = {exact: slug(name) or "nguoi" for exact, name in missing.items()}
        taken = set(column(self._connection, sql.TAKEN, {"keys": json_list(stems.values())}))
        taken |= {key for _, key, *_ in self._people}
        for exact, stem in stems.items():
            key, number = stem, 2
            while key in taken or (key != stem and exists(self._connection, sql.PERSON_KEYED, key)):
                key, number = f"{stem}-{number}", number + 1
            taken.add(key)
            self._default[exact] = self._add(missing[exact], key)

    def _add(self, name: str, key: str) -> int:
        person = self._next_person
        self._next_person += 1
        self._people.append((person, key, name, 0, None))
        return person
