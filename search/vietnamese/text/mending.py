"""Texts in an old encoding, or scrambled on the way, turned into Unicode; every other text stays as it is.

An article is judged as a whole and mended line by line: a title is too short to tell its encoding, and one
line of TCVN3 may stand in a text of Unicode.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from unicodedata import normalize

from msgspec import Struct
from msgspec.structs import replace

from search.vietnamese.text import mojibake, viqr
from search.vietnamese.text.charsets import TCVN3, TCVN5712, VISCII, VNI, VPS
from search.vietnamese.text.spelled import is_vietnamese, marked_words, share, without_signs, words

_SURE = 0.9
"""The share of marked words that must be Vietnamese syllables after a conversion."""
_HEALTHY, _FEW_HEALTHY = 0.6, 0.33
"""A line in which so many marked words are Vietnamese already is left as it is."""
_ENOUGH, _REST, _MANY = 2, 0.5, 5
"""A line judged alone has marked words and this share of Vietnamese in the others, or many marked words."""
_FOREIGN = 0.4
_FOREIGN_WORDS = 20
_SAMPLE, _PLAINLY = 3_000, 0.05
"""Characters that are looked at, and the share of letters with a tone or two marks that leaves no doubt."""
_ALONE = re.compile(r"(?<!\S)([•–—…÷“”](?!\S))")
"""Signs that stand alone, and are no letter of any set."""
_ODD = re.compile(
    "[\x01-\x06\x10-\x1f\x80-\x9f\xa1-\xaf\xb1-\xba\xbc-\xbf\xc4-\xc7\xcb\xce-\xd1\xd6-\xd8\xdb\xdc\xde\xdf\xe4-\xe7"
    "\xeb\xee-\xf1\xf6-\xf8\xfb\xfc\xfe\xff\u03bc\u0152\u0153\u0178\u0192\u02c6]"
)
"""What a Vietnamese text in Unicode has no use for, foreign names and signs aside."""
_UNICODE = re.compile(
    "[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]"
)
"""Letters that no single-byte set shows as: such a line is Unicode already."""


_TONED = (b"\xe1\xba", b"\xe1\xbb")
"""How the letters with a tone or two marks begin in UTF-8: counted in a tenth of the time of a pattern."""


class Mended(Struct, frozen=True):
    """Texts in Unicode, in their order, and the encodings some of their lines were in (none: untouched)."""

    parts: tuple[str, ...]
    encodings: tuple[str, ...] = ()


class _Reading(Struct, frozen=True):
    """A line as one encoding reads it, with how many of its marked words are Vietnamese.

    `sure` where it would be read so even if it stood alone."""

    encoding: str
    text: str
    right: int
    marked: int
    sure: bool

    @property
    def fits(self) -> bool:
        return self.right >= _SURE * self.marked

    @property
    def rank(self) -> tuple[float, int, int]:
        """How well it reads: the better share, fewer signs left over, more words."""
        return self.right / self.marked if self.marked else 1.0, -self.left_over, self.right

    @property
    def left_over(self) -> int:
        return len(_ODD.findall(self.text))


def mend(parts: Sequence[str]) -> Mended:
    """The texts of one article in Unicode; correct text, with whatever foreign words, is never altered."""
    whole = "\n".join(parts)
    if not (_ODD.search(whole) or mojibake.has_hint(whole) or viqr.has_signs(whole)):
        return Mended(tuple(parts))
    lines = [part.split("\n") for part in parts]
    read = {line: list(_readings(line)) for part in lines for line in set(part)}
    if not any(read.values()):
        return Mended(tuple(parts))
    best = _encoding_of_all(lines, read)
    used: Counter[str] = Counter()

    def mended(line: str) -> str:
        chosen = _chosen(line, read[line], best)
        if chosen is None:
            return line
        used[chosen.encoding] += 1
        return chosen.text

    result = tuple("\n".join(map(mended, part)) for part in lines)
    return Mended(result, tuple(used)) if used else Mended(tuple(parts))


def is_foreign(text: str) -> bool:
    """Whether most of a text cannot be read as Vietnamese: another language, or an unknown encoding."""
    sample = text[:_SAMPLE]
    data = sample.encode("utf-8", "replace")
    if sum(map(data.count, _TONED)) > _PLAINLY * len(sample):
        return False
    found = words(sample)
    return len(found) >= _FOREIGN_WORDS and share(found) < _FOREIGN


def _encoding_of_all(lines: Sequence[list[str]], read: dict[str, list[_Reading]]) -> str:
    """The encoding in which most of the article surely is; "" where that is Unicode."""
    votes: Counter[str] = Counter()
    for part in lines:
        for line in part:
            found = read[line]
            if not found and _UNICODE.search(line):
                votes[""] += len(marked_words(line))
            for reading in found if found and not _is_healthy(line) else ():
                if reading.sure:
                    votes[reading.encoding] += reading.right - reading.left_over
    return max(votes, key=lambda name: votes[name], default="")


def _chosen(line: str, found: list[_Reading], best: str) -> _Reading | None:
    if not found:
        return None
    if not _is_healthy(line):
        fitting = [one for one in found if one.encoding == best and one.fits] or [
            one for one in found if one.sure
        ]
        if fitting:
            return max(fitting, key=lambda one: one.rank)
    of_all = [one for one in found if one.encoding == best and one.right >= _right(line)]
    return max(of_all, key=lambda one: one.rank, default=None)


def _is_healthy(line: str) -> bool:
    """Whether a line reads as Vietnamese already; where it has few marked words, one of three is enough."""
    marked = marked_words(line)
    return bool(marked) and share(marked) >= (_HEALTHY if len(marked) >= _MANY else _FEW_HEALTHY)


def _right(line: str) -> int:
    return sum(map(is_vietnamese, marked_words(line)))


def _readings(line: str) -> Iterator[_Reading]:
    """Every way to read a line in which all of its characters map; none for one that is Unicode surely."""
    in_unicode = _UNICODE.search(line) is not None
    if not in_unicode and _is_ascii(line):
        if text := viqr.from_viqr(line):
            yield replace(_reading("viqr", text), sure=viqr.is_sure(line, text))
        return
    if not in_unicode:
        yield from _charsets(line, "")
    elif not mojibake.has_hint(line):
        return
    for text in dict.fromkeys(mojibake.unscrambled(line)):
        yield _reading("utf-8", text)
        if not _UNICODE.search(text):
            yield from _charsets(text, "utf-8 ")


def _is_ascii(line: str) -> bool:
    """Whether a line is ASCII but for quotation marks and the like, and has no control characters."""
    if not line.isascii() and (marked_words(line) or not viqr.has_signs(line)):
        return False
    plain = without_signs(line)
    return plain.isascii() and not _ODD.search(plain)


def _charsets(line: str, before: str) -> Iterator[_Reading]:
    for name, convert in _CONVERTERS.items():
        if (text := convert(line)) is not None and text != line:
            yield _reading(before + name, text)


def _reading(encoding: str, text: str) -> _Reading:
    text = normalize("NFC", text)
    marked = [
        word for word in marked_words(text) if len(word) > 1 and (is_vietnamese(word) or not word.isupper())
    ]
    rest = [word for word in words(text) if word.isascii() and not word.isupper()]
    right = sum(map(is_vietnamese, marked))
    if encoding == "utf-8":  # Bytes of UTF-8 in a row are no chance; letters of one byte each may be.
        return _Reading(encoding, text, right, len(marked), bool(right) and right >= _HEALTHY * len(marked))
    different = len(set(marked))
    enough = different >= _MANY or (different >= _ENOUGH and share(rest) >= _REST)
    return _Reading(encoding, text, right, len(marked), enough and right >= _SURE * len(marked))


def _by_letter(table: dict[str, str]) -> Callable[[str], str | None]:
    full = table | {
        shown: table[chr(byte)]
        for byte in range(0x80, 0xA0)
        if chr(byte) in table and (shown := bytes([byte]).decode("cp1252", "ignore"))
    }

    def convert(text: str) -> str | None:
        if any(letter not in full and letter.isalpha() for letter in set(text) if letter > "\x7f"):
            return None
        pieces = _ALONE.split(text)
        return "".join(
            piece if at % 2 else "".join([full.get(letter, letter) for letter in piece])
            for at, piece in enumerate(pieces)
        )

    return convert


_VNI_KEY = re.compile("|".join(sorted(map(re.escape, VNI), key=len, reverse=True)))
_CAPITALS = re.compile(r"[^\W\d_]{2,}")


def _from_tcvn3(text: str) -> str | None:
    """Its fonts have capitals with tones as small letters: a word that is else in capitals is one."""
    converted = _BY_LETTER_TCVN3(text)
    if converted is None:
        return None
    letters = [letter for letter in converted if letter.isascii() and letter.isalpha()]
    if len(letters) > 3 and all(map(str.isupper, letters)):
        return converted.upper()
    return _CAPITALS.sub(lambda word: _capitals(word.group()), converted)


_BY_LETTER_TCVN3 = _by_letter(TCVN3)


def _capitals(word: str) -> str:
    plain = [letter for letter in word if letter.isascii()]
    return word.upper() if len(plain) > 1 and all(map(str.isupper, plain)) else word


def _from_vni(text: str) -> str | None:
    rest = _VNI_KEY.sub("", text)
    if any(not letter.isascii() and letter.isalpha() for letter in rest):
        return None
    return _VNI_KEY.sub(lambda found: VNI[found.group()], text)


_CONVERTERS: dict[str, Callable[[str], str | None]] = {
    "tcvn3": _from_tcvn3,
    "vni": _from_vni,
    "viscii": _by_letter(VISCII),
    "vps": _by_letter(VPS),
    "tcvn5712": _by_letter(TCVN5712),
}
"""The commonest first: of two that read a line equally well, it is the former."""
