"""Where a name or an office ends to which the next word was glued by mistake."""

import re

from search.vietnamese.people.surnames import SURNAMES
from search.vietnamese.text.syllables import well_formed
from search.vietnamese.text.words import Words


def name_stop(words: Words, first: int, after: int) -> int:
    """Where in the source the name ends whose words these are: before what was glued to it by mistake.

    «Trần Thị LanTrao đổi», «Trần Thị Lanđã nói»; a foreign or highland name stays as it is."""
    if words.key[first] in SURNAMES and len(words.key[first]) > 1:
        for at in range(first + 1, after):
            if not well_formed(words.key[at]) and (own := _own_letters(words.text[at])):
                return words.start[at] + own
    return words.end[after - 1]


def office_stop(words: Words, first: int, after: int) -> int:
    """Where in the source the office ends whose words these are: before a sentence glued to it."""
    for at in range(first, after):
        glued = None if words.text[at].isascii() else _GLUED.fullmatch(words.text[at])
        if (
            glued is None
            or well_formed(words.key[at])
            or not (glued[2][0].isupper() and glued[2][1:].islower())
        ):
            continue
        if well_formed(glued[2].lower()):
            return words.start[at] + len(glued[1])
    return words.end[after - 1]


_LONGEST_SYLLABLE = 7
"""Letters of «nghiêng»: a word without end is looked at no further."""
_GLUED = re.compile(r"([^\W\d_]{2,}?)(?<=[^\W\d_])((?![a-z])[^\W\d_][^\W\d_A-Z]*)")


def _own_letters(word: str) -> int:
    """How many letters of a word that is no syllable are the name's, or 0 where it is not glued."""
    for own in range(min(len(word) - 1, _LONGEST_SYLLABLE), 1, -1):
        syllable, rest = word[:own].lower(), word[own:]
        if len(rest) < 2:
            continue
        new = rest[0].isupper() and word[own - 1].islower()
        marked = not word.isascii() and (rest.startswith("http") or (rest.islower() and well_formed(rest)))
        if (new or marked) and well_formed(syllable):
            return own
    return 0
