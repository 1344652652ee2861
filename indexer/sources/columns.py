"""The fields of an article by whatever name a system, or an office with a spreadsheet, gives them."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from search.vietnamese.data import rows
from search.vietnamese.text import slug

LONGEST_NAME = 80


def field_of(name: str) -> str | None:
    """The field that a column of this name holds: «Tiêu đề», `post_title` and `PostTitle` are the title."""
    return _ranked(name)[0]


def fields_of(record: Mapping[str, object]) -> dict[str, object]:
    """The fields of an article in a record; our own names go before others, what is filled before blanks."""
    found: dict[str, object] = {}
    ranks: dict[str, int] = {}
    for name, value in record.items():
        field, rank = _ranked(name)
        if field is None:
            continue
        if value is None or value == "":
            rank += _BLANK
        if rank < ranks.get(field, 2 * _BLANK):
            found[field], ranks[field] = value, rank
    return found


_BLANK = 10
_BESIDE = re.compile(r"\s*\([^()]*\)")
"""What a header says beside a name: «(HTML)», «(dd/mm/yyyy)»."""
_BEFORE = ("article", "baiviet", "bai", "entry", "item", "news", "post", "story", "ten", "tintuc", "tin")
_BEHIND = ("vietnamese", "vie", "vi", "vn")
"""What systems write around a name: `newsTitle`, `TenChuyenMuc`, `content_vi`."""


@lru_cache(maxsize=4096)
def _ranked(name: str) -> tuple[str | None, int]:
    """The field of a name, and how little the name says so: 0 our own, 1 another's, 2 a weak one."""
    bare = _bare(name)
    field, rank = _names().get(bare) or _around(bare)
    return field, 0 if name == field else rank


def _around(bare: str) -> tuple[str | None, int]:
    """The field of what stands between the words that systems write around it; weaker than by itself."""
    cut = next((bare.removesuffix(end) for end in _BEHIND if bare.endswith(end)), bare)
    within = (
        cut,
        *(one.removeprefix(begun) for one in (bare, cut) for begun in _BEFORE if one.startswith(begun)),
    )
    found = next((named for one in within if one != bare and (named := _names().get(one))), None)
    return (found[0], found[1] + 1) if found else (None, 0)


@cache
def _names() -> dict[str, tuple[str, int]]:
    return {_bare(name): (field, 2 if weak else 1) for name, field, weak in rows("column_names", 3)}


def _bare(name: str) -> str:
    cut = name[:LONGEST_NAME]
    return slug(_BESIDE.sub("", cut) or cut).replace("-", "")
