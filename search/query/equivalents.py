"""A query said in other words: under a former or present name, or in the word of another region.

These are other queries, offered as such; what they find never belongs to what the typed one finds."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from search.query.facts.abbreviations import Syllables, variants
from search.query.facts.meaning import says
from search.query.house_words import SHIPPED, HouseWords
from search.query.lexer import lexemes
from search.vietnamese.text import Token, tokens

Label = Literal["tên cũ", "tên mới", "từ cùng nghĩa"]

OFFERED = 8
"""Other forms of one query at most."""
_PLACE = ("tỉnh", "thành phố")
"""What stands before the name of a province in the vocabulary, and may be left out in a query."""
_ORDINARY = frozenset({"hòa bình", "thái bình", "bình định"})
"""Provinces whose names are words: they count in capitals, or after what says that they are provinces."""
_LEADS = ("tỉnh", "tỉnh ủy", "thành phố", "thành ủy", "TP")
_PEOPLE = ("thành phố Hồ Chí Minh",)
"""Provinces whose bare names are those of people."""
_NOT_NAMES = ("Thái Bình Dương", "Hòa Bình Xanh")
"""What holds the name of a province and is none."""


class _Other(Struct, frozen=True):
    """What may stand in the place of a typed spelling; none for what only looks like a name."""

    spelling: Syllables
    others: tuple[tuple[str, Label], ...]
    bare: bool = False
    """Whether this is the name of a province without the word that says so."""


def equivalents(text: str, words: HouseWords = SHIPPED) -> list[tuple[str, Label]]:
    """The query with one name or word in its other form, and what that form is to it.

    Nothing is changed in quotes, in fields, or behind a sign."""
    table = _table(words)
    offered: dict[str, Label] = {}
    for run in _runs(text):
        at = 0
        while at < len(run):
            found = next((one for one in table.get(run[at].folded, ()) if _stands(one, run, at)), None)
            typed = run[at : at + (len(found.spelling) if found else 1)]
            for other, label in found.others if found else ():
                put = other[:1].upper() + other[1:] if typed[0].text[:1].isupper() else other
                offered.setdefault(f"{text[: typed[0].start]}{put}{text[typed[-1].end :]}", label)
            at += len(typed)
    return list(offered.items())[:OFFERED]


def _runs(text: str) -> Iterator[list[Token]]:
    """The plain words of a query that stand in a row."""
    run: list[Token] = []
    bound = ""
    for lexeme in lexemes(text).items:
        if lexeme.kind == "word" and not bound:
            run.append(lexeme.words[0])
            continue
        yield run
        run = []
        bound = _bound(bound, lexeme.kind)
    yield run


def _bound(bound: str, kind: str) -> str:
    """What binds the words that follow: a sign the next one, a field all up to a sign, both a group."""
    if bound == "group":
        return "" if kind == "close" else bound
    if kind in ("minus", "plus", "not"):
        return "sign"
    if kind == "field" or (bound == "field" and kind == "word"):
        return "field"
    return "group" if bound and kind == "open" else ""


def _stands(one: _Other, run: Sequence[Token], at: int) -> bool:
    """Whether the spelling stands here, as a name where it could be an ordinary word."""
    typed = run[at : at + len(one.spelling)]
    if len(typed) < len(one.spelling) or not all(map(says, typed, one.spelling)):
        return False
    if len(typed) == 1 and not one.bare:
        return typed[0].exact == one.spelling[0].exact
    if not one.bare or all(token.text[0].isupper() for token in typed):
        return True
    named = " ".join(token.exact for token in typed)
    return _led(run, at) or (any(token.marked for token in typed) and named not in _ORDINARY)


def _led(run: Sequence[Token], at: int) -> bool:
    """Whether a word for a province or its committee stands right before."""
    return any(
        len(lead) <= at and all(map(says, run[at - len(lead) : at], lead)) for lead in map(tokens, _LEADS)
    )


@lru_cache(maxsize=4)
def _table(words: HouseWords) -> dict[str, list[_Other]]:
    """What may be replaced, by its first folded syllable, longest first."""
    others: dict[str, dict[str, Label]] = {}
    for name in words.former_names:
        others.setdefault(name.old, {})[name.new] = "tên mới"
        others.setdefault(name.new, {})[name.old] = "tên cũ"
    for alike in words.regional:
        for one in alike:
            same: dict[str, Label] = {other: "từ cùng nghĩa" for other in alike if other != one}
            others[one] = others.get(one, {}) | same
    table: dict[str, list[_Other]] = {}
    for typed, found in others.items():
        for other in _spelled(typed, tuple(found.items()), words):
            table.setdefault(other.spelling[0].folded, []).append(other)
    for thing in _NOT_NAMES:
        spelling = tuple(tokens(thing))
        table.setdefault(spelling[0].folded, []).append(_Other(spelling, ()))
    for entries in table.values():
        entries.sort(key=lambda one: -len(one.spelling))
    return table


def _spelled(typed: str, others: tuple[tuple[str, Label], ...], words: HouseWords) -> Iterator[_Other]:
    """Every spelling of a name, abbreviations in either form; a province also without what says so."""
    for spelling in variants(typed, words):
        yield _Other(spelling, others)
    name = _bare(typed)
    if not name or typed in _PEOPLE:
        return
    if typed.startswith("thành phố "):
        yield _Other(tuple(tokens(f"TP {name}")), others)
    bare = tuple((_bare(other) or other, label) for other, label in others)
    yield _Other(tuple(tokens(name)), bare, bare=True)


def _bare(name: str) -> str:
    """The name of a province without the word for it; empty where it is none."""
    return next((name.removeprefix(f"{lead} ") for lead in _PLACE if name.startswith(f"{lead} ")), "")
