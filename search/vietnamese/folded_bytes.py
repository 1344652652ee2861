"""A text folded to one byte a character, in which syllables are found by plain search of bytes.

A pattern of all that folds to a few letters takes milliseconds to compile for each new query, and reads
a text at half the speed; this takes no more than the table below."""

import codecs
import re
from collections.abc import Iterable, Iterator

from search.vietnamese.text import fold_aligned, folded_key

_MARKED = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
_SIGNS = "“”‘’–—…•«»·°×₫●→\u00a0"
_CHARACTERS = "\0" + "\n\t" + "".join(map(chr, range(32, 127))) + _MARKED + _MARKED.upper() + "Ðð" + _SIGNS
# A table of bytes, built once, is read at 6 ns a character; a dict at 35.
_TO_BYTES = codecs.charmap_build(_CHARACTERS.ljust(256, "\ufffe"))
_FOLDED = "".join(fold_aligned(char) if char.isalnum() else " " for char in _CHARACTERS)
_FOLDING = _FOLDED.encode("ascii").ljust(256)
# Not signs that belong to a word or vanish in it: combining marks, soft hyphens, characters without width.
_RARE_SIGNS = re.compile(r"[^\w\u00ad\u0300-\u036f\u200b-\u200d\u2060\ufeff]")


def folded_bytes(text: str) -> bytes | None:
    """`text` between two spaces: letters and digits folded, everything else a space, so that what stands
    at n + 1 here stands at n in `text`. None where a character is not of Vietnamese writing."""
    try:
        return _folded(text)
    except UnicodeEncodeError:
        pass
    try:
        return _folded(_RARE_SIGNS.sub(" ", text))
    except UnicodeEncodeError:
        return None


def _folded(text: str) -> bytes:
    return b" " + codecs.charmap_encode(text, "strict", _TO_BYTES)[0].translate(_FOLDING) + b" "


class Needles:
    """Syllables, beginnings of syllables and numbers to find, given as folded keys."""

    def __init__(self, keys: Iterable[str], prefixes: Iterable[str] = ()) -> None:
        every = set(keys)
        numbers = {key for key in every if key.isdecimal()}
        beginnings = set(prefixes)
        # «ky» is a writing of the key ki, and begins with it as a key.
        whole = (every - numbers).union(*map(_twins, every | beginnings))
        self._whole = [f" {key} ".encode() for key in whole]
        self._beginnings = [f" {key}".encode() for key in beginnings]
        self._numbers = [f"{key} ".encode() for key in numbers]

    def places(self, folded: bytes) -> list[tuple[int, int]]:
        """Start and end, in the text, of everything found, in order; `folded` is its `folded_bytes`."""
        found: list[tuple[int, int]] = []
        find = folded.find
        for needle in self._whole:
            at, length = find(needle), len(needle) - 2
            while at >= 0:
                found.append((at, at + length))
                at = find(needle, at + length + 1)
        for needle in self._beginnings:
            found += _beginning(folded, needle)
        for needle in self._numbers:
            found += _number(folded, needle)
        found.sort()
        return list(dict.fromkeys(found)) if self._beginnings else found


def findable(key: str) -> bool:
    """Whether a folded key is of Latin letters and digits, as folded bytes are."""
    return key.isascii() and key.isalnum()


def _twins(key: str) -> set[str]:
    return {with_y for with_y in (key.replace("i", "y"),) if with_y != key and folded_key(with_y) == key}


def _beginning(folded: bytes, needle: bytes) -> Iterator[tuple[int, int]]:
    at = folded.find(needle)
    while at >= 0:
        end = folded.index(b" ", at + 1)
        yield at, end - 1
        at = folded.find(needle, end)


def _number(folded: bytes, needle: bytes) -> Iterator[tuple[int, int]]:
    """A number with any zeros before it."""
    at = folded.find(needle)
    while at >= 0:
        first = at
        while folded[first - 1] == _ZERO:
            first -= 1
        if folded[first - 1] == _SPACE:
            yield first - 1, at + len(needle) - 2
        at = folded.find(needle, at + 1)


_ZERO, _SPACE = b"0 "
