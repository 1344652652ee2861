"""What the patterns of dates are made of, over marked words (prose) or folded ones (typed text)."""

import re
from dataclasses import dataclass

from search.vietnamese import numerals
from search.vietnamese.text import fold_aligned

S = r"[ \t\xa0]{0,3}"
"""The spaces that may stand between the parts of a date."""
YEAR = r"(?P<year>[12]\d{3})(?!\d)"
NEAR_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
IN_BRACKETS = rf"{S}\({S}(?:năm{S})?{YEAR}{S}(?:\)|\Z)"
"""A year in brackets behind a day or month: «2 tháng 9 (1945)»."""
DAY_PARTS = "sáng|chiều|tối|trưa|đêm"
WEEKDAY = rf"(?:thứ\s+(?:{numerals.words_pattern(2, 7)}|[2-7])|chủ\s+nhật)"
FIRST_TEN = "(?:mùng|mồng)"
ROMAN_QUARTERS = numerals.roman_pattern(1, 4)
NOT_LUNAR = (
    r"(?!(?:\s*-\s*\d{1,2})?\s*\(?(?:nhuận|âm lịch|al\b)|,?\s+năm\s+"
    r"(?:giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý)\s+(?:tý|sửu|dần|mão|thìn|tỵ|ngọ|mùi|thân|dậu|tuất|hợi)(?!\w))"
)


@dataclass(frozen=True)
class Spelling:
    """Words as prose prints them (`marked`) or as readers may type them (folded)."""

    marked: bool

    def word(self, written: str) -> str:
        """A Vietnamese word as this spelling writes it."""
        return written if self.marked else fold_aligned(written)

    def plain(self, written: str) -> str:
        """Any words folded, with single spaces."""
        return " ".join(fold_aligned(written).split())

    def pattern(self, pattern: str) -> re.Pattern[str]:
        """A pattern of marked words over this spelling."""
        if not self.marked:
            pattern = "".join(fold_aligned(c) if c.isalpha() and not c.isascii() else c for c in pattern)
        return re.compile(pattern, re.IGNORECASE)

    def words_of(self, words: str) -> frozenset[str]:
        """Words, written with spaces between, in this spelling."""
        return frozenset(self.word(words).split())
