"""A generation of the index: how it is made and opened, and what it must be for it."""

from pathlib import Path

from msgspec.structs import replace

from search.errors import IndexDamaged, IndexOutdated
from search.index.checksums import Checksums
from search.index.engine import Engine, Opener
from search.index.engines import opener
from search.index.fingerprint import fingerprint
from search.index.generations import Generation
from search.settings import Cluster
from search.store import Store


def opener_of(generation: Generation, cluster: Cluster | None) -> Opener:
    """How a generation is made and opened; in one cluster the indexes of each store have their own names."""
    if cluster is not None:
        cluster = replace(cluster, prefix=f"{cluster.prefix}-{generation.store[:12]}")
    return opener(generation.engine, cluster)


def checksums(root: Path, generation: Generation) -> Checksums:
    """What its files were when they were last summed up."""
    return Checksums(root, generation.generation, opener(generation.engine).rewritten)


def opened(root: Path, pointed: Generation, cluster: Cluster | None, *, writable: bool) -> Engine:
    """Its engine; raises IndexOutdated where another version of the program wrote it."""
    if pointed.fingerprint != fingerprint(pointed.engine):
        raise IndexOutdated(
            f"{root / pointed.generation}: written by another version of this program; "
            "make the index anew with: python -m indexer rebuild"
        )
    return opener_of(pointed, cluster).open(root / pointed.generation, writable=writable)


def must_be_of(store: str | None, root: Path, pointed: Generation) -> None:
    """Raises IndexDamaged for the index of another store than the one it is read beside."""
    if store is not None and pointed.store != store:
        raise IndexDamaged(
            f"{root}: this is the index of another store than the one beside it; "
            "make the index anew with: python -m indexer rebuild"
        )


def must_not_be_ahead(engine: Engine, store: Store) -> None:
    """Raises IndexDamaged for an index that has what its store lacks."""
    revision, target = engine.checkpoint(), store.revision()
    if revision > target:
        raise IndexDamaged(
            f"The index is at revision {revision}, the store only at {target} (an older copy was put back?); "
            "make the index anew with: python -m indexer rebuild"
        )
