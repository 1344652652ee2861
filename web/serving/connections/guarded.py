"""A connection that is cut off where its client does not do its part, whatever parses what it sends."""

from asyncio import AbstractEventLoop, BaseTransport, Protocol, TimerHandle, Transport
from typing import TYPE_CHECKING, Any, Literal, cast

HEAD = 65_536
"""Bytes of a request's line and headers, and of all else that is not its body."""
HEAD_WITHIN = 10.0
"""Seconds from its first byte, or from the connection, until a request's headers are there."""
BODY_WITHIN = 60.0
"""Seconds from then on until all of its body is there."""
TAKEN_WITHIN = 30.0
"""Seconds in which a client must take some of what waits for it."""
MOST = 512
"""Connections of one process. One more cuts off the one that has been idle, or half sent, longest."""
PIECE = 4_096
"""Bytes that are parsed at once, so that a bound is noticed before much more is in memory."""

REFUSALS = {
    408: b"HTTP/1.1 408 Request Timeout\r\n",
    431: b"HTTP/1.1 431 Request Header Fields Too Large\r\n",
    503: b"HTTP/1.1 503 Service Unavailable\r\nretry-after: 5\r\n",
}
Stage = Literal["head", "body", "between"]
"""Which part of a request comes next: what is left of its headers, of its body, or nothing that is due."""


class Guarded(Protocol):
    """What both of uvicorn's protocols have in common, guarded; stands before one of them among the bases."""

    if TYPE_CHECKING:
        transport: Transport
        loop: AbstractEventLoop
        connections: set[Any]
        cycle: Any

    def connection_made(self, transport: BaseTransport) -> None:
        super().connection_made(transport)
        self._due: TimerHandle | None = None
        self._untaken: TimerHandle | None = None
        self._waiting_for: tuple[object, Stage] = (None, "between")
        self._since = self.loop.time()
        if len(self.connections) > MOST and not self._make_room():
            self.refuse(503)
            return
        self._expect("head")

    def data_received(self, data: bytes) -> None:
        for start in range(0, len(data), PIECE):
            if self.transport.is_closing():
                return
            piece = data[start : start + PIECE]
            super().data_received(piece)
            self.parsed(len(piece))
            self._expect(self.stage())

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        for timer in (self._due, self._untaken):
            if timer:
                timer.cancel()

    def pause_writing(self) -> None:
        super().pause_writing()
        self._watch_writing()

    def resume_writing(self) -> None:
        super().resume_writing()
        if self._untaken:
            self._untaken.cancel()

    def stage(self) -> Stage:
        """What this connection is waiting for, by its parser."""
        raise NotImplementedError

    def parsed(self, size: int) -> None:
        """So many bytes were parsed; a parser without bounds of its own looks at its here."""

    def answered(self) -> None:
        """Called when the whole answer was handed over; the client need not have taken it yet."""
        self._since = self.loop.time()
        if self.transport.get_write_buffer_size():
            self._watch_writing()

    def refuse(self, status: int) -> None:
        """Say why, where no answer is on its way, and close."""
        if self.transport.is_closing():
            return
        if self._is_answering():
            self.transport.abort()
            return
        self.transport.write(REFUSALS[status] + b"content-length: 0\r\nconnection: close\r\n\r\n")
        self.transport.close()

    def idle_since(self) -> float:
        """When its last answer ended, or it began; infinite while one is being made."""
        return float("inf") if self._is_answering() else self._since

    def _is_answering(self) -> bool:
        return self.cycle is not None and not self.cycle.response_complete

    def _expect(self, stage: Stage) -> None:
        """Run a timer for each part of each request; one that runs for the same part runs on."""
        if stage == "between" and not self._is_answering():
            stage = "head"  # whatever was sent is no request: it must not keep the connection open
        waiting_for = (self.cycle, stage)
        if waiting_for == self._waiting_for:
            return
        self._waiting_for = waiting_for
        if self._due:
            self._due.cancel()
        within = {"head": HEAD_WITHIN, "body": BODY_WITHIN, "between": None}[stage]
        self._due = self.loop.call_later(within, self._overdue) if within else None

    def _overdue(self) -> None:
        if self._is_answering() and self._waiting_for[1] == "head":
            # The next request is looked at only when this one is answered; until then nothing is late.
            self._due = self.loop.call_later(HEAD_WITHIN, self._overdue)
            return
        self.refuse(408)

    def _watch_writing(self) -> None:
        if self._untaken:
            self._untaken.cancel()
        self._untaken = self.loop.call_later(TAKEN_WITHIN, self._cut_off_untaken)

    def _cut_off_untaken(self) -> None:
        if self.transport.get_write_buffer_size():
            self.transport.abort()

    def _make_room(self) -> bool:
        """Whether the connection that was idle longest could be cut off for this one."""
        others = [cast(Guarded, one) for one in self.connections if one is not self]
        idlest = min(others, key=Guarded.idle_since)
        if idlest.idle_since() == float("inf"):
            return False
        idlest.transport.abort()
        self.connections.discard(idlest)
        return True
