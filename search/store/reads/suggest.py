"""Completion rows: people, official documents, offices, phrases and titles that begin with what is typed."""

from dataclasses import dataclass

from sqlalchemy import Connection

from search.store.reads.values import Completion
from search.store.schema.statements import lines, value
from search.vietnamese.text import beginning, fold, keys, tokens

MANY = 1_000
"""From so many candidates on, the most used are tried one after another instead of sorting them all."""


@dataclass(frozen=True, slots=True)
class _Source:
    """How one kind of rows is completed: `few` sorts a short range, `many` walks by use and stops early."""

    kind: str
    count: str
    few: str
    many: str


_RANGE = "{column} >= :prefix AND {column} < :beyond"
_PEOPLE = "SELECT DISTINCT p.name, p.key, p.articles FROM {tables} WHERE p.articles > 0 AND " + _RANGE.format(
    column="n.folded"
)
_DOCUMENTS = "SELECT number, key, articles FROM documents WHERE articles > 0 AND " + _RANGE.format(
    column="slug"
)
_OFFICES = "SELECT full, key, articles FROM {tables} WHERE articles > 0 AND " + _RANGE.format(column="folded")
_PHRASES = "SELECT text, text, articles FROM phrases WHERE " + _RANGE.format(column="folded")
_TITLES = "SELECT title, id, 1 FROM {tables} WHERE removed = 0 AND " + _RANGE.format(column="start")


def _count(table: str, column: str) -> str:
    return f"SELECT count(*) FROM (SELECT 1 FROM {table} WHERE {_RANGE.format(column=column)} LIMIT {MANY})"


_SOURCES = {
    "person": _Source(
        "person",
        _count("names", "folded"),
        _PEOPLE.format(tables="names n INDEXED BY names_folded JOIN people p ON p.id = n.person")
        + " ORDER BY p.articles DESC LIMIT :limit",
        # CROSS JOIN keeps SQLite to this order: people by use, then their names.
        _PEOPLE.format(tables="people p INDEXED BY people_articles CROSS JOIN names n ON n.person = p.id")
        + " ORDER BY p.articles DESC LIMIT :limit",
    ),
    "number": _Source(
        "number",
        _count("documents", "slug"),
        _DOCUMENTS + " ORDER BY articles DESC LIMIT :limit",
        _DOCUMENTS + " ORDER BY articles DESC LIMIT :limit",
    ),
    "office": _Source(
        "office",
        _count("offices", "folded"),
        _OFFICES.format(tables="offices INDEXED BY offices_folded") + " ORDER BY articles DESC LIMIT :limit",
        _OFFICES.format(tables="offices INDEXED BY offices_articles")
        + " ORDER BY articles DESC LIMIT :limit",
    ),
    "phrase": _Source(
        "phrase",
        _count("phrases", "folded"),
        _PHRASES + " ORDER BY articles DESC, folded LIMIT :limit",
        _PHRASES + " ORDER BY articles DESC, folded LIMIT :limit",
    ),
    "article": _Source(
        "article",
        _count("articles", "start"),
        _TITLES.format(tables="articles INDEXED BY articles_start") + " ORDER BY day DESC LIMIT :limit",
        _TITLES.format(tables="articles INDEXED BY articles_day") + " ORDER BY day DESC LIMIT :limit",
    ),
}


def completions(connection: Connection, kind: str, typed: str, limit: int) -> list[Completion]:
    """Rows of one kind (person, number, office, phrase, article) that begin with `typed`, marks aside.

    Its last syllable is taken as a beginning («quy» of «quyết»), and as a whole one («quý»)."""
    found = [row for bounds in _ranges(kind, typed) for row in _between(connection, kind, bounds, limit)]
    return sorted(found, key=lambda row: -row.articles)[:limit] if kind != "article" else found


_Bounds = tuple[str, str]
_LAST = "\U0010ffff"


def _between(connection: Connection, kind: str, bounds: _Bounds, limit: int) -> list[Completion]:
    source = _SOURCES[kind]
    bound = dict(zip(("prefix", "beyond"), bounds, strict=True))
    many = value(connection, source.count, bound) >= MANY
    found = lines(connection, source.many if many else source.few, {**bound, "limit": limit})
    return [Completion(kind, *line) for line in found]


def _ranges(kind: str, typed: str) -> list[_Bounds]:
    if kind == "article":
        title = fold(typed).strip()
        return [(title, title + _LAST)] if title else []
    syllables = keys(typed)[1]
    if not syllables:
        return []
    between = "-" if kind == "number" else " "
    whole = between.join(syllables)
    last = fold(beginning(tokens(typed)[-1].text))
    if not last.isalpha() or syllables[-1].startswith(last):
        return [(whole, whole + _LAST)]
    begun = between.join((*syllables[:-1], last))
    return [(begun, begun + _LAST), (whole, whole + between + _LAST)]
