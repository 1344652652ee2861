"""The store as the rest of the program sees it: one file, many readers, one writer."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import Concatenate, ParamSpec, Self, TypeVar

from sqlalchemy import Connection, Engine

from search.errors import StoreError
from search.model import OfficialDocument, Person, StoredArticle
from search.query.tree import FacetField
from search.store.reads import (
    articles,
    card_facts,
    conference_register,
    document_pages,
    home,
    lines,
    mentions,
    office_pages,
    person_pages,
)
from search.store.reads.known import StoreKnown
from search.store.reads.labels import Labels
from search.store.reads.suggest import Suggestions
from search.store.schema import connection, schema
from search.store.writes import lexicon
from search.store.writes import runs as run_log
from search.store.writes.writing import Writing

P = ParamSpec("P")
T = TypeVar("T")


def _read(read: Callable[Concatenate[Connection, P], T]) -> Callable[Concatenate["Store", P], T]:
    """`read` as a method of Store, with its own parameters and promise, in one committed state."""

    @wraps(read)
    def method(store: "Store", /, *args: P.args, **kwargs: P.kwargs) -> T:
        with store.reading() as state:
            return read(state, *args, **kwargs)

    return method


class Store:
    """The archive of record in one SQLite file, shared by threads; reads never wait for writes.

    What each reading promises and takes stands at the function it is made of."""

    def __init__(self, engine: Engine, path: Path) -> None:
        self._engine = engine
        self._readers = connection.Readers(engine, path)
        self._held = threading.local()
        self._labels = Labels()
        self.suggestions = Suggestions(self.reading)
        self.path = path

    @classmethod
    def create(cls, path: Path) -> Self:
        """The store at `path` for reading and writing, made when absent. Raises StoreError."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise StoreError(f"{path}: its directory cannot be made ({error.strerror}).") from error
        return cls(connection.opened(path, create=True), path)

    @classmethod
    def open(cls, path: Path) -> Self:
        """The store at `path` for reading. Raises ArchiveMissing, or StoreError when it does not fit."""
        return cls(connection.opened(path, create=False), path)

    def close(self) -> None:
        """Let go of the file."""
        self._readers.close()
        self._engine.dispose()

    @contextmanager
    def writing(self) -> Iterator[Writing]:
        """The writing transaction: committed at the end, rolled back on an exception."""
        with connection.writing(self._engine, self.path) as transaction:
            writing = Writing(transaction)
            yield writing
            writing.flush()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One committed state for all that this thread reads inside: readings inside it share it."""
        held: Connection | None = getattr(self._held, "state", None)
        if held is not None:
            yield held
            return
        with self._readers.reading() as self._held.state:
            try:
                yield self._held.state
            finally:
                self._held.state = None

    identity = _read(schema.identity)
    revision = _read(schema.revision)
    damage = _read(connection.damage)
    lexicon_names = _read(lexicon.names)
    lexicon_version = _read(schema.lexicon)
    runs = _read(run_log.runs)
    set_aside = _read(run_log.aside)

    count = _read(articles.count)
    article = _read(articles.article)
    changes = _read(articles.changes)
    cards = _read(articles.cards)
    ids = _read(articles.ids)
    ids_of = _read(articles.ids_of)
    hashes = _read(articles.hashes)
    said = _read(mentions.said)
    _page = _read(articles.after)
    _outdated = _read(articles.outdated)

    newest = _read(lines.newest)
    oldest = _read(lines.oldest)
    undated = _read(lines.undated)
    neighbours = _read(lines.neighbours)
    holdings = _read(home.holdings)
    problems = _read(home.problems)

    people = _read(person_pages.people)
    person_page = _read(person_pages.page)
    offices = _read(office_pages.offices)
    office_page = _read(office_pages.page)
    office_pages_of = _read(office_pages.pages_of)
    documents = _read(document_pages.documents)
    document_page = _read(document_pages.page)
    conferences = _read(conference_register.conferences)
    conference_page = _read(conference_register.page)
    conference_kinds = _read(conference_register.kinds)
    card_person = _read(card_facts.person)
    card_document = _read(card_facts.document)

    def labels(self, field: FacetField, keys: Sequence[str]) -> dict[str, str]:
        """What to show for keys that a facet counts."""
        with self.reading() as state:
            return self._labels.of(state, field, keys)

    @property
    def known(self) -> StoreKnown:
        """What the parser may ask (see search/query/known.py)."""
        return StoreKnown(self.reading)

    def person(self, key: str) -> Person | None:
        """The person with this key, or whom it redirects to."""
        return self.known.person(key)

    def document(self, key: str) -> OfficialDocument | None:
        """The official document with this key, or what it redirects to."""
        return self.known.document(key)

    def articles(self) -> Iterator[StoredArticle]:
        """All live articles by row, read a few hundred at a time, each time the newest committed state."""
        row = 0
        while page := self._page(row):
            yield from page
            row = page[-1].row

    def outdated(self, rules: int) -> Iterator[StoredArticle]:
        """Live articles whose facts other rules read, or another lexicon than the frozen one."""
        row, version = 0, self.lexicon_version()
        while page := self._outdated(rules, version, row):
            yield from page
            row = page[-1].row
