"""Old encodings to Unicode: by byte order mark, by what decodes, by what looks like Vietnamese."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from unicodedata import normalize

from search.vietnamese.text import syllables
from search.vietnamese.text.charsets import TCVN3, VIQR, VNI, VPS
from search.vietnamese.text.tokens import exact_key

_SURE = 0.9
"""The share of marked words that must be Vietnamese syllables after a conversion."""
_HEALTHY = 0.6
"""A text in which so many marked words are Vietnamese already is left as it is."""
_SAMPLE = 200_000
_FOREIGN = re.compile(r"[^\W\x00-\xff_ŒœŠšŽžŸƒˆ]")
_WORD = re.compile(r"[^\W\d_]+")
_VNI_KEY = re.compile("|".join(sorted(map(re.escape, VNI), key=len, reverse=True)))
_VIQR_KEY = re.compile("|".join(sorted(map(re.escape, VIQR), key=len, reverse=True)))
_VIQR_WORD = re.compile(r"(?:[A-Za-z](?:[\^(+]?(?:[`'?~]|\.(?=[A-Za-z]|\s+[a-z])|(?<=[\^(+])\.)?)?)+")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text in Unicode, the encoding it was in, and whether it was anything but UTF-8."""

    text: str
    encoding: str
    converted: bool


def decode(data: bytes) -> Decoded:
    """Any bytes as text; never raises. What no encoding explains is read as Windows-1252."""
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return Decoded(data.decode("utf-16", "replace"), "utf-16", converted=True)
    if data.startswith(BOM_UTF8):
        return Decoded(data.decode("utf-8-sig", "replace"), "utf-8-sig", converted=False)
    if guess := _utf16_without_mark(data):
        return Decoded(data.decode(guess, "replace"), guess, converted=True)
    try:
        repaired = repair(data.decode("utf-8"))
        return repaired if repaired.converted else Decoded(repaired.text, "utf-8", converted=False)
    except UnicodeDecodeError:
        pass  # not UTF-8, so one of the single-byte sets below
    repaired = repair(_western(data))
    if repaired.converted:
        return repaired
    try:
        windows = normalize("NFC", data.decode("cp1258"))
    except UnicodeDecodeError:
        windows = ""
    if windows and _health(windows) >= _SURE:
        return Decoded(windows, "cp1258", converted=True)
    return _mostly_utf8(data) or Decoded(repaired.text, "cp1252", converted=True)


def repair(text: str) -> Decoded:
    """A text that is really TCVN3, VNI, VPS or VIQR turned into Unicode; any other comes back as it is.

    Only where every character maps and the outcome reads as Vietnamese syllables."""
    if text.isascii():
        found = _viqr(text)
        return Decoded(found, "viqr", converted=True) if found else Decoded(text, "unicode", converted=False)
    if not _foreign_to_latin(text[:_SAMPLE]) and _health(text) < _HEALTHY:
        best = max(_readings(text), key=lambda reading: reading[0], default=None)
        if best is not None and best[0] >= _SURE:
            return Decoded(normalize("NFC", best[2]), best[1], converted=True)
    return Decoded(text, "unicode", converted=False)


def _readings(text: str) -> Iterator[tuple[float, str, str]]:
    """Every old encoding in which all characters map, with how Vietnamese the changed words are."""
    converters: tuple[tuple[str, Callable[[str], str | None]], ...] = (
        ("tcvn3", lambda given: _by_letter(given, TCVN3)),
        ("vni", _from_vni),
        ("vps", lambda given: _by_letter(_bytewise(given), VPS)),
    )
    for name, convert in converters:
        converted = convert(text)
        if converted is not None and len(_marked_words(converted)) >= 2:
            yield _health(converted), name, converted


def _by_letter(text: str, table: dict[str, str]) -> str | None:
    converted = "".join([table.get(letter, letter) for letter in text])
    unmapped = any(letter not in table and letter.isalnum() for letter in set(text) if not letter.isascii())
    return None if unmapped else converted


def _from_vni(text: str) -> str | None:
    rest = _VNI_KEY.sub("", text)
    if any(not letter.isascii() and letter.isalnum() for letter in rest):
        return None
    return _VNI_KEY.sub(lambda found: VNI[found.group()], text)


def _viqr(text: str) -> str | None:
    """VIQR as Unicode, where the signs stand so often and so rightly that it can be nothing else."""
    if not any(sign in text for sign in ("^", "+", "(", "`", "~", "dd", "DD")):
        return None
    changed = set()

    def word(found: re.Match[str]) -> str:
        read = _VIQR_KEY.sub(lambda key: VIQR[key.group()], found.group())
        if read == found.group() or not _vietnamese(read):
            return found.group()
        changed.add(found.group())
        return read

    converted = _VIQR_WORD.sub(word, text)
    words = _WORD.findall(converted)
    shaped = sum(any(sign in one for sign in "^+(`~") or "dd" in one.lower() for one in changed)
    vietnamese = sum(map(_vietnamese, words))
    if len(changed) < 2 or not shaped or vietnamese < _SURE * len(words):
        return None
    return converted


def _health(text: str) -> float:
    """The share of words with marks that are Vietnamese syllables; 1 where there are none."""
    words = _marked_words(text[:_SAMPLE])
    return sum(map(_vietnamese, words)) / len(words) if words else 1.0


def _marked_words(text: str) -> list[str]:
    return [word for word in _WORD.findall(normalize("NFC", text)) if not word.isascii()]


def _vietnamese(word: str) -> bool:
    return len(word) <= 8 and syllables.well_formed(exact_key(word))


def _foreign_to_latin(text: str) -> bool:
    """Letters that no single-byte set shows as: such a text is Unicode already."""
    return _FOREIGN.search(text) is not None


def _western(data: bytes) -> str:
    """Windows-1252, with the five bytes it leaves out as Latin-1."""
    return "".join([_LETTERS[byte] for byte in data])


def _bytewise(text: str) -> str:
    return text.translate(_AS_BYTES)


_LETTERS = [
    bytes([byte]).decode("latin-1" if byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else "cp1252")
    for byte in range(256)
]
_AS_BYTES = {ord(letter): byte for byte, letter in enumerate(_LETTERS)}


def _utf16_without_mark(data: bytes) -> str | None:
    """UTF-16 shows by the zero bytes beside its ASCII letters."""
    sample = data[:4000]
    if len(sample) < 4 or len(data) % 2:
        return None
    for name, zeros, letters in (
        ("utf-16-le", sample[1::2], sample[::2]),
        ("utf-16-be", sample[::2], sample[1::2]),
    ):
        if zeros.count(0) > 0.3 * len(zeros) and letters.count(0) == 0:
            return name
    return None


def _mostly_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with a few broken bytes (a text cut in a letter), each shown as U+FFFD."""
    text = data.decode("utf-8", "replace")
    broken, letters = text.count("\ufffd"), sum(not letter.isascii() for letter in text)
    return Decoded(text, "utf-8", converted=True) if broken * 20 < letters or broken == 1 < letters else None
