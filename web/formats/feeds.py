"""For machines that follow the archive: Atom, OpenSearch description, sitemap, robots.txt."""

from collections.abc import Iterable, Iterator
from datetime import date
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from markupsafe import Markup
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from search.answer.results import Hit, ResultPage
from search.archive import Archive
from web import addresses
from web.addresses import Asked
from web.formats import xml
from web.formats.xml import element
from web.serving.concurrency import export_in_turn
from web.serving.freshness import fresh
from web.serving.root import root_of
from web.settings import WebSettings

ATOM, SITEMAP, OPENSEARCH = (
    "http://www.w3.org/2005/Atom",
    "http://www.sitemaps.org/schemas/sitemap/0.9",
    "http://a9.com/-/spec/opensearch/1.1/",
)
IN_ONE = 20_000
"""Addresses of one sitemap; the protocol allows 50,000."""
NO_BASE = "Cần đặt NEWS_ARCHIVE_BASE_URL (địa chỉ gốc của trang) thì mới có tệp này."


def atom(found: ResultPage, asked: Asked, about: str, site: str, base: str) -> Response:
    """A page of results as a feed (RFC 4287), with its neighbours (RFC 5005); `base` comes before paths."""
    updated = found.index.updated or "1970-01-01T00:00:00Z"

    def parts() -> Iterator[Markup]:
        yield element("title", f"{site}: {about}")
        yield element("id", _urn(asked.without("page").url("atom")))
        yield element("updated", _moment(updated))
        yield element("author", element("name", site))
        yield element("link", rel="self", href=base + asked.url("/tim-kiem.atom"))
        yield element("link", rel="alternate", type="text/html", href=base + asked.url())
        if found.page > 1:
            before = asked.setting({"page": str(found.page - 1)})
            yield element("link", rel="previous", href=base + before.url("/tim-kiem.atom"))
        if found.page * found.size < found.total:
            after = asked.setting({"page": str(found.page + 1)})
            yield element("link", rel="next", href=base + after.url("/tim-kiem.atom"))
        for hit in found.hits:
            yield _entry(hit, base, updated)

    return xml.answer(parts(), "feed", "application/atom+xml", xmlns=ATOM, xml_lang="vi")


def _entry(hit: Hit, base: str, updated: str) -> Markup:
    content = [
        element("title", hit.title),
        element("id", _urn(hit.id)),
        element("link", rel="alternate", type="text/html", href=base + addresses.article(hit.id)),
        element("updated", _day(hit.published) if hit.published else _moment(updated)),
    ]
    if hit.published:
        content.append(element("published", _day(hit.published)))
    if addresses.linkable(hit.url):
        content.append(element("link", rel="via", href=hit.url))
    if hit.snippets:
        text = " ".join("".join(piece.text for piece in snippet) for snippet in hit.snippets)
        content.append(element("summary", text))
    if hit.section:
        content.append(element("category", term=hit.section))
    return element("entry", Markup("").join(content))


def _urn(text: str) -> str:
    """An identity that stays when the site moves."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, 'news-archive:' + xml.clean(text))}"


def _day(value: date) -> str:
    return f"{value.isoformat()}T00:00:00+07:00"


def _moment(text: str) -> str:
    return text if text.endswith("Z") or "+" in text else f"{text}Z"


@fresh
def opensearch(request: Request) -> Response:
    """GET /opensearch.xml: lets a browser search here from its address bar."""
    settings: WebSettings = request.app.state.settings
    base = _base(settings)

    def parts() -> Iterator[Markup]:
        yield element("ShortName", settings.site[:16])
        yield element("LongName", settings.site[:48])
        yield element("Description", f"Tìm bài viết, nhân vật, văn bản trong {settings.site}")
        yield element("InputEncoding", "UTF-8")
        yield element("Language", "vi")
        yield element("Image", base + "/static/icon.svg", type="image/svg+xml")
        yield element("Url", type="text/html", template=base + "/tim-kiem?q={searchTerms}")
        yield element("Url", type="application/atom+xml", template=base + "/tim-kiem.atom?q={searchTerms}")

    media = "application/opensearchdescription+xml"
    return xml.answer(parts(), "OpenSearchDescription", media, xmlns=OPENSEARCH)


@export_in_turn
@fresh
def sitemap(request: Request) -> Response:
    """GET /sitemap.xml: the index of the sitemaps."""
    base, archive = _base(request.app.state.settings), request.app.state.archive
    numbers = range(1, len(_articles(archive)) // IN_ONE + 2)
    parts = (
        element("sitemap", element("loc", f"{base}/sitemap-{name}.xml"))
        for name in ("trang", *(str(number) for number in numbers))
    )
    return xml.answer(parts, "sitemapindex", "application/xml", xmlns=SITEMAP)


@export_in_turn
@fresh
def sitemap_part(request: Request) -> Response:
    """GET /sitemap-{part}.xml: the articles of one part, or («trang») the pages that lead to the rest."""
    base, archive, part = (
        _base(request.app.state.settings),
        request.app.state.archive,
        request.path_params["part"],
    )
    if part == "trang":
        paths = [
            "/",
            "/nhan-vat",
            "/chuc-vu",
            "/van-ban",
            "/hoi-nghi",
            "/huong-dan",
            "/huong-dan/api",
            *_entities(archive),
        ]
    else:
        if not (part.isascii() and part.isdigit() and 0 < int(part[:9]) <= 10_000):
            raise HTTPException(404)
        start = (int(part) - 1) * IN_ONE
        paths = [addresses.article(id) for id in _articles(archive)[start : start + IN_ONE]]
        if not paths and part != "1":
            raise HTTPException(404)
    return xml.answer(_urls(base, paths), "urlset", "application/xml", xmlns=SITEMAP)


def robots(request: Request) -> Response:
    """GET /robots.txt: results are endless and not for crawlers; articles are."""
    root = root_of(request)
    lines = ["User-agent: *", *(f"Disallow: {root}{path}" for path in ("/tim-kiem", "/api/", "/quan-tri"))]
    if base := request.app.state.settings.base_url:
        lines.append(f"Sitemap: {base}/sitemap.xml")
    return PlainTextResponse("\n".join(lines) + "\n")


def _base(settings: WebSettings) -> str:
    if not settings.base_url:
        raise HTTPException(404, NO_BASE)
    return settings.base_url


def _articles(archive: Archive) -> list[str]:
    return list(archive.store.ids())


def _entities(archive: Archive) -> Iterator[str]:
    yield from (addresses.person(one.key) for one in archive.store.people(limit=IN_ONE // 2))
    yield from (addresses.office(one.key) for one in archive.store.offices(limit=IN_ONE // 8))
    yield from (addresses.document(one.key) for one in archive.store.documents(limit=IN_ONE // 2))


def _urls(base: str, paths: Iterable[str]) -> Iterator[Markup]:
    return (element("url", element("loc", base + quote(path, safe="/%?=&"))) for path in paths)


routes = [
    Route("/opensearch.xml", opensearch),
    Route("/sitemap.xml", sitemap),
    Route("/sitemap-{part}.xml", sitemap_part),
    Route("/robots.txt", robots),
]
