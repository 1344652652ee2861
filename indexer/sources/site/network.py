"""Connections that lead where they may: every address of a host is looked at, and the one that was looked at
is the one that is connected to, so that no second answer of the name service can lead elsewhere."""

import ipaddress
import socket
import time
from collections.abc import Callable, Iterable
from typing import Any

import httpcore2

from indexer.sources.site import messages

_NAT64 = ipaddress.ip_network("64:ff9b::/96")


class Refused(Exception):
    """A request that is not made, or an answer that is not taken; the message says why and what helps."""


class Forbidden(Refused):
    """An address that we leave alone: robots.txt says so, or it is another site's."""


class Astray(Refused):
    """An address that leads on and on, or to no address of the web."""


class Deadline:
    """The moment at which a request must be over, however little at a time the other side sends."""

    def __init__(self) -> None:
        self._until = float("inf")

    def starts(self, seconds: float) -> None:
        self._until = time.monotonic() + seconds

    def left(self, timeout: float | None) -> float:
        """The seconds that a step may take; raises ReadTimeout where there are none."""
        left = self._until - time.monotonic()
        if left <= 0:
            raise httpcore2.ReadTimeout("the time of this request is up")
        return left if timeout is None else min(left, timeout)


class Guarded(httpcore2.NetworkBackend):
    """Connects to addresses of the public network only, unless a host is said to be `private`."""

    def __init__(self, private: Callable[[str], bool], deadline: Deadline) -> None:
        self._private, self._deadline = private, deadline
        self._plain = httpcore2.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        failed: httpcore2.ConnectError | httpcore2.ConnectTimeout | None = None
        for address in _checked(host, port, private=self._private(host)):
            try:
                left = self._deadline.left(timeout)
                stream = self._plain.connect_tcp(address, port, left, local_address, socket_options)
                return _Timed(stream, self._deadline)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                failed = error
        raise failed or httpcore2.ConnectError(f"{host} has no address")


class _Timed(httpcore2.NetworkStream):
    """A stream none of whose steps goes on past the deadline."""

    def __init__(self, stream: httpcore2.NetworkStream, deadline: Deadline) -> None:
        self._stream, self._deadline = stream, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        left = self._deadline.left(timeout)
        return _Timed(self._stream.start_tls(ssl_context, server_hostname, left), self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def _checked(host: str, port: int, *, private: bool) -> list[str]:
    """The addresses of a host. Raises Refused where one of them may not be connected to."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise Refused(messages.unknown_host(host)) from error
    addresses = list(dict.fromkeys(str(one[4][0]) for one in found))
    if not private:
        for address in addresses:
            if not public(address):
                raise Refused(messages.private_network(host, address))
    return addresses


def public(address: str) -> bool:
    """Whether an address is one of the public network, also behind a translation of addresses."""
    one = ipaddress.ip_address(address)
    if isinstance(one, ipaddress.IPv6Address):
        inner = one.ipv4_mapped or one.sixtofour or (one.teredo[1] if one.teredo else None)
        if one in _NAT64:
            inner = ipaddress.IPv4Address(int(one) & 0xFFFFFFFF)
        if inner is not None:
            one = inner
    return one.is_global and not one.is_multicast
