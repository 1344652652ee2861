"""A reader's text taken apart into letters and figures, with what stands between them."""

import re
from functools import cached_property

from msgspec import Struct

from search.vietnamese.numbers import codes
from search.vietnamese.text import fold, fold_aligned
from search.vietnamese.text.dashes import plain_dashes

_TOKEN = re.compile(r"th?\.\s?[uw](?![^\W_])|[^\W\d_]+(?:&[^\W\d_]+)*|[0-9]+")
_GAP = re.compile(r"[\s\-/._:\u00ad\u200b\ufeff]{0,4}")
_SENTENCE_END = re.compile(r"\.\s")


class Token(Struct, frozen=True):
    """One run of letters or of figures: `text` is folded, `source` as typed."""

    text: str
    start: int
    end: int
    source: str

    def is_digits(self) -> bool:
        return "0" <= self.text[0] <= "9"

    def writes(self, code: str) -> bool:
        """True when the marks typed, if any, are those of the code: «tu» writes TU, «từ» does not."""
        plain = codes.plain_code(self.source)
        return len(plain) != len(code) or all(
            typed.lower() in (letter.lower(), fold(letter).lower())
            for typed, letter in zip(plain, code, strict=True)
        )


class TypedText:
    """A reader's text with its tokens; `whole` reads more freely, as the text should be one number."""

    def __init__(self, text: str, whole: bool) -> None:
        self.text, self.whole = text, whole
        self.folded = fold_aligned(plain_dashes(text))
        self.tokens = [
            Token(found.group(), found.start(), found.end(), text[found.start() : found.end()])
            for found in _TOKEN.finditer(self.folded)
        ]

    @cached_property
    def gaps(self) -> list[str | None]:
        """What stands before each token where it may be inside a number, else None."""
        between = zip(self.tokens, self.tokens[1:], strict=False)
        return [None, *(self._between(one, other) for one, other in between)]

    def _between(self, one: Token, other: Token) -> str | None:
        text = self.folded[one.end : other.start]
        ended = not (one.is_digits() or other.is_digits()) and _SENTENCE_END.search(text)
        return text if _GAP.fullmatch(text) and not ended else None

    def gap(self, index: int) -> str | None:
        return self.gaps[index] if index < len(self.tokens) else None
