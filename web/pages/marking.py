"""Marked pieces as HTML: text of an article becomes markup here, and all of it escaped."""

import re
from html import escape

from markupsafe import Markup

from search.answer.results import Marked

_NUMBER = re.compile(r"\d{1,5}[A-ZĐ]?(?:/\d{4})?-[A-ZĐ][A-ZĐa-z]{0,9}(?:[/-][A-ZĐ][A-ZĐa-z]{0,9}){0,2}(?!\w)")


def html(marked: Marked) -> Markup:
    """The pieces with `<mark>` around what is marked."""
    return Markup(_escaped(marked))


def unbroken(marked: Marked) -> Markup:
    """The same for a page, where no line ends inside a document number."""
    # Nothing in it but text and marks without attributes: what is put around a number stays outside tags.
    return Markup(_NUMBER.sub(r'<span class="doc">\g<0></span>', _escaped(marked)))


def _escaped(marked: Marked) -> str:
    # Plain strings joined once: a page has hundreds of pieces, and joining Markup escapes each again.
    return "".join(
        [f"<mark>{escape(piece.text)}</mark>" if piece.marked else escape(piece.text) for piece in marked]
    )
