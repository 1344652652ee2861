"""How much of a query an article says: its words and neighbouring pairs, weighed by how rare they are."""

from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import chain, pairwise
from math import log

from msgspec import Struct

from search.answer.matches import Match, finder
from search.index.engine import Searcher
from search.model import Article
from search.query.facts.meaning import word
from search.query.parsed import Clause, Parsed
from search.query.tree import And, Has, Node, Or, Phrase, Word
from search.vietnamese.text import Token, tokens

RAREST = 6.0
"""No word tells more than one that stands in every four-hundredth article."""
PAIR = 0.5
"""What two neighbours side by side add, as a part of what the two tell alone."""
COMMON = 0.25
"""Words in so great a part of the archive find nothing by themselves."""
STRETCH = 200
"""Letters, a sentence or two, in which what belongs together stands."""
FIGURE = 3
"""Figures of so many digits tell as much as a word can where no article has them."""
FEW = 8
"""In an archive of a few articles no word is common that stands in so many."""


class Asked(Struct, frozen=True):
    """One plain syllable of a query where it stands in it, and how much it tells (0 for nothing)."""

    word: Word
    start: int
    end: int
    worth: float
    found: bool
    """Whether any article has it."""
    common: bool


class Said(Struct, frozen=True):
    """What one article says of a query: the share of all, that of its closest stretch with the title, that
    of the neighbouring pairs which stand side by side, and the words it lacks."""

    share: float
    close: float
    together: float
    missing: tuple[Asked, ...]


class Coverage:
    """The plain words of one query, those of facts included, and how they weigh in one archive.

    `names` are stretches of neighbouring words that count only side by side. A fact that is said in its
    other form, an abbreviation in full say, counts as the words that were typed."""

    def __init__(self, parsed: Parsed, searcher: Searcher, names: Iterable[range] = ()) -> None:
        names = tuple(names)
        self.words = tuple(_asked(parsed, searcher, frozenset(chain(*names))))
        others = list(_other_forms(parsed, self.words))
        self._finder = finder(And((*(one.word for one in self.words), *(form for form, _ in others))))
        self._pair = self._finder.words
        self._names = [(_bits(name), _bits(name[1:]) << self._pair) for name in names]
        self._others: list[tuple[int, int]] = []
        at = len(self.words)
        for form, typed in others:
            size = len(form.words) if isinstance(form, Phrase) else 1
            self._others.append((_bits(range(at, at + size)), _bits(typed) | _bits(typed[1:]) << self._pair))
            at += size
        self._worths = {at: one.worth for at, one in enumerate(self.words)}
        for at, (one, other) in enumerate(pairwise(self.words), 1):
            if _beside(parsed.text[one.end : other.start]):
                self._worths[self._pair + at] = PAIR * (one.worth + other.worth) / 2
        self.whole = sum(self._worths.values())
        every = sum(one.worth for one in self.words)
        different = sum({one.word: one.worth for one in self.words}.values())
        self.rare = self.whole * different / every if every else 0.0
        """What the query tells in all, a word that is typed again counted once."""
        self._shares: dict[int, float] = {}

    def of(self, article: Article) -> Said:
        """How much of the query an article says."""
        said = _mask(self._finder.matches(article.title))
        mask, close = said, self._share(said)
        for part, _, text in article.parts():
            if part not in ("title", "author"):
                for stretch in _stretches(self._finder.matches(text)):
                    mask |= stretch
                    close = max(close, self._share(said | stretch))
        whole = self._read(mask)
        missing = tuple(one for at, one in enumerate(self.words) if not whole >> at & 1)
        return Said(self._share(mask), close, self._together(whole), missing)

    def together(self, article: Article) -> float:
        """The share of the neighbouring pairs that stand side by side somewhere, weighed alike."""
        texts = (text for part, _, text in article.parts() if part != "author")
        return self._together(
            self._read(_mask(match for text in texts for match in self._finder.matches(text)))
        )

    def _together(self, mask: int) -> float:
        pairs = self.whole - sum(one.worth for one in self.words)
        return min(1.0, self._worth(mask >> self._pair << self._pair) / pairs) if pairs else 1.0

    def _share(self, mask: int) -> float:
        share = self._shares.get(mask)
        if share is None:
            share = self._worth(self._read(mask)) / self.whole if self.whole else 1.0
            self._shares[mask] = share
        return share

    def _worth(self, mask: int) -> float:
        return sum(worth for at, worth in self._worths.items() if mask >> at & 1)

    def _read(self, mask: int) -> int:
        """The mask with the typed words of what is said otherwise, and without names that are not whole."""
        for form, typed in self._others:
            if mask & form == form:
                mask |= typed
        for name, pairs in self._names:
            if mask & pairs != pairs:
                mask &= ~(name | pairs)
        return mask


