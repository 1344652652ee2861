"""The register of conferences, by filter or by month, and one conference with its articles."""

from calendar import Calendar
from collections.abc import Iterator
from datetime import date
from typing import Any

from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import replace
from starlette.datastructures import QueryParams
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from search import messages
from search.archive import Archive
from search.model import Conference
from search.store.reads.conference_register import Wanted
from search.store.reads.registers.conferences import Told
from web import addresses
from web.addresses import Asked
from web.api import register
from web.api.candidates import document_keys, person_keys
from web.api.register import Month
from web.clock import today
from web.formats import json_ld
from web.pages import marking
from web.pages.fields import fitting
from web.pages.registers.glance import GlanceMonth, glance, told
from web.pages.rendering import page
from web.pages.result_view import around
from web.serving.freshness import fresh

LISTED, IN_MONTH, IN_YEAR = 30, 500, 1_000
FILTERS = ("q", "kind", "person", "role", "number", "place", "organiser", "from", "to")
LABELS = {
    "q": "Nội dung",
    "person": "Nhân vật",
    "organiser": "Đơn vị tổ chức",
    "number": "Số văn bản",
    "place": "Địa điểm",
    "from": "Từ ngày",
    "to": "Đến ngày",
}
"""The fields that are typed in, and what they are called."""


class Quoted(Struct, frozen=True):
    """A fact of a conference with the sentence that says it."""

    fact: Told
    sentence: Markup

    @classmethod
    def of(cls, fact: Told) -> "Quoted":
        return cls(fact, marking.said(fact.said.source, fact.said.mention))


class Day(Struct, frozen=True):
    """One square of a month's calendar; days of the months beside it are `other`."""

    day: date
    other: bool
    conferences: tuple[Conference, ...]


@fresh
def conferences(request: Request) -> Response:
    """GET /hoi-nghi"""
    archive: Archive = request.app.state.archive
    wanted, query, unfit = fitting(
        request.query_params, LABELS, lambda query: register.wanted(archive, query, today())
    )
    month = register.chosen_month(query)
    year = None if month else register.chosen_year(query)
    number, size = register.page_number(query), IN_MONTH if month else LISTED
    found = archive.store.conferences(wanted, size, (number - 1) * size)
    last = max(1, -(-found.total // size))
    asked, latest = Asked.of(query.multi_items(), register.NAMES), _latest(found.items)
    shown = year or (latest.year if latest and not month and number == 1 else None)
    return page(
        request,
        "conferences.html",
        status=400 if unfit else 200,
        unfit=unfit,
        **_form(archive, asked, query),
        unknown=() if found.total else tuple(_unknown(archive, query)),
        found=found,
        part=archive.store.taking_part([one.key for one in found]),
        asked=asked,
        number=number,
        pages=tuple(around(number, last)),
        last=last,
        years=[year for year, _ in reversed(archive.store.conference_years())],
        year=year,
        month=month,
        weeks=weeks(month, found.items) if month else (),
        glance=_glance(archive, wanted, shown),
        shown=shown,
        latest=latest,
    )


def _form(archive: Archive, asked: Asked, query: QueryParams) -> dict[str, Any]:
    """What the fields are called and hold, what there is to choose, and how many of them are filled in."""
    return {
        "labels": LABELS,
        "values": {name: _typed(archive, name, query.get(name, "")) for name in LABELS},
        "kinds": archive.store.conference_kinds(),
        "filtered": sum(bool(asked.get(name)) for name in FILTERS),
    }


def _typed(archive: Archive, name: str, value: str) -> str:
    """What stands in a field: a name or number for its key, where no other bears it."""
    if name == "person" and (person := archive.store.person(value)):
        return person.name if person_keys(archive, person.name) == (person.key,) else value
    if name == "number" and (document := archive.store.document(value)):
        return document.number if document_keys(archive, document.number) == (document.key,) else value
    return value


def _unknown(archive: Archive, query: QueryParams) -> Iterator[str]:
    """What is said of the names and numbers that the archive does not know."""
    for typed in query.getlist("person"):
        if typed.strip() and not person_keys(archive, typed):
            yield messages.no_person(typed.strip()[:80])
    for typed in query.getlist("number"):
        if typed.strip() and not document_keys(archive, typed):
            yield messages.no_document(typed.strip()[:80])


def _glance(archive: Archive, wanted: Wanted, year: int | None) -> tuple[GlanceMonth, ...]:
    """A year of what is asked for, within its days; empty where there is none to show."""
    if year is None:
        return ()
    first, last = date(year, 1, 1), date(year, 12, 31)
    first, last = max(first, wanted.first or first), min(last, wanted.last or last)
    return glance(year, archive.store.conferences(replace(wanted, first=first, last=last), IN_YEAR))


@fresh
def conference(request: Request) -> Response:
    """GET /hoi-nghi/{key}"""
    archive: Archive = request.app.state.archive
    key = request.path_params["key"]
    found = archive.store.conference_page(key)
    if found is None:
        raise HTTPException(404, "Không có hội nghị này trong kho lưu trữ.")
    if found.conference.key != key:
        return RedirectResponse(addresses.conference(found.conference.key), 301)
    said = [Quoted.of(one) for one in archive.store.conference_told(key)]
    return page(
        request,
        "conference.html",
        one=found.conference,
        found=found,
        title=told(found.conference),
        said=said,
        json_ld=json_ld.conference(found, request.app.state.settings.base_url),
    )


def weeks(month: Month, found: tuple[Conference, ...]) -> tuple[tuple[Day, ...], ...]:
    """The month from Monday to Sunday, each day with the conferences known to fall on it."""
    daily = [one for one in found if one.when is not None and one.when.precision == "day"]
    return tuple(
        tuple(
            Day(
                day,
                day.month != month.month,
                tuple(one for one in daily if one.when is not None and day in one.when),
            )
            for day in week
        )
        for week in Calendar().monthdatescalendar(month.year, month.month)
    )


def _latest(found: tuple[Conference, ...]) -> Month | None:
    """The month of the first conference of the list: where its calendar opens."""
    first = next((one.when.start for one in found if one.when is not None), None)
    return Month(first.year, first.month) if first else None


routes = [Route("/hoi-nghi", conferences), Route("/hoi-nghi/{key:path}", conference)]
