"""Overrides: what staff decide about people and official documents (alias, merge, split).

They outlive every re-reading and rebuild of the archive."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from search.store.sql import Connection

from search.errors import StoreError
from search.store.identity.numbers import read_number
from search.store.schema.columns import json_list
from search.store.writes.keys import free_key, next_id
from search.store.writes.people import folded_name
from search.vietnamese.people import name_key

Kind = Literal["person", "document"]


@dataclass(frozen=True, slots=True)
class _Tables:
    entities: str
    facts: str
    column: str
    others: tuple[tuple[str, str], ...]


_TABLES: dict[Kind, _Tables] = {
    "person": _Tables("people", "person_facts", "person", (("conference_people", "person"),)),
    "document": _Tables(
        "documents",
        "document_facts",
        "document",
        (
            ("conference_documents", "document"),
            ("relation_facts", "source"),
            ("relation_facts", "target"),
        ),
    ),
}


def add_alias(connection: Connection, kind: Kind, key: str, spelling: str) -> set[int]:
    """Let `spelling` mean the entity with this key; gives the rows of the articles it stands in.

    An entity that bears the spelling already as its own name is merged into it."""
    entity = _entity(connection, kind, key)
    stem = name_key(spelling) if kind == "person" else read_number(spelling).slug
    if not stem:
        raise StoreError(f"{spelling!r} is no name or number that could be an alias.")
    rows = _rows(connection, kind, entity)
    for other in _bearers(connection, kind, stem) - {entity}:
        rows |= _rows(connection, kind, other)
        _merge(connection, kind, other, entity)
    connection.exec_driver_sql(
        "INSERT OR REPLACE INTO aliases (kind, spelling, entity, text) VALUES (?, ?, ?, ?)",
        (kind, stem, entity, spelling),
    )
    if kind == "person":
        _add_name(connection, entity, spelling, stem)
    else:
        rows |= _adopt(connection, entity, stem)
    _recount(connection, kind, entity)
    return rows


def merge(connection: Connection, kind: Kind, key: str, into: str) -> set[int]:
    """Give everything of `key` to `into`; gives the rows of the articles either stands in."""
    one, other = _entity(connection, kind, key), _entity(connection, kind, into)
    if one == other:
        raise StoreError(f"{key} and {into} are one already.")
    rows = _rows(connection, kind, one) | _rows(connection, kind, other)
    _merge(connection, kind, one, other)
    _recount(connection, kind, other)
    return rows


def split(connection: Connection, kind: Kind, key: str, ids: Sequence[str]) -> tuple[str, set[int]]:
    """A new entity of the same name or number for these articles: its key, and the rows of all of both."""
    entity, tables = _entity(connection, kind, key), _TABLES[kind]
    rows = _rows(connection, kind, entity)
    named = "SELECT row FROM articles WHERE removed = 0 AND id IN (SELECT value FROM json_each(?))"
    chosen = set(connection.exec_driver_sql(named, (json_list(ids),)).scalars()) & rows
    if not chosen:
        raise StoreError(f"{key} stands in none of these articles: {', '.join(ids)}.")
    new, new_key = _copy(connection, tables.entities, entity)
    spelled = _spelled(connection, kind, entity, chosen)
    for article, stem in spelled:
        connection.exec_driver_sql(
            "INSERT OR REPLACE INTO pins (kind, article, spelling, entity) VALUES (?, ?, ?, ?)",
            (kind, article, stem, new),
        )
    if kind == "person":
        _copy_names(connection, entity, new, chosen)
    for table, column in ((tables.facts, tables.column), *tables.others):
        connection.exec_driver_sql(
            f"UPDATE {table} SET {column} = ? WHERE {column} = ?"
            f" AND article IN (SELECT value FROM json_each(?))",
            (new, entity, json_list(chosen)),
        )
    for id in (entity, new):
        _recount(connection, kind, id)
    return new_key, rows


def _entity(connection: Connection, kind: Kind, key: str) -> int:
    table = _TABLES[kind].entities
    found = connection.exec_driver_sql(
        f"SELECT coalesce(merged, id) FROM {table} WHERE key = ?", (key,)
    ).scalar()
    if found is None:
        raise StoreError(f"There is no {kind} with the key {key!r} in the archive.")
    return int(found)


def _rows(connection: Connection, kind: Kind, entity: int) -> set[int]:
    tables = _TABLES[kind]
    return set(
        connection.exec_driver_sql(
            f"SELECT article FROM {tables.facts} WHERE {tables.column} = ?", (entity,)
        ).scalars()
    )


def _bearers(connection: Connection, kind: Kind, stem: str) -> set[int]:
    if kind == "person":
        statement = "SELECT person FROM names WHERE exact = ? AND folded = ?"
        return set(connection.exec_driver_sql(statement, (stem, folded_name(stem))).scalars())
    statement = "SELECT coalesce(merged, id) FROM documents WHERE slug = ?"
    return set(connection.exec_driver_sql(statement, (stem,)).scalars())


def _merge(connection: Connection, kind: Kind, one: int, into: int) -> None:
    tables = _TABLES[kind]
    if kind == "person":
        _merge_names(connection, one, into)
    for table, column in ((tables.facts, tables.column), *tables.others):
        connection.exec_driver_sql(f"UPDATE {table} SET {column} = ? WHERE {column} = ?", (into, one))
    for table in ("aliases", "pins"):
        connection.exec_driver_sql(
            f"UPDATE {table} SET entity = ? WHERE kind = ? AND entity = ?", (into, kind, one)
        )
    connection.exec_driver_sql(
        f"UPDATE {tables.entities} SET merged = ?, articles = 0 WHERE id = ? OR merged = ?", (into, one, one)
    )


def _merge_names(connection: Connection, one: int, into: int) -> None:
    """Spellings both have become the survivor's; the others move over."""
    twins = connection.exec_driver_sql(
        "SELECT o.id, i.id FROM names o JOIN names i ON i.name = o.name AND i.person = ? WHERE o.person = ?",
        (into, one),
    ).all()
    for old, new in twins:
        connection.exec_driver_sql("UPDATE person_facts SET name = ? WHERE name = ?", (new, old))
        connection.exec_driver_sql("DELETE FROM name_parts WHERE name = ?", (old,))
        connection.exec_driver_sql("DELETE FROM names WHERE id = ?", (old,))
    connection.exec_driver_sql("UPDATE names SET person = ? WHERE person = ?", (into, one))


