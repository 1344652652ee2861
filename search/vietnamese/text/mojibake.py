"""UTF-8 whose bytes were read one by one as another code page, once or several times («Há»™i nghá»‹»)."""

import re
from collections.abc import Iterator

_TIMES = 3
_PAGES = ("cp1252", "cp1258", "mac_roman", "cp437", "cp850")
"""Those of Windows with the bytes they leave out as they are (which takes in Latin-1), of Macs and of DOS."""
_SEQUENCE = re.compile("[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_NOT_ASCII = re.compile("[\x80-\xff]")
_SPACED = re.compile(r"\xc3 (?=[\s,.;:!?)\]]|$)|(?<=\w)\xc3 (?=[a-z])")
"""«à» whose second byte, a no-break space, became a plain space."""
_COVERED = 0.9
"""The share of characters beyond ASCII that must be part of such sequences."""


def _letters(page: str) -> dict[str, int]:
    letters = {chr(byte): byte for byte in range(0x80, 0x100)} if page.startswith("cp125") else {}
    for byte in range(0x80, 0x100):
        try:
            letters[bytes([byte]).decode(page)] = byte
        except UnicodeDecodeError:
            continue
    return letters


_BYTES = {page: {ord(letter): byte for letter, byte in _letters(page).items()} for page in _PAGES}
_SHOWN = {page: {byte: chr(code) for code, byte in codes.items()} for page, codes in _BYTES.items()}
_LEADS = "".join(shown[lead] for shown in _SHOWN.values() for lead in (0xC2, 0xC3, 0xC4, 0xC6, 0xE1, 0xE2))
_SECONDS = "".join(shown[byte] for shown in _SHOWN.values() for byte in range(0x80, 0xC0) if byte in shown)
_HINT = re.compile(f"[{re.escape(_LEADS)}][{re.escape(_SECONDS)}]")


def has_hint(text: str) -> bool:
    """Whether anything in the text looks like it at a glance."""
    return _HINT.search(text) is not None


def unscrambled(line: str) -> Iterator[str]:
    """Every text that `line` could have been, read back once, twice or three times."""
    for page in _PAGES:
        text = line
        for _ in range(_TIMES):
            read = _read_back(text, page)
            if read is None:
                break
            yield read
            text = read


def _read_back(text: str, page: str) -> str | None:
    codes = _BYTES[page]
    if any(letter > "\x7f" and ord(letter) not in codes for letter in text):
        return None
    data = text.translate(codes)
    if page == "cp1252":
        data = _SPACED.sub("\xc3\xa0", data)
    covered = sum(map(len, _SEQUENCE.findall(data)))
    if not covered or covered < _COVERED * len(_NOT_ASCII.findall(data)):
        return None
    return _SEQUENCE.sub(lambda found: _character(found.group()), data)


def _character(sequence: str) -> str:
    return sequence.encode("latin-1").decode("utf-8", "replace")
