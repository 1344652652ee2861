"""The names well attested in the archive, frozen so that a sync and a rebuild read the same facts."""

from sqlalchemy import Connection, text

from search.store.schema import schema, tables

ATTESTED = 2
"""Articles that must introduce a name, with an honorific or an office, before it is known bare."""
_ATTESTED = text("""
    SELECT n.exact FROM person_facts f JOIN names n ON n.id = f.name
    WHERE f.introduced GROUP BY n.exact HAVING count(DISTINCT f.article) >= :attested
""")


def names(connection: Connection) -> frozenset[str]:
    """The name keys frozen as well attested."""
    return frozenset(connection.exec_driver_sql("SELECT name FROM lexicon").scalars())


def refresh(connection: Connection) -> bool:
    """Freeze what is attested now; True, with the next version, where that differs."""
    attested = set(connection.execute(_ATTESTED, {"attested": ATTESTED}).scalars())
    if attested == names(connection):
        return False
    connection.exec_driver_sql("DELETE FROM lexicon")
    if attested:
        connection.exec_driver_sql(schema.insertion(tables.lexicon), [(name,) for name in sorted(attested)])
    schema.set_value(connection, "lexicon", str(schema.lexicon(connection) + 1))
    return True
