"""Reading statements, given to the driver itself."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from itertools import starmap
from typing import Any, TypeVar

from sqlalchemy import Connection

T = TypeVar("T")
_NOTHING: Mapping[str, Any] = {}


def lines(connection: Connection, statement: str, values: Mapping[str, Any] = _NOTHING) -> Iterator[Any]:
    """The lines of a SELECT, one after another, in the connection's own transaction.

    A search makes a dozen small reads of some twenty microseconds each; SQLAlchemy's execution would add
    a hundred to every one. Errors are sqlite3's; `connection.guarded` knows them."""
    found: Iterator[Any] = driver(connection).execute(statement, values)
    return found


def each(
    connection: Connection, shape: Callable[..., T], statement: str, values: Mapping[str, Any] = _NOTHING
) -> Iterator[T]:
    """The lines of a SELECT, each as what `shape` makes of its columns, which stand in the order it takes."""
    return starmap(shape, lines(connection, statement, values))


def first(
    connection: Connection, shape: Callable[..., T], statement: str, values: Mapping[str, Any] = _NOTHING
) -> T | None:
    """The first line of a SELECT, as `each` gives it; None where there is none."""
    return next(each(connection, shape, statement, values), None)


def driver(connection: Connection) -> sqlite3.Connection:
    """The driver's own connection."""
    found = connection.connection.driver_connection
    assert isinstance(found, sqlite3.Connection)  # only one given back to its pool has none
    return found


def value(connection: Connection, statement: str, values: Mapping[str, Any] = _NOTHING) -> Any:
    """The one value of a SELECT that always has one."""
    return next(lines(connection, statement, values))[0]
