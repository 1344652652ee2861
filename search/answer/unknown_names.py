"""Stretches of a query that look like a person's name that nobody in the archive bears."""

from collections.abc import Iterator, Sequence

from search.index.engine import Searcher
from search.query.facts.meaning import phrase
from search.query.parsed import Parsed
from search.vietnamese.people.unmarked import may_name
from search.vietnamese.text import Token, tokens

SHORTEST, LONGEST = 2, 5
_LOOKUPS = 3


def unknown_names(parsed: Parsed, searcher: Searcher) -> list[range]:
    """The places, among the syllables of all clauses that are not bound, of such names.

    What stands side by side in some article is no unknown name, whatever it looks like."""
    found: list[range] = []
    lookups = at = 0
    line = [
        (clause.kind, token)
        for clause in parsed.clauses
        if clause.kind != "bound"
        for token in tokens(parsed.text[clause.start : clause.end])
    ]
    while at < len(line) and lookups < _LOOKUPS:
        name = next(_names([token for _, token in _plain(line, at)]), ())
        if name:
            lookups += 1
            if not searcher.search(phrase(name), sort="newest", offset=0, limit=1).total:
                found.append(range(at, at + len(name)))
        at += max(1, len(name) if name else 1)
    return found


def _plain(line: Sequence[tuple[str, Token]], at: int) -> list[tuple[str, Token]]:
    """The plain words that stand one after another from `at` on."""
    end = at
    while end < min(len(line), at + LONGEST) and line[end][0] == "word":
        end += 1
    return list(line[at:end])


def _names(syllables: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """What of the beginning of these syllables may be a whole name, longest first."""
    for length in range(min(LONGEST, len(syllables)), SHORTEST - 1, -1):
        if may_name(syllables[:length]):
            yield syllables[:length]
