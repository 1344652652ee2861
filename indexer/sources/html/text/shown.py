"""Captions: lines that say what the picture above them shows, by their markup, their look or their words."""

import re

from indexer.extract.text import captions
from indexer.sources.html.lines.blocks import Block, longer
from indexer.sources.html.text.container import PROSE
from search.vietnamese.text.dashes import plain_dashes

LONGEST = 400
_SHORT = 180
"""Characters of a line above the text's beginning that may be a caption by its look alone."""
_CREDITED = re.compile(r"(?<!\w)(?:Ảnh|ẢNH|ảnh)\s?:\s?[^.]{2,60}$|\((?:Ảnh|ảnh)\s[^()]{2,60}\)\s?\.?$")
"""The photographer's name ends the line: «…. Ảnh: N.H/TTXVN»."""


def is_caption(line: Block, begun: bool) -> bool:
    """The line says what the picture above it shows: by its markup, its look, or its words."""
    text = line.text
    if len(text) > LONGEST or line.cells:
        return False
    if line.caption:
        return True
    if not line.picture:
        return line.italic and begun and line.centred and captions.is_caption(text)
    styled = line.italic or line.centred
    if styled and len(text) <= LONGEST and not (line.bold and line.heading):
        return begun or len(text) < _SHORT
    if _CREDITED.search(plain_dashes(text)):
        return True
    if text[-1] in ".!?…":
        return captions.is_caption(text, first=not begun) or _in_frame(line)
    return len(text) < PROSE * 2.5 and not (line.bold and not captions.is_caption(text))


def _in_frame(line: Block) -> bool:
    """The line and the picture share a small table or frame of their own."""
    element = line.element
    for _ in range(6):
        if element.tag in ("table", "figure") or "image" in element.get("class", ""):
            return element.find(".//img") is not None and not longer(element, LONGEST + 40)
        parent = element.getparent()
        if parent is None:
            return False
        element = parent
    return False
