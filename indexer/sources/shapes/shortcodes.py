"""WordPress's codes in square brackets, as its database and export hold them: captions, galleries."""

import re

_CAPTION = re.compile(
    r"\[(?:wp_)?caption(?:\s[^\[\]]{0,400})?\](?P<inside>[^\[\]]{0,3000})\[/(?:wp_)?caption\]"
)
_PICTURE = re.compile(r"</?a\b[^<>]{0,1000}>|<img\b[^<>]{0,2000}>", re.IGNORECASE)
_CODE = re.compile(r"\[/?(?P<name>[a-z][\w-]{0,40})(?:\s[^\[\]]{0,2000})?\]")
_CLOSED = re.compile(r"\[/([a-z][\w-]{0,40})\]")
_ALONE = frozenset(("audio", "contact-form-7", "embed", "gallery", "playlist", "video"))
"""Codes that stand without an end."""


def taken_out(text: str) -> tuple[str, tuple[str, ...]]:
    """The text without such codes, and what its captions say; brackets that are no code stay."""
    if "[" not in text:
        return text, ()
    names = _ALONE.union(_CLOSED.findall(text))
    captions = (_PICTURE.sub("", found["inside"]).strip() for found in _CAPTION.finditer(text))
    plain = _CODE.sub(lambda code: "" if code["name"] in names else code.group(), _CAPTION.sub("\n\n", text))
    return plain, tuple(one for one in captions if one)
