"""The JSON API under /api/v1, and the two health checks."""

import logging

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from search import limits
from search.archive import Archive
from web import addresses, wording
from web.api import convert
from web.api.answers import failure, json_answer
from web.api.parameters import search_request
from web.clock import seconds_since, today
from web.serving.concurrency import search_in_turn
from web.serving.freshness import fresh
from web.serving.root import root_of
from web.serving.watching.notes import note_search

log = logging.getLogger(__name__)


@search_in_turn
@fresh
def search(request: Request) -> Response:
    """GET /api/v1/search"""
    archive: Archive = request.app.state.archive
    day = today()
    page = archive.find(search_request(request.query_params, day), day)
    note_search(request, page)
    return json_answer(convert.search_result(page, root_of(request)))


@fresh
def article(request: Request) -> Response:
    """GET /api/v1/articles/{id}"""
    return of_id(request, request.path_params["id"])


def of_id(request: Request, id: str) -> Response:
    """The article with this id, or 404."""
    archive: Archive = request.app.state.archive
    stored = archive.article(id) if len(id) <= limits.ARTICLE_ID else None
    if stored is None:
        return _gone(archive, id)
    return json_answer(convert.article(stored))


def _gone(archive: Archive, id: str) -> Response:
    """A redirect to where the article is now, 410 for a withdrawn one, 404 for one that never was."""
    if len(id) <= limits.ARTICLE_ID:
        if moved := archive.store.moved_to(id):
            return RedirectResponse(addresses.api_article(moved), 301)
        if archive.store.withdrawn(id):
            return failure(410, "Bài viết này đã được gỡ khỏi kho lưu trữ.", "id")
    return failure(404, "Không có bài viết này trong kho lưu trữ.", "id")


async def healthz(request: Request) -> Response:
    """The process is alive."""
    return json_answer({"status": "ok"})


def readyz(request: Request) -> Response:
    """The archive can be searched, and how long ago it was last brought up to date; 503 where it cannot.

    Why it cannot is in the log: anybody may ask here."""
    archive: Archive = request.app.state.archive
    if problem := archive.problem():
        log.error("Not ready: %s", problem)
        answer = failure(503, wording.FAILURES[503][1])
        answer.headers["Retry-After"] = "5"
        return answer
    state, run = archive.state(), archive.store.last_success()
    age = seconds_since(run) if run else None
    told = {"engine": state.engine, "revision": state.revision, "behind": state.behind, "age": age}
    limit = request.app.state.settings.stale_after
    stale = {"stale": True} if limit is not None and (age is None or age > limit * 3600) else {}
    return json_answer({"status": "ok", **told, **stale})


routes = [
    Route("/api/v1/search", search),
    Route("/api/v1/articles/{id:path}", article),
    Route("/healthz", healthz),
    Route("/readyz", readyz),
]
