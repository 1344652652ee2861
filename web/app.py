"""The application: routes, the archive they answer from, and what happens when something fails."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from anyio import to_thread
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware

from search.archive import Archive
from web.api import articles as articles_api
from web.api import entities as entities_api
from web.api import exports, openapi
from web.formats import feeds
from web.pages import article, conferences, entities, guide, offices, results, status
from web.pages.failures import handlers
from web.serving import assets
from web.serving.protection import Protection
from web.serving.query_log import QueryLog
from web.serving.response_cache import LEVEL, ResponseCache
from web.settings import WebSettings

ROOMS = (
    entities_api, articles_api, results, article, entities, offices, conferences, assets, exports, guide,
    status, feeds, openapi,
)  # fmt: skip
ROUTES = [route for room in ROOMS for route in room.routes]
THREADS = 2
"""Requests beside searches and exports that are worked on at once; more would only wait for each other."""
MIDDLEWARE = [Middleware(Protection), Middleware(GZipMiddleware, minimum_size=800, compresslevel=LEVEL)]


def create_app(archive: Archive, web: WebSettings) -> Starlette:
    """The application over an open archive, which it closes when it ends."""

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        to_thread.current_default_thread_limiter().total_tokens = THREADS
        yield
        archive.close()

    app = Starlette(routes=ROUTES, middleware=MIDDLEWARE, exception_handlers=handlers, lifespan=lifespan)
    app.state.archive = archive
    app.state.settings = web
    app.state.query_log = QueryLog()
    app.state.response_cache = ResponseCache()
    return app
