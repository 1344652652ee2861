"""Marked pieces as HTML: text of an article becomes markup here, and all of it escaped."""

from html import escape

from markupsafe import Markup

from search.answer.results import Marked


def html(marked: Marked) -> Markup:
    """The pieces with `<mark>` around what is marked."""
    # Plain strings joined once: a page has hundreds of pieces, and joining Markup escapes each again.
    return Markup(
        "".join(
            [f"<mark>{escape(piece.text)}</mark>" if piece.marked else escape(piece.text) for piece in marked]
        )
    )
