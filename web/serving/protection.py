"""The headers that keep a page to itself: no scripts, styles, frames or requests but the site's own.

Sites that the settings name may show its pages in a frame, and read what the API gives everybody; the pages
of the staff stay alone, and no other site is ever sent a cookie or takes an answer that needs one."""

from collections.abc import Sequence

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "script-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors {framing}",
    )
)
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
ALONE = {"Content-Security-Policy": POLICY.format(framing="'none'"), "X-Frame-Options": "DENY"}
_STAFF, _SHARED, _READING = "/quan-tri", "/api/v1/", ("GET", "HEAD")

Raw = list[tuple[bytes, bytes]]


class Protection:
    """Adds the headers to every answer, errors included; what an answer says itself stays."""

    def __init__(self, app: ASGIApp, origins: Sequence[str] = ()) -> None:
        self._app, self._origins = app, frozenset(origins)
        # X-Frame-Options knows no list of sites; browsers that have none but it show no frame at all.
        framed = {"Content-Security-Policy": POLICY.format(framing=" ".join(origins))} if origins else ALONE
        self._alone, self._framed = _raw(HEADERS | ALONE), _raw(HEADERS | framed)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                own = self._alone if scope["path"].startswith(_STAFF) else self._framed
                said = {name.lower() for name, _ in message["headers"]}
                message["headers"] = [*message["headers"], *(one for one in own if one[0] not in said)]
                self._share(scope, MutableHeaders(raw=message["headers"]))
            await send(message)

        await self._app(scope, receive, guarded if scope["type"] == "http" else send)

    def _share(self, scope: Scope, headers: MutableHeaders) -> None:
        """Let a script of a site that is named read what the API answers to everybody."""
        if not self._origins or not scope["path"].startswith(_SHARED) or scope["method"] not in _READING:
            return
        headers.add_vary_header("Origin")
        origin = Headers(scope=scope).get("origin", "")
        if origin in self._origins:
            headers["Access-Control-Allow-Origin"] = origin


def _raw(headers: dict[str, str]) -> Raw:
    return [(name.lower().encode(), value.encode()) for name, value in headers.items()]
