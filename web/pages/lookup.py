"""/tra-cuu: a list of names or document numbers pasted and looked up at once, on the page or as a file."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from search.archive import Archive
from web.formats import csv_tables, workbook
from web.pages.registers import lookup
from web.pages.registers.lookup import LookedUp
from web.pages.rendering import page
from web.serving.concurrency import page_in_turn
from web.serving.root import beginning
from web.staff.door import read_form


async def looked_up(request: Request) -> Response:
    """GET /tra-cuu: the empty form. POST: what each line means; nothing is written, but a list of 200 names
    is longer than an address may be."""
    request.state.form = await read_form(request) if request.method == "POST" else None
    return await _in_turn(request)


def _answered(request: Request) -> Response:
    archive: Archive = request.app.state.archive
    if request.state.form is None:
        return _page(request, "", None)
    typed, form = request.state.form.get("ds", ""), request.state.form.get("format", "")
    with archive.store.reading():
        found = lookup.look_up(archive, typed)
    table = [*lookup.rows(found, beginning(request))]
    if form == "csv":
        return csv_tables.table("tra-cuu.csv", lookup.COLUMNS, [table])
    if form == "xlsx":
        return workbook.table("tra-cuu.xlsx", "Tra cứu", lookup.COLUMNS, [table])
    return _page(request, typed, found)


def _page(request: Request, typed: str, found: LookedUp | None) -> Response:
    return page(request, "lookup.html", typed=typed, found=found, most=lookup.MOST, states=lookup.STATES)


_in_turn = page_in_turn(_answered)
routes = [Route("/tra-cuu", looked_up, methods=["GET", "POST"])]
