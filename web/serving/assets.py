"""The site's own style, script, pictures: read once, served compressed under names that change with them."""

import gzip
import hashlib
from datetime import UTC, datetime
from importlib.resources import files

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from web.serving.conditional import has_any, has_it, http_date

TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".png": "image/png"}
FOREVER = "public, max-age=31536000, immutable"
_FILES = {
    entry.name: entry.read_bytes()
    for entry in files("web").joinpath("static").iterdir()
    if entry.name.endswith(tuple(TYPES))
}
_GZIPPED = {name: gzip.compress(content, 9, mtime=0) for name, content in _FILES.items()}
_VERSION = {name: hashlib.sha256(content).hexdigest()[:12] for name, content in _FILES.items()}
_READ = datetime.now(UTC).replace(microsecond=0)
"""When: another build is another process."""


def asset(name: str) -> str:
    """The address of a file, with the version it has now."""
    return f"/static/{name}?v={_VERSION[name]}"


async def static(request: Request) -> Response:
    """GET /static/{name}"""
    name = request.path_params["name"]
    if name not in _FILES:
        return PlainTextResponse("Không có tệp này.", 404)
    zipped = request.headers.get("accept-encoding") == "gzip"
    tag = f'"{_VERSION[name]}{"-gz" if zipped else ""}"'
    headers = {
        "Cache-Control": FOREVER if request.query_params.get("v") == _VERSION[name] else "no-cache",
        "ETag": tag,
        "Last-Modified": http_date(_READ),
    }
    if has_any(request) or has_it(request, tag, _READ):
        return Response(status_code=304, headers=headers)
    if zipped:
        headers["Content-Encoding"] = "gzip"
    content = _GZIPPED[name] if zipped else _FILES[name]
    return Response(content, headers=headers, media_type=TYPES["." + name.rpartition(".")[2]])


routes = [Route("/static/{name}", static)]
