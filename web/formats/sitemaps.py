"""What crawlers are told: the sitemaps, with when each page last changed, and robots.txt.

What may not be indexed says so itself (`noindex`, see web/pages/head.py), for which it must be fetched; so
robots.txt keeps crawlers only from what is no page."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from urllib.parse import quote

from markupsafe import Markup
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from search.archive import Archive
from search.store.reads.versions import Moments, Register
from web import addresses
from web.formats import xml
from web.formats.feeds import UNKNOWN, last_change
from web.formats.xml import element
from web.serving.concurrency import export_in_turn
from web.serving.freshness import fresh
from web.serving.root import root_of

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
IN_ONE = 20_000
"""Addresses of one sitemap; the protocol allows 50,000."""
PAGES = (
    "/", "/nhan-vat", "/chuc-vu", "/van-ban", "/hoi-nghi",
    "/huong-dan", "/huong-dan/api", "/huong-dan/dat-o-tim",
)  # fmt: skip
REGISTERS: dict[str, tuple[Register, Callable[[str], str]]] = {
    "nhan-vat": ("person", addresses.person),
    "van-ban": ("document", addresses.document),
    "hoi-nghi": ("conference", addresses.conference),
}
NO_PAGES = ("/api/", "/tim-kiem.csv", "/tim-kiem.json")

Line = tuple[str, str]
"""An address, and when it last changed; "" where that is not known."""


@export_in_turn
@fresh
def sitemap(request: Request) -> Response:
    """GET /sitemap.xml: the index of the sitemaps, each with its latest change."""
    base, archive = xml.needed_base(request.app.state.settings), _archive(request)
    parts = range(1, max(1, -(-archive.store.count() // IN_ONE)) + 1)
    names = ("trang", *REGISTERS, *map(str, parts))
    listed = (
        element("sitemap", _located(f"{base}/sitemap-{name}.xml", _latest(_lines(archive, name))))
        for name in names
    )
    return xml.answer(listed, "sitemapindex", "application/xml", xmlns=SITEMAP)


@export_in_turn
@fresh
def sitemap_part(request: Request) -> Response:
    """GET /sitemap-{part}.xml: a part of the articles, a register, or («trang») the pages that lead on."""
    base, archive = xml.needed_base(request.app.state.settings), _archive(request)
    part = request.path_params["part"]
    if part not in ("trang", *REGISTERS) and not (part.isascii() and part.isdigit() and int(part[:9]) > 0):
        raise HTTPException(404)
    lines = _lines(archive, part)
    if not lines and part.isdigit() and part != "1":
        raise HTTPException(404)
    urls = (element("url", _located(base + quote(path, safe="/%?=&"), changed)) for path, changed in lines)
    return xml.answer(urls, "urlset", "application/xml", xmlns=SITEMAP)


def _lines(archive: Archive, part: str) -> list[Line]:
    store = archive.store
    if part == "trang":
        offices = (addresses.office(one.key) for one in store.offices(limit=IN_ONE // 2))
        return [(path, "") for path in (*PAGES, *offices)]
    if part in REGISTERS:
        kind, address = REGISTERS[part]
        return _dated(address, store.entities_changed(kind, IN_ONE))
    start = (int(part[:9]) - 1) * IN_ONE
    return _dated(addresses.article, store.all_moments(start, IN_ONE))


def _dated(address: Callable[[str], str], found: Mapping[str, Moments]) -> list[Line]:
    changes = ((key, last_change(one)) for key, one in found.items())
    return [(address(key), "" if at == UNKNOWN else at) for key, at in changes]


def _latest(lines: Iterable[Line]) -> str:
    # Days of publication stand in local time beside moments in UTC; to the day they compare as they are.
    return max((changed for _, changed in lines), default="")


def _located(address: str, changed: str) -> Markup:
    def parts() -> Iterator[Markup]:
        yield element("loc", address)
        if changed:
            yield element("lastmod", changed)

    return Markup("").join(parts())


def _archive(request: Request) -> Archive:
    archive: Archive = request.app.state.archive
    return archive


def robots(request: Request) -> Response:
    """GET /robots.txt"""
    root = root_of(request)
    lines = ["User-agent: *", *(f"Disallow: {root}{path}" for path in NO_PAGES)]
    if base := request.app.state.settings.base_url:
        lines.append(f"Sitemap: {base}/sitemap.xml")
    return PlainTextResponse("\n".join(lines) + "\n")


routes = [
    Route("/sitemap.xml", sitemap),
    Route("/sitemap-{part}.xml", sitemap_part),
    Route("/robots.txt", robots),
]
