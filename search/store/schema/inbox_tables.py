"""The tables of what the web hands over: letters that wait, what became of them, and who may send any."""

from sqlalchemy import Column, Identity, Index, LargeBinary, UniqueConstraint

from search.store.schema.fact_tables import METADATA
from search.store.schema.tables import NUMBER, number, table, text

letters = table(
    "letters",  # with SQLite they are files in the inbox, since the web may not write the store
    Column("number", NUMBER, Identity(), primary_key=True),
    text("ticket"),
    Column("written", LargeBinary, nullable=False),
    UniqueConstraint("ticket"),
)
answers = table(
    "answers",
    text("ticket", key=True),
    text("state"),
    number("revision", null=True),
    text("message"),
    text("given"),
    Index("answers_given", "given"),
    rowid=False,
)
tokens = table(
    "tokens",
    text("hash", key=True),
    text("name"),
    text("made"),
    text("revoked"),
    rowid=False,
)

__all__ = ["METADATA"]
