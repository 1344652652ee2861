"""Bearers of one name that an article links: one career under one key, to which the later key leads."""

from search.store.compiled.writes import overrides
from search.store.compiled.writes import registers as sql
from search.store.overrides.entities import join
from search.store.schema.columns import json_list
from search.store.sql import Connection, column
from search.store.writes.people import Link, People


def settle(connection: Connection, people: People) -> set[int]:
    """Make one of the bearers whom the articles just written link; what staff decided stays.

    Gives the rows of the articles whose person has another key now."""
    changed: set[int] = set()
    led: dict[int, int] = {}
    for link in people.links:
        first, second = (_behind(led, person) for person in (link.one, link.other))
        if first == second or people.by_staff(first) or people.by_staff(second):
            continue
        if _holds(connection, link):
            one, into = max(first, second), min(first, second)
            changed |= set(column(connection, overrides.PERSON_ROWS, {"entity": one}))
            join(connection, "person", one, into)
            connection.run(overrides.RECOUNT_PERSON, {"entity": into})
            people.joined(link, one, into)
            led[one] = into
    people.links.clear()
    return changed


def _behind(led: dict[int, int], person: int) -> int:
    while person in led:
        person = led[person]
    return person


def _holds(connection: Connection, link: Link) -> bool:
    """Whether the other bearer held one of the offices that the article names."""
    bound = {"bearer": link.other, "offices": json_list(link.offices)}
    return next(column(connection, sql.HOLDS, bound), None) is not None
