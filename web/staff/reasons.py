"""What was set aside, grouped by its cause, with what mends it."""

import re
from collections.abc import Iterable

from msgspec import Struct

from search.model import SetAside

_VARIES = re.compile(r"«[^»]*»|\"[^\"]*\"|'[^']*'|\([^)]*\)|\d[\d.]*")
"""What differs between two sentences of one cause: names, numbers, what a machine said."""


class Group(Struct, frozen=True):
    """One cause: said in full where all say the same, else without what differs."""

    cause: str
    mend: str
    items: tuple[SetAside, ...]


def grouped(aside: Iterable[SetAside]) -> list[Group]:
    """The causes, those of most articles first."""
    found: dict[str, list[SetAside]] = {}
    for one in aside:
        found.setdefault(_VARIES.sub("…", one.reason), []).append(one)
    groups = [_group(bare, items) for bare, items in found.items()]
    return sorted(groups, key=lambda group: (-len(group.items), group.cause))


def _group(bare: str, items: list[SetAside]) -> Group:
    same = all(one.reason == items[0].reason for one in items)
    cause, semicolon, mend = (items[0].reason if same else bare).rpartition("; ")
    return Group(cause, mend, tuple(items)) if semicolon else Group(mend, "", tuple(items))
