"""The article that staff put first for a query, by `[[pinned]]` in the words of the house."""

from search.query.article_address import article_at
from search.query.house_words import HouseWords
from search.query.known import Known
from search.query.tree import Among
from search.vietnamese.text import keys


def pinned(text: str, words: HouseWords, known: Known) -> str | None:
    """Its id; None where nothing is put first, or the address is that of no article.

    A query is the same in any marks, case and signs."""
    asked = keys(text)[1] if words.pinned else []
    for one in words.pinned if asked else ():
        if keys(one.query)[1] == asked:
            if one.article:
                return one.article
            found = article_at(one.url, known)
            if found and isinstance(found.query, Among):
                return found.query.ids[0]
    return None
