"""People and official documents as values, read by any condition on their tables."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection

from search.model import OfficialDocument, Person
from search.store.schema.columns import strings
from search.store.schema.statements import lines

PERSON = """
    p.key, p.name, p.articles,
    (SELECT json_group_array(s.name) FROM names s WHERE s.person = p.id AND s.name != p.name)
"""
DOCUMENT = "d.key, d.number, d.kind, d.issuer, d.term, d.articles"
_PERSON = f"""
    SELECT p.id, {PERSON} FROM people k JOIN people p ON p.id = coalesce(k.merged, k.id) WHERE k.key = :key
"""
_DOCUMENT = f"""
    SELECT d.id, {DOCUMENT} FROM documents k JOIN documents d ON d.id = coalesce(k.merged, k.id)
    WHERE k.key = :key
"""


def person(line: Sequence[Any]) -> Person:
    """A person from the columns of PERSON."""
    key, name, articles, aliases = line
    return Person(key, name, strings(aliases), articles)


def document(line: Sequence[Any]) -> OfficialDocument:
    """An official document from the columns of DOCUMENT."""
    return OfficialDocument(*line)


def person_keyed(connection: Connection, key: str) -> tuple[int, Person] | None:
    """The id and value of the person with a key, or of whom it redirects to."""
    line = next(lines(connection, _PERSON, {"key": key}), None)
    return (line[0], person(line[1:])) if line else None


def document_keyed(connection: Connection, key: str) -> tuple[int, OfficialDocument] | None:
    """The id and value of the official document with a key, or of what it redirects to."""
    line = next(lines(connection, _DOCUMENT, {"key": key}), None)
    return (line[0], document(line[1:])) if line else None


def documents(connection: Connection, condition: str, values: Mapping[str, Any]) -> list[OfficialDocument]:
    """The official documents in use that meet a condition on `d`, most articles first."""
    statement = f"""
        SELECT {DOCUMENT} FROM documents d WHERE d.merged IS NULL AND d.articles > 0 AND ({condition})
        ORDER BY d.articles DESC, d.key
    """
    return [document(line) for line in lines(connection, statement, values)]
