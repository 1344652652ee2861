"""Articles as lines of a list, and their numbers by year."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from search.store.reads.values import ArticleLine, Together
from search.store.schema.columns import day
from search.store.sql import Connection, each, first, lines

LINE = "a.id, a.title, a.day, t.url, s.name"
JOINS = "JOIN texts t ON t.article = a.row LEFT JOIN sections s ON s.id = a.section"
_LATEST = f"""
    SELECT {LINE} FROM articles a {JOINS}
    WHERE a.removed = 0 ORDER BY a.day DESC, a.row DESC LIMIT :limit
"""
_EARLIEST = f"""
    SELECT {LINE} FROM articles a {JOINS}
    WHERE a.removed = 0 AND a.day IS NOT NULL ORDER BY a.day, a.row LIMIT :limit
"""
_UNDATED = f"""
    SELECT {LINE} FROM articles a {JOINS} WHERE a.removed = 0 AND a.day IS NULL ORDER BY a.row LIMIT :limit
"""
_HERE = "SELECT row, day FROM articles WHERE id = :id AND NOT removed AND day IS NOT NULL"
_BEFORE = f"""
    SELECT {LINE} FROM articles a {JOINS}
    WHERE a.removed = 0 AND a.day <= :day AND (a.day, a.row) < (:day, :row)
    ORDER BY a.day DESC, a.row DESC LIMIT 1
"""
_AFTER = f"""
    SELECT {LINE} FROM articles a {JOINS}
    WHERE a.removed = 0 AND a.day >= :day AND (a.day, a.row) > (:day, :row)
    ORDER BY a.day, a.row LIMIT 1
"""


def line(id: str, title: str, published: int | None, url: str, section: str | None) -> ArticleLine:
    """A line from the columns of LINE."""
    return ArticleLine(id, title, day(published), url, section or "")


def newest(connection: Connection, limit: int) -> list[ArticleLine]:
    """The newest articles, undated ones last."""
    return list(each(connection, line, _LATEST, {"limit": limit}))


def oldest(connection: Connection, limit: int) -> list[ArticleLine]:
    """The oldest articles that have a date."""
    return list(each(connection, line, _EARLIEST, {"limit": limit}))


def undated(connection: Connection, limit: int) -> list[ArticleLine]:
    """Articles without a day of publication."""
    return list(each(connection, line, _UNDATED, {"limit": limit}))


def neighbours(connection: Connection, id: str) -> tuple[ArticleLine | None, ArticleLine | None]:
    """The articles published just before and just after this one; none around an undated one."""
    here = next(lines(connection, _HERE, {"id": id}), None)
    if here is None:
        return None, None
    row, ordinal = here
    bound = {"row": row, "day": ordinal}
    return first(connection, line, _BEFORE, bound), first(connection, line, _AFTER, bound)


def years(days: Iterable[tuple[int | None, int]]) -> tuple[tuple[int, int], ...]:
    """(year, articles) from (day, articles), by year; undated ones are left out."""
    counts: Counter[int] = Counter()
    for ordinal, articles in days:
        if ordinal is not None:
            counts[date.fromordinal(ordinal).year] += articles
    return tuple(sorted(counts.items()))


def of(connection: Connection, table: str, column: str, values: Mapping[str, int]) -> tuple[ArticleLine, ...]:
    """The articles in which an entity stands, newest first, by `id`, `limit` and `offset` of `values`."""
    statement = f"""
        SELECT {LINE} FROM articles a {JOINS}
        WHERE a.row IN (SELECT article FROM {table} WHERE {column} = :id)
        ORDER BY a.day DESC, a.row DESC LIMIT :limit OFFSET :offset
    """
    return tuple(each(connection, line, statement, values))


def years_of(connection: Connection, table: str, column: str, id: int) -> tuple[tuple[int, int], ...]:
    """The articles in which an entity stands, by year."""
    statement = f"""
        SELECT a.day, count(*) FROM articles a
        WHERE a.row IN (SELECT article FROM {table} WHERE {column} = :id) GROUP BY a.day
    """
    return years(lines(connection, statement, {"id": id}))


def people_beside(
    connection: Connection, table: str, column: str, id: int, limit: int
) -> tuple[Together, ...]:
    """The people who stand in the same articles as an entity, most articles first."""
    statement = f"""
        SELECT p.key, p.name, count(DISTINCT o.article) AS n
        FROM (SELECT DISTINCT article FROM {table} WHERE {column} = :id) f
        CROSS JOIN person_facts o ON o.article = f.article JOIN people p ON p.id = o.person
        WHERE :table != 'person_facts' OR o.person != :id
        GROUP BY p.id ORDER BY n DESC, p.key LIMIT :limit
    """
    return tuple(each(connection, Together, statement, {"id": id, "table": table, "limit": limit}))


def documents_beside(
    connection: Connection, table: str, column: str, id: int, limit: int
) -> tuple[Together, ...]:
    """The official documents that stand in the same articles as an entity, most articles first."""
    statement = f"""
        SELECT d.key, d.number, count(DISTINCT o.article) AS n
        FROM (SELECT DISTINCT article FROM {table} WHERE {column} = :id) f
        CROSS JOIN document_facts o ON o.article = f.article JOIN documents d ON d.id = o.document
        GROUP BY d.id ORDER BY n DESC, d.key LIMIT :limit
    """
    return tuple(each(connection, Together, statement, {"id": id, "limit": limit}))
