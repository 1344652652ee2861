"""A tantivy index in one directory: commits, readers, and how it is made and opened."""

from collections.abc import Container, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from search.errors import ArchiveError, IndexDamaged
from search.index.durable import synced
from search.index.engine import Deletion, Engine, Entry, Opener, Rejection, Searcher
from search.index.engines.changes import Changes, settled
from search.index.engines.tantivy.documents import checkpoint, document
from search.index.engines.tantivy.searcher import State, TantivySearcher, newest
from search.index.engines.tantivy.vendor import (
    Index,
    IndexWriter,
    created,
    described,
    opened,
    schema,
    writer,
    writing,
)
from search.index.rights import Shared, guarded

THREADS = 2
BULK = 500
"""Changes from which on a second writing thread is worth the second segment it makes."""
UNFINISHED = ".tmp*"
"""Files that tantivy writes beside those whose names they are to take."""


class TantivyEngine:
    """See `search.index.engine.Engine`."""

    name = "tantivy"

    def __init__(self, directory: Path, index: Index, *, writable: bool) -> None:
        self._directory, self._index, self._writable = directory, index, writable
        self._writer: IndexWriter | None = None
        self._threads = 0
        # Tantivy writes these two by way of a file of its owner's alone, and a reader takes the lock.
        self._shared = Shared(directory, ("meta.json", ".managed.json"), (".tantivy-meta.lock",))

    @classmethod
    def made(cls, directory: Path) -> "TantivyEngine":
        """A new index that records revision 0."""
        engine = cls(directory, created(directory), writable=True)
        engine._commit(Changes((), (), ()), 0)
        engine.refresh()
        return engine

    @classmethod
    def opened(cls, directory: Path, *, writable: bool) -> "TantivyEngine":
        """The index in `directory`, read as far as its last commit."""
        engine = cls(directory, opened(directory), writable=writable)
        engine.refresh()
        return engine

    def apply(self, batch: Sequence[Entry | Deletion], upto_revision: int) -> list[Rejection]:
        """One commit; see `search.index.engine.Engine`."""
        if not self._writable:
            raise ArchiveError(f"{self._directory}: this index was opened for reading only.")
        changes = settled(batch)
        try:
            self._commit(changes, upto_revision)
        except BaseException:
            self._discard()
            raise
        return list(changes.rejections)

    def checkpoint(self) -> int:
        """The revision of the last commit, whoever made it."""
        return newest(self._index, self._directory).revision

    def refresh(self) -> None:
        """See `search.index.engine.Engine`."""
        self._state: State = newest(self._index, self._directory)

    @contextmanager
    def pin(self) -> Iterator[Searcher]:
        """See `search.index.engine.Engine`."""
        yield TantivySearcher(self._state)

    def optimise(self) -> None:
        """Wait for the merges that tantivy began by itself, and remove the files they leave."""
        self._release()

    def close(self) -> None:
        """Finish merges, let go of the lock and the files."""
        self._release()

    def _commit(self, changes: Changes, revision: int) -> None:
        with writing(self._directory):
            writer = self._writing(len(changes.entries))
            for id in changes.touched:
                writer.delete_documents_by_term("id", id)
            writer.delete_documents_by_term("record", "checkpoint")
            for entry in changes.entries:
                writer.add_document(document(entry))
            writer.add_document(checkpoint(revision))
            writer.commit()
            # Tantivy syncs the file of a commit, not its name: after a loss of power the commit before it,
            # in a new index none at all, would stand where the pointer tells of this one.
            synced(self._directory)
        self._shared.now()

    def _writing(self, size: int) -> IndexWriter:
        """The writer, with as many threads as the work needs."""
        threads = THREADS if size >= BULK else 1
        if self._writer is not None and self._threads < threads:
            self._release()
        if self._writer is None:
            self._writer, self._threads = writer(self._index, self._directory, threads), threads
            # Only who has the writer's lock writes here: what is unfinished a killed writer left.
            for path in self._directory.glob(UNFINISHED):
                path.unlink(missing_ok=True)
            self._shared.keep()
            # A writer killed between a list of deletions and the commit that names it leaves the list, and
            # tantivy refuses to write one of the same name: no commit would succeed any more.
            self._writer.garbage_collect_files()
        return self._writer

    def _release(self) -> None:
        writer, self._writer = self._writer, None
        if writer is not None:
            with writing(self._directory):
                writer.garbage_collect_files()
                writer.wait_merging_threads()
            self._shared.leave()

    def _discard(self) -> None:
        """Roll back; the lock goes only with the writer's last reference."""
        writer, self._writer = self._writer, None
        if writer is not None:
            with writing(self._directory):
                writer.rollback()
            self._shared.leave()


class TantivyOpener:
    """See `search.index.engine.Opener`."""

    name = "tantivy"
    rewritten = frozenset({"meta.json", ".managed.json"})

    def form(self, entry: Entry) -> str:
        """See `search.index.engine.Opener`."""
        written = [sorted(one.to_dict().items()) for one in (document(entry), checkpoint(1))]
        return f"{described(schema())} {written}"

    def create(self, directory: Path) -> Engine:
        """See `search.index.engine.Opener`."""
        guarded(directory)
        if any(directory.iterdir()):
            raise IndexDamaged(f"{directory}: a new index needs an empty directory.")
        return TantivyEngine.made(directory)

    def open(self, directory: Path, *, writable: bool = False) -> Engine:
        """See `search.index.engine.Opener`."""
        return TantivyEngine.opened(directory, writable=writable)

    def discard(self, keep: Container[str]) -> None:
        """All of an index stands in its directory."""


OPENER: Opener = TantivyOpener()
