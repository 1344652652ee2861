"""What of a request is read: `q` is cut, what else is over its bound is refused, so are two hosts or none.

A page of results has a hundred links with the same parameters in each: what is not read is not told again."""

from urllib.parse import parse_qsl, unquote_plus, urlencode

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from search import limits
from web.api.parameters import BadParameter
from web.pages.failures import bad_parameter, http_error

QUERY = limits.QUERY_LENGTH + 1
"""Characters of `q` that are kept: one more than is read, so that the parser says it was too long."""
QUERY_BYTES = 4_500
"""Bytes of `q` in an address; a thousand characters of Vietnamese prose take some 2,500."""
VALUE = limits.ARTICLE_ID + 1
"""Characters of any other parameter: one more than any may have, so that it is refused by its name."""
OTHERS_BYTES = 2_500
"""Bytes of all other parameters together."""
PATH = 1_000
"""Characters of a path; an id has at most 200."""
TOO_LONG = "Địa chỉ dài quá; xin bỏ bớt điều kiện lọc."


class Bounds:
    """Every endpoint sees an address within these bounds, or is not asked."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        hosts = sum(name == b"host" for name, _ in scope["headers"])
        if hosts > 1 or (hosts == 0 and scope["http_version"] == "1.1"):
            # Of two whoever stands before the site may have read the other one (RFC 9112, 3.2).
            await (await http_error(Request(scope), HTTPException(400)))(scope, receive, send)
            return
        if len(scope["path"]) > PATH:
            nowhere = Request({**scope, "query_string": b""})
            await (await http_error(nowhere, HTTPException(404)))(scope, receive, send)
            return
        text, others = bounded(scope["query_string"])
        if len(others) > OTHERS_BYTES:
            narrowed = Request({**scope, "query_string": text})
            refused = BadParameter(others.decode().partition("=")[0][:VALUE], TOO_LONG)
            await (await bad_parameter(narrowed, refused))(scope, receive, send)
            return
        query = b"&".join(part for part in (text, others) if part)
        await self._app({**scope, "query_string": query}, receive, send)


def bounded(query: bytes) -> tuple[bytes, bytes]:
    """The query string with its values cut: its `q`, and all its other parameters."""
    if len(query) < VALUE:
        return b"", query
    pairs = parse_qsl(query.decode("latin-1"), keep_blank_values=True)
    # Of several texts the last is the one that is read.
    text = [("q", _cut(value)) for name, value in pairs if name == "q"][-1:]
    others = [(name, value[:VALUE]) for name, value in pairs if name != "q"]
    return urlencode(text).encode(), urlencode(others).encode()


def _cut(text: str) -> str:
    text = text[:QUERY]
    encoded = urlencode({"q": text})[2:]
    if len(encoded) <= QUERY_BYTES:
        return text
    # A letter that is cut in two is left out.
    return unquote_plus(encoded[:QUERY_BYTES].rpartition("%")[0], errors="ignore")
