"""Bodies and places known by a number: in «Ban Chỉ đạo 35» the number belongs to the words before it."""

import re
from collections.abc import Iterator, Sequence

from search.query.facts.meaning import Meaning, either, phrase, says
from search.query.parsed import Understood
from search.query.tree import Node
from search.vietnamese.text import Token, exact_key, slug, tokens

_NAMES: tuple[tuple[str, ...], ...] = (
    ("Ban Chỉ đạo", "BCĐ"),
    ("Tổ Công tác", "TCT"),
    ("Đề án",),
    ("Quân khu", "QK"),
    ("Quốc lộ", "QL"),
    ("Đường tỉnh", "ĐT"),
    ("Điều",),
)
"""Each with its abbreviation. A number after them is no official document."""
_SPELLINGS = sorted(
    ((tuple(tokens(spelling)), names) for names in _NAMES for spelling in names),
    key=lambda pair: -len(pair[0]),
)
_ABBREVIATIONS = tuple((exact_key(names[1]), names) for names in _NAMES if len(names) > 1)
_GLUED = re.compile(r"([^\W\d_]{2,3})([0-9]{1,4})")
_LONGEST = 4


def bodies(text: str, runs: Sequence[Sequence[Token]]) -> Iterator[Meaning]:
    """Every such body in these runs, asked for as a phrase, written out or abbreviated."""
    for run in runs:
        for place, token in enumerate(run):
            if glued := _glued(token):
                yield _meaning(text, [token], *glued)
            if not token.exact.isdecimal() or len(token.exact) > _LONGEST:
                continue
            for spelling, names in _SPELLINGS:
                before = run[max(0, place - len(spelling)) : place]
                if len(before) == len(spelling) and all(map(says, before, spelling)):
                    yield _meaning(text, [*before, token], token.exact, names)
                    break


def _glued(token: Token) -> tuple[str, Sequence[str]] | None:
    """The number and the names of a body typed in one («BCĐ35», «ql53»)."""
    match = _GLUED.fullmatch(token.exact)
    if match is None:
        return None
    letters = tokens(match[1])[0]
    for abbreviation, names in _ABBREVIATIONS:
        if says(letters, tokens(abbreviation)[0]):
            return exact_key(match[2]), names
    return None


def _meaning(text: str, found: Sequence[Token], number: str, names: Sequence[str]) -> Meaning:
    start, end = found[0].start, found[-1].end
    label = f"{names[0]} {number}"
    others: list[Node] = [phrase(tokens(f"{name} {number}")) for name in names]
    others += [phrase(tokens(f"{name}{number}")) for name in names[1:]]
    chip = Understood("phrase", text[start:end], slug(label), label, start, end)
    return Meaning(start, end, either([phrase(found), *others]), (chip,))
