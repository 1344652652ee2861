"""What a reader sees when something fails: the right status and what to do; a page, or JSON for programs."""

import logging
from collections.abc import Awaitable, Callable, Mapping

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from search.errors import ArchiveError
from web.api.answers import failure
from web.api.parameters import BadParameter
from web.pages.rendering import page

log = logging.getLogger(__name__)
TITLES = {400: "Địa chỉ chưa đúng", 404: "Không có trang này", 405: "Trang này chỉ để đọc"}
MESSAGES = {"Not Found": "Không có trang này.", "Method Not Allowed": "Địa chỉ này chỉ để đọc (GET)."}
"""What the framework says in English."""
SORRY = "Có lỗi xảy ra"


async def bad_parameter(request: Request, error: Exception) -> Response:
    """400 that names the parameter."""
    assert isinstance(error, BadParameter)
    return _failed(request, 400, error.message, error.parameter)


async def http_error(request: Request, error: Exception) -> Response:
    """404, 405 and their kind."""
    assert isinstance(error, HTTPException)
    said = MESSAGES.get(error.detail, error.detail)
    return _failed(request, error.status_code, said)


async def archive_error(request: Request, error: Exception) -> Response:
    """503: the archive cannot answer now; the cause goes to the log, for staff."""
    log.error("%s %s: %s", request.method, request.url.path, error)
    return _failed(request, 503, "Kho lưu trữ tạm thời chưa trả lời được, xin thử lại sau ít phút.")


async def defect(request: Request, error: Exception) -> Response:
    """500: a defect of ours; Starlette logs the traceback."""
    return _failed(request, 500, "Có lỗi trong chương trình; lỗi đã được ghi lại.")


def _failed(request: Request, status: int, message: str, parameter: str = "") -> Response:
    if request.url.path.startswith(("/api/", "/healthz", "/readyz")):
        return failure(status, message, parameter)
    q = request.query_params.get("q", "")
    return page(
        request,
        "failure.html",
        status=status,
        code=status,
        title=TITLES.get(status, SORRY),
        message=message,
        q=q,
    )


Handler = Callable[[Request, Exception], Awaitable[Response]]
handlers: Mapping[type[Exception] | int, Handler] = {
    BadParameter: bad_parameter,
    HTTPException: http_error,
    ArchiveError: archive_error,
    Exception: defect,
}
