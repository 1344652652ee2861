"""Lines that say who wrote or signed an article, by their words and by their place below it."""

import re
from collections.abc import Sequence

from indexer.extract import bylines
from indexer.sources.html.lines.blocks import Block
from indexer.sources.html.lines.pieces import holder

LONGEST = 120
_ENDED = '.!?…”"/)'
"""How the text ends above the line that signs it."""
_LONGEST_SIGNATURE = 60
_MOST_BELOW = 12
_RIGHT = re.compile(r"text-align\s*:\s*right|(?:^|[\s_-])(?:text-)?right(?:$|\s)|(?:detail|news)-source")


def is_credit(text: str) -> bool:
    """The line is a byline or a signature by its words alone."""
    return len(text) <= LONGEST and (bylines.is_byline(text) or bylines.signed(text))


def below(lines: Sequence[Block], at: int, last: Block) -> list[Block]:
    """What stands right below the container: pictures with their captions, which a centred element cuts off
    from it, then who signed the article, as many a system prints it."""
    found = []
    for line in lines[at : at + _MOST_BELOW]:
        if line.zone or line.link or line.heading:
            break
        if line.picture and (line.caption or (line.centred and line.italic)):
            found.append(line)
        elif is_byline(line, last, late=True) or signed_right(line, last):
            return [*found, line]
        else:
            break
    return found


def is_byline(line: Block, above: Block | None, late: bool) -> bool:
    """The line says who wrote the article; `late` lines may be names alone below a sentence."""
    if len(line.text) > LONGEST:
        return False
    if bylines.is_byline(line.text):
        return True
    named = bylines.credits(line.text)
    if late and named and named[0].start <= 24 and "author" in named[0].works:
        return True
    return late and above is not None and bylines.signed(line.text) and above.text[-1:] in _ENDED


def signed_right(line: Block, above: Block) -> bool:
    """The last line, at the right below a sentence: an office that signed is known by its place alone."""
    text = line.text
    if len(text) > _LONGEST_SIGNATURE or text[-1] in ".;?!…" or any(map(str.isdigit, text)):
        return False
    if ":" in text and not bylines.credits(text):  # «Nguồn: …»
        return False
    element = holder(line)
    look = " ".join(element.get(name, "") for name in ("style", "class", "align"))
    return above.text[-1:] in _ENDED and _RIGHT.search(look) is not None
