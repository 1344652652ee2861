"""Articles as lines of a list, and their numbers by year."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, text

from search.store.reads.values import ArticleLine, Together
from search.store.schema.columns import day

LINE = "a.id, a.title, a.day, t.url, s.name"
JOINS = "JOIN texts t ON t.article = a.row LEFT JOIN sections s ON s.id = a.section"
_LATEST = text(f"""
    SELECT {LINE} FROM articles a {JOINS}
    WHERE a.removed = 0 ORDER BY a.day DESC, a.row DESC LIMIT :limit
""")
_EARLIEST = text(f"""
    SELECT {LINE} FROM articles a {JOINS}
    WHERE a.removed = 0 AND a.day IS NOT NULL ORDER BY a.day, a.row LIMIT :limit
""")
_UNDATED = text(f"""
    SELECT {LINE} FROM articles a {JOINS} WHERE a.removed = 0 AND a.day IS NULL ORDER BY a.row LIMIT :limit
""")
_HERE = text("SELECT row, day FROM articles WHERE id = :id AND NOT removed AND day IS NOT NULL")
_BEFORE = text(f"""
    SELECT {LINE} FROM articles a {JOINS}
    WHERE a.removed = 0 AND a.day <= :day AND (a.day, a.row) < (:day, :row)
    ORDER BY a.day DESC, a.row DESC LIMIT 1
""")
_AFTER = text(f"""
    SELECT {LINE} FROM articles a {JOINS}
    WHERE a.removed = 0 AND a.day >= :day AND (a.day, a.row) > (:day, :row)
    ORDER BY a.day, a.row LIMIT 1
""")


def line(columns: Sequence[Any]) -> ArticleLine:
    """A line from the columns of LINE."""
    id, title, published, url, section = columns
    return ArticleLine(id, title, day(published), url, section or "")


def newest(connection: Connection, limit: int) -> list[ArticleLine]:
    """The newest articles, undated ones last."""
    return [line(columns) for columns in connection.execute(_LATEST, {"limit": limit})]


def oldest(connection: Connection, limit: int) -> list[ArticleLine]:
    """The oldest articles that have a date."""
    return [line(columns) for columns in connection.execute(_EARLIEST, {"limit": limit})]


def undated(connection: Connection, limit: int) -> list[ArticleLine]:
    """Articles without a day of publication."""
    return [line(columns) for columns in connection.execute(_UNDATED, {"limit": limit})]


def neighbours(connection: Connection, id: str) -> tuple[ArticleLine | None, ArticleLine | None]:
    """The articles published just before and just after this one; none around an undated one."""
    here = connection.execute(_HERE, {"id": id}).first()
    if here is None:
        return None, None
    bound = {"row": here[0], "day": here[1]}
    before, after = connection.execute(_BEFORE, bound).first(), connection.execute(_AFTER, bound).first()
    return (line(before) if before else None), (line(after) if after else None)


def years(days: Iterable[tuple[int | None, int]]) -> tuple[tuple[int, int], ...]:
    """(year, articles) from (day, articles), by year; undated ones are left out."""
    counts: Counter[int] = Counter()
    for ordinal, articles in days:
        if ordinal is not None:
            counts[date.fromordinal(ordinal).year] += articles
    return tuple(sorted(counts.items()))


def of(connection: Connection, table: str, column: str, values: Mapping[str, int]) -> tuple[ArticleLine, ...]:
    """The articles in which an entity stands, newest first, by `id`, `limit` and `offset` of `values`."""
    statement = text(f"""
        SELECT {LINE} FROM articles a {JOINS}
        WHERE a.row IN (SELECT article FROM {table} WHERE {column} = :id)
        ORDER BY a.day DESC, a.row DESC LIMIT :limit OFFSET :offset
    """)
    return tuple(line(columns) for columns in connection.execute(statement, values))


def years_of(connection: Connection, table: str, column: str, id: int) -> tuple[tuple[int, int], ...]:
    """The articles in which an entity stands, by year."""
    statement = text(f"""
        SELECT a.day, count(*) FROM articles a
        WHERE a.row IN (SELECT article FROM {table} WHERE {column} = :id) GROUP BY a.day
    """)
    return years((ordinal, count) for ordinal, count in connection.execute(statement, {"id": id}))


def people_beside(
    connection: Connection, table: str, column: str, id: int, limit: int
) -> tuple[Together, ...]:
    """The people who stand in the same articles as an entity, most articles first."""
    statement = text(f"""
        SELECT p.key, p.name, count(DISTINCT o.article) AS n
        FROM (SELECT DISTINCT article FROM {table} WHERE {column} = :id) f
        CROSS JOIN person_facts o ON o.article = f.article JOIN people p ON p.id = o.person
        WHERE :table != 'person_facts' OR o.person != :id
        GROUP BY p.id ORDER BY n DESC, p.key LIMIT :limit
    """)
    return tuple(
        Together(*row) for row in connection.execute(statement, {"id": id, "table": table, "limit": limit})
    )


def documents_beside(
    connection: Connection, table: str, column: str, id: int, limit: int
) -> tuple[Together, ...]:
    """The official documents that stand in the same articles as an entity, most articles first."""
    statement = text(f"""
        SELECT d.key, d.number, count(DISTINCT o.article) AS n
        FROM (SELECT DISTINCT article FROM {table} WHERE {column} = :id) f
        CROSS JOIN document_facts o ON o.article = f.article JOIN documents d ON d.id = o.document
        GROUP BY d.id ORDER BY n DESC, d.key LIMIT :limit
    """)
    return tuple(Together(*row) for row in connection.execute(statement, {"id": id, "limit": limit}))
