"""The guarded connection on uvicorn's protocol that parses with httptools."""

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from web.serving.connections.guarded import HEAD, Guarded, Stage

PIPELINED = 8
"""Requests that may wait behind the one that is being answered."""


class GuardedProtocol(Guarded, HttpToolsProtocol):
    """httptools keeps a header until its end, however long: what comes in beside bodies is counted here."""

    _stage: Stage = "between"
    _beside_bodies = 0

    def stage(self) -> Stage:
        return self._stage

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self._stage = "head"

    def on_headers_complete(self) -> None:
        super().on_headers_complete()
        self._stage = "body"

    def on_body(self, body: bytes) -> None:
        super().on_body(body)
        self._beside_bodies -= len(body)

    def on_message_complete(self) -> None:
        super().on_message_complete()
        self._stage = "between"
        self._beside_bodies = 0

    def on_response_complete(self) -> None:
        super().on_response_complete()
        self.answered()

    def parsed(self, size: int) -> None:
        """Of what came in, what was no body is counted."""
        self._beside_bodies += size
        if self._beside_bodies > HEAD or len(self.pipeline) > PIPELINED:
            self.refuse(431)
