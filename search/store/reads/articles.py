"""Articles as they were put: single ones, streams, changes by revision, ids, and what a list shows."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection

from search.model import Article, Card, Change, Removal, StoredArticle
from search.store.reads import facts
from search.store.schema.columns import day, json_list, strings
from search.store.schema.statements import lines as read
from search.store.schema.statements import value

_COLUMNS = """
    a.row, a.revision, a.removed, a.id, a.title, a.day, s.name, t.url, t.author, t.summary, t.captions, t.body
    FROM articles a LEFT JOIN texts t ON t.article = a.row LEFT JOIN sections s ON s.id = a.section
"""
_ONE = f"SELECT {_COLUMNS} WHERE a.id = :id AND NOT a.removed"
_STREAM = f"SELECT {_COLUMNS} WHERE a.row > :after AND NOT a.removed ORDER BY a.row LIMIT :limit"
_CHANGES = f"SELECT {_COLUMNS} WHERE a.revision > :after ORDER BY a.revision LIMIT :limit"
_CARDS = f"SELECT {_COLUMNS} WHERE a.id IN (SELECT value FROM json_each(:ids)) AND t.article IS NOT NULL"
_OUTDATED = (
    f"SELECT {_COLUMNS} WHERE NOT a.removed AND (a.rules != :rules OR a.lexicon != :lexicon)"
    " AND a.row > :after ORDER BY a.row LIMIT :limit"
)
_TEXTS = f"SELECT {_COLUMNS} WHERE a.row IN (SELECT value FROM json_each(:rows)) AND NOT a.removed"
_OF_SOURCE = """
    SELECT a.id FROM articles a JOIN sources s ON s.id = a.source WHERE s.name = :source AND NOT a.removed
"""
_HASHES = "SELECT id, hash FROM articles WHERE id IN (SELECT value FROM json_each(:ids)) AND NOT removed"
STREAM = 500
"""Articles read at a time when all are read."""


def _article(line: Sequence[Any]) -> Article:
    id, title, published, section, url, author, summary, captions, body = line[3:]
    return Article(
        id=id,
        title=title,
        body=body,
        url=url,
        summary=summary,
        captions=strings(captions),
        section=section or "",
        author=author,
        published=day(published),
    )


def _stored(connection: Connection, lines: Sequence[Sequence[Any]]) -> list[StoredArticle]:
    found = {line[0]: _article(line) for line in lines}
    its = facts.read(connection, found)
    return [StoredArticle(line[0], line[1], found[line[0]], its[line[0]]) for line in lines]


def article(connection: Connection, id: str) -> StoredArticle | None:
    """The live article with this id."""
    lines = list(read(connection, _ONE, {"id": id}))
    return _stored(connection, lines)[0] if lines else None


def texts(connection: Connection, rows: Iterable[int]) -> dict[int, Article]:
    """The live articles of these rows, without their facts."""
    return {line[0]: _article(line) for line in read(connection, _TEXTS, {"rows": json_list(rows)})}


def after(connection: Connection, row: int, limit: int = STREAM) -> list[StoredArticle]:
    """The next live articles by row."""
    return _stored(connection, list(read(connection, _STREAM, {"after": row, "limit": limit})))


def outdated(
    connection: Connection, rules: int, lexicon: int, row: int, limit: int = STREAM
) -> list[StoredArticle]:
    """The next live articles whose facts were read by other rules or with another lexicon."""
    values = {"rules": rules, "lexicon": lexicon, "after": row, "limit": limit}
    return _stored(connection, list(read(connection, _OUTDATED, values)))


def changes(connection: Connection, revision: int, limit: int) -> list[Change]:
    """What became of articles after `revision`, each once with its newest revision, in order."""
    lines = list(read(connection, _CHANGES, {"after": revision, "limit": limit}))
    live = {stored.row: stored for stored in _stored(connection, [line for line in lines if not line[2]])}
    return [Removal(line[0], line[1], line[3]) if line[2] else live[line[0]] for line in lines]


def cards(connection: Connection, ids: Sequence[str]) -> dict[str, Card]:
    """What a list shows, by id: also of removed articles, until their text has gone."""
    lines = list(read(connection, _CARDS, {"ids": json_list(ids)}))
    found = {line[0]: _article(line) for line in lines}
    people, documents = facts.people_of(connection, found), facts.documents_of(connection, found)
    meetings = facts.conferences(connection, found)
    return {
        line[3]: Card(
            article=found[line[0]],
            revision=line[1],
            people=tuple(people.get(line[0], ())),
            documents=tuple(documents.get(line[0], ())),
            conference=next(iter(meetings.get(line[0], ())), None),
        )
        for line in lines
    }


def ids(connection: Connection) -> dict[str, int]:
    """Every live id with its revision."""
    return dict(read(connection, "SELECT id, revision FROM articles WHERE NOT removed"))


def ids_of(connection: Connection, source: str) -> list[str]:
    """The live articles that were last read from this source."""
    return [id for (id,) in read(connection, _OF_SOURCE, {"source": source})]


def hashes(connection: Connection, ids: Iterable[str]) -> dict[str, str]:
    """The content hash of each of these articles that is live."""
    return {line[0]: line[1] for line in read(connection, _HASHES, {"ids": json_list(ids)})}


def count(connection: Connection) -> int:
    """How many articles are live."""
    return int(value(connection, "SELECT count(*) FROM articles WHERE removed = 0"))
