"""Places as readers type them: in any letters, with marks or without, behind the word for what they are."""

from collections.abc import Sequence

from search.vietnamese.data import by_class
from search.vietnamese.text import Token, tokens

_SIZE = 2
"""Syllables of most names of places; more may follow."""


def _spellings(entry: str) -> tuple[tuple[str, str], ...]:
    return tuple((token.exact, token.folded) for token in tokens(entry))


_HEADS = tuple(
    (_spellings(entry), one)
    for one, entries in by_class("place_heads").items()
    if one != "said of them"
    for entry in entries
)
_BY_LAST = {
    last: [head for head in _HEADS if head[0][-1][1] == last] for last in {head[0][-1][1] for head in _HEADS}
}
"""What places stand behind, by its last folded syllable, and its class."""
_SAID_OF_THEM = frozenset(_spellings(entry)[0][1] for entry in by_class("place_heads")["said of them"])


def led(line: Sequence[Token], at: int, end: int) -> int:
    """How many of the syllables from `at` to `end` stand where the name of a place does, behind «huyện»,
    «xã», «cầu», or 0. `line` is all that was typed."""
    if not at or end - at < _SIZE or line[at].folded in _SAID_OF_THEM:
        return 0
    heads = _BY_LAST.get(line[at - 1].folded, ())
    capitals = line[at].text.istitle() and line[at + 1].text.istitle()
    stands = any(_stands(head, line, at) and (capitals or _tells(one, line[at - 1])) for head, one in heads)
    return _SIZE if stands else 0


def _tells(one: str, head: Token) -> bool:
    """Whether a head of this class tells that a place follows, whatever letters that has."""
    return one == "unmarked" or (one == "small letters" and head.marked)


def _stands(head: Sequence[tuple[str, str]], line: Sequence[Token], at: int) -> bool:
    """Whether this head ends right before `at`, with the marks as far as they are typed."""
    window = line[max(0, at - len(head)) : at]
    return len(window) == len(head) and all(
        token.exact == exact if token.marked else token.folded == folded
        for token, (exact, folded) in zip(window, head, strict=True)
    )
