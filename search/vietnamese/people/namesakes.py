"""Names that many bear: what is silent of «Nguyễn Văn Hùng» may mean any of them."""

from typing import Literal

from search.vietnamese.data import by_class
from search.vietnamese.text import keys

Shared = Literal["rare", "common", "very common"]
_MIDDLE = frozenset(("văn", "thị"))
_LONGEST = 4


def how_common(name: str) -> Shared:
    """Common is a name made of a surname and a given name that very many bear, very common one with «Văn» or
    «Thị» between them; a foreign name, and one of a rare surname, is nobody else's."""
    syllables = keys(name)[0]
    if not 2 <= len(syllables) <= _LONGEST:
        return "rare"
    names = by_class("common_names")
    if syllables[0] not in names["surname"]:
        return "rare"
    if syllables[1] in _MIDDLE and len(syllables) > 2:
        return "very common"
    return "common" if syllables[-1] in names["given"] else "rare"
