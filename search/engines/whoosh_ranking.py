"""Which of the articles that match come first: BM25F over everything, then pairs among the best."""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log

from search.engines.whoosh_entries import HEAVIEST
from search.engines.whoosh_rows import exact_part, folded_part, run, standing
from search.engines.whoosh_segments import Segment, key
from search.query import And, Node, Or, Phrase, TextField, Word

CANDIDATES = 250
"""How many of the best by single syllables are looked at for pairs."""
RARITY_STEPS = 16
"""Rarity counts in whole sixteenths, so that the scores of all articles add up in one integer."""
PAIR, TITLE_PAIR = 2.5, 1.5
"""What a pair that stands in the text, and in the title, adds, as parts of a syllable's full weight."""
Rarities = Mapping[tuple[TextField, bytes], int]
"""How much each term of a query tells."""
_LANE = 4
_LOW_BYTE = 0 if sys.byteorder == "little" else _LANE - 1


@dataclass(frozen=True, slots=True)
class Pair:
    """Two neighbouring syllables of the query with the weight of finding them together.

    A pair of one kind is counted by its bytes; one that mixes exact and folded only stands or does not."""

    run: bytes
    marked: bool
    in_text: Callable[[bytes], bool] | None
    in_title: Callable[[bytes], bool]
    weight: float


def words(query: Node) -> tuple[Word, ...]:
    """The syllables whose presence speaks for an article, in reading order."""
    return tuple(word for line in runs(query) for word in line)


def runs(query: Node) -> Iterator[tuple[Word, ...]]:
    """The stretches of neighbouring syllables that the query asks for; nothing under a negation."""
    if isinstance(query, Word):
        yield (query,)
    elif isinstance(query, Phrase):
        yield tuple(Word(word.term, word.marked, query.field) for word in query.words)
    elif isinstance(query, And):
        line: list[Word] = []
        for part in query.parts:
            if isinstance(part, Word):
                line.append(part)
                continue
            if line:
                yield tuple(line)
                line = []
            yield from runs(part)
        if line:
            yield tuple(line)
    elif isinstance(query, Or):
        for part in query.parts:
            yield from runs(part)


def rarity(frequency: int, count: int) -> int:
    """How much a term that stands in `frequency` of `count` articles tells, in sixteenths, at least one."""
    return max(1, round(RARITY_STEPS * log(1 + (count - frequency + 0.5) / (frequency + 0.5))))


def scores(segment: Segment, rarities: Rarities) -> Sequence[int]:
    """The sum over the terms of rarity × weight, for every article of the segment at once."""
    total = 0
    for (field, term), worth in rarities.items():
        if vector := segment.vector(field, term):
            lanes = bytearray(_LANE * segment.size)
            lanes[_LOW_BYTE::_LANE] = vector
            total += worth * int.from_bytes(lanes, sys.byteorder)
    return memoryview(total.to_bytes(_LANE * segment.size, sys.byteorder)).cast("I")


def pairs(query: Node, rarities: Rarities) -> tuple[Pair, ...]:
    """The pairs of neighbouring syllables of the query, each once."""
    couples = dict.fromkeys(
        couple
        for line in runs(query)
        for couple in pairwise(line)
        if couple[0].field == couple[1].field == "text"
    )
    return tuple(
        Pair(
            run(couple),
            couple[0].marked,
            standing(couple, "text") if couple[0].marked != couple[1].marked else None,
            standing(couple, "title"),
            HEAVIEST * sum(rarities[word.field, key(word)] for word in couple) / 2,
        )
        for couple in couples
    )


def pair_score(pairs: Sequence[Pair], row: bytes) -> float:
    """What the pairs add for an article with this row."""
    exact, folded = exact_part(row, "text"), folded_part(row, "text")
    score = 0.0
    for pair in pairs:
        form = exact if pair.marked else folded
        count = int(pair.in_text(row)) if pair.in_text else form.count(pair.run)
        if count:
            title = TITLE_PAIR if pair.in_title(row) else 0.0
            score += pair.weight * (PAIR * count / (count + 1.0) + title)
    return score
