"""What may have been meant by a query, in order; the first that finds something is offered."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from search.answer.corrections.feedback import feedback
from search.answer.corrections.language_model import LanguageModel
from search.answer.corrections.marks import written
from search.answer.corrections.people import fuller, named
from search.answer.corrections.shelf import Shelf
from search.answer.corrections.spelling import Change, Spellings
from search.answer.matches import finder
from search.index.engines.evidence import words
from search.model import Article
from search.query.facts.meaning import word
from search.query.parsed import Parsed, Understood
from search.query.tree import And, Word
from search.vietnamese.text import Token, fold, tokens
from search.vietnamese.text.telex import typed

MOST = 12
"""Candidates tried for one query; the first that finds something is offered."""
_SPELLINGS, _NEARLY = 6, 2
_LONGEST_QUERY = 24
"""Tokens of a query in which slips are looked for."""
FEW, _LONG = 100, 8
"""Whoever finds more articles than this, or any with more tokens, has hardly found them by chance."""
_LEAST, _BY_CHANCE, _EACH = 0.5, 2.5, 0.5
"""How much likelier (natural logarithm) a spelling must be than what was typed where that finds nothing
exactly; where it finds a few articles, which the more syllables it has are the less so by chance."""
_MOST_SLIPS = 3
_FORM = frozenset({"phrase", "field"})
"""What is understood of the form of a query, not of its words."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A query as typed and as it was read, and how much it finds: exactly, or (`near`) relaxed.

    `best` is the article that comes first for it, where the page that is shown begins with that."""

    text: str
    parsed: Parsed
    total: int
    near: bool
    best: Article | None = None

    @property
    def settled(self) -> Sequence[Understood]:
        """What is understood of the words themselves, and so is not doubted."""
        return [chip for chip in self.parsed.understood if chip.kind not in _FORM]

    @property
    def exact(self) -> int:
        """How many articles match exactly."""
        return 0 if self.near else self.total


@dataclass(frozen=True, slots=True)
class Candidate:
    """A query that may have been meant: `text` with these changes."""

    text: str
    changes: tuple[Change, ...] = ()

    @property
    def query(self) -> str:
        """What to search for: changed syllables without marks, which match every marking."""
        return written(self.text, self.changes)

    def printed(self, article: Article) -> str:
        """The same as this article prints it, where the reader typed marks at all."""
        marked = any(token.marked for token in tokens(self.text))
        return written(self.text, self.changes, article if marked else None)


def suggestion(asked: Asked, shelf: Shelf) -> str | None:
    """The first candidate that finds something exactly, or else, where the query itself finds nothing at
    all, one of the first that has near matches."""
    tried: list[Candidate] = []
    for candidate in candidates(asked, shelf):
        tried.append(candidate)
        if article := shelf.best(candidate.query):
            printed = candidate.printed(article)
            same = printed == candidate.query or shelf.best(printed)
            return printed if same else candidate.query
    nearly = tried[:_NEARLY] if not asked.total else []
    return next((one.query for one in nearly if shelf.nearly(one.query)), None)


def candidates(asked: Asked, shelf: Shelf) -> Iterator[Candidate]:
    """At most `MOST`, the likeliest first, each different from the query in more than marks and case."""
    seen = {fold(asked.text)}
    for candidate in _every(asked, shelf):
        folded = fold(candidate.query)
        if folded not in seen:
            seen.add(folded)
            yield candidate
            if len(seen) > MOST:
                return


def _every(asked: Asked, shelf: Shelf) -> Iterator[Candidate]:
    whole: Iterator[str] = iter(())
    if not asked.exact:
        whole = chain(_typed(asked.text), named(asked.text, shelf.known))
    elif not asked.parsed.understood:
        whole = fuller(asked.text, shelf.known)
    yield from map(Candidate, whole)
    if not asked.total:
        yield from map(Candidate, _quoted(asked.text, asked.settled))
    yield from _spelled(asked, shelf)


def _spelled(asked: Asked, shelf: Shelf) -> Iterator[Candidate]:
    found = tokens(asked.text)
    asks = set(words(asked.parsed.query))
    free = [
        at for at, token in enumerate(found) if word(token) in asks and not _is_fixed(token, asked.settled)
    ]
    if not free or len(found) > _LONGEST_QUERY or (asked.exact and _meant(found, asked, shelf)):
        return
    strange = frozenset(at for at in free if not asked.exact and not shelf.has(word(found[at])))
    unknown = frozenset(at for at in strange if not shelf.has(Word(found[at].folded)))
    if len(strange) > _MOST_SLIPS:
        strange = unknown
    if len(unknown) > _MOST_SLIPS:
        return
    places = frozenset(place for place, at in enumerate(free) if at in strange)
    seen = feedback(asked.parsed.query, [word(found[at]) for at in free], places, shelf)
    least = _BY_CHANCE + _EACH * len(found) if asked.exact else _LEAST
    spellings = Spellings(found, free, strange, unknown, LanguageModel(seen))
    for spelling in spellings.likeliest(_SPELLINGS, least, found=bool(asked.exact)):
        yield Candidate(asked.text, spelling.changes)


def _meant(query: Sequence[Token], asked: Asked, shelf: Shelf) -> bool:
    """Whether what is found exactly is hardly found by chance: it is much, says much, or stands together."""
    if asked.exact > FEW or not 1 < len(query) <= _LONG:
        return True
    best = [asked.best] if asked.best else shelf.nearest(asked.parsed.query, 1)
    return any(_together(query, article) for article in best)


def _together(query: Sequence[Token], article: Article) -> bool:
    """Whether each syllable stands beside the next somewhere in an article."""
    found = finder(And(tuple(Word(token.folded) for token in query)))
    said = 0
    for _, _, text in article.parts():
        for match in found.matches(text):
            said |= match[2]
    return said == found.complete


def _is_fixed(token: Token, settled: Sequence[Understood]) -> bool:
    return not token.text.isalpha() or any(chip.start <= token.start < chip.end for chip in settled)


def _typed(text: str) -> Iterator[str]:
    """The whole as typed with the keyboard layout off, or a name without its spaces («LêChíVọng»)."""
    meant = typed(text)
    if meant and not any(token.marked for token in tokens(text)):
        yield meant
    starts = [at for at in range(2, len(text)) if _begins_a_name(text[at - 2 : at + 2])]
    apart = " ".join(text[start:end] for start, end in pairwise([0, *starts, len(text)]))
    if apart != text:
        yield apart


def _begins_a_name(letters: str) -> bool:
    """Whether «êChí» stands here: the end of one part of a name and the beginning of the next."""
    before, after = letters[:2], letters[2:]
    return letters.isalpha() and before[1].islower() and after.istitle() and len(after) == 2


def _quoted(text: str, settled: Sequence[Understood]) -> Iterator[str]:
    """The query with its dates as they are printed: an article may recall a day on which nothing happened."""
    dates = [chip for chip in settled if chip.kind == "date" or ("/" in chip.value and chip.kind == "term")]
    for chip in reversed(dates):
        if ":" not in chip.text and '"' not in chip.text:
            text = f'{text[: chip.start]}"{chip.text}"{text[chip.end :]}'
            yield text
