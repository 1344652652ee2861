"""What a query will cost an engine, estimated before it is asked, from how often its words stand."""

from collections.abc import Callable, Sequence

from search.query.tree import And, Everything, Node, Not, Or, Phrase, Prefix, Within, Word

Frequencies = Callable[[Sequence[Word]], tuple[int, ...]]

WORD, IN_PHRASE = 4_000, 10_000
"""Postings that could be read in one step while one word is looked for in the articles of a page, by itself
or as one of a phrase: the longest of 64 words of an article takes 7 ms (6,974 articles; tantivy, Whoosh 42).
At 10,000 for all one in thirty titles and leads of the press was estimated as slow, and worked 21 ms."""
PLACES = 4
"""Postings that one posting with its places in the text is worth: twenty phrases of two words joined by
«hoặc» took four times as long as their forty words (6,955 articles; tantivy 9.0 and 2.1 ms, Whoosh 34
and 7.5)."""
BEGUN = 8
"""What the terms that begin with a prefix have in postings, in articles of the whole archive: measured for
prefixes of one letter, the widest there are."""
FEW = 10
"""Postings of anything else: a fact, a date, a list of ids."""


def cost(query: Node, articles: int, frequencies: Frequencies) -> int:
    """Postings that are read for a page of what matches, about; `articles` are those of the archive."""
    return _looked_for(query) + _postings(query, articles, frequencies)


def _looked_for(query: Node) -> int:
    match query:
        case Phrase() | Within():
            return IN_PHRASE * len(query.words)
        case And() | Or():
            return sum(map(_looked_for, query.parts))
        case Not():
            return _looked_for(query.part)
        case _:
            return WORD if isinstance(query, Word | Prefix) else 0


def _postings(query: Node, articles: int, frequencies: Frequencies) -> int:
    match query:
        case Word():
            return frequencies((query,))[0]
        case Phrase() | Within():
            # What has all of them is found by the rarest; only there are the places read.
            places = PLACES * len(query.words) * min(frequencies(query.words), default=0)
            return places * max(1, len(query.words) - 1) if isinstance(query, Within) else places
        case And():
            rarest = min((_postings(part, articles, frequencies) for part in query.parts), default=0)
            return rarest * len(query.parts)
        case Or():
            return sum(_postings(part, articles, frequencies) for part in query.parts)
        case Prefix():
            return BEGUN * articles
        case Not() | Everything():
            return articles
        case _:
            return FEW
