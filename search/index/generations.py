"""Generations: each index lives in a directory of its own, and a pointer file says which one readers take.

index/
  current            {"generation", "engine", "fingerprint", "store", …}, see Generation; replaced atomically
  0001-tantivy/      one generation, written by one engine with one schema and one analysis
  0001-tantivy.sums  the checksums of its files, see checksums.py
  0002-whoosh/       its successor, built beside it
"""

import os
import shutil
from datetime import datetime
from functools import lru_cache
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from search.errors import ArchiveMissing, IndexDamaged, StoreError
from search.index import checksums
from search.index.durable import replaced, synced
from search.index.rights import guarded
from search.index.wants import out_of_reach
from search.settings import EngineName

POINTER = "current"
_LARGEST = 65_536
"""Bytes of a pointer, and many times as many as it ever has."""


class Generation(Struct, frozen=True):
    """What the pointer file says: where the index is, what wrote it, of which store, how far it has come."""

    generation: str
    engine: EngineName
    fingerprint: str
    store: str
    revision: int
    updated: str


def current(root: Path) -> Generation:
    """The generation that readers take; raises ArchiveMissing or IndexDamaged."""
    pointer = root / POINTER
    try:
        return decoded(_content(pointer))
    except FileNotFoundError as error:
        raise ArchiveMissing(
            f"{root}: there is no index here yet; make one with: "
            f"python -m indexer sync SOURCE --data {root.parent}"
        ) from error
    except (OSError, UnicodeDecodeError, msgspec.MsgspecError) as error:
        raise out_of_reach(pointer, error) or IndexDamaged(
            f"{pointer}: cannot be read ({error}); make it anew with: python -m indexer rebuild"
        ) from error


def _content(pointer: Path) -> bytes:
    """The file's bytes. Every request reads it: a file object would cost more than all the rest of it."""
    descriptor = os.open(pointer, os.O_RDONLY)
    try:
        return os.read(descriptor, _LARGEST)
    finally:
        os.close(descriptor)


@lru_cache(maxsize=8)
def decoded(content: bytes) -> Generation:
    """What a pointer says; raises MsgspecError."""
    return msgspec.json.decode(content, type=Generation)


def planned(root: Path, engine: EngineName, fingerprint: str, store: str, before: str = "") -> Generation:
    """The next generation of the index of a store, its directory made and empty, not yet pointed at.

    `before` is the present one, which in OpenSearch another machine may have made."""
    numbers = [int(name[:4]) for name in (*(path.name for path in directories(root)), before) if name]
    name = f"{max(numbers, default=0) + 1:04}-{engine}"
    try:
        guarded(root)
        synced(root.parent)
        (root / name).mkdir(mode=0o700)
        guarded(root / name)
    except OSError as error:
        raise StoreError(
            f"{root / name}: cannot be made ({error.strerror}); check rights and space."
        ) from error
    return Generation(name, engine, fingerprint, store, 0, "")


def point(root: Path, generation: Generation, revision: int, now: datetime) -> Generation:
    """Make readers take `generation` at `revision`: one atomic rename, made durable."""
    generation = replace(generation, revision=revision, updated=now.isoformat(timespec="milliseconds"))
    try:
        replaced(root / POINTER, msgspec.json.encode(generation))
    except OSError as error:
        raise StoreError(f"{root}: cannot be written ({error.strerror}); check rights and space.") from error
    return generation


def directories(root: Path) -> list[Path]:
    """Every generation on disk, oldest first, pointed at or not."""
    if not root.is_dir():
        return []
    return sorted(path for path in root.iterdir() if path.is_dir() and path.name[:4].isdigit())


def discard(root: Path, keep: set[str]) -> None:
    """Remove generations that nobody takes any more: failed rebuilds and those long replaced."""
    for path in directories(root):
        if path.name not in keep:
            shutil.rmtree(path, ignore_errors=True)
    checksums.discard(root, keep)
