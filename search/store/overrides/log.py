"""The record of what staff decided: who, when, and whether it was taken back."""

from collections import defaultdict
from typing import Any

from search.errors import StoreError
from search.store.compiled.writes import overrides as sql
from search.store.overrides.said import Command, Correction, Override, Said, decoded, encoded
from search.store.sql import Connection, each, first, value


def add(connection: Connection, command: Command, said: Said, by: str) -> int:
    """Write a decision down; its number."""
    number = int(value(connection, sql.NEXT_NUMBER))
    connection.run(sql.ADD, {"nth": number, "command": command, "decided": encoded(said), "who": by})
    return number


def listed(connection: Connection) -> list[Override]:
    """Every decision in the order in which they were made, those taken back too."""
    return list(each(connection, _override, sql.LISTED))


def numbered(connection: Connection, number: int) -> Override:
    """One decision; raises StoreError where there is none of this number."""
    found = first(connection, _override, sql.NUMBERED, {"nth": number})
    if found is None:
        raise StoreError(f"There is no decision number {number}: list shows those that there are.")
    return found


def undo(connection: Connection, number: int) -> None:
    """Mark a decision as taken back."""
    connection.run(sql.UNDO, {"nth": number})


def corrections(connection: Connection) -> dict[str, list[Correction]]:
    """The corrections that hold, by the id of their article, in the order in which they were made."""
    found: dict[str, list[Correction]] = defaultdict(list)
    for (text,) in connection.lines(sql.CORRECTIONS):
        said = decoded(text)
        if isinstance(said, Correction):
            found[said.article].append(said)
    return dict(found)


def _override(number: int, command: Any, said: str, made: str, by: str, undone: str) -> Override:
    return Override(number, command, decoded(said), made, by, undone)
