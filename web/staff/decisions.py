"""Decisions on the page: merge, split, other names, corrections, undo; each handed over to the indexer."""

import re

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from search import limits
from search.archive import Archive
from search.inbox import Decision, letter
from search.store.overrides.said import Kind
from web import wording
from web.clock import now
from web.pages.rendering import page
from web.staff.asking import Wrong, asked
from web.staff.decided import asked_for
from web.staff.door import HOME, field, here, posted, to
from web.staff.sent import Sent, SentLately
from web.staff.words import CORRECTED, KINDS

_PLACE = re.compile(r"[a-z0-9-]{1,40}")
"""A place on the staff's page."""
DECIDE = "/quan-tri/quyet-dinh"
FIELDS = ("viec", "loai", "khoa", "vao", "bai", "ten_goi", "gi", "cua", "la")
OF_PEOPLE = ("name", "offices", "roles")
OF_DOCUMENTS = ("issuer", "document-subject", "issued")
OF_CONFERENCES = ("kind", "subject", "place", "organiser", "day", "chairs", "speakers")


def forms(request: Request) -> Response:
    """GET /quan-tri/quyet-dinh; what the address names stands in the forms already."""
    given = {name: request.query_params.get(name, "")[:500] for name in FIELDS}
    return _forms(request, given)


def decide(request: Request) -> Response:
    """POST /quan-tri/quyet-dinh"""
    archive: Archive = request.app.state.archive
    try:
        wanted = asked(request)
    except Wrong as error:
        return _forms(request, {name: field(request, name) for name in FIELDS}, str(error), 400)
    by = here(request).name
    one = letter(Decision(wanted), now(), by)
    with archive.store.reading():
        text = asked_for(archive, wanted)  # while all of it still has its name
    archive.inbox.post(one)
    lately: SentLately = request.app.state.sent
    lately.add(Sent(one.ticket, by, text), field(request, "hoi")[:40])
    onward = field(request, "sau")
    return to(HOME, f"?thu={one.ticket}#{onward if _PLACE.fullmatch(onward) else 'dang-cho'}")


def correct(request: Request) -> Response:
    """GET /quan-tri/sua/{id}: what was read in one article, each fact with its correction"""
    archive: Archive = request.app.state.archive
    id = request.path_params["id"]
    stored = archive.article(id) if len(id) <= limits.ARTICLE_ID else None
    if stored is None:
        raise HTTPException(404, "Không có bài viết này trong kho lưu trữ.")
    return page(
        request,
        "staff/correct.html",
        article=stored.article,
        facts=stored.facts,
        corrected=CORRECTED,
        of_people=OF_PEOPLE,
        of_documents=OF_DOCUMENTS,
        of_conferences=OF_CONFERENCES,
        roles=wording.ROLES,
    )


def _forms(request: Request, given: dict[str, str], problem: str = "", status: int = 200) -> Response:
    return page(
        request,
        "staff/decide.html",
        status=status,
        given=given,
        problem=problem,
        kinds=KINDS,
        corrected=CORRECTED,
        roles=wording.ROLES,
        named=_named(request, given["loai"], given["khoa"]),
    )


def _named(request: Request, kind: Kind | str, key: str) -> str:
    """What the entity that the address names is called; "" where it names none."""
    store = request.app.state.archive.store
    if kind == "person" and (person := store.person(key)):
        return str(person.name)
    if kind == "document" and (document := store.document(key)):
        return str(document.number)
    return ""


routes = [
    Route(DECIDE, forms),
    Route(DECIDE, posted(decide), methods=["POST"]),
    Route("/quan-tri/sua/{id:path}", correct),
]
