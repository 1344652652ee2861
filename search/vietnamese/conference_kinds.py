"""Kinds of conference, from one vocabulary: read in prose, in a query, by the field and the filter."""

from functools import cache

from msgspec import Struct

from search.vietnamese.data import rows

LEADS = {"hội nghị": "hội nghị", "lễ": "lễ", "giải": "hội thi"}
"""Words that begin the name of a kind, with its family; what says it follows them."""
_CUPS = ("", "vô địch ", "thể thao ")
"""«giải bóng đá», «giải vô địch bóng đá»: each is a kind of its own."""


class ConferenceKind(Struct, frozen=True):
    """One kind as it is stored, the words that say it, its family, the kind near to it.

    `held` are words that name it only as what a body held («Huyện ủy tổ chức giao ban»)."""

    name: str
    said: tuple[str, ...]
    family: str
    near: str = ""
    held: tuple[str, ...] = ()

    @property
    def lead(self) -> str:
        """«hội nghị», «lễ» or «giải» where the kind is named by it and a further word, else ""."""
        named = (word for word, family in LEADS.items() if family == self.family)
        return next((word for word in named if self.name.startswith(f"{word} ")), "")

    @property
    def alone(self) -> tuple[str, ...]:
        """The words that name it wherever they stand, without a lead."""
        return () if self.lead else tuple(word for word in self.said if word not in self.held)


@cache
def conference_kinds() -> tuple[ConferenceKind, ...]:
    """Every kind that can be named, in the order of the vocabulary."""
    found = []
    for name, said, family, near, held in rows("conference_kinds", 5):
        lead, _, sport = name.partition(" ")
        names = [f"{lead} {cup}{sport}" for cup in _CUPS] if lead == "giải" else [name]
        found += [ConferenceKind(one, _split(said), family, near, _split(held)) for one in names]
    return tuple(found)


def _split(cell: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in cell.split(";") if word.strip())
