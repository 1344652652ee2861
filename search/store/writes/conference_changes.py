"""When what is told of a conference last changed, by the database's clock, for calendars that take
corrections over: with every change of an article that reports it, or did until then."""

from collections.abc import Iterable

from search.store.compiled.writes import conference_changes as sql
from search.store.schema.columns import json_list
from search.store.sql import Connection, column


def note(connection: Connection, conferences: Iterable[int]) -> None:
    """These conferences change now."""
    bound = {"ids": json_list(conferences)}
    connection.run(sql.FORGET, bound)
    connection.run(sql.ADD, bound)


def note_reported(connection: Connection, rows: Iterable[int]) -> None:
    """The conferences that the articles of these rows report change now."""
    if reported := list(column(connection, sql.REPORTED, {"rows": json_list(rows)})):
        note(connection, reported)
