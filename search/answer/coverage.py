"""How much of a query an article says: its words and neighbouring pairs, weighed by how rare they are."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log

from search.answer.matches import finder
from search.index.engine import Searcher
from search.model import Article
from search.query.facts.meaning import word
from search.query.parsed import Clause, Parsed
from search.query.tree import And, Word
from search.vietnamese.text import Token, tokens

RAREST = 6.0
"""No word tells more than one that stands in every four-hundredth article."""
PAIR = 0.5
"""What two neighbours side by side add, as a part of what the two tell alone."""
COMMON = 0.25
"""Words in so great a part of the archive find nothing by themselves."""
FEW = 8
"""In an archive of a few articles no word is common that stands in so many."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One plain syllable of a query where it stands in it, and how much it tells (0 for nothing)."""

    word: Word
    start: int
    end: int
    worth: float
    found: bool
    """Whether any article has it."""
    common: bool


@dataclass(frozen=True, slots=True)
class Said:
    """What one article says of a query: the share of all, and the words it lacks."""

    share: float
    missing: tuple[Asked, ...]


class Coverage:
    """The plain words of one query, those of facts included, and how they weigh in one archive.

    `names` are stretches of neighbouring words that count only side by side."""

    def __init__(self, parsed: Parsed, searcher: Searcher, names: Iterable[range] = ()) -> None:
        self.words = tuple(_asked(parsed, searcher))
        self._names = tuple(names)
        self._finder = finder(And(tuple(one.word for one in self.words)))
        size = len(self.words)
        self._pairs = [0.0] + [
            PAIR * (one.worth + other.worth) / 2 if _beside(parsed.text[one.end : other.start]) else 0.0
            for one, other in zip(self.words, self.words[1:], strict=False)
        ]
        self.whole = sum(one.worth for one in self.words) + sum(self._pairs)
        self._size = size

    def of(self, article: Article) -> Said:
        """How much of the query an article says."""
        mask = self._mask(article)
        said = [one.worth for at, one in enumerate(self.words) if mask >> at & 1]
        pairs = [worth for at, worth in enumerate(self._pairs) if mask >> self._size + at & 1]
        missing = tuple(one for at, one in enumerate(self.words) if not mask >> at & 1)
        return Said((sum(said) + sum(pairs)) / self.whole if self.whole else 0.0, missing)

    def together(self, article: Article) -> float:
        """The share of the neighbouring pairs that stand side by side somewhere, weighed alike."""
        every = sum(self._pairs)
        mask = self._mask(article) >> self._size
        return sum(worth for at, worth in enumerate(self._pairs) if mask >> at & 1) / every if every else 1.0

    def _mask(self, article: Article) -> int:
        mask = 0
        for part, _, text in article.parts():
            if part != "author":
                for _, _, found in self._finder.matches(text):
                    mask |= found
        for name in self._names:
            inner = sum(1 << self._size + at for at in name[1:])
            if mask & inner != inner:
                mask &= ~(sum(1 << at for at in name) | inner)
        return mask


def _asked(parsed: Parsed, searcher: Searcher) -> Iterable[Asked]:
    """Every plain word and every syllable of an understood fact, in reading order."""
    found = [
        (_word(clause, token), clause.start + token.start, clause.start + token.end)
        for clause in parsed.clauses
        if clause.kind != "bound"
        for token in tokens(parsed.text[clause.start : clause.end])
    ]
    counts = searcher.frequencies([one for one, _, _ in found])
    worths = [_worth(count, searcher.count) for count in counts]
    known = [worth for worth, count in zip(worths, counts, strict=True) if count]
    mean = sum(known) / len(known) if known else 0.0
    limit = max(COMMON * searcher.count, FEW)
    for (one, start, end), worth, count in zip(found, worths, counts, strict=True):
        yield Asked(one, start, end, worth if count else mean, bool(count), count > limit)


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
