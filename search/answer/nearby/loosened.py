"""A query without the operators that a pasted headline has by chance."""

from collections.abc import Iterator

from msgspec.structs import replace

from search.index.engines.evidence import words
from search.query.facts.meaning import word
from search.query.parsed import Clause, Parsed
from search.query.tree import And, Node, Or, Phrase, Word
from search.vietnamese.text import tokens

_TYPED = frozenset({"OR", "HOAC"})
"""Operators that nobody writes in a sentence; «hoặc» and brackets also stand in a pasted headline."""
_OPERATORS = frozenset({"excluded", "either", "required", "field"})
_SENTENCE = 9
"""Syllables from which on a query with quotes and no other operator is a pasted headline, whose quotes its
author set: of 400 that were asked of articles without their titles 24 had some, and found nothing for it."""


def loosened(parsed: Parsed) -> Parsed:
    """The query with the plain words of brackets, of either side of a «hoặc» and of a headline's quotes as
    words like any others; what the reader fixed otherwise stays as it is."""
    quotes = _is_sentence(parsed)
    found = (one for clause in parsed.clauses for one in _loose(clause, parsed, quotes=quotes))
    return replace(parsed, clauses=tuple(found))


def _is_sentence(parsed: Parsed) -> bool:
    """Whether a query is long enough for a sentence, and has no operators but quotes."""
    operators = any(chip.kind in _OPERATORS for chip in parsed.understood)
    return not operators and len(tokens(parsed.text)) >= _SENTENCE


def _is_quote(node: Node) -> bool:
    return isinstance(node, Phrase | Word) and node.field == "text"


def _loose(clause: Clause, parsed: Parsed, *, quotes: bool) -> Iterator[Clause]:
    found = tokens(parsed.text[clause.start : clause.end])
    loose = _plain(clause.node) or (quotes and _is_quote(clause.node))
    if clause.kind != "bound" or not loose or _TYPED & {token.text for token in found}:
        yield clause
        return
    asked = set(words(clause.node))
    for token in found:
        if word(token) in asked:
            yield Clause("word", word(token), clause.start + token.start, clause.start + token.end)


def _plain(node: Node) -> bool:
    """Whether a condition is several words of the whole text and nothing else."""
    return isinstance(node, And | Or) and all(
        (isinstance(part, Word) and part.field == "text") or _plain(part) for part in node.parts
    )
