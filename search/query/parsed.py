"""A query that was read: its tree, how it was understood, and what was wrong with it."""

from typing import Literal

from msgspec import Struct

from search.query.tree import Node


class Problem(Struct, frozen=True):
    """Something in the query that was ignored or is in doubt, in Vietnamese, with its place in the text."""

    message: str
    start: int = 0
    end: int = 0


class Ignored(Struct, frozen=True):
    """A stretch of the query that was left out, and why, in Vietnamese."""

    text: str
    reason: str
    start: int
    end: int


class Understood(Struct, frozen=True):
    """A stretch of the query read as more than words: kind, the text typed, the key, a label to show."""

    kind: Literal[
        "person",
        "number",
        "office",
        "date",
        "term",
        "conference",
        "section",
        "abbreviation",
        "phrase",
        "field",
        "excluded",
        "either",
        "required",
        "article",
    ]
    text: str
    value: str
    label: str
    start: int
    end: int


ClauseKind = Literal["word", "fact", "bound"]


class Clause(Struct, frozen=True):
    """One of the conditions that all must hold, and the stretch of the query that says it.

    A `word` is one plain syllable; a `fact` was understood among plain words; `bound` is what the reader
    fixed: a phrase, a field, a negation, alternatives, a person, a document number."""

    kind: ClauseKind
    node: Node
    start: int
    end: int


class Parsed(Struct, frozen=True):
    """A query as a tree, how it was understood, and what was wrong with it; `clauses` in their order, `text`
    as far as it was read."""

    query: Node
    understood: tuple[Understood, ...] = ()
    problems: tuple[Problem, ...] = ()
    clauses: tuple[Clause, ...] = ()
    text: str = ""
