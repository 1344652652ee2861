"""Every request has an id, in its answer and each line of the log; told and counted once it is answered."""

import logging
import time

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from search.logs import task
from web.serving.watching.metrics import Metrics
from web.serving.watching.notes import ID, Note, path_as_sent, request_id

log = logging.getLogger("web.access")
MEMORY_EVERY = 5.0
"""Seconds between two looks at the memory of this process."""
LEFT = 499
"""The status of an answer that its client did not wait for, as other servers log it."""


class Watched:
    """Stands around everything else, so that nothing is answered unseen."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app, self._metrics = app, metrics
        self._memory_at = 0.0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        note = Note(request_id(Headers(scope=scope)))
        # Left as it is: the server tells of an exception when this function is through.
        task.set(note.id)
        status, size, started = 0, 0, time.perf_counter()

        async def numbered(message: Message) -> None:
            nonlocal status, size
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = [one for one in message["headers"] if one[0].lower() != ID.lower().encode()]
                message["headers"] = [*headers, (ID.lower().encode(), note.id.encode())]
            elif message["type"] == "http.response.body":
                size += len(message.get("body", b""))
            await send(message)

        failed = True
        try:
            await self._app({**scope, "state": {**scope.get("state", {}), "note": note}}, receive, numbered)
            failed = False
        finally:
            status = status or (500 if failed else LEFT)
            self._told(scope, note, status, size, time.perf_counter() - started)

    def _told(self, scope: Scope, note: Note, status: int, size: int, seconds: float) -> None:
        self._metrics.answered(note, scope["method"], status, seconds)
        now = time.monotonic()
        if now >= self._memory_at:
            self._memory_at = now + MEMORY_EVERY
            self._metrics.note_memory()
        if log.isEnabledFor(logging.INFO):
            _write(scope, note, status, size, seconds)


def _write(scope: Scope, note: Note, status: int, size: int, seconds: float) -> None:
    """One line, without what was searched for: that is nobody's business."""
    told = {
        "method": scope["method"][:20],
        "path": path_as_sent(scope),
        "status": status,
        "duration_ms": round(seconds * 1000, 1),
        "bytes": size,
        "client": (scope.get("client") or ("-",))[0],
    }
    log.info(
        "%(method)s %(path)s %(status)s %(duration_ms)s ms %(bytes)s B from %(client)s",
        told,
        extra={**told, "route": note.route},
    )
