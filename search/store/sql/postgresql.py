"""The store in a PostgreSQL database: opening it, its transactions, and its errors in plain words."""

import logging
import platform
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, LiteralString

import psycopg
from psycopg import errors

from search.errors import LockHeld, StoreError
from search.store.sql.address import shown
from search.store.sql.connection import _NOTHING, Connection, Sql, Values

# What fails is told by the error; the driver's warnings of what it then ignores are a second line.
logging.getLogger("psycopg").setLevel(logging.ERROR)

CONNECT_SECONDS = 10
POLL = 0.1
"""Seconds between two tries to get the lock."""
_LOCK = 0x6E617263
"""Tells our advisory lock from those of other programs in the database."""
_HOLDER = """
    SELECT a.application_name FROM pg_locks l JOIN pg_stat_activity a USING (pid)
    WHERE l.locktype = 'advisory' AND l.granted AND l.classid = %s AND l.objid = 0
"""
_READ = b"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
_WRITE = f"SET LOCAL lock_timeout = '30s'; SELECT pg_advisory_xact_lock({_LOCK}, 1)".encode()
"""A writer begins when the one before it has ended: the next revision is counted from what that one wrote."""
_DEFECTS = (errors.IntegrityError, errors.SyntaxErrorOrAccessRuleViolation)
"""Errors of ours, which no mend of the user's can help; rights and missing databases are told below."""
_MENDS: tuple[tuple[type[psycopg.Error], str], ...] = (
    (errors.ReadOnlySqlTransaction, "it is read-only: write to the primary server, not to a copy of it."),
    (errors.InsufficientPrivilege, "this user may not do that: give it the right to make and write tables."),
    (errors.DiskFull, "its disk is full: make room and run the command again, nothing was half written."),
    (errors.LockNotAvailable, "another process is writing to it: wait for that to end, then run again."),
    (errors.AdminShutdown, "the server was stopped or restarted: run the command again."),
)

_TOO_MANY = "it takes no more connections: raise max_connections or close others."
_REFUSALS = (
    ("password", "the password is refused or missing: check NEWS_ARCHIVE_STORE."),
    ("pg_hba.conf rejects", "the server lets this machine or user not in: see its pg_hba.conf."),
    ("no pg_hba.conf entry", "the server lets this machine or user not in: see its pg_hba.conf."),
    ("too many", _TOO_MANY),
    ("connection slots", _TOO_MANY),
    ("starting up", "the server is starting: try again in a moment."),
    ("shutting down", "the server is stopping: try again when it is back."),
    ("does not exist", "there is no such database or user: make it, or check NEWS_ARCHIVE_STORE."),
)
"""Why a connection is refused stands in the message alone: the driver has no kind of error for it."""


class PostgresqlConnection(Connection):
    """A connection of the driver's, as the store's statements need it."""

    def __init__(self, driver: "psycopg.Connection[tuple[Any, ...]]") -> None:
        self.driver = driver

    def lines(self, sql: Sql, values: Values = _NOTHING) -> Iterator[Any]:
        return iter(self.driver.execute(sql.postgresql, _fit(values)))

    def run(self, sql: Sql, values: Values = _NOTHING) -> int:
        return self.driver.execute(sql.postgresql, _fit(values)).rowcount

    def run_each(self, sql: Sql, many: Sequence[Values] | Sequence[Sequence[Any]]) -> None:
        with self.driver.cursor() as cursor:
            cursor.executemany(sql.postgresql, many)

    def tables(self) -> frozenset[str]:
        found = self.driver.execute(
            "SELECT tablename FROM pg_catalog.pg_tables WHERE schemaname = current_schema()"
        )
        return frozenset(name for (name,) in found)

    def damage(self) -> list[str]:
        return []  # the server checks its pages as it reads them, and holds every reference


