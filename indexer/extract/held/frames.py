"""Whether a body held what a kind of conference names: «BODY tổ chức / khai mạc … NOUN PHRASE»."""

import re
from collections.abc import Mapping

from msgspec import Struct

from indexer.extract.held.event_kinds import NamedKind, named_kinds
from indexer.extract.held.organisers import (
    Organiser,
    holder_behind,
    is_foreign,
    is_public,
    names_a_body,
    names_a_place,
    organiser_of,
)

_HOLDING = re.compile(
    r"\b(?:tổ chức|khai mạc|bế mạc|diễn ra|mở|chủ trì|chủ tọa|chủ toạ|điều hành|tham dự|dự|đến dự|có|họp"
    r"|khai giảng|bế giảng"
    r"|tiến hành"
    r"|long trọng|phối hợp|tham gia|thực hiện)\b[^.;\n]{0,70}$",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"[^.;\n]{0,200}?\b(?:(?:đã |vừa |được |long trọng )*(?:được tổ chức|diễn ra|khai mạc|bế mạc"
    r"|thành công|họp|kết thúc|tiến hành)"
    r"|(?:do|được) [^.;\n]{3,90} tổ chức)\b",
    re.IGNORECASE,
)
_NOT_THIS = re.compile(
    r"(?:nghị quyết|kết quả|sau|nội dung|tinh thần|chuẩn bị|tiến tới|hướng tới|phục vụ|trước|trước thềm"
    r"|chào mừng|theo|trình|trình tại|góp ý|dự thảo"
    r"|văn kiện|kết luận|thông báo|chi|mừng|dự án|trung tâm|hội trường|nhà|phòng|công tác|các|những|nhiều"
    r"|kế hoạch|số"
    r"|mức chi tổ chức|chi tổ chức|kinh phí tổ chức|tại|tại buổi|lập thành tích|báo cáo|chương trình"
    r"|quyết định"
    r"|mục tiêu|thi đua|ban tổ chức"
    r"|(?:thông tin|tuyên truyền|giới thiệu|công bố|bàn) về)\s+(?:của\s+)?[“\"]?$",
    re.IGNORECASE,
)
_ORGANISERS = re.compile(r"\bBan [Tt]ổ chức\s+$")
"""Of a contest or a festival: they meet the press, and their name is no «tổ chức họp báo»."""
# «Tại kỳ họp chuyên đề sáng 22-11, …»
_DATED = re.compile(
    r"[^,.;\n]{0,60}\s(?:sáng|chiều|tối|ngày|hôm)\s+(?:(?:ngày\s+)?\d|nay\b|qua\b)", re.IGNORECASE
)
# «Hội nghị sơ kết …, do Ban Dân vận tổ chức chiều 12/6»
_HELD_BY = re.compile(
    r"[^.;\n]{0,300}?,?\s+(?:do|được)\s+[^,.;\n]{3,90}\stổ chức\s+(?:vào\s+)?(?:sáng|chiều|tối|ngày)\s",
    re.IGNORECASE,
)
_AT_ONE_DATED = re.compile(
    r"^\W*(?:sáng|chiều|tối|ngày)\s(?:ngày )?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?, tại\s+$", re.IGNORECASE
)
"""«Ngày 7/8, tại Kỳ họp thứ 31, HĐND tỉnh đã thông qua …»."""
_WRITTEN = re.compile(
    r"\b(?:nghị quyết|văn kiện|(?<!phát biểu )kết luận|báo cáo|dự thảo|trình)\s+(?:của\s+)?$", re.IGNORECASE
)
# «ban hành kế hoạch tổ chức diễn tập», «thông báo thời gian tổ chức khai giảng»
_OF_HOLDING = re.compile(
    r"\b(?:kế hoạch|phương án|đề án|chủ trương|thời gian|công tác|việc|về|để|nhằm|khi|sau|trước|không|chưa"
    r"|mức chi|kinh phí|thường xuyên|định kỳ|hằng năm|hàng năm|cho phép|có thể|phải)\s+tổ chức $"
)
_TO_COME = re.compile(r"[^,.;\n]{0,40}\b(?:dự kiến|sẽ)\b", re.IGNORECASE)
_RULES = re.compile(r"\b(?:quy định|mức chi|kinh phí|quy chế)\b", re.IGNORECASE)
_PLANNED = re.compile(
    r"\b(?:sẽ|dự kiến|sắp|chuẩn bị|đề nghị|yêu cầu|tiếp tục|tăng cường|cần|lên đường)\b[^,.;\n]{0,60}$",
    re.IGNORECASE,
)
_OFF = re.compile(r"\b(?:dừng|hoãn|hủy|huỷ|lùi|không tổ chức|chưa tổ chức)\b[^,.;\n]{0,60}$", re.IGNORECASE)
_CALLED_OFF = re.compile(r"[^.;\n]{0,160}\b(?:hủy|huỷ|hoãn|không (?:thể )?tổ chức)\b")
"""Said behind a festival: «… xác nhận đã hủy»."""
_HEAD_OF_BODY = (
    r"(?:Tổng Bí thư|Chủ tịch|Phó Chủ tịch|Thủ tướng|Phó Thủ tướng|Bộ trưởng|Thứ trưởng|Bí thư|Phó Bí thư"
    r"|Thường trực|Trưởng [Bb]an|Phó Trưởng [Bb]an|Giám đốc|Phó Giám đốc|Đồng chí|đồng chí|Đ/c|đ/c|Đoàn)"
)
# «Thủ tướng … dự lễ ra quân», «Chủ tịch UBND tỉnh chủ trì phiên họp»
_LED = re.compile(
    rf"(?:^|[,:–-]\s*|\d\)?\s+)(?P<head>{_HEAD_OF_BODY})\b(?P<who>[^;\n]{{0,160}}?)"
    r"\s(?:đã |đến |cùng |tham |vừa )*"
    r"(?P<does>chủ trì|chủ tọa|chủ toạ|điều hành|dự|có|tiếp|làm việc)\b"
)
_CHAIRED = re.compile(
    r"[^.;\n]{0,160}\bdo\s+(?:đồng chí|đ/c|ông|bà|Chủ tịch|Bí thư|Thủ tướng)\b[^.;\n]{3,120}"
    r"\bchủ trì\b"
)
_SHOW = re.compile(
    r"\b(?:Cúp|Cup|World|SEA Games|Olympic Tokyo|FIFA|AFC|AFF|UEFA|V\.?-?League|[Hh]oa hậu|Á hậu|[Hh]oa khôi"
    r"|[Hh]oa vương|MV|[Aa]lbum|[Pp]him|[Ll]iveshow|[Ss]how|[Cc]oncert|[Đđ]êm nhạc|ca sĩ|Oscar|BAFTA|Grammy"
    r"|điện ảnh|đăng quang|nhan sắc|thời trang|[Vv]ô địch [Qq]uốc gia|vô địch thế giới|[Gg]iải Futsal"
    r"|đội tuyển|tuyển thủ|huấn luyện viên|HLV|VTV|game|bom tấn|người mẫu|chuyên án|cổ đông)\b"
)
"""What general news reports of stage, screen and stadium: no register of conferences."""
_CONTESTS = ("hội thi",)
_OF_CONTESTS = frozenset({"lễ khai mạc", "lễ bế mạc", "lễ trao giải", "lễ trao", "lễ đón"})
_OF_THE_STATE = frozenset(
    {"tiếp xúc cử tri", "kỳ họp", "phiên giải trình", "hội nghị báo cáo viên", "đại hội thể dục thể thao"}
)
"""What only bodies of Party and State hold."""
_ANYBODYS = frozenset(
    (
        *("cuộc họp", "họp báo", "hội đàm", "bồi dưỡng", "tập huấn", "diễn tập", "giao lưu", "triển lãm"),
        *("buổi gặp gỡ", "lễ tốt nghiệp", "diễn đàn", "lễ ra mắt", "lễ ký kết"),
    )
)
"""What any business and any state holds day by day: only a body at home that holds it makes a record."""
_ACTIVITIES = frozenset({"bồi dưỡng", "tập huấn", "diễn tập", "đối thoại"})
"""The same in the words that are verbs first: somebody has to hold them."""
_BUSINESS = re.compile(r"(?:Ngân hàng|Công ty|Tập đoàn|Tổng [Cc]ông ty)\b")


