"""The query tree for tantivy: what must match, and, where the order counts, what weighs."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from search import limits
from search.calendar import cover
from search.engines.changes import sound
from search.engines.tantivy_ import Occur, Query, Schema
from search.engines.tantivy_documents import EXACT, pair
from search.query import And, During, Everything, Has, Node, Not, Nothing, Or, Phrase, Prefix, TextField, Word
from search.vietnamese.text import folded_key

Expand = Callable[[TextField, str], Sequence[str]]
"""The commonest terms of a field that begin so."""

WEIGHTS: tuple[tuple[TextField, float], ...] = (("title", 1.6), ("summary", 0.6), ("captions", 0.3))
PAIRS = 1.5


class Compiler:
    """Compiles one tree for one state of the index."""

    def __init__(self, schema: Schema, expand: Expand, *, scored: bool) -> None:
        self._schema, self._expand, self._scored = schema, expand, scored
        self._option = "freq" if scored else "basic"

    def query(self, node: Node) -> Query:
        """Everything that matches; with `scored`, title, summary, captions and neighbours weigh."""
        clauses = self._clauses(node)
        if self._scored:
            clauses += [(Occur.Should, clause) for clause in self._weights(node)]
        return _boolean(clauses)

    def _match(self, node: Node) -> Query:
        match node:
            case Word():
                return self._term(node.field, spelled(node.term, node.marked))
            case Phrase():
                return self._phrase(node)
            case Prefix():
                return self._terms(node.field, self._expand(node.field, spelled(node.term, node.marked)))
            case Has():
                return self._terms(node.field, (node.value,))
            case During():
                terms = cover(node.period)
                return _boolean([(Occur.Should, self._terms(role, terms)) for role in node.fields])
            case Or():
                return _boolean([(Occur.Should, self._match(part)) for part in node.parts])
            case And() | Not():
                return _boolean(self._clauses(node))
            case Everything():
                return self._terms("record", ("article",))
            case Nothing():
                return Query.empty_query()

    def _clauses(self, node: Node) -> list[tuple[Occur, Query]]:
        """A conjunction as one flat list; where it only excludes, it excludes from everything."""
        clauses = [
            (Occur.MustNot, self._match(part.part))
            if isinstance(part, Not)
            else (Occur.Must, self._match(part))
            for part in _conjuncts(node)
        ]
        if any(occur == Occur.Must for occur, _ in clauses):
            return clauses
        return [(Occur.Must, self._match(Everything())), *clauses]

    def _term(self, field: str, term: str, option: str = "") -> Query:
        if not sound(term):
            return Query.empty_query()
        return Query.term_query(self._schema, field, term, option or self._option)

    def _terms(self, field: str, terms: Sequence[str]) -> Query:
        """Any of these terms, without weight."""
        if not terms or not all(map(sound, terms)):
            return Query.empty_query()
        one = self._term(field, terms[0], "basic") if len(terms) == 1 else None
        query = one or Query.term_set_query(self._schema, field, list(terms))
        return Query.const_score_query(query, 0.0) if self._scored else query

    def _phrase(self, phrase: Phrase) -> Query:
        words = phrase.words
        if not words:
            return self._match(Everything())
        if not all(sound(word.term) for word in words):
            return Query.empty_query()
        if len(words) == 1:
            return self._term(phrase.field, spelled(words[0].term, words[0].marked))
        # An exact term stands before the folded one of its syllable, each syllable takes two positions.
        places: list[str | tuple[int, str]] = [
            (2 * place + (not word.marked), spelled(word.term, word.marked))
            for place, word in enumerate(words)
        ]
        return Query.phrase_query(self._schema, phrase.field, places)

    def _weights(self, node: Node) -> Iterator[Query]:
        words = list(dict.fromkeys(wanted(node)))[: limits.QUERY_WORDS]
        for field, weight in WEIGHTS:
            for word in words:
                yield Query.boost_query(self._term(field, spelled(word.term, word.marked)), weight)
        for neighbours in dict.fromkeys(neighbouring(node)):
            yield Query.boost_query(self._term("pairs", neighbours), PAIRS)


def spelled(term: str, marked: bool) -> str:
    """A term as it stands in a text field."""
    return EXACT + term if marked else term


def ranks(node: Node) -> bool:
    """Whether relevance tells the matches apart at all."""
    return next(_words(node, lambda word: True), None) is not None


def wanted(node: Node) -> Iterator[Word]:
    """The words of the whole text that are not excluded, in their order."""
    return _words(node, lambda word: word.field == "text")


def neighbouring(node: Node) -> Iterator[str]:
    """Pairs of words that were typed side by side."""
    if isinstance(node, And):
        parts = list(_conjuncts(node))
        for one, other in pairwise(parts):
            if isinstance(one, Word) and isinstance(other, Word) and one.field == other.field == "text":
                yield pair(_folded(one), _folded(other))
        for part in parts:
            yield from neighbouring(part)
    elif isinstance(node, Or):
        for part in node.parts:
            yield from neighbouring(part)


def _words(node: Node, takes: Callable[[Word], bool]) -> Iterator[Word]:
    match node:
        case Word():
            if takes(node):
                yield node
        case Phrase():
            yield from filter(takes, node.words)
        case And() | Or():
            for part in node.parts:
                yield from _words(part, takes)


def _conjuncts(node: Node) -> Iterator[Node]:
    if isinstance(node, And):
        for part in node.parts:
            yield from _conjuncts(part)
    else:
        yield node


def _folded(word: Word) -> str:
    return folded_key(word.term) if word.marked else word.term


def _boolean(clauses: list[tuple[Occur, Query]]) -> Query:
    if not clauses:
        return Query.empty_query()
    if len(clauses) == 1 and clauses[0][0] != Occur.MustNot:
        return clauses[0][1]
    return Query.boolean_query(clauses)
