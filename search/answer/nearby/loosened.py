"""A query without the operators that a pasted headline has by chance."""

from collections.abc import Iterator

from msgspec.structs import replace

from search.index.engines.evidence import words
from search.query.facts.meaning import word
from search.query.parsed import Clause, Parsed
from search.query.tree import And, Node, Or, Word
from search.vietnamese.text import tokens

_TYPED = frozenset({"OR", "HOAC"})
"""Operators that nobody writes in a sentence; «hoặc» and brackets also stand in a pasted headline."""


def loosened(parsed: Parsed) -> Parsed:
    """The query with the plain words of brackets and of either side of a «hoặc» as words like any others;
    what the reader fixed otherwise stays as it is."""
    return replace(parsed, clauses=tuple(one for clause in parsed.clauses for one in _loose(clause, parsed)))


def _loose(clause: Clause, parsed: Parsed) -> Iterator[Clause]:
    found = tokens(parsed.text[clause.start : clause.end])
    if clause.kind != "bound" or not _plain(clause.node) or _TYPED & {token.text for token in found}:
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
