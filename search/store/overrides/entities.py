"""Two entities made one, one told apart, or given another name or number, with all their articles."""

from collections.abc import Sequence

from search.errors import StoreError
from search.store.compiled.writes import overrides as sql
from search.store.compiled.writes import registers
from search.store.identity.numbers import read_number
from search.store.overrides.registers import REGISTERS
from search.store.overrides.said import Alias, Kind, Merge, Split
from search.store.schema.columns import json_list
from search.store.sql import Connection, column, lines, value
from search.store.writes.keys import free_key
from search.store.writes.spellings import folded_name
from search.vietnamese.people import name_key
from search.vietnamese.text import slug


def add_alias(connection: Connection, kind: Kind, key: str, spelling: str) -> tuple[Alias, set[int]]:
    """Let `spelling` mean the entity with this key; gives the rows of the articles it stands in too.

    An entity that bears the spelling already as its own name is merged into it."""
    entity, stem = behind(connection, kind, key), spelled(kind, spelling)
    if not stem:
        raise StoreError(f"{spelling!r} is no name or number that could be an alias.")
    rows, merged = _rows(connection, kind, entity), list[Merge]()
    for other in sorted(_bearers(connection, kind, stem) - {entity}):
        rows |= _rows(connection, kind, other)
        merged.append(join(connection, kind, other, entity))
    connection.run_each(sql.ADD_ALIAS, [(kind, stem, entity, spelling)])
    added = False
    if kind == "person":
        added = spelling not in set(column(connection, sql.NAMES_OF, {"entity": entity}))
        _add_name(connection, entity, spelling, stem)
    else:
        rows |= set(column(connection, sql.ADOPT_NUMBER, {"stem": stem, "into": entity}))
    connection.run(REGISTERS[kind].recount, {"entity": entity})
    return Alias(kind, key, spelling, added, tuple(merged)), rows


def merge(connection: Connection, kind: Kind, key: str, into: str) -> tuple[Merge, set[int]]:
    """Give everything of `key` to `into`; gives the rows of the articles either stands in too."""
    one, other = behind(connection, kind, key), behind(connection, kind, into)
    if one == other:
        raise StoreError(f"{key} and {into} are one already.")
    rows = _rows(connection, kind, one)
    if kind == "conference":  # what reads an article again would look for a conference that is like it
        _pin(connection, kind, one, rows, one)
    rows |= _rows(connection, kind, other)
    merged = join(connection, kind, one, other)
    connection.run(REGISTERS[kind].recount, {"entity": other})
    return merged, rows


def split(connection: Connection, kind: Kind, key: str, ids: Sequence[str]) -> tuple[Split, set[int]]:
    """A new entity of the same name or number for these articles; gives the rows of all of both too."""
    entity, register = behind(connection, kind, key), REGISTERS[kind]
    rows = _rows(connection, kind, entity)
    chosen = set(column(connection, sql.ROWS_OF_IDS, {"ids": json_list(ids)})) & rows
    if not chosen:
        raise StoreError(f"{key} stands in none of these articles: {', '.join(ids)}.")
    new, new_key = _copy(connection, kind, entity)
    pins = _pin(connection, kind, entity, chosen, new)
    if kind == "person":
        _copy_names(connection, entity, new, chosen)
    for move in register.moves_in:
        connection.run(move, {"one": entity, "into": new, "rows": json_list(chosen)})
    for id in (entity, new):
        connection.run(register.recount, {"entity": id})
    return Split(kind, new_key, key, pins), rows


def behind(connection: Connection, kind: Kind, key: str) -> int:
    """The id of the entity with this key, or of the one it leads to; raises StoreError without one."""
    found = next(column(connection, REGISTERS[kind].behind, {"key": key}), None)
    if found is None:
        raise StoreError(f"There is no {kind} with the key {key!r} in the archive.")
    return int(found)


