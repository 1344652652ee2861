"""Articles as rows: what is there of each, and their texts written with what they were before."""

from collections.abc import Iterable, Sequence
from typing import Any

from msgspec import Struct

from search.errors import ArticleRejected
from search.model import Article
from search.store.compiled.reads import versions
from search.store.compiled.writes import writing as sql
from search.store.schema.columns import attachments_column, json_list, ordinal, strings_column
from search.store.sql import Connection, column, lines, value
from search.store.writes.offices import Names
from search.store.writes.rows import Sheet
from search.vietnamese.text import fold

BATCH = 500
"""Articles held back before they are written together."""
START = 60
"""Characters of a folded title that completion can reach."""
_CHANGED = (
    "changed", "at", "published", "in_section", "from_source", "titled", "started", "hashed", "by_rules",
    "with_lexicon",
)  # fmt: skip


class State(Struct, frozen=True):
    """What the store has under an id."""

    row: int
    removed: bool
    hash: str


class Put(Struct, frozen=True):
    """An article on its way into the store."""

    sheet: Sheet
    revision: int
    hash: str
    rules: int
    source: str
    fresh: bool
    earlier: bool
    """Whether it has another text so far."""


class ArticleRows:
    """The articles of one writing transaction: what was looked up stays at hand."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._states: dict[str, State | None] = {}
        self._next_row = int(value(connection, sql.NEXT_ROW))
        self._run: int | None = None
        self._sections = Names(connection, sql.SECTIONS, sql.ADD_SECTION)
        self._sources = Names(connection, sql.SOURCES, sql.ADD_SOURCE)

    @property
    def next_row(self) -> int:
        """The row that the next new article takes, once `now` says that it has."""
        return self._next_row

    def state(self, id: str) -> State | None:
        """What is there under an id; None for one that never was."""
        return self.states([id])[id]

    def states(self, ids: Iterable[str]) -> dict[str, State | None]:
        """The same for many ids, in as many statements as there are batches."""
        wanted = list(ids)
        missing = [id for id in wanted if id not in self._states]
        self._states.update(dict.fromkeys(missing))
        for first in range(0, len(missing), BATCH):
            bound = {"ids": json_list(missing[first : first + BATCH])}
            for id, row, removed, hash in lines(self._connection, sql.STATES, bound):
                self._states[id] = State(row, bool(removed), hash)
        return {id: self._states[id] for id in wanted}

    def now(self, id: str, state: State) -> None:
        """Remember what is there under an id from now on."""
        self._states[id] = state
        self._next_row = max(self._next_row, state.row + 1)

    def adopt(self, source: str, ids: Sequence[str]) -> None:
        """Let live articles belong to a source."""
        owner = self._sources.id(source)
        for first in range(0, len(ids), BATCH):
            self._connection.run(sql.ADOPT, {"owner": owner, "ids": json_list(ids[first : first + BATCH])})

    def write(self, puts: Sequence[Put], lexicon: int) -> None:
        """Write articles with their texts; what they said before is kept."""
        if not puts:
            return
        if kept := [put.sheet.row for put in puts if put.earlier]:
            self._connection.run(versions.KEEP, {"rows": json_list(kept)})
        self._connection.run(versions.DROP_MOVES, {"ids": json_list(put.sheet.article.id for put in puts)})
        new, changed = list[tuple[Any, ...]](), list[dict[str, Any]]()
        for put in puts:
            row, revision, *rest = self._values(put, lexicon)
            if put.fresh:
                new.append((row, put.sheet.article.id, revision, 0, *rest, self._its_run))
            else:
                changed.append(dict(zip(_CHANGED, (row, revision, *rest), strict=True)))
        for statement, group in ((sql.ADD, new), (sql.CHANGE, changed)):
            if group:
                self._connection.run_each(statement, group)
        self._connection.run_each(sql.ADD_TEXT, [_text(put.sheet) for put in puts])

    @property
    def _its_run(self) -> int:
        """The run in which what is new comes in; asked for when it is needed, as the run may begin here."""
        if self._run is None:
            self._run = next((int(one) for one in column(self._connection, sql.RUN)), 1)
        return self._run

    def _values(self, put: Put, lexicon: int) -> tuple[Any, ...]:
        page, article = put.sheet, put.sheet.article
        day, section = ordinal(article.published), self._sections.id(article.section)
        source, start = self._sources.id(put.source), fold(article.title[:START])
        named = (article.title, start, put.hash, put.rules, lexicon)
        return page.row, put.revision, day, section, source, *named


def check(article: Article) -> None:
    """Refuse, before anything is written, what a database cannot hold; raises ArticleRejected."""
    if not article.id:
        raise ArticleRejected("an article without an id.")
    named = (text for one in article.attachments for text in (one.name, one.url))
    parts = (part for _, _, part in article.parts())
    every = "".join((article.id, article.url, article.section, *parts, *named))
    if "\0" in every:
        raise ArticleRejected(f"{article.id!r}: a NUL character, which is no text.")
    try:
        every.encode()
    except UnicodeEncodeError as error:
        raise ArticleRejected(
            f"{article.id}: a character that is not Unicode text ({error.reason})."
        ) from error


def _text(page: Sheet) -> tuple[Any, ...]:
    article = page.article
    captions, attachments = strings_column(article.captions), attachments_column(article.attachments)
    return page.row, article.url, article.author, article.summary, captions, article.body, attachments
