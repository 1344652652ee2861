"""What the archive holds, and what its staff should look at."""

from search.model import FactProblem
from search.store.compiled.reads import home as sql
from search.store.reads import articles, lines
from search.store.reads.values import ArticleLine, Holdings
from search.store.schema.columns import mentions
from search.store.sql import Connection, value
from search.store.sql import lines as read


def holdings(connection: Connection) -> Holdings:
    """How many of everything the archive holds, and its articles by year."""
    days = list(read(connection, sql.DAYS))
    return Holdings(
        articles=sum(count for _, count in days),
        undated=sum(count for day, count in days if day is None),
        years=lines.years(days),
        people=int(value(connection, sql.PEOPLE)),
        documents=int(value(connection, sql.DOCUMENTS)),
        conferences=int(value(connection, sql.CONFERENCES)),
    )


def problems(connection: Connection, limit: int = 100) -> list[tuple[ArticleLine, FactProblem]]:
    """Facts that a person should look at, newest first."""
    found = list(read(connection, sql.PROBLEMS, {"limit": limit}))
    texts = articles.texts(connection, {row for row, *_ in found})
    return [
        (lines.line(*line), FactProblem(message, next(iter(mentions(texts[row], places)), None)))
        for row, message, places, *line in found
    ]
