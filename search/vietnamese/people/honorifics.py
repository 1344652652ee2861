"""How a person is introduced: forms of address, academic titles, ranks, religious and trade titles."""

import re

from search.vietnamese.people.vocabulary import phrases, syllables
from search.vietnamese.text.words import Phrases, Words, lines

ADDRESS = phrases("honorifics", "address")
"""Forms of address; after one a name stands without its surname too («đồng chí Đằng»)."""
WEAK = syllables("honorifics", "weak")
SEVERAL = phrases("honorifics", "several")
ACADEMIC = syllables("honorifics", "degree")
TITLES = phrases("honorifics", "title")
"""Titles before a whole name (a surname is asked for)."""
PLAIN = phrases("honorifics", "plain")
"""Titles that also stand before what is no person; only a surname proves one."""

_ADDRESS_TYPED = re.compile(
    r"\s*((?:(?:cac\s+)?(?:dong\s+chi|d\s*[/.]\s*c|dc)|(?:các\s+)?(?:đồng\s+chí|đ\s*[/.]\s*c|đc)|ông"
    r"|bà)\b[.:]?)\s*",
    re.IGNORECASE,
)
_TITLES_TYPED = Phrases(
    lines(
        """
        giao su|pho giao su|tien si|thac si|bac si|ky su|luat su|nha bao|dai tuong|thuong tuong|trung tuong
        thieu tuong
        dai ta|thuong ta|trung ta|thieu ta|dai uy|thuong uy|trung uy|thieu uy|hoa thuong|thuong toa|dai duc
        linh muc
        """
    )
)


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
            and words.key[position - 1] in ACADEMIC
        ):
            position += 1


def _title_follows(words: Words, at: int) -> bool:
    return _one_title(words, at) > at


def _one_title(words: Words, at: int) -> int:
    if words.key[at] in ACADEMIC and words.cap[at]:
        return at + 1
    if words.text[at] == "Th" and words.key[at + 1] == "." and words.text[at + 2] in ("S", "s"):
        return at + 3
    return TITLES.after(words, at)


def _without_separator(words: Words, at: int) -> int:
    return at - 1 if words.key[at - 1] in (",", "-", "/") else at


def strip_honorific(text: str) -> tuple[str, str]:
    """What a reader typed as (honorific, name): «đ/c Ngô Chí Cường» → («đ/c», «Ngô Chí Cường»)."""
    name = text.strip()
    found = _ADDRESS_TYPED.match(name)
    at = found.end() if found else 0
    words = Words(name[at:])
    after = title_end(words, 0)
    if not after:
        after = _TITLES_TYPED.after(words, 0)
    if 0 < after < words.size:
        at += words.start[after]
    return (name[:at].strip(), name[at:]) if 0 < at < len(name) else ("", name)
