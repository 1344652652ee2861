"""The page of one article: its text with facts where they stand, and what leads on from it."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from search import limits
from search.answer.hits import places
from search.archive import Archive
from search.model import Part
from web import addresses
from web.clock import day_of, today
from web.formats import json_ld
from web.pages import article_hits, article_text
from web.pages.rendering import page
from web.serving.freshness import fresh
from web.serving.root import root_of
from web.staff.sessions import member

_ORDER: tuple[Part, ...] = ("title", "summary", "body", "caption", "author")
"""The parts as they stand on the page."""


@fresh
def article(request: Request) -> Response:
    """GET /bai-viet/{id}"""
    archive: Archive = request.app.state.archive
    id = request.path_params["id"]
    stored = archive.article(id) if len(id) <= limits.ARTICLE_ID else None
    if stored is None:
        return gone(archive, request)
    one, facts = stored.article, stored.facts
    q = request.query_params.get("q", "")
    marks = places(archive.store, one, archive.parsed(q, today()).query) if q.strip() else {}
    found = article_text.anchors(facts, root_of(request))
    order = sorted(one.parts(), key=lambda part: _ORDER.index(part[0]))
    hits = article_hits.numbered(marks, [place[:2] for place in order])
    texts = {place[:2]: article_text.text(one, place[:2], hits[place[:2]], found) for place in order}
    before, after = archive.store.neighbours(id)
    changed, settings = archive.store.changed(id), request.app.state.settings
    return page(
        request,
        "article.html",
        q=q,
        article=one,
        facts=facts,
        texts=texts,
        hits=[hit for part in hits.values() for hit in part],
        anchor=lambda mentions: article_text.anchor_of(mentions, found.of),
        similar=archive.similar(id),
        before=before,
        after=after,
        changed=day_of(changed),
        linked=addresses.linkable(one.url),
        json_ld=json_ld.article(stored, changed, settings.site, settings.base_url),
    )


def gone(archive: Archive, request: Request) -> Response:
    """Where the article is now, or that there is none: it moved, was withdrawn, or never was."""
    id = request.path_params["id"]
    if len(id) <= limits.ARTICLE_ID:
        if moved := archive.store.moved_to(id):
            q = request.query_params.get("q", "")
            return RedirectResponse(addresses.article(moved, q), 301)
        if archive.store.withdrawn(id):
            if member(request):
                return RedirectResponse(addresses.versions(id), 303)
            raise HTTPException(410, "Bài viết này đã được gỡ khỏi kho lưu trữ.")
    raise HTTPException(404, "Không có bài viết này trong kho lưu trữ.")


routes = [Route("/bai-viet/{id:path}", article)]
