"""Spaces: every blank that is printed where a plain space could stand."""

ODD_SPACES = (
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
"""No-break, thin and other spaces; tabs and line ends are none."""
_PLAIN = dict.fromkeys(map(ord, ODD_SPACES), " ")


def plain_spaces(text: str) -> str:
    """The text with each odd space as a plain one, of the same length: offsets in one hold in the other."""
    return text if text.isascii() else text.translate(_PLAIN)
