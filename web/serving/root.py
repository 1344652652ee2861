"""The site below a path of its host: what is asked is asked below it, and what is answered leads there.

Everything inside knows the site as if it stood at the top: a path there begins with «/», and whoever writes
one into an answer puts `root_of(request)` before it. A `Location` is completed here."""

from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from web.settings import WebSettings


def root_of(request: HTTPConnection) -> str:
    """The path below which this request's answer stands; empty at the top of the host."""
    root: str = getattr(request.state, "root", "")
    return root


def beginning(request: HTTPConnection) -> str:
    """What comes before a path in an answer that is read elsewhere: the base address, else the root path."""
    settings: WebSettings = request.app.state.settings
    return settings.base_url or root_of(request)


class BelowRoot:
    """Takes the root path off what is asked, whether a proxy did so already or not."""

    def __init__(self, app: ASGIApp, root: str) -> None:
        self._app, self._root = app, root

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        root = self._root or scope.get("root_path", "")
        if scope["type"] != "http" or not root:
            await self._app(scope, receive, send)
            return

        async def completed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(raw=message["headers"])
                if _is_path(location := headers.get("location", "")):
                    headers["location"] = root + location
            await send(message)

        state = {**scope.get("state", {}), "root": root}
        await self._app({**scope, **_below(scope, root), "state": state}, receive, completed)


def _below(scope: Scope, root: str) -> Scope:
    """The paths of a request as they are inside."""
    path, raw = scope["path"], scope.get("raw_path") or scope["path"].encode("utf-8", "replace")
    if f"{raw.decode('latin-1')}/".startswith(f"{root}/"):
        path, raw = path[len(root) :] or "/", raw[len(root) :] or b"/"
    return {"path": path, "raw_path": raw, "root_path": ""}


def _is_path(location: str) -> bool:
    return location.startswith("/") and not location.startswith("//")
