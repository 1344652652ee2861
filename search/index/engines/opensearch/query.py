"""The query tree in OpenSearch's language: what must match, and, where the order counts, what weighs."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import cast

from search import limits
from search.index.engine import Reason
from search.index.engines.changes import sound
from search.index.engines.evidence import couples, facts, figures, phrases, plain, words
from search.index.engines.interleaved import EXACT, pair
from search.index.engines.nearness import pairs, reach
from search.index.engines.opensearch.documents import HOLE, Json
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

NONE: Json = {"match_none": {}}
MOST_TERMS = 60_000
"""Terms of one clause; by default OpenSearch takes 65,536."""
Reasons = Mapping[Reason, list[Json]]


def matching(node: Node) -> Json:
    """Everything that matches; weighs nothing."""
    match node:
        case Word():
            return _term(node.field, spelled(node.term, node.marked))
        case Phrase():
            return _phrase(node)
        case Within():
            return _within(node)
        case Prefix():
            begun = spelled(node.term, node.marked)
            return {"prefix": {node.field: {"value": begun}}} if sound(begun) else NONE
        case Has():
            return _terms(node.field, (node.value,))
        case During():
            return _any([_terms(role, cover(node.period)) for role in node.fields])
        case And():
            return _all(node.parts)
        case Or():
            return _any([matching(part) for part in node.parts])
        case Not():
            return _all((node,))
        case Among():
            return _terms("id", node.ids)
        case Everything():
            return _terms("record", ("article",))
        case Nothing():
            return NONE


def ranked(node: Node) -> Json:
    """Everything that matches, with the sum of all reasons as its score."""
    return weighed(matching(node), [clause for found in reasons(node).values() for clause in found])


def weighed(match: Json, clauses: Sequence[Json]) -> Json:
    """What matches, scored by these clauses alone."""
    return {"bool": {"filter": [match], "should": list(clauses)}}


def reasons(node: Node) -> Reasons:
    """What speaks for an article, reason by reason; scores of all of them add up."""
    found = words(node)
    text = [word for word in found if word.field == "text"][: limits.QUERY_WORDS]
    weight = of_a_pair(len(found))
    reasons: dict[Reason, list[Json]] = {
        "words": [_word(word, word.field, 1.0) for word in found],
        "marks": [_word(word, "text", MARKS) for word in plain(node)],
        "pairs": [_pair(one, other, weight) for one, other in couples(node)],
        "phrases": [_side_by_side(run) for run in phrases(node)],
        "facts": list(_facts(node)),
    }
    for field, part in PARTS:
        reasons[cast(Reason, field)] = [_word(word, field, part) for word in text]
    reasons["title"] += [_phrase(Phrase(run.words, "title"), TITLE_PHRASES) for run in phrases(node)]
    return reasons


def spelled(term: str, marked: bool) -> str:
    """A term as it stands in a text field."""
    return EXACT + term if marked else term


def _term(field: str, term: str, weight: float = 1.0) -> Json:
    return {"term": {field: {"value": term, "boost": weight}}} if sound(term) else NONE


def _terms(field: str, terms: Sequence[str]) -> Json:
    """Any of these terms."""
    terms = [term for term in terms if sound(term)]
    if len(terms) <= MOST_TERMS:
        return {"terms": {field: terms}} if terms else NONE
    some = (terms[start : start + MOST_TERMS] for start in range(0, len(terms), MOST_TERMS))
    return _any([{"terms": {field: part}} for part in some])


def _any(clauses: Sequence[Json]) -> Json:
    if len(clauses) == 1:
        return clauses[0]
    return {"bool": {"should": list(clauses), "minimum_should_match": 1}} if clauses else NONE


def _all(parts: Sequence[Node]) -> Json:
    """A conjunction as one flat list; where it only excludes, it excludes from everything."""
    flat = list(_conjuncts(parts))
    wanted = [part for part in flat if not isinstance(part, Not)]
    excluded = [matching(part.part) for part in flat if isinstance(part, Not)]
    if len(wanted) == 1 and not excluded:
        return matching(wanted[0])
    return {"bool": {"filter": list(map(matching, wanted or [Everything()])), "must_not": excluded}}


def _conjuncts(parts: Sequence[Node]) -> Iterator[Node]:
    for part in parts:
        if isinstance(part, And):
            yield from _conjuncts(part.parts)
        else:
            yield part


def _phrase(phrase: Phrase, weight: float = 1.0) -> Json:
    asked = phrase.words
    if not asked:
        return matching(Everything())
    if not all(sound(word.term) and word.term != HOLE for word in asked):
        return NONE
    if len(asked) == 1:
        return _term(phrase.field, spelled(asked[0].term, asked[0].marked), weight)
    # An exact term stands before the folded one of its syllable, each syllable takes two positions.
    places: list[str] = []
    for word in asked:
        term = spelled(word.term, word.marked)
        places += [term, HOLE] if word.marked else [HOLE, term]
    # What is asked for begins and ends with terms.
    first, last = int(not asked[0].marked), len(places) - int(asked[-1].marked)
    line = " ".join(places[first:last])
    return {"match_phrase": {phrase.field: {"query": line, "boost": weight}}}


def _within(node: Within) -> Json:
    if not all(sound(word.term) for word in node.words):
        return NONE
    close = [_close(one, two, reach(node)) for one, two in pairs(node)]
    return {"bool": {"filter": close}} if close else _phrase(Phrase(node.words[:1], node.field))


def _close(one: Word, two: Word, reach: int) -> Json:
    """Two words at most so many places apart, either first. Slop is how far off the second may be from the
    place right after the first: that is where the folded term of a syllable stands beside its exact one."""
    first, second = (one, two) if one.marked else (two, one)
    if first.marked != second.marked:
        return _sloppy(first, second, reach)
    return _any([_sloppy(first, second, reach - 1), _sloppy(second, first, reach - 1)])


def _sloppy(first: Word, second: Word, slop: int) -> Json:
    line = f"{spelled(first.term, first.marked)} {spelled(second.term, second.marked)}"
    return {"match_phrase": {first.field: {"query": line, "slop": slop}}}


def _word(word: Word, field: TextField, weight: float) -> Json:
    return _term(field, spelled(word.term, word.marked), weight)


def _pair(one: Word, other: Word, weight: float = 1.0) -> Json:
    return _term("pairs", pair(_folded(one), _folded(other)), weight)


def _side_by_side(run: Phrase) -> Json:
    """All neighbours of a stretch side by side, somewhere: ranks as well as the phrase itself, for which
    the positions of every match would be read."""
    return {"bool": {"must": [_pair(one, other) for one, other in pairwise(run.words)], "boost": PHRASES}}


def _facts(node: Node) -> Iterator[Json]:
    for fact in facts(node):
        yield {"constant_score": {"filter": _terms(fact.field, (fact.value,)), "boost": FACT}}
        if named := figures(fact):
            yield {"constant_score": {"filter": _terms("title", named), "boost": FIGURES}}


def _folded(word: Word) -> str:
    return folded_key(word.term) if word.marked else word.term
