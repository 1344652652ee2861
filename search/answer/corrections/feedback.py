"""The articles that nearly answer a query: they have all of its words but those that may be slips."""

from collections.abc import Sequence

from search.answer.corrections.error_model import apart, candidates
from search.answer.corrections.shelf import Shelf
from search.model import Article
from search.query.parsed import Parsed
from search.query.tree import And, Node, Or, Phrase, Word
from search.vietnamese.text import folded_key

MOST, FIRST = 8, 4
"""Articles that are read; of those that have only some of the words the first alone may be meant."""
_SHORT = 2
"""So few other words say too little of an article: then it must have a candidate too."""


def feedback(query: Node, asked: Sequence[Word], strange: frozenset[int], shelf: Shelf) -> list[Article]:
    """The best articles that have all of the `asked` words but the strange ones, or where none is strange
    but one, and whatever else the query says."""
    rest = _rest(query)
    if strange:
        left = [word for at, word in enumerate(asked) if at not in strange]
        if len(strange) == 1 and len(left) + len(rest) <= _SHORT:
            loosened = _respelled(asked, next(iter(strange)), shelf)
        else:
            loosened = And(tuple(left)) if left else None
    else:
        loosened = _without_one(asked) if len(asked) > 1 else None
    if loosened is None:
        return []
    return shelf.nearest(And((*rest, loosened)) if rest else loosened, MOST, exactly=False)


def loosest(parsed: Parsed, asked: Sequence[Word], shelf: Shelf) -> list[Article]:
    """The best articles that have any of the `asked` words, and what the query binds."""
    found = [one for one, is_there in zip(asked, shelf.had(asked), strict=True) if is_there]
    bound = [clause.node for clause in parsed.clauses if clause.kind == "bound"]
    return shelf.nearest(And((*bound, Or(tuple(found)))), FIRST) if len(found) > 1 else []


def _rest(query: Node) -> list[Node]:
    parts = query.parts if isinstance(query, And) else ()
    return [part for part in parts if not isinstance(part, Word | Phrase)]


def _respelled(asked: Sequence[Word], at: int, shelf: Shelf) -> Node | None:
    """The words with each of the spellings that may be meant by one of them."""
    syllable = folded_key(asked[at].term)
    slips = list(candidates(syllable, foreign=True))
    had = shelf.had([Word(one) for one in slips])
    spellings = [*((one,) for one, is_there in zip(slips, had, strict=True) if is_there), *apart(syllable)]
    every = [And((*asked[:at], *map(Word, spelling), *asked[at + 1 :])) for spelling in spellings]
    return Or(tuple(every)) if every else None


def _without_one(asked: Sequence[Word]) -> Node:
    return Or(tuple(And((*asked[:at], *asked[at + 1 :])) for at in range(len(asked))))
