"""The SQL of completion: rows that begin with what is typed, the most used first."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from search.store.reads.values import Completion
from search.store.schema.columns import json_list
from search.store.sql import Connection, lines, value
from search.vietnamese.numbers.begun import BegunNumber

MANY = 1_000
"""From so many candidates on, the most used are tried one after another instead of sorting them all."""
WALKED = 2_000
"""People, the most used, among whom a common given name is looked for; newest articles, for one's offices."""
_SPELLINGS = 4
"""Times the offices wanted are read: one office is printed in several ways."""

NEWEST = "day DESC, row DESC"
KINDS = """
    SELECT c.kind, count(DISTINCT f.article) FROM conferences c JOIN conference_facts f ON f.conference = c.id
    WHERE c.articles > 0 GROUP BY c.kind
"""
_TITLES = """
    SELECT a.row, a.id, a.title, t.captions FROM json_each(:rows) r CROSS JOIN articles a ON a.row = r.value
    JOIN texts t ON t.article = a.row WHERE a.removed = 0
"""


@dataclass(frozen=True, slots=True)
class _Source:
    """How one kind of rows is completed: `few` sorts a short range; where its rows, by `count`, are many,
    `many` walks them by use and stops early."""

    few: str
    count: str = ""
    many: str = ""


_RANGE = "{column} >= :prefix AND {column} < :beyond"
_BY_USE = " ORDER BY {articles} DESC LIMIT :limit"
_PEOPLE = "SELECT DISTINCT p.name, p.key, p.articles FROM {tables} WHERE p.articles > 0 AND {condition}"
_OFFICES = "SELECT full, key, articles FROM {tables} WHERE articles > 0 AND " + _RANGE.format(column="folded")
_DOCUMENTS = "SELECT number, key, articles FROM documents WHERE articles > 0 AND " + _RANGE.format(
    column="slug"
)
_PHRASES = "SELECT text, text, articles FROM phrases WHERE " + _RANGE.format(column="folded")


def _count(table: str, column: str) -> str:
    return f"SELECT count(*) FROM (SELECT 1 FROM {table} WHERE {_RANGE.format(column=column)} LIMIT {MANY})"


def _people(tables: str, condition: str) -> str:
    return _PEOPLE.format(tables=tables, condition=condition) + _BY_USE.format(articles="p.articles")


_SOURCES = {
    "person": _Source(
        _people(
            "names n INDEXED BY names_folded JOIN people p ON p.id = n.person",
            _RANGE.format(column="n.folded"),
        ),
        _count("names", "folded"),
        # CROSS JOIN keeps SQLite to this order: people by use, then their names.
        _people(
            "people p INDEXED BY people_articles CROSS JOIN names n ON n.person = p.id",
            _RANGE.format(column="n.folded"),
        ),
    ),
    "called": _Source(
        _people(
            "name_parts f CROSS JOIN names n ON n.id = f.name JOIN people p ON p.id = n.person",
            _RANGE.format(column="f.part") + " AND substr(n.folded, -length(f.part) - 1) = ' ' || f.part",
        ),
        _count("name_parts", "part"),
        _people(
            f"(SELECT * FROM people ORDER BY articles DESC LIMIT {WALKED}) p"
            " CROSS JOIN names n ON n.person = p.id",
            "n.folded LIKE '% ' || :prefix || '%' AND n.folded NOT LIKE '% ' || :prefix || '% %'",
        ),
    ),
    "number": _Source(_DOCUMENTS + _BY_USE.format(articles="articles")),
    "office": _Source(
        _OFFICES.format(tables="offices INDEXED BY offices_folded") + _BY_USE.format(articles="articles"),
        _count("offices", "folded"),
        _OFFICES.format(tables="offices INDEXED BY offices_articles") + _BY_USE.format(articles="articles"),
    ),
    "phrase": _Source(_PHRASES + " ORDER BY articles DESC, folded LIMIT :limit"),
}
_NUMBERS = """
    SELECT d.number, d.key, d.articles FROM json_each(:stems) s CROSS JOIN documents d
    ON d.slug >= s.value AND d.slug < s.value || '~'
    WHERE d.articles > 0 AND (:kinds = '[]' OR d.kind IN (SELECT value FROM json_each(:kinds)))
    ORDER BY d.articles DESC, d.numeral, d.slug LIMIT :limit
"""
_HELD = """
    SELECT o.full, o.key, count(DISTINCT f.article) AS n FROM (
        SELECT f.article, f.n FROM people p JOIN person_facts f ON f.person = p.id
        WHERE p.key = :key ORDER BY f.article DESC LIMIT :newest) f
    JOIN office_facts h ON h.article = f.article AND h.person = f.n JOIN offices o ON o.id = h.office
    WHERE o.folded >= :prefix AND o.folded < :beyond
    GROUP BY o.id ORDER BY n DESC LIMIT :limit
"""
_INTRODUCED = """
    SELECT count(*) FROM (SELECT 1 FROM people p JOIN person_facts f ON f.person = p.id
    WHERE p.key = :key AND f.introduced LIMIT 1)
"""


def beginning(connection: Connection, kind: str, prefix: str, limit: int) -> list[Completion]:
    """Rows of a kind that begin with this folded prefix; «called» are people by their given name."""
    source, bound = _SOURCES[kind], _bound(prefix)
    many = source.count and value(connection, source.count, bound) >= MANY
    wanted = limit * _SPELLINGS if kind == "office" else limit
    found = lines(connection, source.many if many else source.few, {**bound, "limit": wanted})
    return _once("person" if kind == "called" else kind, found)[:limit]


def numbers(connection: Connection, number: BegunNumber, limit: int) -> list[Completion]:
    """Official documents whose number begins so."""
    bound = {"stems": json_list(number.stems), "kinds": json_list(number.kinds), "limit": limit}
    return _once("number", lines(connection, _NUMBERS, bound))


def held(connection: Connection, person: str, prefix: str, limit: int) -> list[Completion]:
    """The offices of the person with this key that begin so, each with the articles that say it."""
    bound = {"key": person, "limit": limit * _SPELLINGS, "newest": WALKED, **_bound(prefix)}
    return _once("office", lines(connection, _HELD, bound))[:limit]


def introduced(connection: Connection, person: str) -> bool:
    """Whether some article gives the person with this key an honorific or an office."""
    return bool(value(connection, _INTRODUCED, {"key": person}))


def titles(connection: Connection, rows: Iterable[int]) -> dict[int, tuple[str, str, str]]:
    """By row: id, title and captions of the live articles among these."""
    found = lines(connection, _TITLES, {"rows": f"[{','.join(map(str, rows))}]"})
    return {row: (id, title, captions) for row, id, title, captions in found}


def _bound(prefix: str) -> dict[str, Any]:
    return {"prefix": prefix, "beyond": prefix + "\U0010ffff"}


def _once(kind: str, found: Iterable[tuple[str, str, int]]) -> list[Completion]:
    """Each key once, as it is printed most often, with what is counted under all its spellings."""
    shown: dict[str, str] = {}
    counts: dict[str, int] = {}
    for text, key, articles in found:
        shown.setdefault(key, text)
        counts[key] = counts.get(key, 0) + articles if kind == "office" else articles
    order = sorted(shown, key=lambda key: -counts[key])
    return [Completion(kind, shown[key], key, counts[key]) for key in order]
