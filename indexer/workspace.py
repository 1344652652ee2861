"""What every command that writes works on: the lock, the store, the index, in the order they are needed."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct

from indexer.clock import now
from indexer.copies import absence
from indexer.rules import MEMO
from indexer.terminal import tell
from search.errors import ArchiveMissing, IndexOutdated, StoreError, StoreOutdated
from search.index import pointer
from search.index.durable import synced
from search.index.engine import Rejection
from search.index.index import IndexWriter
from search.index.rebuilding import rebuilt
from search.settings import EngineName, Settings
from search.store import Store
from search.store.sql.databases import exclusive
from search.store.writes.lock import lock

WAIT = 30.0
"""Seconds to wait for another indexing process before saying who holds the lock."""
RESTORING = ".restoring"
"""What the name of a backup ends in while it is being put in the place of the store."""


class Workspace(Struct, frozen=True):
    """An archive open for writing."""

    settings: Settings
    store: Store
    index: IndexWriter


@contextmanager
def locked_store(
    settings: Settings, holder: str, wait: float = WAIT, *, create: bool = False, restoring: bool = False
) -> Iterator[Store]:
    """The store, locked against other indexing processes, and upgraded where an earlier version made it.

    It is made where there is none only with `create`. Raises StoreLost, with nothing changed, where an index
    stands beside another store than its own, unless that has just been restored."""
    if not restoring:
        absence.check(settings)
    if not create and isinstance(settings.store, Path) and not settings.store.exists():
        raise _missing(settings)
    with reserved(settings, holder, wait):
        store = _opened(settings, create)
        try:
            yield store
        finally:
            store.close()


@contextmanager
def reserved(settings: Settings, holder: str, wait: float) -> Iterator[None]:
    """The right to write here and in the store; raises LockHeld, naming the holder."""
    try:
        if not settings.data.exists():
            settings.data.mkdir(parents=True, exist_ok=True, mode=0o700)
            synced(settings.data.absolute().parent)
    except OSError as error:
        raise StoreError(
            f"{settings.data}: cannot be made ({error.strerror}); choose another directory with --data"
        ) from error
    since = f"{holder}, since {now():%Y-%m-%d %H:%M:%S} UTC"
    with lock(settings.data / "lock", since, wait), exclusive(settings.store, since, wait):
        for unfinished in (f"*{RESTORING}*", f"{MEMO}.new"):  # by a run that was killed
            for left in settings.data.glob(unfinished):
                left.unlink(missing_ok=True)
        yield


def opened_index(settings: Settings, store: Store, *, own: bool = False) -> IndexWriter:
    """The index, made anew with the engine it has where another version of the program wrote it.

    With `own` it is one of this machine alone.

    The caller holds the lock of the data directory."""
    try:
        return IndexWriter.open(settings.index, store, settings.engine, now, settings.cluster, own=own)
    except IndexOutdated:
        engine = pointer.current(settings.index, store).engine
        tell("the index was written by another version of this program: it is made anew")
        index_made_anew(settings, store, engine=engine)
        return IndexWriter.open(settings.index, store, engine, now, settings.cluster, own=own)


def index_made_anew(
    settings: Settings,
    store: Store,
    progress: Callable[[int], None] | None = None,
    engine: EngineName | None = None,
) -> list[Rejection]:
    """Build another index beside the present one and switch to it, with this engine or the one that is set;
    what it does not take. The caller holds the lock of the data directory."""
    return rebuilt(settings.index, engine or settings.engine, store, now, progress, settings.cluster)


def _opened(settings: Settings, create: bool) -> Store:
    if not create:
        try:
            Store.open(settings.store).close()
        except ArchiveMissing as error:
            raise _missing(settings) from error
        except StoreOutdated:
            pass
    try:
        return Store.create(settings.store)
    except StoreOutdated:
        from search.store.schema.upgrading import upgrade  # Alembic, which is needed once in years

        done = upgrade(settings.store, settings.data)
        print(
            f"the store was of version {done.before} and is now of version {done.after}; "
            f"as it was it lies in {done.copy}",
            file=sys.stderr,
        )
        return Store.create(settings.store)


def _missing(settings: Settings) -> ArchiveMissing:
    return ArchiveMissing(
        f"{settings.data}: there is no archive here; check --data, or make one with: "
        f"python -m indexer sync SOURCE --data {settings.data}"
    )


@contextmanager
def workspace(
    settings: Settings, holder: str, wait: float = WAIT, *, create: bool = False
) -> Iterator[Workspace]:
    """Store and index, locked; both are closed at the end, whatever happens."""
    with locked_store(settings, holder, wait, create=create) as store:
        index = opened_index(settings, store)
        try:
            yield Workspace(settings, store, index)
        finally:
            index.close()
