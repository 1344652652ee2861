"""Bearers of one name are told apart by what articles tell of them. What was read before tells nothing until
it is read again, which is no longer what was read then: so everybody is told apart anew."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "5", "4"


def upgrade() -> None:
    """Add the columns, and an index by which what is told of a person is read without the facts."""
    connection = op.get_bind()
    kind = 'TEXT COLLATE "C"' if connection.dialect.name == "postgresql" else "TEXT"
    for table, name in (("people", "told"), ("person_facts", "bearing"), ("person_facts", "told")):
        op.execute(f"ALTER TABLE {table} ADD COLUMN {name} {kind} NOT NULL DEFAULT ''")
    op.execute("UPDATE person_facts SET bearing = 'unread||'")
    op.drop_index("person_facts_person", "person_facts")
    op.create_index("person_facts_person", "person_facts", ["person", "told"])
    connection.execute(sa.text("UPDATE meta SET value = '5' WHERE name = 'schema'"))
