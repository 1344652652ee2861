"""Names that many bear: what is silent of «Nguyễn Văn Hùng» may mean any of them."""

from search.vietnamese.data import by_class
from search.vietnamese.text import keys

_MIDDLE = frozenset(("văn", "thị"))
_LONGEST = 4


def is_common(name: str) -> bool:
    """Whether a whole name is made of a surname and a given name that very many bear, or has «Văn» or «Thị»
    between them; a foreign name, and one of a rare surname, is nobody else's."""
    syllables = keys(name)[0]
    if not 2 <= len(syllables) <= _LONGEST:
        return False
    names = by_class("common_names")
    if syllables[0] not in names["surname"]:
        return False
    return syllables[-1] in names["given"] or not _MIDDLE.isdisjoint(syllables[1:-1])
