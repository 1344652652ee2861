"""Stretches of a query that look like a name, of a person or a place, that the archive does not have."""

from collections.abc import Iterable, Sequence

from search.index.engine import Searcher
from search.query.facts.meaning import phrase
from search.query.facts.places import place_at
from search.query.parsed import Parsed
from search.query.relax import unmarked
from search.query.tree import Node, Phrase, Word
from search.vietnamese.people.unmarked import LONGEST, name_at
from search.vietnamese.places_typed import led
from search.vietnamese.text import Token, tokens

_LOOKUPS = 3
_SYLLABLES = range(3, 5)
"""Of what is printed as a name inside a sentence, «huyện Tân Phù Sa»; of two one is more often a slip."""
_PART_OF_A_WORD = 0.2
"""So many of the articles that have a syllable have it behind the one before it where both are a word:
«phương pháp» is no ward."""


def unknown_names(parsed: Parsed, searcher: Searcher) -> list[range]:
    """The places, among the syllables of all clauses that are not bound, of such names.

    What stands side by side in some article is no unknown name, whatever it looks like; nor does one begin
    with a place («diễn viên Hàn Quốc …»), unless it goes on behind the word for what it is («xã Tân Phú
    Sa»)."""
    found: list[range] = []
    lookups = at = 0
    asked = _asked(parsed)
    line = [token for _, token in asked]
    while at < len(line) and lookups < _LOOKUPS:
        end = at
        while end < min(len(line), at + LONGEST) and asked[end][0] and line[end].text.isalpha():
            end += 1
        size = name_at(line, at, end) or name_inside(line, at, end)
        place = len(place_at(line[at:end])) if size else 0
        if size and (not place or _goes_on(line, at, size, place)):
            lookups += 1
            if not _has(line, at, size, searcher):
                found.append(range(at, at + size))
        elif not size and (size := led(line, at, end)) and not _begins_with_place(line, at, end):
            lookups += 1
            if _no_such_place(line, at, size, searcher):
                found.append(range(at, at + size))
            else:
                size = 0
        at += place or size or 1
    return found


def names_a_place(names: Iterable[range], parsed: Parsed) -> bool:
    """Whether one of these stands where the name of a place does."""
    line = [token for _, token in _asked(parsed)]
    return any(led(line, name.start, name.stop) for name in names)


def _asked(parsed: Parsed) -> list[tuple[bool, Token]]:
    """The syllables of all clauses that are not bound, and whether they are plain words."""
    line = tokens(parsed.text)
    return [
        (clause.kind == "word", token)
        for clause in parsed.clauses
        if clause.kind != "bound"
        for token in line
        if clause.start <= token.start < clause.end
    ]


def _has(line: Sequence[Token], at: int, size: int, searcher: Searcher) -> bool:
    """Whether some article has a name, or all of it but the first word of a sentence, which has its capital
    anyway («Về Quảng Ngãi xem …»)."""
    if _count(phrase(line[at : at + size]), searcher):
        return True
    begins = not at and size < len(line) and not name_at(line, at, len(line))
    return begins and bool(_count(phrase(line[1:size]), searcher))


def _goes_on(line: Sequence[Token], at: int, size: int, place: int) -> bool:
    """Whether a name of so many syllables is longer than the place it begins with, and no other follows."""
    return size > place and bool(led(line, at, at + size)) and not place_at(line[at + place : at + size])


def _begins_with_place(line: Sequence[Token], at: int, end: int) -> bool:
    """Whether a place begins here, or behind what is said of it («huyện đảo Lý Sơn»)."""
    return bool(place_at(line[at:end]) or place_at(line[at + 1 : end]))


def _no_such_place(line: Sequence[Token], at: int, size: int, searcher: Searcher) -> bool:
    """Whether no article has these syllables side by side in any marks, and what leads them is no part of a
    word."""
    if _count(unmarked(phrase(line[at : at + size])), searcher):
        return False
    head, first = (Word(line[place].folded) for place in (at - 1, at))
    (having,) = searcher.frequencies([first])
    return _count(Phrase((head, first)), searcher) <= _PART_OF_A_WORD * having


def _count(query: Node, searcher: Searcher) -> int:
    return searcher.search(query, sort="newest", offset=0, limit=1).total


def name_inside(line: Sequence[Token], at: int, end: int) -> int:
    """How many syllables from here on have the one capital of a name, alone or beside words with none."""
    if not line[at].text.istitle():
        return 0
    size = next((to for to in range(at + 1, end) if not _goes_with(line[to - 1], line[to])), end) - at
    stands_alone = not at or not line[at - 1].text[0].isupper()
    return size if stands_alone and size in _SYLLABLES else 0


def _goes_with(before: Token, one: Token) -> bool:
    return one.text.istitle() and one.start - before.end <= 1
