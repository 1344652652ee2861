"""Where a conference was held and who held it, read from the sentence that reports it."""

import re

from indexer.extract.text.sentences import UPPER

_NOWHERE = (
    r"đây|đó|chỗ|buổi|hội nghị|đại hội|lễ|kỳ họp|phiên|cuộc|tọa đàm|toạ đàm|hội thảo|lớp|các|địa phương"
    r"|điểm cầu|nhiều"
    r"|hội thi|diễn đàn|mỗi|một số|thời điểm|điều|khoản|công văn|quyết định|nghị"
)
_ENDS_PLACE = (
    r"\s+(?:tổ chức|diễn ra|đã|với|để|nhằm|vào|có|do|từ|trong|thu hút|đồng chí|ông|bà|sáng"
    r"|chiều|tối|ngày|về|cho|theo|sẽ|là)\s"
)
_PLACE = re.compile(
    rf"\btại (?!(?:{_NOWHERE})\b)([^,.;:\n()–]{{3,90}}?)(?=[,.;:\n()–]|$|{_ENDS_PLACE})", re.IGNORECASE
)
_WITHIN = re.compile(
    r",\s*((?:xã|phường|thị trấn|huyện|thị xã|thành phố|TP\.?|tỉnh|quận)\s[^,.;:()\n]{2,30}?)"
    r"(?=\s*[,.;()\n]|$|\s+(?:vào|với|do|từ)\s)"
)
_ACTS = re.compile(r"tổ chức|phối hợp|đã |khai mạc")
_HOLDS = (
    r"(?:(?:đã|vừa|long trọng|trang trọng|cũng|tiến hành|trọng thể|đồng loạt)\s+)*"
    r"(?:tổ chức|mở|khai mạc|bế mạc|họp|ra quân|phát động|có buổi|sơ kết|tổng kết|gặp mặt|tập huấn)\b"
)
_BODY = (
    r"(?:Tỉnh [uủ]|Huyện [uủ]|Thành [uủ]|Thị [uủ]|Đảng [uủ]|UBND|HĐND|UBMTTQ|Ủy ban|Uỷ ban|Ban |Bộ |Sở "
    r"|Hội |Liên đoàn"
    r"|LĐLĐ|Văn phòng|Chính phủ|Quốc hội|Công an|Tỉnh đoàn|Đoàn |Phòng |Trung tâm |Mặt trận|Thường trực)"
)
_ORGANISER = re.compile(
    rf"(?:^|[,:–]|\s-|\))\s*((?:{_BODY}[^,;:.\n()]{{0,60}}, ){{0,5}}"
    rf"[{UPPER}](?:[^,:;.\n()]|\.(?=\w)|\([^()\n]{{1,60}}\)){{2,160}}?)\s+{_HOLDS}"
)
_BY = re.compile(
    rf"\bdo\s+([{UPPER}][^,;.\n()]{{2,120}}?)\s+(?:đã\s+)?(?:chủ trì\s+"
    rf"|phối hợp[^,;.\n]{{0,80}}\s+)?tổ chức\b"
)
_PERSON = re.compile(
    r"(?:Hơn|Gần|Khoảng|Hàng"
    r"|Đồng chí|đồng chí|Ông|ông|Bà|bà|Đ/c|Sáng|Chiều|Tối|Ngày|Trong|Vừa qua|Từ|Vào|Nhân|Thực hiện|Sau|Tại"
    r"|Hội nghị|Đại hội|Lễ|Buổi|Mới đây|Theo"
    r"|Phó|Chủ tịch|Bí thư|Giám đốc|Đến|Hai|Trưởng|Thủ tướng|Tổng Bí thư"
    r"|Bộ trưởng|Thứ trưởng|Ủy viên|Uỷ viên|Giáo sư|Đại tướng|Thượng tướng|Thiếu tướng|Đại tá"
    r"|Thượng tá|Trung tá)\b"
)
_LED_OR_DOING = re.compile(
    r"\s+(?:do|là|được chọn)(?:\s.*)?$|(?:\s+(?:cùng|đồng|đã))?\s+(?:phối hợp|tổ chức|chủ trì)$", re.DOTALL
)
_CLAUSE = re.compile(
    r"\b(?:kỳ|phiên|cuộc|buổi)$|\b(?:sau|trước|đã|chủ trì|dự|phát biểu|cho biết|hội nghị|lễ|đại hội)\b",
    re.IGNORECASE,
)


def venue_in(text: str, start: int, end: int) -> str:
    """The place after «tại» in text[start:end] with the district or town that follows it, or ""."""
    for found in _PLACE.finditer(text, start, end):
        place = found.group(1).strip(' -"“”')
        if not place or place.casefold().startswith("trung ương"):
            continue
        at = found.end(1)
        while (within := _WITHIN.match(text, at, end)) and not _ACTS.search(within.group(1)):
            at = within.end(1)
        return text[found.start(1) : at].strip(' -"“”')
    return ""


def organiser_in(text: str, start: int, end: int) -> str:
    """The body that held it («X tổ chức», «do X tổ chức») in text[start:end], or ""."""
    if by := _BY.search(text, start, end):
        return _body_alone(by.group(1))
    for found in _ORGANISER.finditer(text, start, end):
        if not _PERSON.match(found.group(1)) and not _CLAUSE.search(found.group(1)):
            return _body_alone(found.group(1))
    return ""


def _body_alone(name: str) -> str:
    """The body without who leads it («Đoàn giám sát do ông X làm trưởng đoàn») and without its verb."""
    return _LED_OR_DOING.sub("", name).strip()
