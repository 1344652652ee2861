"""Regular expressions that find every writing of a folded key in a text as it stands, without folding it."""

import re
import unicodedata
from functools import cache
from itertools import chain

from search.vietnamese.text import fold_aligned

_SCRIPTS = tuple(map(chr, chain(range(0x250), range(0x1E00, 0x1F00), range(0x2000, 0x2100))))
"""Latin letters and the punctuation beside them."""


@cache
def letter_class(letter: str) -> str:
    """A character class of all that folds to this ASCII letter or digit; «i» and «y» stand for each other.

    Digits and letters that only unidecode knows («ß») are not in it: see `is_plain`."""
    wanted = "iy" if letter in "iy" else letter
    return "[" + "".join(sorted(char for char in _SCRIPTS if fold_aligned(char) in wanted)) + "]"


def is_plain(text: str) -> bool:
    """Whether `letter_class` sees every Latin letter of the text: composed, nothing inside a word."""
    return unicodedata.is_normalized("NFC", text) and _plain().fullmatch(text) is not None


@cache
def _plain() -> re.Pattern[str]:
    seen = (char for char in _SCRIPTS if fold_aligned(char).isascii() or not char.isalnum())
    hidden = "\u00ad\u200b\u200c\u200d\u2060"
    return re.compile("[" + "".join(re.escape(char) for char in seen if char not in hidden) + "]*")
