"""The first page, the results and the guide."""

from dataclasses import replace

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from search.archive import Archive
from web.addresses import Asked, search
from web.api.parameters import search_request
from web.clock import today
from web.formats import json_ld
from web.pages import charts, narrowing, nearby_view, result_view
from web.pages.rendering import page
from web.serving.concurrency import search_in_turn
from web.serving.freshness import fresh
from web.serving.watching.notes import note_search
from web.staff.sessions import member

EXAMPLES = ("hoi nghi so ket", "nghị quyết 35", "quý IV/2020", '"nghị quyết" -"chỉ thị"')
PER_PAGE = 10
MANY = 12


@fresh
def home(request: Request) -> Response:
    """GET /"""
    archive: Archive = request.app.state.archive
    store, held, settings = archive.store, archive.store.holdings(), request.app.state.settings
    return page(
        request,
        "home.html",
        json_ld=json_ld.home(settings.site, settings.base_url),
        held=held,
        examples=EXAMPLES,
        bars=charts.years(held.years, lambda year: search(first=f"{year}-01-01", last=f"{year}-12-31")),
        newest=store.newest(8),
        people=store.people(limit=MANY),
        documents=store.documents(limit=MANY),
        state=archive.state(),
    )


@search_in_turn
@fresh
def results(request: Request) -> Response:
    """GET /tim-kiem"""
    archive: Archive = request.app.state.archive
    day = today()
    asked = Asked.of(request.query_params.multi_items())
    wanted = replace(search_request(request.query_params, day, size=PER_PAGE), facets=result_view.FACETS)
    found = archive.find(wanted, day)
    note_search(request, found)
    view = result_view.view(archive, wanted, asked, found, day)
    if not found.total:
        if not member(request):
            request.app.state.query_log.note(wanted, nearby=bool(found.nearby))
        request.state.keep = False  # so that each time is counted
    return page(
        request,
        "results.html",
        q=found.text,
        page=found,
        view=view,
        near=bool(found.hits and found.hits[0].near),
        nearby=nearby_view.view(found, asked),
        sort=wanted.sort,
        kept=[pair for pair in asked.pairs if pair[0] not in ("q", "page")],
        kinds=found.facets.get("conference", ()),
        fewer=() if found.total or found.nearby else narrowing.without_one(archive, wanted, found, view, day),
    )


routes = [Route("/", home), Route("/tim-kiem", results)]
