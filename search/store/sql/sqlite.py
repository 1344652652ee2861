"""The store in one file of SQLite: opening it, its settings, and its errors in plain words."""

import os
import sqlite3
import stat
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.parse import quote

from search.errors import StoreError, StoreUnsound
from search.store.sql.connection import _NOTHING, Connection, Sql, Values

BUSY_SECONDS = 30
SHARED = stat.S_ISGID | stat.S_IRGRP
"""Rights of a directory that its owner gave to a group to read, with what is made in it."""
PAGE = 32768
"""Larger than SQLite's 4,096: articles fill such pages with a tenth of waste instead of a quarter."""
MAPPED = 1 << 30
"""Bytes of the file that readers map: ten articles of anywhere in it are read in half the time, and what is
mapped is the system's to take back. Who writes maps nothing: a write that fails is an error, no signal."""
_DEFECTS = (sqlite3.ProgrammingError, sqlite3.IntegrityError, sqlite3.InterfaceError)
"""Errors of ours, which no mend of the user's can help."""
_UNSOUND = ("not a database", "malformed")
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


class SqliteConnection(Connection):
    """A connection of the driver's, as the store's statements need it."""

    def __init__(self, driver: sqlite3.Connection, file: int = 0) -> None:
        self.driver, self.file = driver, file

    def lines(self, sql: Sql, values: Values = _NOTHING) -> Iterator[Any]:
        return self.driver.execute(sql.sqlite, values)

    def run(self, sql: Sql, values: Values = _NOTHING) -> int:
        return self.driver.execute(sql.sqlite, values).rowcount

    def run_each(self, sql: Sql, many: Sequence[Values] | Sequence[Sequence[Any]]) -> None:
        self.driver.executemany(sql.sqlite, many)

    def tables(self) -> frozenset[str]:
        found = self.driver.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        return frozenset(name for (name,) in found)

    def damage(self) -> list[str]:
        found = [str(line) for (line,) in self.driver.execute("PRAGMA integrity_check") if line != "ok"]
        broken = self.driver.execute("PRAGMA foreign_key_check")
        return found + [
            f"Table {table}, row {row}: refers to a missing row of {parent}"
            for table, row, parent, _ in broken
        ]


class SqliteDatabase:
    """One file, many readers, one writer. A connection is with one thread at a time, and stays open."""

    local = True

    def __init__(self, path: Path, *, writable: bool) -> None:
        self.place = str(path)
        self._path, self._writable = path, writable
        self._idle: list[SqliteConnection] = []

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One committed state, for as many statements as are needed."""
        with guarded(self.place):
            connection = self._taken()
            try:
                connection.driver.execute("BEGIN")
                yield connection
            finally:
                connection.driver.rollback()
                self._idle.append(connection)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """The one writing transaction: commits at the end, rolls back on any exception."""
        with guarded(self.place):
            connection = self._taken()
            try:
                connection.driver.execute("BEGIN IMMEDIATE")
                yield connection
                connection.driver.commit()
            finally:
                connection.driver.rollback()
                self._idle.append(connection)

    def close(self) -> None:
        """Let go of the file."""
        idle, self._idle = self._idle, []
        _close(self._path, [one.driver for one in idle], writable=self._writable)

    def _taken(self) -> SqliteConnection:
        here = self._file()
        while self._idle:
            connection = self._idle.pop()
            if connection.file == here:
                return connection
            connection.driver.close()  # a backup was put in the place of the file it has open
        return SqliteConnection(connected(self._path, writable=self._writable), self._file())

    def _file(self) -> int:
        """What tells the file at the path from one that takes its place; 0 where there is none."""
        try:
            return self._path.stat().st_ino
        except OSError:
            return 0


def connected(path: Path, *, writable: bool) -> sqlite3.Connection:
    """A connection of the driver's with our settings, made with its file where it may be written."""
    place = f"file:{quote(str(path.absolute()))}?mode={'rwc' if writable else 'rw'}"
    # No transactions of the driver's own: reading and writing begin and end them.
    driver = sqlite3.connect(
        place, uri=True, isolation_level=None, check_same_thread=False, timeout=BUSY_SECONDS
    )
    try:
        _settle(driver, writable=writable)
    except BaseException:
        driver.close()
        raise
    return driver


def _close(path: Path, drivers: Sequence[sqlite3.Connection], *, writable: bool) -> None:
    """Close connections; where a group may read, one that may only read is closed last.

    It leaves the log and its index there: without them who may not write could not read either."""
    last = None
    if drivers and path.parent.stat().st_mode & SHARED == SHARED:
        with suppress(sqlite3.Error):  # of a store that cannot be read there is nothing to leave
            if writable:
                drivers[-1].execute("PRAGMA wal_checkpoint(TRUNCATE)")
            last = sqlite3.connect(f"file:{quote(str(path.absolute()))}?mode=ro", uri=True)
            last.execute("SELECT 1 FROM sqlite_schema").fetchone()
    for driver in drivers:
        driver.close()
    if last:
        last.close()


def copied(source: Path, target: Path) -> None:
    """A copy of the file in one committed state, though it be written meanwhile; whole on the disk before it
    has its name."""
    unfinished = target.with_name(f"{target.name}.unfinished")
    unfinished.unlink(missing_ok=True)
    try:
        with guarded(str(target)):
            here = connected(unfinished, writable=True)
        with closing(here), guarded(str(source)):
            there = connected(source, writable=False)
            try:
                there.backup(here)
                here.execute("PRAGMA journal_mode = DELETE")  # one file, which can be carried away
            finally:
                _close(source, [there], writable=False)
        with unfinished.open("r+b") as file:  # to be written, or Windows does not sync it
            os.fsync(file.fileno())
        unfinished.replace(target)
    finally:
        for beside in ("", "-wal", "-shm", "-journal"):
            unfinished.with_name(unfinished.name + beside).unlink(missing_ok=True)


def put(file: Path, place: Path) -> None:
    """Let a finished file take the place of another; what was still in that one's log goes with it."""
    if place.exists():
        with suppress(StoreError), guarded(str(place)):  # a damaged file, which is why it is replaced
            before = connected(place, writable=True)
            try:
                before.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            finally:
                before.close()
    for beside in ("-wal", "-shm"):
        place.with_name(place.name + beside).unlink(missing_ok=True)
    file.replace(place)


@contextmanager
def guarded(place: str) -> Iterator[None]:
    """Errors of SQLite as StoreError with the file's name and what helps."""
    try:
        yield
    except _DEFECTS:
        raise
    except sqlite3.Error as error:
        unsound = any(sign in str(error) for sign in _UNSOUND)
        raise (StoreUnsound if unsound else StoreError)(f"{place}: {_mend(str(error))}") from error


def _settle(driver: sqlite3.Connection, *, writable: bool) -> None:
    pragmas = {
        "page_size": PAGE,
        "foreign_keys": "ON",
        "synchronous": "FULL",
        "busy_timeout": BUSY_SECONDS * 1000,
        "cache_size": -65536 if writable else -8192,
        "mmap_size": 0 if writable else MAPPED,
        "temp_store": "MEMORY",
        "journal_size_limit": 1 << 26,
        "query_only": "OFF" if writable else "ON",
    }
    for name, value in pragmas.items():
        driver.execute(f"PRAGMA {name} = {value}")


def _mend(message: str) -> str:
    return next((mend for sign, mend in _MENDS if sign in message), message)
