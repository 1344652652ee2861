"""Answers that hold until the archive changes: kept here, and by clients (ETag, Last-Modified)."""

from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import format_datetime
from hashlib import blake2b

from starlette.requests import Request
from starlette.responses import Response

from search.answer.results import IndexState
from search.archive import Archive
from web.clock import today
from web.serving.response_cache import LARGEST, Packed, ResponseCache
from web.serving.version import BUILD

Endpoint = Callable[[Request], Response]


def fresh(endpoint: Endpoint) -> Endpoint:
    """The endpoint, not asked again and again for one address in one state of the archive on one day.

    A client that has this state's answer already gets 304. An endpoint that must be asked each time,
    because it does more than answer, says so by `request.state.keep = False`."""

    def answer(request: Request) -> Response:
        archive: Archive = request.app.state.archive
        # Of one snapshot and what is told of it, so that no answer goes by the name of another state.
        with archive.snapshot() as snapshot:
            return _answer(endpoint, request, snapshot.state)

    answer.__name__, answer.__doc__ = endpoint.__name__, endpoint.__doc__
    return answer


def _answer(endpoint: Endpoint, request: Request, state: IndexState) -> Response:
    tag = _tag(state)
    if tag in _tags(request.headers.get("if-none-match", "")):
        return Response(status_code=304, headers=_headers(state, tag))
    kept: ResponseCache = request.app.state.response_cache
    address = (request.scope["path"], request.scope["query_string"])
    if packed := kept.get(tag, address):
        return packed.response(zipped="gzip" in request.headers.get("accept-encoding", ""))
    response = endpoint(request)
    if response.status_code == 200:
        response.headers.update(_headers(state, tag))
        if _may_keep(request, response) and kept.wanted(tag, address):
            kept.put(tag, address, Packed.of(response))
    return response


def _may_keep(request: Request, response: Response) -> bool:
    return len(response.body) <= LARGEST and getattr(request.state, "keep", True)


def _headers(state: IndexState, tag: str) -> dict[str, str]:
    headers = {"ETag": tag, "Cache-Control": "no-cache"}
    if updated := _http_date(state.updated):
        headers["Last-Modified"] = updated
    return headers


def _tag(state: IndexState) -> str:
    """Weak, since the same answer may go out compressed or not."""
    said = f"{BUILD}|{state.engine}|{state.revision}|{state.behind}|{state.updated}|{state.words}|{today()}"
    return f'W/"{blake2b(said.encode(), digest_size=9).hexdigest()}"'


def _tags(header: str) -> list[str]:
    return [tag.strip() for tag in header.split(",")]


def _http_date(text: str) -> str:
    try:
        moment = datetime.fromisoformat(text).astimezone(UTC)
    except ValueError:
        return ""
    return format_datetime(moment, usegmt=True)
