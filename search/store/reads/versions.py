"""When an article came in, what it was before, and where it is now: corrected, moved, withdrawn."""

from collections.abc import Iterable
from datetime import date
from typing import Literal, NamedTuple

from msgspec import Struct

from search.model import Article
from search.store.compiled.reads import versions as sql
from search.store.reads.lines import line
from search.store.reads.values import ArticleLine
from search.store.schema.columns import attachments, day, json_list, strings
from search.store.sql import Connection, Sql, Values, column, each

Register = Literal["person", "document", "conference"]
_CHANGED: dict[Register, Sql] = {
    "person": sql.PEOPLE_CHANGED,
    "document": sql.DOCUMENTS_CHANGED,
    "conference": sql.CONFERENCES_CHANGED,
}
_LONGEST = 16
"""Times an article may have moved before the search for it is given up."""


class Version(Struct, frozen=True):
    """An earlier text of an article: the revision it had, and when another took its place (UTC)."""

    revision: int
    replaced: str
    article: Article


class Moments(Struct, frozen=True):
    """When an article was published, when it first came in, and when its text last changed (UTC); "" where
    that is not known, or never was."""

    published: date | None
    came: str
    changed: str


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


class _Moments(NamedTuple):
    id: str
    day: int | None
    came: str
    changed: str


def latest(connection: Connection, offset: int, limit: int) -> list[str]:
    """The ids of live articles, those first that first came in in the latest run; of one run the later day
    first, of one day the one that was read later."""
    return list(column(connection, sql.LATEST, {"offset": offset, "limit": limit}))


def by_appearance(connection: Connection, ids: Iterable[str]) -> list[str]:
    """Those of these articles that are live, in the same order."""
    return list(column(connection, sql.BY_APPEARANCE, {"ids": json_list(ids)}))


def moments(connection: Connection, ids: Iterable[str]) -> dict[str, Moments]:
    """The moments of those of these articles that are live."""
    return _moments(connection, sql.MOMENTS, {"ids": json_list(ids)})


def all_moments(connection: Connection, offset: int, limit: int) -> dict[str, Moments]:
    """The moments of a stretch of all live articles, in the order in which they first came in."""
    return _moments(connection, sql.ALL_MOMENTS, {"offset": offset, "limit": limit})


def entities_changed(connection: Connection, kind: Register, limit: int) -> dict[str, Moments]:
    """The keys of the entities most worth finding, with the last day of one of their articles, and when one
    last came in or changed. People and official documents are those of several articles."""
    return _moments(connection, _CHANGED[kind], {"limit": limit})


def _moments(connection: Connection, statement: Sql, bound: Values) -> dict[str, Moments]:
    found = each(connection, _Moments, statement, bound)
    return {row.id: Moments(day(row.day), row.came, row.changed) for row in found}


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
