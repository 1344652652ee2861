"""How Vietnamese a text looks: its words are syllables, written as one writes them."""

import re
from functools import lru_cache
from unicodedata import normalize

from search.vietnamese.text import syllables
from search.vietnamese.text.tokens import exact_key

_WORD = re.compile(r"[^\W\d_]+")
_SIGNED_WORD = re.compile(r"(?:[A-Za-z]|[^\x00-\x7f\s])+")
_QUOTES = "«»‹›“”‘’„…–—−•·°©®™²³½¼×÷"
_NO_SIGNS = dict.fromkeys(map(ord, _QUOTES))
_CLUSTER = re.compile("^[bckp]r")
_LONGEST = 8


@lru_cache(maxsize=1 << 16)
def is_vietnamese(word: str) -> bool:
    """Whether a word could be a Vietnamese syllable, in small letters, in capitals, or begun with one."""
    if len(word) > _LONGEST or not (word.islower() or word.isupper() or word[1:].islower()):
        return False
    key = exact_key(word)
    return syllables.well_formed(key) or (word[0].isupper() and syllables.well_formed(_highland(key)))


def _highland(key: str) -> str:
    """A name of the Central Highlands as a syllable: Đắk, Păk, Krông."""
    return _CLUSTER.sub("r", f"{key[:-1]}c" if key.endswith("k") else key)


def marked_words(text: str) -> list[str]:
    """The words of a text that are not ASCII, with the signs beyond ASCII inside them («Kr«ng»)."""
    found = (word.strip(_QUOTES) for word in _SIGNED_WORD.findall(normalize("NFC", text)))
    return [word for word in found if not word.isascii() and any(map(str.isalpha, word))]


def without_signs(text: str) -> str:
    """The text without quotation marks and other signs that stand in a text of any language."""
    return text.translate(_NO_SIGNS)


def words(text: str) -> list[str]:
    """The runs of letters of a text."""
    return _WORD.findall(normalize("NFC", text))


def share(found: list[str]) -> float:
    """The share of words that could be Vietnamese; 1 where there are none."""
    return sum(map(is_vietnamese, found)) / len(found) if found else 1.0
