"""Bylines and photo credits: «Tin - ảnh: Phúc Nguyên», «Bài, ảnh: A – B», «Ảnh: N.H»."""

import re
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from indexer.extract.text.sentences import UPPER
from search.vietnamese.text.dashes import DASHES
from search.vietnamese.text.spaces import ODD_SPACES
from search.vietnamese.text.tone_form import plain_form

# The patterns read the plain form of a text: one dash, one space, one place for each tone mark.
_WORK = (
    r"(?:tin bài|tin ảnh|bài ảnh|tin|bài viết|bài|ảnh|hình ảnh|hình|video clip|video|clip|ảnh minh họa"
    r"|thực hiện|tác giả|đồ họa|nguồn ảnh)"
)
_WORKS = rf"(?<!\w){_WORK}(?:[ ]{{0,2}}(?:[,/&+-]|và)[ ]{{0,2}}{_WORK}){{0,3}}[ ]{{0,2}}"
_LABEL = re.compile(rf"{_WORKS}:[ ]{{0,3}}", re.IGNORECASE)
_BEFORE_COLON = re.compile(rf"{_WORKS}$", re.IGNORECASE)
_LONGEST_LABEL = 60
_LONGEST_BYLINE, _LONGEST_SIGNATURE, _LONGEST_NAMES = 120, 60, 400
_BLANKS, _MOST_BLANKS = f" {ODD_SPACES}", 3
# Without the colon only two kinds of work together, beginning a line, are a label: «Tin, ảnh Ngô Tấm».
# It is looked for in the text itself, since most texts have none.
_UNPOINTED = re.compile(
    rf"^[{_BLANKS}(]{{0,3}}(?:Tin|Bài|TIN|BÀI)[{_BLANKS}]?(?:[{DASHES},/&+]|và)?[{_BLANKS}]?(?:[Ảả]nh|ẢNH)"
    rf"[{_BLANKS}]{{1,2}}(?=[^\s:])",
    re.MULTILINE,
)
_BARE_LABEL = re.compile(r"\s*\(?(?:Tin bài|Tin|Bài viết|Bài|Tác giả|Thực hiện|Theo)[ ]{1,2}(?=[^\W\d_]+ )")
_SYLLABLE = rf"[{UPPER}][^\W\d_]{{0,7}}"
_NAME = re.compile(rf"{_SYLLABLE}(?:[ ]{{1,2}}{_SYLLABLE}){{1,3}}")
_GOES_ON = re.compile(r"[^\W\d_]|[ ]{1,2}(?!và(?!\w))[^\W\d_]")
_BETWEEN = re.compile(r"[ ]{0,3}(?:[,;/&+-]|và(?!\w))[ ]{0,3}")
_NOBODY = re.compile(
    r"(?i)(?:ttxvn|the|vov|vtv|báo|đài|cổng|trang(?= (?:thông|tin|web|chủ|điện))"
    r"|ban|phòng|sở|trung tâm|internet|tư liệu|cục|bộ|hội|ubnd"
    r"|văn phòng|tạp chí"
    r"|công an|việt nam|thông tấn|sưu tầm|cộng tác viên|tuyên giáo|tỉnh|huyện|minh họa|nguồn|facebook|theo"
    r"|getty|tổng hợp"
    r"|tin mới|đoàn(?= (?:thanh|đại|viên|tncs|khối|trường|xã|công|nghệ|ca|tỉnh)\b)"
    r"|trường(?= (?:đại|cao|trung|tiểu|chính|mầm|học|thpt|thcs|phổ)\b)"
    r"|mttq|hđnd|thành phố|tp|liên đoàn|quang cảnh|đồng chí|các|toàn cảnh|người đưa"
    r"|nhân dân|phụ nữ|tuổi trẻ|thanh niên|tiền phong|dân trí|lao động|người lao"
    r"|pháp luật|nhân vật|gia đình)\b"
)
_PHOTOGRAPHS = re.compile(r"ảnh|hình|video|clip|đồ họa", re.IGNORECASE)
_TEXTS = re.compile(r"tin|bài|thực hiện|tác giả", re.IGNORECASE)

Work = Literal["author", "photographer"]


class Credit(Struct, frozen=True):
    """A name in a byline, with what its bearer made."""

    name: str
    start: int
    end: int
    works: tuple[Work, ...]


def credits(text: str) -> list[Credit]:
    """Every whole name after a label of authorship in `text`; initials («N.H») name nobody."""
    return [
        Credit(name, start, end, _works(label))
        for label, at in _labels(text)
        for name, start, end in names(text, at)
    ]


def _labels(text: str) -> Iterator[tuple[str, int]]:
    """Each label of authorship and where the names after it begin."""
    colon = text.find(":")
    while colon >= 0:
        if label := _BEFORE_COLON.search(plain_form(text[max(0, colon - _LONGEST_LABEL) : colon])):
            after = text[colon + 1 : colon + 1 + _MOST_BLANKS]
            yield label.group(), colon + 1 + len(after) - len(after.lstrip(_BLANKS))
        colon = text.find(":", colon + 1)
    for unpointed in _UNPOINTED.finditer(text):
        yield unpointed.group(), unpointed.end()


