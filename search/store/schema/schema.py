"""Whether a file is a store of this version; making one; its few values about itself."""

from uuid import uuid4

from sqlalchemy import Connection, Table, insert, inspect, text
from sqlalchemy.dialects import sqlite

from search.errors import StoreError
from search.store.schema import fact_tables, statements, tables

VERSION = 1
"""Raised whenever a table changes; a store of another version is refused, never altered in place."""

_VALUE = "SELECT value FROM meta WHERE name = :name"
_SET_VALUE = text("UPDATE meta SET value = :value WHERE name = :name")


def insertion(table: Table) -> str:
    """The driver's INSERT of whole rows, in the order of the table's columns, for `executemany`."""
    return str(insert(table).compile(dialect=sqlite.dialect(paramstyle="qmark")))


def create(connection: Connection) -> None:
    """Make every table in an empty database."""
    fact_tables.METADATA.create_all(connection)
    start = [
        ("schema", str(VERSION)),
        ("identity", uuid4().hex),
        ("revision", "0"),
        ("lexicon", "0"),
        ("phrases", "0"),
    ]
    connection.exec_driver_sql(insertion(tables.meta), start)


def complete(connection: Connection) -> None:
    """Make the indexes that came after a store was made: they change no table, so its version stays."""
    for index in tables.texts.indexes:
        index.create(connection, checkfirst=True)


def empty(connection: Connection) -> bool:
    """True for a database without a single table."""
    return not inspect(connection).get_table_names()


def check(connection: Connection, path: object) -> None:
    """Raise StoreError unless the database is a store of this version."""
    if "meta" not in inspect(connection).get_table_names():
        raise StoreError(f"{path} is a database, but not a news archive: move it away or set another --data.")
    found = connection.execute(text("SELECT value FROM meta WHERE name = 'schema'")).scalar()
    if found != str(VERSION):
        raise StoreError(
            f"{path} has schema {found}, this program needs {VERSION}: use the program that wrote it, "
            "or sync the source into a new data directory."
        )


def identity(connection: Connection) -> str:
    """What tells this store, with all its copies, from every other; "" where it was made without one."""
    found = connection.execute(text("SELECT value FROM meta WHERE name = 'identity'")).scalar()
    return str(found or "")


def value(connection: Connection, name: str) -> str:
    """One value of the meta table."""
    return str(statements.value(connection, _VALUE, {"name": name}))


def revision(connection: Connection) -> int:
    """The revision of the last change."""
    return int(value(connection, "revision"))


def lexicon(connection: Connection) -> int:
    """The version of the frozen names."""
    return int(value(connection, "lexicon"))


def set_value(connection: Connection, name: str, value: str) -> None:
    """Change one value of the meta table."""
    connection.execute(_SET_VALUE, {"name": name, "value": value})
