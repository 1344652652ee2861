"""Decisions taken back: entities, names and pins as they were before; the facts are assigned anew by the
writing transaction, which takes them out before and puts them back after."""

from msgspec.structs import replace

from search.errors import StoreError
from search.store.compiled.writes import overrides as sql
from search.store.overrides.entities import add_name, behind, spelled
from search.store.overrides.registers import REGISTERS
from search.store.overrides.said import Alias, Confirmation, Correction, Merge, Said, Split
from search.store.schema.columns import json_list
from search.store.sql import Connection, column, lines
from search.store.writes.rows import KeptConferences
from search.vietnamese.people import name_key


def rows(connection: Connection, said: Said) -> set[int]:
    """The articles in which a decision about entities plays a part."""
    found: set[int] = set()
    if isinstance(said, Correction | Confirmation):
        return found
    keys = {Merge: ("into",), Alias: ("key",), Split: ("key", "new")}[type(said)]
    for key in filter(None, (getattr(said, name) for name in keys)):
        id = behind(connection, said.of, key)
        found |= set(column(connection, REGISTERS[said.of].rows, {"entity": id}))
    return found


def undo(connection: Connection, said: Merge | Alias | Split) -> None:
    """Set the entities back. No fact may refer to them meanwhile."""
    if isinstance(said, Merge):
        _part(connection, said)
    elif isinstance(said, Alias):
        _unname(connection, said)
    else:
        _rejoin(connection, said)


def conferences(connection: Connection, said: Said, before: KeptConferences) -> KeptConferences:
    """Which conference each report is about without the decision, where pins do not say it."""
    if isinstance(said, Correction | Confirmation) or said.of != "conference":
        return before
    if isinstance(said, Split):
        new, old = _itself(connection, said, said.new), behind(connection, said.of, said.new)
        return {at: replace(one, conference=old if one.conference == new else one.conference)
                for at, one in before.items()}  # fmt: skip
    ids = [article for article, _ in said.pins] if isinstance(said, Merge) else []
    parted = set(column(connection, sql.ROWS_OF_IDS, {"ids": json_list(ids)}))
    return {(row, n): one for (row, n), one in before.items() if row not in parted}


def _itself(connection: Connection, said: Merge | Split, key: str) -> int:
    found = next(column(connection, REGISTERS[said.of].itself, {"key": key}), None)
    if found is None:
        raise StoreError(f"There is no {said.of} with the key {key!r} in the archive any more.")
    return int(found)


def _part(connection: Connection, said: Merge) -> None:
    """Two are two again."""
    register = REGISTERS[said.of]
    one, survivor = _itself(connection, said, said.key), behind(connection, said.of, said.into)
    connection.run(register.lead, {"keys": json_list([said.key]), "into": None})
    connection.run(register.lead, {"keys": json_list(said.followers), "into": one})
    if said.of == "person":
        names = said.names
        if not names and not said.twins:  # it was merged before the names were written down
            own = str(next(lines(connection, register.line, {"entity": one}))[2])
            names = (own,)
        connection.run(sql.NAME_BACK, {"one": survivor, "spellings": json_list(names), "into": one})
        for twin in said.twins:
            add_name(connection, one, twin, name_key(twin))
    bound = {"of": said.of, "stems": json_list(said.aliases), "into": one}
    connection.run(sql.LEAD_ALIASES, bound)
    for article, stem in said.pins:
        connection.run(sql.LEAD_PIN, {"of": said.of, "at": article, "stem": stem, "into": one})


def _unname(connection: Connection, said: Alias) -> None:
    """The spelling means again whom it meant before."""
    entity, stem = behind(connection, said.of, said.key), spelled(said.of, said.spelling)
    connection.run(sql.DROP_ALIAS, {"of": said.of, "stem": stem, "entity": entity})
    named = {"bearer": entity, "spelling": said.spelling}
    if said.of == "person" and said.added:
        for id in list(column(connection, sql.NAME_OF, named)):
            connection.run(sql.DROP_NAME_PARTS, {"old": id})
            connection.run(sql.DROP_NAME, {"old": id})
    elif said.of == "person":
        connection.run(sql.FORGET_STAFF, named)
    for merged in reversed(said.merged):
        _part(connection, merged)


def _rejoin(connection: Connection, said: Split) -> None:
    """The one that was told apart leads to the one it came from."""
    new = _itself(connection, said, said.new)
    for article, stem in said.pins:
        connection.run(sql.DROP_PIN, {"of": said.of, "at": article, "stem": stem})
    key = said.key or said.new.rpartition("-")[0]
    old = behind(connection, said.of, key)
    if said.of == "person":
        for id, _ in list(lines(connection, sql.TWIN_NAMES, {"one": new, "into": old})):
            connection.run(sql.DROP_NAME_PARTS, {"old": id})
            connection.run(sql.DROP_NAME, {"old": id})
        connection.run(sql.MOVE_NAMES, {"one": new, "into": old})
    connection.run(REGISTERS[said.of].merge, {"one": new, "into": old})
