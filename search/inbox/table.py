"""The inbox as a table of the store's database, which several machines reach."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from search.errors import ArchiveError, InboxFull
from search.inbox.box import MOST, MOST_BYTES, Received
from search.inbox.letter import Letter, read, written
from search.store.compiled import inbox as sql
from search.store.schema.columns import json_list
from search.store.sql import column, first, value
from search.store.sql.postgresql import PostgresqlDatabase

TOGETHER = 8
"""Letters that are read at once: each may have megabytes."""
LIFE = "heartbeat"


class TableInbox:
    """See `search.inbox.box.Inbox`. Its own transactions: a letter waits for none of the indexer's."""

    def __init__(self, address: str) -> None:
        self._database = PostgresqlDatabase(address)

    def post(self, letter: Letter) -> None:
        data = written(letter)
        with self._database.posting() as connection:
            waiting, size = next(connection.lines(sql.WAITING))
            if waiting >= MOST or size + len(data) > MOST_BYTES:
                raise InboxFull(f"{self._database.place}: {waiting} letters of {size} bytes wait already.")
            connection.run(sql.POST, {"sealed": letter.ticket, "content": data})

    def received(self) -> Iterator[Received]:
        after = 0
        while True:
            with self._database.reading() as state:
                found = list(state.lines(sql.NEXT, {"after": after, "limit": TOGETHER}))
            if not found:
                return
            for after, ticket, data in found:
                yield _received(after, ticket, data)

    def waiting(self) -> int:
        with self._database.reading() as state:
            return int(next(state.lines(sql.WAITING))[0])

    def holds(self, ticket: str) -> bool:
        with self._database.reading() as state:
            return bool(value(state, sql.HELD, {"wanted": ticket}))

    def drop(self, answered: Sequence[Received]) -> None:
        with self._database.posting() as connection:
            for statement, readable in ((sql.DROP, True), (sql.SET_ASIDE, False)):
                tickets = [one.ticket for one in answered if (one.letter is not None) == readable]
                connection.run(statement, {"tickets": json_list(tickets)})

    def aside(self) -> list[str]:
        with self._database.reading() as state:
            return list(column(state, sql.ASIDE))

    def beat(self) -> None:
        with self._database.posting() as connection:
            connection.run(sql.BEAT, {"name": LIFE})

    def fall_silent(self) -> None:
        with self._database.posting() as connection:
            connection.run(sql.SILENCE, {"called": LIFE})

    def silent_for(self, now: datetime) -> float | None:
        """By the clock of the database, whatever that of this machine shows."""
        with self._database.reading() as state:
            return first(state, _between, sql.BEATEN, {"called": LIFE})

    def close(self) -> None:
        self._database.close()


def _between(before: str, after: str) -> float:
    passed = datetime.fromisoformat(after) - datetime.fromisoformat(before)
    return max(0.0, passed.total_seconds())


def _received(number: int, ticket: str, data: bytes) -> Received:
    try:
        return Received(str(number), ticket, read(bytes(data), ticket), size=len(data))
    except ArchiveError as error:
        return Received(str(number), ticket, None, str(error))
