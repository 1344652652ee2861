"""Several processes that answer on one address, each with a listening socket of its own.

Where they share one socket, whichever wakes first accepts every connection that waits: of sixteen clients one
process may get all, and the other stands idle. With a socket each the system deals connections out."""

import logging
import socket
import sys
from collections.abc import Callable

from uvicorn import Config
from uvicorn.supervisors import Multiprocess

DEALT_OUT = sys.platform == "linux"
"""Elsewhere SO_REUSEPORT is missing, or gives every connection to the process that came last."""


class Address(socket.socket):
    """A socket bound but not listening: it holds the address, and whichever process it is sent to gets
    another one bound to the same."""

    def __reduce__(self) -> tuple[Callable[[int, str, int], "Address"], tuple[int, str, int]]:
        host, port = self.getsockname()[:2]
        return _shared, (self.family, host, port)


def serve(config: Config) -> None:
    """Run the workers of a configuration until they are told to end; raises OSError where the address
    cannot be had."""
    with address(config.host, config.port) as held:
        host, port = held.getsockname()[:2]
        logging.getLogger("uvicorn.error").info(
            "Listening on http://%s:%d with %d processes",
            f"[{host}]" if ":" in host else host,
            port,
            config.workers,
        )
        Multiprocess(config, [held]).run()


def address(host: str, port: int) -> Address:
    """The address, held for the workers of this program and no others; raises OSError."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as alone:
        # Another server's workers would share the address with ours, too; this bind does not.
        alone.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        alone.bind((host, port))
        port = alone.getsockname()[1]
    return _shared(family, host, port)


def _shared(family: int, host: str, port: int) -> Address:
    made = Address(family, socket.SOCK_STREAM)
    try:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        made.bind((host, port))
    except OSError:
        made.close()
        raise
    return made
