"""What staff decide is kept as they said it; earlier texts of articles, their former ids, merged conferences.

What staff had decided before stands in aliases, pins and merged keys; it is written down from there."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import msgspec
import sqlalchemy as sa
from alembic import op

revision, down_revision = "2", "1"
_NUMBER = sa.Integer().with_variant(sa.BigInteger(), "postgresql")
_TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
_SOURCES = {"person": "people", "document": "documents"}


def upgrade() -> None:
    """Make the tables, then write down the decisions that were made before."""
    connection = op.get_bind()
    op.create_index("texts_url", "texts", ["url"], if_not_exists=True)
    op.execute(f"ALTER TABLE conferences ADD COLUMN merged {_number(connection)} REFERENCES conferences (id)")
    op.create_table(
        "overrides",
        sa.Column("number", _NUMBER, primary_key=True, autoincrement=False),
        *(sa.Column(name, _TEXT, nullable=False) for name in ("kind", "said", "made", "by", "undone")),
    )
    op.create_table(
        "versions",
        sa.Column("article", _NUMBER, sa.ForeignKey("articles.row"), primary_key=True, autoincrement=False),
        sa.Column("revision", _NUMBER, primary_key=True, autoincrement=False),
        sa.Column("replaced", _TEXT, nullable=False),
        sa.Column("day", _NUMBER, nullable=True),
        *(
            sa.Column(name, _TEXT, nullable=False)
            for name in ("section", "title", "url", "author", "summary", "captions", "body")
        ),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "moves",
        sa.Column("old", _TEXT, primary_key=True),
        sa.Column("new", _TEXT, nullable=False),
        sqlite_with_rowid=False,
    )
    decided = [
        {"number": number, "kind": kind, "said": msgspec.json.encode({"type": kind, **said}).decode()}
        for number, (kind, said) in enumerate(_decided(connection), 1)
    ]
    if decided:
        columns = "(number, kind, said, made, by, undone) VALUES (:number, :kind, :said, '', '', '')"
        connection.execute(sa.text(f"INSERT INTO overrides {columns}"), decided)
    connection.execute(sa.text("UPDATE meta SET value = '2' WHERE name = 'schema'"))


def _number(connection: sa.Connection) -> str:
    return "BIGINT" if connection.dialect.name == "postgresql" else "INTEGER"


def _decided(connection: sa.Connection) -> Iterator[tuple[str, dict[str, Any]]]:
    """(kind, what was said) of every alias, merge and split."""
    for of, table in _SOURCES.items():
        found = connection.execute(sa.text(f"SELECT id, key FROM {table}")).all()
        keys: dict[int, str] = dict(tuple(row) for row in found)
        merged = f"SELECT id, merged FROM {table} WHERE merged IS NOT NULL ORDER BY id"
        for id, into in connection.execute(sa.text(merged)):
            yield "merge", {"of": of, "key": keys[id], "into": keys[into]}
        aliases = f"SELECT entity, text FROM aliases WHERE kind = '{of}' ORDER BY spelling"
        for entity, spelling in connection.execute(sa.text(aliases)):
            yield "alias", {"of": of, "key": keys[entity], "spelling": spelling}
        pins: dict[int, list[list[str]]] = defaultdict(list)
        pinned = f"SELECT entity, article, spelling FROM pins WHERE kind = '{of}' ORDER BY article, spelling"
        for entity, article, spelling in connection.execute(sa.text(pinned)):
            pins[entity].append([article, spelling])
        for entity, places in pins.items():
            yield "split", {"of": of, "new": keys[entity], "pins": places}
