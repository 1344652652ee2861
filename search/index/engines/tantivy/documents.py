"""An entry as a tantivy document: terms interleaved in text fields, pairs, keys and numbers to sort by."""

from collections.abc import Iterator
from functools import lru_cache
from hashlib import blake2b
from itertools import pairwise

from search.index.engine import Entry, FieldTerms
from search.index.engines.tantivy.vendor import FACETS, Document
from search.query.tree import FacetField

EXACT = "="
"""Begins every exact term; no folded term can, for those begin with a letter or digit."""
PAIR = "_"
UNDATED_LAST = 1 << 22
"""Greater than any day, so that undated articles come last when the oldest come first."""
MATTER = 60
"""Pairs of an article's beginning by which others on the same matter are found."""


def document(entry: Entry) -> Document:
    """Everything an index holds of one article."""
    fields: dict[str, object] = {
        "id": entry.id,
        "record": "article",
    }
    for name, terms in entry.texts.items():
        if terms.exact:
            fields[name] = list(parts(terms))
    for keys in (entry.keywords, entry.dates):
        for key, values in keys.items():
            fields[key] = list(dict.fromkeys(values))
    if "text" in entry.texts:
        fields["pairs"] = " ".join(pairs(entry.texts["text"]))
    made = Document(**fields)
    # Given to Document they would become signed numbers, at which an unsigned column panics.
    made.add_unsigned("revision", entry.revision)
    made.add_unsigned("newest", (entry.day or 0) << 32 | entry.row)
    made.add_unsigned("oldest", (entry.day or UNDATED_LAST) << 32 | entry.row)
    for keyword in FACETS:
        for value in dict.fromkeys(entry.keywords.get(keyword, ())):
            made.add_unsigned(codes_of(keyword), code(value))
    return made


def codes_of(keyword: FacetField) -> str:
    """The field that holds a keyword's values as numbers, to be counted."""
    return f"{keyword}_code"


@lru_cache(maxsize=1 << 16)
def code(value: str) -> int:
    """A number that stands for a value: two of a million values meet in one with 1 in 30 million."""
    return int.from_bytes(blake2b(value.encode(), digest_size=8).digest(), "big")


def checkpoint(revision: int) -> Document:
    """The record of the revision a commit takes the index to; neither match-all nor NOT finds it."""
    made = Document(record="checkpoint")
    made.add_unsigned("revision", revision)
    return made


def pair(first: str, second: str) -> str:
    """The term of two neighbouring folded syllables."""
    return f"{first}{PAIR}{second}"


def parts(terms: FieldTerms) -> Iterator[str]:
    """Each part between breaks as one value: tantivy leaves a gap between values, which no phrase crosses.

    Exact and folded terms take turns, so that neighbours of either kind stand two positions apart."""
    both = list(map(" ".join, zip(terms.exact, terms.folded, strict=True)))
    for start, end in pairwise((0, *sorted(set(terms.breaks)), len(both))):
        if start < end:
            yield EXACT + f" {EXACT}".join(both[start:end])


def pairs(text: FieldTerms) -> list[str]:
    """The terms of all neighbouring syllables, in order."""
    return list(map(PAIR.join, pairwise(text.folded)))


def matter(entry: Entry) -> list[str]:
    """What an article is about, as far as it can say alone: the pairs of its title, and how it begins."""
    title, text = (pairs(entry.texts[part]) if part in entry.texts else [] for part in ("title", "text"))
    return list(dict.fromkeys([*title, *text[:MATTER]]))
