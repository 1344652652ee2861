"""«đ/c» and «đồng chí» before someone the archive does not know by the name typed: one and the same."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from search.query.facts.meaning import Meaning, either, phrase, says, words
from search.query.tree import Node
from search.vietnamese.text import Token, tokens

_WRITTEN = tuple(tokens("đồng chí"))
_ABBREVIATED = tuple(tokens("đ/c"))


def addresses(text: str, runs: Sequence[Sequence[Token]]) -> Iterator[Meaning]:
    """Every such form of address in these runs, asked for in both spellings; it is no fact of its own."""
    for run in runs:
        for pair in pairwise(run):
            if node := address(text, pair):
                yield Meaning(pair[0].start, pair[1].end, node)


def address(text: str, pair: Sequence[Token]) -> Node | None:
    """«đồng chí» in both spellings where these two syllables say it."""
    written = len(pair) == 2 and all(map(says, pair, _WRITTEN))
    if not written and not _abbreviates(text, pair):
        return None
    return either([words(pair if written else _WRITTEN), phrase(_ABBREVIATED)])


def _abbreviates(text: str, pair: Sequence[Token]) -> bool:
    if len(pair) != 2 or text[pair[0].end : pair[1].start].strip() not in ("/", "."):
        return False
    return all(map(says, pair, _ABBREVIATED))
