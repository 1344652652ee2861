"""What the archive holds, and what its staff should look at."""

from sqlalchemy import Connection, text

from search.model import FactProblem
from search.store.reads import articles, lines
from search.store.reads.values import ArticleLine, Holdings
from search.store.schema.columns import mentions

_DAYS = "SELECT day, count(*) FROM articles WHERE removed = 0 GROUP BY day"
_PROBLEMS = text(f"""
    SELECT p.article, p.message, p.mentions, {lines.LINE}
    FROM problem_facts p JOIN articles a ON a.row = p.article {lines.JOINS}
    ORDER BY a.revision DESC, p.n LIMIT :limit
""")


def holdings(connection: Connection) -> Holdings:
    """How many of everything, and the articles by year."""
    days = [(day, count) for day, count in connection.exec_driver_sql(_DAYS)]
    counts = {
        table: int(
            connection.exec_driver_sql(f"SELECT count(*) FROM {table} WHERE articles > 0").scalar_one()
        )
        for table in ("people", "documents", "conferences")
    }
    return Holdings(
        articles=sum(count for _, count in days),
        undated=sum(count for day, count in days if day is None),
        years=lines.years(days),
        **counts,
    )


def problems(connection: Connection, limit: int) -> list[tuple[ArticleLine, FactProblem]]:
    """Facts that a person should look at, newest first."""
    found = connection.execute(_PROBLEMS, {"limit": limit}).all()
    texts = articles.texts(connection, {line[0] for line in found})
    return [
        (lines.line(line[3:]), FactProblem(line[1], next(iter(mentions(texts[line[0]], line[2])), None)))
        for line in found
    ]
