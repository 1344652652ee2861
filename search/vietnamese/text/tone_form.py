"""The form of a text that extraction reads: one spelling for each syllable, every character in its place."""

import re
from collections.abc import Callable

from search.vietnamese.text.dashes import plain_dashes
from search.vietnamese.text.spaces import plain_spaces
from search.vietnamese.text.syllables import placed, untoned
from search.vietnamese.text.tokens import exact_key

# A letter after a backslash is no part of a word: patterns are brought to this form too.
_WORD = re.compile(r"((?<!\\)[^\W\d_]+)")
_D_BARS = str.maketrans("ÐðƉɖ", "ĐđĐđ")
_KEPT, _LONGEST_KEPT = 1 << 16, 32


def tone_form(text: str) -> str:
    """The text with every syllable as its exact key spells it, in its own capitals: «Uỷ ban» → «Ủy ban».

    Tone marks stand in their canonical place (hoà → hòa), «Ð» is «Đ», and the twins with i and y are one
    (kỳ → kì, lý → lí, quý → quí). As long as `text` (NFC): offsets in one hold in the other. A pattern that
    is to match it is compiled from its own tone form, so that it may be written either way."""
    return " ".join(map(_TONE_FORMS.__getitem__, text.split(" ")))


def plain_form(text: str) -> str:
    """The tone form with every dash a hyphen and every space a plain one; as long as `text` too."""
    return " ".join(map(_PLAIN_FORMS.__getitem__, text.split(" ")))


def tones_placed(text: str) -> str:
    """The text with tone marks in their canonical place and «Ð» as «Đ», as it may be shown; no longer."""
    return " ".join(map(_PLACED.__getitem__, text.split(" ")))


class _Forms(dict[str, str]):
    """What stands between two spaces → its form; filled as it is met, since the same words come again."""

    def __init__(self, word: Callable[[str], str], between: Callable[[str], str] = str) -> None:
        super().__init__()
        self._word, self._between = word, between

    def __missing__(self, piece: str) -> str:
        parts = _WORD.split(piece)
        parts[1::2] = map(self._word, parts[1::2])
        parts[::2] = map(self._between, parts[::2])
        form = "".join(parts)
        if len(self) < _KEPT and len(piece) <= _LONGEST_KEPT:
            self[piece] = form
        return form


def _spelled(word: str) -> str:
    word = word.translate(_D_BARS)
    return _in_capitals_of(word, exact_key(word))


def _placed(word: str) -> str:
    word = word.translate(_D_BARS)
    bare = untoned(word.lower())
    return _in_capitals_of(word, placed(*bare) or "") if bare and bare[1] else word


def _in_capitals_of(word: str, form: str) -> str:
    if form == word.lower():
        return word
    pairs = zip(form, word, strict=False)
    written = "".join(letter.upper() if printed.isupper() else letter for letter, printed in pairs)
    return written if len(form) == len(written) == len(word) else word


_TONE_FORMS = _Forms(_spelled)
_PLAIN_FORMS = _Forms(_spelled, lambda between: plain_spaces(plain_dashes(between)))
_PLACED = _Forms(_placed)
