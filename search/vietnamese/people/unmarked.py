"""Names of people as readers type them: with or without marks and capitals."""

from collections.abc import Sequence

from search.vietnamese.people.names import VAN_THI
from search.vietnamese.people.surnames import MIDDLE, STRONG
from search.vietnamese.text import Token, folded_key

_FOLDED = frozenset(map(folded_key, STRONG))
_MIDDLE = MIDDLE | VAN_THI
_FOLDED_MIDDLE = frozenset(map(folded_key, _MIDDLE))


def may_name(syllables: Sequence[Token]) -> bool:
    """Whether these syllables look like a whole name: its surname first, and capitals or a usual middle."""
    if len(syllables) < 2 or not all(token.text.isalpha() for token in syllables):
        return False
    first, second = syllables[:2]
    if not (first.exact in STRONG if first.marked else first.folded in _FOLDED):
        return False
    if all(token.text.istitle() for token in syllables):
        return True
    usual = second.exact in _MIDDLE if second.marked else second.folded in _FOLDED_MIDDLE
    return len(syllables) == 3 and usual
