"""Sentences of Vietnamese news prose, by offsets."""

import re
from bisect import bisect_right

UPPER = "".join(char for char in map(chr, range(0x41, 0x1EFA)) if char.isupper() and char.isalpha())
"""Capital letters, for character classes."""

# «tại đây.Ông», «35-NQ/TW.Đến»: the second form, where the space after the full stop was lost. A row of stops
# is looked at once, from its first. A set of signs stands first, by which the others are passed the quickest.
_END = re.compile(
    r"[\n.!?…](?:(?<=\n)\s*|(?<=[.!?…])(?<![.!?…].)[.!?…]*+"
    rf"(?:[\"”’»)]*\s+(?=[\"“‘«(\-–]?\s?[{UPPER}\d])|(?=[{UPPER}][^{UPPER}\W\d_])))"
)
_ABBREVIATION = re.compile(
    r"(?:\b(?:TP|TX|TT|ThS|Ths|TS|GS|PGS|BS|CN|KS|LS|Tr|Tp|Tx|St|No|Gs|Ts|HT|ĐT|[^\W\d_]))$"
)


def sentences(text: str) -> list[tuple[int, int]]:
    """The spans of the sentences of `text`, in order; a line end always ends one."""
    spans, start = [], 0
    for end in _END.finditer(text):
        mark = end.group()
        if "\n" not in mark and _goes_on(text[max(start, end.start() - 6) : end.start()], mark):
            continue
        spans.append((start, end.start() + len(mark.rstrip())))
        start = end.end()
    spans.append((start, len(text)))
    return [(first, last) for first, last in spans if first < last]


def _goes_on(before: str, mark: str) -> bool:
    """Whether a full stop ends an abbreviation («TP. Quy Nhơn», «T.Ư») rather than a sentence."""
    if mark[0] != ".":
        return False
    return bool(_ABBREVIATION.search(before)) or (mark == "." and not before[-2:].isalnum())


def sentence_at(spans: list[tuple[int, int]], offset: int) -> tuple[int, int]:
    """The span that holds `offset` (the nearest one before it in a gap)."""
    return spans[max(0, bisect_right(spans, (offset, 1 << 60)) - 1)]
