"""A reading: one stretch of the query with the node it stands for."""

from collections.abc import Iterable
from dataclasses import dataclass

from search.query import And, Has, Node, Or, Phrase, TextField, Word
from search.results import Problem, Understood
from search.vietnamese.text import Token, tokens


@dataclass(frozen=True, slots=True)
class Reading:
    """`text[start:end]` of the query as a node; without `understood` it is words with something to say."""

    start: int
    end: int
    node: Node
    understood: Understood | None = None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a spelling stands for in the archive: node, key and label; `doubt` says what is ambiguous."""

    node: Node
    value: str
    label: str
    doubt: str = ""


def word(token: Token, field: TextField = "text") -> Word:
    """A syllable as typed: with marks it means those, without it matches every marking."""
    return Word(token.exact, True, field) if token.marked else Word(token.folded, False, field)


def words(found: Iterable[Token], field: TextField = "text") -> Node:
    """All of these syllables, anywhere."""
    return every(word(token, field) for token in found)


def phrase(found: Iterable[Token], field: TextField = "text") -> Node:
    """These syllables one after another; one alone is a word."""
    terms = tuple(word(token, field) for token in found)
    return terms[0] if len(terms) == 1 else Phrase(terms, field)


def printed(text: str) -> Node:
    """The syllables of a printed text one after another."""
    return phrase(tokens(text))


def every(nodes: Iterable[Node]) -> Node:
    """All of the nodes, without repeats; the node itself where there is one."""
    parts = tuple(dict.fromkeys(nodes))
    return parts[0] if len(parts) == 1 else And(parts)


def either(nodes: Iterable[Node]) -> Node:
    """Any of the nodes, without repeats; the node itself where there is one."""
    parts = tuple(dict.fromkeys(nodes))
    return parts[0] if len(parts) == 1 else Or(parts)


def facts(node: Node) -> list[Has]:
    """The facts that are alternatives in a resolved node."""
    parts = node.parts if isinstance(node, Or) else (node,)
    return [part for part in parts if isinstance(part, Has)]
