"""The register of conferences, by filter or by month, and one conference with its articles."""

from calendar import Calendar
from dataclasses import dataclass
from datetime import date

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from search.archive import Archive
from search.model import Conference
from web.addresses import Asked
from web.api import register
from web.api.register import Month
from web.clock import today
from web.formats import json_ld
from web.pages.rendering import page
from web.pages.result_view import around
from web.serving.freshness import fresh

LISTED, IN_MONTH = 30, 500


@dataclass(frozen=True, slots=True)
class Day:
    """One square of a month's calendar; days of the months beside it are `other`."""

    day: date
    other: bool
    conferences: tuple[Conference, ...]


@fresh
def conferences(request: Request) -> Response:
    """GET /hoi-nghi"""
    archive: Archive = request.app.state.archive
    query = request.query_params
    wanted, month = register.wanted(archive, query, today()), register.chosen_month(query)
    number, size = register.page_number(query), IN_MONTH if month else LISTED
    found = archive.store.conferences(wanted, size, (number - 1) * size)
    last = max(1, -(-found.total // size))
    asked = Asked.of(query.multi_items(), register.NAMES)
    return page(
        request,
        "conferences.html",
        found=found,
        asked=asked,
        number=number,
        pages=tuple(around(number, last)),
        last=last,
        kinds=archive.store.conference_kinds(),
        month=month,
        weeks=weeks(month, found.items) if month else (),
        latest=_latest(found.items),
    )


@fresh
def conference(request: Request) -> Response:
    """GET /hoi-nghi/{key}"""
    archive: Archive = request.app.state.archive
    found = archive.store.conference_page(request.path_params["key"])
    if found is None:
        raise HTTPException(404, "Không có hội nghị này trong kho lưu trữ.")
    told = json_ld.conference(found, request.app.state.settings.base_url)
    return page(request, "conference.html", one=found.conference, found=found, json_ld=told)


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
