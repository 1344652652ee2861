"""Keys and counts of the registers: a key that was once given is never given again."""

from collections import Counter

from search.store.sql import Connection, Sql


def free_key(connection: Connection, keyed: Sql, stem: str) -> str:
    """`stem`, or the first of `stem-2`, `stem-3`… that was never given."""
    key, number = stem, 2
    while exists(connection, keyed, key):
        key, number = f"{stem}-{number}", number + 1
    return key


def exists(connection: Connection, keyed: Sql, key: str) -> bool:
    """Whether the register in which `keyed` looks has this key."""
    return next(connection.lines(keyed, {"key": key}), None) is not None


def count(connection: Connection, counting: Sql, counts: Counter[int]) -> None:
    """Write how many articles more or fewer each entity stands in, and forget it."""
    changed = [{"counted": id, "more": more} for id, more in counts.items() if more]
    if changed:
        connection.run_each(counting, changed)
    counts.clear()
