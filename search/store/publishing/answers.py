"""What became of the letters that the web handed over, by their tickets."""

from collections.abc import Iterable
from datetime import UTC, datetime

from search.model import Answer
from search.store.compiled import inbox as sql
from search.store.schema.columns import json_list
from search.store.sql import Connection, lines

DONE, REFUSED = "done", "refused"


def answers(connection: Connection, tickets: Iterable[str]) -> dict[str, Answer]:
    """The answers that were given to these letters, by ticket."""
    found = lines(connection, sql.ANSWERS, {"tickets": json_list(tickets)})
    return {ticket: Answer(state == REFUSED, revision, message) for ticket, state, revision, message in found}


def give(connection: Connection, ticket: str, answer: Answer) -> None:
    """Write down what became of a letter."""
    state = REFUSED if answer.refused else DONE
    values = {"ticket": ticket, "state": state, "revision": answer.revision, "message": answer.message}
    connection.run(sql.ANSWER, values)


def forget(connection: Connection, before: datetime) -> None:
    """Forget the answers given before a time."""
    connection.run(sql.FORGET, {"before": f"{before.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"})
