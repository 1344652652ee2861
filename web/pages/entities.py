"""The pages of people, authors and official documents: the lists, and one of each."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from markupsafe import Markup
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from search.archive import Archive
from search.store.reads.registers.people import Standing
from search.store.reads.values import OfficeSpan, PersonPage
from web import addresses
from web.addresses import Asked
from web.api.candidates import document_keys, person_keys
from web.api.register import LETTERS, documents_wanted, page_number, people_wanted
from web.formats import json_ld
from web.pages import charts, marking
from web.pages.fields import fitting
from web.pages.registers.life import life
from web.pages.registers.spans import Given, span
from web.pages.rendering import page
from web.pages.result_view import around
from web.serving.freshness import fresh

LISTED, ARTICLES, BESIDE = 50, 30, 24
DOCUMENT_LABELS = {"issuer": "Nơi ban hành", "year": "Năm ban hành"}
"""The fields that are typed in, and what they are called."""
OFFICES = 30
"""Lines of offices that are drawn of one person; the table has them all."""


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
    archive, query = _archive(request), request.query_params
    q, wanted = query.get("q", "")[:200], people_wanted(archive, query)
    found = archive.store.people(q, LISTED, _offset(request, LISTED), wanted.among, wanted.letter)
    paging = _paging(request, found.total, LISTED, ("q", "office", "body", "letter", "page"))
    standing = archive.store.standing([one.key for one in found])
    return page(
        request, "people.html", named=q, found=found, standing=standing, wanted=wanted, letters=LETTERS,
        **paging,
    )  # fmt: skip


@fresh
def person(request: Request) -> Response:
    """GET /nhan-vat/{key}; a name that several bear lists them."""
    archive, key = _archive(request), request.path_params["key"]
    found = archive.store.person_page(key, ARTICLES, _offset(request, ARTICLES))
    if found is None:
        keys = person_keys(archive, key[:200])
        if not keys:
            raise HTTPException(404, "Không có nhân vật này trong kho lưu trữ.")
        target = addresses.person(keys[0]) if len(keys) == 1 else f"/nhan-vat?{addresses.encoded(q=key)}"
        return RedirectResponse(target)
    if found.person.key != key:
        return RedirectResponse(addresses.person(found.person.key), 301)
    signs = archive.store.author_page(key, 0)
    if signs and not found.person.articles:
        return RedirectResponse(addresses.author(key))
    now = archive.store.standing([key]).get(key)
    return page(
        request,
        "person.html",
        one=found.person,
        signed=signs.signed if signs else 0,
        found=found,
        json_ld=json_ld.person(found, _base(request)),
        beside=BESIDE,
        now=now,
        said=_sentences(archive, found),
        span=span([_held(one, now) for one in _newest_first(found.offices)[:OFFICES]]),
        bars=charts.years(
            found.years,
            lambda year: addresses.search(person=key, first=f"{year}-01-01", last=f"{year}-12-31"),
        ),
        **_paging(request, found.person.articles, ARTICLES),
    )


def _sentences(archive: Archive, found: PersonPage) -> dict[str, Markup]:
    """By article: the sentence that names the person."""
    said = archive.store.sentences(found.person.key, [line.id for line in found.articles])
    return {id: marking.said(one.source, one.mention) for id, one in said.items()}


def _newest_first(offices: Sequence[OfficeSpan]) -> list[OfficeSpan]:
    return sorted(offices, key=lambda one: one.last.published or date.min, reverse=True)


def _held(one: OfficeSpan, now: Standing | None) -> Given:
    """The line of one office; one that is held now is told apart."""
    name = f"{'Nguyên ' if one.former else ''}{'Quyền ' if one.acting else ''}{one.office}"
    present = {held.office for held in now.offices if not held.former} if now else set()
    chosen = not one.former and one.office in present
    return Given(name, addresses.office(one.office), one.days, one.articles, chosen)


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
    archive = _archive(request)
    wanted, query, unfit = fitting(request.query_params, DOCUMENT_LABELS, documents_wanted)
    q = query.get("q", "")[:200]
    found = archive.store.documents(q, LISTED, _offset(request, LISTED), wanted)
    paging = _paging(request, found.total, LISTED, ("q", "kind", "issuer", "year", "page"))
    told = archive.store.documents_told([one.key for one in found])
    kinds, years = archive.store.document_kinds(), archive.store.document_years()
    return page(
        request, "documents.html", status=400 if unfit else 200, unfit=unfit, labels=DOCUMENT_LABELS, named=q,
        found=found, told=told, wanted=wanted, kinds=kinds, years=years, **paging,
    )  # fmt: skip


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
        told=archive.store.documents_told([key]).get(key),
        life=life(archive.store.document_life(key)),
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
