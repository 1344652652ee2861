"""The state of the archive for its staff: runs, what was set aside, facts to look at, missed queries."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from search.archive import Archive
from web import wording
from web.pages.rendering import page

SHOWN = 200


def status(request: Request) -> Response:
    """GET /tinh-trang"""
    archive: Archive = request.app.state.archive
    store = archive.store
    answer = page(
        request,
        "status.html",
        state=archive.state(),
        held=store.holdings(),
        runs=store.runs(20),
        aside=store.set_aside(SHOWN),
        problems=store.problems(SHOWN),
        broken_words=archive.words_problem(),
        undated=store.undated(SHOWN),
        missed=request.app.state.query_log.often(),
        commands=wording.COMMANDS,
        shown=SHOWN,
    )
    answer.headers["Cache-Control"] = "no-store"
    return answer


routes = [Route("/tinh-trang", status)]
