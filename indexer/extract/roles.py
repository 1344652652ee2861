"""What part people play, from the words around the place that names them."""

import re

from search.model import PersonRole
from search.vietnamese.text.tone_form import plain_form, tone_form

_BEFORE = 240
_AFTER = 110
_SENTENCE_ENDS = re.compile(r"[\n;]|[.!?…](?=\s|$|[^\W\d_])")

_CHAIRS = (
    r"chủ trì|đồng chủ trì|chủ tọa"
    r"|điều hành(?: (?:hội nghị|hội thảo|đại hội|phiên|buổi|cuộc|kỳ họp|tọa đàm|thảo luận|nội dung)|$)"
)
_ATTENDS = (
    r"tham dự|đến dự|về dự|dự(?= (?:có|hội|lễ|buổi|chương|đại|cuộc|phiên|kỳ|và|cùng|họp|khai|chỉ|tại|ngày"
    r"|tọa))|cùng dự|dự$"
    r"|tham gia đoàn|cùng đi|có mặt|tiếp và làm việc|cùng tiếp"
    r"|(?:về phía|điểm cầu|tiếp đoàn|tham gia)\b[^.;]{0,80} có(?: sự \S+ \S+ của)?"
    r"(?: (?:các )?(?:đồng chí|ông|bà))?:?$"
)
_SPEAKS = (
    r"phát biểu|kết luận (?:hội nghị|buổi|cuộc|phiên|tại)|nhấn mạnh|khẳng định|đề nghị|yêu cầu|cho biết"
    r"|chia sẻ|cho rằng"
    r"|biểu dương|đánh giá cao|ghi nhận|cho hay|lưu ý|phát động|bày tỏ|gợi ý|chỉ đạo|tin tưởng|mong muốn"
    r"|nói:|tuyên bố|đề xuất"
)
_PRESENTS = (
    r"trình bày|báo cáo (?!viên)|thông qua (?:báo|dự|tờ|kế|chương|quyết)|quán triệt|truyền đạt|giới thiệu"
    r"|triển khai|đọc|công bố"
)
_HANDS = r"trao(?! đổi)|tặng|thừa ủy quyền"
_AWARDED = (
    r"được (?:tặng|trao|nhận|khen|phong|truy tặng|vinh danh|biểu dương|bổ nhiệm|chuẩn y)|(?:đón "
    r"|vinh dự )nhận|nhận (?:bằng|giấy|quyết|huy|danh|hoa|giải|thưởng)"
)


def _spotted(pattern: str) -> re.Pattern[str]:
    """A pattern for clauses, which are read in their plain form."""
    return re.compile(tone_form(rf"(?<!\w)(?:{pattern})"))


_LEFT: tuple[tuple[PersonRole, re.Pattern[str]], ...] = (
    ("chairs", _spotted(rf"{_CHAIRS}|chủ trì của")),
    ("attends", _spotted(_ATTENDS)),
    ("speaks", _spotted(r"(?:phát biểu|kết luận|chỉ đạo|trao đổi|trả lời|theo$|theo )(?!.* (?:cho|với) $)")),
    ("presents", _spotted(r"(?:trình bày|báo cáo|thông qua|quán triệt|truyền đạt|nghe)(?!.*(?:cho|với) $)")),
    ("hands_over", _spotted(r"trao(?! đổi)[^,]*,$")),
)
_RIGHT: tuple[tuple[PersonRole, re.Pattern[str]], ...] = (
    ("chairs", _spotted(_CHAIRS)),
    ("attends", _spotted(_ATTENDS)),
    ("speaks", _spotted(_SPEAKS)),
    ("presents", _spotted(_PRESENTS)),
    ("awarded", _spotted(_AWARDED)),
    ("hands_over", _spotted(_HANDS)),
)
_GIVEN_TO = _spotted(
    r"(?:trao|tặng|truy tặng|phong tặng)(?! đổi)[^,;]{2,120}(?:cho|đến|đối với)(?: (?:đồng chí|ông"
    r"|bà|các))?$"
)
# «dưới sự chủ trì của ông X», «ông A đồng chủ trì hội thảo với ông X»: the words lead up to who chairs.
_CHAIRED_BY = _spotted(
    r"(?:sự (?:đồng )?(?:chủ trì|điều hành) của|đồng chủ trì[^,;]{0,60} (?:với|cùng))"
    r"(?: (?:các )?(?:đồng chí|ông|bà))?:?$"
)
_BY = _spotted(r"(?:của|cho|với|gia đình|thăm|đón|tiếp|gặp|viếng|nhớ|tới|đến|về)$")
_LEAVE = _spotted(r"được (?:tặng|trao|nhận|khen|phong)")


def clause_before(text: str, at: int, floor: int) -> str:
    """The words of the sentence before `at`, from `floor` on, plain and in lower case."""
    window = text[max(floor, at - _BEFORE) : at]
    cut = 0
    for end in _SENTENCE_ENDS.finditer(window):
        cut = end.end()
    return plain_form(window[cut:]).strip().lower()


def clause_after(text: str, at: int, ceiling: int) -> str:
    """The words of the sentence after `at`, up to the next person at `ceiling`, in the same form."""
    window = text[at : min(ceiling, at + _AFTER)]
    end = _SENTENCE_ENDS.search(window)
    return plain_form(window[: end.start() if end else None]).strip().lower()


def roles_before(clause: str) -> set[PersonRole]:
    """The parts played by the people whom `clause` leads up to («Đến dự và chủ trì Hội nghị có …»)."""
    if not clause:
        return set()
    if _CHAIRED_BY.search(clause):
        return {"chairs"}
    if _GIVEN_TO.search(clause):
        return {"awarded"}
    if _BY.search(clause):
        return {"speaks"} if clause.endswith("theo") else set()
    return {role for role, pattern in _LEFT if pattern.search(clause)}


def roles_after(clause: str) -> set[PersonRole]:
    """The parts played by the person after whom `clause` stands («… thông qua báo cáo tóm tắt»)."""
    if not clause:
        return set()
    found = {role for role, pattern in _RIGHT if pattern.search(clause)}
    if "awarded" in found and "hands_over" in found and _LEAVE.search(clause):
        found.discard("hands_over")
    return found
