"""Articles as lines of a list, and their numbers by year."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from search.store.compiled.reads import lines as sql
from search.store.reads.values import ArticleLine
from search.store.schema.columns import day
from search.store.sql import Connection, each, first, lines


def line(id: str, title: str, published: int | None, url: str, section: str | None) -> ArticleLine:
    """A line from the columns of statements.lines.LINE."""
    return ArticleLine(id, title, day(published), url, section or "")


def newest(connection: Connection, limit: int) -> list[ArticleLine]:
    """The newest articles, undated ones last."""
    return list(each(connection, line, sql.LATEST, {"limit": limit}))


def oldest(connection: Connection, limit: int) -> list[ArticleLine]:
    """The oldest articles that have a date."""
    return list(each(connection, line, sql.EARLIEST, {"limit": limit}))


def undated(connection: Connection, limit: int) -> list[ArticleLine]:
    """Articles without a day of publication."""
    return list(each(connection, line, sql.UNDATED, {"limit": limit}))


def neighbours(connection: Connection, id: str) -> tuple[ArticleLine | None, ArticleLine | None]:
    """The articles published just before and just after this one; none around an undated one."""
    here = next(lines(connection, sql.HERE, {"id": id}), None)
    if here is None:
        return None, None
    row, ordinal = here
    bound = {"row": row, "day": ordinal}
    return first(connection, line, sql.BEFORE, bound), first(connection, line, sql.AFTER, bound)


def years(days: Iterable[tuple[int | None, int]]) -> tuple[tuple[int, int], ...]:
    """(year, articles) from (day, articles), by year; undated ones are left out."""
    counts: Counter[int] = Counter()
    for ordinal, articles in days:
        if ordinal is not None:
            counts[date.fromordinal(ordinal).year] += articles
    return tuple(sorted(counts.items()))
