"""What a client takes (Accept-Encoding, as RFC 9110 weighs it), and caches told that it matters: once."""

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send


def takes_gzip(header: str) -> bool:
    """Whether this Accept-Encoding allows gzip: by its name, or by `*`, and not with a weight of 0."""
    weights = dict(_weighed(part) for part in header.lower().split(",") if part.strip())
    return weights.get("gzip", weights.get("x-gzip", weights.get("*", 0.0))) > 0


def _weighed(part: str) -> tuple[str, float]:
    coding, *parameters = (piece.strip() for piece in part.split(";"))
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            try:
                return coding, float(value)
            except ValueError:
                return coding, 0.0
    return coding, 1.0


class Negotiation:
    """Everything inside sees «gzip» or «identity» as the only encoding, whatever was sent; and every answer
    says once that it depends on it."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        taken = (
            "gzip" if takes_gzip(",".join(Headers(scope=scope).getlist("accept-encoding"))) else "identity"
        )
        others = [one for one in scope["headers"] if one[0] != b"accept-encoding"]

        async def varied(message: Message) -> None:
            if message["type"] == "http.response.start":
                _vary(MutableHeaders(raw=message["headers"]))
            await send(message)

        headers = [*others, (b"accept-encoding", taken.encode())]
        await self._app({**scope, "headers": headers}, receive, varied)


def _vary(headers: MutableHeaders) -> None:
    said = [name.strip() for line in headers.getlist("vary") for name in line.split(",") if name.strip()]
    if "*" not in said:
        names = {name.lower(): name for name in ["Accept-Encoding", *said]}
        headers["Vary"] = ", ".join(names.values())
