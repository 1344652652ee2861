"""Where a store is: a file of SQLite, or a PostgreSQL database."""

from pathlib import Path
from urllib.parse import urlsplit

Address = Path | str
"""The file of SQLite, or the address of a PostgreSQL database."""


def shown(address: Address) -> str:
    """An address as messages have it: without its password."""
    if isinstance(address, Path):
        return str(address)
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"
