"""Titles as words: compared without marks, parted at their bars, freed of days and empty brackets."""

import re
from collections.abc import Sequence

from search.vietnamese.text import fold

HOME = re.compile(r"trang (?:chu|nhat)|home")
"""What sites call their home page."""
MOST = 320
"""Characters of a title."""
_SEGMENTS = re.compile(r"\s+[|»›•·>]\s+|\s+[-–—]\s+|\s*::+\s*|\s*\|\s*")
_DATED = re.compile(
    r"\s*[(\[]\s*(?:\d{4}-\d\d-\d\d[T\d:.Z ]*|\d{0,2}[:h]?\d{0,2}"
    r"|(?:ngày\s)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}[^()]{0,12})\s*[)\]]$"
)
_WORDS = re.compile(r"[^\W_]+")


def words(text: str) -> tuple[str, ...]:
    """The folded words of a text, for comparing titles."""
    return tuple(_WORDS.findall(fold(text[: 2 * MOST])))


def bare(text: str) -> str:
    """A title without the day or the empty brackets that some systems print in its element."""
    cut = _DATED.sub("", text).rstrip()
    return cut if len(words(cut)) > 2 else text


def is_path(text: str) -> bool:
    """A line that says where on its site a page stands: «Trang chủ > Tin tức > …»."""
    steps = segments(text)[1:]
    return bool(steps) and HOME.fullmatch(fold(steps[0])) is not None


def segments(title: str) -> list[str]:
    """What a `<title>` says: whole, and the parts between its bars and dashes if it has any."""
    parted = [one for one in _SEGMENTS.split(title) if one]
    return [title, *parted] if len(parted) > 1 else [title]


def alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Two titles of one article: nearly the same words, or one the other's beginning."""
    if not one or not other:
        return False
    shorter, longer = sorted((one, other), key=len)
    both = len(set(one) & set(other))
    if len(shorter) >= 5 and tuple(longer[: len(shorter)]) == tuple(shorter):
        return True
    return both >= 0.75 * len(set(shorter)) and both >= 0.6 * len(set(one) | set(other))


def same(joined: str, other: str) -> bool:
    """The same words; a headline cut short by its system («…») counts from six words on."""
    if not other or not joined:
        return False
    return joined == other or (other.count(" ") >= 5 and joined.startswith(other))
