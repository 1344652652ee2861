"""Articles have attachments, whose text is kept beside their own."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "6", "5"


def upgrade() -> None:
    """Add the column to what articles say, and to what they said before."""
    connection = op.get_bind()
    kind = 'TEXT COLLATE "C"' if connection.dialect.name == "postgresql" else "TEXT"
    for table in ("texts", "versions"):
        op.execute(f"ALTER TABLE {table} ADD COLUMN attachments {kind} NOT NULL DEFAULT ''")
    connection.execute(sa.text("UPDATE meta SET value = '6' WHERE name = 'schema'"))
