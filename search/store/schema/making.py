"""The tables of a new store. Imports SQLAlchemy, which no other start needs."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import uuid4

from alembic import command
from sqlalchemy import Connection, Engine, create_engine, event, insert, inspect
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from search.store.migrations import steps
from search.store.schema import inbox_tables, tables
from search.store.schema.schema import VERSION
from search.store.sql import sqlite
from search.store.sql.address import Address
from search.store.sql.databases import guarded


def make(address: Address) -> None:
    """Make every table in an empty database, and leave any other alone."""
    with altering(address) as connection:
        if inspect(connection).get_table_names():
            return  # another process was quicker, or it is somebody else's
        inbox_tables.METADATA.create_all(connection)
        values = {
            "schema": str(VERSION),
            "identity": uuid4().hex,
            "revision": "0",
            "lexicon": "0",
            "phrases": "0",
        }
        rows = [{"name": name, "value": value} for name, value in values.items()]
        connection.execute(insert(tables.meta), rows)
        command.stamp(steps(connection), "head")


@contextmanager
def altering(address: Address) -> Iterator[Connection]:
    """A transaction that may change tables: all of it is done at the end, or nothing."""
    engine = _engine(address)
    with guarded(address):
        try:
            with engine.begin() as connection:
                yield connection
        except DBAPIError as error:
            raise (error.orig or error) from error
        finally:
            engine.dispose()


def _engine(address: Address) -> Engine:
    if isinstance(address, str):
        return create_engine(address, poolclass=NullPool)

    def connect() -> sqlite3.Connection:
        driver = sqlite.connected(address, writable=True)
        if not driver.execute("PRAGMA page_count").fetchone()[0]:
            driver.execute("PRAGMA journal_mode = WAL")  # it cannot be changed inside a transaction
        return driver

    engine = create_engine("sqlite://", creator=connect, poolclass=NullPool)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE") and None)
    return engine
