"""The JSON API of people, offices, official documents, conferences; completions and similar articles."""

from collections.abc import Iterator, Sequence
from urllib.parse import quote

from msgspec.structs import replace
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from search import limits
from search.archive import Archive
from search.store.reads.conference_register import Wanted
from search.store.reads.values import TakingPart
from search.vietnamese.dates import periods
from web.api import entity_convert, register
from web.api import entity_shapes as shapes
from web.api.answers import json_answer
from web.api.articles import of_id
from web.api.candidates import document_keys, office_keys, person_keys
from web.api.convert import shaped
from web.api.parameters import day, number, one_of
from web.clock import today
from web.formats import csv_tables, ical, workbook
from web.formats.csv_tables import Held
from web.serving.freshness import fresh
from web.serving.root import beginning
from web.serving.slices import cut

EVERY = 5_000
"""Conferences in one file."""
NOBODY = TakingPart()
_SIMILAR = b"/similar"
FILES = {"csv": csv_tables.conferences, "ics": ical.answer, "xlsx": workbook.conferences}


def _archive(request: Request) -> Archive:
    archive: Archive = request.app.state.archive
    return archive


def _page(request: Request) -> tuple[int, int]:
    return register.page_number(request.query_params), number(
        request.query_params, "size", 20, limits.PAGE_SIZE
    )


def _led(request: Request, kind: str, key: str, status: int = 307) -> Response:
    """The way to the key that a spelling or a former key means, with what else was asked."""
    target, query = f"/api/v1/{kind}/{quote(key, safe='')}", request.query_params
    return RedirectResponse(f"{target}?{query}" if query else target, status)


def _no_one(what: str, keys: Sequence[str]) -> HTTPException:
    """404: a spelling means nobody, or not one alone."""
    if not keys:
        return HTTPException(404, f"Không có {what} này trong kho lưu trữ.")
    return HTTPException(404, f"Có thể là {len(keys)} {what}; hãy dùng khóa: {', '.join(keys[:10])}.")


@fresh
def people(request: Request) -> Response:
    """GET /api/v1/people"""
    archive, query, (page, size) = _archive(request), request.query_params, _page(request)
    wanted = register.people_wanted(archive, query, day(query, "on", today()))
    found = archive.store.people(
        query.get("q", "")[:200], size, (page - 1) * size, wanted.among, wanted.letter
    )
    return json_answer(shaped(shapes.People, found, people=found.items, page=page, size=size))


@fresh
def person(request: Request) -> Response:
    """GET /api/v1/people/{key}; any spelling that means one person leads to that one's key."""
    key, (page, size) = request.path_params["key"], _page(request)
    found = _archive(request).store.person_page(key, size, (page - 1) * size)
    if found is None:
        keys = person_keys(_archive(request), key[:200])
        if len(keys) != 1:
            raise _no_one("nhân vật", keys)
        return _led(request, "people", keys[0])
    if found.person.key != key:
        return _led(request, "people", found.person.key, 301)
    return json_answer(entity_convert.person(found, page, size))


@fresh
def offices(request: Request) -> Response:
    """GET /api/v1/offices"""
    page, size = _page(request)
    found = _archive(request).store.offices(request.query_params.get("q", "")[:200], size, (page - 1) * size)
    return json_answer(shaped(shapes.Offices, found, offices=found.items, page=page, size=size))


@fresh
def office(request: Request) -> Response:
    """GET /api/v1/offices/{key}; any spelling of one office leads to its key."""
    archive, typed = _archive(request), request.path_params["key"]
    on = day(request.query_params, "on", today())
    found = archive.store.office_page(typed[:200], periods.day(on) if on else None)
    if found is not None and found.key == typed:
        return json_answer(entity_convert.office(found, on))
    keys = [found.key] if found else office_keys(archive, typed[:200])
    if len(keys) != 1:
        raise _no_one("chức vụ", keys)
    return _led(request, "offices", keys[0], 301)


@fresh
def documents(request: Request) -> Response:
    """GET /api/v1/documents"""
    query, (page, size) = request.query_params, _page(request)
    wanted = register.documents_wanted(query)
    found = _archive(request).store.documents(query.get("q", "")[:200], size, (page - 1) * size, wanted)
    return json_answer(shaped(shapes.Documents, found, documents=found.items, page=page, size=size))


