"""The form of a text that extraction reads: one spelling for each syllable, every character in its place."""

import re

from search.vietnamese.text.dashes import plain_dashes
from search.vietnamese.text.spaces import plain_spaces
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
    return "".join(map(_TONE_FORMS.__getitem__, _WORD.split(text)))


def plain_form(text: str) -> str:
    """The tone form with every dash a hyphen and every space a plain one; as long as `text` too."""
    return "".join(map(_PLAIN_FORMS.__getitem__, _WORD.split(text)))


class _ToneForms(dict[str, str]):
    """A word or what stands between two → its tone form; filled as they are met."""

    def __missing__(self, piece: str) -> str:
        form = _spelled(piece) if piece[:1].isalpha() else self.between(piece)
        if len(self) < _KEPT and len(piece) <= _LONGEST_KEPT:
            self[piece] = form
        return form

    def between(self, piece: str) -> str:
        return piece


class _PlainForms(_ToneForms):
    def between(self, piece: str) -> str:
        return plain_spaces(plain_dashes(piece))


_TONE_FORMS = _ToneForms()
_PLAIN_FORMS = _PlainForms()


def _spelled(word: str) -> str:
    word = word.translate(_D_BARS)
    key = exact_key(word)
    if key == word.lower():
        return word
    form = "".join(
        letter.upper() if printed.isupper() else letter for letter, printed in zip(key, word, strict=False)
    )
    return form if len(key) == len(form) == len(word) else word
