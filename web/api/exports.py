"""The very result of a search to take along: all of it as CSV or JSON, and as an Atom feed."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from search.answer.results import Hit, Listing, SearchRequest
from search.archive import Archive
from web.addresses import NAMES, Asked
from web.api import convert, shapes
from web.api.answers import encoded
from web.api.parameters import number, search_request
from web.clock import today
from web.formats import csv_tables, feeds
from web.pages.result_view import PART
from web.serving.concurrency import export_in_turn, search_in_turn
from web.serving.freshness import fresh
from web.serving.root import beginning
from web.serving.slices import Sliced, cut

ENTRIES = 50


class Export(shapes.Shape, frozen=True):
    """A result as a file: the hits of the API, without passages."""

    text: str
    total: int
    part: int
    parts: int
    hits: list[shapes.Hit]


def _listed(request: Request) -> tuple[SearchRequest, Listing, Iterator[list[Hit]]]:
    """What was asked, the part that was asked for, and its hits, slice by slice."""
    archive: Archive = request.app.state.archive
    wanted = search_request(request.query_params, today())
    listing = archive.listing(wanted, today(), (_part(request) - 1) * PART, PART)
    return wanted, listing, (archive.listed(ids, near=listing.near) for ids in cut(listing.ids))


def _part(request: Request) -> int:
    return number(request.query_params, "part", 1, 100)


@export_in_turn
@fresh
def as_csv(request: Request) -> Response:
    """GET /tim-kiem.csv"""
    return csv_tables.results(_listed(request)[2], beginning(request))


@export_in_turn
@fresh
def as_json(request: Request) -> Response:
    """GET /tim-kiem.json"""
    wanted, listing, slices = _listed(request)
    head = Export(
        text=wanted.text,
        total=listing.total,
        part=_part(request),
        parts=max(1, -(-listing.total // PART)),
        hits=[],
    )
    headers = {"Content-Disposition": 'attachment; filename="ket-qua.json"'}
    return Sliced(_written(encoded(head), slices), "application/json", headers)


def _written(empty: bytes, slices: Iterator[list[Hit]]) -> Iterator[bytes]:
    """The export whose list of hits, its last, is empty, with the hits in it."""
    yield empty.removesuffix(b"]}")
    between = b""
    for hits in slices:
        if hits:
            yield between + b",".join(encoded(convert.hit(hit)) for hit in hits)
            between = b","
    yield b"]}"


@search_in_turn
@fresh
def as_atom(request: Request) -> Response:
    """GET /tim-kiem.atom: what came into the archive last is first, however the results are sorted, since a
    feed tells what is new."""
    archive: Archive = request.app.state.archive
    asked = Asked.of(request.query_params.multi_items(), (name for name in NAMES if name != "sort"))
    read = search_request(request.query_params, today(), size=ENTRIES)
    wanted = replace(read, sort="newest", by_appearance=True)
    found = archive.find(wanted, today())
    moments = archive.store.moments(hit.id for hit in found.hits)
    site = request.app.state.settings.site
    return feeds.atom(found, moments, asked, title(archive, wanted), site, beginning(request))


def title(archive: Archive, wanted: SearchRequest) -> str:
    """What a feed is about, in a few words."""
    store, words = archive.store, [f"«{wanted.text}»"] if wanted.text.strip() else []
    words += [person.name if (person := store.person(key)) else key for key in wanted.people]
    words += [f"của {author.name if (author := store.person(key)) else key}" for key in wanted.authors]
    words += [document.number if (document := store.document(key)) else key for key in wanted.numbers]
    return ", ".join(_short(words)) or "bài mới"


def _short(words: Sequence[str]) -> list[str]:
    return [word[:100] for word in words[:5]]


routes = [
    Route("/tim-kiem.csv", as_csv),
    Route("/tim-kiem.json", as_json),
    Route("/tim-kiem.atom", as_atom),
]
