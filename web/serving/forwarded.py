"""Who asks, where a proxy stands between: its word is taken only from the addresses that are listed."""

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Any, cast

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from web.settings import UNIX

_FORWARDING = ("forwarded", "via", "x-real-ip", "x-client-ip", "x-cluster-client-ip", "true-client-ip")


class Forwarded:
    """Takes client and scheme from `X-Forwarded-For` and `X-Forwarded-Proto` of listed proxies, of which the
    last that is not listed counts: what a client writes there itself does not."""

    def __init__(self, app: ASGIApp, proxies: tuple[str, ...]) -> None:
        # It declares the types of uvicorn where Starlette has its own for the same.
        self._app: Any = ProxyHeadersMiddleware(cast(Any, app), list(proxies))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and not scope.get("client"):
            scope = {**scope, "client": (UNIX, 0)}
        await self._app(scope, receive, send)


def is_direct_and_local(scope: Scope) -> bool:
    """Whether a program on this machine asks, and no proxy for another."""
    address = _address(scope)
    return address is not None and address.is_loopback and not _is_forwarded(scope)


def is_listed(scope: Scope, listed: tuple[str, ...]) -> bool:
    """Whether who asks is one of these addresses and networks."""
    if (address := _address(scope)) is None:
        return UNIX in listed and scope["client"][0] == UNIX and not _is_forwarded(scope)
    return any(address in ip_network(one) for one in listed if one != UNIX)


def _address(scope: Scope) -> IPv4Address | IPv6Address | None:
    try:
        address = ip_address((scope.get("client") or ("",))[0])
    except ValueError:
        return None
    return (address.ipv4_mapped or address) if isinstance(address, IPv6Address) else address


def _is_forwarded(scope: Scope) -> bool:
    names = Headers(scope=scope).keys()
    return any(name.startswith(("x-forwarded", "cf-")) or name in _FORWARDING for name in names)