def _bits(places: Iterable[int]) -> int:
    return sum(1 << at for at in places)


def _mask(matches: Iterable[Match]) -> int:
    mask = 0
    for _, _, found in matches:
        mask |= found
    return mask


def _stretches(matches: Sequence[Match]) -> Iterator[int]:
    """What every stretch of so many letters has, each that differs from the one before it."""
    first = before = 0
    for last, (_, end, found) in enumerate(matches):
        mask = found
        while end - matches[first][0] > STRETCH:
            first += 1
        for at in range(first, last):
            mask |= matches[at][2]
        if mask != before:
            before = mask
            yield mask


def _other_forms(parsed: Parsed, words: Sequence[Asked]) -> Iterator[tuple[Word | Phrase, range]]:
    """The forms in which the facts of a query may be said, each with the places of the words typed."""
    for clause in parsed.clauses:
        if clause.kind == "fact" and isinstance(clause.node, Or):
            inside = [at for at, one in enumerate(words) if clause.start <= one.start < clause.end]
            for form in clause.node.parts:
                if inside and isinstance(form, Word | Phrase):
                    yield form, range(inside[0], inside[-1] + 1)


def _asked(parsed: Parsed, searcher: Searcher, named: Container[int]) -> Iterator[Asked]:
    """Every plain word and every syllable of an understood fact, in reading order; those `named` are parts
    of a name that nobody bears, and tell as much as a word can."""
    found = [
        (_word(clause, token), clause.start + token.start, clause.start + token.end)
        for clause in parsed.clauses
        if clause.kind != "bound" or holders(clause.node)
        for token in tokens(parsed.text[clause.start : clause.end])
    ]
    counts = searcher.frequencies([one for one, _, _ in found])
    worths = [_worth(count, searcher.count) for count in counts]
    known = [worth for worth, count in zip(worths, counts, strict=True) if count]
    mean = sum(known) / len(known) if known else 0.0
    limit = max(COMMON * searcher.count, FEW)
    for at, ((one, start, end), worth, count) in enumerate(zip(found, worths, counts, strict=True)):
        if not count or at in named:
            worth = RAREST if at in named or _is_figure(one) else mean
        yield Asked(one, start, end, worth, bool(count), count > limit)


def _is_figure(one: Word) -> bool:
    """Whether a word counts something: whoever types 2,786 asks for the article that says it."""
    return one.term.isdecimal() and len(one.term) >= FIGURE


def holders(node: Node) -> tuple[Has, ...]:
    """The people of «a person in an office»; nothing where the condition is another one."""
    parts = node.parts if isinstance(node, Or) else (node,)
    held = [part for part in parts if isinstance(part, Has) and part.field == "person_office"]
    people = [Has("person", one.value.partition("|")[0]) for one in held]
    return tuple(dict.fromkeys(people)) if len(held) == len(parts) else ()


def _word(clause: Clause, token: Token) -> Word:
    """A plain word as its clause asks for it, which may have lost its marks; else as it is typed."""
    return clause.node if isinstance(clause.node, Word) else word(token)


def _worth(count: int, articles: int) -> float:
    return min(RAREST, log((articles + 1) / (count + 0.5))) if count else 0.0


def _beside(between: str) -> bool:
    return not any(letter.isalnum() for letter in between)


def merged(words: Sequence[Asked], text: str) -> list[tuple[int, int]]:
    """The stretches of the query's text that these words fill, neighbours as one."""
    stretches: list[tuple[int, int]] = []
    for one in words:
        if stretches and not text[stretches[-1][1] : one.start].strip():
            stretches[-1] = (stretches[-1][0], one.end)
        else:
            stretches.append((one.start, one.end))
    return stretches
