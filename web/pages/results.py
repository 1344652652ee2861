"""The results of a search, with the form for the next one."""

from datetime import date

from msgspec.structs import replace
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from search.answer.results import ResultPage, SearchRequest
from search.archive import Archive
from web.addresses import Asked
from web.api.parameters import BadParameter, search_request
from web.clock import today
from web.pages import narrowing, nearby_view, result_view
from web.pages.finding import copies, form
from web.pages.rendering import page
from web.serving.concurrency import search_in_turn
from web.serving.freshness import fresh
from web.serving.watching.notes import note_search
from web.staff.sessions import member

PER_PAGE = 10


@search_in_turn
@fresh
def results(request: Request) -> Response:
    """GET /tim-kiem"""
    query, day = request.query_params, today()
    asked = Asked.of(query.multi_items())
    try:
        if spans := form.when(query, day):
            return RedirectResponse(asked.setting(spans).url(), 307)
        wanted = replace(search_request(query, day, size=PER_PAGE), facets=result_view.FACETS)
    except BadParameter:
        refused = form.refused(query, asked, day)
        if refused is None:
            raise
        without = asked
        for name in refused.errors:
            without = without.without(name)
        return page(
            request, "refused.html", status=400, q=asked.get("q"), form=refused, without=without.url()
        )
    return _found(request, asked, wanted, day)


def _found(request: Request, asked: Asked, wanted: SearchRequest, day: date) -> Response:
    archive: Archive = request.app.state.archive
    found = archive.find(wanted, day)
    note_search(request, found)
    view = result_view.view(archive, wanted, asked, found, day)
    if not member(request):
        _count(request, wanted, found)
    if not found.total:
        request.state.keep = False  # so that each time is counted
    return page(
        request,
        "results.html",
        q=found.text,
        page=found,
        rows=copies.folded(archive.store, found.hits),
        view=view,
        near=bool(found.hits and found.hits[0].near),
        nearby=nearby_view.view(found, asked, archive.store),
        sort=wanted.sort,
        form=form.form(asked, _keys(archive, asked), found.facets.get("conference", ())),
        phrase=narrowing.as_phrase(archive, wanted, found, asked, day),
        fewer=() if found.total or found.nearby else narrowing.without_one(archive, wanted, found, view, day),
    )


def _count(request: Request, wanted: SearchRequest, found: ResultPage) -> None:
    """What was asked in vain, and the persons and official documents that were asked about."""
    log = request.app.state.query_log
    if not found.total:
        log.note(wanted, nearby=bool(found.nearby))
    elif wanted.page == 1:
        kinds = {"person": "person", "number": "document"}
        about = {(kinds[one.kind], one.value) for one in found.understood if one.kind in kinds}
        log.note_about(sorted(about))


def _keys(archive: Archive, asked: Asked) -> list[str]:
    """Those of the persons and numbers asked for that are keys of the archive."""
    people = [key for key in asked.all("person") if archive.store.person(key)]
    return people + [key for key in asked.all("number") if archive.store.document(key)]


routes = [Route("/tim-kiem", results)]
