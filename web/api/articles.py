"""The JSON API under /api/v1, and the two health checks."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from search import limits
from search.archive import Archive
from web import addresses
from web.api import convert
from web.api.answers import failure, json_answer
from web.api.parameters import search_request
from web.clock import today
from web.serving.concurrency import search_in_turn
from web.serving.freshness import fresh


@search_in_turn
@fresh
def search(request: Request) -> Response:
    """GET /api/v1/search"""
    archive: Archive = request.app.state.archive
    day = today()
    page = archive.find(search_request(request.query_params, day), day)
    return json_answer(convert.search_result(page))


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
    """The archive can be searched; 503 with the reason where it cannot."""
    archive: Archive = request.app.state.archive
    if problem := archive.problem():
        answer = failure(503, problem)
        answer.headers["Retry-After"] = "5"
        return answer
    state = archive.state()
    return json_answer({"status": "ok", "revision": state.revision, "behind": state.behind})


routes = [
    Route("/api/v1/search", search),
    Route("/api/v1/articles/{id:path}", article),
    Route("/healthz", healthz),
    Route("/readyz", readyz),
]
