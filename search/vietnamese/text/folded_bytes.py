"""A text folded to one byte a character, in which syllables are found by plain search of bytes.

A pattern of all that folds to a few letters takes milliseconds to compile for each new query, and reads
a text at half the speed; this takes no more than the table below."""

import codecs
import re
from collections.abc import Iterable, Iterator, Mapping

from search.vietnamese.text.tokens import (
    Token,
    fold_aligned,
    folded_key,
    folded_keys_of,
    keys,
    tokens,
)

_MARKED = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
_SIGNS = "“”‘’–—…•«»·°×₫●→\u00a0"
_CHARACTERS = "\0" + "\n\t" + "".join(map(chr, range(32, 127))) + _MARKED + _MARKED.upper() + "Ðð" + _SIGNS
# A table of bytes, built once, is read at 6 ns a character; a dict at 35.
_TO_BYTES = codecs.charmap_build(_CHARACTERS.ljust(256, "\ufffe"))
_FOLDED = "".join(fold_aligned(char) if char.isalnum() else " " for char in _CHARACTERS)
_FOLDING = _FOLDED.encode("ascii").ljust(256)
# Not signs that belong to a word or vanish in it: combining marks, soft hyphens, characters without width.
_RARE_SIGNS = re.compile(r"[^\w\u00ad\u0300-\u036f\u200b-\u200d\u2060\ufeff]")
_FOREIGN = re.compile(f"[^{re.escape(_CHARACTERS)}]")


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


def foreign(text: str) -> tuple[str, list[Token]]:
    """A text with its words of other than Vietnamese writing blanked out, and the tokens among these: what
    is left has folded bytes, and every place in it stands where it stood."""
    kept, found, at = [], list[Token](), 0
    while strange := _FOREIGN.search(text, at):
        start = max(at, *(text.rfind(blank, at, strange.start()) + 1 for blank in _BLANKS))
        ends = [end for blank in _BLANKS if (end := text.find(blank, strange.end())) >= 0]
        end = min(ends, default=len(text))
        kept += [text[at:start], " " * (end - start)]
        found += [
            one._replace(start=one.start + start, end=one.end + start) for one in tokens(text[start:end])
        ]
        at = end
    return "".join([*kept, text[at:]]), found


def folded_keys(text: str) -> list[str]:
    """The folded keys of a text in order: `keys` without the exact ones, several times as quick."""
    folded = folded_bytes(text)
    if folded is None:
        return keys(text)[1]
    return folded_keys_of(folded.decode("ascii").split())


def _folded(text: str) -> bytes:
    return b" " + codecs.charmap_encode(text, "strict", _TO_BYTES)[0].translate(_FOLDING) + b" "


_BLANKS = " \n"

Span = tuple[int, int, int]
"""Start and end in the text, and what is known of the key that stands there."""


class Needles:
    """Syllables, beginnings of syllables and numbers to find, given as folded keys.

    Each key comes with a number that its places carry; those of beginnings carry 0, for the whole keys
    there may be others, and with beginnings all places do."""

    def __init__(self, keys: Mapping[str, int], prefixes: Iterable[str] = ()) -> None:
        numbers = {key for key in keys if key.isdecimal()}
        beginnings = set(prefixes)
        # «ky» is a writing of the key ki, and begins with it as a key.
        whole = {(spelling, sign) for key, sign in keys.items() for spelling in (key, *_twins(key))}
        begun = beginnings.union(*map(_twins, beginnings))
        self._whole = [(f" {key} ".encode(), sign) for key, sign in sorted(whole) if key not in numbers]
        self._numbers = [(f"{key} ".encode(), keys[key]) for key in sorted(numbers)]
        self._beginnings = [f" {key}".encode() for key in sorted(begun)]

    def places(self, folded: bytes) -> list[Span]:
        """Everything found, in order; `folded` is the `folded_bytes` of the text."""
        found: list[Span] = []
        find = folded.find
        for needle, sign in self._whole:
            at, length = find(needle), len(needle) - 2
            while at >= 0:
                found.append((at, at + length, sign))
                at = find(needle, at + length + 1)
        for needle, sign in self._numbers:
            found += ((start, end, sign) for start, end in _number(folded, needle))
        for needle in self._beginnings:
            found += ((start, end, 0) for start, end in _beginning(folded, needle))
        found.sort()
        if self._beginnings:
            # A whole syllable may be one that begins so as well.
            return [(start, end, 0) for start, end in dict.fromkeys(place[:2] for place in found)]
        return found


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
