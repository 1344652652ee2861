"""The sentence in which a fact is said, as it is quoted beside the fact."""

import re

from search.answer.passages import bounds

LONGEST = 200
"""Characters of a quoted sentence; a longer one is cut around the words it is quoted for."""
_END = re.compile(r"[.!?…][\"'»”’)\]]*(?=\s|$)")
_ENDED = ".!?…:\"'»”’)]"


def quoted(text: str, start: int, end: int, longest: int = LONGEST) -> str:
    """The sentence around text[start:end] in one line; «…» stands where it was cut."""
    first, last = bounds(text, start, end, longest)
    if closed := _END.search(text, end, last):
        last = closed.end()
    said = " ".join(text[first:last].split())
    cut_before = first > 0 and not text[:first].rstrip(" ").endswith(tuple(f"{_ENDED}\n"))
    cut_after = text[last:].lstrip(" ")[:1] not in ("", "\n") and not said.endswith(tuple(_ENDED))
    return f"{'…' if cut_before else ''}{said}{'…' if cut_after else ''}"
