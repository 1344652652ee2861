"""The archive as web, indexer and command line see it: one object, safe to use from many threads."""

import logging
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from msgspec import Struct

from search.answer.completion import completions
from search.answer.hits import hits
from search.answer.results import (
    Explanation,
    Hit,
    IndexState,
    Listing,
    ResultPage,
    SearchRequest,
    Suggestion,
)
from search.answer.search import Memory, Search
from search.errors import ArchiveError
from search.inbox import Inbox, opened
from search.index import generations
from search.index.budget import BoundedSearcher, Budget
from search.index.engine import Searcher
from search.index.entry import entry
from search.index.index import IndexReader
from search.index.pointer import Shared
from search.model import Card, StoredArticle
from search.query.house_words import SHIPPED, HouseWords, HouseWordsError, read
from search.query.parsed import Parsed
from search.query.parser import parse
from search.query.tree import Everything
from search.settings import Settings
from search.store import Store

log = logging.getLogger(__name__)


class Snapshot(Struct, frozen=True):
    """One state of the archive: what searches it, and what is told of it."""

    searcher: Searcher
    state: IndexState
    words: HouseWords = SHIPPED


class Archive:
    """Reads one archive: the store for facts and texts, the index for full text. Never writes it: what is to
    be changed goes into its inbox."""

    def __init__(self, store: Store, index: IndexReader, words: Path | None, inbox: Inbox) -> None:
        self.store, self.inbox = store, inbox
        self._index = index
        self._words = WordsFile(words)
        self._held = threading.local()
        self._memory = Memory()

    @classmethod
    def open(cls, settings: Settings) -> "Archive":
        """The archive in the data directory; raises ArchiveMissing, StoreError or IndexDamaged."""
        store = Store.open(settings.store)
        index = IndexReader(settings.index, store.identity(), Shared(store, settings.cluster))
        return cls(store, index, settings.words, opened(settings))

    @contextmanager
    def snapshot(self, budget: Budget | None = None) -> Iterator[Snapshot]:
        """One state for all that this thread asks inside, within a budget where there is one; raises where
        there is no readable index, and TooDear what the budget says."""
        held: Snapshot | None = getattr(self._held, "snapshot", None)
        if held is not None:
            yield held
            return
        # The index first: what it finds is in the store by then.
        with self._index.pin() as (searcher, generation), self.store.reading():
            searcher = BoundedSearcher(searcher, budget) if budget else searcher
            words, version = self._words.taken()
            self._held.snapshot = snapshot = Snapshot(searcher, self._state(generation, version), words)
            try:
                yield snapshot
            finally:
                self._held.snapshot = None

    def find(self, request: SearchRequest, today: date) -> ResultPage:
        """The page of results for a request; `today` is the reader's day (UTC+7)."""
        with self.snapshot() as snapshot:
            return self._search(snapshot, request, today).page(snapshot.state)

    def explain(self, request: SearchRequest, today: date) -> tuple[Explanation, ...]:
        """Why each hit of `find` stands where it does; without reasons where the order is that of dates."""
        with self.snapshot() as snapshot:
            return self._search(snapshot, request, today).explained()

    def count(self, request: SearchRequest, today: date) -> int:
        """How many articles the request finds exactly as it stands, without relaxing it."""
        with self.snapshot() as snapshot:
            return self._search(snapshot, request, today).count()

    def months(self, request: SearchRequest, year: int, today: date) -> tuple[int, ...]:
        """The articles of a request published in each month of a year."""
        with self.snapshot() as snapshot:
            return self._search(snapshot, request, today).months(year)

    def listing(self, request: SearchRequest, today: date, offset: int, limit: int) -> Listing:
        """Any stretch of a result, as ids, and how many there are in all: for exports."""
        with self.snapshot() as snapshot:
            return self._search(snapshot, request, today).listing(offset, limit)

    def listed(self, ids: Sequence[str], *, near: bool = False) -> list[Hit]:
        """The articles of a stretch of a listing, without passages; those that left since are left out."""
        with self.store.reading():
            cards = self.store.cards(ids)
            found = [cards[id] for id in ids if id in cards]
            return list(hits(self.store, found, Everything(), near=near))

    def parsed(self, text: str, today: date) -> Parsed:
        """How a query is understood, without asking for results."""
        return parse(text, self.store.known, today, self._words.current())

    def article(self, id: str) -> StoredArticle | None:
        """One article with its facts, or None."""
        return self.store.article(id)

    def similar(self, id: str, limit: int = 6) -> list[Card]:
        """Articles on the same matter, best first."""
        with self.snapshot() as snapshot:
            if (stored := self.store.article(id)) is None:
                return []
            ids = snapshot.searcher.similar(entry(stored), limit)
            cards = self.store.cards(ids)
        return [cards[id] for id in ids if id in cards]

    def suggest(self, text: str, limit: int = 10) -> list[Suggestion]:
        """Completions of what is being typed, most useful first."""
        with self.store.reading():
            return completions(self.store, text, limit)

    def state(self) -> IndexState:
        """Which engine answers and whether it has everything; raises where there is no readable index."""
        with self.snapshot() as snapshot:
            return snapshot.state

    def settled_state(self) -> IndexState | None:
        """The state of now, where it is told without waiting for anything; else None."""
        generation = self._index.settled() if self.store.local else None
        if generation is None:
            return None
        try:
            return self._state(generation, self._words.taken()[1])
        except ArchiveError:
            return None

    def problem(self) -> str | None:
        """Why the archive cannot answer now, or None: for readiness checks."""
        try:
            self.state()
        except ArchiveError as error:
            return str(error)
        return None

    def words_problem(self) -> str | None:
        """Why the words of the house are not those of their file, or None; the last good ones are used."""
        self._words.current()
        return self._words.problem

    def close(self) -> None:
        self._index.close()
        self.inbox.close()
        self.store.close()

    def _search(self, snapshot: Snapshot, request: SearchRequest, today: date) -> Search:
        words, state = snapshot.words, snapshot.state
        return Search(self.store, snapshot.searcher, request, today, words, self._memory, state)

    def _state(self, generation: generations.Generation, words: str) -> IndexState:
        behind = max(0, self.store.revision() - generation.revision)
        return IndexState(generation.engine, generation.revision, generation.updated, behind, words)


