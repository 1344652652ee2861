"""Everything that outlives a database, line by line."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from search.model import Article, StoredArticle
from search.store.compiled.writes import exchange as sql
from search.store.exchange import shapes
from search.store.overrides import log
from search.store.reads import articles
from search.store.schema import schema
from search.store.schema.columns import attachments, day, json_list, strings
from search.store.sql import Connection, column, lines

_AT_ONCE = 500
"""Articles held in memory."""


def exported(connection: Connection) -> Iterator[shapes.Line]:
    """The lines of an export of one committed state, in the order in which they can be taken up."""
    yield shapes.Head(shapes.FORMAT, schema.identity(connection))
    keys = {}
    for kind, found in (("person", sql.PEOPLE), ("document", sql.DOCUMENTS), ("conference", sql.CONFERENCES)):
        rows = list(lines(connection, found))
        keys[kind] = {id: key for id, key, *_ in rows}
        yield from _registered(connection, kind, rows, keys[kind])
    for kind, spelling, entity, text in lines(connection, sql.ALIASES):
        yield shapes.Alias(kind, spelling, keys[kind][entity], text)
    for kind, article, spelling, entity in lines(connection, sql.PINS):
        yield shapes.Pin(kind, article, spelling, keys[kind][entity])
    for one in log.listed(connection):
        yield shapes.Decision(one.command, one.said, one.made, one.by, one.undone)
    yield from _articles(connection)
    yield from _withdrawn(connection)
    yield from _earlier(connection)
    yield from (shapes.Move(old, new) for old, new in lines(connection, sql.MOVES))


def _registered(
    connection: Connection, kind: str, rows: list[Any], keys: dict[int, str]
) -> Iterator[shapes.Line]:
    """The register of one kind; the last columns of each count articles and lead to another entity."""
    if kind == "person":
        names: dict[str, list[tuple[str, bool]]] = defaultdict(list)
        for key, name, staff in lines(connection, sql.NAMES):
            names[key].append((name, bool(staff)))
        for _, key, name, told, _, merged in rows:
            yield shapes.Person(key, name, tuple(names[key]), keys.get(merged, ""), told)
        return
    shape = shapes.Document if kind == "document" else shapes.Conference
    for _, key, *known, _, merged in rows:
        yield shape(key, tuple(known), keys.get(merged, ""))


def _articles(connection: Connection) -> Iterator[shapes.Live]:
    row = 0
    while page := articles.after(connection, row, _AT_ONCE):
        row = page[-1].row
        bound = {"rows": json_list(one.row for one in page)}
        about = {at: rest for at, *rest in lines(connection, sql.ABOUT, bound)}
        reasons = {(at, n): strings(text) for at, n, text in lines(connection, sql.REASONS, bound)}
        for one in page:
            hash, rules, source = about[one.row]
            why = tuple(reasons.get((one.row, n), ()) for n in range(len(one.facts.conferences)))
            yield _live(one, why, hash, rules, source)


def _live(
    one: StoredArticle, why: tuple[tuple[str, ...], ...], hash: str, rules: int, source: str
) -> shapes.Live:
    return shapes.Live(
        **_texts(one.article), facts=one.facts, reasons=why, hash=hash, rules=rules, source=source
    )


def _texts(article: Article) -> dict[str, Any]:
    fields = {
        name: getattr(article, name) for name in shapes.Text.__struct_fields__ if name != "published_at"
    }
    return fields | {"published_at": article.published}


def _withdrawn(connection: Connection) -> Iterator[shapes.Withdrawn]:
    row = 0
    while page := list(lines(connection, sql.WITHDRAWN, {"after": row, "limit": _AT_ONCE})):
        row = page[-1][0]
        for _, id, title, published, section, hash, *texts in page:
            url, author, summary, captions, body, attached = (text or "" for text in texts)
            yield shapes.Withdrawn(
                id, title, body, url, summary, strings(captions), section, author, day(published),
                attachments(attached), hash,
            )  # fmt: skip


def _earlier(connection: Connection) -> Iterator[shapes.Earlier]:
    last = int(next(column(connection, sql.LAST_ROW)))
    for row in range(0, last, _AT_ONCE):
        for found in lines(connection, sql.VERSIONS, {"after": row, "upto": row + _AT_ONCE}):
            id, _, revision, replaced, published, section, title, *texts = found
            url, author, summary, captions, body, attached = texts
            yield shapes.Earlier(
                id, title, body, url, summary, strings(captions), section, author, day(published),
                attachments(attached), revision, replaced,
            )  # fmt: skip