def names(text: str, at: int = 0) -> list[tuple[str, int, int]]:
    """The names that stand one after another from `at` on, with dashes or commas between."""
    spans = _names(plain_form(text[at : at + _LONGEST_NAMES]))
    return [(text[at + start : at + end], at + start, at + end) for start, end in spans]


def _names(plain: str) -> Iterator[tuple[int, int]]:
    at = 0
    while (found := _NAME.match(plain, at)) is not None:
        if not _NOBODY.match(found.group()) and not _GOES_ON.match(plain, found.end()):
            yield found.span()
        between = _BETWEEN.match(plain, found.end())
        if between is None:
            return
        at = between.end()


def past_label(text: str) -> int:
    """Where the names begin in an author field, whose label may have lost its colon («Bài Trường Giang»)."""
    label = _BARE_LABEL.match(plain_form(text))
    return label.end() if label else 0


def is_byline(line: str) -> bool:
    """The line is nothing but a byline."""
    if len(line) > _LONGEST_BYLINE:
        return False
    label = _LABEL.match(plain_form(line).strip(" ()"))
    return label is not None and bool(_TEXTS.search(label.group()))


def signed(line: str) -> bool:
    """The line is nothing but names («Lệ Sương - Ngô Tấm»), as authors sign an article.

    Their paper, the source or the hour of publication may follow: «Lệ Sương/Báo X», «(Lệ Sương, theo X)»."""
    end = _names_end(line)
    return end >= 0 and (not line[end:].strip(_AROUND) or _TAIL.fullmatch(plain_form(line[end:])) is not None)


def signed_with_time(line: str) -> bool:
    """The line is names and the hour of publication, as authors sign above an article."""
    end = _names_end(line)
    return end >= 0 and _TIME_TAIL.fullmatch(plain_form(line[end:])) is not None


def before_names(line: str) -> int:
    """Where the names of a signed line begin."""
    found = _BEFORE.match(line)
    return found.end() if found else 0


def names_source(line: str) -> bool:
    """The line says where the article was taken from."""
    return len(line) <= _LONGEST_SOURCE and _SOURCE.match(line) is not None


def _names_end(line: str) -> int:
    """Where the names end with which a short line begins, or -1."""
    if len(line) > _LONGEST_BYLINE:
        return -1
    first = before_names(line)
    end = max((last for _, last in _names(plain_form(line[first:]))), default=0)
    return first + end if 0 < end <= _LONGEST_SIGNATURE else -1


_SOURCE = re.compile(r"\W*(?:Nguồn|Theo)(?!\w)")
_LONGEST_SOURCE = 200
_AROUND = f".()*{_BLANKS}"
_BEFORE = re.compile(
    rf"[.()*{_BLANKS}]*(?:Theo[{_BLANKS}](?=[^/]*/)|(?:CTV|PV|Cộng tác viên|Phóng viên)[:.]?[{_BLANKS}])?"
)
"""«(Theo Lệ Sương/Báo X)»: a paper behind the name makes its bearer the author."""
_TIME = r"[ |,(-]*\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?:[ |,-]*\d{1,2}[:hg]\d{0,2})?\W*"
_TIME_TAIL = re.compile(_TIME)
_PRESS = (
    r"đài|báo|ttxvn|truyền thanh|truyền thông|trung tâm (?:văn hóa|vh)|ban tuyên giáo|tổng hợp|ctv"
    r"|cộng tác viên|tạp chí|cổng|trang|phòng văn hóa|theo|nguồn|thực hiện|biên tập"
)
_OFFICES = (
    r"ban (?:tuyên giáo|dân vận|tổ chức|nội chính|quản lý|tiếp công dân)|báo|đài|văn phòng"
    r"|trung tâm (?:văn hóa|vh|chính trị|bồi dưỡng|truyền thông|dịch vụ)"
    r"|phòng (?:văn hóa|vh|nội vụ|giáo dục)|huyện đoàn|tỉnh đoàn"
    r"|hội (?:nông dân|phụ nữ|lhpn|cựu chiến binh|ccb)|ủy ban mttq|mttq|liên đoàn lao động|lđlđ"
)
"""Whose people write for the site: «Lệ Sương - Ban Tuyên giáo Huyện ủy»."""
_TAIL = re.compile(
    rf"[ ]?/[ ]?[^/\n]{{2,40}}|[ ]?\([^()\n]{{0,40}}(?:{_PRESS})(?!\w)[^()\n]{{0,40}}\)\W*"
    rf"|[ ]?\((?:xã|phường|đặc khu|thị trấn|huyện|thị xã|thành phố|tỉnh) [^\W\d_][^()\n]{{1,30}}\)\W*"
    rf"|[ ,(-]{{0,3}}(?:theo|nguồn)(?!\w)[^\n]{{2,40}}|{_TIME}"
    rf"|[ ]{{1,2}}-[ ]{{1,2}}(?:{_OFFICES})(?!\w)[^\n,;:]{{0,60}}",
    re.IGNORECASE,
)


def _works(label: str) -> tuple[Work, ...]:
    works: list[Work] = []
    if _TEXTS.search(label):
        works.append("author")
    if _PHOTOGRAPHS.search(label):
        works.append("photographer")
    return tuple(works)
