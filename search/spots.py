"""Where the words of a query stand in a text; smart marks, phrases and prefixes as engines match them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from search.query import And, Node, Or, Phrase, Prefix, TextField, Word
from search.vietnamese.patterns import is_plain, letter_class
from search.vietnamese.text import exact_key, folded_key, tokens

_BESIDE = re.compile(r"[\W_]*")


class Spot(NamedTuple):
    """A place to mark; `mask` has a bit for each of the query's words here, and above them its pairs."""

    start: int
    end: int
    mask: int


class _Syllable(NamedTuple):
    start: int
    end: int
    exact: str
    folded: str


@dataclass(frozen=True, slots=True)
class _Term:
    """One word of the query at its position in it; `loose` for those that stand alone, not in a phrase."""

    word: Word | Prefix
    bit: int
    loose: bool


class Finder:
    """Finds one query's words in any text. `words` is how many it has; `pairs` begin at that bit."""

    def __init__(self, terms: list[_Term], phrases: list[tuple[_Term, ...]]) -> None:
        self.words = len(terms)
        self._all_words = (1 << self.words) - 1
        self._exact = _bits(terms, Word, marked=True)
        self._folded = _bits(terms, Word, marked=False)
        self._prefixes = [term for term in terms if term.loose and isinstance(term.word, Prefix)]
        self._phrases = phrases
        self._pattern = _pattern([term.word for term in terms])

    def spots(self, text: str) -> list[Spot]:
        """Every place to mark, by start; a phrase is one spot, and may lie over words of its own."""
        syllables = list(self._syllables(text))
        found = [
            Spot(syllable.start, syllable.end, mask)
            for syllable in syllables
            if (mask := self._mask(syllable))
        ]
        found = list(self._with_pairs(text, found))
        for phrase in self._phrases:
            found.extend(self._phrase_spots(text, syllables, phrase))
        return sorted(found) if self._phrases else found

    def _syllables(self, text: str) -> Iterator[_Syllable]:
        """The syllables that can matter: found by one pattern, or all of them in a text of other letters."""
        if self._pattern is None or not is_plain(text):
            for token in tokens(text):
                yield _Syllable(token.start, token.end, token.exact, token.folded)
            return
        for match in self._pattern.finditer(text):
            run = match.group()
            yield _Syllable(match.start(), match.end(), exact_key(run), folded_key(run))

    def _mask(self, syllable: _Syllable) -> int:
        mask = self._exact.get(syllable.exact, 0) | self._folded.get(syllable.folded, 0)
        for term in self._prefixes:
            if _fits(term.word, syllable):
                mask |= term.bit
        return mask

    def _with_pairs(self, text: str, spots: list[Spot]) -> Iterator[Spot]:
        """The same spots; the second of two query neighbours that stand together carries their pair."""
        end, before = 0, 0
        for spot in spots:
            pairs = before << 1 & spot.mask
            if pairs and _beside(text, end, spot.start):
                yield spot._replace(mask=spot.mask | pairs << self.words)
            else:
                yield spot
            end, before = spot.end, spot.mask

    def _phrase_spots(
        self, text: str, syllables: list[_Syllable], phrase: tuple[_Term, ...]
    ) -> Iterator[Spot]:
        mask = sum(term.bit for term in phrase)
        mask |= (mask << 1 & mask) << self.words
        size = len(phrase)
        for at in range(len(syllables) - size + 1):
            run = syllables[at : at + size]
            if all(_fits(term.word, syllable) for term, syllable in zip(phrase, run, strict=True)) and all(
                _beside(text, one.end, two.start) for one, two in pairwise(run)
            ):
                yield Spot(run[0].start, run[-1].end, mask)


@lru_cache(maxsize=256)
def finder(query: Node, fields: frozenset[TextField]) -> Finder | None:
    """What finds the query's words of these fields; None when there are none to find."""
    terms: list[_Term] = []
    phrases: list[tuple[_Term, ...]] = []
    for node in _wanted(query):
        if node.field not in fields:
            continue
        loose = not isinstance(node, Phrase)
        words = node.words if isinstance(node, Phrase) else (node,)
        added = tuple(_Term(word, 1 << len(terms) + at, loose) for at, word in enumerate(words))
        terms.extend(added)
        if not loose:
            phrases.append(added)
    return Finder(terms, phrases) if terms else None


def _wanted(node: Node) -> Iterator[Word | Prefix | Phrase]:
    """Words, prefixes and phrases in reading order; nothing of what stands under Not."""
    if isinstance(node, Word | Prefix | Phrase):
        yield node
    elif isinstance(node, And | Or):
        for part in node.parts:
            yield from _wanted(part)


def _bits(terms: Iterable[_Term], kind: type, *, marked: bool) -> dict[str, int]:
    bits: dict[str, int] = {}
    for term in terms:
        if term.loose and isinstance(term.word, kind) and term.word.marked == marked:
            bits[term.word.term] = bits.get(term.word.term, 0) | term.bit
    return bits


def _fits(word: Word | Prefix, syllable: _Syllable) -> bool:
    key = syllable.exact if word.marked else syllable.folded
    return key.startswith(word.term) if isinstance(word, Prefix) else key == word.term


def _beside(text: str, end: int, start: int) -> bool:
    """Nothing but spaces and signs between, all in one paragraph."""
    between = text[end:start]
    return between == " " or ("\n" not in between and _BESIDE.fullmatch(between) is not None)


def _pattern(words: list[Word | Prefix]) -> re.Pattern[str] | None:
    """One pattern for all candidates; None when a word is of another script.

    It starts with one class of first letters, which the regex engine skips to quickly; each
    alternative then looks back at its own (four times as quick as plain alternatives)."""
    rests: dict[str, set[str]] = {}
    for word in words:
        key = folded_key(word.term) if isinstance(word, Word) else _folded_prefix(word.term)
        if not key.isascii() or not key.isalnum():
            return None
        end = "[^\\W_]*" if isinstance(word, Prefix) else ""
        first, rest = (key[0], "".join(map(letter_class, key[1:])) + end)
        rests.setdefault(first, set()).add(rest)
        if key[0].isdigit():
            rests.setdefault("0", set()).add("0*" + letter_class(key[0]) + rest)
    firsts = "".join(letter_class(first)[1:-1] for first in rests)
    ways = (f"(?<={letter_class(first)})(?:{'|'.join(sorted(rest))})" for first, rest in rests.items())
    return re.compile(rf"[{firsts}](?<![^\W_].)(?:{'|'.join(ways)})(?![^\W_])", re.DOTALL)


def _folded_prefix(term: str) -> str:
    return "".join(folded_key(letter) for letter in term)
