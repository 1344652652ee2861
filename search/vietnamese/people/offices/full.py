"""Offices written out in full, and the key by which they are compared."""

import re
from functools import lru_cache

from search.vietnamese.abbreviations import WRITTEN_OUT
from search.vietnamese.text import folded_key, keys
from search.vietnamese.text.dashes import DASHES
from search.vietnamese.text.tone_form import tones_placed


def full_office(text: str) -> str:
    """The office with its abbreviations written out, tone marks in their usual place, no line of capitals."""
    return _full_office(text) if len(text) <= _LONGEST_KEPT else _written_in_full(text)


def _written_in_full(text: str) -> str:
    text = _MEMBER_OF.sub(lambda found: _BODIES_IN_SHORT[found[0].lower()], text)
    plain = _DOTTED_HEAD.sub(r"\1 ", _GLUED_DOT.sub(r"\1\2", tones_placed(text)))
    spaced = _OF_OLD.sub("", _SPACES.sub(" ", plain).strip(f" ,;{DASHES}"))
    written = _ABBREVIATION.sub(_written_out, spaced) if _CAPITALS.search(spaced) else spaced
    written = _SAID_TWICE.sub("", _DOTTED_PLACE.sub(r"\1 ", written))
    if spaced.isupper() and " " in spaced:
        written = " ".join(word.lower() if word.isupper() else word for word in written.split())
        written = written[:1].upper() + written[1:]
    return written


_full_office = lru_cache(maxsize=1 << 13)(_written_in_full)
_LONGEST_KEPT = 160


def office_key(text: str) -> str:
    """The exact keys of the full office, joined by spaces: by it offices are compared."""
    return " ".join(keys(full_office(text))[0])


_SPACES = re.compile(r"\s+")
_DOTTED_HEAD = re.compile(r"\b(P?(?:BT|CT|GĐ|TB|CVP)|UV)\.\s*(?=[A-ZĐƯ])")
"""«CT. UBND», «UV.BTV»."""
_DOTTED_PLACE = re.compile(r"\b(Thành phố|Thị xã|Thị trấn)\.\s*(?=\w)")
"""What is left of «TP. Cần Thơ», «TX.Sa Pa»."""
COMMITTEES = {
    "tỉnh ủy": "tỉnh",
    "thành ủy": "thành phố",
    "huyện ủy": "huyện",
    "quận ủy": "quận",
    "thị ủy": "thị xã",
}
"""The Party committees that are named by their place, and what the place is."""
_SAID_TWICE = re.compile(
    "|".join(
        rf"(?<=\b{committee})[ -]{place}(?=[ -][^\W\d])"
        for pair in COMMITTEES.items()
        for spelled in (pair, map(folded_key, pair))
        for committee, place in [(one.replace(" ", "[ -]") for one in spelled)]
    ),
    re.IGNORECASE,
)
"""«Tỉnh ủy tỉnh Bến Tre» is «Tỉnh ủy Bến Tre», in the keys of old addresses too."""
_BODIES_IN_SHORT = {
    "bct": "Bộ Chính trị",
    "bbt": "Ban Bí thư",
    "bch": "Ban Chấp hành",
    "btv": "Ban Thường vụ",
}
_MEMBER_OF = re.compile(rf"(?<=viên )(?:{'|'.join(_BODIES_IN_SHORT)})\b", re.IGNORECASE)
"""«Ủy viên BCT», «Ủy viên btv»: only behind a member; «BCT» alone is a ministry too."""
_OF_OLD = re.compile(r" (?:\(cũ\)|cũ)$")
"""«UBND huyện Hòa Tân (cũ)» is the body that bore the name."""
_GLUED_DOT = re.compile(r"\b((?:UV)?T)\.([ƯW])")
_ABBREVIATION = re.compile(
    r"(?<![\w&])(?:"
    + "|".join(re.escape(short) for short in sorted(WRITTEN_OUT, key=len, reverse=True))
    + r")(?![\w&])"
)
_CAPITALS = re.compile(r"[A-ZĐƯ][A-ZĐƯ.]")
"""Every abbreviation has two capitals, or one and a full stop, together."""


def _written_out(found: re.Match[str]) -> str:
    short = found.group()
    written = WRITTEN_OUT[short]
    rest = found.string[found.end() :]
    # «UVTW Đảng», «MTTQ Việt Nam», «UVTVTU tỉnh»: what follows in full is not said twice.
    last = written.rsplit(" ", 1)
    if len(last) == 2 and rest.lstrip().startswith(last[1]) and last[1][0].isupper():
        return last[0]
    return written
