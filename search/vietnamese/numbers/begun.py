"""Document numbers as far as they are typed: «nghị quyết 3», «chỉ thị 0», «35-»."""

import re

from msgspec import Struct

from search.vietnamese.numbers import codes
from search.vietnamese.text import fold, fold_aligned

_BEGUN = re.compile(r"(?P<before>[^0-9]*)(?P<figures>[0-9]{1,5})(?P<rest>(?:[^0-9].*)?)", re.DOTALL)
_PIECE = re.compile(r"[a-z0-9]+")
_LETTER = re.compile(r"[abcd](?![a-z0-9])")
"""A letter that belongs to the figures: «1633a»."""
_NUMBERED = ("so", "s")
_AROUND = " \t\xa0.:"


class BegunNumber(Struct, frozen=True):
    """The beginning of a number: `stems` are beginnings of slugs, `kinds` the names of kinds it may be of,
    none where no kind is typed."""

    stems: tuple[str, ...]
    kinds: tuple[str, ...] = ()


def begun(text: str) -> BegunNumber | None:
    """The number that the whole text begins, or None: figures, perhaps after a kind and before letters."""
    found = _BEGUN.fullmatch(fold_aligned(text.strip()))
    if not found:
        return None
    words = found["before"].strip(_AROUND).split()
    if words and words[-1].strip(_AROUND) in _NUMBERED:
        words.pop()
    code = _kind_code(" ".join(words))
    if words and not code:
        return None
    stems = tuple(dict.fromkeys(_stems(found["figures"], found["rest"], code)))
    return BegunNumber(stems, _names(code) if code else ())


def of_kind(text: str) -> BegunNumber | None:
    """Every number of the kind that the whole text names («nghị quyết», «chỉ thị số»), or None."""
    words = fold_aligned(text.strip(_AROUND)).split()
    if words[-1:] == ["so"]:
        words.pop()
    named = codes.KIND_WORDS.get(" ".join(words))
    if not named:
        return None
    # A plenum's resolution begins with its kind, every other number with figures.
    return BegunNumber((*map(str, range(1, 10)), f"{fold(named[0])}-"), _names(named[0]))


def _kind_code(words: str) -> str:
    named = codes.KIND_WORDS.get(words)
    return named[0] if named else codes.kind_code(words)


def _names(code: str) -> tuple[str, ...]:
    """What official documents of this kind are called: «qđ» may be a Quyết định or a Quy định."""
    wanted = codes.family(code)
    every = (*codes.KIND_NAMES.items(), *codes.KIND_WORDS.values())
    return tuple(dict.fromkeys(name for other, name in every if codes.family(other) == wanted))


def _stems(figures: str, rest: str, code: str) -> list[str]:
    """Slugs have no leading zeros: «0» begins the numbers of one figure, which are printed with it."""
    plain = figures.lstrip("0")
    pieces = _PIECE.findall(rest)
    if not plain:
        return [] if pieces else [f"{figure}-" for figure in range(1, 10)]
    if _LETTER.match(rest):
        plain, pieces = plain + pieces[0], pieces[1:]
    if pieces:
        written = "-".join(pieces)
        return [f"{plain}-{written}", *([f"{plain}-{fold(code)}-{written}"] if code else [])]
    return [f"{plain}-" if rest or plain != figures else plain]
