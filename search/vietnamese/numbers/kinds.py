"""The kind of official document that stands in words or as a code before a number."""

import re

from msgspec import Struct

from search.vietnamese import units
from search.vietnamese.numbers import codes
from search.vietnamese.text import fold_aligned

_REACH = 40
"""Characters before a number in which its kind may stand."""
_BETWEEN = " \t\xa0:"
_ENDS = frozenset("tTịỊiIưƯuUhHnNoOốỐQĐÐLKDBCVRr.:")
"""Letters that end the name or code of a kind, or «số»; most figures stand after others."""
_SIGNS = ("-", ".", "/")
_NEVER_COUNTING = frozenset({"NQ", "NĐ", "CT", "TT"})
BEHIND_A_LIST = re.compile(
    r"(?i:(?:và|của|về|ngày|tại|trong|do|được|đã|là|trên|cho|đến|với|để|có|vào|này|nêu|khóa|khoá"
    r"|trung ương)\b)"
)
"""Words behind the last figure of a list that it does not count; any other may be a unit."""
_CODE = re.compile(r"(?<![\w-])[A-ZĐÐ]{2,4}r?$")


class KindBefore(Struct, frozen=True):
    """The name (`spelled`) or code of a kind right before a number; `numbered` where «số» stands between."""

    code: str
    name: str
    start: int
    spelled: bool
    numbered: bool


def kind_before(text: str, start: int, *, across_lines: bool = False) -> KindBefore | None:
    """The kind that the words before `start` name, or None; on the line above where `across_lines`."""
    between = _BETWEEN + "\n" if across_lines else _BETWEEN
    last = text[start - 1 : start]
    if last in between:
        last = text[max(0, start - 4) : start].rstrip(between)[-1:]
    if last not in _ENDS:
        return None
    left = max(0, start - _REACH)
    before, numbered = _without_so(text[left:start].rstrip(between), between)
    return _spelled(before, left, numbered) or _coded(before, left, numbered)


def kind_joined(text: str, start: int) -> KindBefore | None:
    """The kind whose code stands before a number with a sign between: «NQ-35/TW», «NQ.35/TW»."""
    left = max(0, start - _REACH)
    return _coded(text[left : start - 1], left, False) if text[start - 1 : start] in _SIGNS else None


def kind_glued(text: str, start: int) -> KindBefore | None:
    """The kind whose code stands before a number with nothing between: «NQ35/TW»."""
    left = max(0, start - _REACH)
    return _coded(text[left:start], left, False)


def _without_so(before: str, between: str) -> tuple[str, bool]:
    """The text without «số» at its end, and whether it stood there."""
    plain = before.removesuffix(".")
    if plain[-2:].lower() in ("số", "sô"):
        return plain[:-2].rstrip(between + "-"), True
    return before, False


def _spelled(before: str, left: int, numbered: bool) -> KindBefore | None:
    folded = fold_aligned(before[-24:])
    words = folded.split()
    for count in range(min(4, len(words)), 0, -1):
        name = " ".join(words[-count:])
        if (kind := codes.KIND_WORDS.get(name)) and folded.endswith(name):
            at = len(before) - len(name)
            if at == 0 or not before[at - 1].isalnum():
                return KindBefore(*kind, left + at, True, numbered)
    return None


def _coded(before: str, left: int, numbered: bool) -> KindBefore | None:
    code = _CODE.search(before[-6:])
    known = codes.kind_code(code[0]) if code else ""
    if code is None or not known:
        return None
    start = left + len(before) - len(code[0])
    return KindBefore(known, codes.KIND_NAMES[known], start, False, numbered)


def counts(text: str, end: int, code: str, spelled: bool, *, marked: bool) -> bool:
    """Whether a unit behind a kind's figures makes them a count: «kế hoạch 35 hộ», «chỉ thị 2 lần».

    Things are counted by a kind in words, but not by resolutions and the like: «nghị quyết 35 cán bộ»."""
    things = spelled and code not in _NEVER_COUNTING
    return units.counted(text, end, marked=marked, classes=units.ALL if things else units.AMOUNTS)
