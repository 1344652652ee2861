"""What says which generation readers take: the file of the data directory, and of an index in OpenSearch a
row of the store, by which every machine that shares the store finds it."""

from datetime import datetime
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from search.errors import ArchiveMissing, IndexDamaged
from search.index import generations
from search.index.generations import Generation
from search.index.rights import guarded
from search.settings import Cluster
from search.store import Store


class Shared(Struct, frozen=True):
    """What machines have in common: the store with its row, and the cluster where indexes may be."""

    store: Store
    cluster: Cluster | None


def current(root: Path, store: Store | None) -> Generation:
    """The generation that readers take; raises ArchiveMissing or IndexDamaged.

    Where the file names an index in OpenSearch the row is the newer word: another machine may have become
    the one that indexes."""
    try:
        pointed = generations.current(root)
    except ArchiveMissing:
        if store is None or (shared := row(store)) is None:
            raise
        return shared
    if pointed.engine != "opensearch" or store is None:
        return pointed
    return row(store) or pointed


def own(root: Path) -> Generation:
    """The generation of this machine alone; raises as `current` does.

    A machine that indexed in OpenSearch before has none: what its file names there is everyone's."""
    pointed = generations.current(root)
    if pointed.engine == "opensearch":
        raise ArchiveMissing(f"{root}: there is no index here that is this machine's alone")
    return pointed


def point(root: Path, store: Store, generation: Generation, revision: int, now: datetime) -> Generation:
    """Make readers take `generation` at `revision`; the row first, which more of them read."""
    if generation.engine == "opensearch":
        told = replace(generation, revision=revision, updated=now.isoformat(timespec="milliseconds"))
        store.point(msgspec.json.encode(told).decode())
        guarded(root)  # a machine that takes the indexing over has no directory of it yet
    return generations.point(root, generation, revision, now)


def row(store: Store) -> Generation | None:
    """The generation in OpenSearch that every machine of the store finds; None where there is none.

    Raises IndexDamaged where the row cannot be read."""
    said = store.pointed()
    try:
        return generations.decoded(said.encode()) if said else None
    except msgspec.MsgspecError as error:
        raise IndexDamaged(
            f"{store.place}: what it says of the index is not ours ({error}); "
            "make the index anew with: python -m indexer rebuild"
        ) from error
