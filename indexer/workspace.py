"""What every command that writes works on: the lock, the store, the index, in the order they are needed."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from indexer.clock import now
from search.errors import ArchiveMissing, StoreError
from search.index.index import IndexWriter
from search.settings import Settings
from search.store import Store
from search.store.writes.lock import lock

WAIT = 30.0
"""Seconds to wait for another indexing process before saying who holds the lock."""


@dataclass(frozen=True, slots=True)
class Workspace:
    """An archive open for writing."""

    settings: Settings
    store: Store
    index: IndexWriter


@contextmanager
def locked_store(
    settings: Settings, holder: str, wait: float = WAIT, *, create: bool = False
) -> Iterator[Store]:
    """The store, locked against other indexing processes; made where there is none only with `create`."""
    if not create and not settings.store.exists():
        raise ArchiveMissing(
            f"{settings.data}: there is no archive here; make one with: "
            f"python -m indexer sync SOURCE --data {settings.data}"
        )
    try:
        settings.data.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise StoreError(
            f"{settings.data}: cannot be made ({error.strerror}); choose another directory with --data"
        ) from error
    with lock(settings.data / "lock", f"{holder}, since {now():%Y-%m-%d %H:%M:%S} UTC", wait):
        store = Store.create(settings.store)
        try:
            yield store
        finally:
            store.close()


@contextmanager
def workspace(
    settings: Settings, holder: str, wait: float = WAIT, *, create: bool = False
) -> Iterator[Workspace]:
    """Store and index, locked; both are closed at the end, whatever happens."""
    with locked_store(settings, holder, wait, create=create) as store:
        index = IndexWriter.open(settings.index, store, settings.engine, now)
        try:
            yield Workspace(settings, store, index)
        finally:
            index.close()
