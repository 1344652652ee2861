"""Addresses with a slash too many at their end lead to the page that is meant, with all that was asked."""

from collections.abc import Set

from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send


class WithoutSlash:
    """Redirects from «/tim-kiem/?q=…» to «/tim-kiem?q=…», by paths of this site that are known beforehand: no
    header, and nothing else that is sent, has a say in where a redirect leads."""

    def __init__(self, app: ASGIApp, paths: Set[str]) -> None:
        self._app, self._paths = app, paths

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        target = _target(scope, self._paths) if scope["type"] == "http" else None
        answer = RedirectResponse(target, 308) if target else self._app
        await answer(scope, receive, send)


def _target(scope: Scope, paths: Set[str]) -> str | None:
    query, path = scope["query_string"].decode("latin-1"), scope["path"]
    meant = path.rstrip("/")
    if meant == path or meant not in paths:
        return None
    return f"{meant}?{query}" if query else meant