def spelled(kind: Kind, spelling: str) -> str:
    """How a name, a number or a kind of conference stands among aliases and pins."""
    if kind == "person":
        return name_key(spelling)
    return slug(spelling) if kind == "conference" else read_number(spelling).slug


def _rows(connection: Connection, kind: Kind, entity: int) -> set[int]:
    return set(column(connection, REGISTERS[kind].rows, {"entity": entity}))


def _bearers(connection: Connection, kind: Kind, stem: str) -> set[int]:
    if kind == "person":
        return set(column(connection, sql.PEOPLE_NAMED, {"stem": stem, "folded": folded_name(stem)}))
    return set(column(connection, sql.DOCUMENTS_NUMBERED, {"stem": stem}))


def _pin(
    connection: Connection, kind: Kind, entity: int, rows: set[int], to: int
) -> tuple[tuple[str, str], ...]:
    """From now on what means the entity in these articles means another one."""
    bound = {"entity": entity, "rows": json_list(rows)}
    found = lines(connection, REGISTERS[kind].spelled, bound)
    places = tuple((article, slug(stem) if kind == "conference" else stem) for article, stem in found)
    connection.run_each(sql.ADD_PIN, [(kind, *place, to) for place in places])
    return places


def join(connection: Connection, kind: Kind, one: int, into: int) -> Merge:
    """Give the names and facts of one entity to another, to which its key leads from now on."""
    register, bound = REGISTERS[kind], {"one": one, "into": into}
    key, survivor = (_key(connection, kind, id) for id in (one, into))
    of = {"of": kind, "entity": one}
    aliases, pins = column(connection, sql.ALIASES_OF, of), lines(connection, sql.PINS_OF, of)
    merged = Merge(
        kind,
        key,
        survivor,
        aliases=tuple(aliases),
        pins=tuple((article, stem) for article, stem in pins),
        followers=tuple(column(connection, register.followers, {"entity": one})),
    )
    if kind == "person":
        names, twins = _merge_names(connection, one, into)
        merged = Merge(kind, key, survivor, names, twins, merged.aliases, merged.pins, merged.followers)
    for move in register.moves:
        connection.run(move, bound)
    for move in (sql.MOVE_ALIASES, sql.MOVE_PINS):
        connection.run(move, bound | {"of": kind})
    connection.run(register.merge, bound)
    return merged


def _key(connection: Connection, kind: Kind, id: int) -> str:
    return str(next(lines(connection, REGISTERS[kind].line, {"entity": id}))[1])


def _merge_names(connection: Connection, one: int, into: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Spellings both have become the survivor's; the others move over. Gives the moved ones and the twins."""
    bound = {"one": one, "into": into}
    its = list(column(connection, sql.NAMES_OF, {"entity": one}))
    theirs = set(column(connection, sql.NAMES_OF, {"entity": into}))
    for old, new in list(lines(connection, sql.TWIN_NAMES, bound)):
        connection.run(sql.RENAME, {"old": old, "new": new})
        connection.run(sql.DROP_NAME_PARTS, {"old": old})
        connection.run(sql.DROP_NAME, {"old": old})
    connection.run(sql.MOVE_NAMES, bound)
    return tuple(n for n in its if n not in theirs), tuple(n for n in its if n in theirs)


def _add_name(connection: Connection, person: int, name: str, exact: str) -> int:
    """The id of a spelling that staff gave to a person, new or not."""
    known = next(column(connection, sql.NAME_BY_STAFF, {"bearer": person, "spelling": name}), None)
    return int(known) if known is not None else add_name(connection, person, name, exact, staff=1)


def add_name(connection: Connection, person: int, name: str, exact: str, staff: int = 0) -> int:
    """The id of a new spelling of a person."""
    id, folded = int(value(connection, registers.NEXT_NAME)), folded_name(name)
    connection.run_each(registers.ADD_NAME, [(id, person, name, exact, folded, staff)])
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
