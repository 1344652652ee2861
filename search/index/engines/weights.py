"""What each reason weighs on the engines whose words are weighed by Lucene's BM25: tantivy and OpenSearch."""

from search.query.tree import TextField

PARTS: tuple[tuple[TextField, float], ...] = (("title", 1.3), ("summary", 0.6), ("captions", 0.3))
"""What a word adds in these parts, as parts of what BM25 says of it there."""
MARKS, PHRASES, TITLE_PHRASES = 0.25, 2.0, 0.7
PAIRS, PAIRS_LEAST, SHORT = 5.0, 0.5, 4
FACT, FIGURES = 6.0, 4.0
"""A fact asked for weighs more than a chance of its syllables («hoi nghi so ket» beside «một số kết»): from 6
on reports of a kind stand first, and known items, which hardly ask for facts, stay as they were. Its number
in the title weighs as much as a telling word."""


def of_a_pair(words: int) -> float:
    """What two neighbours of a query of so many words weigh."""
    return max(PAIRS_LEAST, PAIRS / max(words, SHORT))
