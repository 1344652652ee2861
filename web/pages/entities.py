"""The pages of people, authors and official documents: the lists, and one of each."""

from collections.abc import Sequence
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from search.archive import Archive
from web import addresses
from web.addresses import Asked
from web.api.candidates import document_keys, person_keys
from web.api.register import documents_wanted, page_number
from web.formats import json_ld
from web.pages import charts
from web.pages.rendering import page
from web.pages.result_view import around
from web.serving.freshness import fresh

LISTED, ARTICLES, BESIDE = 50, 30, 24


def _archive(request: Request) -> Archive:
    archive: Archive = request.app.state.archive
    return archive


def _base(request: Request) -> str:
    base: str = request.app.state.settings.base_url
    return base


def _paging(request: Request, total: int, size: int, names: Sequence[str] = ("q", "page")) -> dict[str, Any]:
    """What the paging partial needs."""
    number, last = page_number(request.query_params), max(1, -(-total // size))
    asked = Asked.of(request.query_params.multi_items(), names)
    return {"asked": asked, "number": number, "pages": tuple(around(number, last)), "last": last}


def _offset(request: Request, size: int) -> int:
    return (page_number(request.query_params) - 1) * size


@fresh
def people(request: Request) -> Response:
    """GET /nhan-vat"""
    q = request.query_params.get("q", "")[:200]
    found = _archive(request).store.people(q, LISTED, _offset(request, LISTED))
    return page(request, "people.html", named=q, found=found, **_paging(request, found.total, LISTED))


@fresh
def person(request: Request) -> Response:
    """GET /nhan-vat/{key}"""
    archive, key = _archive(request), request.path_params["key"]
    found = archive.store.person_page(key, ARTICLES, _offset(request, ARTICLES))
    if found is None:
        keys = person_keys(archive, key[:200])
        if len(keys) != 1:
            raise HTTPException(404, "Không có nhân vật này trong kho lưu trữ.")
        return RedirectResponse(addresses.person(keys[0]))
    if found.person.key != key:
        return RedirectResponse(addresses.person(found.person.key), 301)
    signs = archive.store.author_page(key, 0)
    if signs and not found.person.articles:
        return RedirectResponse(addresses.author(key))
    return page(
        request,
        "person.html",
        one=found.person,
        signed=signs.signed if signs else 0,
        found=found,
        json_ld=json_ld.person(found, _base(request)),
        beside=BESIDE,
        timeline=charts.timeline(found.offices),
        bars=charts.years(
            found.years,
            lambda year: addresses.search(person=key, first=f"{year}-01-01", last=f"{year}-12-31"),
        ),
        **_paging(request, found.person.articles, ARTICLES),
    )


@fresh
def author(request: Request) -> Response:
    """GET /tac-gia/{key}; who signed nothing is perhaps a person."""
    archive, key = _archive(request), request.path_params["key"]
    found = archive.store.author_page(key, ARTICLES, _offset(request, ARTICLES))
    if found is None:
        if archive.store.person(key) is None:
            raise HTTPException(404, "Không có tác giả này trong kho lưu trữ.")
        return RedirectResponse(addresses.person(key))
    if found.person.key != key:
        return RedirectResponse(addresses.author(found.person.key), 301)
    return page(
        request,
        "author.html",
        one=found.person,
        found=found,
        bars=charts.years(
            found.years,
            lambda year: addresses.search(author=key, first=f"{year}-01-01", last=f"{year}-12-31"),
        ),
        **_paging(request, found.signed, ARTICLES),
    )


@fresh
def documents(request: Request) -> Response:
    """GET /van-ban"""
    query = request.query_params
    q, wanted = query.get("q", "")[:200], documents_wanted(query)
    found = _archive(request).store.documents(q, LISTED, _offset(request, LISTED), wanted)
    paging = _paging(request, found.total, LISTED, ("q", "kind", "issuer", "year", "page"))
    return page(request, "documents.html", named=q, found=found, wanted=wanted, **paging)


@fresh
def document(request: Request) -> Response:
    """GET /van-ban/{key}; a number that may mean several official documents lists them."""
    archive, key = _archive(request), request.path_params["key"]
    found = archive.store.document_page(key, ARTICLES, _offset(request, ARTICLES))
    if found is None:
        keys = document_keys(archive, key[:200])
        if not keys:
            raise HTTPException(404, "Không có văn bản này trong kho lưu trữ.")
        target = addresses.document(keys[0]) if len(keys) == 1 else f"/van-ban?{addresses.encoded(q=key)}"
        return RedirectResponse(target)
    if found.document.key != key:
        return RedirectResponse(addresses.document(found.document.key), 301)
    return page(
        request,
        "document.html",
        one=found.document,
        found=found,
        json_ld=json_ld.document(found.document, found.subject, _base(request)),
        beside=BESIDE,
        bars=charts.years(
            found.years,
            lambda year: addresses.search(number=key, first=f"{year}-01-01", last=f"{year}-12-31"),
        ),
        **_paging(request, found.document.articles, ARTICLES),
    )


routes = [
    Route("/nhan-vat", people),
    Route("/nhan-vat/{key:path}", person),
    Route("/tac-gia/{key:path}", author),
    Route("/van-ban", documents),
    Route("/van-ban/{key:path}", document),
]
