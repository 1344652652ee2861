"""People and official documents as values, read by any condition on their tables."""

from collections.abc import Mapping
from typing import Any

from search.model import OfficialDocument, Person
from search.store.compiled import entities as sql
from search.store.schema.columns import strings
from search.store.sql import Connection, each, first

PERSON = """
    p.key, p.name, p.articles,
    (SELECT json_group_array(s.name) FROM names s WHERE s.person = p.id AND s.name != p.name)
"""
DOCUMENT = "d.key, d.number, d.kind, d.issuer, d.term, d.articles"


def person(key: str, name: str, articles: int, aliases: str) -> Person:
    """A person from the columns of PERSON; an official document takes those of DOCUMENT as they are."""
    return Person(key, name, strings(aliases), articles)


def person_keyed(connection: Connection, key: str) -> tuple[int, Person] | None:
    """The id and value of the person with a key, or of whom it redirects to."""
    return first(connection, lambda id, *columns: (id, person(*columns)), sql.PERSON_KEYED, {"key": key})


def document_keyed(connection: Connection, key: str) -> tuple[int, OfficialDocument] | None:
    """The id and value of the official document with a key, or of what it redirects to."""
    return first(
        connection, lambda id, *columns: (id, OfficialDocument(*columns)), sql.DOCUMENT_KEYED, {"key": key}
    )


# interim
PERSON = """
    p.key, p.name, p.articles,
    (SELECT json_group_array(s.name) FROM names s WHERE s.person = p.id AND s.name != p.name)
"""
DOCUMENT = "d.key, d.number, d.kind, d.issuer, d.term, d.articles"


def documents(connection, condition, values):
    statement = f"""
        SELECT {DOCUMENT} FROM documents d WHERE d.merged IS NULL AND d.articles > 0 AND ({condition})
        ORDER BY d.articles DESC, d.key
    """
    return list(each(connection, OfficialDocument, statement, values))
