"""The full-text index as a projection of the store: readers take it, the indexer heals and rebuilds it."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from search import generations
from search.engine import Deletion, Engine, Entry, Rejection, Searcher
from search.engines import opener
from search.entry import ANALYSIS, entry
from search.errors import ArchiveMissing, IndexDamaged
from search.generations import Generation
from search.model import Change, Removal
from search.settings import EngineName
from search.store import Store

BATCH = 4_000
"""Changes that go into one commit: enough to make few segments, few enough to hold in memory."""

Progress = Callable[[int], None]
Clock = Callable[[], datetime]


def fingerprint(engine: EngineName) -> str:
    """What an index must have been written with to be read by this code."""
    return f"{opener(engine).fingerprint}/analysis-{ANALYSIS}"


class IndexReader:
    """The index as a reader's process sees it: always the newest commit, never half of one."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._lock = threading.Lock()
        self._engine: Engine | None = None
        self._retired: Engine | None = None
        self._taken: Generation | None = None

    @contextmanager
    def pin(self) -> Iterator[tuple[Searcher, Generation]]:
        """The newest state, pinned for one request, with the pointer that led to it."""
        engine, generation = self._newest()
        with engine.pin() as searcher:
            yield searcher, generation

    def close(self) -> None:
        with self._lock:
            for engine in (self._engine, self._retired):
                if engine:
                    engine.close()
            self._engine = self._retired = self._taken = None

    def _newest(self) -> tuple[Engine, Generation]:
        pointed = generations.current(self._root)
        with self._lock:
            taken, engine = self._taken, self._engine
            if engine is None or taken is None or pointed.generation != taken.generation:
                engine = self._switch(pointed)
            elif pointed.revision > taken.revision:
                engine.refresh()
            else:
                return engine, taken
            self._taken = pointed
            return engine, pointed

    def _switch(self, pointed: Generation) -> Engine:
        engine = _opened(self._root, pointed, writable=False)
        # Requests under way may still hold a searcher of the engine before; the one before that is free.
        if self._retired:
            self._retired.close()
        self._retired, self._engine = self._engine, engine
        return engine


class IndexWriter:
    """The index as the one indexing process sees it; the caller holds the lock."""

    def __init__(self, root: Path, generation: Generation, engine: Engine, clock: Clock) -> None:
        self._root, self._generation, self._engine, self._clock = root, generation, engine, clock
        # What a rebuild replaced may still be read by requests that began before it; by now they are done.
        generations.discard(root, keep={generation.generation})

    @classmethod
    def open(cls, root: Path, engine: EngineName, clock: Clock) -> "IndexWriter":
        """The current generation with the engine it has; where there is none, a first one with `engine`."""
        try:
            pointed = generations.current(root)
        except ArchiveMissing:
            planned = generations.planned(root, engine, fingerprint(engine))
            made = opener(engine).create(root / planned.generation)
            return cls(root, generations.point(root, planned, 0, clock()), made, clock)
        return cls(root, pointed, _opened(root, pointed, writable=True), clock)

    @property
    def engine(self) -> EngineName:
        return self._generation.engine

    @property
    def revision(self) -> int:
        return self._engine.checkpoint()

    def take_up(self, store: Store, progress: Progress | None = None) -> list[Rejection]:
        """Apply every change of the store that the index lacks; returns what an engine could not take."""
        return _caught_up(self._engine, store, progress, self._point)

    def _point(self, revision: int) -> None:
        if revision != self._generation.revision:
            self._generation = generations.point(self._root, self._generation, revision, self._clock())

    @contextmanager
    def searcher(self) -> Iterator[Searcher]:
        self._engine.refresh()
        with self._engine.pin() as searcher:
            yield searcher

    def optimise(self) -> None:
        """Merge what many small commits left."""
        self._engine.optimise()

    def close(self) -> None:
        self._engine.close()


def rebuilt(
    root: Path, engine: EngineName, store: Store, clock: Clock, progress: Progress | None = None
) -> list[Rejection]:
    """Build a new generation beside the current one, check it, and switch; readers never stop."""
    try:
        before = generations.current(root).generation
    except (ArchiveMissing, IndexDamaged):
        before = ""
    generations.discard(root, keep={before})
    planned = generations.planned(root, engine, fingerprint(engine))
    made = opener(engine).create(root / planned.generation)
    try:
        rejected = _caught_up(made, store, progress)
        made.optimise()
        made.refresh()
        with made.pin() as searcher:
            _check(searcher, store, len(rejected))
        generations.point(root, planned, made.checkpoint(), clock())
    finally:
        made.close()
    return rejected


def _check(searcher: Searcher, store: Store, rejected: int) -> None:
    expected = store.count() - rejected
    if searcher.count != expected:
        raise IndexDamaged(
            f"The new index holds {searcher.count} articles instead of {expected}; the old one stays in use."
        )


def _caught_up(
    engine: Engine, store: Store, progress: Progress | None, committed: Callable[[int], None] | None = None
) -> list[Rejection]:
    """Take up the store's changes commit by commit, telling `committed` the revision after each."""
    rejected: list[Rejection] = []
    revision, target = engine.checkpoint(), store.revision()
    if revision > target:
        raise IndexDamaged(
            f"The index is at revision {revision}, the store only at {target} (an older copy was put back?); "
            "make the index anew with: python -m indexer rebuild"
        )
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


def _opened(root: Path, pointed: Generation, *, writable: bool) -> Engine:
    if pointed.fingerprint != fingerprint(pointed.engine):
        raise IndexDamaged(
            f"{root / pointed.generation}: written by another version of this program; "
            "make the index anew with: python -m indexer rebuild"
        )
    return opener(pointed.engine).open(root / pointed.generation, writable=writable)
