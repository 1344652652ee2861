"""What the head of a page tells of it elsewhere: its one address, and whether it is to be found from afar.

A page under several addresses (an article with the words of a query marked, an office on a day) has one
canonical address. Results and registers narrowed by a reader are endless: they may be shared, not indexed."""

from urllib.parse import quote, unquote_to_bytes

from msgspec import Struct
from starlette.requests import Request

from web.addresses import Asked

UNLISTED = (b"tim-kiem", b"quan-tri")
"""What begins the addresses of pages that no search engine should list."""


class Head(Struct, frozen=True):
    """`canonical` is absolute, and empty where no base address is set or nothing is there."""

    canonical: str
    indexed: bool


def head(request: Request, status: int) -> Head:
    """Of the page that is answered with this status."""
    base, (first, *more) = request.app.state.settings.base_url, _steps(request)
    query = request.query_params
    pairs = [(name, value) for name, value in query.multi_items() if not more or name == "page"]
    asked = Asked.of((pair for pair in pairs if pair != ("page", "1")), dict(query))
    narrowed = any(name != "page" for name, _ in asked.pairs)
    path = "/" + "/".join(quote(step, safe="") for step in (first, *more))
    canonical = base + asked.url(path) if base and status == 200 else ""
    return Head(canonical, status == 200 and first not in UNLISTED and not narrowed)


def _steps(request: Request) -> list[bytes]:
    """The parts of the path: a slash within one is percent-encoded, and stays so."""
    raw: bytes = request.scope.get("raw_path") or request.url.path.encode("utf-8", "replace")
    return [unquote_to_bytes(step) for step in raw.split(b"?")[0].removeprefix(b"/").split(b"/")]
