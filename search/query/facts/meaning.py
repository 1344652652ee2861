"""The meaning of one stretch of a query: the node it stands for, its chips, what is said about it."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from msgspec import Struct

from search.query.parsed import Problem, Understood
from search.query.tree import And, Has, Node, Or, Phrase, TextField, Within, Word
from search.vietnamese.text import Token, tokens


class Meaning(Struct, frozen=True):
    """`text[start:end]` of the query as a node; without `chips` it is words with something to say.

    What is `bound` stays required where words are not: what a field says, a person, a document number."""

    start: int
    end: int
    node: Node
    chips: tuple[Understood, ...] = ()
    problems: tuple[Problem, ...] = ()
    bound: bool = False


class Resolved(Struct, frozen=True):
    """What a spelling stands for in the archive: node, key and label; `doubt` says what is ambiguous."""

    node: Node
    value: str
    label: str
    doubt: str = ""
    candidates: tuple[str, ...] = ()
    """Keys of what it may stand for, where the node asks for them otherwise than one by one."""

    @property
    def keys(self) -> list[str]:
        """The keys of all that it may stand for."""
        return list(self.candidates) or [fact.value for fact in facts(self.node)]


def says(typed: Token, printed: Token) -> bool:
    """Whether a syllable is the printed one, as far as its marks are typed."""
    return typed.exact == printed.exact if typed.marked else typed.folded == printed.folded


def spells(typed: Sequence[Token], printed: str) -> bool:
    """Whether these syllables are the printed words, as far as their marks are typed."""
    wanted = _tokens(printed)
    return len(typed) == len(wanted) and all(map(says, typed, wanted))


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


def within(found: Iterable[Token], distance: int, field: TextField = "text") -> Node:
    """These syllables close to each other, in any order; each is asked for once."""
    return Within(tuple(dict.fromkeys(word(token, field) for token in found)), distance, field)


def every(nodes: Iterable[Node]) -> Node:
    """All of the nodes, without repeats; the node itself where there is one."""
    parts = tuple(dict.fromkeys(nodes))
    return parts[0] if len(parts) == 1 else And(parts)


def either(nodes: Iterable[Node]) -> Node:
    """Any of the nodes, each once and none of them an alternative; the node itself where there is one."""
    parts = tuple(
        dict.fromkeys(part for node in nodes for part in (node.parts if isinstance(node, Or) else (node,)))
    )
    return parts[0] if len(parts) == 1 else Or(parts)


def any_of(meanings: Sequence[Meaning], text: str) -> Meaning:
    """Readings one behind the other of which any will do, shown as one chip."""
    start, end = meanings[0].start, max(meaning.end for meaning in meanings)
    chips = [chip for meaning in meanings for chip in meaning.chips]
    label, value = (" hoặc ".join(chip.label for chip in chips), ",".join(chip.value for chip in chips))
    both = [Understood(chip.kind, text[start:end], value, label, start, end) for chip in chips[:1]]
    problems = tuple(dict.fromkeys(problem for meaning in meanings for problem in meaning.problems))
    bound = any(meaning.bound for meaning in meanings)
    return Meaning(start, end, either(meaning.node for meaning in meanings), tuple(both), problems, bound)


def facts(node: Node) -> list[Has]:
    """The facts that are alternatives in a resolved node."""
    parts = node.parts if isinstance(node, Or) else (node,)
    return [part for part in parts if isinstance(part, Has)]


@lru_cache(maxsize=512)
def _tokens(printed: str) -> tuple[Token, ...]:
    return tuple(tokens(printed))
