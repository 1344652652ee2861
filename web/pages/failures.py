"""What a reader sees when something fails: the right status and what to do; a page, or JSON for programs."""

import logging
from collections.abc import Awaitable, Callable, Mapping
from http.client import responses

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from search.errors import ArchiveError
from web import wording
from web.api.answers import failure
from web.api.parameters import BadParameter
from web.pages.rendering import page
from web.serving.lane import Gone
from web.serving.watching.notes import note_of, path_as_sent
from web.serving.watching.watched import LEFT

log = logging.getLogger(__name__)


async def bad_parameter(request: Request, error: Exception) -> Response:
    """400 that names the parameter."""
    assert isinstance(error, BadParameter)
    return _failed(request, 400, error.message, error.parameter)


async def http_error(request: Request, error: Exception) -> Response:
    """404, 405 and their kind; whoever only asks which methods there are, is told them."""
    assert isinstance(error, HTTPException)
    if error.status_code == 405 and request.method == "OPTIONS":
        return _methods(error)
    # Where nobody said more, the framework says its phrase for the status, in English.
    silent = error.detail == responses.get(error.status_code)
    said = _allowed(error) if silent else error.detail
    return _failed(request, error.status_code, said, headers=error.headers)


def _allowed(error: HTTPException) -> str:
    """What an address takes, where that is more than to be read."""
    known = sorted({*(error.headers or {}).get("Allow", "").split(", ")} - {""})
    return f"Địa chỉ này chỉ nhận {', '.join(known)}." if {*known} - {"GET", "HEAD"} else ""


def _methods(error: HTTPException) -> Response:
    """The answer to OPTIONS, from the refusal that a method gets which is not there."""
    known = (error.headers or {}).get("Allow", "").split(", ")
    return Response(status_code=204, headers={"Allow": ", ".join(sorted({*known, "OPTIONS"}))})


async def archive_error(request: Request, error: Exception) -> Response:
    """503: the archive cannot answer now; the cause goes to the log, for staff."""
    log.error("%s %s: %s", request.method[:20], path_as_sent(request.scope), error)
    return _failed(request, 503, headers={"Retry-After": "5"})


async def left(request: Request, error: Exception) -> Response:
    """Nobody reads this answer: the client hung up while it waited, or before it had sent its form."""
    return Response(status_code=LEFT)


async def defect(request: Request, error: Exception) -> Response:
    """500: a defect of ours; Starlette logs the traceback."""
    return _failed(request, 500)


def _failed(
    request: Request,
    status: int,
    said: str = "",
    parameter: str = "",
    headers: Mapping[str, str] | None = None,
) -> Response:
    title, usual = wording.FAILURES.get(status, wording.FAILURES[500])
    message = said or usual
    if request.url.path.startswith(("/api/", "/healthz", "/readyz")):
        answer = failure(status, message, parameter)
        answer.headers.update(headers or {})
        return answer
    q = request.query_params.get("q", "")
    answer = page(
        request,
        "failure.html",
        status=status,
        code=status,
        title=title,
        message=message,
        q=q,
        request_id=note_of(request).id,
    )
    answer.headers.update(headers or {})
    return answer


Handler = Callable[[Request, Exception], Awaitable[Response]]
handlers: Mapping[type[Exception] | int, Handler] = {
    BadParameter: bad_parameter,
    HTTPException: http_error,
    ArchiveError: archive_error,
    Gone: left,
    ClientDisconnect: left,
    Exception: defect,
}
