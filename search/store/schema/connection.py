"""Connections to the store's file: opening, settings of SQLite, and its errors in plain words."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError, ResourceClosedError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.pool import QueuePool

from search.errors import ArchiveMissing, StoreError
from search.store.schema import schema
from search.store.schema.statements import driver, lines

BUSY_SECONDS = 30
PAGE = 32768
"""Larger than SQLite's 4,096: articles fill such pages with a tenth of waste instead of a quarter."""
_DEFECTS = (sqlite3.ProgrammingError, sqlite3.IntegrityError, sqlite3.InterfaceError)
"""Errors of ours, which no mend of the user's can help."""
_MENDS = (
    ("disk is full", "the disk is full: make room and run the command again, nothing was half written."),
    ("not a database", "it is not a database: move it away, or restore it from a copy."),
    (
        "malformed",
        "the database is damaged: restore it from a copy, or sync the source into a new directory.",
    ),
    ("readonly", "it is read-only: give this user the right to write it and its directory."),
    ("unable to open", "it cannot be opened: check that the directory exists and this user may write there."),
    ("disk I/O error", "the disk reports an error: check the disk and its free space, then run again."),
    ("locked", "another process is writing to it: wait for that to end, then run again."),
)


def opened(path: Path, *, create: bool) -> Engine:
    """A pool of connections to the store at `path`.

    Raises ArchiveMissing when there is none and `create` is not asked, StoreError when it does not fit."""
    if not create and not path.exists():
        raise ArchiveMissing(f"There is no archive at {path}: run python -m indexer sync SOURCE first.")
    engine = _engine(path, create)
    try:
        with guarded(path), engine.connect() as connection:
            _prepare(engine, connection, path, create)
    except BaseException:
        engine.dispose()
        raise
    return engine


def _prepare(engine: Engine, connection: Connection, path: Path, create: bool) -> None:
    if create and schema.empty(connection):
        connection.rollback()
        connection.exec_driver_sql("ROLLBACK")  # a change of journal cannot stand in a transaction
        connection.exec_driver_sql("PRAGMA journal_mode = WAL")
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        if schema.empty(connection):  # another process may have been quicker
            schema.create(connection)
        connection.commit()
    schema.check(connection, path)
    if create:
        schema.complete(connection)
        connection.commit()


def _engine(path: Path, create: bool) -> Engine:
    place = f"file:{quote(str(path.absolute()))}?mode={'rwc' if create else 'rw'}"

    def connect() -> sqlite3.Connection:
        # No transactions of the driver's own: `begin` below opens them, as SQLAlchemy's manual advises
        # for SQLite. The pool hands a connection to one thread at a time.
        return sqlite3.connect(
            place, uri=True, isolation_level=None, check_same_thread=False, timeout=BUSY_SECONDS
        )

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool, pool_size=8, max_overflow=56)
    event.listen(engine, "connect", lambda connection, _record: _settle(connection, writable=create))
    event.listen(engine, "begin", _begin)
    return engine


def _settle(connection: sqlite3.Connection, *, writable: bool) -> None:
    pragmas = {
        "page_size": PAGE,
        "foreign_keys": "ON",
        "synchronous": "FULL",
        "busy_timeout": BUSY_SECONDS * 1000,
        "cache_size": -65536 if writable else -8192,
        "temp_store": "MEMORY",
        "journal_size_limit": 1 << 26,
        "query_only": "OFF" if writable else "ON",
    }
    for name, value in pragmas.items():
        connection.execute(f"PRAGMA {name} = {value}")


def _begin(connection: Connection) -> None:
    if not driver(connection).in_transaction:  # Readers began it
        lines(connection, connection.get_execution_options().get("begin", "BEGIN"))


class Readers:
    """Connections that stay checked out between readings.

    SQLAlchemy's way from its pool into a transaction and back takes a hundred microseconds, as long as all
    that most readings read; BEGIN and ROLLBACK given to the driver take five."""

    def __init__(self, engine: Engine, path: Path) -> None:
        self._engine, self._path = engine, path
        self._idle: list[Connection] = []

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One committed state of the store, for as many statements as are needed."""
        with guarded(self._path):
            connection = self._taken()
            try:
                lines(connection, "BEGIN")
                yield connection
            finally:
                connection.rollback()  # what SQLAlchemy began by itself
                driver(connection).rollback()
                self._idle.append(connection)

    def close(self) -> None:
        """Give every connection back that nobody reads with."""
        while self._idle:
            self._idle.pop().close()

    def _taken(self) -> Connection:
        try:
            return self._idle.pop()
        except IndexError:
            return self._engine.connect()


@contextmanager
def writing(engine: Engine, path: Path) -> Iterator[Connection]:
    """The one writing transaction: commits at the end, rolls back on any exception."""
    with guarded(path), engine.connect() as connection:
        connection = connection.execution_options(begin="BEGIN IMMEDIATE")
        with connection.begin():
            yield connection


def damage(connection: Connection) -> list[str]:
    """What SQLite's own checks find wrong, a line each; nothing for a sound file."""
    found = [str(line) for line in connection.exec_driver_sql("PRAGMA quick_check").scalars() if line != "ok"]
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    return found + [
        f"Table {table}, row {row}: refers to a missing row of {parent}" for table, row, parent, _ in broken
    ]


@contextmanager
def guarded(path: Path) -> Iterator[None]:
    """Errors of SQLite as StoreError with the file's name and what helps."""
    try:
        yield
    except DBAPIError as error:
        if isinstance(error.orig, _DEFECTS):
            raise
        raise StoreError(f"{path}: {_mend(str(error.orig))}") from error
    except _DEFECTS:
        raise
    except sqlite3.Error as error:
        raise StoreError(f"{path}: {_mend(str(error))}") from error
    except (PoolTimeout, ResourceClosedError) as error:
        raise StoreError(f"{path}: {_mend(str(error))}") from error


def _mend(message: str) -> str:
    return next((mend for sign, mend in _MENDS if sign in message), message)