class WordsFile:
    """The words of the house beside the shipped ones, taken up from their file as staff change it."""

    EVERY = 1.0
    """Seconds between two looks at the file."""

    def __init__(self, path: Path | None) -> None:
        self.problem: str | None = None
        self._path = path
        self._words = SHIPPED, ""
        self._stamp: tuple[int, ...] | None = None
        self._look_at = 0.0
        self._lock = threading.Lock()

    def current(self) -> HouseWords:
        """The words of the file as it is now; the last good ones where it cannot be used."""
        return self.taken()[0]

    def taken(self) -> tuple[HouseWords, str]:
        """These words, and which state of the file they are of: answers of another are out of date.

        Both at once, for another thread may take up the next state meanwhile."""
        if self._path is not None and time.monotonic() >= self._look_at:
            with self._lock:
                self._look_at = time.monotonic() + self.EVERY
                self._look(self._path)
        return self._words

    def _look(self, path: Path) -> None:
        try:
            status = path.stat()
        except FileNotFoundError:
            self._words, self._stamp, self.problem = (SHIPPED, ""), None, None
            return
        stamp = (status.st_mtime_ns, status.st_ctime_ns, status.st_size)
        if stamp == self._stamp:
            return
        self._stamp = stamp
        try:
            words = read(path.read_text(encoding="utf-8"), str(path)).beside(SHIPPED)
            self._words, self.problem = (words, str(status.st_mtime_ns)), None
        except UnicodeDecodeError as error:
            self._broken(f"{path}: {error}. Save the file as UTF-8.")
        except (HouseWordsError, OSError) as error:
            self._broken(str(error))

    def _broken(self, problem: str) -> None:
        self.problem = problem
        log.warning("%s The words read before are kept.", problem)
