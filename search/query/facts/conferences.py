"""Kinds of conference in a query: «sơ kết», «hội nghị tổng kết», «lễ khởi công», «đại hội»."""

from collections.abc import Iterator, Sequence

from search.query.facts.conference_names import (
    CONFERENCE,
    Kind,
    free_names,
    kinds,
    longest,
    names_behind_conference,
    near_of,
    whole_names,
)
from search.query.facts.meaning import Meaning, either, every, phrase, spells, words
from search.query.parsed import Understood
from search.query.tree import Has, Node, Or, Phrase, Word
from search.vietnamese.text import Token, slug, tokens


def conferences(text: str, runs: Sequence[Sequence[Token]]) -> Iterator[Meaning]:
    """Every kind of conference named in these runs, with «hội nghị» in front of it if that is said."""
    for run in runs:
        place = 0
        whole = text.strip() == text[run[0].start : run[-1].end]
        while place < len(run):
            kind, led, length = _at(run, place, whole)
            if kind is not None:
                yield _meaning(text, kind, run[place : place + led], run[place + led : place + length])
            place += max(1, length)


def said(kind: Kind, marked: bool = True) -> Node:
    """The articles about a conference of this kind, or with the words that say it."""
    return either([*kind.facts, *_phrases(kind, marked)])


def congress(pair: Sequence[Token]) -> Node:
    """The articles about a congress, or with the words typed for it («đại hội»)."""
    return _named(kinds()["đại hội"], pair)


def near(node: Or | Has) -> Node | None:
    """The same asked for the kind that is near to it («tổng kết» for «sơ kết»), or None."""
    parts = node.parts if isinstance(node, Or) else (node,)
    asked = frozenset(part.value for part in parts if isinstance(part, Has) and part.field == "kind")
    name = near_of().get(asked)
    if name is None:
        return None
    terms = [part for part in parts if isinstance(part, Phrase)]
    if not terms:
        return either(kinds()[name].facts)
    return said(kinds()[name], marked=any(word.marked for term in terms for word in term.words))


def _at(run: Sequence[Token], place: int, whole: bool) -> tuple[Kind | None, int, int]:
    """The kind named at `place`, how many syllables of «hội nghị» lead it, and how many name it in all."""
    led = 2 if spells(run[place : place + 2], CONFERENCE) else 0
    if led and (found := longest(run, place + led, names_behind_conference())):
        return found[0], led, led + found[1]
    found = longest(run, place, free_names())
    if found is None and whole and place == 0 and (found := longest(run, 0, whole_names())):
        found = found if found[1] == len(run) else None
    return (found[0], 0, found[1]) if found else (None, 0, 0)


def _meaning(text: str, kind: Kind, before: Sequence[Token], found: Sequence[Token]) -> Meaning:
    start, end = (before or found)[0].start, found[-1].end
    node, name = _named(kind, found), kind.names[0]
    if before:
        # «hội nghị» itself stays asked for, as words.
        node = every([words(before), node])
        name = next((one for one in kind.names if one.startswith(f"{CONFERENCE} ")), name)
    chip = Understood("conference", text[start:end], slug(name), name, start, end)
    return Meaning(start, end, node, (chip,))


def _named(kind: Kind, found: Sequence[Token]) -> Node:
    return either([*kind.facts, phrase(found), *_others(kind, found)])


def _others(kind: Kind, found: Sequence[Token]) -> list[Node]:
    return _phrases(kind, any(token.marked for token in found))[1:]


def _phrases(kind: Kind, marked: bool) -> list[Node]:
    return [_phrase(spelling, marked) for spelling in (kind.said, *kind.also)]


def _phrase(spelling: str, marked: bool) -> Node:
    if marked:
        return phrase(tokens(spelling))
    return Phrase(tuple(Word(token.folded) for token in tokens(spelling)))
