"""Rows for completion: what begins as it is typed, the most used first."""

from collections.abc import Iterable, Sequence
from typing import Any

from msgspec import Struct

from search.store.compiled.reads import suggest_rows as sql
from search.store.reads.values import Completion
from search.store.schema.columns import json_list
from search.store.sql import Connection, Sql, lines, value
from search.vietnamese.numbers.begun import BegunNumber

MANY = 1_000
"""From so many candidates on, the most used are tried one after another instead of sorting them all."""
WALKED = 2_000
"""People, the most used, among whom a common given name is looked for; newest articles, for one's offices."""
SPELLINGS = 4
"""Times the rows wanted are read: one office, or person, is printed in several ways."""


class _Source(Struct, frozen=True):
    """How one kind of rows is completed: `few` sorts a short range; where its rows, by `range`, are many,
    `many` walks them by use and stops early."""

    few: Sql
    range: Sql | None = None
    many: Sql | None = None


_SOURCES = {
    "person": _Source(sql.PEOPLE, sql.PEOPLE_RANGE, sql.PEOPLE_WALKED),
    "called": _Source(sql.CALLED, sql.CALLED_RANGE, sql.CALLED_WALKED),
    "number": _Source(sql.DOCUMENTS),
    "office": _Source(sql.OFFICES, sql.OFFICES_RANGE, sql.OFFICES_WALKED),
    "phrase": _Source(sql.PHRASES),
}


def beginning(connection: Connection, kind: str, prefix: str, limit: int) -> list[Completion]:
    """Rows of a kind that begin with this folded prefix; «called» are people by their given name."""
    source, bound = _SOURCES[kind], {**_bound(prefix, limit), "many": MANY, "walked": WALKED}
    statement = source.few
    if source.range and source.many and value(connection, source.range, bound) >= MANY:
        statement = source.many
    found = lines(connection, statement, bound)
    return _once("person" if kind == "called" else kind, found)[:limit]


def numbers(connection: Connection, number: BegunNumber, limit: int) -> list[Completion]:
    """Official documents whose number begins so."""
    bound = {"stems": json_list(number.stems), "kinds": json_list(number.kinds), "limit": limit}
    return _once("number", lines(connection, sql.NUMBERS, bound))


def held(connection: Connection, person: str, prefix: str, limit: int) -> list[Completion]:
    """The offices of the person with this key that begin so, each with the articles that say it."""
    bound = {"key": person, "newest": WALKED, **_bound(prefix, limit)}
    return _once("office", lines(connection, sql.HELD, bound))[:limit]


def introduced(connection: Connection, person: str) -> bool:
    """Whether some article gives the person with this key an honorific or an office."""
    return bool(value(connection, sql.INTRODUCED, {"key": person}))


def titles(connection: Connection, rows: Iterable[int]) -> dict[int, tuple[str, str, str]]:
    """By row: id, title and captions of the live articles among these."""
    found = lines(connection, sql.TITLES, {"rows": json_list(rows)})
    return {row: (id, title, captions) for row, id, title, captions in found}


def kinds(connection: Connection) -> dict[str, int]:
    """The kinds of conference that the archive has, each with how many articles report one."""
    return dict(lines(connection, sql.KINDS))


def _bound(prefix: str, limit: int) -> dict[str, Any]:
    beyond = prefix + "\U0010ffff"
    return {"prefix": prefix, "beyond": beyond, "limit": limit, "spellings": limit * SPELLINGS}


def _once(kind: str, found: Iterable[Sequence[Any]]) -> list[Completion]:
    """Each key once, as it is printed most often, with what is counted under all its spellings."""
    shown: dict[str, str] = {}
    counts: dict[str, int] = {}
    for text, key, articles, *_ in found:
        shown.setdefault(key, text)
        counts[key] = counts.get(key, 0) + articles if kind == "office" else articles
    order = sorted(shown, key=lambda key: -counts[key])
    return [Completion(kind, shown[key], key, counts[key]) for key in order]
