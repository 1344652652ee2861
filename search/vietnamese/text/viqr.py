"""VIQR, Vietnamese in ASCII (`Ho^.i nghi.`): recognised by its signs, read word by word."""

import re

from search.vietnamese.text import syllables
from search.vietnamese.text.charsets import VIQR
from search.vietnamese.text.spelled import is_vietnamese, share, words

_KEY = re.compile("|".join(sorted(map(re.escape, VIQR), key=len, reverse=True)))
_WORD = re.compile(r"(?:[AEIOUYaeiouy][(^+]?[`'?~.]?|[A-Za-z])+")
_SHAPED = re.compile(r"[AEOaeo]\^|[OUou]\+|[Aa]\(|\b[Dd]d|\bDD")
_D_BAR = re.compile(r"\b[Dd]d(?=[a-z])|(?<![a-z])D[dD](?![a-z])")
"""What is left of them in names and abbreviations: «Ddak», HDDND."""
_ENOUGH, _OFTEN = 2, 0.3
"""So many words must carry signs, and this share of all."""
_SHARE = 0.75
"""The share of words that must be Vietnamese then."""
_OPEN = """
    bi bo chi cu di du ddu ghe ha ho ky lo me mi na ngo ngu nghi nhe phu tho thi thu tri tro tru tu vi vu
    co^ co+ cu+ kho^ me^ mo+ phe^ que^ tho+ thu+ thue^ to^
"""
_DOTTED, _LEVEL = (frozenset(line.split()) for line in _OPEN.strip().split("\n"))
"""Syllables behind which a dot before a capital is oftener «nặng» than a full stop (of those that end in a
plain vowel), and behind which it is oftener a full stop (of those that end in one with a shape). Counted in
18,000 articles of news."""
_NEW_PLACE = frozenset(("oa", "oe", "uy"))


def has_signs(text: str) -> bool:
    """Whether a letter with a sign of shape stands anywhere: without one a text is never VIQR."""
    # Each look for a sign or two is quick beside the pattern, which most texts never need.
    hinted = "^" in text or "+" in text or ("(" in text and ("a(" in text or "A(" in text))
    hinted = hinted or "dd" in text or "Dd" in text or "DD" in text
    return hinted and _SHAPED.search(text) is not None


def from_viqr(text: str) -> str | None:
    """The text with every word of VIQR in Unicode; None where there is none."""
    converted = _WORD.sub(lambda word: _read(word.group(), text[word.end() : word.end() + 3]), text)
    return (
        None
        if converted == text
        else _D_BAR.sub(lambda found: "đ" if found.group() == "dd" else "Đ", converted)
    )


def is_sure(text: str, read: str) -> bool:
    """Whether the signs stand so often and so rightly that `text` can be nothing else."""
    found = [word for word in words(read) if is_vietnamese(word) or not word.isupper()]
    marked = [word for word in found if not word.isascii()]
    return has_signs(text) and len(marked) >= max(_ENOUGH, _OFTEN * len(found)) and share(found) >= _SHARE


def _read(word: str, after: str) -> str:
    """A word in Unicode; its last sign stays a sign of punctuation where the tone cannot stand there."""
    if word[1:2] == "." and word[2:3].isupper():
        return word  # initials
    for letters, rest in ((word, ""), (word[:-1], word[-1])):
        if rest.isalnum() or (rest == "" and word[-1:] == "." and _ends_sentence(word, after)):
            continue
        read = _KEY.sub(lambda key: VIQR[key.group()], letters)
        if read != letters and is_vietnamese(read) and _rightly_placed(read.lower()):
            return read + rest
    # A foreign word or a name of several syllables: «pano^».
    return _KEY.sub(lambda key: VIQR[key.group()], word) if _SHAPED.search(word) else word


def _ends_sentence(word: str, after: str) -> bool:
    """Whether the dot behind a word is a full stop rather than «nặng»."""
    if (after.startswith("..") and after != "...") or len(word) == 2:
        return True
    if after.strip() and not after.lstrip()[0].isupper():
        return False
    if word[0].isupper() and not word.isupper() and after.strip():
        return False  # a name: «Ta. Va(n»
    bare = word[:-1].lower()
    return bare in _LEVEL if bare[-1:] in "(^+" else bare not in _DOTTED


def _rightly_placed(word: str) -> bool:
    bare = syllables.untoned(word)
    if bare is None:
        return False
    toneless, tone = bare
    if not tone or syllables.placed(toneless, tone) == word:
        return True
    parts = syllables.split(toneless)
    return (
        parts is not None and parts[1] in _NEW_PLACE and syllables.untoned(word[:-1]) == (toneless[:-1], "")
    )
