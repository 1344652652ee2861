"""The guarded connection on uvicorn's protocol that parses with httptools."""

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle

from web.serving.connections.guarded import HEAD, Guarded, Stage

PIPELINED = 8
"""Requests that may wait behind the one that is being answered."""


class GuardedProtocol(Guarded, HttpToolsProtocol):
    """httptools keeps a header until its end, however long: what comes in beside bodies is counted here."""

    _stage: Stage = "between"
    _beside_bodies = 0
    _unanswered: tuple[RequestResponseCycle, ...] = ()

    def stage(self) -> Stage:
        return self._stage

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self._stage = "head"

    def on_headers_complete(self) -> None:
        super().on_headers_complete()
        self._stage = "body"
        self._unanswered += (self.cycle,)

    def on_body(self, body: bytes) -> None:
        super().on_body(body)
        self._beside_bodies -= len(body)

    def on_message_complete(self) -> None:
        super().on_message_complete()
        self._stage = "between"
        self._beside_bodies = 0

    def on_response_complete(self) -> None:
        super().on_response_complete()
        self._unanswered = tuple(one for one in self._unanswered if not one.response_complete)
        self.answered()

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        # Uvicorn tells only the last request that came, not the one that is being answered before it.
        for cycle in self._unanswered:
            cycle.disconnected = True
            cycle.message_event.set()

    def parsed(self, size: int) -> None:
        """Of what came in, what was no body is counted."""
        self._beside_bodies += size
        if self._beside_bodies > HEAD or len(self.pipeline) > PIPELINED:
            self.refuse(431)
