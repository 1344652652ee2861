"""Where the words of a query stand in a text; smart marks, phrases and prefixes as engines match them."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from msgspec import Struct

from search.query.tree import (
    And,
    During,
    Has,
    KeywordField,
    Node,
    Or,
    Phrase,
    Prefix,
    TextField,
    Within,
    Word,
)
from search.vietnamese.text import Token, exact_key, folded_key, tokens
from search.vietnamese.text.folded_bytes import Needles, findable, folded_bytes, foreign

_BESIDE = re.compile(r"[\W_]*")
_REMEMBERED = 4_096

_TOLD: frozenset[KeywordField] = frozenset({"person", "office", "person_office", "number", "short_number"})
"""Facts that have words of their own; a kind of conference is looked for as a phrase as well."""

Match = tuple[int, int, int]
"""Start and end of a place to mark, and a mask: a bit for each word of the query, above them its pairs,
above these its facts."""


class _Term(Struct, frozen=True):
    """One word of the query at its position in it; `loose` for those that stand alone, not in a phrase."""

    word: Word | Prefix
    bit: int
    loose: bool


class Kind(NamedTuple):
    """Whether a match is a word by itself, tied to the one before it, doubtful; and its size."""

    word: bool
    tied: bool
    doubtful: bool
    size: int


class Finder:
    """Finds one query's words in any text. `words` is how many it has, and `every` their bits; `complete`
    is the mask of a place that has all of them, each beside its neighbour."""

    def __init__(self, terms: list[_Term], phrases: list[tuple[_Term, ...]]) -> None:
        self.words = len(terms)
        self.every = (1 << self.words) - 1
        self._terms = terms
        self._loose = sum(term.bit for term in terms if term.loose)
        self._sure = sum(term.bit for term in terms if term.word.marked or isinstance(term.word, Prefix))
        self._phrases = [tuple(term.bit for term in phrase) for phrase in phrases]
        pairs = self._loose << 1 & self._loose
        pairs |= sum(bit for phrase in self._phrases for bit in phrase[1:])
        self.complete = self.every | pairs << self.words
        self._needles = _needles(terms)
        self._unmarked = not self._sure
        self._masks: dict[str, int] = {}
        self._kinds: dict[int, Kind] = {}

    def fact(self, number: int) -> int:
        """The bit of a fact by its number among those that are told."""
        return 1 << 2 * self.words + number

    def doubtful(self, mask: int) -> bool:
        """Whether a place may be another word: all of it was typed without marks, and it is no fact."""
        return not mask & self._sure and not mask >> 2 * self.words

    def size(self, mask: int) -> int:
        """How many words of the query a place holds: several if it is a phrase."""
        phrased = mask & self.every & ~self._loose
        return phrased.bit_count() or 1

    def is_word(self, mask: int) -> bool:
        """Whether a place is one word that was not asked for in a phrase or as a fact."""
        return not mask >> 2 * self.words and not mask & self.every & ~self._loose

    def kind(self, mask: int) -> "Kind":
        """What a place with this mask is: thousands in the articles of a page are of few different ones."""
        kind = self._kinds.get(mask)
        if kind is None:
            word = self.is_word(mask)
            tied = word and bool(mask >> self.words)
            kind = self._kinds[mask] = Kind(word, tied, self.doubtful(mask), self.size(mask))
        return kind

    def paired(self, mask: int) -> int:
        """The words that stand beside a neighbour of theirs in what has this mask."""
        pairs = mask >> self.words & self.every
        return pairs | pairs >> 1

    def telling(self, masks: Iterable[int], met: int) -> dict[int, int]:
        """Each mask without doubtful words that stand alone in it, and beside a neighbour in `met`."""
        doubted = self._loose & ~self._sure & self.paired(met)
        if not doubted:
            return {mask: mask for mask in masks}
        return {mask: mask & ~(doubted & ~self.paired(mask)) for mask in masks}

    def matches(self, text: str, at: int = 0) -> list[Match]:
        """Every place to mark, by start, in a text that stands at `at` of its part; a phrase is one match,
        and may lie over words of its own."""
        if not self._terms:
            return []
        syllables = self._syllables(text)
        found = self._words(text, syllables, at) if self._loose else []
        for phrase in self._phrases:
            found.extend(self._runs(text, syllables, phrase, at))
        return sorted(found) if self._phrases else found

    def _syllables(self, text: str) -> list[Match]:
        """The syllables that are words of the query, with the bits of those that they are."""
        if self._needles is None:
            return self._told_apart(tokens(text))
        folded, strange = folded_bytes(text), list[Match]()
        if folded is None:
            known, unknown = foreign(text)
            folded, strange = folded_bytes(known) or b"", self._told_apart(unknown)
        places = self._needles.places(folded)
        if not self._unmarked:
            places = [
                place if place[2] else (place[0], place[1], mask)
                for place in places
                if (mask := place[2] or self._mask_of(text[place[0] : place[1]]))
            ]
        return sorted([*places, *strange]) if strange else places

    def _told_apart(self, found: Iterable[Token]) -> list[Match]:
        every = ((one.start, one.end, self._mask(one.exact, one.folded)) for one in found)
        return [match for match in every if match[2]]

    def _mask_of(self, syllable: str) -> int:
        mask = self._masks.get(syllable)
        if mask is None:
            if len(self._masks) >= _REMEMBERED:
                self._masks.clear()
            mask = self._masks[syllable] = self._mask(exact_key(syllable), folded_key(syllable))
        return mask

    def _mask(self, exact: str, folded: str) -> int:
        return sum(term.bit for term in self._terms if _fits(term.word, exact, folded))

    def _words(self, text: str, syllables: list[Match], at: int) -> list[Match]:
        """The words that stand alone; the second of two neighbours that stand together carries their pair."""
        found: list[Match] = []
        last, before, loose = 0, 0, self._loose
        for start, end, mask in syllables:
            mask &= loose
            if not mask:
                continue
            pairs = before << 1 & mask
            last, before, place = end, mask, last
            if pairs and _beside(text, place, start):
                mask |= pairs << self.words
            found.append((start + at, end + at, mask))
        return found

    def _runs(self, text: str, syllables: list[Match], phrase: tuple[int, ...], at: int) -> Iterator[Match]:
        whole = sum(phrase)
        whole |= sum(phrase[1:]) << self.words
        for first in range(len(syllables) - len(phrase) + 1):
            if not syllables[first][2] & phrase[0]:
                continue
            run = syllables[first : first + len(phrase)]
            if all(syllable[2] & bit for syllable, bit in zip(run, phrase, strict=True)) and all(
                _beside(text, one[1], two[0]) for one, two in pairwise(run)
            ):
                yield run[0][0] + at, run[-1][1] + at, whole


def told(query: Node) -> tuple[Has | During, ...]:
    """The facts of a query that an article tells in words of its own, each once."""
    return tuple(dict.fromkeys(_told(query)))


def finder(query: Node, *fields: TextField) -> Finder:
    """What finds the words that are asked for anywhere in the text, or in one of these fields."""
    terms: list[_Term] = []
    phrases: list[tuple[_Term, ...]] = []
    for node in _wanted(query):
        if node.field not in ("text", *fields):
            continue
        loose = not isinstance(node, Phrase)
        words = node.words if isinstance(node, Phrase) else (node,)
        added = tuple(_Term(word, 1 << len(terms) + at, loose) for at, word in enumerate(words))
        terms.extend(added)
        if not loose:
            phrases.append(added)
    return Finder(terms, phrases)


def asks_of(query: Node, field: TextField) -> bool:
    """Whether a query has words that are to stand in this part."""
    return any(node.field == field for node in _wanted(query))


def _wanted(node: Node) -> Iterator[Word | Prefix | Phrase]:
    """Words, prefixes and phrases in reading order; nothing of what stands under Not."""
    if isinstance(node, Word | Prefix | Phrase):
        yield node
    elif isinstance(node, Within):
        yield from node.words
    elif isinstance(node, And | Or):
        for part in node.parts:
            yield from _wanted(part)


def _told(node: Node) -> Iterator[Has | During]:
    match node:
        case Has(field=field):
            if field in _TOLD:
                yield node
        case During():
            yield node
        case And(parts=parts) | Or(parts=parts):
            for part in parts:
                yield from _told(part)


def _needles(terms: list[_Term]) -> Needles | None:
    """What to look for in folded bytes; None when a word is of another script, or begins a number.

    A key carries the bits of its words; 0 where they depend on the marks it has in the text."""
    whole: dict[str, int] = {}
    begun = ["".join(map(folded_key, term.word.term)) for term in terms if isinstance(term.word, Prefix)]
    for term in terms:
        if isinstance(term.word, Word):
            key = folded_key(term.word.term)
            whole[key] = whole.get(key, 0) | term.bit
    for term in terms:
        if term.word.marked and isinstance(term.word, Word):
            whole[folded_key(term.word.term)] = 0
    if not all(map(findable, [*whole, *begun])) or any(key[0].isdigit() for key in begun):
        return None
    return Needles(whole, begun)


def _fits(word: Word | Prefix, exact: str, folded: str) -> bool:
    key = exact if word.marked else folded
    return key.startswith(word.term) if isinstance(word, Prefix) else key == word.term


def _beside(text: str, end: int, start: int) -> bool:
    """Nothing but spaces and signs between, all in one paragraph."""
    between = text[end:start]
    return between == " " or ("\n" not in between and _BESIDE.fullmatch(between) is not None)
