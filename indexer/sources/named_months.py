"""Days whose month is a word: «Aug 30, 2017», «30-AUG-17», «Th7 26, 2023», «26 Tháng Bảy 2023»."""

import re
from typing import NamedTuple

from search.vietnamese import numerals
from search.vietnamese.text import fold_aligned


class NamedMonth(NamedTuple):
    """A day with its month by number; the year as it stands there, in two or four figures."""

    day: int
    month: int
    year: str


_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WORDS = {fold_aligned(word): month for month in range(1, 13) for word in numerals.words(month)}
_WORDS |= {"gieng": 1, "chap": 12}
_ENGLISH_MONTH = r"(?P<english>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:[a-z]{1,6})?\.?"
_SAID = "|".join(sorted(map(re.escape, _WORDS), key=len, reverse=True))
_VIETNAMESE_MONTH = rf"th(?:g|ang)?\.?\s*(?:(?P<figures>1[0-2]|0?[1-9])|(?P<said>{_SAID}))(?![a-z0-9])"
_MONTH = rf"(?<![a-z])(?:{_ENGLISH_MONTH}|{_VIETNAMESE_MONTH})"
_DAY, _YEAR = r"(?<!\d)(?P<day>[0-3]?\d)(?:st|nd|rd|th)?", r"(?<!\d)(?P<year>\d{4}|\d\d)(?!\d)"
_JOINT = r"[\s,./-]{1,3}"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"{_DAY}{_JOINT}{_MONTH}{_JOINT}(?:nam\s+)?{_YEAR}",
        rf"{_MONTH}{_JOINT}{_DAY}{_JOINT}(?:nam\s+)?(?<!\d)(?P<year>\d{{4}})(?!\d)",
        # As C, JavaScript and Java print a time: Wed Aug 30 20:04:25 ICT 2017
        rf"{_MONTH}{_JOINT}{_DAY}\s[\d:]{{4,8}}\s(?:[a-z+\d:]{{1,9}}\s)?(?<!\d)(?P<year>\d{{4}})(?!\d)",
        rf"(?<!\d)(?P<year>\d{{4}}){_JOINT}{_MONTH}{_JOINT}{_DAY}(?!\d)",
    )
)


def named_month(text: str) -> NamedMonth | None:
    """The first day in `text` whose month is a word, English or Vietnamese, with marks or without."""
    folded = fold_aligned(text)
    for form in _FORMS:
        if found := form.search(folded):
            return NamedMonth(int(found["day"]), _number(found), found["year"])
    return None


def _number(found: re.Match[str]) -> int:
    if english := found["english"]:
        return _NAMES.index(english) + 1
    return int(found["figures"]) if found["figures"] else _WORDS[found["said"]]