def _add_name(connection: Connection, person: int, name: str, exact: str) -> None:
    known = connection.exec_driver_sql(
        "UPDATE names SET staff = 1 WHERE person = ? AND name = ? RETURNING id", (person, name)
    ).first()
    if known is not None:
        return
    folded = folded_name(name)
    id = next_id(connection, "names")
    connection.exec_driver_sql(
        "INSERT INTO names (id, person, name, exact, folded, staff) VALUES (?, ?, ?, ?, ?, 1)",
        (id, person, name, exact, folded),
    )
    parts = [(part, id) for part in dict.fromkeys(folded.split())]
    connection.exec_driver_sql("INSERT INTO name_parts (part, name) VALUES (?, ?)", parts)


def _adopt(connection: Connection, document: int, stem: str) -> set[int]:
    """Mentions of the number that meant nobody for certain now mean this document."""
    return set(
        connection.exec_driver_sql(
            "UPDATE document_facts SET document = ? WHERE slug = ? AND document IS NULL RETURNING article",
            (document, stem),
        ).scalars()
    )


def _copy(connection: Connection, table: str, entity: int) -> tuple[int, str]:
    line = connection.exec_driver_sql(f"SELECT * FROM {table} WHERE id = ?", (entity,)).mappings().one()
    id = next_id(connection, table)
    key = free_key(connection, table, line["key"])
    values = {**line, "id": id, "key": key, "articles": 0, "merged": None}
    columns, marks = ", ".join(values), ", ".join("?" * len(values))
    connection.exec_driver_sql(f"INSERT INTO {table} ({columns}) VALUES ({marks})", tuple(values.values()))
    return id, key


def _spelled(connection: Connection, kind: Kind, entity: int, rows: set[int]) -> list[tuple[str, str]]:
    """The (article id, name key or number slug) by which the entity stands in these articles."""
    stem, join = ("n.exact", "JOIN names n ON n.id = f.name") if kind == "person" else ("f.slug", "")
    tables = _TABLES[kind]
    return [
        (id, spelling)
        for id, spelling in connection.exec_driver_sql(
            f"SELECT DISTINCT a.id, {stem} FROM {tables.facts} f JOIN articles a ON a.row = f.article {join}"
            f" WHERE f.{tables.column} = ? AND f.article IN (SELECT value FROM json_each(?))",
            (entity, json_list(rows)),
        )
    ]


def _copy_names(connection: Connection, person: int, new: int, rows: set[int]) -> None:
    used = connection.exec_driver_sql(
        "SELECT DISTINCT n.id, n.name, n.exact FROM person_facts f JOIN names n ON n.id = f.name"
        " WHERE f.person = ? AND f.article IN (SELECT value FROM json_each(?))",
        (person, json_list(rows)),
    ).all()
    for old, name, exact in used:
        _add_name(connection, new, name, exact)
        connection.exec_driver_sql(
            "UPDATE person_facts SET name = (SELECT id FROM names WHERE person = ? AND name = ?)"
            " WHERE name = ? AND article IN (SELECT value FROM json_each(?))",
            (new, name, old, json_list(rows)),
        )


def _recount(connection: Connection, kind: Kind, entity: int) -> None:
    tables = _TABLES[kind]
    connection.exec_driver_sql(
        f"UPDATE {tables.entities} SET articles = (SELECT count(DISTINCT article) FROM {tables.facts}"
        f" WHERE {tables.column} = ?) WHERE id = ?",
        (entity, entity),
    )
