"""The next number and the next free key of a table; a key that was once given is never given again."""

from search.store.sql import Connection


def free_key(connection: Connection, table: str, stem: str) -> str:
    """`stem`, or the first of `stem-2`, `stem-3`… that was never given."""
    key, number = stem, 2
    while exists(connection, table, key):
        key, number = f"{stem}-{number}", number + 1
    return key


def exists(connection: Connection, table: str, key: str) -> bool:
    """Whether a row of the table has this key."""
    return connection.exec_driver_sql(f"SELECT 1 FROM {table} WHERE key = ?", (key,)).first() is not None


def next_id(connection: Connection, table: str) -> int:
    """The id of the next new row of the table."""
    return int(connection.exec_driver_sql(f"SELECT coalesce(max(id), 0) + 1 FROM {table}").scalar_one())
