"""Absence is not newness: an index whose store is missing, empty or another is touched by nothing."""

from pathlib import Path

import msgspec

from search.errors import ArchiveError, ArchiveMissing, StoreLost, StoreOutdated, StoreUnsound
from search.index import generations
from search.settings import Settings
from search.store import Store
from search.store.sql.address import shown

NOTE = "last-backup"
"""The file of the data directory that says where the last backup lies."""


class Backup(msgspec.Struct, frozen=True):
    """Where a backup lies, and since when (UTC)."""

    file: str
    made: str


def last_backup(data: Path) -> Backup | None:
    """The last backup of the archive in a data directory; None where none is known."""
    try:
        return msgspec.json.decode((data / NOTE).read_bytes(), type=Backup)
    except (OSError, msgspec.MsgspecError):
        return None


def check(settings: Settings) -> None:
    """Raise StoreLost where an index stands whose store does not; no file is changed by looking."""
    if not (settings.index / generations.POINTER).exists():
        return
    try:
        pointed = generations.current(settings.index)
    except ArchiveError:
        return  # a pointer that cannot be read is told by whoever needs it
    if isinstance(settings.store, Path) and not settings.store.exists():
        raise _lost(settings, "is missing")
    if isinstance(settings.store, Path) and settings.store.stat().st_size == 0:
        raise _lost(settings, "is empty")
    try:
        store = Store.open(settings.store)
    except ArchiveMissing as error:
        raise _lost(settings, "is empty") from error
    except StoreOutdated:
        return
    except StoreUnsound as error:
        raise _lost(settings, f"is none ({error})") from error
    try:
        identity = store.identity()
    finally:
        store.close()
    if pointed.store and identity != pointed.store:
        raise _lost(settings, "is that of another archive")


def _lost(settings: Settings, how: str) -> StoreLost:
    found = last_backup(settings.data)
    put_back = (
        f"the last backup is {found.file} of {found.made}: python -m indexer restore {found.file}"
        if found
        else "put it back with: python -m indexer restore FILE"
    )
    return StoreLost(
        f"{shown(settings.store)}: the archive of record beside {settings.index} {how}; nothing was changed. "
        f"{put_back}; or, if a new archive is meant, move {settings.index} away."
    )
