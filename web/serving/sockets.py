"""Where the site listens: an address, one that several processes share, or a Unix socket.

Where processes share one socket, whichever wakes first accepts every connection that waits: of sixteen
clients one process may get all, and the other stands idle. With a socket each the system deals connections
out."""

import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from search.errors import ArchiveError, SettingsError

DEALT_OUT = sys.platform == "linux"
"""Elsewhere SO_REUSEPORT is missing, or gives every connection to the process that came last."""
FOR_ALL = 0o666
"""Rights of a Unix socket: who may reach it is said by those of its folder."""


class Address(socket.socket):
    """A socket bound but not listening: it holds the address, and whichever process it is sent to gets
    another one bound to the same."""

    def __reduce__(self) -> tuple[Callable[[int, str, int], "Address"], tuple[int, str, int]]:
        host, port = self.getsockname()[:2]
        return _shared, (self.family, host, port)


def listening(host: str, port: int, *, several: bool) -> socket.socket:
    """The address, held for one process or for `several`; raises ArchiveError where it cannot be had."""
    try:
        if several and DEALT_OUT:
            return address(host, port)
        return socket.create_server((host, port), family=_family(host), backlog=2048)
    except OSError as error:
        cause = error.strerror or error
        raise ArchiveError(f"{host}:{port}: cannot be listened on ({cause}); choose another.") from error


@contextmanager
def unix_socket(path: Path) -> Iterator[socket.socket]:
    """A Unix socket at a path, which is taken away at the end; one that a killed server left is replaced."""
    if not hasattr(socket, "AF_UNIX"):
        raise SettingsError("--uds: this system has no Unix sockets; use --host and --port.")
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as made:
        try:
            if path.is_socket() and not _answers(path):
                path.unlink()
            made.bind(str(path))
            path.chmod(FOR_ALL)
        except OSError as error:
            cause = error.strerror or error
            raise ArchiveError(f"{path}: cannot be listened on ({cause}); choose another.") from error
        try:
            yield made
        finally:
            path.unlink(missing_ok=True)


def _answers(path: Path) -> bool:
    """Whether a server listens there; raises OSError where that cannot be known."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        try:
            probe.connect(str(path))
        except ConnectionRefusedError:
            return False
    return True


def address(host: str, port: int) -> Address:
    """The address, held for the workers of this program and no others; raises OSError."""
    family = _family(host)
    with socket.socket(family, socket.SOCK_STREAM) as alone:
        # Another server's workers would share the address with ours, too; this bind does not.
        alone.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        alone.bind((host, port))
        port = alone.getsockname()[1]
    return _shared(family, host, port)


def _family(host: str) -> int:
    return socket.AF_INET6 if ":" in host else socket.AF_INET


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
