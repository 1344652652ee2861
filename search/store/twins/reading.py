"""What is read of the groups of articles that are nearly the same."""

from collections.abc import Iterable

from search.store.compiled import copies as sql
from search.store.reads.lines import line
from search.store.reads.values import ArticleLine
from search.store.schema.columns import json_list
from search.store.sql import Connection, each, lines

MOST = 50
"""Copies of one article that are listed."""


def copies_among(connection: Connection, ids: Iterable[str]) -> dict[str, int]:
    """Those of these articles that were published twice, or more often, by id; copies of one text have the
    same number."""
    return dict(lines(connection, sql.AMONG, {"ids": json_list(ids)}))


def copies(connection: Connection, id: str) -> list[ArticleLine]:
    """The other articles whose text is nearly that of this one, the oldest first."""
    return list(each(connection, line, sql.OTHERS, {"id": id, "limit": MOST}))


def sketches(connection: Connection, ids: Iterable[str]) -> dict[str, set[int]]:
    """The sketches of these articles, by id; none for one that has too short a text, or was read before."""
    found = dict[str, set[int]]()
    for id, band in lines(connection, sql.SKETCHES, {"ids": json_list(ids)}):
        found.setdefault(id, set()).add(band)
    return found
