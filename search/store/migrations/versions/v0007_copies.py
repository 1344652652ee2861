"""Articles that were published twice are known by their texts, which are read for it with their facts."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "7", "6"

NUMBER = sa.Integer().with_variant(sa.BigInteger(), "postgresql")


def upgrade() -> None:
    """Add the tables, empty: what is read again is known again, as after every change of the rules."""
    for name, key, other in (("bands", ("band", "article"), "article"), ("copies", ("article",), "text")):
        columns = [sa.Column(one, NUMBER, nullable=False) for one in dict.fromkeys((*key, other))]
        op.create_table(
            name,
            *columns,
            sa.PrimaryKeyConstraint(*key),
            sa.ForeignKeyConstraint(["article"], ["articles.row"]),
            sqlite_with_rowid=len(key) == 1,
        )
        op.create_index(f"{name}_{other}", name, [other])
    op.execute("UPDATE meta SET value = '7' WHERE name = 'schema'")
