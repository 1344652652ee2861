"""The guarded connection on uvicorn's protocol that parses with h11, which bounds headers itself."""

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

from web.serving.connections.guarded import Guarded, Stage


class GuardedProtocol(Guarded, H11Protocol):
    """h11 itself refuses headers longer than `h11_max_incomplete_event_size`."""

    def stage(self) -> Stage:
        if self.conn.their_state is h11.IDLE:
            return "head"
        return "body" if self.conn.their_state is h11.SEND_BODY else "between"

    def on_response_complete(self) -> None:
        super().on_response_complete()
        self.answered()
