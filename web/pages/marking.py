"""Text of an article as HTML: all of it escaped, what is marked marked, document numbers unbroken."""

import re
from html import escape

from markupsafe import Markup

from search.answer.quotes import sentence
from search.answer.results import Marked
from search.model import Mention

_SYMBOL = r"[A-ZĐ][A-ZĐa-z]{0,9}(?:\d{1,2}|&amp;[A-ZĐ]{1,5})?"
_NUMBER = re.compile(
    rf"(?<![\w/-])\d{{1,5}}[A-Za-zĐđ]?(?:/\d{{4}})?[-/]{_SYMBOL}(?:[/-]{_SYMBOL}){{0,2}}(?![\w/-])"
)
"""A number as it stands in escaped text."""
LONGEST = 24
"""Letters of a number that fits in one line of a phone; a longer one may break."""


def html(marked: Marked) -> Markup:
    """The pieces with `<mark>` around what is marked."""
    return Markup(_escaped(marked))


def unbroken(marked: Marked) -> Markup:
    """The same for a page, where no line ends inside a document number."""
    # Nothing in it but text and marks without attributes: what is put around a number stays outside tags.
    return Markup(_NUMBER.sub(_kept, _escaped(marked)))


def whole(text: str) -> Markup:
    """Text for a page, where no line ends inside a document number."""
    return Markup(_NUMBER.sub(_kept, escape(text)))


def said(source: str, mention: Mention) -> Markup:
    """The sentence of a text in which a fact was read, the words that say it in bold."""
    return Markup(_NUMBER.sub(_kept, _escaped(sentence(source, mention.start, mention.end), "b")))


def _kept(number: re.Match[str]) -> str:
    return f'<span class="doc">{number[0]}</span>' if len(number[0]) <= LONGEST else number[0]


def _escaped(marked: Marked, tag: str = "mark") -> str:
    # Plain strings joined once: a page has hundreds of pieces, and joining Markup escapes each again.
    return "".join(
        [f"<{tag}>{escape(piece.text)}</{tag}>" if piece.marked else escape(piece.text) for piece in marked]
    )
