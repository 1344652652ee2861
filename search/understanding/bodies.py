"""Bodies and places known by a number: in «Ban Chỉ đạo 35» the number belongs to the words before it."""

from collections.abc import Iterator, Sequence

from search.results import Understood
from search.understanding.reading import Reading, either, phrase
from search.vietnamese.text import Token, slug, tokens

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
_LONGEST = 4


def bodies(text: str, runs: Sequence[Sequence[Token]]) -> Iterator[Reading]:
    """Every such body in these runs, asked for as a phrase, written out or abbreviated."""
    for run in runs:
        for place, token in enumerate(run):
            if not token.exact.isdecimal() or len(token.exact) > _LONGEST:
                continue
            for spelling, names in _SPELLINGS:
                before = run[max(0, place - len(spelling)) : place]
                if len(before) == len(spelling) and all(map(_same, before, spelling)):
                    yield _reading(text, before, token, names)
                    break


def _reading(text: str, before: Sequence[Token], number: Token, names: Sequence[str]) -> Reading:
    start, end = before[0].start, number.end
    label = f"{names[0]} {number.exact}"
    others = [phrase(tokens(f"{name} {number.exact}")) for name in names]
    chip = Understood("phrase", text[start:end], slug(label), label, start, end)
    return Reading(start, end, either([phrase([*before, number]), *others]), chip)


def _same(typed: Token, printed: Token) -> bool:
    return typed.exact == printed.exact if typed.marked else typed.folded == printed.folded
