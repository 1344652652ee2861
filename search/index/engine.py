"""What an index of full text must do. Each engine compiles the query tree for its vendor."""

from collections.abc import Container, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Literal, Protocol

from msgspec import Struct

from search.query.tree import DateField, FacetField, KeywordField, Node, TextField, Word

Sort = Literal["relevance", "newest", "oldest"]


class FieldTerms(Struct, frozen=True):
    """The syllables of one text field in order: exact and folded keys, side by side.

    `breaks` are positions a phrase must not cross (between parts and paragraphs): indexes into the
    syllables before which a part or paragraph begins.
    """

    exact: tuple[str, ...]
    folded: tuple[str, ...]
    breaks: tuple[int, ...] = ()


class Entry(Struct, frozen=True):
    """One article as finished terms: what an engine indexes.

    `row` is the store's stable row number (0 < row < 2**32) and breaks ties of date; `day` is the
    publication day as a proleptic ordinal, or None. `dates` hold calendar terms by role.
    """

    id: str
    row: int
    revision: int
    texts: Mapping[TextField, FieldTerms]
    keywords: Mapping[KeywordField, tuple[str, ...]]
    dates: Mapping[DateField, tuple[str, ...]]
    day: int | None = None


class Deletion(Struct, frozen=True):
    """An article that is to leave the index."""

    id: str


class Rejection(Struct, frozen=True):
    """An entry the engine could not take; nothing of it is in the index."""

    id: str
    reason: str


class Found(Struct, frozen=True):
    """One page of ids, best first, with the number of all that match."""

    total: int
    ids: tuple[str, ...]
    scores: tuple[float, ...] = ()


Reason = Literal["words", "marks", "title", "summary", "captions", "pairs", "phrases", "facts"]
"""Why a hit stands where it does: its words, those meant as typed, words in its title, summary and
captions, neighbours found side by side, stretches found whole, and what is asked for as a fact."""


class Weight(Struct, frozen=True):
    """What one reason adds to the score of one article."""

    reason: Reason
    value: float


FacetCounts = Mapping[FacetField, tuple[tuple[str, int], ...]]
"""For each field its (value, count), by count descending, then value."""


class Searcher(Protocol):
    """One state of the index, pinned: every call on it sees the same articles."""

    @property
    def revision(self) -> int:
        """The revision up to which this state has taken the store's changes."""

    @property
    def count(self) -> int:
        """How many articles it holds."""

    def search(self, query: Node, *, sort: Sort, offset: int, limit: int) -> Found:
        """The articles that match `query`. `newest` and `oldest` order by (day, row), undated last both
        ways; `relevance` breaks ties by newest first."""

    def facets(self, query: Node, fields: Sequence[FacetField], limit: int) -> FacetCounts:
        """Exact counts over everything that matches `query`; at most `limit` values a field."""

    def frequencies(self, words: Sequence[Word]) -> tuple[int, ...]:
        """In how many articles each of these words stands, the same on every engine."""

    def explain(self, query: Node, id: str) -> tuple[Weight, ...]:
        """What each reason adds to the score that `search` by relevance gives this article, heaviest first;
        empty where it does not match or nothing of the query ranks."""

    def revisions(self) -> dict[str, int]:
        """Every article's id with the revision it was indexed at: for `verify`."""

    def differs(self, entry: Entry) -> tuple[str, ...]:
        """The fields in which this state does not have the article as it is here, sorted: for `verify`."""

    def similar(self, entry: Entry, limit: int) -> list[str]:
        """Articles on the same matter as this one, best first, without itself."""


class Engine(Protocol):
    """A full-text index in one directory: many readers, at most one process that applies changes."""

    name: str

    def apply(self, batch: Sequence[Entry | Deletion], upto_revision: int) -> list[Rejection]:
        """Take up the changes in one commit that also records the revision; all or nothing.

        Of several changes of one id the last wins. Entries that cannot be indexed come back as
        rejections and the rest are committed without them."""

    def checkpoint(self) -> int:
        """The revision of the last commit, 0 for a new index."""

    def refresh(self) -> None:
        """Make later `pin`s see the newest commit; searchers already pinned keep theirs."""

    def pin(self) -> AbstractContextManager[Searcher]:
        """A searcher for one request and one thread; callers must not share it between threads."""

    def optimise(self) -> None:
        """Merge what many small commits left; only the indexer calls it."""

    def close(self) -> None:
        """Let go of files and threads; searchers already pinned keep answering, and the index stays."""


class Opener(Protocol):
    """How a vendor's module creates and opens indexes."""

    name: str
    rewritten: frozenset[str]
    """Files that a commit replaces under the same name; all others are written once."""

    def form(self, entry: Entry) -> str:
        """What decides whether an index can be read: its schema, and this entry as it would be written."""

    def create(self, directory: Path) -> Engine:
        """A new index in an empty directory; raises IndexDamaged if it is not empty."""

    def open(self, directory: Path, *, writable: bool = False) -> Engine:
        """The index in `directory`; raises IndexDamaged when it cannot be read."""

    def discard(self, keep: Container[str]) -> None:
        """Remove what stands of other generations of the archive outside of their directories."""
