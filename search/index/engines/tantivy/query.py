"""The query tree for tantivy: what must match, and, where the order counts, what weighs."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import cast

from search import limits
from search.index.engine import Reason
from search.index.engines.changes import sound
from search.index.engines.evidence import couples, facts, figures, phrases, plain, words
from search.index.engines.interleaved import EXACT, pair
from search.index.engines.nearness import pairs, reach
from search.index.engines.tantivy.vendor import Occur, Query, Schema
from search.index.engines.weights import FACT, FIGURES, MARKS, PARTS, PHRASES, TITLE_PHRASES, of_a_pair
from search.query.tree import (
    Among,
    And,
    During,
    Everything,
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
from search.vietnamese.text import folded_key

Expand = Callable[[TextField, str], Sequence[str]]
"""The commonest terms of a field that begin so."""

Reasons = Mapping[Reason, list[Query]]


class Compiler:
    """Compiles one tree for one state of the index."""

    def __init__(self, schema: Schema, expand: Expand) -> None:
        self._schema, self._expand = schema, expand

    def query(self, node: Node) -> Query:
        """Everything that matches."""
        return _boolean(self._clauses(node))

    def ranked(self, node: Node) -> Query:
        """Everything that matches, with the sum of all reasons as its score.

        A syllable that every match has weighs where it is required: among what may be there, tantivy
        reads on in every posting list up to each match."""
        reasons = self.reasons(node)
        weighing = dict(zip(words(node), reasons["words"], strict=True))
        clauses: list[tuple[Occur, Query]] = []
        for occur, part in _required(node):
            if isinstance(part, Word) and part in weighing and occur == Occur.Must:
                clauses.append((occur, weighing.pop(part)))
            else:
                clauses.append((occur, Query.const_score_query(self._match(part), 0.0)))
        reasons = {**reasons, "words": list(weighing.values())}
        clauses += [(Occur.Should, clause) for found in reasons.values() for clause in found]
        return Query.boolean_query(clauses)

    def weighed(self, match: Query, clauses: Sequence[Query]) -> Query:
        """What matches, scored by these clauses alone."""
        required = Query.const_score_query(match, 0.0)
        return Query.boolean_query([(Occur.Must, required), *((Occur.Should, clause) for clause in clauses)])

    def reasons(self, node: Node) -> Reasons:
        """What speaks for an article, reason by reason; scores of all of them add up."""
        found = words(node)
        text = [word for word in found if word.field == "text"][: limits.QUERY_WORDS]
        reasons: dict[Reason, list[Query]] = {
            "words": [self._word(word, word.field, 1.0) for word in found],
            "marks": [self._word(word, "text", MARKS) for word in plain(node)],
            "pairs": list(self._pairs(node, of_a_pair(len(found)))),
            "phrases": [Query.boost_query(self._side_by_side(run), PHRASES) for run in phrases(node)],
            "facts": list(self._facts(node)),
        }
        for field, weight in PARTS:
            reasons[cast(Reason, field)] = [self._word(word, field, weight) for word in text]
        for run in phrases(node):
            whole = self._phrase(Phrase(run.words, "title"))
            reasons["title"].append(Query.boost_query(whole, TITLE_PHRASES))
        return reasons

    def _pairs(self, node: Node, weight: float) -> Iterator[Query]:
        for one, other in couples(node):
            yield Query.boost_query(self._pair(one, other), weight)

    def _pair(self, one: Word, other: Word) -> Query:
        return self._term("pairs", pair(_folded(one), _folded(other)), "freq")

    def _side_by_side(self, run: Phrase) -> Query:
        """All neighbours of a stretch side by side, somewhere: ranks as well as the phrase itself, for which
        the positions of every match would be read, longer than all else takes in a large archive."""
        return Query.boolean_query(
            [(Occur.Must, self._pair(one, other)) for one, other in pairwise(run.words)]
        )

    def _facts(self, node: Node) -> Iterator[Query]:
        for fact in facts(node):
            yield Query.const_score_query(self._terms(fact.field, (fact.value,)), FACT)
            if named := figures(fact):
                yield Query.const_score_query(self._terms("title", named), FIGURES)

    def _word(self, word: Word, field: TextField, weight: float) -> Query:
        return Query.boost_query(self._term(field, spelled(word.term, word.marked), "freq"), weight)

    def _match(self, node: Node) -> Query:
        match node:
            case Word():
                return self._term(node.field, spelled(node.term, node.marked))
            case Phrase():
                return self._phrase(node)
            case Within():
                return self._within(node)
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
            case Among():
                return self._terms("id", node.ids)
            case Everything():
                return self._terms("record", ("article",))
            case Nothing():
                return Query.empty_query()

    def _clauses(self, node: Node) -> list[tuple[Occur, Query]]:
        return [(occur, self._match(part)) for occur, part in _required(node)]

    def _term(self, field: str, term: str, option: str = "basic") -> Query:
        if not sound(term):
            return Query.empty_query()
        return Query.term_query(self._schema, field, term, option)

    def _terms(self, field: str, terms: Sequence[str]) -> Query:
        """Any of these terms."""
        terms = [term for term in terms if sound(term)]
        if not terms:
            return Query.empty_query()
        if len(terms) == 1:
            return self._term(field, terms[0])
        return Query.term_set_query(self._schema, field, terms)

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

    def _within(self, node: Within) -> Query:
        if not all(sound(word.term) for word in node.words):
            return Query.empty_query()
        clauses = [(Occur.Must, self._close(one, two, reach(node))) for one, two in pairs(node)]
        return _boolean(clauses) if clauses else self._phrase(Phrase(node.words[:1], node.field))

    def _close(self, one: Word, two: Word, reach: int) -> Query:
        """Two words at most so many places apart, either first: slop is how far off the second may be from
        where it is looked for, here at the very syllable of the first."""
        first, second = (one, two) if one.marked else (two, one)
        places: list[str | tuple[int, str]] = [
            (0, spelled(first.term, first.marked)),
            (first.marked - second.marked, spelled(second.term, second.marked)),
        ]
        return Query.phrase_query(self._schema, one.field, places, reach)


def spelled(term: str, marked: bool) -> str:
    """A term as it stands in a text field."""
    return EXACT + term if marked else term


def _required(node: Node) -> list[tuple[Occur, Node]]:
    """A conjunction as one flat list; where it only excludes, it excludes from everything."""
    parts = [
        (Occur.MustNot, part.part) if isinstance(part, Not) else (Occur.Must, part)
        for part in _conjuncts(node)
    ]
    if any(occur == Occur.Must for occur, _ in parts):
        return parts
    return [(Occur.Must, Everything()), *parts]


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
