"""The articles of an archive as the others take them: texts to index and show, and the values to count."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from msgspec import Struct

from search.archive import Archive
from search.index.entry import entry
from search.query.tree import FacetField
from search.vietnamese.text import fold_aligned

FIELDS: tuple[FacetField, ...] = ("year", "person", "number", "section", "kind")
BEST, VALUES = 10, 50
_OTHER = re.compile(r"[^\x00-\x7f]")
Ask = Callable[[str], int]
"""Answers words without marks with a whole page; gives how many articles match."""


class Held(Struct, frozen=True):
    """One article: what a page shows of it, what is searched, and the values by which it is counted."""

    row: int
    title: str
    url: str
    published: str
    text: str
    values: tuple[tuple[FacetField, str], ...]


def held(archive: Archive, count: int) -> Iterator[Held]:
    """The first articles of an archive."""
    for stored in islice(archive.store.articles(), count):
        one, keywords = stored.article, entry(stored).keywords
        text = "\n".join(text for _, _, text in one.parts())
        values = tuple((field, value) for field in FIELDS for value in keywords.get(field, ()))
        yield Held(stored.row, one.title, one.url, str(one.published or ""), text, values)


def plain(text: str) -> str:
    """Without marks, in small letters, for those that cannot fold «đ» themselves, and take the signs of other
    alphabets for letters."""
    return _OTHER.sub(" ", fold_aligned(text))


def syllables(text: str) -> Sequence[str]:
    """The words of a query without marks."""
    return text.split()
