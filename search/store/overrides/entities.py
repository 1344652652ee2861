"""Two entities made one, one told apart, or given another name or number, with all their articles."""

from collections.abc import Sequence

from search.errors import StoreError
from search.store.compiled import overrides as sql
from search.store.compiled import registers
from search.store.identity.numbers import read_number
from search.store.overrides.registers import REGISTERS, Kind
from search.store.schema.columns import json_list
from search.store.sql import Connection, column, lines, value
from search.store.writes.keys import free_key
from search.store.writes.people import folded_name
from search.vietnamese.people import name_key


def add_alias(connection: Connection, kind: Kind, key: str, spelling: str) -> set[int]:
    """Let `spelling` mean the entity with this key; gives the rows of the articles it stands in.

    An entity that bears the spelling already as its own name is merged into it."""
    entity = behind(connection, kind, key)
    stem = name_key(spelling) if kind == "person" else read_number(spelling).slug
    if not stem:
        raise StoreError(f"{spelling!r} is no name or number that could be an alias.")
    rows = _rows(connection, kind, entity)
    for other in _bearers(connection, kind, stem) - {entity}:
        rows |= _rows(connection, kind, other)
        _merge(connection, kind, other, entity)
    connection.run_each(sql.ADD_ALIAS, [(kind, stem, entity, spelling)])
    if kind == "person":
        _add_name(connection, entity, spelling, stem)
    else:
        rows |= set(column(connection, sql.ADOPT_NUMBER, {"stem": stem, "into": entity}))
    _recount(connection, kind, entity)
    return rows


def merge(connection: Connection, kind: Kind, key: str, into: str) -> set[int]:
    """Give everything of `key` to `into`; gives the rows of the articles either stands in."""
    one, other = behind(connection, kind, key), behind(connection, kind, into)
    if one == other:
        raise StoreError(f"{key} and {into} are one already.")
    rows = _rows(connection, kind, one) | _rows(connection, kind, other)
    _merge(connection, kind, one, other)
    _recount(connection, kind, other)
    return rows


def split(connection: Connection, kind: Kind, key: str, ids: Sequence[str]) -> tuple[str, set[int]]:
    """A new entity of the same name or number for these articles: its key, and the rows of all of both."""
    entity, register = behind(connection, kind, key), REGISTERS[kind]
    rows = _rows(connection, kind, entity)
    chosen = set(column(connection, sql.ROWS_OF_IDS, {"ids": json_list(ids)})) & rows
    if not chosen:
        raise StoreError(f"{key} stands in none of these articles: {', '.join(ids)}.")
    new, new_key = _copy(connection, kind, entity)
    bound = {"entity": entity, "rows": json_list(chosen)}
    pins = [(kind, article, stem, new) for article, stem in lines(connection, register.spelled, bound)]
    connection.run_each(sql.ADD_PIN, pins)
    if kind == "person":
        _copy_names(connection, entity, new, chosen)
    for move in register.moves_in:
        connection.run(move, {"one": entity, "into": new, "rows": json_list(chosen)})
    for id in (entity, new):
        _recount(connection, kind, id)
    return new_key, rows


def behind(connection: Connection, kind: Kind, key: str) -> int:
    """The id of the entity with this key, or of the one it leads to; raises StoreError where there is none."""
    found = next(column(connection, REGISTERS[kind].behind, {"key": key}), None)
    if found is None:
        raise StoreError(f"There is no {kind} with the key {key!r} in the archive.")
    return int(found)


def _rows(connection: Connection, kind: Kind, entity: int) -> set[int]:
    return set(column(connection, REGISTERS[kind].rows, {"entity": entity}))


def _bearers(connection: Connection, kind: Kind, stem: str) -> set[int]:
    if kind == "person":
        return set(column(connection, sql.PEOPLE_NAMED, {"stem": stem, "folded": folded_name(stem)}))
    return set(column(connection, sql.DOCUMENTS_NUMBERED, {"stem": stem}))


def _merge(connection: Connection, kind: Kind, one: int, into: int) -> None:
    register, bound = REGISTERS[kind], {"one": one, "into": into}
    if kind == "person":
        _merge_names(connection, one, into)
    for move in register.moves:
        connection.run(move, bound)
    for move in (sql.MOVE_ALIASES, sql.MOVE_PINS):
        connection.run(move, bound | {"of": kind})
    connection.run(register.merge, bound)


def _merge_names(connection: Connection, one: int, into: int) -> None:
    """Spellings both have become the survivor's; the others move over."""
    bound = {"one": one, "into": into}
    for old, new in list(lines(connection, sql.TWIN_NAMES, bound)):
        connection.run(sql.RENAME, {"old": old, "new": new})
        connection.run(sql.DROP_NAME_PARTS, {"old": old})
        connection.run(sql.DROP_NAME, {"old": old})
    connection.run(sql.MOVE_NAMES, bound)


def _add_name(connection: Connection, person: int, name: str, exact: str) -> int:
    """The id of a spelling that staff gave to a person, new or not."""
    named = {"bearer": person, "spelling": name}
    for known in column(connection, sql.NAME_BY_STAFF, named):
        return int(known)
    id, folded = int(value(connection, registers.NEXT_NAME)), folded_name(name)
    connection.run_each(registers.ADD_NAME, [(id, person, name, exact, folded, 1)])
    connection.run_each(registers.ADD_NAME_PART, [(part, id) for part in dict.fromkeys(folded.split())])
    return id


def _copy(connection: Connection, kind: Kind, entity: int) -> tuple[int, str]:
    """A new entity with a key of its own and everything else as the old one has it, but no articles."""
    register = REGISTERS[kind]
    _, old_key, *rest, _, _ = next(lines(connection, register.line, {"entity": entity}))
    id = int(value(connection, register.next_id))
    key = free_key(connection, register.keyed, old_key)
    connection.run_each(register.add, [(id, key, *rest, 0, None)])
    return id, key


def _copy_names(connection: Connection, person: int, new: int, rows: set[int]) -> None:
    bound = {"entity": person, "rows": json_list(rows)}
    for old, name, exact in list(lines(connection, sql.NAMES_USED, bound)):
        spelling = _add_name(connection, new, name, exact)
        connection.run(sql.RENAME_IN, {"old": old, "new": spelling, "rows": json_list(rows)})


def _recount(connection: Connection, kind: Kind, entity: int) -> None:
    connection.run(REGISTERS[kind].recount, {"entity": entity})
