"""GET /metrics: for this machine and the addresses that are listed; to others there is nothing here."""

from functools import partial

from prometheus_client.exposition import choose_encoder
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from search.archive import Archive
from web.serving.forwarded import is_direct_and_local, is_listed
from web.serving.lane import Lane
from web.serving.watching.archive_figures import ArchiveFigures
from web.serving.watching.metrics import Metrics


async def metrics(request: Request) -> Response:
    """GET /metrics"""
    state = request.app.state
    if not (is_direct_and_local(request.scope) or is_listed(request.scope, state.settings.metrics_from)):
        raise HTTPException(404)
    lane: Lane = state.lanes.figures
    work = partial(_written, state.metrics, state.archive, request.headers.get("accept", ""))
    # In a lane of its own: it is when the others are crowded that one wants to know.
    body, media_type = await lane.run(request, work)
    return Response(body, headers={"Content-Type": media_type, "Cache-Control": "no-store"})


def _written(metrics: Metrics, archive: Archive, accept: str) -> tuple[bytes, str]:
    registry = metrics.collected()
    registry.register(ArchiveFigures(archive))
    write, media_type = choose_encoder(accept)
    return write(registry), media_type


routes = [Route("/metrics", metrics)]
