"""Text as the archive compares it: what is stored, tokens with their offsets, exact and folded keys."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate
from operator import itemgetter
from typing import NamedTuple

from unidecode import unidecode

from search.vietnamese.text import syllables

# A Token is a named tuple because a thousand an article are made, three times as quickly.
#
# The library viet-text-tools moves tone marks too, at 2.2 ms an article; the same table of rhymes that
# tells Telex typing needs (syllables.py), memoised by syllable, gives both keys of every token in 0.3 ms,
# leaves foreign words alone, and saves a dependency.

_IGNORED = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Characters without width: inside a word they neither split it nor belong to its key."""
_TOKEN = re.compile(rf"[^\W_][\u0300-\u036f]*(?:[{_IGNORED}]*[^\W_][\u0300-\u036f]*)*")
_IGNORED_RUN = re.compile(f"[{_IGNORED}]+")
# A character of these ranges never composes with the one before it, so text may be cut in front of it
# and each piece brought to NFC by itself.
_PIECE = re.compile(r"[\0-\u02ff\u1e00-\u1eff\u2000-\u206f]?[^\0-\u02ff\u1e00-\u1eff\u2000-\u206f]*")
_SURROGATES = re.compile("[\ud800-\udfff]")
_LINE_ENDS = re.compile("\r\n?|[\x85\u2028\u2029]")
_CONTROLS = re.compile(r"[\0-\x08\x0b-\x1f\x7f-\x9f]+")
_ASCII_CONTROLS = bytes({*range(32), 127} - set(b"\n\t"))
_C1_BYTES = re.compile(b"\xc2[\x80-\x9f]")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_D_BAR = str.maketrans("ÐðƉɖĐ", "đđđđđ")
_CACHED, _CACHED_LENGTH = 1 << 16, 32
"""Runs whose keys are remembered, and the letters of the longest."""
_REMEMBERED_LENGTH = 120
"""Letters of a text whose tokens are remembered: a query, or a name in one, but no part of an article."""

_TWINS = "hy kỳ ký kỹ kỷ kỵ lý mỹ mỵ sỹ tỳ tỷ tỵ quý quỳ quỷ quỵ"
_Y_TO_I = {with_y: with_y.translate(str.maketrans("yỳýỷỹỵ", "iìíỉĩị")) for with_y in _TWINS.split()}
_FOLDED_Y_TO_I = {"ky": "ki", "ly": "li", "my": "mi", "hy": "hi", "sy": "si", "ty": "ti", "quy": "qui"}


class Token(NamedTuple):
    """One run of letters and digits: `text == source[start:end]`, with both of its keys.

    `marked` says that the exact key carries a mark (`đ` is one).
    """

    text: str
    start: int
    end: int
    exact: str
    folded: str
    marked: bool


class _Keys(NamedTuple):
    exact: str
    folded: str
    marked: bool


