"""The engine contract in its plainest form, over a list of entries: what every engine must agree with."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from search.index.engine import Entry, FacetCounts, FieldTerms, Sort
from search.query.tree import (
    Among,
    And,
    During,
    Everything,
    FacetField,
    Has,
    Node,
    Not,
    Nothing,
    Or,
    Phrase,
    Prefix,
    TextField,
    Within,
    Word,
)
from search.vietnamese.dates.calendar_terms import cover


class Reference:
    """Looks at every article for every query; knows no relevance."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._entries = entries

    def found(self, query: Node) -> set[str]:
        """The ids of what matches."""
        return {entry.id for entry in self._entries if matches(entry, query)}

    def ordered(self, query: Node, sort: Sort) -> list[str]:
        """The ids in order of date, undated last both ways; relevance is not told apart from newest."""
        hits = [entry for entry in self._entries if matches(entry, query)]
        down = sort != "oldest"
        dated = sorted(
            (entry for entry in hits if entry.day is not None),
            key=lambda one: (one.day, one.row),
            reverse=down,
        )
        undated = sorted(
            (entry for entry in hits if entry.day is None), key=lambda one: one.row, reverse=down
        )
        return [entry.id for entry in (*dated, *undated)]

    def facets(self, query: Node, fields: Sequence[FacetField], limit: int) -> FacetCounts:
        """Counts over what matches, by count, then value."""
        hits = [entry for entry in self._entries if matches(entry, query)]
        counts = {
            field: Counter(value for entry in hits for value in set(entry.keywords.get(field, ())))
            for field in fields
        }
        return {
            field: tuple(sorted(counts[field].items(), key=lambda one: (-one[1], one[0]))[:limit])
            for field in fields
        }


def matches(entry: Entry, node: Node) -> bool:
    """Whether one article satisfies a query."""
    match node:
        case Word():
            return node.term in _side(_terms(entry, node.field), node.marked)
        case Prefix():
            side = _side(_terms(entry, node.field), node.marked)
            return any(term.startswith(node.term) for term in side)
        case Phrase():
            return not node.words or any(_runs(part, node.words) for part in _parts(entry, node.field))
        case Within():
            return _close(entry, node)
        case Among():
            return entry.id in node.ids
        case Has():
            return node.value in entry.keywords.get(node.field, ())
        case During():
            asked = set(cover(node.period))
            return any(asked & set(entry.dates.get(role, ())) for role in node.fields)
        case And():
            return all(matches(entry, part) for part in node.parts)
        case Or():
            return any(matches(entry, part) for part in node.parts)
        case Not():
            return not matches(entry, node.part)
        case Everything():
            return True
        case Nothing():
            return False


def _terms(entry: Entry, field: TextField) -> FieldTerms:
    return entry.texts.get(field, FieldTerms((), ()))


def _side(terms: FieldTerms, marked: bool) -> tuple[str, ...]:
    return terms.exact if marked else terms.folded


def _parts(entry: Entry, field: TextField) -> Iterator[list[tuple[str, str]]]:
    terms = _terms(entry, field)
    both = list(zip(terms.exact, terms.folded, strict=True))
    for start, end in pairwise((0, *terms.breaks, len(both))):
        yield both[start:end]


def _close(entry: Entry, node: Within) -> bool:
    terms, words = _terms(entry, node.field), list(dict.fromkeys(node.words))
    if len(words) < 2:
        return not words or matches(entry, Word(words[0].term, words[0].marked, node.field))
    most = node.distance + len(words) - 1
    breaks = [sum(at >= end for end in terms.breaks) for at in range(len(terms.exact))]

    def places(word: Word) -> list[float]:
        side = _side(terms, word.marked)
        return [at + breaks[at] / 2 for at, term in enumerate(side) if term == word.term]

    return all(
        any(abs(a - b) <= most for a in places(one) for b in places(other))
        for one, other in combinations(words, 2)
    )


def _runs(part: list[tuple[str, str]], words: tuple[Word, ...]) -> bool:
    return any(
        all(
            word.term == (exact if word.marked else folded)
            for word, (exact, folded) in zip(words, part[start:], strict=False)
        )
        for start in range(len(part) - len(words) + 1)
    )
