"""The rows of a query as articles; from the second run on those alone that changed, by a growing column."""

import hashlib
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec

from indexer import messages
from indexer.sources.columns import fields_of
from indexer.sources.item import Found, Item, Unreadable
from indexer.sources.record import taken
from indexer.sources.shapes import shortcodes
from search.errors import ArticleRejected, StoreError
from search.store.connection import read_only
from search.store.sql.address import shown

GROWS = "grows"
"""The column that is never less in a row that was changed later."""
Mark = int | str | datetime
_NEEDED = ("body",)


class _State(msgspec.Struct):
    """How far the rows were read: the greatest value of the growing column, and what it is."""

    kind: str
    value: str
    query: str


class Database:
    """One query of one database."""

    def __init__(self, url: str, query: str, title: str, data: Path) -> None:
        self._url, self._query, self._title, self._data = url, query, title, data
        self._ended = False
        self._mark: Mark | None = None
        self._since: Mark | None = None

    @property
    def name(self) -> str:
        """The name under which its articles are kept: the address, without the password, and the query's."""
        return f"{shown(self._url)} ({self._title})"

    def go_on(self) -> None:
        """Read only what changed since the last run."""
        self._since = self._read_state()

    @property
    def whole(self) -> bool:
        """All rows were read, to the last one."""
        return self._ended and self._since is None

    def read(self) -> Iterator[Found]:
        """The articles, a row each; a row that is none comes back with its reason, and so does a failure."""
        count = 0
        try:
            with read_only(self._url) as connection:
                since = None if self._since is None else (GROWS, self._since)
                for count, row in enumerate(connection.rows(self._query, since), 1):
                    if count == 1 and (lacking := _lacking(row)):
                        yield Unreadable(self.name, messages.columns_missing(lacking))
                        return
                    self._meet(row)
                    yield self._item(row, count)
        except StoreError as error:
            yield Unreadable(messages.line(self.name, count), messages.no_database(str(error)))
            return
        self._ended = True

    def warnings(self) -> list[str]:
        """Nothing but what the rows say."""
        return []

    def settle(self) -> None:
        """Go on from the greatest value that was met, in the next run."""
        if self._ended and self._mark is not None:
            path = self._state_file
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            part = path.with_suffix(".part")
            kind = type(self._mark).__name__
            value = self._mark.isoformat() if isinstance(self._mark, datetime) else str(self._mark)
            part.write_bytes(msgspec.json.encode(_State(kind, value, self._digest)))
            part.replace(path)

    @property
    def _digest(self) -> str:
        return hashlib.sha256(self._query.encode()).hexdigest()[:16]

    @property
    def _state_file(self) -> Path:
        return self._data / "databases" / f"{hashlib.sha256(self.name.encode()).hexdigest()[:16]}.json"

    def _read_state(self) -> Mark | None:
        """Where the last run of this very query ended; None where there was none."""
        try:
            state = msgspec.json.decode(self._state_file.read_bytes(), type=_State)
        except (OSError, msgspec.MsgspecError):
            return None
        if state.query != self._digest:
            return None
        if state.kind == "datetime":
            return datetime.fromisoformat(state.value)
        return int(state.value) if state.kind == "int" else state.value

    def _meet(self, row: Mapping[str, Any]) -> None:
        mark = _mark(next((value for name, value in row.items() if name.lower() == GROWS), None))
        if mark is not None and (self._mark is None or _later(mark, self._mark)):
            self._mark = mark

    def _item(self, row: Mapping[str, Any], number: int) -> Item | Unreadable:
        record = fields_of({name: _value(value) for name, value in row.items() if name.lower() != GROWS})
        shortcodes.out_of(record)
        try:
            found = taken(record)
        except ArticleRejected as error:
            return Unreadable(messages.line(self.name, number), str(error), str(record.get("id") or ""))
        # A publishing system's texts are HTML; that this was read is nothing to tell.
        notes = tuple(note for note in found.notes if note.kind != "html")
        return Item(found.article, self.name, number, notes)


def _lacking(row: Mapping[str, Any]) -> list[str]:
    """The columns without which rows are no articles that can be told apart."""
    fields = {name for name in row if fields_of({name: "x"})}
    ours = set().union(*(fields_of({name: "x"}) for name in fields)) if fields else set()
    return [*(name for name in _NEEDED if name not in ours), *([] if {"id", "url"} & ours else ["id"])]


def _later(one: Any, other: Any) -> bool:
    return type(one) is type(other) and bool(one > other)


def _mark(value: Any) -> Mark | None:
    if isinstance(value, Decimal):
        value = int(value) if value == value.to_integral_value() else str(value)
    if isinstance(value, date) and not isinstance(value, datetime):
        value = value.isoformat()
    return value if isinstance(value, int | str | datetime) and not isinstance(value, bool) else None


def _value(value: Any) -> object:
    """A value as fields have them: bytes are text, exact numbers numbers."""
    if isinstance(value, bytes | bytearray | memoryview):
        return bytes(value).decode("utf-8", "replace")
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return (
        value
        if isinstance(value, str | int | float | datetime | date)
        else None
        if value is None
        else str(value)
    )
