"""One connection to the store's database, as the reads and writes of the store see it."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import starmap
from typing import Any, NamedTuple, TypeVar

T = TypeVar("T")
Values = Mapping[str, Any]
_NOTHING: Values = {}


class Sql(NamedTuple):
    """One statement as each database speaks it, compiled from the expression of its name in statements/."""

    sqlite: str
    postgresql: str


class Connection(ABC):
    """A connection inside one transaction. Errors are the driver's own; its database knows them."""

    @abstractmethod
    def lines(self, sql: Sql, values: Values = _NOTHING) -> Iterator[Any]:
        """The lines of a statement, one after another."""

    @abstractmethod
    def run(self, sql: Sql, values: Values = _NOTHING) -> int:
        """Carry a statement out; the number of lines it touched."""

    @abstractmethod
    def run_each(self, sql: Sql, many: Sequence[Values] | Sequence[Sequence[Any]]) -> None:
        """Carry a statement out once for each of these values; an insertion takes whole rows, in the
        order of the table's columns."""

    @abstractmethod
    def tables(self) -> frozenset[str]:
        """The names of the tables that are there."""

    @abstractmethod
    def damage(self) -> list[str]:
        """What the database's own checks find wrong, a line each; nothing for a sound one."""


def lines(connection: Connection, sql: Sql, values: Values = _NOTHING) -> Iterator[Any]:
    """The lines of a SELECT, one after another, in the connection's own transaction.

    A search makes a dozen small reads of some twenty microseconds each; SQLAlchemy's execution would add
    a hundred to every one."""
    return connection.lines(sql, values)


def each(connection: Connection, shape: Callable[..., T], sql: Sql, values: Values = _NOTHING) -> Iterator[T]:
    """The lines of a SELECT, each as what `shape` makes of its columns, which stand in the order it takes."""
    return starmap(shape, connection.lines(sql, values))


def first(connection: Connection, shape: Callable[..., T], sql: Sql, values: Values = _NOTHING) -> T | None:
    """The first line of a SELECT, as `each` gives it; None where there is none."""
    return next(each(connection, shape, sql, values), None)


def value(connection: Connection, sql: Sql, values: Values = _NOTHING) -> Any:
    """The one value of a SELECT that always has one."""
    return next(connection.lines(sql, values))[0]


def column(connection: Connection, sql: Sql, values: Values = _NOTHING) -> Iterator[Any]:
    """The values of a SELECT of one column."""
    return (only for (only,) in connection.lines(sql, values))
