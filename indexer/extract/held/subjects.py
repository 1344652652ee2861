"""What a conference is about: the words behind its kind, as far as they name one thing."""

import re

from indexer.extract.text.sentences import UPPER
from search.vietnamese.text.dashes import DASHES

_DAY = r"(?:sáng|chiều|tối|trưa|đêm|hôm|ngày|vào|lúc)"
_BEGINS = re.compile(
    r"\s*\((?:[^\W\d_]|[&-]){2,12}\)"  # «Đại hội Thể dục thể thao (TDTT) tỉnh …»
    rf"|,?\s+(?:{_DAY} )*ngày\s+\d[\d/.\- ]*,\s*"  # «họp báo, ngày 30/10/2014, thông tin về …»
)
"""What may stand between the kind and the subject."""
_NO_SUBJECT = re.compile(
    rf"\W*(?:{_DAY}\s(?:\S+\s){{0,2}}\d|(?:hôm|sáng|chiều|tối)\s(?:nay|qua)\b|này\b|nói trên|trên\b|đó\b"
    r"|sau\b|có\b|ở\s|tại\s|bắt đầu|kéo dài|dưới|được\b|đã\b|mới đây|vừa\b|do\s|theo\b|cùng\s|thì\b|là\b"
    r"|cũng\b|trong\s|khi\b|\(ảnh|kết thúc|diễn ra)",
    re.IGNORECASE,
)
"""Words with which something else begins: a day, a place, a verb."""
_DOES = r"(?:nói|nêu|cho|nhấn|khẳng|phát biểu|yêu cầu|đề nghị|đã|chủ trì|chủ tọa|là|đánh giá|nhận|bày tỏ)"
_ENDS = re.compile(
    r"\s*\((?:gọi tắt|viết tắt|[Ảả]nh|phải|trái|trên|dưới|tức)|[;\n]|\.\s|\.$"
    rf"|(?<=[^\W{UPPER}\d]{{2}})\.(?=[{UPPER}])|[”\"]\."
    r"|,?(?<!đầu)\s+(?:tại|vào|do|với sự|với (?:chủ đề|thông điệp|mục tiêu)|nhằm|dưới sự)[\s:]"
    r"|,\s+(?:một số|nhiều|các) (?:cử tri|đại biểu|ý kiến)\s"
    r"|,\s+(?:có|thu hút|tham|dự|đã|ông|bà|đồng chí|với|khi|do)\s"
    r"|\s*\b(?:đã|vừa|được tổ chức|diễn ra|chủ trì|khai mạc|bế mạc|kết thúc|bắt đầu|kéo dài)\b"
    rf"|\s+được\s+[{UPPER}][^,;.\n]{{2,80}}\stổ chức\b"
    r"|\s*\bhọp\s+(?:từ|vào|trong|ở|tại|ngày|sáng|chiều|tối)\b"
    r"|,?\s+(?:trong|từ|vào)\s+(?:(?:các|hai|ba|bốn|\d{1,2})\s+)?ngày\s+\d"
    rf"|,?\s+(?:sáng|chiều|tối|trưa|đêm|hôm|ngày)\s+(?:nay\b|qua\b|(?:ngày\s+)?\d)"
    r"|\s+cho\s+(?:(?:gần|hơn|trên|khoảng|đại diện)\s+)*\d"
    r"|(?<!nhà)(?<!nơi)(?<!chỗ)(?<!ăn)(?<!đất)\s+ở\s(?!(?:cơ sở|khu dân cư|nông thôn)\b)|\s+đang\s"
    r"|\s+trong (?:vai trò|khuôn khổ|bối cảnh|không khí)\b|\s+(?:Sáng|Chiều|Tối|Ngày)\s+\d"
    rf"|,\s+(?=[{UPPER}][^,]{{3,80}}?\s{_DOES}\b)"
)
_CLOSING = '”"'
"""With these ends what is quoted, and the subject."""
_LONGEST = 260
_SIGNS = f" ,.:;{DASHES}\xa0"
"""What no subject begins or ends with."""
_PAIRS = (("(", ")"), ("“", "”"), ("«", "»"))


def subject_span(text: str, start: int, last: int) -> tuple[int, int]:
    """Where the subject stands that begins behind the kind at `start`; empty where there is none."""
    while begins := _BEGINS.match(text, start, last):
        start = begins.end()
    if _NO_SUBJECT.match(text, start, last):
        return start, start
    found = _ENDS.search(text, start, last)
    ends = found.start() + (text[found.start()] in _CLOSING) if found else last
    end = _balanced(text, start, _whole_words(text, start, ends))
    if joined := _JOINED.match(text, start, end):
        start = joined.end()
    if left := _LEFT_OVER.search(text[start:end]):
        end = start + left.start()
    while start < end and text[start] in _SIGNS:
        start += 1
    while end > start and text[end - 1] in _SIGNS:
        end -= 1
    return start, end


_JOINED = re.compile(r"\s*(?:và|để)\s+")
_LEFT_OVER = re.compile(r"(?:\s+(?:tổ chức|công bố|thông báo|cho biết|chính thức|đặt|và|của|để|với))+\s*$")
"""Words at the end that go on with what was cut off."""


def _whole_words(text: str, start: int, end: int) -> int:
    """`end`, or where the last clause or else word ends that is near enough; never inside a word."""
    if end - start <= _LONGEST:
        return end
    comma = text.rfind(", ", start + _LONGEST // 2, start + _LONGEST)
    return comma if comma > 0 else max(start, text.rfind(" ", start, start + _LONGEST))


def _balanced(text: str, start: int, end: int) -> int:
    """`end`, or where the bracket or quotation begins that was cut in two."""
    for opening, closing in _PAIRS:
        opened = text.rfind(opening, start, end)
        if opened >= 0 and text.find(closing, opened, end) < 0:
            shut = text.find(closing, end, end + 80)
            end = shut + 1 if shut >= 0 and "\n" not in text[end:shut] and opening != "(" else opened
    if text.count('"', start, end) % 2:
        end = text.rfind('"', start, end)
    return end
