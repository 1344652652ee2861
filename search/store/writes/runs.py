"""Runs of the indexer, and what they had to set aside."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec
from sqlalchemy import Connection, text

from search.model import Run, SetAside
from search.store.schema.columns import json_list

# The database's own clock: a record of when it was written, which nothing is computed from.
_NOW = "strftime('%Y-%m-%dT%H:%M:%SZ', 'now')"
_START = text(f"""
    INSERT INTO runs (number, command, started, finished, counts, error)
    SELECT coalesce(max(number), 0) + 1, :command, {_NOW}, '', '{{}}', '' FROM runs RETURNING number
""")
_FINISH = text(f"UPDATE runs SET finished = {_NOW}, counts = :counts, error = :error WHERE number = :number")
_LIST = text("""
    SELECT number, command, started, finished, counts, error FROM runs ORDER BY number DESC LIMIT :limit
""")
_SET_ASIDE = text(f"""
    INSERT INTO set_aside (source, place, id, reason, since) VALUES (:source, :place, :id, :reason, {_NOW})
    ON CONFLICT (source, place, id) DO UPDATE SET reason = excluded.reason
""")
_ASIDE = text("SELECT place, reason, id, since FROM set_aside ORDER BY since DESC, place LIMIT :limit")
_CLEAR = text("""
    DELETE FROM set_aside
    WHERE source = :source AND place NOT IN (SELECT value FROM json_each(:places))
""")
_READ = text("DELETE FROM set_aside WHERE id IN (SELECT value FROM json_each(:ids))")
_counts = msgspec.json.Decoder(dict[str, int])


def start(connection: Connection, command: str) -> int:
    """The number of a new run."""
    return int(connection.execute(_START, {"command": command}).scalar_one())


def finish(connection: Connection, number: int, counts: Mapping[str, int], error: str) -> None:
    """Record the end of a run."""
    bound = {"number": number, "counts": msgspec.json.encode(dict(counts)).decode(), "error": error}
    connection.execute(_FINISH, bound)


def runs(connection: Connection, limit: int = 20) -> list[Run]:
    """The last runs, newest first."""
    lines = connection.execute(_LIST, {"limit": limit})
    return [
        Run(n, command, began, end, _counts.decode(c), error) for n, command, began, end, c, error in lines
    ]


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
        connection.execute(_SET_ASIDE, lines)


def aside(connection: Connection, limit: int = 1000) -> list[SetAside]:
    """What could not be taken in, newest first."""
    return [SetAside(*line) for line in connection.execute(_ASIDE, {"limit": limit})]


def replace_set_aside(connection: Connection, source: str, items: Sequence[SetAside]) -> None:
    """Remember these items of a source and forget its others."""
    places = json_list(_clean(item.place) for item in items)
    connection.execute(_CLEAR, {"source": _clean(source), "places": places})
    set_aside(connection, source, items)


def clear_read(connection: Connection, ids: Iterable[str]) -> None:
    """Forget what was set aside of articles that have now been taken in."""
    connection.execute(_READ, {"ids": json_list(ids)})


def _clean(text_: str) -> str:
    """File names may hold lone surrogates, which SQLite refuses."""
    return text_.encode("utf-8", "backslashreplace").decode()
