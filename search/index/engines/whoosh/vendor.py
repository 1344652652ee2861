"""Whoosh 2.7.4 as an engine: files, commits and segments are Whoosh's, matching is `whoosh_segments`.

What is here holds to the rules for writing a Whoosh index safely: one plain writer, every entry
checked before it, files on disk before the table of contents (TOC) that names them, litter cleared.
"""

import re
import shutil
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import compress
from pathlib import Path
from typing import Any

from whoosh import columns, fields, formats, versionstring
from whoosh.codec.whoosh3 import W3Codec
from whoosh.filedb.filestore import FileStorage
from whoosh.index import EmptyIndexError, FileIndex, LockError
from whoosh.writing import SegmentWriter

from search.errors import IndexDamaged, LockHeld
from search.index.durable import synced, written
from search.index.engine import Engine, Entry, Rejection
from search.index.engines.whoosh import entries as entries
from search.index.engines.whoosh.engine import CHECKPOINT, CommittedSegment, WhooshEngine
from search.index.engines.whoosh.files import Files
from search.index.engines.whoosh.pool import PostingPool, outgrown
from search.index.engines.whoosh.rows import TEXT_FIELDS
from search.index.rights import guarded
from search.index.wants import told

NAME = "MAIN"
BLOCK = 2_048
"""Postings that are read at once: a dense term is a few blocks instead of hundreds."""
_LITTER = re.compile(rf"_{NAME}_\d+\.toc(\..*)?|{NAME}_[0-9a-z]+\..*")


class Terms(fields.FieldType):  # type: ignore[misc]  # Whoosh has no types
    """A field that is given finished terms with their weights, and maybe bytes to keep beside them."""

    def __init__(self, column: columns.Column | None = None) -> None:
        super().__init__(formats.Existence(), None)
        self.column_type = column

    def index(self, value: Sequence[entries.Weighted], **_: Any) -> Sequence[entries.Weighted]:
        """The terms, as they are."""
        return value

    def to_bytes(self, value: bytes) -> bytes:
        """Terms and column values are bytes already."""
        return value


SCHEMA = fields.Schema(
    **{name: Terms() for name in (*TEXT_FIELDS, *entries.KEYWORD_FIELDS, *entries.DATE_FIELDS)},
    id=Terms(columns.VarBytesColumn()),
    row=fields.COLUMN(columns.VarBytesColumn()),
    keywords=fields.COLUMN(columns.VarBytesColumn()),
    order=fields.COLUMN(columns.NumericColumn("Q")),
    revision=fields.COLUMN(columns.NumericColumn("Q")),
)
"""Always given to Whoosh from here, so that it never unpickles the schema it wrote."""
COLUMNS = {name: field.column_type for name, field in SCHEMA.items() if field.column_type}


class DurableStorage(FileStorage):  # type: ignore[misc]
    """Files that are on disk before a TOC names them; Whoosh itself never asks for that."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self._unsynced: list[str] = []

    def list(self) -> list[str]:
        """The names in the directory. Whoosh's own gives none where it cannot be read: for want of one handle
        an index would look empty, and its segments like litter."""
        return [path.name for path in Path(self.folder).iterdir()]

    def create_file(self, name: str, **options: Any) -> Any:
        """A new file, remembered until the next commit."""
        self._unsynced.append(name)
        return super().create_file(name, **options)

    def rename_file(self, oldname: str, newname: str, safe: bool = False) -> None:
        """How Whoosh commits: segment files, then the new TOC, then the directory reach the disk first."""
        for name in self._unsynced:
            if self.file_exists(name):
                written(Path(self._fpath(name)))
        synced(Path(self.folder))
        super().rename_file(oldname, newname, safe=safe)
        synced(Path(self.folder))
        self._unsynced.clear()


def _files(storage: FileStorage, segment: Any) -> Files:
    return Files(storage, segment, COLUMNS, formats.Existence())


class ArticleWriter(SegmentWriter):  # type: ignore[misc]
    """Whoosh's plain writer with a pool that suits ready postings, and a merge that copies them whole."""

    def __init__(self, index: FileIndex) -> None:
        codec = W3Codec(blocklimit=BLOCK, compression=1)
        codec.length_stats = False  # Weights hold the lengths; Whoosh would ask the disk at each posting.
        super().__init__(index, codec=codec, compound=False)
        self.pool = PostingPool()

    def remove(self, ids: Iterable[bytes]) -> None:
        """Mark what has these ids as deleted."""
        reader = self.reader()
        try:
            for id in ids:
                if ("id", id) in reader:
                    for number in list(reader.postings("id", id).all_ids()):
                        self.delete_document(number)
        finally:
            reader.close()

    def take_over(self, segment: Any) -> None:
        """Copy the living articles of a segment into the new one."""
        files, start = _files(self.storage, segment), self.docnum
        try:
            numbers = self.write_per_doc(SCHEMA.names(), files.articles)
            for field, term in files.terms():
                ids, weights = files.postings(field, term)
                if numbers is None:  # Nothing was deleted.
                    self.pool.extend(field, term, [start + id for id in ids], weights)
                elif alive := bytes(map(numbers.__contains__, ids)):
                    moved = [numbers[id] for id in compress(ids, alive)]
                    self.pool.extend(field, term, moved, compress(weights, alive))
            self._added = True
        finally:
            files.close()

    def cancel(self) -> None:
        """Discard everything and free the lock, whatever state the files are in."""
        try:
            super().cancel()
        finally:
            if not self.is_closed:
                self._finish()


