"""The store as the rest of the program sees it: one file, many readers, one writer."""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, Engine

from search.errors import StoreError
from search.model import (
    Card,
    Change,
    Conference,
    FactProblem,
    OfficialDocument,
    Person,
    Run,
    SetAside,
    Span,
    StoredArticle,
)
from search.query.tree import During, FacetField, Has
from search.store.reads import (
    articles,
    conference_register,
    document_pages,
    home,
    lines,
    mentions,
    person_pages,
    suggest,
)
from search.store.reads.conference_register import EVERY, Wanted
from search.store.reads.known import StoreKnown
from search.store.reads.labels import Labels
from search.store.reads.values import (
    ArticleLine,
    Completion,
    ConferencePage,
    DocumentPage,
    Holdings,
    Listing,
    PersonPage,
)
from search.store.schema import connection, schema
from search.store.writes import lexicon, runs
from search.store.writes.writing import Writing


class Store:
    """The archive of record in one SQLite file, shared by threads; reads never wait for writes."""

    def __init__(self, engine: Engine, path: Path) -> None:
        self._engine = engine
        self._readers = connection.Readers(engine, path)
        self._held = threading.local()
        self._labels = Labels()
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

    def identity(self) -> str:
        """What tells this store, with all its copies, from every other."""
        with self.reading() as state:
            return schema.identity(state)

    def revision(self) -> int:
        """The revision of the last change."""
        with self.reading() as state:
            return int(schema.value(state, "revision"))

    def count(self) -> int:
        """How many articles are live."""
        with self.reading() as state:
            return articles.count(state)

    def article(self, id: str) -> StoredArticle | None:
        """The live article with this id, with its facts."""
        with self.reading() as state:
            return articles.article(state, id)

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

    def changes(self, after: int, limit: int = 1000) -> list[Change]:
        """Articles and removals with a later revision, in the order of revisions."""
        with self.reading() as state:
            return articles.changes(state, after, limit)

    def cards(self, ids: Sequence[str]) -> dict[str, Card]:
        """What a list shows, by id, in a fixed number of statements."""
        with self.reading() as state:
            return articles.cards(state, ids)

    def said(self, ids: Sequence[str], asked: Sequence[Has | During]) -> dict[str, list[tuple[int, Span]]]:
        """By article: each place that says one of these facts, with the fact's number among those asked."""
        with self.reading() as state:
            return mentions.said(state, ids, asked)

    def ids(self) -> dict[str, int]:
        """Every live id with its revision."""
        with self.reading() as state:
            return articles.ids(state)

    def hashes(self, ids: Sequence[str]) -> dict[str, str]:
        """The content hash of each of these articles that is live."""
        with self.reading() as state:
            return articles.hashes(state, ids)

    def ids_of(self, source: str) -> list[str]:
        """The live articles that were last read from this source."""
        with self.reading() as state:
            return articles.ids_of(state, source)

    def labels(self, field: FacetField, keys: Sequence[str]) -> dict[str, str]:
        """What to show for keys that a facet counts."""
        with self.reading() as state:
            return self._labels.of(state, field, keys)

    def damage(self) -> list[str]:
        """What SQLite finds wrong with the file and its references, a line each."""
        with self.reading() as state:
            return connection.damage(state)

    def lexicon_names(self) -> frozenset[str]:
        """The name keys frozen as well attested."""
        with self.reading() as state:
            return lexicon.names(state)

    def lexicon_version(self) -> int:
        """The version of the frozen names."""
        with self.reading() as state:
            return int(schema.value(state, "lexicon"))

    def runs(self, limit: int = 20) -> list[Run]:
        """The last runs, newest first."""
        with self.reading() as state:
            return runs.runs(state, limit)

    def set_aside(self, limit: int = 1000) -> list[SetAside]:
        """What could not be taken in, newest first."""
        with self.reading() as state:
            return runs.aside(state, limit)

    @property
    def known(self) -> StoreKnown:
        """What the parser may ask (see search/known.py)."""
        return StoreKnown(self.reading)

    def person(self, key: str) -> Person | None:
        """The person with this key, or whom it redirects to."""
        return self.known.person(key)

    def document(self, key: str) -> OfficialDocument | None:
        """The official document with this key, or what it redirects to."""
        return self.known.document(key)

    def people(self, q: str = "", limit: int = 50, offset: int = 0) -> Listing[Person]:
        """People by parts of the name, most articles first."""
        with self.reading() as state:
            return person_pages.people(state, q, limit, offset)

    def person_page(self, key: str, limit: int = 100, offset: int = 0) -> PersonPage | None:
        """One person with offices, articles, official documents, people met."""
        with self.reading() as state:
            return person_pages.page(state, key, limit, offset)

    def documents(self, q: str = "", limit: int = 50, offset: int = 0) -> Listing[OfficialDocument]:
        """Official documents by number or words, most articles first."""
        with self.reading() as state:
            return document_pages.documents(state, q, limit, offset)

    def document_page(self, key: str, limit: int = 100, offset: int = 0) -> DocumentPage | None:
        """One official document with its stated dates, articles, people, relations."""
        with self.reading() as state:
            return document_pages.page(state, key, limit, offset)

    def conferences(self, wanted: Wanted = EVERY, limit: int = 50, offset: int = 0) -> Listing[Conference]:
        """The register of conferences, newest first."""
        with self.reading() as state:
            return conference_register.conferences(state, wanted, limit, offset)

    def conference_page(self, key: str) -> ConferencePage | None:
        """One conference with all its articles."""
        with self.reading() as state:
            return conference_register.page(state, key)

    def conference_kinds(self) -> list[tuple[str, str, int]]:
        """(slug, kind, conferences) of every kind, commonest first."""
        with self.reading() as state:
            return conference_register.kinds(state)

    def completions(self, kind: str, typed: str, limit: int) -> list[Completion]:
        """Rows of a kind (person, number, office, phrase, article) that begin with `typed`, marks aside."""
        with self.reading() as state:
            return suggest.completions(state, kind, typed, limit)

    def newest(self, limit: int) -> list[ArticleLine]:
        """The newest articles, undated ones last."""
        with self.reading() as state:
            return lines.newest(state, limit)

    def oldest(self, limit: int) -> list[ArticleLine]:
        """The oldest articles that have a date."""
        with self.reading() as state:
            return lines.oldest(state, limit)

    def undated(self, limit: int) -> list[ArticleLine]:
        """Articles without a day of publication."""
        with self.reading() as state:
            return lines.undated(state, limit)

    def neighbours(self, id: str) -> tuple[ArticleLine | None, ArticleLine | None]:
        """The articles published just before and just after this one."""
        with self.reading() as state:
            return lines.neighbours(state, id)

    def holdings(self) -> Holdings:
        """What the archive holds."""
        with self.reading() as state:
            return home.holdings(state)

    def problems(self, limit: int = 100) -> list[tuple[ArticleLine, FactProblem]]:
        """Facts that a person should look at."""
        with self.reading() as state:
            return home.problems(state, limit)

    def _page(self, row: int) -> list[StoredArticle]:
        with self.reading() as state:
            return articles.after(state, row)

    def _outdated(self, rules: int, version: int, row: int) -> list[StoredArticle]:
        with self.reading() as state:
            return articles.outdated(state, rules, version, row)
