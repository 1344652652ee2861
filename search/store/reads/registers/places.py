"""The words from which facts were read, with the article and the text they stand in, for quoting."""

from collections.abc import Iterable
from typing import NamedTuple

from search.model import Article, Mention, Part
from search.store.reads import articles
from search.store.reads.values import Stated
from search.store.schema.columns import mentions
from search.store.sql import Connection


class Place(NamedTuple):
    """The words of a fact in one article."""

    row: int
    mentions: str


def stated(
    connection: Connection, places: Iterable[Place], within: Part | None = None
) -> dict[Place, Stated]:
    """The first words of each place, those in the part `within` before others; what a withdrawn article
    said is left out."""
    asked = dict.fromkeys(places)
    found = articles.texts(connection, {place.row for place in asked})
    said: dict[Place, Stated] = {}
    for place in asked:
        article = found.get(place.row)
        words = mentions(article, place.mentions) if article else ()
        if article and words:
            said[place] = quote(article, next((one for one in words if one.part == within), words[0]))
    return said


def quote(article: Article, mention: Mention) -> Stated:
    """The words of a mention with the article and the whole part they stand in."""
    source = article.part(mention.part, mention.index)
    return Stated(article.id, article.title, article.published, mention, source)
