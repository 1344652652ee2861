"""Answers that hold until the archive changes: ETag and Last-Modified from the index revision."""

from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import format_datetime
from hashlib import blake2b

from starlette.requests import Request
from starlette.responses import Response

from search.results import IndexState
from web.clock import today
from web.version import BUILD

Endpoint = Callable[[Request], Response]


def fresh(endpoint: Endpoint) -> Endpoint:
    """The endpoint, answered with 304 where the client has this revision's answer of this day already."""

    def answer(request: Request) -> Response:
        state = request.app.state.archive.state()
        headers = {"ETag": _tag(state), "Cache-Control": "no-cache"}
        if updated := _http_date(state.updated):
            headers["Last-Modified"] = updated
        if headers["ETag"] in _tags(request.headers.get("if-none-match", "")):
            return Response(status_code=304, headers=headers)
        response = endpoint(request)
        if response.status_code == 200:
            response.headers.update(headers)
        return response

    answer.__name__, answer.__doc__ = endpoint.__name__, endpoint.__doc__
    return answer


def _tag(state: IndexState) -> str:
    """Weak, since the same answer may go out compressed or not."""
    said = f"{BUILD}|{state.engine}|{state.revision}|{state.behind}|{state.updated}|{today()}"
    return f'W/"{blake2b(said.encode(), digest_size=9).hexdigest()}"'


def _tags(header: str) -> list[str]:
    return [tag.strip() for tag in header.split(",")]


def _http_date(text: str) -> str:
    try:
        moment = datetime.fromisoformat(text).astimezone(UTC)
    except ValueError:
        return ""
    return format_datetime(moment, usegmt=True)
