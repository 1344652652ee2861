"""What the web hands over to the indexer: letters, answers, and the tokens of who may write."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "4", "3"
_NUMBER = sa.Integer().with_variant(sa.BigInteger(), "postgresql")
_TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the three tables, empty."""
    op.create_table(
        "letters",
        sa.Column("number", _NUMBER, sa.Identity(), primary_key=True),
        sa.Column("ticket", _TEXT, nullable=False),
        sa.Column("written", sa.LargeBinary, nullable=False),
        sa.UniqueConstraint("ticket"),
    )
    op.create_table(
        "answers",
        sa.Column("ticket", _TEXT, primary_key=True),
        sa.Column("state", _TEXT, nullable=False),
        sa.Column("revision", _NUMBER, nullable=True),
        *(sa.Column(name, _TEXT, nullable=False) for name in ("message", "given")),
        sqlite_with_rowid=False,
    )
    op.create_index("answers_given", "answers", ["given"])
    op.create_table(
        "tokens",
        sa.Column("hash", _TEXT, primary_key=True),
        *(sa.Column(name, _TEXT, nullable=False) for name in ("name", "made", "revoked")),
        sqlite_with_rowid=False,
    )
    op.execute("UPDATE meta SET value = '4' WHERE name = 'schema'")