class Frame(Struct, frozen=True):
    """A kind of conference in a sentence that says it was held, and the body it names as the holder."""

    named: NamedKind
    organiser: str


def frame_in(
    text: str, first: int, last: int, dated: bool, in_title: frozenset[str], before: Mapping[str, str]
) -> Frame | None:
    """The first kind in the sentence that its words say was held; «họp» alone where nothing says more.

    `before` are the bodies that the article has named already as holding a conference, by its family."""
    meeting = None
    for named in named_kinds(text, first, last):
        sure = _surely_held(text, first, last, named, dated)
        if sure is None:
            continue
        organiser = organiser_of(text, first, last, named)
        if not _attested(text, first, last, named, organiser, in_title, before):
            continue
        if named.held and (not dated or organiser is None):
            continue
        whose = organiser.name if organiser else holder_behind(text, named, last)
        frame = Frame(named, whose or before.get(named.head, ""))
        if sure:
            # «đã họp kỳ thứ 15 do ông X chủ trì kỳ họp»: it is named first where it is told.
            return meeting if meeting is not None and meeting.named.kind == named.kind else frame
        meeting = meeting or frame
    return meeting


def _surely_held(text: str, first: int, last: int, named: NamedKind, dated: bool) -> bool | None:
    """Whether the words say it was held: None no, False only where no other kind is named."""
    left = text[max(first, named.start - 120) : named.start]
    written = text[named.start : named.end].lower()
    names = dated and not named.held and written != "họp"
    if names and not _WRITTEN.search(left) and _is_dated(text, named.end, last):
        return True
    if names and _AT_ONE_DATED.search(left):
        return True
    if written.startswith("họp k"):
        return False
    if (
        (_NOT_THIS.search(left) and not (written.startswith("họp") and _ORGANISERS.search(left)))
        or _OFF.search(left)
        or _PLANNED.search(left)
        or _TO_COME.match(text, named.end, last)
    ):
        return None
    if (not dated and _RULES.search(left)) or (
        named.head == "hội thi" and _CALLED_OFF.match(text, named.end, last)
    ):
        return None
    if named.held:
        return None if _OF_HOLDING.search(left) else False
    says = _HOLDING.search(left) or _HELD.match(text, named.end, last)
    if named.head == "hội thi":
        return False if says else None
    if written in _VERBS:
        return False if dated else None
    return True if says or named.kind in _ACTS else None


