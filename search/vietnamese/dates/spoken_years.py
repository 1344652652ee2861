"""Years in words: «hai nghìn không trăm hai mươi tư», «một chín bảy lăm», «hai không hai ba»."""

from collections.abc import Iterator
from functools import cache

from search.vietnamese import numerals
from search.vietnamese.text import fold_aligned

_YEARS = range(1900, 2100)
_UNITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_HEADS = {
    19: ("một nghìn chín trăm", "một ngàn chín trăm"),
    20: ("hai nghìn", "hai ngàn", "hai nghìn không trăm", "hai ngàn không trăm"),
}
"""Centuries in full; in short «một chín», «hai không»."""
_MORE = ("nghìn", "ngàn", "trăm", "linh", "lẻ", "mười", "mươi", "mốt", "tư", "lăm", "nhăm", "bẩy")
_SYLLABLES = sorted({*_UNITS, *_MORE}, key=lambda syllable: (len(syllable), syllable))
PATTERN = (
    r"(?:một|hai)\s{1,3}(?:nghìn|ngàn|chín|không)"
    rf"(?:\s{{1,3}}(?:{'|'.join(reversed(_SYLLABLES))})(?!\w)){{0,6}}(?!\w)"
)
"""Words that may be a year, in small letters and with marks; `year_length` says how many of them are."""
LEADS = ("năm một", "năm hai")
"""How «năm» and such a year begin."""


def year_length(written: str) -> int:
    """How many characters of the text, from its beginning, are a year in words; 0 where none is."""
    for end in range(len(written), 0, -1):
        if (end == len(written) or written[end].isspace()) and year_value(written[:end]):
            return end
    return 0


def year_value(written: str) -> int | None:
    """The year from 1900 to 2099 that these words say, with marks or without, or None."""
    return _by_words().get(" ".join(written.lower().split()))


@cache
def _by_words() -> dict[str, int]:
    by_words = {said: year for year in _YEARS for said in _words(year)}
    return {fold_aligned(said): year for said, year in by_words.items()} | by_words


def _words(year: int) -> Iterator[str]:
    """Every way to say a year."""
    century, rest = divmod(year, 100)
    heads, short = _HEADS[century], " ".join(_UNITS[int(digit)] for digit in str(century))
    tens, unit = divmod(rest, 10)
    yield f"{short} {_UNITS[tens]} {_UNITS[unit]}"
    if not rest:
        yield from heads[:2]
    elif not tens:
        units = [said for said in numerals.words(unit) if said not in ("nhất", "nhì")]
        places = [f"{head} {zero}" for head in (*heads, short) for zero in ("linh", "lẻ")]
        yield from (f"{place} {said}" for place in places for said in units)
    else:
        yield from (f"{head} {said}" for head in (*heads, short) for said in numerals.words(rest))
