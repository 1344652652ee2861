"""Which of the articles that match come first: BM25F over everything, then neighbours among the best."""

import sys
from collections.abc import Callable, Iterator, Sequence
from math import log
from typing import Literal

from msgspec import Struct

from search.index.engine import Reason
from search.index.engines.evidence import couples, facts, figures, phrases, plain, words
from search.index.engines.whoosh.entries import HEAVIEST
from search.index.engines.whoosh.rows import exact_part, folded_part, run, stands
from search.index.engines.whoosh.segments import Segment, key
from search.query.tree import KeywordField, Node, TextField, Word
from search.vietnamese.text import folded_key

CANDIDATES = 250
"""How many of the best by single syllables are looked at for neighbours."""
RARITY_STEPS = 16
"""Rarity counts in whole sixteenths, so that the scores of all articles add up in one integer."""
PAIR, PAIR_LEAST, SHORT = 6.0, 0.6, 4
"""What a pair adds, shared among the words of the query: a short query is remembered word for word."""
TITLE_PAIR, PHRASE = 0.7, 3.0
"""What a pair in the title, and a whole stretch in the text, adds; all as parts of a full weight."""
MARKS, FACT, FIGURES = 0.2, 6.0, 4.0
"""What a syllable meant as typed adds, a fact that is asked for, and its number in the title."""
Field = TextField | KeywordField
Rarity = Callable[[Field, bytes], int]
"""How much a term of a query tells."""
_LANE = 4
_LOW_BYTE = 0 if sys.byteorder == "little" else _LANE - 1


class Term(Struct, frozen=True):
    """A term of the lexicon that speaks for an article, why, and how much it tells."""

    reason: Reason
    field: Field
    term: bytes
    worth: int


class Candidate(Struct, frozen=True):
    """A row with the parts of it that every pair is looked for in, cut out once."""

    row: bytes
    exact: bytes
    folded: bytes
    title: bytes
    folded_title: bytes

    @classmethod
    def of(cls, row: bytes) -> "Candidate":
        texts = exact_part(row, "text"), folded_part(row, "text")
        return cls(row, *texts, exact_part(row, "title"), folded_part(row, "title"))


class Neighbours(Struct, frozen=True):
    """Syllables of the query that may stand side by side.

    Those of one kind are counted by their bytes; where exact and folded mix they only stand or do not."""

    words: tuple[Word, ...]
    run: bytes
    folded_run: bytes
    mixed: bool

    @classmethod
    def of(cls, words: tuple[Word, ...]) -> "Neighbours":
        folded = [Word(folded_key(word.term) if word.marked else word.term) for word in words]
        return cls(words, run(words), run(folded), len({word.marked for word in words}) > 1)

    def count(self, article: Candidate) -> int:
        """How often they stand so in the text of an article."""
        if self.mixed:
            folded = self.folded_run in article.folded
            return int(folded and stands(self.words, article.row, "text"))
        return (article.exact if self.words[0].marked else article.folded).count(self.run)

    def in_title(self, article: Candidate) -> bool:
        """Whether they stand so in its title."""
        if self.mixed:
            return self.folded_run in article.folded_title and stands(self.words, article.row, "title")
        return self.run in (article.title if self.words[0].marked else article.folded_title)


class Weighed(Struct, frozen=True):
    """Neighbours, how often each candidate has them, and what they add in the text and in the title."""

    reason: Literal["pairs", "phrases"]
    neighbours: Neighbours
    counts: tuple[int, ...]
    text: float
    title: float


def terms(query: Node, rarity: Rarity) -> list[Term]:
    """Everything of the query that is looked up in all articles."""
    found = [Term("words", word.field, key(word), rarity(word.field, key(word))) for word in words(query)]
    found += [
        Term("marks", "text", key(word), round(MARKS * rarity("text", key(word)))) for word in plain(query)
    ]
    for fact in facts(query):
        term = fact.value.encode("utf-8", "surrogatepass")
        # A key weighs 1 where a word weighs up to HEAVIEST.
        found.append(Term("facts", fact.field, term, round(FACT * RARITY_STEPS * HEAVIEST)))
        for figure in figures(fact):
            found.append(Term("facts", "title", figure.encode(), round(FIGURES * RARITY_STEPS)))
    return found


def rarity_of(frequency: int, count: int) -> int:
    """How much a term that stands in `frequency` of `count` articles tells, in sixteenths, at least one."""
    return max(1, round(RARITY_STEPS * log(1 + (count - frequency + 0.5) / (frequency + 0.5))))


def scores(segment: Segment, asked: Sequence[Term]) -> Sequence[int]:
    """The sum over the terms of worth × weight, for every article of the segment at once."""
    total = 0
    for term in asked:
        if vector := segment.vector(term.field, term.term):
            lanes = bytearray(_LANE * segment.size)
            lanes[_LOW_BYTE::_LANE] = vector
            total += term.worth * int.from_bytes(lanes, sys.byteorder)
    return memoryview(total.to_bytes(_LANE * segment.size, sys.byteorder)).cast("I")


def weighed(
    query: Node,
    candidates: Sequence[Candidate],
    together: Callable[[tuple[Word, ...]], int],
    count: int,
    rarity: Rarity,
) -> list[Weighed]:
    """The pairs and whole stretches of the query, with how much each tells.

    How many of `count` articles have a pair is judged from those with both its syllables (`together`),
    of which as great a part will have it as of the `candidates`."""
    found: list[Weighed] = []
    share = max(PAIR_LEAST, PAIR / max(len(words(query)), SHORT)) * HEAVIEST
    for couple in couples(query):
        neighbours = Neighbours.of(couple)
        counts = tuple(map(neighbours.count, candidates))
        having = len(counts) - counts.count(0)
        frequency = together(couple) * having // max(1, len(candidates))
        told = rarity_of(max(frequency, min(having, 1)), count)
        found.append(Weighed("pairs", neighbours, counts, share * told, TITLE_PAIR * HEAVIEST * told))
    for phrase in phrases(query):
        told = sum(rarity(word.field, key(word)) for word in phrase.words)
        neighbours = Neighbours.of(phrase.words)
        counts = tuple(map(neighbours.count, candidates))
        found.append(Weighed("phrases", neighbours, counts, PHRASE * HEAVIEST * told, 0.0))
    return found


def added(all_weighed: Sequence[Weighed], place: int, candidate: Candidate) -> Iterator[tuple[Reason, float]]:
    """What neighbours add for the candidate at this place among them."""
    for one in all_weighed:
        if count := one.counts[place]:
            yield one.reason, one.text * count / (count + 1.0)
            if one.title and one.neighbours.in_title(candidate):
                yield "title", one.title
