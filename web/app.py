"""The application: routes, the archive they answer from, and what happens when something fails."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from inspect import iscoroutinefunction

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.routing import Route
from starlette.types import ASGIApp

from search.archive import Archive
from search.errors import SettingsError
from search.settings import Settings
from web.api import articles as articles_api
from web.api import entities as entities_api
from web.api import exports, openapi, publishing
from web.formats import feeds, sitemaps
from web.pages import article, conferences, entities, lookup, offices, results
from web.pages.failures import handlers
from web.pages.finding import home
from web.pages.guiding import embedding, guide
from web.serving import assets
from web.serving.bounds import Bounds
from web.serving.concurrency import Lanes, page_in_turn
from web.serving.forwarded import Forwarded
from web.serving.freshness import LastChange
from web.serving.negotiation import Negotiation
from web.serving.protection import Protection
from web.serving.query_log import QueryLog
from web.serving.redirects import WithoutSlash
from web.serving.response_cache import LEVEL, ResponseCache
from web.serving.root import BelowRoot
from web.serving.watching import figures
from web.serving.watching.metrics import Metrics
from web.serving.watching.notes import RouteNoted
from web.serving.watching.watched import Watched
from web.settings import WebSettings
from web.staff import decisions, handout, login, overview, versions
from web.staff.door import Door
from web.staff.doubts import Questions
from web.staff.failures import Failures
from web.staff.sent import SentLately
from web.staff.sessions import Sessions

ROOMS = (
    publishing, entities_api, articles_api, home, results, article, entities, offices, conferences, lookup,
    assets, exports, guide, embedding, feeds, sitemaps, openapi, figures, login, overview, versions,
    decisions, handout,
)  # fmt: skip


def in_turn(route: Route) -> Route:
    """The route; an endpoint that blocks and has no lane yet waits with the other pages."""
    if iscoroutinefunction(route.endpoint):
        return route
    return Route(route.path, page_in_turn(route.endpoint), methods=route.methods)


ROUTES = [in_turn(route) for room in ROOMS for route in room.routes]
FIXED = frozenset(route.path for route in ROUTES if not route.param_convertors)
"""The addresses that name one page each."""
OWN = frozenset(route.path.split("/")[1] for route in ROUTES) - {""}
"""What the paths of pages begin with."""
MIDDLEWARE = [
    Middleware(Negotiation),
    Middleware(GZipMiddleware, minimum_size=800, compresslevel=LEVEL),
    Middleware(Bounds),
    Middleware(Door),
    Middleware(WithoutSlash, paths=FIXED),
    Middleware(RouteNoted),
]


class Site(Starlette):
    """The application with what stands around all of it, its answer to a defect included."""

    def build_middleware_stack(self) -> ASGIApp:
        web: WebSettings = self.state.settings
        protected = Protection(super().build_middleware_stack(), web.origins)
        inside = BelowRoot(protected, web.root_path)
        return Forwarded(Watched(inside, self.state.metrics), web.proxies)


def check_root(root: str) -> None:
    """Raises SettingsError for a root path that could be taken for a page of the site."""
    if any(first in OWN for first in root.split("/")[1:2]):
        raise SettingsError(f"The root path {root} begins as pages of the site do: choose another.")


def create_app(archive: Archive, web: WebSettings, house: Settings | None = None) -> Starlette:
    """The application over an open archive, which it closes when it ends.

    `house` are the archive's settings, for where the accounts of the staff and their words lie; without them
    nobody signs in. Raises what `check_root` does."""
    check_root(web.root_path)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        yield
        archive.close()

    app = Site(routes=ROUTES, middleware=MIDDLEWARE, exception_handlers=handlers, lifespan=lifespan)
    app.router.redirect_slashes = False
    app.state.archive = archive
    app.state.settings = web
    app.state.query_log = QueryLog()
    app.state.response_cache = ResponseCache()
    app.state.last_change = LastChange()
    app.state.metrics = metrics = Metrics()
    app.state.lanes = Lanes(metrics)
    app.state.sessions = Sessions(house)
    app.state.words_file = house.words if house else None
    app.state.failures = Failures()
    app.state.sent = SentLately()
    app.state.questions = Questions()
    app.state.publishing = publishing.Publishing()
    return app
