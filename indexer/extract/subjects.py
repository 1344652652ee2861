"""What an official document is about, read from the words behind its number."""

import re

from indexer.extract.text.sentences import UPPER
from search.vietnamese.text.dashes import DASHES

_BEGINS = re.compile(
    r"[\s,]*(?:(?:về\s+việc|về|v/v)\s+|(?=(?:quy định(?!,)|sửa đổi|hướng dẫn|phê duyệt|ban hành (?:quy"
    r"|kèm|danh|chương|kế))\b))"
    r"|[\s,:]*(?=[“\"«])",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"^(?:về\s+việc|về|v/v)\s+", re.IGNORECASE)
_KIND = (
    r"(?:Nghị quyết|Chỉ thị|Kết luận|Kế hoạch|Quyết định|Thông tư|Công văn|Hướng dẫn|Nghị định|Chương trình"
    r"|Quy định|Thông báo|Luật|Đề án)"
)
_ENDS = re.compile(
    r"\s*\((?:gọi tắt|sau đây|viết tắt|ngày|kh[oó][áóa]|theo|thay)|\s*;"
    rf"|,?\s+(?:và|cùng|với|,)\s+(?:các\s+)?{_KIND}\s+(?:số\s+)?\d|,\s*{_KIND}\s+(?:số\s+)?\d"
    r"|(?:,|\s+(?:và|cùng|với))\s+(?:(?:[Đđ]iểm|[Kk]hoản|[Đđ]iều) [^\s,;]{1,6},?\s+){1,3}"
    rf"(?:của\s+)?{_KIND}\s+(?:số\s+)?\d|(?<=\d)\.(?=[{UPPER}])"
    r"|,?\s+(?:và\s+)?(?:thay thế|có hiệu lực|hết hiệu lực|gồm có|bao gồm|thay cho|thì)\b"
    r"|\s+quy định,|\s+và các văn bản\b|,\s+và (?:giao|yêu cầu|đề nghị|chỉ đạo|phân công)\s"
    r"|,?\s+do\s+[^,.;\n]{3,80}?\s(?:tổ chức|chủ trì)\b"
    r"|,\s+(?:được\s+)?(?:ban hành|trong đó|đồng thời|từ đó|qua đó|qua \d+ năm|với sự|do đồng chí)\b"
    r"|,?\s+(?:đã|sẽ|vừa|đang)\s|,?\s+(?:sáng|chiều|tối)\s+(?:ngày\s+)?\d|,\s+ngày\s+\d"
)
# «Thực hiện <document> về X, thời gian qua, Đảng bộ xã …»: what follows the comma is the sentence itself.
_FRONTED = re.compile(
    r"\s*(?:(?:\w+ ){1,3}năm sau\b|(?:Để\s+)?(?:[Tt]hực hiện|Căn cứ|[Tt]riển khai|Theo|Sau|Qua|Để|Nhằm"
    r"|Trên cơ sở|Từ khi|Với|Nhân)\b)"
)
_MAIN_CLAUSE = re.compile(
    r",\s+(?:mỗi|tỷ lệ|tỉ lệ|thời gian qua|trong|những năm|đến nay|qua|từ|ngày|sáng|chiều|năm|tỉnh|huyện|xã"
    r"|các|hội nghị"
    r"|đồng chí"
    rf"|ông|bà|cấp ủy|toàn(?! diện| cầu| văn)|[{UPPER}][^\s,]*\s+[^,]{{0,60}}?"
    r"\s(?:đã|tổ chức|ban hành|xây dựng|chỉ đạo|yêu cầu|đề nghị|giao))\b"
)
# These begin no sentence that could end with the subject: some clause has to follow it.
_NEEDS_CLAUSE = re.compile(r"\s*(?:Theo|Căn cứ|(?:\w+ ){1,3}năm sau)\s")
_QUOTED = re.compile(r"[“\"«]([^”\"»\n]{3,300})[”\"»]")
_CLOSING = re.compile(r"[)”»\"]")
_OPENING = {")": "(", "”": "“", "»": "«", '"': '"'}
_LONGEST = 400
_SHORTEST_CLAUSE = 4
"""Words behind a comma from which on they may be a clause and not the last member of a list."""


def _balanced(text: str, start: int, closing: int, end: int) -> int:
    """Where a bracket or quotation that was opened before the subject closes, or `end`."""
    mark = text[closing]
    opened = text.count(_OPENING[mark], start, closing)
    if mark == '"':
        return closing if text.count(mark, start, end) % 2 else end
    return end if opened else closing


def _near_enough(text: str, start: int, end: int) -> int:
    """`end`, or where the last clause ends that is near enough, or else the last word; never inside one."""
    if end - start <= _LONGEST:
        return end
    furthest = start + _LONGEST
    clause = max(text.rfind(mark, start + _LONGEST // 2, furthest) for mark in (", ", "; "))
    return clause if clause >= 0 else max(start, text.rfind(" ", start, furthest))


def subject_after(text: str, at: int, end: int, sentence: int) -> str:
    """The subject that begins at `at`, no further than `end`; `sentence` is where the sentence began."""
    begins = _BEGINS.match(text, at, end)
    if begins is None:
        return ""
    start = begins.end()
    if quoted := _QUOTED.match(text, start, end):
        return without_about(quoted.group(1).strip())
    end = _near_enough(text, start, end)
    if found := _ENDS.search(text, start, end):
        end = found.start()
    if _FRONTED.match(text, sentence):
        if clause := _MAIN_CLAUSE.search(text, start, end):
            end = clause.start()
        elif _NEEDS_CLAUSE.match(text, sentence) and (found is None or ";" in found.group()):
            comma = text.rfind(", ", start, end)
            said = len(text[max(comma, start) : end].split()) > _SHORTEST_CLAUSE
            end = comma if comma > start and said and end - start < _LONGEST else end
    if closing := _CLOSING.search(text, start, end):
        end = _balanced(text, start, closing.start(), end)
    return without_about(text[start:end].strip(f' ,.;:\n{DASHES}“”"'))


def without_about(subject: str) -> str:
    """A subject that is quoted with its «Về», without it: «về “Về tăng cường …”»."""
    return _ABOUT.sub("", subject, count=1)
