"""The files of one segment of a Whoosh index, read in blocks; their objects come from `whoosh_`.

This reaches below Whoosh's public matchers, whose every posting costs a dozen calls; Whoosh is pinned
to 2.7.4, and the names are those of its `W3LeafMatcher`.
"""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import accumulate
from threading import Lock
from typing import Any

from search.errors import IndexDamaged
from search.index.wants import out_of_reach


class Files:
    """The open files of one segment, read by one thread at a time: Whoosh's readers seek."""

    def __init__(self, storage: Any, segment: Any, columns: Mapping[str, Any], postings: Any) -> None:
        self.name, self.size = segment.segment_id(), segment.doc_count_all()
        self._lock, self._format = Lock(), postings
        self._terms = segment.codec().terms_reader(storage, segment)
        self.articles = segment.codec().per_document_reader(storage, segment)
        # All at once: a later commit deletes files that are still to be read here.
        self._columns = {
            name: self.articles.column_reader(name, column)
            for name, column in columns.items()
            if self.articles.has_column(name)
        }

    def postings(self, field: str, term: bytes) -> tuple[Sequence[int], bytes]:
        """The articles that have the term, ascending, with its weight in each."""
        with self._reading():
            if (field, term) not in self._terms:
                return (), b""
            matcher = self._terms.matcher(field, term, self._format)
            ids, weights = array("I"), bytearray()
            while matcher.is_active():
                # A block at a time; Whoosh's own iteration costs a dozen calls a posting.
                matcher._read_data()
                steps, block, _ = matcher._data
                ids.extend(accumulate(steps))
                weights += (
                    bytes(map(int, block))
                    if isinstance(block, tuple)
                    else bytes([int(block or 1)]) * len(steps)
                )
                matcher._next_block()
        return ids, bytes(weights)

    def frequency(self, field: str, term: bytes) -> int:
        """How many articles have the term, deleted ones included."""
        with self._reading():
            if (field, term) not in self._terms:
                return 0
            return int(self._terms.doc_frequency(field, term))

    def vocabulary(self, field: str, prefix: bytes) -> list[tuple[bytes, int]]:
        """The terms that begin so, in order."""
        found = []
        with self._reading():
            for (name, term), info in self._terms.items_from(field, prefix):
                if name != field or not term.startswith(prefix):
                    break
                found.append((term, info.doc_frequency()))
        return found

    def terms(self) -> list[tuple[str, bytes]]:
        """Every field and term."""
        with self._reading():
            return list(self._terms.terms())

    def column(self, name: str, articles: Iterable[int]) -> list[bytes]:
        """The bytes stored for these articles."""
        reader = self._columns.get(name)
        with self._reading():
            return [reader[article] if reader else b"" for article in articles]

    def numbers(self, name: str) -> Sequence[int]:
        """The number stored for every article, 0 where there is none."""
        reader = self._columns.get(name)
        with self._reading():
            return array("Q", reader if reader else [0] * self.size)

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """One thread at a time; whatever Whoosh makes of damaged bytes is said to be damage."""
        with self._lock:
            try:
                yield
            except Exception as error:
                raise out_of_reach(f"segment {self.name}", error) or IndexDamaged(
                    f"segment {self.name} of the Whoosh index cannot be read ({error!r}); rebuild it."
                ) from error

    def close(self) -> None:
        """Let go of the files."""
        with self._lock:
            self._terms.close()
            self.articles.close()
