"""How another site puts the box on its own pages: to be copied from here, with this archive's address."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from web.pages.rendering import page
from web.serving.freshness import fresh

ELSEWHERE = "https://dia-chi-cua-kho.vn"
"""In the place of the base address where none is set."""


@fresh
def embedding(request: Request) -> Response:
    """GET /huong-dan/dat-o-tim"""
    settings = request.app.state.settings
    at = settings.base_url or ELSEWHERE + settings.root_path
    return page(request, "embedding.html", at=at, origins=settings.origins)


routes = [Route("/huong-dan/dat-o-tim", embedding)]
