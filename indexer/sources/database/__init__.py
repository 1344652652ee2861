"""The database of a publishing system, read by a query that gives its columns our names."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from search.errors import SettingsError

if TYPE_CHECKING:
    from indexer.sources.database.source import Database

_ADDRESS = re.compile(r"(?:mysql|mariadb|postgres(?:ql)?|mssql|sqlite)(?:\+\w+)?://", re.IGNORECASE)
QUERIES = Path(__file__).parent / "queries"


def is_address(word: str) -> bool:
    """Whether a word is the address of a database."""
    return _ADDRESS.match(word) is not None


def opened(
    url: str, query: str | None, data: Path, stored: Callable[[str], frozenset[str]], *, prune: bool
) -> "Database":
    """The articles of a database; with `prune`, or where none are `stored` yet, all of them are read.

    Raises SettingsError where there is no such query."""
    from indexer.sources.database.source import Database

    title, text = read_query(query)
    found = Database(url, text, title, data)
    if not prune and stored(found.name):
        found.go_on()
    return found


def read_query(query: str | None) -> tuple[str, str]:
    """The title and the text of a query, a ready one or a file; raises SettingsError where there is none."""
    ready = sorted(path.stem for path in QUERIES.glob("*.sql"))
    if not query:
        raise SettingsError(f"A database takes --query FILE.sql, or one of {', '.join(ready)}.")
    path = QUERIES / f"{query}.sql" if query in ready else Path(query)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(
            f"{path}: cannot be read as a query ({error}); ready ones: {', '.join(ready)}."
        ) from error
    return path.stem, text
