"""The full-text index as a projection of the store: readers take it, the indexer extends and heals it."""

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import datetime
from pathlib import Path

from search.errors import ArchiveError, ArchiveMissing, IndexDamaged
from search.index import generations, pointer
from search.index.engine import Deletion, Engine, Entry, Rejection, Searcher
from search.index.entry import entry
from search.index.fingerprint import fingerprint
from search.index.generations import Generation
from search.index.opening import checksums, must_be_of, must_not_be_ahead, opened, opener_of
from search.index.pointer import Shared
from search.model import Change, Removal
from search.settings import Cluster, EngineName
from search.store import Store

BATCH = 4_000
"""Changes that go into one commit: enough to make few segments, few enough to hold in memory."""

Progress = Callable[[int], None]
Clock = Callable[[], datetime]


class IndexReader:
    """The index as a reader's process sees it: always the newest commit, never half of one.

    With `store`, the identity of the store it is read beside, the index of another store is refused. An
    index in OpenSearch is found by what is `shared`."""

    def __init__(self, root: Path, store: str | None = None, shared: Shared | None = None) -> None:
        self._root, self._store = root, store
        self._row = shared.store if shared else None
        self._cluster = shared.cluster if shared else None
        self._lock = threading.Lock()
        self._engine: Engine | None = None
        self._taken: Generation | None = None

    @contextmanager
    def pin(self) -> Iterator[tuple[Searcher, Generation]]:
        """The newest state, pinned for one request, with the pointer that led to it."""
        with ExitStack() as pinned:
            # The pointer is read inside the lock: a thread that had read it before another one switched
            # would lead back to an index that is gone.
            with self._lock:
                engine, generation = self._newest()
                searcher = pinned.enter_context(engine.pin())
            yield searcher, generation

    def settled(self) -> Generation | None:
        """The newest state where it is open already, so that pinning it waits for nothing; else None, and
        where another machine would have to be asked."""
        taken = self._taken
        if taken is None or taken.engine == "opensearch":
            return None
        try:
            return taken if generations.current(self._root) == taken else None
        except ArchiveError:
            return None

    def close(self) -> None:
        with self._lock:
            self._let_go()

    def _newest(self) -> tuple[Engine, Generation]:
        pointed = pointer.current(self._root, self._row)
        if self._engine is None or self._taken is None or pointed.generation != self._taken.generation:
            engine, pointed = self._led_to(pointed)
            self._let_go()  # Searchers that are pinned keep what they need of it.
            self._engine = engine
        elif pointed.revision != self._taken.revision:
            self._engine.refresh()
        self._taken = pointed
        return self._engine, pointed

    def _led_to(self, pointed: Generation) -> tuple[Engine, Generation]:
        """The index pointed at; where it was replaced and discarded meanwhile, its successor."""
        while True:
            must_be_of(self._store, self._root, pointed)
            try:
                return opened(self._root, pointed, self._cluster, writable=False), pointed
            except IndexDamaged:
                now = pointer.current(self._root, self._row)
                if now.generation == pointed.generation:
                    raise
                pointed = now

    def _let_go(self) -> None:
        if self._engine:
            self._engine.close()
        self._engine = self._taken = None


class IndexWriter:
    """The index as the one indexing process sees it; the caller holds the lock."""

    def __init__(
        self, root: Path, generation: Generation, engine: Engine, clock: Clock, shared: Shared
    ) -> None:
        self._root, self._generation, self._engine, self._clock = root, generation, engine, clock
        self._shared = shared
        self._sums = checksums(root, generation)
        self._refused: list[Rejection] = []
        # What a rebuild replaced may still be read by requests that began before it; by now they are done.
        _discard(root, generation, shared.cluster)

    @classmethod
    def open(
        cls,
        root: Path,
        store: Store,
        engine: EngineName,
        clock: Clock,
        cluster: Cluster | None = None,
        *,
        own: bool = False,
    ) -> "IndexWriter":
        """The current generation with the engine it has; where there is none, a first one with `engine`.

        With `own` an index in OpenSearch, which other machines share, is none of this one's.

        Raises IndexDamaged where it is not an index of this store: not to be written to, lest changes of
        the store that is there now be counted on from those of another."""
        shared = Shared(store, cluster)
        try:
            pointed = pointer.own(root) if own else pointer.current(root, store)
        except ArchiveMissing:
            planned = generations.planned(root, engine, fingerprint(engine), store.identity())
            _discard(root, planned, cluster)
            made = opener_of(planned, cluster).create(root / planned.generation)
            # Where only the pointer was lost, readers are to find the whole archive or no index at all.
            refused = caught_up(made, store, None)
            pointed = pointer.point(root, store, planned, made.checkpoint(), clock())
            writer = cls(root, pointed, made, clock, shared)
            writer._refused = refused
            return writer
        must_be_of(store.identity(), root, pointed)
        taken = opened(root, pointed, cluster, writable=True)
        try:
            must_not_be_ahead(taken, store)
        except IndexDamaged:
            taken.close()
            raise
        return cls(root, pointed, taken, clock, shared)

    @property
    def engine(self) -> EngineName:
        return self._generation.engine

    @property
    def revision(self) -> int:
        return self._engine.checkpoint()

    def take_up(self, store: Store, progress: Progress | None = None) -> list[Rejection]:
        """Apply every change of the store that the index lacks; returns what an engine could not take."""
        if store.revision() > self._engine.checkpoint():
            self._sums.begin()
        refused, self._refused = self._refused, []
        return refused + caught_up(self._engine, store, progress, self._point)

    def _point(self, revision: int) -> None:
        if revision != self._generation.revision:
            store, now = self._shared.store, self._clock()
            self._generation = pointer.point(self._root, store, self._generation, revision, now)

    @contextmanager
    def searcher(self) -> Iterator[Searcher]:
        self._engine.refresh()
        with self._engine.pin() as searcher:
            yield searcher

    @property
    def pointed(self) -> int:
        """The revision that readers are told of."""
        return self._generation.revision

    def damage(self) -> list[str]:
        """What is wrong with the files of the index, a line each."""
        return self._sums.differences()

    def optimise(self) -> None:
        """Merge what many small commits left."""
        self._sums.begin()
        self._engine.optimise()

    def close(self) -> None:
        """Let go of the index; its files are summed up, at the latest by the next run."""
        self._engine.close()
        with suppress(OSError):
            self._sums.close()


def _discard(root: Path, taken: Generation, cluster: Cluster | None) -> None:
    """Every generation but the one that is taken."""
    generations.discard(root, keep={taken.generation})
    opener_of(taken, cluster).discard({taken.generation})


def caught_up(
    engine: Engine, store: Store, progress: Progress | None, committed: Callable[[int], None] | None = None
) -> list[Rejection]:
    """Take up the store's changes commit by commit, telling `committed` the revision after each."""
    rejected: list[Rejection] = []
    revision, target = engine.checkpoint(), store.revision()
    while changes := store.changes(revision, BATCH):
        revision = changes[-1].revision
        rejected += engine.apply([_indexed(change) for change in changes], revision)
        if committed:
            committed(revision)
        if progress:
            progress(len(changes))
    if revision < target:
        engine.apply((), target)
    if committed:
        committed(max(revision, target))
    return rejected


def _indexed(change: Change) -> Entry | Deletion:
    return Deletion(change.id) if isinstance(change, Removal) else entry(change)
