"""The fields of an article by whatever name a system, or an office with a spreadsheet, gives them."""

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


@lru_cache(maxsize=4096)
def _ranked(name: str) -> tuple[str | None, int]:
    """The field of a name, and how little the name says so: 0 our own, 1 another's, 2 a weak one."""
    field, rank = _names().get(_bare(name), (None, 0))
    return field, 0 if name == field else rank


@cache
def _names() -> dict[str, tuple[str, int]]:
    return {_bare(name): (field, 2 if weak else 1) for name, field, weak in rows("column_names", 3)}


def _bare(name: str) -> str:
    return slug(name[:LONGEST_NAME]).replace("-", "")
