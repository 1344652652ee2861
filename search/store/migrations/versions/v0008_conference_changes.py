"""When what is told of a conference last changed, so that calendars take corrections over. Of what changed
before, nobody took the time down."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "8", "7"
_NUMBER = sa.Integer().with_variant(sa.BigInteger(), "postgresql")
_TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the table, empty."""
    op.create_table(
        "conference_changes",
        sa.Column(
            "conference", _NUMBER, sa.ForeignKey("conferences.id"), primary_key=True, autoincrement=False
        ),
        sa.Column("changed", _TEXT, nullable=False),
        sqlite_with_rowid=False,
    )
    op.execute("UPDATE meta SET value = '8' WHERE name = 'schema'")