class PostgresqlDatabase:
    """A database with many readers and one writer. A connection is with one thread at a time, and stays
    open until the server lets go of it."""

    local = False

    def __init__(self, url: str) -> None:
        self.place = shown(url)
        self._url = url
        self._idle: list[PostgresqlConnection] = []

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One committed state, for as many statements as are needed."""
        with self._transaction(_READ, b"ROLLBACK") as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """The one writing transaction: commits at the end, rolls back on any exception."""
        with self._transaction(b"BEGIN", b"COMMIT") as connection:
            connection.driver.execute(_WRITE)
            yield connection

    @contextmanager
    def posting(self) -> Iterator[Connection]:
        """A short transaction beside the writer's, for tables in which no revision is counted."""
        with self._transaction(b"BEGIN", b"COMMIT") as connection:
            yield connection

    def close(self) -> None:
        """Let go of every connection."""
        while self._idle:
            self._idle.pop().driver.close()

    @contextmanager
    def _transaction(self, begin: bytes, end: bytes) -> Iterator[PostgresqlConnection]:
        with guarded(self.place):
            connection = self._begun(begin)
            try:
                yield connection
                connection.driver.execute(end)
                self._idle.append(connection)
            except psycopg.OperationalError:
                connection.driver.close()
                raise
            except BaseException:
                self._undone(connection)
                raise

    def _begun(self, begin: bytes) -> PostgresqlConnection:
        """A connection in a transaction; those that a restarted server has forgotten are let go."""
        while self._idle:
            connection = self._idle.pop()
            try:
                connection.driver.execute(begin)
                return connection
            except psycopg.OperationalError:
                connection.driver.close()
        connection = PostgresqlConnection(connected(self._url))
        connection.driver.execute(begin)
        return connection

    def _undone(self, connection: PostgresqlConnection) -> None:
        try:
            connection.driver.execute(b"ROLLBACK")
        except psycopg.Error:
            connection.driver.close()
        else:
            self._idle.append(connection)


def connected(url: str, name: str = "news-archive") -> "psycopg.Connection[tuple[Any, ...]]":
    """A connection of the driver's that begins and ends no transaction by itself."""
    driver = psycopg.connect(
        url.replace("postgresql+psycopg://", "postgresql://", 1),
        autocommit=True,
        connect_timeout=CONNECT_SECONDS,
        application_name=name[:63],
    )
    # Compiling a statement takes longer than any of ours runs: half a second for one of ten milliseconds.
    driver.execute("SET jit = off")
    return driver


@contextmanager
def locked(url: str, holder: str, wait: float) -> Iterator[None]:
    """Hold the indexing lock of the database as `holder`, waiting up to `wait` seconds; the server lets go
    of it when the connection ends, however it ends. Raises LockHeld, naming who has it."""
    with guarded(shown(url)):
        driver = connected(url, f"{holder} on {platform.node()}")
        try:
            deadline = time.monotonic() + wait
            while not _first(driver, "SELECT pg_try_advisory_lock(%s, 0)"):
                if time.monotonic() >= deadline:
                    who = _first(driver, _HOLDER) or "an unknown process"
                    raise LockHeld(
                        f"{shown(url)}: another process is indexing: {who}. Wait for it, or end it."
                    )
                time.sleep(POLL)
            yield
        finally:
            driver.close()


def _first(driver: "psycopg.Connection[tuple[Any, ...]]", query: LiteralString) -> Any:
    return next(iter(driver.execute(query, (_LOCK,))), (None,))[0]


@contextmanager
def guarded(place: str) -> Iterator[None]:
    """Errors of PostgreSQL as StoreError with the address and what helps."""
    try:
        yield
    except psycopg.Error as error:
        if isinstance(error, _DEFECTS) and not isinstance(error, tuple(kind for kind, _ in _MENDS)):
            raise
        raise StoreError(f"{place}: {_mend(error)}") from error


def _mend(error: psycopg.Error) -> str:
    for kind, mend in _MENDS:
        if isinstance(error, kind):
            return mend
    said = " ".join(str(error).split())
    for sign, mend in _REFUSALS:
        if sign in said:
            return mend
    if error.sqlstate is None and isinstance(error, psycopg.ProgrammingError):
        return f"it is not read as an address ({said}): check NEWS_ARCHIVE_STORE."
    if error.sqlstate is None and not isinstance(error, errors.DataError):
        return f"the server does not answer ({said}): start it, or check the address."
    return said


def _fit(values: Values) -> Mapping[str, Any]:
    """PostgreSQL holds no NUL in texts, so that nothing in the store can equal one that has it."""
    if any(isinstance(value, str) and ("\0" in value or "\\u0000" in value) for value in values.values()):
        return {
            name: value.replace("\0", "�").replace("\\u0000", "�") if isinstance(value, str) else value
            for name, value in values.items()
        }
    return values
