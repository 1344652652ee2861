"""The register of offices, and one office with the line of those who held it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from search.answer.quotes import quoted
from search.archive import Archive
from search.store.reads.office_pages import nearest
from search.store.reads.values import Holder, OfficePage, Stated
from search.vietnamese.dates import periods
from web import addresses, wording
from web.addresses import Asked
from web.api.candidates import office_keys
from web.api.parameters import day
from web.api.register import page_number
from web.clock import today
from web.pages.rendering import page
from web.pages.result_view import around
from web.serving.freshness import fresh

LISTED = 50


@dataclass(frozen=True, slots=True)
class Row:
    """One holder of the line, or of the day that was asked for, with the sentence that says so."""

    holder: Holder
    said: Stated
    sentence: str
    chosen: bool = False

    @property
    def known(self) -> str:
        """From when to when they are known to hold it."""
        first, last = self.holder.first, self.holder.last
        if first is None or last is None:
            return wording.day(None)
        return wording.day(first) if first == last else f"{wording.day(first)} – {wording.day(last)}"


@fresh
def offices(request: Request) -> Response:
    """GET /chuc-vu"""
    archive: Archive = request.app.state.archive
    q, number = request.query_params.get("q", "")[:200], page_number(request.query_params)
    found = archive.store.offices(q, LISTED, (number - 1) * LISTED)
    last = max(1, -(-found.total // LISTED))
    return page(
        request,
        "offices.html",
        named=q,
        found=found,
        asked=Asked.of(request.query_params.multi_items(), ("q", "page")),
        number=number,
        pages=tuple(around(number, last)),
        last=last,
    )


@fresh
def office(request: Request) -> Response:
    """GET /chuc-vu/{key}; any spelling of one office leads to its page."""
    archive: Archive = request.app.state.archive
    typed, query = request.path_params["key"], request.query_params
    on = day(query, "on", today())
    found = archive.store.office_page(typed[:200])
    if found is None or found.key != typed:
        keys = [found.key] if found else office_keys(archive, typed[:200])
        if len(keys) != 1:
            raise HTTPException(404, "Không có chức vụ này trong kho lưu trữ.")
        return RedirectResponse(addresses.office(keys[0], query.get("on", "")), 301)
    then = _then(archive, found, on) if on else ()
    rows = tuple(_rows(found, {(row.holder.person.key, row.holder.acting) for row in then}))
    return page(request, "office.html", one=found, on=on, typed_on=query.get("on", ""), then=then, rows=rows)


def _then(archive: Archive, found: OfficePage, on: date) -> tuple[Row, ...]:
    """Who held it on a day, each by the last article that says so up to that day."""
    held = archive.store.office_page(found.key, periods.day(on))
    return tuple(_row(holder, nearest(holder, on)) for holder in held.holders) if held else ()


def _rows(found: OfficePage, chosen: set[tuple[str, bool]]) -> Iterator[Row]:
    for holder in found.holders:
        key = (holder.person.key, holder.acting)
        yield _row(holder, holder.articles[0], chosen=key in chosen)


def _row(holder: Holder, said: Stated, *, chosen: bool = False) -> Row:
    sentence = quoted(said.source, said.mention.start, said.mention.end)
    return Row(holder, said, sentence, chosen)


routes = [Route("/chuc-vu", offices), Route("/chuc-vu/{key:path}", office)]
