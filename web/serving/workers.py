"""The processes that answer on one socket: how they begin, and how they end."""

import logging
import os
import signal
import socket
import threading
import time
from types import FrameType

from uvicorn import Config, Server
from uvicorn.config import STARTUP_FAILURE
from uvicorn.supervisors import Multiprocess

from search.errors import ArchiveError
from web.serving.watching.shared import process_ended, shared

log = logging.getLogger(__name__)
GRACE = 20
"""Seconds in which what was begun is finished: a request may wait 10 for its turn, and work for 10."""
ENDED_WITHIN = 30
"""Seconds in which every process ends, whatever it does."""


class Ended(BaseException):
    """The process was told to end."""


class Processes(Multiprocess):
    """The workers of one parent; they end within a bound."""

    def __init__(self, config: Config, sockets: list[socket.socket]) -> None:
        super().__init__(config, sockets)
        self._counted: set[int | None] = set()

    def keep_subprocess_alive(self) -> None:
        super().keep_subprocess_alive()
        now = {one.pid for one in self.processes}
        for ended in self._counted - now:
            process_ended(ended)
        self._counted = now

    def join_all(self) -> None:
        until = time.monotonic() + ENDED_WITHIN
        for one in self.processes:
            one.process.join(max(0.0, until - time.monotonic()))
            if one.process.is_alive():
                log.error("Process %s did not end within %d s, and is killed", one.pid, ENDED_WITHIN)
                one.process.kill()
                one.process.join()

    @property
    def failed(self) -> bool:
        """Whether a worker could not even start."""
        return any(one.exitcode == STARTUP_FAILURE for one in self.processes)


class Here(Server):
    """The server of a single process, which nobody kills where it does not end in time."""

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        if not self.should_exit:
            # A search in a thread cannot be interrupted, and Python would wait for it without end.
            last = threading.Timer(ENDED_WITHIN, _end_at_once)
            last.daemon = True
            last.start()
        super().handle_exit(sig, frame)


def _end_at_once() -> None:
    log.error("Something did not end within %d s; all is ended", ENDED_WITHIN)
    os._exit(0)


def serve(config: Config, listening: socket.socket) -> None:
    """Answer on a socket until told to end; then finish what was begun, and end within `ENDED_WITHIN`.

    Raises ArchiveError where the server cannot start."""
    config.timeout_graceful_shutdown = GRACE
    if config.workers > 1:
        with shared():
            processes = Processes(config, [listening])
            processes.run()
        started = not processes.failed
    else:
        started = _serve_here(Here(config), listening)
    if not started:
        raise ArchiveError("The server could not start; see the message above.")


def _serve_here(server: Here, listening: socket.socket) -> bool:
    """Whether the server started, or was told to end before it did."""
    # It ends by the signal that it was told to end with: taken as an end, so that what is to be cleared is.
    signal.signal(signal.SIGTERM, _end)
    try:
        server.run([listening])
    except (KeyboardInterrupt, Ended):
        return True
    return server.started


def _end(number: int, frame: object) -> None:
    raise Ended
