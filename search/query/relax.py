"""What is tried when nothing matches exactly: other marks, then the neighbouring kind of conference."""

from collections.abc import Callable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from search.query.facts.conferences import near
from search.query.tree import And, During, Has, Node, Not, Or, Phrase, Prefix, Within, Word
from search.vietnamese.text import fold, folded_key

_FIXED = frozenset({"person", "person_office", "number", "short_number"})
"""Facts that are never relaxed, nor the words that say the same beside them."""


class Relaxed(Struct, frozen=True):
    """A wider query; `marks` where its words match in other marks than those typed."""

    query: Node
    marks: bool


def relaxed(query: Node) -> Iterator[Relaxed]:
    """Wider queries, the nearest first; numbers, people, dates, words and negations stay as they are."""
    without_marks = _changed(query, unmarked)
    marks = without_marks != query
    if marks:
        yield Relaxed(without_marks, marks)
    neighbouring = _changed(without_marks, _neighbour)
    if neighbouring != without_marks:
        yield Relaxed(neighbouring, marks)


def _changed(node: Node, change: Callable[[Node], Node]) -> Node:
    """The tree with `change` made to every node that may be relaxed."""
    if isinstance(node, Not) or _is_fixed(node):
        return node
    changed = change(node)
    if changed is node and isinstance(node, And | Or):
        return replace(node, parts=tuple(_changed(part, change) for part in node.parts))
    return changed


def _is_fixed(node: Node) -> bool:
    """Whether the node stands for a person or an official document: `Or(fact…, its words)`.

    In a reader's own OR the fact with its words is one part, beside those of other things."""
    if not isinstance(node, Or) or not any(map(_is_fact, node.parts)):
        return False
    return all(isinstance(part, Has | During | Phrase | Word) or _holds_fact(part) for part in node.parts)


def _is_fact(node: Node) -> bool:
    return isinstance(node, During) or (isinstance(node, Has) and node.field in _FIXED)


def _holds_fact(node: Node) -> bool:
    return isinstance(node, And) and any(_is_fact(part) or _is_fixed(part) for part in node.parts)


def unmarked(node: Node) -> Node:
    """A word, a beginning or a phrase without its marks; any other node as it is."""
    match node:
        case Word(term, True):
            return replace(node, term=folded_key(term), marked=False)
        case Prefix(term, True):
            return replace(node, term=fold(term), marked=False)
        case Phrase(words) | Within(words):
            return replace(node, words=tuple(_folded(word) for word in words))
    return node


def _folded(word: Word) -> Word:
    return replace(word, term=folded_key(word.term), marked=False) if word.marked else word


def _neighbour(node: Node) -> Node:
    return (near(node) or node) if isinstance(node, Or | Has) else node
