"""Articles as they were put: single ones, streams, changes by revision, ids, and what a list shows."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from search.model import Article, Card, Change, Removal, StoredArticle
from search.store.compiled.reads import articles as sql
from search.store.reads import facts
from search.store.schema.columns import attachments, day, json_list, strings
from search.store.sql import Connection, column, each, first, lines, value


class _Row(NamedTuple):
    """The columns of an article in their order; a removed one may have lost its texts."""

    row: int
    revision: int
    removed: int
    id: str
    title: str
    day: int | None
    section: str | None
    url: str
    author: str
    summary: str
    captions: str
    body: str
    attachments: str


STREAM = 500
"""Articles read at a time when all are read."""


def _article(row: _Row) -> Article:
    return Article(
        id=row.id,
        title=row.title,
        body=row.body,
        url=row.url,
        summary=row.summary,
        captions=strings(row.captions),
        section=row.section or "",
        author=row.author,
        published=day(row.day),
        attachments=attachments(row.attachments),
    )


def _stored(connection: Connection, rows: Sequence[_Row]) -> list[StoredArticle]:
    found = {row.row: _article(row) for row in rows}
    its = facts.read(connection, found)
    return [StoredArticle(row.row, row.revision, found[row.row], its[row.row]) for row in rows]


def article(connection: Connection, id: str) -> StoredArticle | None:
    """The live article with this id, with its facts."""
    row = first(connection, _Row, sql.ONE, {"id": id})
    return _stored(connection, [row])[0] if row else None


def texts(connection: Connection, rows: Iterable[int]) -> dict[int, Article]:
    """The live articles of these rows, without their facts."""
    return {row.row: _article(row) for row in each(connection, _Row, sql.TEXTS, {"rows": json_list(rows)})}


def of_rows(connection: Connection, rows: Iterable[int]) -> list[StoredArticle]:
    """The live articles of these rows, with their facts."""
    return _stored(connection, list(each(connection, _Row, sql.TEXTS, {"rows": json_list(rows)})))


def after(connection: Connection, row: int, limit: int = STREAM) -> list[StoredArticle]:
    """The next live articles by row."""
    return _stored(connection, list(each(connection, _Row, sql.STREAM, {"after": row, "limit": limit})))


def outdated(
    connection: Connection, rules: int, lexicon: int, row: int, limit: int = STREAM
) -> list[StoredArticle]:
    """The next live articles whose facts were read by other rules or with another lexicon."""
    values = {"rules": rules, "lexicon": lexicon, "after": row, "limit": limit}
    return _stored(connection, list(each(connection, _Row, sql.OUTDATED, values)))


def changes(connection: Connection, after: int, limit: int = 1000) -> list[Change]:
    """Articles and removals with a later revision than `after`, each once with its newest, in their order."""
    rows = list(each(connection, _Row, sql.CHANGES, {"after": after, "limit": limit}))
    live = {stored.row: stored for stored in _stored(connection, [row for row in rows if not row.removed])}
    return [Removal(row.row, row.revision, row.id) if row.removed else live[row.row] for row in rows]


def cards(connection: Connection, ids: Sequence[str]) -> dict[str, Card]:
    """What a list shows, by id, in a fixed number of statements.

    Removed articles have a card too, until their text has gone."""
    rows = list(each(connection, _Row, sql.CARDS, {"ids": json_list(ids)}))
    found = {row.row: _article(row) for row in rows}
    people, documents = facts.people_of(connection, found), facts.documents_of(connection, found)
    meetings = facts.conferences(connection, found)
    events = facts.events(connection, found, meetings)
    return {
        row.id: Card(
            article=found[row.row],
            revision=row.revision,
            people=tuple(people.get(row.row, ())),
            documents=tuple(documents.get(row.row, ())),
            conference=next(iter(meetings.get(row.row, ())), None),
            event=events.get(row.row),
        )
        for row in rows
    }


def ids(connection: Connection) -> dict[str, int]:
    """Every live id with its revision."""
    return dict(lines(connection, sql.IDS))


def ids_of(connection: Connection, source: str) -> list[str]:
    """The live articles that were last read from this source."""
    return list(column(connection, sql.OF_SOURCE, {"source": source}))


def hashes(connection: Connection, ids: Iterable[str]) -> dict[str, str]:
    """The content hash of each of these articles that is live."""
    return dict(lines(connection, sql.HASHES, {"ids": json_list(ids)}))


def count(connection: Connection) -> int:
    """How many articles are live."""
    return int(value(connection, sql.COUNT))
