"""What of a query speaks for an article, whichever engine weighs it; nothing under a negation does."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from search.query.tree import And, Has, KeywordField, Node, Or, Phrase, Within, Word

SHORTEST_PHRASE, LONGEST_PHRASE = 3, 12
_TELLING: frozenset[KeywordField] = frozenset({"kind", "number", "short_number"})
"""Facts that an article is about; section, year, person and office only choose among articles."""


@lru_cache(maxsize=64)
def runs(query: Node) -> tuple[tuple[Word, ...], ...]:
    """The stretches of neighbouring syllables that the query asks for; kept, as each reason asks for them."""
    return tuple(_runs(query))


def _runs(query: Node) -> Iterator[tuple[Word, ...]]:
    if isinstance(query, Word):
        yield (query,)
    elif isinstance(query, Phrase):
        yield tuple(Word(word.term, word.marked, query.field) for word in query.words)
    elif isinstance(query, Within):
        yield from ((Word(word.term, word.marked, query.field),) for word in query.words)
    elif isinstance(query, And):
        line: list[Word] = []
        for part in query.parts:
            if isinstance(part, Word):
                line.append(part)
                continue
            if isinstance(part, Or) and (its := typed(part)):
                line += (one for one in its if isinstance(one, Word))
                yield from _runs(Or(part.parts[1:]))
                continue
            if line:
                yield tuple(line)
                line = []
            yield from _runs(part)
        if line:
            yield tuple(line)
    elif isinstance(query, Or):
        for part in query.parts:
            yield from _runs(part)


def typed(part: Node) -> tuple[Node, ...]:
    """The words of a count as typed, which go on from those before it: «12 dự án», also «mười hai dự án»."""
    first = part.parts[0] if isinstance(part, Or) and part.parts else None
    if not isinstance(first, And):
        return ()
    for one in first.parts:
        if not isinstance(one, Word):
            return ()
    return first.parts


@lru_cache(maxsize=64)
def words(query: Node) -> tuple[Word, ...]:
    """The syllables whose presence speaks for an article, each once, in reading order."""
    return tuple(dict.fromkeys(word for run in runs(query) for word in run))


def couples(query: Node) -> tuple[tuple[Word, Word], ...]:
    """Neighbouring syllables that are looked for in the whole text, each couple once."""
    return tuple(
        dict.fromkeys(
            couple
            for run in runs(query)
            for couple in pairwise(run)
            if couple[0].field == couple[1].field == "text"
        )
    )


def phrases(query: Node) -> tuple[Phrase, ...]:
    """Stretches of at least three syllables of the whole text, which an article may have word for word."""
    return tuple(
        dict.fromkeys(
            Phrase(run)
            for run in runs(query)
            if SHORTEST_PHRASE <= len(run) <= LONGEST_PHRASE and all(word.field == "text" for word in run)
        )
    )


def plain(query: Node) -> tuple[Word, ...]:
    """Syllables without marks beside marked ones, as exact ones: there the reader types marks, so that
    «nam» in «Việt nam» is likelier «nam» than «năm»."""
    found = words(query)
    if not any(word.marked for word in found):
        return ()
    return tuple(Word(word.term, True) for word in found if not word.marked and word.field == "text")


def facts(query: Node) -> tuple[Has, ...]:
    """The numbers and kinds of conference that are asked for, each once."""
    return tuple(dict.fromkeys(_facts(query)))


def figures(fact: Has) -> tuple[str, ...]:
    """The folded keys by which a title names the number of this fact: «35», «nq35»."""
    parts = fact.value.split("-")
    number = next((part for part in parts if part.isdecimal()), "")
    if fact.field == "kind" or not number:
        return ()
    kind = next((part for part in parts if part.isalpha()), "")
    return (number, f"{kind}{number}")


def speaks(query: Node) -> bool:
    """Whether relevance tells the matches of a query apart at all."""
    return bool(words(query) or facts(query))


def _facts(query: Node) -> Iterator[Has]:
    match query:
        case Has(field=field):
            if field in _TELLING:
                yield query
        case And(parts=parts) | Or(parts=parts):
            for part in parts:
                yield from _facts(part)
