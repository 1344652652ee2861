"""The first version that was given out (commit 3ea2ffa): stores of it are there already."""

revision, down_revision = "1", None


def upgrade() -> None:
    """Nothing: a new store is made whole, in its present form."""
