"""For machines that follow the archive: Atom, and the OpenSearch description."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from uuid import NAMESPACE_URL, uuid5

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from search.answer.results import Hit, ResultPage
from search.store.reads.versions import Moments
from web import addresses
from web.addresses import Asked
from web.formats import xml
from web.formats.xml import element
from web.serving.freshness import fresh
from web.settings import WebSettings

ATOM, OPENSEARCH = "http://www.w3.org/2005/Atom", "http://a9.com/-/spec/opensearch/1.1/"
UNKNOWN = "1970-01-01T00:00:00Z"
"""Where nobody knows when: Atom wants a moment, and one that never changes tells no reader of news."""


def atom(
    found: ResultPage, moments: Mapping[str, Moments], asked: Asked, about: str, site: str, base: str
) -> Response:
    """A page of results as a feed (RFC 4287), with its neighbours (RFC 5005); `base` comes before paths.

    An entry is as new as its article's own last change, whatever else happens in the archive."""
    changed = {hit.id: last_change(moments[hit.id]) for hit in found.hits if hit.id in moments}

    def parts() -> Iterator[Markup]:
        yield element("title", f"{site}: {about}")
        yield element("id", _urn(asked.without("page").url("atom")))
        yield element("updated", max(changed.values(), key=datetime.fromisoformat, default=UNKNOWN))
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
            yield _entry(hit, base, changed.get(hit.id, UNKNOWN))

    return xml.answer(parts(), "feed", "application/atom+xml", xmlns=ATOM, xml_lang="vi")


def _entry(hit: Hit, base: str, updated: str) -> Markup:
    content = [
        element("title", hit.title),
        element("id", _urn(hit.id)),
        element("link", rel="alternate", type="text/html", href=base + addresses.article(hit.id)),
        element("updated", updated),
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


def last_change(moments: Moments) -> str:
    """When an article last changed: its text, else when it came in, else the day it was published."""
    if said := moments.changed or moments.came:
        return said
    return _day(moments.published) if moments.published else UNKNOWN


def _urn(text: str) -> str:
    """An identity that stays when the site moves."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, 'news-archive:' + xml.clean(text))}"


def _day(value: date) -> str:
    return f"{value.isoformat()}T00:00:00+07:00"


@fresh
def opensearch(request: Request) -> Response:
    """GET /opensearch.xml: lets a browser search here from its address bar."""
    settings: WebSettings = request.app.state.settings
    base = xml.needed_base(settings)

    def parts() -> Iterator[Markup]:
        yield element("ShortName", settings.site[:16])
        yield element("LongName", settings.site[:48])
        yield element("Description", f"Tìm bài viết, nhân vật, văn bản trong {settings.site}")
        yield element("InputEncoding", "UTF-8")
        yield element("Language", "vi")
        yield element("Image", base + "/static/icon.svg", type="image/svg+xml", width="16", height="16")
        yield element("Url", type="text/html", template=base + "/tim-kiem?q={searchTerms}")
        yield element("Url", type="application/atom+xml", template=base + "/tim-kiem.atom?q={searchTerms}")

    media = "application/opensearchdescription+xml"
    return xml.answer(parts(), "OpenSearchDescription", media, xmlns=OPENSEARCH)


routes = [Route("/opensearch.xml", opensearch)]
