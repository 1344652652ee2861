"""How a person is introduced: forms of address, academic titles, ranks, religious and trade titles."""

from search.vietnamese.data import by_class
from search.vietnamese.people.vocabulary import phrases, syllables
from search.vietnamese.text import fold
from search.vietnamese.text.words import Phrases, Words, key_of

ADDRESS = phrases("honorifics", "address")
"""Forms of address; after one a name stands without its surname too («đồng chí Đằng»)."""
WEAK = syllables("honorifics", "weak")
SEVERAL = phrases("honorifics", "several")
DEGREES = phrases("honorifics", "degree")
"""Degrees in short; only with a capital in front («GS», «Th.S»)."""
_DEGREE_ENDS = syllables("honorifics", "degree")
PLAIN = phrases("honorifics", "plain")
"""Titles that also stand before what is no person; only a surname proves one."""
_TITLES = by_class("honorifics")["title"]
_UNMARKED = (fold(title) for title in _TITLES if " " in title and key_of(title) not in PLAIN)
TITLES = Phrases([*_TITLES, *_UNMARKED])
"""Titles before a whole name (a surname is asked for); what can be nothing else without its marks too."""


def title_end(words: Words, at: int) -> int:
    """The word after every title that begins at `at` («GS.TS», «Giáo sư, Tiến sĩ», «Đại tá, PGS.TS»)."""
    position = at
    while True:
        after = _one_title(words, position)
        if after == position:
            return position if position == at else _without_separator(words, position)
        position = after
        while words.key[position] in (".", ",", "-", "/"):
            if not _title_follows(words, position + 1):
                break
            position += 1
        if (
            words.key[position] == "."
            and words.adjacent(position - 1)
            and words.key[position - 1] in _DEGREE_ENDS
        ):
            position += 1


def _title_follows(words: Words, at: int) -> bool:
    return _one_title(words, at) > at


def _one_title(words: Words, at: int) -> int:
    degree = DEGREES.after(words, at) if words.cap[at] else at
    return degree if degree > at else TITLES.after(words, at)


def _without_separator(words: Words, at: int) -> int:
    return at - 1 if words.key[at - 1] in (",", "-", "/") else at
