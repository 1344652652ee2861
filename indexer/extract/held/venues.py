"""Where a conference was held, read from the clause that says it was held."""

import re

_NOWHERE = (
    r"đây|đó|chỗ|buổi|hội nghị|đại hội|lễ|kỳ họp|phiên|cuộc|tọa đàm|toạ đàm|hội thảo|lớp|các|địa phương"
    r"|điểm cầu|nhiều|một|tỉnh ta"
    r"|hội thi|diễn đàn|mỗi|thời điểm|điều|khoản|công văn|quyết định|nghị"
)
_ENDS_PLACE = (
    r"\s+(?:tổ chức|diễn ra|đã|với|để|nhằm|vào|có|do|từ|trong|thu hút|(?<!niệm )(?:đồng chí|ông|bà)|sáng"
    r"|chiều|tối|ngày|về|cho|sau|trước|theo|sẽ|là|dự|thăm|đại diện|lãnh đạo)\s"
)
_SHORTENED = r"\b(?:TP|TX|TT|Tp|Tx|Q|H|P)\.\s?"
"""«TP.Tam Kỳ»: a full stop that ends nothing."""
_PLACE = re.compile(
    rf"\btại (?!(?:{_NOWHERE})\b)((?:{_SHORTENED}|[^,.;:\n()–]){{3,90}}?)(?=[,.;:\n()–]|$|{_ENDS_PLACE})",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    r",\s*((?:xã|phường|đặc khu|thị trấn|huyện|thị xã|thành phố|TP\.?|TX\.?|tỉnh|quận)\s?[^,.;:()\n]{2,30}?)"
    r"(?=\s*[,.;()\n]|$|\s+(?:vào|với|do|từ)\s)"
)
_CITY = re.compile(r",\s*(Hà Nội|Đà Nẵng|Hải Phòng|Cần Thơ|Huế|TP\.? ?HCM|Thái Lan)(?=\s*[,.;()\n]|$)")
_ACTS = re.compile(r"tổ chức|phối hợp|đã |khai mạc")
_AHEAD = re.compile(r"(?:^|[,:(]|[–-] |\d\)?|\bnay|\bqua|[Vv]ừa qua)\s*$")
"""What stands before the place that opens the clause: «Sáng 18/7, tại …», «Chiều nay tại …»."""
_BEHIND = re.compile(
    r"(?:tổ chức|diễn ra|khai mạc|bế mạc|họp|khánh thành|tiến hành|có mặt|dự)\b(?: [^\s,.;:()]+){0,4}\s*$"
    r"|\b(?:ngày|sáng|chiều|tối)\b[^,.;:]{0,24}\d\s*$"
)
"""What stands before the place behind the verb: «… được tổ chức tại …»."""

_ELSEWHERE = re.compile(
    r"(?:đầu tư|sinh sống|làm việc|hoạt động|xảy ra|học tập|công tác|sản xuất|thi công|h[yi] sinh|từ trần"
    r"|tử vong|an nghỉ|\băn(?: [^\s,]+){0,3})\s*$",
    re.IGNORECASE,
)
"""Behind these verbs stands where something else is done."""
_GAP = 2
_ROOM = re.compile(
    r"(?:hội trường|trung tâm (?:văn hóa|hội nghị|bồi dưỡng|chính trị)|nhà (?:văn hóa|thi đấu|khách|hát)"
    r"|trụ sở|khách sạn|sân vận động|quảng trường|phòng họp|cung )",
    re.IGNORECASE,
)
"""Where conferences are held: such a place may stand anywhere behind the name of one."""


def venue_in(text: str, start: int, end: int, named: int = -1) -> str:
    """The place after «tại» in the clause of text[start:end] that says it was held, or "".

    `named` is where the name of the conference ends: a place may stand right behind it."""
    for found in _PLACE.finditer(text, start, end):
        place = found.group(1).strip(' -"“”')
        if not place or place.casefold().startswith("trung ương") or " " not in place.replace(".", " "):
            continue
        left = text[max(start, found.start() - 60) : found.start()]
        if _ELSEWHERE.search(left):
            continue
        behind = 0 <= named <= found.start()
        near = behind and (found.start() - named <= _GAP or _ROOM.match(place))
        if not (near or _AHEAD.search(left) or _BEHIND.search(left)):
            continue
        at = found.end(1)
        while (within := _WITHIN.match(text, at, end)) and not _ACTS.search(within.group(1)):
            at = within.end(1)
        if city := _CITY.match(text, at, end):
            at = city.end(1)
        return text[found.start(1) : at].strip(' -"“”')
    return ""
