"""The sentence in which a fact is said, as it is quoted beside the fact."""

import re

from search.answer.passages import bounds
from search.answer.results import Marked, Piece

LONGEST = 200
"""Characters of a quoted sentence; a longer one is cut around the words it is quoted for."""
_END = re.compile(r"[.!?…][\"'»”’)\]]*(?=\s|$)")
_SPACE = re.compile(r"\s+")
_ENDED = ".!?…:\"'»”’)]"


def quoted(text: str, start: int, end: int, longest: int = LONGEST) -> str:
    """The sentence around text[start:end] in one line; «…» stands where it was cut."""
    return "".join(piece.text for piece in sentence(text, start, end, longest))


def sentence(text: str, start: int, end: int, longest: int = LONGEST) -> Marked:
    """The same in pieces, text[start:end] marked."""
    first, last = bounds(text, start, end, longest)
    if closed := _END.search(text, end, last):
        last = closed.end()
    start = min(max(first, start), last)
    end = max(start, min(last, end))
    before, said, after = (
        _SPACE.sub(" ", part) for part in (text[first:start], text[start:end], text[end:last])
    )
    cut_before = first > 0 and not text[:first].rstrip(" ").endswith(tuple(f"{_ENDED}\n"))
    ended = f"{said}{after}".rstrip().endswith(tuple(_ENDED))
    cut_after = text[last:].lstrip(" ")[:1] not in ("", "\n") and not ended
    before = f"{'…' if cut_before else ''}{before.lstrip()}"
    pieces = Piece(before), Piece(said, marked=True), Piece(f"{after.rstrip()}{'…' if cut_after else ''}")
    return tuple(piece for piece in pieces if piece.text)