def _is_dated(text: str, at: int, last: int) -> bool:
    """Whether the words after a kind say when it was, or who held it when."""
    return bool(_DATED.match(text, at, last) or _HELD_BY.match(text, at, last))


def _attested(
    text: str,
    first: int,
    last: int,
    named: NamedKind,
    organiser: Organiser | None,
    in_title: frozenset[str],
    before: Mapping[str, str],
) -> bool:
    """Whether a body at home holds it, is it, or leads it: general news is no register of conferences."""
    what = text[named.end : min(last, named.end + 120)]
    public = organiser is not None and is_public(organiser.name)
    whose = organiser.name if organiser else ""
    if _SHOW.search(whose) or _SHOW.search(what) or _SHOW.search(text[first : named.start][-60:]):
        return False
    if is_foreign(whose):
        return False
    if named.kind == "buổi làm việc" and not _works_with_a_body(what, public):
        return False
    if public:
        return not (named.kind == "cuộc họp" and _BUSINESS.match(whose))
    if text[named.start : named.end].lower() in _ACTIVITIES:
        return False
    led = _led(text, first, last, named)
    if is_foreign(what) or is_foreign(text[first : named.start]):
        return led == "state"
    own = named.kind in _OF_THE_STATE or named.head in before or names_a_body(what)
    if not own and (opens := _OPENS.search(text, first, named.start)):
        own = names_a_body(opens[1].strip().removeprefix("tại "))
    if named.head in _CONTESTS or named.kind in _OF_CONTESTS:
        return own
    if named.kind in _ANYBODYS:
        return own or bool(led)
    return own or bool(led) or named.head in in_title or names_a_place(what)


def _works_with_a_body(what: str, public: bool) -> bool:
    """«làm việc với UBND tỉnh»; not with a single person, nor the sitting of an assembly."""
    if public:
        return re.match(r" (?:với )?(?:ông|bà|anh|chị|em)\b", what) is None
    return not what.startswith(" của") and (names_a_body(what) or names_a_place(what))


def _led(text: str, first: int, last: int, named: NamedKind) -> str:
    """«state» or «body» where who leads one at home chairs the conference, attends it or has it, else ""."""
    led = _LED.search(text, first, named.start)
    if led is not None and named.start - led.end("does") <= _REACH and not is_foreign(led["who"]):
        return "state" if _STATESMAN.match(led["head"] + led["who"]) else "body"
    return "body" if _CHAIRED.match(text, named.end, last) else ""


_STATESMAN = re.compile(
    r"Tổng Bí thư|Chủ tịch (?:nước|Quốc hội)|Phó Chủ tịch (?:nước|Quốc hội)|(?:Phó )?Thủ tướng|Bộ trưởng"
)
_OPENS = re.compile(r"([^,;\n]{3,90}) (?:đã |vừa )*(?:diễn ra|khai mạc|bế mạc) (?:\S+ ){0,2}$")
"""«tại Trụ sở UBND tỉnh diễn ra Lễ …»"""
_REACH = 80
"""How far behind its verb a kind may stand."""
_SAID_IN_TITLE = ("làm việc", "khánh thành", "ký kết")
_VERBS = ("họp", *_SAID_IN_TITLE)
"""Verbs that name a kind where the sentence, which has its day, names no other."""
_ACTS = frozenset(
    {"sơ kết", "tổng kết", "tiếp xúc cử tri", "buổi gặp mặt", "họp báo", "họp báo cáo viên"}
    | {"tập huấn", "giao ban"}
)
"""Kinds that are verbs too: «Đảng ủy sơ kết 1 năm», «Tỉnh ủy gặp mặt»."""


def told_enough(named: NamedKind, text: str, when: bool, in_title: frozenset[str]) -> bool:
    """A contest without its day is only announced; «làm việc với» is a meeting where the title says so."""
    if named.head == "hội thi" and named.kind != "hội thi":
        return when and text[named.start].isupper()
    return named.held or text[named.start : named.end].lower() not in _SAID_IN_TITLE or named.head in in_title
