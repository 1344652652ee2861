"""Where a store is: a file of SQLite, or a PostgreSQL database."""

from pathlib import Path

Address = Path | str
"""The file of SQLite, or the address of a PostgreSQL database."""


def shown(address: Address) -> str:
    """An address as messages have it: without its password."""
    if isinstance(address, Path):
        return str(address)
    scheme, _, rest = address.partition("://")
    # A password may have any sign, also those that end the host of other addresses.
    return f"{scheme}://{rest.rpartition('@')[2].partition('?')[0]}"
