"""Whether the words between two document numbers say that one carries out the other."""

import re

from indexer.extract.citations import Citation
from search.vietnamese.numbers.codes import KIND_NAMES

_VERB = re.compile(
    r"\b(?:triển khai|thực hiện|cụ thể h(?:óa|oá)|hướng dẫn|thi hành|quy định chi tiết)\b(?=[^.;\n]{0,90}$)"
)
_NEW_TOPIC = re.compile(
    r";|\s(?:và|cùng|với)\s+[^,]{0,30}$|\)[^,]{30,}$|(?:tình hình|kết quả|tiến độ|sơ kết"
    r"|tổng kết)(?: \S+){0,3}\s+$"
)
_OTHER_SUBJECT = re.compile(
    rf"\b(?:cũng như|gắn với|thay thế|nhưng|cho rằng|cho biết|nhấn mạnh|khẳng định)\b"
    rf"|\bvà\s+(?:các\s+)?(?:{'|'.join(sorted(set(KIND_NAMES.values())))})\b"
    r"|,\s+[A-ZĐ][^,]{2,80}\s(?:đã|sẽ|phải|cần|yêu cầu|đề nghị)\s[^,]*$"
    r"|\b(?:năm|theo|không|chưa(?: [^\W\d_]+){0,3},?)\s+$"
)
"""Words before the verb that make it another's: «…, Bộ Y tế đã thực hiện», «5 năm thực hiện»."""
_HOW = re.compile(
    r",?\s+(?:và\s+)?(?:có\s+)?(?:nghiêm túc|hiệu quả|đồng bộ|quyết liệt|kịp thời|sáng tạo|toàn diện"
    r"|đầy đủ)\b"
    r"|\s+và\s+(?:tổ chức\s+)?(?:thực hiện|triển khai|quán triệt|hướng dẫn|thi hành)\b"
    r"|(?:,|\s+và)\s+(?:điểm|khoản|Điều)\b"
)
"""Words behind the verb that say how it is done, or of which articles."""
_OTHER_OBJECT = re.compile(r",|\b(?:và|cũng như|nhưng|thay thế|theo|gắn với|cùng)\b")
_RANKS = {"HP": 0, "L": 1, "LCT": 1, "PL": 1, "NĐ": 2, "TTLT": 3, "TT": 3}
"""The order of what makes law: each carries out what stands before it."""
_LAWS = 1


def carries_out(one: Citation, other: Citation, between: str) -> bool:
    """«<one> về thực hiện <other>»: the verb's subject is the first and its object the second."""
    verb = _VERB.search(between)
    if verb is None or not may_carry_out(one, other):
        return False
    before, behind = between[: verb.start()], _HOW.sub("", between[verb.end() :])
    if _NEW_TOPIC.search(before) or _OTHER_SUBJECT.search(before):
        return False
    return _OTHER_OBJECT.search(behind) is None


def may_carry_out(one: Citation, other: Citation) -> bool:
    """Whether a document can carry out another: no earlier one can, no law another, no decree a circular."""
    first, second = _RANKS.get(one.found.value.kind), _RANKS.get(other.found.value.kind)
    if first is not None and second is not None and (first < second or first == second == _LAWS):
        return False
    year, carried = _year(one), _year(other)
    return year is None or carried is None or year >= carried


def _year(citation: Citation) -> int | None:
    if citation.found.value.year:
        return citation.found.value.year
    issued = citation.issued.period if citation.issued else None
    return issued.start.year if issued else None
