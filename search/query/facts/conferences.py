"""Kinds of conference in a query: «sơ kết», «hội nghị tổng kết», «đại hội»."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from search.query.facts.meaning import Meaning, either, every, phrase, spells, words
from search.query.parsed import Understood
from search.query.tree import Has, Node, Or, Phrase, Word
from search.vietnamese.text import Token, slug, tokens


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind: its names in the facts (the main one first), the words that say it, the kind near to it."""

    names: tuple[str, ...]
    said: str
    near: str = ""
    also: tuple[str, ...] = ()

    @property
    def values(self) -> tuple[str, ...]:
        return tuple(slug(name) for name in self.names)

    @property
    def facts(self) -> list[Node]:
        return [Has("kind", value) for value in self.values]


KINDS: tuple[Kind, ...] = (
    # «sơ, tổng kết» says both.
    Kind(("hội nghị sơ kết", "sơ kết", "lễ sơ kết"), "sơ kết", near="tổng kết", also=("sơ tổng kết",)),
    Kind(("hội nghị tổng kết", "tổng kết", "lễ tổng kết"), "tổng kết", near="sơ kết"),
    Kind(("hội nghị tập huấn", "tập huấn"), "tập huấn"),
    Kind(("hội nghị giao ban",), "giao ban"),
    Kind(("đại hội",), "đại hội"),
    Kind(("họp báo",), "họp báo"),
    Kind(("hội thảo", "hội thảo khoa học"), "hội thảo"),
    Kind(("tọa đàm",), "tọa đàm"),
)
_BY_WORDS = {" ".join(token.folded for token in tokens(kind.said)): kind for kind in KINDS}
_BY_VALUE = {value: kind for kind in KINDS for value in kind.values}
_BY_NAME = {kind.said: kind for kind in KINDS}


def conferences(text: str, runs: Sequence[Sequence[Token]]) -> Iterator[Meaning]:
    """Every kind of conference named in these runs, with «hội nghị» in front of it if that is said."""
    for run in runs:
        place = 0
        while place + 1 < len(run):
            pair = run[place : place + 2]
            kind = _BY_WORDS.get(f"{pair[0].folded} {pair[1].folded}")
            if kind is None or not spells(pair, kind.said):
                place += 1
                continue
            led = run[max(0, place - 2) : place]
            before = led if spells(led, "hội nghị") else ()
            yield _meaning(text, kind, before, pair)
            place += 2


def said(kind: Kind, marked: bool = True) -> Node:
    """The articles about a conference of this kind, or with the words that say it."""
    return either([*kind.facts, *_phrases(kind, marked)])


def congress(pair: Sequence[Token]) -> Node:
    """The articles about a congress, or with the words typed for it («đại hội»)."""
    return _named(_BY_NAME["đại hội"], pair)


def near(node: Or) -> Node | None:
    """The same asked for the kind that is near to it («tổng kết» for «sơ kết»), or None."""
    asked = {part.value for part in node.parts if isinstance(part, Has) and part.field == "kind"}
    kinds = {_BY_VALUE[value].said: _BY_VALUE[value] for value in asked if value in _BY_VALUE}
    neighbours = [_BY_NAME[kind.near] for kind in kinds.values() if kind.near]
    if len(kinds) != 1 or not neighbours:
        return None
    terms = [part for part in node.parts if isinstance(part, Phrase)]
    if not terms:
        return either(neighbours[0].facts)
    return said(neighbours[0], marked=any(word.marked for term in terms for word in term.words))


def kind(typed: str) -> Kind | None:
    """The kind a whole string names: «sơ kết», «hội nghị sơ kết»."""
    folded = slug(typed)
    return next((kind for kind in KINDS if folded in (kind.values[0], slug(kind.said))), None)


def _meaning(text: str, kind: Kind, before: Sequence[Token], pair: Sequence[Token]) -> Meaning:
    start, end = (before or pair)[0].start, pair[-1].end
    node = _named(kind, pair)
    if before:
        # «hội nghị» itself stays asked for, as words.
        node = every([words(before), node])
    chip = Understood("conference", text[start:end], kind.values[0], kind.names[0], start, end)
    return Meaning(start, end, node, (chip,))


def _named(kind: Kind, pair: Sequence[Token]) -> Node:
    return either([*kind.facts, phrase(pair), *_others(kind, pair)])


def _others(kind: Kind, pair: Sequence[Token]) -> list[Node]:
    return _phrases(kind, any(token.marked for token in pair))[1:]


def _phrases(kind: Kind, marked: bool) -> list[Node]:
    return [_phrase(spelling, marked) for spelling in (kind.said, *kind.also)]


def _phrase(spelling: str, marked: bool) -> Node:
    if marked:
        return phrase(tokens(spelling))
    return Phrase(tuple(Word(token.folded) for token in tokens(spelling)))
