"""An article as it was: every change of its text, and the text of one that was withdrawn."""

from collections.abc import Sequence

from msgspec import Struct
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from search import limits
from search.archive import Archive
from search.model import Article
from search.store.reads.versions import Version
from web.pages.rendering import page
from web.staff.differences import PartChanged, between

SHOWN = 20
"""Changes that are shown, the newest; an article that has more is edited by a machine."""


class Edit(Struct, frozen=True):
    """One change of the text: when, and what of it."""

    when: str
    revision: int
    parts: tuple[PartChanged, ...]


def versions(request: Request) -> Response:
    """GET /quan-tri/bai-viet/{id}"""
    archive: Archive = request.app.state.archive
    id = request.path_params["id"]
    with archive.store.reading():
        card = archive.store.cards([id]).get(id) if len(id) <= limits.ARTICLE_ID else None
        if card is None:
            raise HTTPException(404, "Không có bài viết này trong kho, hoặc văn bản của nó đã được xóa hẳn.")
        earlier = archive.store.earlier(id)
        return page(
            request,
            "staff/versions.html",
            article=card.article,
            withdrawn=archive.store.withdrawn(id),
            moved=archive.store.moved_to(id),
            edits=edits(card.article, earlier)[:SHOWN],
            more=max(0, len(earlier) - SHOWN),
        )


def edits(now: Article, earlier: Sequence[Version]) -> list[Edit]:
    """What each change changed, the last of them first; one that left the text as it was is left out."""
    newer = [now, *(one.article for one in earlier)]
    found = [
        Edit(old.replaced, old.revision, tuple(between(old.article, new)))
        for old, new in zip(earlier, newer, strict=False)
    ]
    return [one for one in found if one.parts]


routes = [Route("/quan-tri/bai-viet/{id:path}", versions)]
