"""«đ/c» and «đồng chí» before someone the archive does not know by the name typed: one and the same."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from search.understanding.reading import Reading, either, phrase, words
from search.vietnamese.text import Token, tokens

_WRITTEN = tuple(tokens("đồng chí"))
_ABBREVIATED = tuple(tokens("đ/c"))


def addresses(text: str, runs: Sequence[Sequence[Token]]) -> Iterator[Reading]:
    """Every such form of address in these runs, asked for in both spellings; it is no fact of its own."""
    for run in runs:
        for first, second in pairwise(run):
            pair = (first, second)
            written = all(map(_same, pair, _WRITTEN))
            if written or _abbreviates(text, pair):
                full = words(pair if written else _WRITTEN)
                yield Reading(first.start, second.end, either([full, phrase(_ABBREVIATED)]))


def _abbreviates(text: str, pair: tuple[Token, Token]) -> bool:
    between = text[pair[0].end : pair[1].start].strip()
    return between in ("/", ".") and all(map(_same, pair, _ABBREVIATED))


def _same(typed: Token, written: Token) -> bool:
    return typed.exact == written.exact if typed.marked else typed.folded == written.folded
