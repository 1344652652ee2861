"""Steps from one version of the store to the next, as Alembic runs them; each is numbered by its version."""

from alembic.config import Config
from sqlalchemy import Connection


def steps(connection: Connection) -> Config:
    """Alembic's view of the steps, to be taken on this connection."""
    config = Config()
    config.set_main_option("script_location", "search.store:migrations")
    config.attributes["connection"] = connection
    return config
