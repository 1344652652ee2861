"""HTML in a field as plain text: a paragraph or row a line; what only looks like HTML stays."""

import re
from html import unescape
from html.entities import html5

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "hr"))
_PARTS = """
    address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure
    footer form head header html li main menu nav ol p pre section summary table tbody tfoot thead title tr ul
"""
_BLOCKS = _HEADINGS | frozenset(_PARTS.split())
_CELLS = frozenset(("td", "th"))
_PARAGRAPHS = (_BLOCKS | _CELLS) - _HEADINGS
_WITHIN_A_LINE = """
    a abbr acronym audio b base basefont big br button canvas cite code col colgroup data datalist del dfn em
    embed font i iframe img input ins kbd label legend link map mark meta nobr noscript object option param
    picture q rp rt ruby s samp select small source span strike strong sub sup svg textarea time track tt u
    var video wbr o:p st1:place st1:city v:shape
"""
_INLINE = frozenset(_WITHIN_A_LINE.split())
_KNOWN = "|".join(sorted(map(re.escape, _BLOCKS | _CELLS | _INLINE), key=len, reverse=True))
_ATTRIBUTES = r"""(?:[^<>"']++|"[^"]*+"|'[^']*+'){0,80}+"""
_TAG = re.compile(rf"<(?P<end>/?)(?P<name>{_KNOWN})(?=[\s/>]){_ATTRIBUTES}>", re.IGNORECASE)
_UNSEEN = re.compile(
    r"<(script|style|template)(?=[\s/>])[^<>]*+>.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)"
    r"|<!doctype[^<>]*+>|<\?xml[^<>]*+>",
    re.IGNORECASE | re.DOTALL,
)
_CDATA = re.compile(r"<!\[CDATA\[(.*?)(?:\]\]>|\Z)", re.DOTALL)
_ENTITY = re.compile(r"&(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_LETTER = re.compile(
    r"&(?:#\d{2,5}|#[xX][0-9a-fA-F]{2,4}|nbsp|[lr][ds]?quo|[A-Za-z](?:acute|grave|circ|tilde));"
)
"""What stands so in a text that was escaped once more on the way, and never in one that means it."""
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n\s*")
_LINE_END = re.compile(r"(?:\\r)?\\n")
_NO_END = re.compile(r"\b[A-Za-z]:\\n")
"""The beginning of a path: «D:\\nam»."""
_SPACES = re.compile(r"[ \t\u00a0]+")
_CELL_SIGN = "\ue000"
"""Stands between the cells of a row until the row is known; no text has it (a private character)."""


def from_html(text: str) -> str | None:
    """The text a browser would show of `text`, or None where it has neither a known tag nor an entity."""
    if "<" not in text and "&" not in text:
        return None
    plain = _shown(text)
    if plain is not None and "&amp;" in text and _LETTER.search(plain):
        plain = _shown(plain)
    if plain is not None and _TAG.search(text) is None and (again := _TAG.search(plain)):
        # Escaped once more on the way, as feeds do: «&lt;p&gt;».
        return _shown(plain) if again["name"].lower() in _BLOCKS or plain.count("<") > 1 else plain
    return plain


def with_line_ends(text: str) -> str:
    """A text whose lines end in the letters «\\n», as programs write them that escape a text twice; only
    where no line ends otherwise, and no word goes on there."""
    if "\n" in text or "\\n" not in text or _NO_END.search(text):
        return text
    if any(text[found.end() :][:1].islower() for found in _LINE_END.finditer(text)):
        return text
    return _LINE_END.sub("\n", text)


def _shown(text: str) -> str | None:
    bare = _CDATA.sub(r"\1", text) if "<![CDATA[" in text else text
    bare = _UNSEEN.sub("", bare) if "<" in bare else bare
    names = {found["name"].lower() for found in _TAG.finditer(bare)}
    if names:
        plain = _without_tags(bare, names)
    elif bare == text and not _has_entity(bare):
        return None
    else:
        plain = bare
    return _ENTITY.sub(_character, plain)


def _without_tags(text: str, names: set[str]) -> str:
    # Where paragraphs are marked, a line's end is the source's and a blank line may still be a paragraph
    # (WordPress mixes both); else the lines are the paragraphs.
    marked = bool(names & _PARAGRAPHS)
    if marked:
        text = "\n".join(part.replace("\n", " ") for part in _BLANK_LINE.split(text))
    text = _TAG.sub(_sign, text.replace("\r", ""))
    lines = []
    for line in text.split("\n"):
        cells = (_SPACES.sub(" ", cell).strip() for cell in line.split(_CELL_SIGN))
        lines.append(" | ".join(cell for cell in cells if cell))
    return "\n".join(line for line in lines if line or not marked).strip()


def _sign(found: re.Match[str]) -> str:
    name = found["name"].lower()
    if name in _CELLS:
        return "" if found["end"] else _CELL_SIGN
    return "\n" if name in _BLOCKS or name == "br" else ""


def _has_entity(text: str) -> bool:
    return any(_character(found) != found.group() for found in _ENTITY.finditer(text))


def _character(found: re.Match[str]) -> str:
    """What an entity stands for; «AT&T;» and what is no character stay."""
    name = found[1]
    if name[0] != "#" and f"{name};" not in html5:
        return found.group()
    read = unescape(found.group())
    return " " if read == "\u00a0" else read
