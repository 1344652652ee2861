"""A store of an earlier version taken over whole. Imports Alembic, which no other start needs."""

import gzip
import os
from pathlib import Path

import msgspec
from alembic import command
from msgspec import Struct
from sqlalchemy import inspect, text

from search.store.migrations import steps
from search.store.schema.making import altering
from search.store.schema.schema import VERSION
from search.store.sql.address import Address
from search.store.sql.sqlite import copied


class Upgraded(Struct, frozen=True):
    """What an upgrade did: the versions, and where the store lies as it was."""

    before: int
    after: int
    copy: Path


def upgrade(address: Address, directory: Path) -> Upgraded:
    """Bring the store at an address to this version, all of it or nothing, after a copy of it was laid into
    the directory; to be called under the indexing lock. Interrupted at any moment, it starts again."""
    with altering(address) as connection:
        before = int(connection.execute(text("SELECT value FROM meta WHERE name = 'schema'")).scalar_one())
    copy = _copied(address, directory, before)
    with altering(address) as connection:
        if not inspect(connection).has_table("alembic_version"):
            command.stamp(steps(connection), str(before))
        command.upgrade(steps(connection), str(VERSION))
    return Upgraded(before, VERSION, copy)


def _copied(address: Address, directory: Path, version: int) -> Path:
    """The store as it is, whole on the disk before it has its name."""
    if not isinstance(address, str):
        copy = directory / f"archive-schema-{version}.sqlite"
        copied(address, copy)
        return copy
    copy = directory / f"archive-schema-{version}.jsonl.gz"
    unfinished = copy.with_name(f"{copy.name}.unfinished")
    _dumped(address, unfinished)
    with unfinished.open("r+b") as file:  # to be written, or Windows does not sync it
        os.fsync(file.fileno())
    return unfinished.replace(copy)


def _dumped(address: Address, path: Path) -> None:
    """Every row of every table, one JSON object a line."""
    with altering(address) as connection, gzip.open(path, "wb") as file:
        for table in sorted(inspect(connection).get_table_names()):
            for row in connection.execute(text(f'SELECT * FROM "{table}"')).mappings():
                file.write(msgspec.json.encode({"table": table, "row": dict(row)}) + b"\n")
