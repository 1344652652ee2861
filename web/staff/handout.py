"""A short hand-out for the staff: what to do here, and how often."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from web.pages.rendering import page


def handout(request: Request) -> Response:
    """GET /quan-tri/huong-dan"""
    return page(request, "staff/handout.html")


routes = [Route("/quan-tri/huong-dan", handout)]
