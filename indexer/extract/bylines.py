"""Bylines and photo credits: «Tin - ảnh: Phúc Nguyên», «Bài, ảnh: A – B», «Ảnh: N.H»."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from indexer.extract.text.sentences import UPPER

_WORK = (
    r"(?:tin bài|tin|bài viết|bài|ảnh|hình ảnh|hình|video clip|video|clip|ảnh minh họa|thực hiện|tác giả"
    r"|đồ họa|nguồn ảnh)"
)
_WORKS = rf"(?<!\w){_WORK}(?:[ \xa0]{{0,2}}(?:[,/&+\-–—]|và)[ \xa0]{{0,2}}{_WORK}){{0,3}}[ \xa0]{{0,2}}"
_LABEL = re.compile(rf"{_WORKS}:[ \xa0]{{0,3}}", re.IGNORECASE)
_BEFORE_COLON = re.compile(rf"{_WORKS}$", re.IGNORECASE)
_LONGEST_LABEL = 60
_BLANK = re.compile(r"[ \xa0]{0,3}")
# Without the colon only two kinds of work together, beginning a line, are a label: «Tin, ảnh Ngô Tấm».
_UNPOINTED = re.compile(
    r"^[ (]{0,3}(?:Tin|Bài|TIN|BÀI)[ ]?(?:[,/&+\-–]|và)[ ]?(?:[Ảả]nh|ẢNH)[ ]{1,2}(?=[^\s:])", re.MULTILINE
)
_BARE_LABEL = re.compile(r"\s*(?:Tin bài|Tin|Bài viết|Bài|Tác giả|Thực hiện)[ ]{1,2}(?=[^\W\d_]+ )")
_SYLLABLE = rf"[{UPPER}][^\W\d_]{{0,7}}"
_NAME = re.compile(rf"{_SYLLABLE}(?:[ \xa0]{{1,2}}{_SYLLABLE}){{1,3}}")
_GOES_ON = re.compile(r"[^\W\d_]|[ \xa0]{1,2}(?!và(?!\w))[^\W\d_]")
_BETWEEN = re.compile(r"[ \xa0]{0,3}(?:[,;/&+\-–—]|và(?!\w))[ \xa0]{0,3}")
_NOBODY = re.compile(
    r"(?i)(?:ttxvn|the|vov|vtv|báo|đài|cổng|trang|ban|phòng|sở|trung tâm|internet|tư liệu|cục|bộ|hội|ubnd"
    r"|văn phòng|tạp chí"
    r"|công an|việt nam|thông tấn|sưu tầm|cộng tác viên|tuyên giáo|tỉnh|huyện|minh họa|nguồn|facebook|theo"
    r"|getty|tổng hợp"
    r"|tin mới|đoàn(?= (?:thanh|đại|viên|tncs|khối|trường|xã|công|nghệ|ca|tỉnh)\b)"
    r"|trường(?= (?:đại|cao|trung|tiểu|chính|mầm|học|thpt|thcs|phổ)\b)"
    r"|mttq|hđnd|thành phố|tp|liên đoàn|quang cảnh|đồng chí|các|toàn cảnh|người đưa"
    r"|nhân dân)\b"
)
_PHOTOGRAPHS = re.compile(r"ảnh|hình|video|clip|đồ họa", re.IGNORECASE)
_TEXTS = re.compile(r"tin|bài|thực hiện|tác giả", re.IGNORECASE)

Work = Literal["author", "photographer"]


@dataclass(frozen=True, slots=True)
class Credit:
    """A name in a byline, with what its bearer made."""

    name: str
    start: int
    end: int
    works: tuple[Work, ...]


def credits(text: str) -> list[Credit]:
    """Every whole name after a label of authorship in `text`; initials («N.H») name nobody."""
    found = []
    for label, at in _labels(text):
        works = _works(label)
        found += [Credit(name, start, end, works) for name, start, end in names(text, at)]
    return found


def _labels(text: str) -> Iterator[tuple[str, int]]:
    """Each label of authorship and where the names after it begin."""
    colon = text.find(":")
    while colon >= 0:
        if label := _BEFORE_COLON.search(text[max(0, colon - _LONGEST_LABEL) : colon]):
            blank = _BLANK.match(text, colon + 1)
            yield label.group(), blank.end() if blank else colon + 1
        colon = text.find(":", colon + 1)
    for unpointed in _UNPOINTED.finditer(text):
        yield unpointed.group(), unpointed.end()


def names(text: str, at: int = 0) -> Iterator[tuple[str, int, int]]:
    """The names that stand one after another from `at` on, with dashes or commas between."""
    while (found := _NAME.match(text, at)) is not None:
        if not _NOBODY.match(found.group()) and not _GOES_ON.match(text, found.end()):
            yield found.group(), found.start(), found.end()
        between = _BETWEEN.match(text, found.end())
        if between is None:
            return
        at = between.end()


def past_label(text: str) -> int:
    """Where the names begin in an author field, whose label may have lost its colon («Bài Trường Giang»)."""
    label = _BARE_LABEL.match(text)
    return label.end() if label else 0


def is_byline(line: str) -> bool:
    """The line is nothing but a byline."""
    label = _LABEL.match(line.strip(" ()\xa0"))
    return label is not None and len(line) <= 120 and bool(_TEXTS.search(label.group()))


def signed(line: str) -> bool:
    """The line is nothing but names («Lệ Sương - Ngô Tấm»), as authors sign below an article."""
    stripped = line.strip(" .()*\xa0")
    ends = [end for _, _, end in names(stripped)]
    return bool(ends) and ends[-1] == len(stripped) <= 60


def _works(label: str) -> tuple[Work, ...]:
    works: list[Work] = []
    if _TEXTS.search(label):
        works.append("author")
    if _PHOTOGRAPHS.search(label):
        works.append("photographer")
    return tuple(works)
