"""Who only signed an article no longer counts as a person in it."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "3", "2"
_SIGNED_ONLY = "7, 8, 120, 135"
"""The author's and the photographer's digits in the column of roles, alone and beside each other."""


def upgrade() -> None:
    """Count again the articles of everyone who signs."""
    counted = (
        "SELECT COUNT(DISTINCT article) FROM person_facts "
        f"WHERE person = people.id AND roles NOT IN ({_SIGNED_ONLY})"
    )
    signing = f"SELECT person FROM person_facts WHERE roles IN ({_SIGNED_ONLY})"
    connection = op.get_bind()
    connection.execute(sa.text(f"UPDATE people SET articles = ({counted}) WHERE id IN ({signing})"))
    connection.execute(sa.text("UPDATE meta SET value = '3' WHERE name = 'schema'"))
