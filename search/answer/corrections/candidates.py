"""What may have been meant by a query, in order; the first that finds something is offered."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, islice

from msgspec import Struct

from search.answer.corrections.asked import Asked
from search.answer.corrections.families import otherwise_spelled
from search.answer.corrections.feedback import feedback, loosest
from search.answer.corrections.language_model import LanguageModel
from search.answer.corrections.markings import ill_beside, remarked
from search.answer.corrections.marks import written
from search.answer.corrections.people import fuller, marked_inside, named, otherwise_marked
from search.answer.corrections.shelf import Shelf
from search.answer.corrections.spaces import respaced
from search.answer.corrections.spelling import Change, Spellings
from search.answer.matches import finder
from search.answer.nearby.unknown_names import name_inside
from search.index.engines.evidence import words
from search.model import Article
from search.query.facts.meaning import phrase, word
from search.query.parsed import Understood
from search.query.tree import And, Word
from search.vietnamese.people.unmarked import name_at
from search.vietnamese.text import Token, fold, folded_key, tokens
from search.vietnamese.text.syllables import well_formed
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
_WITH_A_NAME = 3
"""Articles that are looked at for one name."""
_NAMES = 4
"""Names in other marks that are tried for one query."""
_FAR_MORE, _OF_ONE_NAME = 3, 2
"""How many times more articles other spaces, or another spelling of a name, must find."""


class Candidate(Struct, frozen=True):
    """A query that may have been meant: `text` with these changes; `count` is how many articles it finds,
    where that is why it is offered."""

    text: str
    changes: tuple[Change, ...] = ()
    count: int = 0

    @property
    def query(self) -> str:
        """What to search for: changed syllables without marks, which match every marking."""
        return written(self.text, self.changes)

    def printed(self, *articles: Article) -> str:
        """The same as these articles print it, where the reader typed marks at all."""
        return written(self.text, self.changes, articles, marked=_is_marked(self.text))


def suggestion(asked: Asked, shelf: Shelf) -> str | None:
    """The first candidate that finds something exactly, or else, where the query itself finds nothing at
    all, one of the first that has near matches."""
    tried: list[Candidate] = []
    for candidate in candidates(asked, shelf):
        if candidate.count:
            return candidate.text
        tried.append(candidate)
        if article := shelf.best(candidate.query):
            printed = candidate.printed(article)
            same = printed == candidate.query or shelf.best(printed)
            return printed if same else candidate.query
    nearly = tried[:_NEARLY] if not asked.total else []
    return next((one.query for one in nearly if shelf.nearly(one.query)), None)


def candidates(asked: Asked, shelf: Shelf) -> Iterator[Candidate]:
    """At most `MOST`, the likeliest first, each different from the query in more than marks and case, or
    known to find clearly more."""
    seen = {fold(asked.text)}
    for candidate in _every(asked, shelf):
        folded = fold(candidate.query)
        if candidate.count or folded not in seen:
            seen.add(folded)
            yield candidate
            if len(seen) > MOST:
                return


def _every(asked: Asked, shelf: Shelf) -> Iterator[Candidate]:
    read: Candidate | None = None
    if not asked.exact:
        read = _typed(asked.text, shelf)
        if read and not _is_marked(asked.text):
            yield read
        yield from _finding_more(asked, shelf)
        yield from map(Candidate, named(asked.text, shelf.known))
    elif not asked.parsed.understood:
        yield from map(Candidate, fuller(asked.text, shelf.known))
    if asked.exact:
        yield from _finding_more(asked, shelf)
    if not asked.total:
        yield from map(Candidate, _quoted(asked.text, asked.settled))
    yield from _spelled(asked, shelf)
    if read:
        yield read
        yield from _partly(read.query, shelf)


def _finding_more(asked: Asked, shelf: Shelf) -> Iterator[Candidate]:
    """What is the same but for marks, spaces or the spelling of a name, and finds clearly more."""
    names = list(otherwise_marked(asked.text, shelf.known)) if not asked.parsed.understood else []
    if names and not shelf.count(phrase(tokens(asked.text))):
        yield from _most((Candidate(name, count=shelf.finds(name)) for name in names), 1)
    if not asked.exact:
        inside = islice(marked_inside(asked.text, asked.is_settled, shelf.known), _NAMES)
        yield from _most((Candidate(text, count=shelf.finds(text)) for text in inside), 1)
    spelled = otherwise_spelled(asked.text)
    found = (Candidate(one.text, count=shelf.finds(one.text, *one.names)) for one in spelled)
    yield from _most(found, _OF_ONE_NAME * asked.exact + 1)
    spaced = respaced(asked.text, asked.is_settled, shelf, found_some=bool(asked.exact))
    yield from _most(
        (Candidate(text, count=shelf.finds(text)) for text in spaced), _FAR_MORE * asked.exact + 1
    )
    if other := remarked(asked, shelf):
        yield Candidate(other[0], count=other[1])


def _most(found: Iterable[Candidate], least: int) -> Iterator[Candidate]:
    """The one that finds most, if it finds so many articles."""
    yield from (one for one in sorted(found, key=lambda one: -one.count)[:1] if one.count >= least)


def _typed(text: str, shelf: Shelf) -> Candidate | None:
    """The whole as typed with the keyboard layout off; unmarked where hardly a word was typed so, because
    one marked syllable among unmarked ones finds less, not more."""
    meant = typed(text, lambda one: not shelf.has(Word(folded_key(one))))
    if not meant:
        return None
    pairs = list(zip(tokens(text), tokens(meant), strict=True))
    read = [(old, new, at) for at, (old, new) in enumerate(pairs) if old.exact != new.exact]
    if _is_marked(text) or 2 * len(read) >= len(pairs):
        return Candidate(meant)
    return Candidate(text, tuple(Change(old.start, old.end, (new.folded,), at) for old, new, at in read))


def _partly(text: str, shelf: Shelf) -> Iterator[Candidate]:
    """What was read of a query beside words that could not be: these spelled anew, or left out."""
    parsed = shelf.parsed(text)
    yield from _spelled(Asked(text, parsed, 0, near=False), shelf)
    found = tokens(text)
    there = shelf.had([word(token) for token in found])
    if 1 < sum(there) < len(found):
        missed = [one for one, is_there in zip(found, there, strict=True) if not is_there]
        for one in reversed(missed):
            text = f"{text[: one.start].rstrip()}{text[one.end :]}"
        yield Candidate(text.strip())


def respelled(asked: Asked, shelf: Shelf) -> str | None:
    """The query with what the archive lacks and can be no syllable in its likeliest spelling: even so it
    finds nothing exactly, yet what has most of it is nearer than without these words."""
    found = tokens(asked.text)
    malformed = frozenset(at for at, token in enumerate(found) if not well_formed(token.exact))
    doubted = _doubted(asked, shelf) if malformed else None
    if doubted is None or not (slips := doubted.strange & malformed):
        return None
    seen = loosest(asked.parsed, [word(found[at]) for at in doubted.free], shelf)
    spellings = Spellings(found, doubted.free, slips, doubted.unknown & slips, LanguageModel(seen))
    likeliest = spellings.likeliest(1, _LEAST, found=False) if seen else []
    return next((Candidate(asked.text, one.changes).printed(*seen) for one in likeliest), None)


class _Doubted(Struct, frozen=True):
    """The places of the words that may be slips; the archive lacks the `strange` ones as they are typed, and
    the `unknown` with any marks."""

    free: Sequence[int]
    strange: frozenset[int]
    unknown: frozenset[int]


def _doubted(asked: Asked, shelf: Shelf) -> _Doubted | None:
    """None where the query has none, or too many to be slips."""
    found = tokens(asked.text)
    asks = set(words(asked.parsed.query))
    free = [
        at
        for at, token in enumerate(found)
        if word(token) in asks and token.text.isalpha() and not asked.is_settled(token)
    ]
    if not free or len(found) > _LONGEST_QUERY:
        return None
    strange = frozenset(at for at in free if not asked.exact and not shelf.has(word(found[at])))
    unknown = frozenset(at for at in strange if not shelf.has(Word(found[at].folded)))
    if len(strange) > _MOST_SLIPS:
        strange = unknown
    return _Doubted(free, strange, unknown) if len(unknown) <= _MOST_SLIPS else None


def _spelled(asked: Asked, shelf: Shelf) -> Iterator[Candidate]:
    found = tokens(asked.text)
    if len(found) == 1 and well_formed(found[0].exact):
        return  # a syllable is a word, however rare
    if asked.exact and (len(found) > _LONGEST_QUERY or _meant(found, asked, shelf)):
        return
    doubted = _doubted(asked, shelf)
    if doubted is None:
        return
    free, strange = doubted.free, doubted.strange
    places = frozenset(place for place, at in enumerate(free) if at in strange)
    seen = feedback(asked.parsed.query, [word(found[at]) for at in free], places, shelf)
    least = _BY_CHANCE + _EACH * len(found) if asked.exact else _LEAST
    spellings = Spellings(found, free, strange, doubted.unknown, LanguageModel(seen))
    likeliest = spellings.likeliest(_SPELLINGS, least, found=bool(asked.exact))
    # What is found was hardly found by a slip of a word that stands in its place: «bộ trưởng bộ vũ trụ».
    ill = ill_beside(found, free, shelf) if asked.exact and likeliest else free
    starts = {found[at].start for at in ill}
    for spelling in likeliest:
        candidate = Candidate(asked.text, spelling.changes)
        if all(change.start in starts for change in spelling.changes) and _names_somebody(candidate, shelf):
            yield candidate


def _names_somebody(candidate: Candidate, shelf: Shelf) -> bool:
    """Whether what looks like a whole name and was spelled anew stands so in some article: nobody's name is
    offered."""
    found = tokens(candidate.query)
    places = {change.at for change in candidate.changes}
    for at in range(len(found)):
        size = name_at(found, at, len(found)) or name_inside(found, at, len(found))
        if not places.isdisjoint(range(at, at + size)) and not _is_printed(found[at : at + size], shelf):
            return False
    return True


def _is_printed(name: Sequence[Token], shelf: Shelf) -> bool:
    """Whether the best articles for a name have it without a comma inside («phường Tân Phú, xã …»)."""
    folded = " ".join(token.folded for token in name)
    best = shelf.nearest(phrase(name), _WITH_A_NAME)
    return any(folded in fold(text) for article in best for _, _, text in article.parts())


def _meant(query: Sequence[Token], asked: Asked, shelf: Shelf) -> bool:
    """Whether what is found exactly is hardly found by chance: it is much, says much, or stands together."""
    if asked.exact > FEW or not 1 < len(query) <= _LONG:
        return True
    best = [asked.best] if asked.best else shelf.nearest(asked.parsed.query, 1)
    plain = [list(run) for settled, run in groupby(query, asked.is_settled) if not settled]
    # What stands beside a fact in a query stands anywhere in an article: «giá xăng hôm nay».
    runs = [run for run in plain if len(run) > 1] or [list(query)]
    return any(all(_together(run, article) for run in runs) for article in best)


def _together(query: Sequence[Token], article: Article) -> bool:
    """Whether each syllable stands beside the next somewhere in an article."""
    found = finder(And(tuple(Word(token.folded) for token in query)))
    said = 0
    for _, _, text in article.parts():
        for match in found.matches(text):
            said |= match[2]
        if said == found.complete:
            return True
    return False


def _is_marked(text: str) -> bool:
    return any(token.marked for token in tokens(text))


def _quoted(text: str, settled: Sequence[Understood]) -> Iterator[str]:
    """The query with its dates as they are printed: an article may recall a day on which nothing happened."""
    dates = [chip for chip in settled if chip.kind == "date" or ("/" in chip.value and chip.kind == "term")]
    for chip in reversed(dates):
        if ":" not in chip.text and '"' not in chip.text:
            text = f'{text[: chip.start]}"{chip.text}"{text[chip.end :]}'
            yield text
