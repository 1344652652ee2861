"""Whether a database is a store of this version, and its few values about itself."""

from search.errors import ArchiveMissing, StoreError, StoreOutdated, StoreUnsound
from search.store.compiled.writes import meta
from search.store.sql import Connection, value

VERSION = 9
"""Raised by each migration; an older store is upgraded, a newer one refused."""


def check(connection: Connection, place: str) -> None:
    """Raise what keeps a database from being used: ArchiveMissing where nothing is in it, StoreOutdated for
    an earlier version of the store, StoreError for a later one, StoreUnsound for another database."""
    tables = connection.tables()
    if not tables:
        raise ArchiveMissing(f"There is no archive at {place}: run python -m indexer sync SOURCE first.")
    if "meta" not in tables or not (found := _kept(connection, "schema")):
        raise StoreUnsound(
            f"{place} is a database, but not a news archive: move it away or set another --data."
        )
    if not found.isdecimal() or int(found) > VERSION:
        raise StoreError(
            f"{place} has schema {found}, this program knows {VERSION}: install the later version of the "
            "program that wrote it."
        )
    if int(found) < VERSION:
        raise StoreOutdated(
            f"{place} has schema {found}, this program has {VERSION}: run python -m indexer upgrade, which "
            "keeps everything in it and a copy of the store as it was."
        )


def identity(connection: Connection) -> str:
    """What tells this store, with all its copies, from every other; "" where it was made without one."""
    return _kept(connection, "identity")


def damage(connection: Connection) -> list[str]:
    """What the database's own checks find wrong, a line each; nothing for a sound one."""
    return connection.damage()


def _kept(connection: Connection, name: str) -> str:
    return next((str(one) for (one,) in connection.lines(meta.VALUE, {"name": name})), "")


def get(connection: Connection, name: str) -> str:
    """One value of the meta table."""
    return str(value(connection, meta.VALUE, {"name": name}))


def revision(connection: Connection) -> int:
    """The revision of the last change."""
    return int(get(connection, "revision"))


def lexicon(connection: Connection) -> int:
    """The version of the frozen names."""
    return int(get(connection, "lexicon"))


def pointed(connection: Connection) -> str:
    """What is said of the index in OpenSearch, for every machine; "" where there is none."""
    return _kept(connection, "index")


def point(connection: Connection, said: str) -> None:
    """Say it, or with "" that there is none any more."""
    if said:
        connection.run(meta.PUT, {"name": "index", "value": said})
    else:
        connection.run(meta.TAKE_OUT, {"called": "index"})


def set_value(connection: Connection, name: str, value: str) -> None:
    """Change one value of the meta table."""
    connection.run(meta.SET_VALUE, {"called": name, "changed": value})
