"""A query for which a correction is looked for."""

from collections.abc import Sequence

from msgspec import Struct

from search.model import Article
from search.query.parsed import Parsed, Understood
from search.vietnamese.text import Token

_FORM = frozenset({"phrase", "field", "excluded", "either", "required"})
"""What is understood of the form of a query, not of its words."""


class Asked(Struct, frozen=True):
    """A query as typed and as it was read, and how much it finds: exactly, or (`near`) relaxed.

    `best` is the article that comes first for it, where the page that is shown begins with that."""

    text: str
    parsed: Parsed
    total: int
    near: bool
    best: Article | None = None

    @property
    def settled(self) -> Sequence[Understood]:
        """What is understood of the words themselves, and so is not doubted."""
        return [chip for chip in self.parsed.understood if chip.kind not in _FORM]

    @property
    def exact(self) -> int:
        """How many articles match exactly."""
        return 0 if self.near else self.total

    def is_settled(self, token: Token) -> bool:
        """Whether a token belongs to what is understood."""
        return any(chip.start <= token.start < chip.end for chip in self.settled)
