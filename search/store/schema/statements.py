"""Reading statements, given to the driver itself."""

import sqlite3
from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Connection

_NOTHING: Mapping[str, Any] = {}


def lines(connection: Connection, statement: str, values: Mapping[str, Any] = _NOTHING) -> Iterator[Any]:
    """The lines of a SELECT, one after another, in the connection's own transaction.

    A search makes a dozen small reads of some twenty microseconds each; SQLAlchemy's execution would add
    a hundred to every one. Errors are sqlite3's; `connection.guarded` knows them."""
    found: Iterator[Any] = driver(connection).execute(statement, values)
    return found


def driver(connection: Connection) -> sqlite3.Connection:
    """The driver's own connection."""
    found = connection.connection.driver_connection
    assert isinstance(found, sqlite3.Connection)  # only one given back to its pool has none
    return found


def value(connection: Connection, statement: str, values: Mapping[str, Any] = _NOTHING) -> Any:
    """The one value of a SELECT that always has one."""
    return next(lines(connection, statement, values))[0]
