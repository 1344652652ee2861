"""What is noted of one request while it is answered, for its line in the log and for the figures."""

import re
import secrets
from dataclasses import dataclass
from typing import Literal

from starlette.datastructures import Headers
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Receive, Scope, Send

from search.answer.results import ResultPage

Answer = Literal["exact", "nearby", "none"]
"""Whether a search found what was asked, only something near it, or nothing."""
ID = "X-Request-ID"
_PLAIN = re.compile(r"[A-Za-z0-9._-]{1,64}")
SHOWN = 200
"""Characters of a path that a log repeats."""
NO_ROUTE = "none"


@dataclass(slots=True)
class Note:
    """`route` is the pattern of the path, as «/bai-viet/{id:path}»; `answer` is set by searches."""

    id: str
    route: str = NO_ROUTE
    answer: Answer | None = None


def request_id(headers: Headers) -> str:
    """The client's own where it is short and plain, so that it can be followed from the proxy on; else a new
    one."""
    given = headers.get(ID, "")
    return given if _PLAIN.fullmatch(given) else secrets.token_hex(8)


def note_of(request: HTTPConnection) -> Note:
    """What is noted of this request."""
    note: Note = getattr(request.state, "note", None) or Note("")
    return note


def note_search(request: HTTPConnection, found: ResultPage) -> None:
    """A search was answered."""
    near = bool(found.nearby) or any(hit.near for hit in found.hits)
    note_of(request).answer = "none" if not (found.hits or near) else "nearby" if near else "exact"


def path_as_sent(scope: Scope) -> str:
    """A path as a line of a log may repeat it: nothing in it ends the line, however it was sent."""
    raw: bytes = scope.get("raw_path") or scope["path"].encode("utf-8", "backslashreplace")
    text = raw.decode("ascii", "backslashreplace")
    return "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in text)[:SHOWN]


class RouteNoted:
    """Stands next to the router, which alone knows by which route a request is answered."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await self._app(scope, receive, send)
        finally:
            if scope["type"] == "http" and (route := scope.get("route")) is not None:
                note_of(HTTPConnection(scope)).route = route.path