def merging(writer: ArticleWriter, segments: list[Any]) -> list[Any]:
    """Whoosh's merge policy: what has outgrown its level goes into the new segment, what is empty goes."""
    sizes = [segment.doc_count() for segment in segments]
    full = outgrown(sizes)
    for segment, size in zip(segments, sizes, strict=True):
        if 0 < size <= full:
            writer.take_over(segment)
    return [segment for segment, size in zip(segments, sizes, strict=True) if size > full]


def merging_all(writer: ArticleWriter, segments: list[Any]) -> list[Any]:
    """A merge policy: one segment, and nothing deleted in it."""
    for segment in segments:
        if segment.doc_count():
            writer.take_over(segment)
    return []


class Index:
    """The directory of a Whoosh index: its commits, read and written."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self._storage = DurableStorage(directory)

    def segments(self) -> list[CommittedSegment]:
        """The segments of the newest commit; FileNotFoundError while a writer is just replacing it."""
        try:
            segments = FileIndex(self._storage, SCHEMA, NAME)._segments()
        except EmptyIndexError as error:  # A listing of the directory may miss both the old TOC and the new.
            raise FileNotFoundError(str(error)) from error
        return [
            CommittedSegment(
                segment.segment_id(),
                frozenset(segment.deleted_docs()),
                partial(_files, self._storage, segment),
            )
            for segment in segments
        ]

    def commit(
        self, documents: Mapping[str, entries.Document], touched: Iterable[str], revision: int
    ) -> list[Rejection]:
        """Replace and remove in one commit, leaving out what Whoosh refuses."""
        left, refused = dict(documents), list[Rejection]()
        ids = [CHECKPOINT, *(id.encode() for id in touched)]
        with told(self.directory):
            while rejection := self._attempt(left, ids, revision):
                refused.append(rejection)
                del left[rejection.id]
        return refused

    def _attempt(
        self, documents: Mapping[str, entries.Document], ids: list[bytes], revision: int
    ) -> Rejection | None:
        with self._writing() as writer:
            writer.remove(ids)
            for id, fields in documents.items():
                try:
                    writer.add_document(**fields)
                except (OSError, MemoryError):
                    raise
                except Exception as error:  # Whoosh may raise anything, and this writer must not commit now.
                    return Rejection(id, f"Whoosh does not take it: {error!r}")
            writer.add_document(id=[(CHECKPOINT, 1, 1.0, b"")], _stored_id=CHECKPOINT, revision=revision)
            writer.commit(mergetype=merging)
        return None

    def merge(self) -> None:
        """Make one segment of all."""
        with told(self.directory), self._writing() as writer:
            if len(writer.segments) > 1 or any(segment.deleted_count() for segment in writer.segments):
                writer.commit(mergetype=merging_all)

    def sweep(self) -> None:
        """Clear away what a killed writer left."""
        with told(self.directory):
            self._sweep()

    def _sweep(self) -> None:
        index = FileIndex(self._storage, SCHEMA, NAME)
        lock = index.lock("WRITELOCK")
        if not lock.acquire():
            raise LockHeld(f"{self.directory}: another process is writing to this index.")
        try:
            used = {f"_{NAME}_{index.latest_generation()}.toc"}
            used |= {name for segment in index._segments() for name in segment.list_files(self._storage)}
            for name in self._storage.list():
                if _LITTER.fullmatch(name) and name not in used:
                    self._storage.delete_file(name)
            shutil.rmtree(self.directory / f"{NAME}.tmp", ignore_errors=True)
        finally:
            lock.release()

    @contextmanager
    def _writing(self) -> Iterator[ArticleWriter]:
        try:
            writer = ArticleWriter(FileIndex(self._storage, SCHEMA, NAME))
        except LockError as error:
            raise LockHeld(f"{self.directory}: another process is writing to this index.") from error
        try:
            yield writer
        finally:
            if not writer.is_closed:
                writer.cancel()


class WhooshOpener:
    """Creates and opens Whoosh indexes."""

    name = "whoosh"
    rewritten = frozenset[str]()

    def form(self, entry: Entry) -> str:
        """The schema, and an entry as Whoosh is given it."""
        columns = {
            name: (type(column).__name__, sorted(vars(column).items())) for name, column in COLUMNS.items()
        }
        return f"{versionstring()} {SCHEMA.names()} {columns} {entries.document(entry)} {CHECKPOINT!r}"

    def create(self, directory: Path) -> Engine:
        """A new index in a directory that only its owner may write in: Whoosh unpickles what is there."""
        guarded(directory)
        if any(directory.iterdir()):
            raise IndexDamaged(f"{directory}: a new index needs an empty directory.")
        with told(directory):
            FileIndex.create(DurableStorage(directory), SCHEMA, NAME)
        return WhooshEngine(Index(directory), writable=True)

    def open(self, directory: Path, *, writable: bool = False) -> Engine:
        """The index in `directory`, as it is."""
        return WhooshEngine(Index(directory), writable=writable)

    def discard(self, keep: Container[str]) -> None:
        """All of an index stands in its directory."""


OPENER = WhooshOpener()
