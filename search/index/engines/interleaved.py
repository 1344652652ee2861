"""An entry as terms for an engine that has one field for each part: exact and folded terms take turns there,
pairs stand in a field of their own, and two numbers give each article its place in the order of days."""

from collections.abc import Iterator
from itertools import pairwise

from search.index.engine import Entry, FieldTerms

EXACT = "="
"""Begins every exact term; no folded term can, for those begin with a letter or digit."""
PAIR = "_"
UNDATED_LAST = 1 << 22
"""Greater than any day, so that undated articles come last when the oldest come first."""
MATTER = 60
"""Pairs of an article's beginning by which others on the same matter are found."""


def parts(terms: FieldTerms) -> Iterator[str]:
    """Each part between breaks as one value: engines leave a gap between values, which no phrase crosses.

    Exact and folded terms take turns, so that neighbours of either kind stand two positions apart."""
    both = list(map(" ".join, zip(terms.exact, terms.folded, strict=True)))
    for start, end in pairwise((0, *sorted(set(terms.breaks)), len(both))):
        if start < end:
            yield EXACT + f" {EXACT}".join(both[start:end])


def pair(first: str, second: str) -> str:
    """The term of two neighbouring folded syllables."""
    return f"{first}{PAIR}{second}"


def pairs(text: FieldTerms) -> list[str]:
    """The terms of all neighbouring syllables, in order."""
    return list(map(PAIR.join, pairwise(text.folded)))


def matter(entry: Entry) -> list[str]:
    """What an article is about, as far as it can say alone: the pairs of its title, and how it begins."""
    title, text = (pairs(entry.texts[part]) if part in entry.texts else [] for part in ("title", "text"))
    return list(dict.fromkeys([*title, *text[:MATTER]]))


def orders(entry: Entry) -> tuple[int, int]:
    """The two numbers by which articles are sorted, newest and oldest first: each article has its own."""
    return (entry.day or 0) << 32 | entry.row, (entry.day or UNDATED_LAST) << 32 | entry.row
