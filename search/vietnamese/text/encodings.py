"""Bytes as text: by byte order mark, by what decodes, by what looks like Vietnamese."""

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from unicodedata import normalize

from msgspec import Struct

from search.vietnamese.text.mending import is_foreign, mend
from search.vietnamese.text.spelled import marked_words, share

__all__ = ["Decoded", "decode", "is_foreign", "mend", "repair", "text_of"]

_SURE = 0.9
_SAMPLE = 200_000


class Decoded(Struct, frozen=True):
    """A text in Unicode, the encoding it was in, and whether it was anything but UTF-8."""

    text: str
    encoding: str
    converted: bool


def decode(data: bytes) -> Decoded:
    """Any bytes as text, mended; never raises. What no encoding explains is read as Windows-1252."""
    plain = text_of(data)
    mended = repair(plain.text)
    return mended if mended.converted else plain


def repair(text: str) -> Decoded:
    """A text in an old encoding turned into Unicode; any other comes back as it is."""
    mended = mend((text,))
    if not mended.encodings:
        return Decoded(text, "unicode", converted=False)
    return Decoded(mended.parts[0], mended.encodings[0], converted=True)


def text_of(data: bytes) -> Decoded:
    """Any bytes as they stand there: TCVN3, VNI and the like stay to be mended; never raises."""
    if encoding := wide(data):
        return Decoded(data.decode(encoding, "replace"), encoding, converted=True)
    if data.startswith(BOM_UTF8):
        return Decoded(data.decode("utf-8-sig", "replace"), "utf-8-sig", converted=False)
    try:
        return Decoded(data.decode("utf-8"), "utf-8", converted=False)
    except UnicodeDecodeError:
        pass  # not UTF-8, or not all of it
    return _mixed(data) or _one_byte(data)


def wide(data: bytes) -> str | None:
    """UTF-16 as a text begins in it: by its mark, else by the zero bytes beside its ASCII letters."""
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return "utf-16"
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


def _one_byte(data: bytes) -> Decoded:
    """Windows-1258 where that reads as Vietnamese, else Windows-1252, its unused bytes as Latin-1."""
    try:
        windows = normalize("NFC", data.decode("cp1258"))
    except UnicodeDecodeError:
        windows = ""
    marked = marked_words(windows[:_SAMPLE])
    if marked and share(marked) >= _SURE:
        return Decoded(windows, "cp1258", converted=True)
    return Decoded("".join([_WESTERN[byte] for byte in data]), "cp1252", converted=True)


def _mixed(data: bytes) -> Decoded | None:
    """Mostly UTF-8: a text cut in a letter (shown as U+FFFD), or with single lines in an old encoding."""
    text = data.decode("utf-8", "replace")
    broken, letters = text.count("\ufffd"), sum(not letter.isascii() for letter in text)
    if b"\n" not in data.strip():
        few = broken * 20 < letters or broken == 1 < letters
        return Decoded(text, "utf-8", converted=True) if few else None
    if broken * 2 > letters:
        return None
    return Decoded("\n".join(text_of(line).text for line in data.split(b"\n")), "utf-8", converted=True)


_WESTERN = [
    bytes([byte]).decode("latin-1" if byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else "cp1252")
    for byte in range(256)
]
