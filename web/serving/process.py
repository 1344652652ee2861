"""How each process that answers begins: a server with several of them starts each one here."""

import os
from typing import TYPE_CHECKING

from search.loading import loading

if TYPE_CHECKING:
    from starlette.applications import Starlette


def application() -> "Starlette":
    """The application from environment variables."""
    with loading():
        from search.archive import Archive
        from search.settings import settings_from
        from web.app import create_app
        from web.settings import web_settings

        shared = settings_from(os.environ)
        return create_app(Archive.open(shared), web_settings(os.environ), shared)
