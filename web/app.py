"""The application: routes, the archive they answer from, and what happens when something fails."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from anyio import to_thread
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware

from search.archive import Archive
from search.settings import settings_from
from web import (
    api,
    article_pages,
    assets,
    conference_pages,
    entity_api,
    entity_pages,
    exports,
    feeds,
    guide,
    openapi,
    pages,
    status,
)
from web.failures import handlers
from web.missed import Missed
from web.protection import Protection
from web.rendering import environment
from web.settings import WebSettings, web_settings

ROOMS = (
    pages, exports, article_pages, entity_pages, conference_pages, guide, status, feeds, openapi, entity_api,
    api, assets,
)  # fmt: skip
ROUTES = [route for room in ROOMS for route in room.routes]
THREADS = 4
"""Requests that are worked on at once; more would only wait for each other's turn at the interpreter."""
MIDDLEWARE = [Middleware(Protection), Middleware(GZipMiddleware, minimum_size=800, compresslevel=5)]


def create_app(archive: Archive, web: WebSettings) -> Starlette:
    """The application over an open archive, which it closes when it ends."""

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        to_thread.current_default_thread_limiter().total_tokens = THREADS
        yield
        archive.close()

    environment()  # a template that does not compile stops the start, not a request
    app = Starlette(routes=ROUTES, middleware=MIDDLEWARE, exception_handlers=handlers, lifespan=lifespan)
    app.state.archive = archive
    app.state.settings = web
    app.state.missed = Missed()
    return app


def from_environment() -> Starlette:
    """The application from environment variables: how a server with several workers makes each one."""
    return create_app(Archive.open(settings_from(os.environ)), web_settings(os.environ))
