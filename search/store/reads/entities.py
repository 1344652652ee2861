"""People and official documents as values, read by any condition on their tables."""

from search.model import OfficialDocument, Person
from search.store.compiled.reads import entities as sql
from search.store.schema.columns import strings
from search.store.sql import Connection, first


def person(key: str, name: str, articles: int, aliases: str) -> Person:
    """A person from the columns of `person_columns`; an official document takes its own as they are."""
    return Person(key, name, strings(aliases), articles)


def person_keyed(connection: Connection, key: str) -> tuple[int, Person] | None:
    """The id and value of the person with a key, or of whom it redirects to."""
    return first(connection, lambda id, *columns: (id, person(*columns)), sql.PERSON_KEYED, {"key": key})


def document_keyed(connection: Connection, key: str) -> tuple[int, OfficialDocument] | None:
    """The id and value of the official document with a key, or of what it redirects to."""
    return first(
        connection, lambda id, *columns: (id, OfficialDocument(*columns)), sql.DOCUMENT_KEYED, {"key": key}
    )
