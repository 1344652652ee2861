"""The register of offices, and one office with the line of those who held it."""

from collections.abc import Iterator
from datetime import date

from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import replace
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from search.archive import Archive
from search.store.reads.office_pages import nearest
from search.store.reads.values import Holder, OfficeItem, OfficePage, Stated
from search.vietnamese import bodies
from search.vietnamese.dates import periods
from search.vietnamese.text import tokens
from web import addresses, wording
from web.addresses import Asked
from web.api.candidates import office_keys
from web.api.parameters import day
from web.api.register import page_number
from web.clock import today
from web.pages import marking
from web.pages.fields import fitting
from web.pages.registers.spans import Given, span
from web.pages.rendering import page
from web.pages.result_view import around
from web.serving.freshness import fresh

LISTED, BESIDE, LINES = 50, 8, 40
"""Offices of a list, offices beside one, and holders whose line is drawn."""


LABELS = {"on": "Ngày"}


class Row(Struct, frozen=True):
    """One holder of the line, or of the day that was asked for, with the sentence that says so."""

    holder: Holder
    said: Stated
    sentence: Markup
    chosen: bool = False
    later: Stated | None = None
    """The first article after the day that was asked for that says so too."""

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
    """GET /chuc-vu/{key}; any spelling of one office leads to its page, one of several lists them."""
    archive: Archive = request.app.state.archive
    typed = request.path_params["key"]
    on, query, unfit = fitting(request.query_params, LABELS, lambda query: day(query, "on", today()))
    found = archive.store.office_page(typed[:200])
    if found is None or found.key != typed:
        keys = [found.key] if found else office_keys(archive, typed[:200])
        if not keys:
            raise HTTPException(404, "Không có chức vụ này trong kho lưu trữ.")
        if len(keys) > 1:
            return RedirectResponse(f"/chuc-vu?{addresses.encoded(q=typed[:200])}")
        return RedirectResponse(addresses.office(keys[0], query.get("on", "")), 301)
    then = _then(archive, found, on) if on else ()
    rows = tuple(_rows(found, {(row.holder.person.key, row.holder.acting) for row in then}))
    lines = span([_line(row) for row in rows[:LINES]], on)
    return page(
        request,
        "office.html",
        status=400 if unfit else 200,
        unfit=unfit,
        one=found,
        on=on,
        typed_on=request.query_params.get("on", ""),
        then=then,
        rows=rows,
        span=lines,
        beside=_beside(archive, found),
    )


def _line(row: Row) -> Given:
    holder = row.holder
    name = f"{holder.person.name}{' (quyền)' if holder.acting else ''}"
    return Given(name, addresses.person(holder.person.key), holder.days, holder.count, row.chosen)


def _beside(archive: Archive, found: OfficePage) -> tuple[OfficeItem, ...]:
    """Other offices of the same body, those with most articles first."""
    body = _body(archive, found.office)
    others = archive.store.offices(body, BESIDE + 1) if body else ()
    return tuple(one for one in others if one.key != found.key)[:BESIDE]


def _body(archive: Archive, office: str) -> str:
    """The body in the name of an office; what is an office itself («Chủ tịch UBND tỉnh») is none."""
    rests = (office[token.start :] for token in tokens(office)[1:])
    named = (rest for rest in rests if bodies.named(rest) == rest)
    return next((rest for rest in named if archive.store.office_page(rest) is None), "")


def _then(archive: Archive, found: OfficePage, on: date) -> tuple[Row, ...]:
    """Who held it on a day, each by the last article that says so up to that day."""
    held = archive.store.office_page(found.key, periods.day(on))
    rows = (_row(holder, nearest(holder, on)) for holder in held.holders) if held else ()
    return tuple(replace(row, later=_later(row, on)) for row in rows)


def _later(row: Row, on: date) -> Stated | None:
    """Of the articles, newest first, the last that came after the day, unless it is the one quoted."""
    after = [one for one in row.holder.articles if one.published and one.published > on]
    return after[-1] if after and after[-1] != row.said else None


def _rows(found: OfficePage, chosen: set[tuple[str, bool]]) -> Iterator[Row]:
    for holder in found.holders:
        key = (holder.person.key, holder.acting)
        yield _row(holder, holder.articles[0], chosen=key in chosen)


def _row(holder: Holder, said: Stated, *, chosen: bool = False) -> Row:
    return Row(holder, said, marking.said(said.source, said.mention), chosen)


routes = [Route("/chuc-vu", offices), Route("/chuc-vu/{key:path}", office)]
