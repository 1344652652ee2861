"""Whether the words around a date say that something took place then."""

import re

from indexer.extract.text.scan import ScannedPart
from indexer.extract.text.sentences import UPPER
from search.vietnamese.dates import FoundDate

_FAR, _LEFT, _RIGHT = 800, 110, 90
_SHORT_RUN, _LONGEST_RUN = 15, 31
_NIGHT = 2
"""The days that «đêm 25, rạng sáng 26-11» touches."""
"""A run of days longer than the first is a campaign, unless its sentence begins with it."""

_DAY_WORDS = (
    r"(?:(?:cùng|trong|vào|suốt|ngay|khoảng|lúc|từ|các|những|hai|ba|bốn|mấy|ngày|hôm|nay|qua|buổi|sáng|chiều"
    r"|tối|trưa|đêm"
    r"|sớm|rạng|giờ|phút|thứ|tư|năm|sáu|bảy|chủ nhật|gần|\d{1,2}(?:[hg:]\d{0,2})?)[\s,]*){0,8}"
)
_DATELINE = (
    rf"(?:\([^()\n]{{1,40}}\)\s*[-–:,]*\s*|[{UPPER}][^,.;:\n]{{0,40}}\s*[:–]\s+"
    rf"|[{UPPER}][^,.;:\n]{{0,24}} - )?"
)
_OPENS = re.compile(rf"[\s\"“*•+\-–|]*{_DATELINE}{_DAY_WORDS}\(?$", re.IGNORECASE)
_AFTER_COMMA = re.compile(r",\s+(?:và\s+|trong\s+|vào\s+|từ\s+)*(?:(?:ngày|hai|các)\s+)*$", re.IGNORECASE)
_GOES_ON = re.compile(rf",\s|\s+(?:vừa qua|tại|ở|đã|bà|ông|đồng chí|các|đoàn|[{UPPER}])")
_TOOK_PLACE = re.compile(
    r"(?:tổ chức|diễn ra|khai mạc|bế mạc|họp|xảy ra|tiến hành|phát động|làm việc|qua đời|từ trần"
    r"|khởi công|khánh thành|ký kết|(?:tại|trong) (?:buổi"
    r"|cuộc|phiên|kỳ|chuyến|hội nghị|lễ|hội thảo))\b(?:[^.;\n()]{0,70}[\s,])?"
    r"\s*(?:trong|vào|từ|hai|các|ngày|\d)?\s*(?:ngày\s+)?$",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(
    r"(?:nay|hôm qua|\b(?:ngày|sáng|chiều|tối|tuần)(?: [^\s.,()]+){0,6}|cùng ngày)\s*\($"
    r"|\((?:nhằm|tức)(?: vào)?\s+(?:ngày\s+)?$",
    re.IGNORECASE,
)
_TODAY = re.compile(r"(?:hôm|sáng|chiều|tối|trưa|đêm) (?:nay|qua)\b", re.IGNORECASE)
_WITH_PART = re.compile(r"(?:hôm|sáng|chiều|tối|trưa|đêm)\s+(?:ngày\s+)?$", re.IGNORECASE)
_AND = re.compile(r"\s*(?:,|và|&|-|–|rồi)\s*(?:ngày\s+|sáng\s+|chiều\s+|tối\s+)*")
_FROM = re.compile(r"từ|kể từ|đến|trước|sau", re.IGNORECASE)
_DAWN = r"(?:rạng sáng|sáng sớm)"
_FROM_DAWN = re.compile(rf"từ {_DAWN}", re.IGNORECASE)
"""It tells when something began, as nobody sets a deadline so."""
_UNTIL_DAWN = re.compile(rf"\b(?:đến|tới)\s+{_DAWN}", re.IGNORECASE)
"""Nor one so: «Đến rạng sáng 15/6, việc mới xong»."""
_OVERNIGHT = re.compile(r"\b(?:đêm|tối|khuya) .*\bsáng\b", re.IGNORECASE)
_RUN_FROM = re.compile(r"\btừ\s*(?:ngày\s+)?$", re.IGNORECASE)

_NOT_THEN = re.compile(
    r"(?:quảng trường|\bđường|công viên|\bphố|bệnh viện|\btrước|\bđến(?: hết)?|\btới|\bhết|\bsau"
    r"|chậm nhất(?: là)?"
    r"|muộn nhất|kể từ|có hiệu lực\b[^,;]{0,40}|áp dụng\b[^,;]{0,20}từ|\bhạn(?: chót| cuối)?|\bSN"
    r"|(?<!hy )\bsinh|đề ngày|\btừ"
    r"|(?:kỷ niệm|kỉ niệm|chào mừng|hưởng ứng|truyền thống|nhân dịp)[^,;()]{0,60}"
    r"|ngày (?:hội|thành lập|giải phóng|quốc tế|thế giới|quốc khánh|toàn dân)[^,;()]{0,40}"
    r"|theo (?:công văn|quyết định|kế hoạch|nghị quyết|thông báo)[^,;()]{0,40}"
    r"|^\W*(?:ngày|thời gian|thời hạn)[^:\n]{0,40}:)\s*(?:là\s+)?(?:ngày\s+|sáng\s+|chiều\s+|tối\s+|\()?$",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:sẽ|dự kiến|dự định|sắp (?:tới|diễn|khai|tổ|bước)|chuẩn bị tổ chức|kế hoạch tổ chức"
    r"|thời gian tới)\b",
    re.IGNORECASE,
)
_PLANNED_AFTER = re.compile(
    r"[^.;\n]{0,60}?\b(?:sẽ|dự kiến|tới đây)\b|\s+tới\b(?! dự)|\)?\s*đến\b|\s\d{1,2}:\d\d"
    r"|\s+là (?:hạn|thời hạn|ngày cuối)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"cho biết|thông báo|thông tin|khẳng định|yêu cầu|công bố|cho hay|ký|chỉ đạo", re.IGNORECASE
)
_RECALLED = re.compile(
    r"\b(?:trước đó|trước đây|từng|năm ngoái|cùng kỳ|còn nhớ|(?<!huân chương )(?<!huy chương )kháng chiến"
    r"|nhiệm kỳ trước|lần trước"
    r"|được biết)\b"
    r"|\b(?:sau khi|từ khi|kể từ khi)\b[^,;]{0,60}$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WORD = re.compile(r"[^\W\d_]{2,}")
_WEEKDAY = re.compile(r"thứ|hai|ba|tư|năm|sáu|bảy|chủ|nhật|ngày|hàng|tuần", re.IGNORECASE)


def occurring(part: ScannedPart, found: FoundDate, before: FoundDate | None, in_lead: bool) -> bool:
    """Whether a date is when something reported took place; `before` is the one accepted before it."""
    period = found.period
    if (
        period is None
        or period.precision != "day"
        or period.days > _LONGEST_RUN
        or found.form == "anniversary"
    ):
        return False
    first, last = part.sentence(found.start)
    if before is not None and before.end > first and _AND.fullmatch(part.text, before.end, found.start):
        return True
    far = part.text[max(first, found.start - _FAR) : found.start]
    left, right = far[-_LEFT:], part.text[found.end : min(last, found.end + _RIGHT)]
    if _elsewhen(found, far, left, right):
        return False
    if len(left) == found.start - first and _OPENS.match(left):
        return True
    if in_lead and ";" in left and _OPENS.match(left.rpartition(";")[2]):
        return True  # «Sáng 5/8, xã …; sáng 6/8, phường … ra quân»
    if period.days > _SHORT_RUN:
        return False
    if period.part_of_day is not None or _WITH_PART.search(left):
        return True
    if _TOOK_PLACE.search(left) or _IN_BRACKETS.search(left):
        return True
    if _TODAY.match(found.text) or (period.days == _NIGHT and _OVERNIGHT.search(found.text)):
        return True
    if found.text[0].isupper() and right.startswith(
        ","
    ):  # «Dân trí Ngày 27/11, …»: a dateline without a dash.
        return True
    return (
        in_lead
        and _AFTER_COMMA.search(left) is not None
        and (period.days > 1 or _GOES_ON.match(right) is not None)
    )


def opens_sentence(part: ScannedPart, found: FoundDate) -> bool:
    """Whether its sentence begins with a day, and speaks of nothing to come and of nothing recalled."""
    first, last = part.sentence(found.start)
    left, right = part.text[first : found.start], part.text[found.end : min(last, found.end + _RIGHT)]
    return _OPENS.match(left) is not None and not (
        planned(part, found) or _planned_after(right) or _RECALLED.search(left)
    )


def planned(part: ScannedPart, found: FoundDate) -> bool:
    """Whether the sentence of a date speaks of what is to come at all."""
    first, last = part.sentence(found.start)
    return _PLANNED.search(part.text, max(first, found.start - _FAR), min(last, found.end + _FAR)) is not None


def _elsewhen(found: FoundDate, far: str, left: str, right: str) -> bool:
    """Whether the words speak of a plan, a memory, a deadline or a feast, or there are no words at all."""
    period = found.period
    run = period is not None and period.days > 1
    if not run and _FROM.match(found.text) and not _FROM_DAWN.match(found.text):
        return True
    held_then = found.text[:3].lower() == "vào" and _TOOK_PLACE.search(left)
    sure = held_then or _UNTIL_DAWN.search(left[-8:] + found.text)
    if _NOT_THEN.search(left) and not sure and not (run and _RUN_FROM.search(left)):
        return True
    if _PLANNED.search(far) or _RECALLED.search(left) or _planned_after(right):
        return True
    if not found.complete and period is not None:
        years = _YEAR.findall(left)
        if years and int(years[-1]) < period.start.year:
            return True
    return all(_WEEKDAY.fullmatch(word) for word in _WORD.findall(left + right))


def _planned_after(right: str) -> bool:
    """Whether the clause after the date speaks of what is to come."""
    plan = _PLANNED_AFTER.match(right)
    return plan is not None and not _TOLD.search(plan.group())
