"""An index made anew beside the present one: readers never stop, and a failure leaves what there is."""

from contextlib import suppress
from pathlib import Path

from search.errors import ArchiveMissing, IndexDamaged, IndexOutOfReach
from search.index import generations, pointer
from search.index.engine import Rejection, Searcher
from search.index.fingerprint import fingerprint
from search.index.generations import Generation
from search.index.index import Clock, Progress, caught_up
from search.index.opening import checksums, opener_of
from search.settings import Cluster, EngineName
from search.store import Store


def rebuilt(
    root: Path,
    engine: EngineName,
    store: Store,
    clock: Clock,
    progress: Progress | None = None,
    cluster: Cluster | None = None,
) -> list[Rejection]:
    """Build a new generation beside the current one, check it, and switch; readers never stop."""
    before = _before(root, store, engine)
    present = before.generation if before else ""
    generations.discard(root, keep={present})
    planned = generations.planned(root, engine, fingerprint(engine), store.identity(), present)
    opens = opener_of(planned, cluster)
    opens.discard({present})
    made = opens.create(root / planned.generation)
    try:
        rejected = caught_up(made, store, progress)
        made.optimise()
        made.refresh()
        with made.pin() as searcher:
            _check(searcher, store, len(rejected))
        revision = made.checkpoint()
        made.close()
        checksums(root, planned).close()
        pointer.point(root, store, planned, revision, clock())
        if before and before.engine == "opensearch" != planned.engine:
            _leave(before, store, cluster)
    finally:
        made.close()
    return rejected


def _before(root: Path, store: Store, engine: EngineName) -> Generation | None:
    """The present generation; None where there is none that can be read.

    Where this machine's pointer is damaged, the others still read the index that the row names: its
    successor is made beside it. An index of this machine alone takes the place of no other."""
    try:
        return pointer.current(root, store)
    except ArchiveMissing:
        return None
    except IndexDamaged:
        with suppress(IndexDamaged):
            return pointer.row(store) if engine == "opensearch" else None
        return None


def _leave(before: Generation, store: Store, cluster: Cluster | None) -> None:
    """The index is in OpenSearch no more: no machine is led there, and where it can be reached it goes."""
    store.point("")
    if cluster is not None:
        with suppress(IndexOutOfReach):
            opener_of(before, cluster).discard(())


def _check(searcher: Searcher, store: Store, rejected: int) -> None:
    expected = store.count() - rejected
    if searcher.count != expected:
        raise IndexDamaged(
            f"The new index holds {searcher.count} articles instead of {expected}; the old one stays in use."
        )
