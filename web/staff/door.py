"""The door before everything under `/quan-tri`: closed unless it is the login, whatever stands behind it."""

import hmac
from collections.abc import Awaitable, Callable
from urllib.parse import parse_qsl, quote

from starlette.datastructures import ImmutableMultiDict, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from web.pages.failures import http_error
from web.serving.concurrency import page_in_turn
from web.staff.sessions import Session, member

HOME, LOGIN, LOGOUT = "/quan-tri", "/quan-tri/dang-nhap", "/quan-tri/dang-xuat"
LARGEST = 64_000
"""Bytes of a form; the longest of ours has some thousand."""
MOST_FIELDS = 400
STALE = "Biểu mẫu này đã cũ hoặc không phải của phiên làm việc này. Xin mở lại trang rồi gửi lại."

Endpoint = Callable[[Request], Response]
Fields = ImmutableMultiDict[str, str]


class Door:
    """Lets in who is signed in; and no answer from behind it is kept anywhere."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = scope["path"] if scope["type"] == "http" else ""
        if path != HOME and not path.startswith(f"{HOME}/"):
            await self._app(scope, receive, send)
            return

        async def unkept(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(raw=message["headers"])
                headers["Cache-Control"] = "no-store"
                headers["X-Robots-Tag"] = "noindex"
            await send(message)

        request = Request(scope, receive)
        answer = self._app if path == LOGIN or member(request) else await _closed(request, path)
        await answer(scope, receive, unkept)


async def _closed(request: Request, path: str) -> Response:
    if request.method not in ("GET", "HEAD"):
        return await http_error(request, HTTPException(403, STALE))
    # As it was sent: an id in it may hold a slash of its own.
    sent = request.scope.get("raw_path", b"").decode("latin-1")
    return to(LOGIN, f"?tiep={quote(sent, safe='')}" if sent and path != HOME else "")


def to(path: str, query: str = "") -> RedirectResponse:
    """On to a page of this site, after a form or before the door."""
    return RedirectResponse(f"{path}{query}", 303)


def here(request: Request) -> Session:
    """Who is signed in, behind the door."""
    found = member(request)
    assert found is not None, "the door stands before every page that asks this"
    return found


def posted(endpoint: Endpoint) -> Callable[[Request], Awaitable[Response]]:
    """The endpoint as one that takes a form of a session; what is no such form is refused."""
    waiting = page_in_turn(endpoint)

    async def post(request: Request) -> Response:
        request.state.form = form = await read_form(request)
        token = form.get("ma", "")
        if not hmac.compare_digest(token.encode(), here(request).csrf.encode()):
            raise HTTPException(403, STALE)
        return await waiting(request)

    post.__name__, post.__doc__ = endpoint.__name__, endpoint.__doc__
    return post


async def read_form(request: Request) -> Fields:
    """The fields of a form that a page of this site sent; raises HTTPException for anything else."""
    # Browsers say where a request comes from; one of another site has no business here, whatever it holds.
    if request.headers.get("sec-fetch-site", "same-origin") != "same-origin":
        raise HTTPException(403, STALE)
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        raise HTTPException(400, "Chỉ nhận biểu mẫu của trang này.")
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > LARGEST:
            raise HTTPException(413, "Biểu mẫu dài quá; xin rút ngắn lại.")
    try:
        return Fields(parse_qsl(body.decode("ascii"), keep_blank_values=True, max_num_fields=MOST_FIELDS))
    except ValueError as error:
        raise HTTPException(400, "Biểu mẫu không đọc được.") from error


def field(request: Request, name: str) -> str:
    """A field of the form that was sent, without spaces around it; "" where it has none."""
    form: Fields = request.state.form
    return form.get(name, "").strip()
