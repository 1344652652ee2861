"""What a query will cost an engine, estimated before it is asked, from how often its words stand."""

from collections.abc import Callable, Sequence

from search.query.tree import (
    And,
    Everything,
    Has,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Within,
    Word,
)

Frequencies = Callable[[Sequence[Word]], tuple[int, ...]]

PLACES = 4
"""Postings that one posting with its places in the text is worth: twenty phrases of two words joined by
«hoặc» took four times as long as their forty words (6,955 articles; tantivy 9.0 and 2.1 ms, Whoosh 34
and 7.5)."""
BEGUN = 8
"""What the terms that begin with a prefix have in postings, in articles of the whole archive: measured for
prefixes of one letter, the widest there are."""
FEW = 10
"""Of anything else: a fact, a date, a list of ids."""


def cost(query: Node, articles: int, frequencies: Frequencies) -> int:
    """Postings that the engine reads to find what matches, at most."""
    match query:
        case Word():
            return frequencies((query,))[0]
        case Phrase(words=(word,)):
            return frequencies((word,))[0]
        case Phrase():
            return PLACES * sum(frequencies(query.words))
        case Within():
            return PLACES * sum(frequencies(query.words)) * max(1, len(query.words) - 1)
        case Prefix():
            return BEGUN * articles
        case And() | Or():
            return sum(cost(part, articles, frequencies) for part in query.parts)
        case Not():
            return articles + cost(query.part, articles, frequencies)
        case Everything():
            return articles
        case Has():
            return FEW
        case _:
            return FEW
