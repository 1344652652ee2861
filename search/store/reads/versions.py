"""What an article was before, and where it is now: corrected, moved to another id, withdrawn."""

from dataclasses import dataclass
from typing import NamedTuple

from search.model import Article
from search.store.compiled.reads import versions as sql
from search.store.reads.lines import line
from search.store.reads.values import ArticleLine
from search.store.schema.columns import attachments, day, strings
from search.store.sql import Connection, column, each

_LONGEST = 16
"""Times an article may have moved before the search for it is given up."""


@dataclass(frozen=True, slots=True)
class Version:
    """An earlier text of an article: the revision it had, and when another took its place (UTC)."""

    revision: int
    replaced: str
    article: Article


class _Row(NamedTuple):
    revision: int
    replaced: str
    id: str
    title: str
    body: str
    url: str
    summary: str
    captions: str
    section: str
    author: str
    day: int | None
    attachments: str


def earlier(connection: Connection, id: str) -> list[Version]:
    """The earlier texts of an article, the latest of them first."""
    return [_version(row) for row in each(connection, _Row, sql.EARLIER, {"id": id})]


def changed(connection: Connection, id: str) -> str:
    """When the text of a live article last changed (UTC); "" where it never did."""
    return next(column(connection, sql.CHANGED, {"id": id}), None) or ""


def withdrawn(connection: Connection, id: str) -> bool:
    """Whether the archive had an article with this id and took it out."""
    return bool(next(column(connection, sql.WITHDRAWN, {"id": id}), 0))


def withdrawn_lines(connection: Connection, limit: int) -> list[ArticleLine]:
    """The articles that were taken out and whose texts are kept, the last taken out first."""
    return list(each(connection, line, sql.WITHDRAWN_LINES, {"limit": limit}))


def moved_to(connection: Connection, id: str) -> str:
    """The id under which the article that had this one stands now; "" where it did not move."""
    at = id
    for _ in range(_LONGEST):
        leads = next(column(connection, sql.LEADS, {"id": at}), None)
        if leads is None:
            return "" if at == id or withdrawn(connection, at) else at
        at = str(leads)
    return ""


def _version(row: _Row) -> Version:
    return Version(
        row.revision,
        row.replaced,
        Article(
            id=row.id,
            title=row.title,
            body=row.body,
            url=row.url,
            summary=row.summary,
            captions=strings(row.captions),
            section=row.section,
            author=row.author,
            published=day(row.day),
            attachments=attachments(row.attachments),
        ),
    )
