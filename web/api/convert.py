"""From the archive's values to the JSON shapes: what bears one name on both sides needs no code.

A shape's field is named after the attribute it is read from, with its name in JSON beside it where that is
another; lists, periods and all that stands inside are converted along. Only what is computed is written out.
"""

from typing import TypeVar

import msgspec

from search import model
from search.answer import results
from web import addresses
from web.api import shapes
from web.pages.marking import html

S = TypeVar("S", bound=shapes.Shape)


def shaped(shape: type[S], *sources: object, **given: object) -> S:
    """A `shape` of what is `given`, and of the attributes of the first source that has each of the others."""
    names = zip(shape.__struct_fields__, shape.__struct_encode_fields__, strict=True)
    values = {key: given[name] if name in given else _first(sources, name) for name, key in names}
    return msgspec.convert(values, shape, from_attributes=True)


def _first(sources: tuple[object, ...], name: str) -> object:
    for one in sources:
        if hasattr(one, name):
            return getattr(one, name)
    raise AttributeError(f"no source of the shape has {name!r}")


def search_result(page: results.ResultPage, root: str = "") -> shapes.SearchResult:
    """A page of results in the fixed shape; its addresses of pages begin with `root`."""
    query = shaped(shapes.Query, page)
    hits, nearby = [hit(one) for one in page.hits], page.nearby and _nearby(page.nearby)
    card = page.card and _card(page.card, root)
    return shaped(shapes.SearchResult, page, query=query, hits=hits, nearby=nearby, card=card)


def _card(found: results.AnswerCard, root: str) -> shapes.Card:
    return shaped(shapes.Card, found, url=root + addresses.entity(found.kind, found.key))


def _nearby(found: results.Nearby) -> shapes.Nearby:
    hits = [shaped(shapes.NearbyHit, one, hit(one.hit)) for one in found.hits]
    return shaped(shapes.Nearby, found, hits=hits)


def hit(one: results.Hit) -> shapes.Hit:
    """One hit, its marked pieces as HTML."""
    title, snippets = str(html(one.title_marked)), [str(html(snippet)) for snippet in one.snippets]
    return shaped(shapes.Hit, one, title_html=title, snippets=snippets)


def article(stored: model.StoredArticle) -> shapes.Article:
    """An article with all its facts and the words they were read from."""
    return shaped(shapes.Article, stored, stored.article)
