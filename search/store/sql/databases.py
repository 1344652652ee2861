"""Opening whichever database holds a store."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Protocol

from search.errors import ArchiveMissing, StoreError
from search.store.sql import sqlite
from search.store.sql.address import Address, shown
from search.store.sql.connection import Connection
from search.store.sql.sqlite import SqliteDatabase


class Database(Protocol):
    """A database with a store in it, shared by threads. Its errors are StoreError with its place."""

    @property
    def place(self) -> str:
        """How the database is called in messages; never with a password."""

    @property
    def local(self) -> bool:
        """Whether it is a file of this machine, which readers need not wait for."""

    def reading(self) -> AbstractContextManager[Connection]:
        """One committed state, for as many statements as are needed."""

    def writing(self) -> AbstractContextManager[Connection]:
        """The one writing transaction: commits at the end, rolls back on any exception."""

    def close(self) -> None:
        """Let go of every connection."""


def opened(address: Address, *, writable: bool) -> Database:
    """The database at an address; a file is made where there is none and it may be written.

    Raises ArchiveMissing where there is no file to read, StoreError where it cannot be used."""
    if isinstance(address, str):
        from search.store.sql.postgresql import PostgresqlDatabase  # its driver, for those who use it

        return PostgresqlDatabase(address)
    if writable:
        try:
            address.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise StoreError(f"{address}: its directory cannot be made ({error.strerror}).") from error
    elif not _is_there(address):
        raise ArchiveMissing(
            f"There is no archive at {address}: check --data, or run python -m indexer sync SOURCE first."
        )
    return SqliteDatabase(address, writable=writable)


def _is_there(file: Path) -> bool:
    try:
        return file.exists()
    except OSError as error:
        raise StoreError(
            f"{file}: it cannot be looked at ({error.strerror}); check the rights of its directory."
        ) from error


@contextmanager
def exclusive(address: Address, holder: str, wait: float) -> Iterator[None]:
    """The right to write to a database that several machines can reach; raises LockHeld, naming the holder.

    A file is reached by one machine, and the lock in its data directory says enough."""
    if not isinstance(address, str):
        yield
        return
    from search.store.sql import postgresql

    with postgresql.locked(address, holder, wait):
        yield


@contextmanager
def guarded(address: Address) -> Iterator[None]:
    """The errors of the driver behind an address as StoreError with its place and what helps."""
    if isinstance(address, str):
        from search.store.sql import postgresql

        with postgresql.guarded(shown(address)):
            yield
    else:
        with sqlite.guarded(shown(address)):
            yield
