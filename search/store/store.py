"""The store as the rest of the program sees it: one file, many readers, one writer."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import wraps
from typing import TYPE_CHECKING, Concatenate, ParamSpec, Self, TypeVar

from search.model import OfficialDocument, Person, StoredArticle
from search.query.tree import FacetField
from search.store.completion.suggestions import Suggestions
from search.store.overrides import log
from search.store.publishing import answers, tokens
from search.store.reads import (
    articles,
    authors,
    card_facts,
    conference_register,
    document_pages,
    home,
    lines,
    mentions,
    office_pages,
    person_pages,
    registers,
    versions,
)
from search.store.reads.known import StoreKnown
from search.store.reads.labels import Labels
from search.store.schema import schema
from search.store.sql import Connection
from search.store.sql.address import Address
from search.store.sql.databases import Database, opened
from search.store.twins import reading as twins
from search.store.writes import lexicon
from search.store.writes import runs as run_log

if TYPE_CHECKING:
    from search.store.exchange.importing import Importing
    from search.store.exchange.shapes import Line
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


def _checked(database: Database) -> Database:
    with database.reading() as state:
        schema.check(state, database.place)
    return database


class Store:
    """The archive of record, shared by threads; reads never wait for writes.

    What each reading promises and takes stands at the function it is made of."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._held = threading.local()
        self._labels = Labels()
        self.suggestions = Suggestions(self.reading)
        self.place = database.place

    @classmethod
    def create(cls, address: Address) -> Self:
        """The store at an address for reading and writing, made when absent.

        Raises StoreOutdated for one of an earlier version, StoreError for what does not fit."""
        database = opened(address, writable=True)
        try:
            with database.reading() as state:
                empty = not state.tables()
            if empty:
                from search.store.schema.making import make  # SQLAlchemy, which no other start needs

                make(address)
            return cls(_checked(database))
        except BaseException:
            database.close()
            raise

    @classmethod
    def open(cls, address: Address) -> Self:
        """The store at an address for reading. Raises as `create`, and ArchiveMissing where there is none."""
        database = opened(address, writable=False)
        try:
            return cls(_checked(database))
        except BaseException:
            database.close()
            raise

    @property
    def local(self) -> bool:
        """Whether it is a file of this machine, which readers need not wait for."""
        return self._database.local

    def close(self) -> None:
        """Let go of the database."""
        self._database.close()

    @contextmanager
    def writing(self) -> Iterator["Writing"]:
        """The writing transaction: committed at the end, rolled back on an exception."""
        from search.store.writes.writing import Writing  # which a process that only reads never needs

        with self._database.writing() as transaction:
            writing = Writing(transaction)
            yield writing
            writing.flush()

    def point(self, said: str) -> None:
        """Say which index in OpenSearch readers take, in a transaction of its own; "" that none is there.

        No change of the archive: the revision stays."""
        with self._database.writing() as transaction:
            schema.point(transaction, said)

    @contextmanager
    def importing(self) -> Iterator["Importing"]:
        """The writing transaction in which an export is taken up."""
        from search.store.exchange.importing import Importing
        from search.store.exchange.keyed_rows import KeyedRows
        from search.store.writes.writing import Writing

        with self._database.writing() as transaction:
            writing = Writing(transaction, KeyedRows)
            run = writing.start_run("import")
            importing = Importing(writing, transaction)
            yield importing
            importing.settle()
            writing.flush()
            writing.finish_run(run, {"changed": importing.articles})

    def exported(self) -> Iterator["Line"]:
        """The lines of an export, of one committed state."""
        from search.store.exchange.exporting import exported

        with self.reading() as state:
            yield from exported(state)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One committed state for all that this thread reads inside: readings inside it share it."""
        held: Connection | None = getattr(self._held, "state", None)
        if held is not None:
            yield held
            return
        with self._database.reading() as self._held.state:
            try:
                yield self._held.state
            finally:
                self._held.state = None

    identity = _read(schema.identity)
    revision = _read(schema.revision)
    pointed = _read(schema.pointed)
    damage = _read(schema.damage)
    lexicon_names = _read(lexicon.names)
    lexicon_version = _read(schema.lexicon)
    runs = _read(run_log.runs)
    last_success = _read(run_log.last_success)
    set_aside = _read(run_log.aside)
    set_aside_of = _read(run_log.aside_of)
    set_aside_counts = _read(run_log.aside_counts)
    overrides = _read(log.listed)
    answers = _read(answers.answers)
    token_name = _read(tokens.name)
    tokens = _read(tokens.listed)

    count = _read(articles.count)
    article = _read(articles.article)
    changes = _read(articles.changes)
    cards = _read(articles.cards)
    ids = _read(articles.ids)
    ids_of = _read(articles.ids_of)
    hashes = _read(articles.hashes)
    latest = _read(versions.latest)
    by_appearance = _read(versions.by_appearance)
    moments = _read(versions.moments)
    all_moments = _read(versions.all_moments)
    entities_changed = _read(versions.entities_changed)
    said = _read(mentions.said)
    earlier = _read(versions.earlier)
    changed = _read(versions.changed)
    withdrawn = _read(versions.withdrawn)
    withdrawn_lines = _read(versions.withdrawn_lines)
    moved_to = _read(versions.moved_to)
    _page = _read(articles.after)
    _outdated = _read(articles.outdated)

    copies = _read(twins.copies)
    copies_among = _read(twins.copies_among)
    sketches = _read(twins.sketches)

    newest = _read(lines.newest)
    oldest = _read(lines.oldest)
    undated = _read(lines.undated)
    neighbours = _read(lines.neighbours)
    holdings = _read(home.holdings)
    problems = _read(home.problems)

    people = _read(person_pages.people)
    person_page = _read(person_pages.page)
    author_page = _read(authors.page)
    offices = _read(office_pages.offices)
    office_page = _read(office_pages.page)
    held_by = _read(office_pages.held_by)
    office_pages_of = _read(office_pages.pages_of)
    documents = _read(document_pages.documents)
    document_page = _read(document_pages.page)
    conferences = _read(conference_register.conferences)
    conference_page = _read(conference_register.page)
    taking_part = _read(conference_register.taking_part)
    conference_originals = _read(conference_register.originals)
    conference_years = _read(registers.conferences.years)
    conference_told = _read(registers.conferences.told)
    documents_told = _read(registers.documents.told)
    document_life = _read(registers.documents.life)
    document_kinds = _read(registers.documents.kinds)
    document_years = _read(registers.documents.years)
    standing = _read(registers.people.standing)
    held_at = _read(registers.people.held_at)
    sentences = _read(registers.people.sentences)
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