@fresh
def document(request: Request) -> Response:
    """GET /api/v1/documents/{key or number}; a number that may mean several lists them."""
    archive, key, (page, size) = _archive(request), request.path_params["key"], _page(request)
    found = archive.store.document_page(key, size, (page - 1) * size)
    if found is not None and found.document.key != key:
        return _led(request, "documents", found.document.key, 301)
    if found is not None:
        return json_answer(entity_convert.document(found, page, size))
    keys = document_keys(archive, key[:200])
    if not keys:
        raise HTTPException(404, "Không có văn bản này trong kho lưu trữ.")
    if len(keys) == 1:
        return _led(request, "documents", keys[0])
    several = [one for key in keys if (one := archive.store.document(key))]
    return json_answer(shaped(shapes.Candidates, candidates=several))


@fresh
def conferences(request: Request) -> Response:
    """GET /api/v1/conferences, also as csv, ics and xlsx"""
    archive, query = _archive(request), request.query_params
    wanted = register.wanted(archive, query, today())
    form = one_of(query, "format", ("json", *FILES), "json")
    page, size = _page(request)
    if form in FILES:
        return FILES[form](_held(archive, wanted), beginning(request))
    found = archive.store.conferences(wanted, size, (page - 1) * size)
    return json_answer(shaped(shapes.Conferences, found, conferences=found.items, page=page, size=size))


def _held(archive: Archive, wanted: Wanted) -> Iterator[Sequence[Held]]:
    """Every conference that is asked for, with who took part, a slice at a time."""
    for found in cut(archive.store.conferences(wanted, EVERY).items):
        keys = [one.key for one in found]
        part, originals = archive.store.taking_part(keys), archive.store.conference_originals(keys)
        yield [
            (one, replace(part.get(one.key, NOBODY), originals=originals.get(one.key, ()))) for one in found
        ]


@fresh
def conference(request: Request) -> Response:
    """GET /api/v1/conferences/{key}"""
    key = request.path_params["key"]
    found = _archive(request).store.conference_page(key)
    if found is None:
        raise HTTPException(404, "Không có hội nghị này trong kho lưu trữ.")
    if found.conference.key != key:
        return _led(request, "conferences", found.conference.key, 301)
    return json_answer(entity_convert.conference(found))


@fresh
def similar(request: Request) -> Response:
    """GET /api/v1/articles/{id}/similar; an id may itself end so, with its slash in percent signs."""
    archive, id = _archive(request), request.path_params["id"]
    known, whole = _has(archive, id), f"{id}/similar"
    if not request.scope.get("raw_path", _SIMILAR).endswith(_SIMILAR) or (not known and _has(archive, whole)):
        return of_id(request, whole)
    if not known:
        return of_id(request, id)  # which says whether it is gone or never was
    size = number(request.query_params, "size", 6, limits.PAGE_SIZE)
    found = [card.article for card in archive.similar(id, size)]
    return json_answer(shaped(shapes.Similar, articles=found))


def _has(archive: Archive, id: str) -> bool:
    return len(id) <= limits.ARTICLE_ID and archive.article(id) is not None


def suggest(request: Request) -> Response:
    """GET /api/v1/suggest"""
    query = request.query_params
    found = _archive(request).suggest(query.get("q", "")[:200], number(query, "size", 10, limits.PAGE_SIZE))
    answer = json_answer([shaped(shapes.Suggestion, one) for one in found])
    answer.headers["Cache-Control"] = "max-age=60"
    return answer


routes = [
    Route("/api/v1/people", people),
    Route("/api/v1/people/{key:path}", person),
    Route("/api/v1/offices", offices),
    Route("/api/v1/offices/{key:path}", office),
    Route("/api/v1/documents", documents),
    Route("/api/v1/documents/{key:path}", document),
    Route("/api/v1/conferences", conferences),
    Route("/api/v1/conferences/{key:path}", conference),
    Route("/api/v1/articles/{id:path}/similar", similar),
    Route("/api/v1/suggest", suggest),
]
