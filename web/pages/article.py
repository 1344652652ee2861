"""The page of one article: its text with facts where they stand, what leads on from it, and its citation."""

from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from search import limits
from search.answer.hits import places
from search.archive import Archive
from search.model import Article, Facts, Part, StoredArticle
from search.store.reads.values import ArticleLine
from web import addresses
from web.clock import day_of, today
from web.formats import bibliography, json_ld
from web.pages import article_attachments, article_hits, article_text
from web.pages.rendering import page
from web.serving.freshness import fresh
from web.serving.root import root_of
from web.settings import WebSettings
from web.staff.sessions import member

_ORDER: tuple[Part, ...] = ("title", "summary", "body", "author", "caption", "attachment")
"""The parts as they stand on the page."""
_SAME_EVENT = 5
"""Articles on the same conference that stand beside one."""


@fresh
def article(request: Request) -> Response:
    """GET /bai-viet/{id}"""
    return _of_id(request, request.path_params["id"])


@fresh
def citation(request: Request) -> Response:
    """GET /bai-viet/{id}/trich-dan.bib or .ris; an id may itself end so, with its slash in percent signs."""
    id, end = request.path_params["id"], request.url.path.rpartition("/")[2]
    stored, other = _stored(request, id), f"{id}/{end}"
    sent: bytes = request.scope.get("raw_path") or request.url.path.encode()
    if not sent.endswith(f"/{end}".encode()) or (stored is None and _stored(request, other)):
        return _of_id(request, other)
    if stored is None:
        return gone(request.app.state.archive, request, id)
    source = _source(stored, request.app.state.settings)
    form = end.rpartition(".")[2]
    written = {"bib": bibliography.bibtex, "ris": bibliography.ris}[form](source)
    return Response(
        written.encode(),
        media_type=f"{bibliography.MEDIA[form]}; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{source.key[:60]}.{form}"'},
    )


def _stored(request: Request, id: str) -> StoredArticle | None:
    archive: Archive = request.app.state.archive
    return archive.article(id) if len(id) <= limits.ARTICLE_ID else None


def _of_id(request: Request, id: str) -> Response:
    archive: Archive = request.app.state.archive
    stored = _stored(request, id)
    if stored is None:
        return gone(archive, request, id)
    one, facts = stored.article, stored.facts
    q = request.query_params.get("q", "")
    before, after = archive.store.neighbours(id)
    copies = archive.store.copies(id)
    known = {copy.id for copy in copies}
    changed, settings = archive.store.changed(id), request.app.state.settings
    source = _source(stored, settings)
    return page(
        request,
        "article.html",
        q=q,
        article=one,
        facts=facts,
        **_text(request, one, facts, q),
        source=source,
        cited=bibliography.plain(source),
        bibtex=bibliography.bibtex(source),
        ris=bibliography.ris(source),
        same_event=_same_event(archive, one, facts),
        copies=copies,
        similar=[one for one in archive.similar(id) if one.article.id not in known],
        before=before,
        after=after,
        changed=day_of(changed),
        linked=addresses.linkable(one.url),
        json_ld=json_ld.article(stored, changed, settings.site, settings.base_url),
    )


def _text(request: Request, one: Article, facts: Facts, q: str) -> dict[str, Any]:
    """The parts as HTML, with the places that match `q` and where each fact stands."""
    archive: Archive = request.app.state.archive
    marks = places(archive.store, one, archive.parsed(q, today()).query) if q.strip() else {}
    found = article_text.anchors(facts, root_of(request))
    order = sorted(one.parts(), key=lambda part: _ORDER.index(part[0]))
    hits = article_hits.numbered(marks, [place[:2] for place in order])
    texts = {place[:2]: article_text.text(one, place[:2], hits[place[:2]], found) for place in order}
    return {
        "texts": texts,
        "hits": [hit for part in hits.values() for hit in part],
        "anchor": lambda mentions: article_text.anchor_of(mentions, found.of),
        "attached": article_attachments.shown(one, texts, hits),
    }


def _source(stored: StoredArticle, settings: WebSettings) -> bibliography.Source:
    """The article as a citation names it today."""
    one = stored.article
    here = settings.base_url + addresses.article(one.id) if settings.base_url else ""
    published_at = one.url if addresses.linkable(one.url) else ""
    return bibliography.Source(
        authors=bibliography.authors(one, stored.facts),
        title=one.title,
        site=settings.site,
        section=one.section,
        published=one.published,
        address=published_at or here,
        kept=here if published_at else "",
        read=today(),
    )


def _same_event(archive: Archive, one: Article, facts: Facts) -> list[ArticleLine]:
    """The other articles on the conference that this one reports first."""
    key = next((held.key for held in facts.conferences if held.key), "")
    found = archive.store.conference_page(key) if key else None
    others = [report.article for report in found.reports if report.article.id != one.id] if found else []
    return others[:_SAME_EVENT]


def gone(archive: Archive, request: Request, id: str) -> Response:
    """Where the article is now, or that there is none: it moved, was withdrawn, or never was."""
    if len(id) <= limits.ARTICLE_ID:
        if moved := archive.store.moved_to(id):
            q = request.query_params.get("q", "")
            return RedirectResponse(addresses.article(moved, q), 301)
        if archive.store.withdrawn(id):
            if member(request):
                return RedirectResponse(addresses.versions(id), 303)
            raise HTTPException(410, "Bài viết này đã được gỡ khỏi kho lưu trữ.")
    raise HTTPException(404, "Không có bài viết này trong kho lưu trữ.")


routes = [
    *(Route(f"/bai-viet/{{id:path}}/trich-dan.{form}", citation) for form in bibliography.MEDIA),
    Route("/bai-viet/{id:path}", article),
]
