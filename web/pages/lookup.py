"""/tra-cuu: a list of names or document numbers pasted and looked up at once, on the page or as a file."""

from urllib.parse import parse_qs

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from search.archive import Archive
from web.formats import csv_tables, workbook
from web.pages.registers import lookup
from web.pages.rendering import page
from web.serving.root import beginning

LARGEST = 128 * 1024
"""Bytes of what is sent: 200 lines of the longest names in percent signs fit."""


def ask(request: Request) -> Response:
    """GET /tra-cuu: the empty form"""
    return page(request, "lookup.html", typed="", found=None, most=lookup.MOST, states=lookup.STATES)


async def answer(request: Request) -> Response:
    """POST /tra-cuu; nothing is written: a list of 200 names is longer than an address may be."""
    sent = b""
    async for chunk in request.stream():
        sent += chunk
        if len(sent) > LARGEST:
            raise HTTPException(413, f"Danh sách dài quá; mỗi lần tra được {lookup.MOST} dòng.")
    values = parse_qs(sent.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=10)
    typed, form = values.get("ds", [""])[0], values.get("format", [""])[0]
    return await run_in_threadpool(_answered, request, typed, form)


def _answered(request: Request, typed: str, form: str) -> Response:
    archive: Archive = request.app.state.archive
    with archive.store.reading():
        found = lookup.look_up(archive, typed)
    table = [*lookup.rows(found, beginning(request))]
    if form == "csv":
        return csv_tables.table("tra-cuu.csv", lookup.COLUMNS, [table])
    if form == "xlsx":
        return workbook.table("tra-cuu.xlsx", "Tra cứu", lookup.COLUMNS, [table])
    return page(request, "lookup.html", typed=typed, found=found, most=lookup.MOST, states=lookup.STATES)


routes = [Route("/tra-cuu", ask), Route("/tra-cuu", answer, methods=["POST"])]
