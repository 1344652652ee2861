"""Stretches of a query that look like a name, of a person or a place, that the archive does not have."""

from collections.abc import Sequence

from search.index.engine import Searcher
from search.query.facts.meaning import phrase
from search.query.facts.places import place_at
from search.query.parsed import Parsed
from search.vietnamese.people.unmarked import LONGEST, name_at
from search.vietnamese.text import Token, tokens

_LOOKUPS = 3
_SYLLABLES = range(3, 5)
"""Of what is printed as a name inside a sentence, «huyện Tân Phù Sa»; of two one is more often a slip."""


def unknown_names(parsed: Parsed, searcher: Searcher) -> list[range]:
    """The places, among the syllables of all clauses that are not bound, of such names.

    What stands side by side in some article is no unknown name, whatever it looks like; nor does one begin
    with a place («diễn viên Hàn Quốc …»)."""
    found: list[range] = []
    lookups = at = 0
    asked = [
        (clause.kind == "word", token)
        for clause in parsed.clauses
        if clause.kind != "bound"
        for token in tokens(parsed.text[clause.start : clause.end])
    ]
    line = [token for _, token in asked]
    while at < len(line) and lookups < _LOOKUPS:
        end = at
        while end < min(len(line), at + LONGEST) and asked[end][0] and line[end].text.isalpha():
            end += 1
        size = name_at(line, at, end) or name_inside(line, at, end)
        place = len(place_at(line[at:end])) if size else 0
        if size and not place:
            lookups += 1
            name = phrase(line[at : at + size])
            if not searcher.search(name, sort="newest", offset=0, limit=1).total:
                found.append(range(at, at + size))
        at += place or size or 1
    return found


def name_inside(line: Sequence[Token], at: int, end: int) -> int:
    """How many syllables from here on have the one capital of a name, between words that have none."""
    if not at or not line[at].text.istitle():
        return 0
    size = next((to for to in range(at, end) if not line[to].text.istitle()), end) - at
    stands_alone = not line[at - 1].text[0].isupper() and size < end
    return size if stands_alone and size in _SYLLABLES else 0
