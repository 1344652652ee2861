"""A real server on a free port, in a thread of this process, with the bounds on connections."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread
from typing import Any

import uvicorn

from web.serving import connections


@contextmanager
def running(app: Any, **settings: Any) -> Iterator[int]:
    """The port on which the application answers."""
    chosen = {**connections.settings(), "log_level": "critical", "access_log": False, **settings}
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, **chosen))
    thread = Thread(target=server.run, daemon=True)
    thread.start()
    try:
        while not server.started and thread.is_alive():
            time.sleep(0.01)
        yield server.servers[0].sockets[0].getsockname()[1]
    finally:
        server.should_exit = server.force_exit = True
        thread.join(10)
