"""Headlines that were typed or pasted with a word wrong, left out or put in."""

from collections.abc import Sequence

from rapidfuzz.distance import Levenshtein

from search.vietnamese.text.folded_bytes import folded_keys

SHORTEST = 6
"""Words of a query that is taken for a headline: of fewer, one that is wrong leaves too little."""
LIKE = 0.8
"""The share of its words that the headline has in their order."""


def is_headline(typed: Sequence[str], title: str) -> bool:
    """Whether folded words are those of a title but for some of them, none of them a figure."""
    if len(typed) < SHORTEST:
        return False
    printed = folded_keys(title)
    if Levenshtein.normalized_similarity(typed, printed, score_cutoff=LIKE) < LIKE:
        return False
    figures = {word for word in typed if any(map(str.isdigit, word))}
    return figures <= set(printed)
