"""Units: what stands behind figures that count or measure, so that they are no date and no number.

Texts and queries are read by the same table: «4/4 xã» is no day and «kế hoạch 35 hộ» no plan 35 in either.
"""

import re
from collections.abc import Collection
from functools import cache
from typing import Literal, get_args

from search.vietnamese.data import rows
from search.vietnamese.text import fold_aligned

UnitClass = Literal["time", "money", "measure", "count", "thing"]

ALL: frozenset[UnitClass] = frozenset(get_args(UnitClass))
CERTAIN: frozenset[UnitClass] = ALL - {"thing"}
"""Units that figures with a noun before them count too: «năm 2000 người», but not «năm 2022 huyện …»."""
AMOUNTS: frozenset[UnitClass] = frozenset({"time", "money"})
_NAMED_TIME = r"(?!\s{0,3}(?:19|20)\d\d(?!\d))(?!(?<!năm)(?<!nam)\s{0,3}\d)"
"""«năm 2022», «tháng 5» and «ngày 3/2» name a time and count nothing."""


def counted(text: str, end: int, *, marked: bool, classes: Collection[UnitClass] = ALL) -> bool:
    """Whether a unit follows the figures that end there; unmarked words count where not `marked`."""
    return _pattern(marked, frozenset(classes)).match(text, end) is not None


def counted_to(text: str, end: int) -> int | None:
    """Where the unit ends that follows a number which ends there; None where none does."""
    found = _pattern(False, ALL).match(text, end)
    return found.end() if found else None


@cache
def table() -> tuple[tuple[str, UnitClass, tuple[str, ...]], ...]:
    """The units, each with its class and the syllables behind it that make it another word."""
    classes = {name: name for name in get_args(UnitClass)}
    return tuple((unit, classes[name], tuple(other.split())) for unit, name, other in rows("units", 3))


@cache
def _pattern(marked: bool, classes: frozenset[UnitClass]) -> re.Pattern[str]:
    written = [_unit(*row) for row in sorted(table(), key=lambda row: -len(row[0])) if row[1] in classes]
    spellings = written if marked else [*written, *map(fold_aligned, written)]
    return re.compile(rf"\s*(?:%|‰|(?:{'|'.join(dict.fromkeys(spellings))}))", re.IGNORECASE)


def _unit(unit: str, name: UnitClass, other: tuple[str, ...]) -> str:
    pattern = unit.replace(" ", r"\s+") + r"(?!\w)"
    if other:
        pattern += rf"(?!\s+(?:{'|'.join(other)})(?!\w))"
    return pattern + _NAMED_TIME if name == "time" else pattern
