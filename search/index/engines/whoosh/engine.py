"""The Whoosh engine: batches in, pinned searchers out; segments stay open while any searcher needs them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from time import sleep
from typing import Protocol
from weakref import finalize

from msgspec import Struct

from search.errors import ArchiveError, IndexDamaged, IndexOutOfReach
from search.index.engine import Deletion, Entry, Rejection
from search.index.engines.changes import settled
from search.index.engines.whoosh.entries import Document, document
from search.index.engines.whoosh.searcher import Part, WhooshSearcher
from search.index.engines.whoosh.segments import Segment, SegmentFiles
from search.index.wants import out_of_reach

CHECKPOINT = b"\0"
"""The id of the record that holds the revision; no article can have it."""
ATTEMPTS, PAUSE = 10, 0.03
"""Tries to open a commit, and the seconds between them: a writer may sweep it away meanwhile."""


class CommittedSegment(Struct, frozen=True):
    """A segment as a commit names it, with the articles deleted in it."""

    name: str
    deleted: frozenset[int]
    open: Callable[[], SegmentFiles]


class Index(Protocol):
    """The vendor's side: one directory, its commits read and written."""

    directory: Path

    def segments(self) -> list[CommittedSegment]: ...
    def commit(
        self, documents: Mapping[str, Document], touched: Iterable[str], revision: int
    ) -> list[Rejection]: ...
    def merge(self) -> None: ...
    def sweep(self) -> None: ...


class WhooshEngine:
    """A Whoosh index in one directory. Any number of threads may pin; one process applies."""

    name = "whoosh"

    def __init__(self, index: Index, *, writable: bool) -> None:
        self._index, self._writable, self._changed = index, writable, False
        self._shelf = _Shelf()
        self._current: WhooshSearcher | None = self._newest()
        if writable:
            index.sweep()

    def apply(self, batch: Sequence[Entry | Deletion], upto_revision: int) -> list[Rejection]:
        """One commit with the batch and its revision, or nothing."""
        self._must_be_writable()
        self._changed = True
        changes = settled(batch)
        documents = {entry.id: document(entry) for entry in changes.entries}
        return [*changes.rejections, *self._index.commit(documents, changes.touched, upto_revision)]

    def checkpoint(self) -> int:
        """The revision of the last commit."""
        return self._newest().revision

    def refresh(self) -> None:
        """Open the newest commit beside the current one, then swap."""
        self._current = self._newest()

    @contextmanager
    def pin(self) -> Iterator[WhooshSearcher]:
        """The current state, whole for as long as the caller holds it."""
        searcher = self._current
        if searcher is None:
            raise ArchiveError(f"{self._index.directory}: this index was closed.")
        yield searcher

    def optimise(self) -> None:
        """Merge everything into one segment."""
        self._must_be_writable()
        self._changed = True
        self._index.merge()

    def close(self) -> None:
        """Let go; files close with the last pinned searcher, and those that no commit names any more go."""
        self._current = None
        if self._changed:
            self._changed = False
            self._index.sweep()

    def _must_be_writable(self) -> None:
        if not self._writable:
            raise ArchiveError(f"{self._index.directory}: this index was opened for reading only.")

    def _newest(self) -> WhooshSearcher:
        for attempt in range(ATTEMPTS):
            try:
                return self._shelf.searcher(self._index.segments())
            except FileNotFoundError as error:
                if attempt == ATTEMPTS - 1:
                    raise self._damaged(error) from error
                sleep(PAUSE)
            except IndexOutOfReach:
                raise
            except Exception as error:
                # Whoosh reads damaged bytes as if they were its own, then fails somehow.
                raise self._damaged(error) from error
        raise AssertionError("unreachable")

    def _damaged(self, error: Exception) -> ArchiveError:
        return out_of_reach(self._index.directory, error) or IndexDamaged(
            f"{self._index.directory}: this Whoosh index cannot be read ({error!r}); a rebuild makes it anew."
        )


class _Shelf:
    """Open segments by name: one is shared by all the states it stands in, and closed after the last."""

    def __init__(self) -> None:
        self._lock = RLock()
        self._open: dict[str, Segment] = {}
        self._uses: dict[str, int] = {}

    def searcher(self, committed: Sequence[CommittedSegment]) -> WhooshSearcher:
        """A searcher over these segments."""
        names: list[str] = []
        try:
            with self._lock:
                for one in committed:
                    names.append(one.name)
                    self._take(one)
            parts, revision = self._parts(committed)
        except BaseException:
            self._give_back(names)
            raise
        searcher = WhooshSearcher(parts, revision)
        finalize(searcher, self._give_back, names).atexit = False
        return searcher

    def _take(self, one: CommittedSegment) -> None:
        # Counted first: the garbage of an older searcher may be collected between any two steps here.
        self._uses[one.name] = self._uses.get(one.name, 0) + 1
        if one.name not in self._open:
            self._open[one.name] = Segment(one.open())

    def _give_back(self, names: Iterable[str]) -> None:
        with self._lock:
            for name in names:
                self._uses[name] -= 1
                if not self._uses[name]:
                    del self._uses[name]
                    if segment := self._open.pop(name, None):
                        segment.files.close()

    def _parts(self, committed: Sequence[CommittedSegment]) -> tuple[list[Part], int]:
        parts, revision = [], 0
        for one in committed:
            segment = self._open[one.name]
            records = set(segment.files.postings("id", CHECKPOINT)[0])
            for record in records - one.deleted:
                revision = segment.files.numbers("revision")[record]
            alive = bytearray(b"\1" * segment.size)
            for gone in records | one.deleted:
                alive[gone] = 0
            parts.append(Part(segment, int.from_bytes(alive, "little"), whole=one.deleted <= records))
        return parts, revision
