"""Backups of the archive of record: made while it is read and written, put back whole or not at all."""

import os
import shutil
from pathlib import Path

import msgspec

from indexer.clock import now
from indexer.copies.absence import NOTE, Backup
from indexer.copies.exchange import export
from indexer.sync import Progress
from indexer.workspace import RESTORING, index_made_anew, locked_store, reserved
from search.errors import ArchiveMissing, StoreError, StoreOutdated
from search.index.durable import replaced, synced
from search.settings import Settings
from search.store import Store
from search.store.sql.sqlite import copied, put


def backup(settings: Settings, file: Path) -> None:
    """A copy of the store in one committed state, whole on the disk before it has its name.

    Of a file of SQLite it is another such file, of PostgreSQL an export (see `import`)."""
    store = Store.open(settings.store)
    try:
        if isinstance(settings.store, Path):
            copied(settings.store, file)
        else:
            export(store, file)
    finally:
        store.close()
    synced(file.absolute().parent)
    note = Backup(str(file.absolute()), f"{now():%Y-%m-%dT%H:%M:%SZ}")
    replaced(settings.data / NOTE, msgspec.json.encode(note))


def restore(settings: Settings, file: Path, wait: float, progress: Progress) -> int:
    """Put a backup in the place of the store, and make the index anew from it; how many articles it has.

    The backup is looked at first: one that is no sound store changes nothing."""
    if not isinstance(settings.store, Path):
        raise StoreError("restore is for SQLite; into an empty database take it up with: import FILE.")
    if not file.is_file():
        raise StoreError(f"{file}: there is no such file.")
    with reserved(settings, "python -m indexer restore", wait):
        _put(file, settings.store)
    with locked_store(settings, "python -m indexer restore", wait, restoring=True) as store:
        index_made_anew(settings, store, lambda count: progress("index", count))
        return store.count()


def _put(file: Path, place: Path) -> None:
    unfinished = place.with_name(f"{place.name}{RESTORING}")
    try:
        shutil.copyfile(file, unfinished)
        _must_be_sound(unfinished, file)
        with unfinished.open("r+b") as whole:
            os.fsync(whole.fileno())
        put(unfinished, place)
        synced(place.parent)
    finally:
        for beside in ("", "-wal", "-shm"):
            unfinished.with_name(unfinished.name + beside).unlink(missing_ok=True)


def _must_be_sound(copy: Path, file: Path) -> None:
    try:
        store = Store.open(copy)
    except StoreOutdated:
        return  # it is upgraded where it stands
    except (ArchiveMissing, StoreError) as error:
        raise StoreError(f"{file}: it is no backup that can be put back ({error}).") from error
    try:
        damage = store.damage()
    finally:
        store.close()
    if damage:
        raise StoreError(f"{file}: the backup is damaged ({damage[0]}); nothing was changed.")
