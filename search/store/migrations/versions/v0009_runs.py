"""Articles say in which run they first came in. What came before that is of one run, which nobody knows:
among these the later day goes first, as it did in every feed so far."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "9", "8"


def upgrade() -> None:
    """Add the column, and the index by which the newest are found."""
    connection = op.get_bind()
    kind = "BIGINT" if connection.dialect.name == "postgresql" else "INTEGER"
    op.execute(f"ALTER TABLE articles ADD COLUMN run {kind} NOT NULL DEFAULT 0")
    op.create_index("articles_run", "articles", ["run", "day", "row"])
    connection.execute(sa.text("UPDATE meta SET value = '9' WHERE name = 'schema'"))
