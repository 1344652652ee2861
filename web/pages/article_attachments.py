"""The attachments of an article as its page shows them: each page of theirs with its number."""

from collections.abc import Mapping, Sequence

from markupsafe import Markup
from msgspec import Struct

from search.answer.hits import PartKey
from search.model import Article
from web import addresses
from web.pages.article_hits import Hit

FEW = 3
"""Pages that are shown without being asked for."""


class Page(Struct, frozen=True):
    """One page that has words, by paragraphs; `anchor` is its id on the page of the article."""

    number: int
    anchor: str
    paragraphs: tuple[Markup, ...]


class Shown(Struct, frozen=True):
    """One attachment: `url` leads to the file, `of` is how many pages it has, `open` whether they show."""

    name: str
    url: str
    of: int
    pages: tuple[Page, ...]
    open: bool


def shown(
    article: Article, texts: Mapping[PartKey, tuple[Markup, ...]], hits: Mapping[PartKey, Sequence[Hit]]
) -> list[Shown]:
    """Every attachment; open where it is short, is all that there is, or has what is looked for."""
    found, index = list[Shown](), 0
    for attachment in article.attachments:
        places: list[PartKey] = [("attachment", index + at) for at in range(len(attachment.pages))]
        index += len(places)
        pages = tuple(
            Page(number, f"trang-{place[1] + 1}", texts[place])
            for number, place in enumerate(places, 1)
            if place in texts
        )
        url = attachment.url if addresses.linkable(attachment.url) else ""
        wanted = not article.body or len(pages) <= FEW or any(hits.get(place) for place in places)
        found.append(Shown(attachment.name, url, len(places), pages, wanted))
    return found