class _Folding(dict[int, str]):
    """Code point → one folded character, filled as characters are met."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        base = unicodedata.normalize("NFD", letter.translate(_D_BAR))[0].lower()
        folded = "d" if base == "đ" else base if base.isascii() else letter.lower()
        folded = folded if len(folded) == 1 else letter
        if code < 0x2100:
            self[code] = folded
        return folded


_FOLDING = _Folding({code: chr(code).lower() for code in range(128)})


def normalise(text: str) -> str:
    """The text to store: NFC, lines ended by \\n, no control characters but \\n and \\t, no surrogates."""
    if not _is_clean(text):
        text = _SURROGATES.sub("\ufffd", _CONTROLS.sub("", _LINE_ENDS.sub("\n", text)))
    return unicodedata.normalize("NFC", text)


def _is_clean(text: str) -> bool:
    """Whether there is nothing to drop or replace: a look at the bytes, ten times as quick as patterns."""
    try:
        data = text.encode()
    except UnicodeEncodeError:
        return False
    if "\u2028" in text or "\u2029" in text or len(data.translate(None, _ASCII_CONTROLS)) < len(data):
        return False
    return _C1_BYTES.search(data) is None


def tokens(text: str) -> list[Token]:
    """Every run of letters and digits, in order; offsets count the code points of `text` as given."""
    # A query is taken apart some twenty times on its way, by each that looks for something in it.
    return list(_remembered(text)) if len(text) <= _REMEMBERED_LENGTH else _found_tokens(text)


@lru_cache(maxsize=512)
def _remembered(text: str) -> tuple[Token, ...]:
    return tuple(_found_tokens(text))


def _found_tokens(text: str) -> list[Token]:
    if unicodedata.is_normalized("NFC", text):
        return [_token(text, found.start(), found.end(), found.group()) for found in _TOKEN.finditer(text)]
    pieces = [piece for piece in _PIECE.findall(text) if piece]
    composed = [unicodedata.normalize("NFC", piece) for piece in pieces]
    starts: list[int] = []
    ends: list[int] = []
    for piece, nfc, end in zip(pieces, composed, accumulate(map(len, pieces)), strict=True):
        begin = end - len(piece)
        same = nfc == piece
        starts.extend(range(begin, end) if same else [begin] * len(nfc))
        ends.extend(range(begin + 1, end + 1) if same else [end] * len(nfc))
    return [
        _token(text, starts[found.start()], ends[found.end() - 1], found.group())
        for found in _TOKEN.finditer("".join(composed))
    ]


def keys(text: str) -> tuple[list[str], list[str]]:
    """The exact and the folded keys of every token, in order."""
    found = list(map(_KEYS.__getitem__, _TOKEN.findall(unicodedata.normalize("NFC", text))))
    return list(map(_EXACT, found)), list(map(_FOLDED, found))


def exact_key(syllable: str) -> str:
    """The key under which all spellings of one syllable meet: hoà and hòa, kĩ and kỹ, Ð and đ, 05 and 5."""
    return _KEYS[syllable].exact


def folded_key(syllable: str) -> str:
    """The key of a syllable without marks; ki and ky meet in it too."""
    return _KEYS[syllable].folded


def folded_keys_of(syllables: Iterable[str]) -> list[str]:
    """The folded key of each of these, in order."""
    return list(map(_FOLDED, map(_KEYS.__getitem__, syllables)))


def beginning(syllable: str) -> str:
    """What a syllable that is still being typed has in common with the keys that go on from it: lower case,
    `đ` for all its forms, but no «i» for «y», and no tone moved."""
    if syllable.isascii():
        return syllable.lower()
    plain = unicodedata.normalize("NFC", _IGNORED_RUN.sub("", syllable).translate(_D_BAR))
    return unicodedata.normalize("NFC", plain.lower())


def fold(text: str) -> str:
    """The whole text in lower case without marks, in ASCII; lengths may change («…» becomes «...»)."""
    folded = unicodedata.normalize("NFC", text).translate(_FOLDING)
    if folded.isascii():
        return folded
    return unidecode(_SURROGATES.sub("", folded)).lower()


def fold_aligned(text: str) -> str:
    """`text` in lower case without marks, character for character: offsets in one hold in the other."""
    return text.translate(_FOLDING)


def slug(text: str) -> str:
    """Lower-case ASCII words joined by hyphens: «Ngô Chí Cường» → ngo-chi-cuong, «35-NQ/TW» → 35-nq-tw."""
    return _NOT_SLUG.sub("-", fold(_IGNORED_RUN.sub("", text))).strip("-")


def _token(source: str, start: int, end: int, run: str) -> Token:
    return Token(source[start:end], start, end, *_KEYS[run])


class _KeysOf(dict[str, _Keys]):
    """Printed run → its keys, filled as runs are met: a look-up without a call."""

    def __missing__(self, run: str) -> _Keys:
        exact = _exact(run)
        keys = _Keys(exact, _folded(exact), not exact.isascii())
        if len(run) <= _CACHED_LENGTH:
            if len(self) >= _CACHED:
                self.clear()
            self[run] = keys
        return keys


_KEYS = _KeysOf()
_EXACT, _FOLDED = itemgetter(0), itemgetter(1)


def _exact(run: str) -> str:
    plain = beginning(run)
    if plain.isdecimal():
        return _number(plain)
    if not plain.isascii() and len(plain) <= _CACHED_LENGTH:
        bare = syllables.untoned(plain)
        if bare is not None and bare[1]:
            plain = syllables.placed(*bare) or plain
    return _Y_TO_I.get(plain, plain)


def _folded(exact: str) -> str:
    folded = exact.translate(_FOLDING)
    if not folded.isascii():
        letters = unidecode(_SURROGATES.sub("", folded)).lower()
        folded = "".join(filter(str.isalnum, letters)) or folded
    return _number(folded) if folded.isdecimal() else _FOLDED_Y_TO_I.get(folded, folded)


def _number(digits: str) -> str:
    if not digits.isascii():
        digits = "".join(str(unicodedata.decimal(digit)) for digit in digits)
    return digits.lstrip("0") or "0"
