"""Runs of the indexer, and what they had to set aside."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from search.model import Run, SetAside
from search.store.compiled.writes import runs as sql
from search.store.schema.columns import json_list
from search.store.sql import Connection, each, value

_counts = msgspec.json.Decoder(dict[str, int])


def start(connection: Connection, command: str) -> int:
    """The number of a new run."""
    return int(value(connection, sql.START, {"named": command}))


def finish(connection: Connection, number: int, counts: Mapping[str, int], error: str) -> None:
    """Record the end of a run."""
    counted = msgspec.json.encode(dict(counts)).decode()
    connection.run(sql.FINISH, {"ended": number, "counted": counted, "failed": _clean(error)})


def runs(connection: Connection, limit: int = 20) -> list[Run]:
    """The last runs, newest first."""
    lines = connection.lines(sql.LIST, {"limit": limit})
    return [
        Run(n, command, began, end, _counts.decode(c), error) for n, command, began, end, c, error in lines
    ]


def last_success(connection: Connection) -> str:
    """When a run last ended well (UTC); "" where none did."""
    return value(connection, sql.LAST_SUCCESS) or ""


def set_aside(connection: Connection, source: str, items: Iterable[SetAside]) -> None:
    """Remember items of a source with their reasons."""
    lines = [
        {
            "source": _clean(source),
            "place": _clean(item.place),
            "id": _clean(item.id),
            "reason": _clean(item.reason),
        }
        for item in items
    ]
    if lines:
        connection.run_each(sql.SET_ASIDE, lines)


def aside(connection: Connection, limit: int = 1000) -> list[SetAside]:
    """What could not be taken in, newest first."""
    return list(each(connection, SetAside, sql.ASIDE, {"limit": limit}))


def aside_counts(connection: Connection) -> dict[str, int]:
    """How many could not be taken in, by source; what the engine refused is of the source «index»."""
    return {source: int(count) for source, count in connection.lines(sql.ASIDE_COUNTS)}


def aside_of(connection: Connection, source: str) -> list[SetAside]:
    """What could not be taken in of one source, by place."""
    return list(each(connection, SetAside, sql.OF_SOURCE, {"of": _clean(source)}))


def replace_set_aside(connection: Connection, source: str, items: Sequence[SetAside]) -> None:
    """Remember these items of a source and forget its others."""
    places = json_list(_clean(item.place) for item in items)
    connection.run(sql.CLEAR, {"of": _clean(source), "places": places})
    set_aside(connection, source, items)


def clear_read(connection: Connection, ids: Iterable[str]) -> None:
    """Forget what was set aside of articles that have now been taken in."""
    connection.run(sql.READ, {"ids": json_list(ids)})


def _clean(text_: str) -> str:
    """File names may hold lone surrogates, and messages NUL, which databases refuse."""
    return text_.replace("\0", "\\0").encode("utf-8", "backslashreplace").decode()
