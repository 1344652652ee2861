"""The names well attested in the archive, frozen so that a sync and a rebuild read the same facts."""

from search.store.compiled.writes import lexicon as sql
from search.store.schema import schema
from search.store.sql import Connection, column

ATTESTED = 2
"""Articles that must introduce a name, with an honorific or an office, before it is known bare."""


def names(connection: Connection) -> frozenset[str]:
    """The name keys frozen as well attested."""
    return frozenset(column(connection, sql.NAMES))


def refresh(connection: Connection) -> bool:
    """Freeze what is attested now; True, with the next version, where that differs."""
    attested = set(column(connection, sql.ATTESTED, {"attested": ATTESTED}))
    if attested == names(connection):
        return False
    connection.run(sql.CLEAR)
    if attested:
        connection.run_each(sql.ADD, [(name,) for name in sorted(attested)])
    schema.set_value(connection, "lexicon", str(schema.lexicon(connection) + 1))
    return True
