"""The sentences of an article that report a conference as held."""

import re
from dataclasses import dataclass, replace

from indexer.extract.event_kinds import NamedKind, named_kinds
from indexer.extract.text.scan import ScannedPart
from indexer.extract.venues import organiser_in
from search.model import DateFact
from search.vietnamese.dates.periods import Period

_MOST = 3
_LEAD_SENTENCES = 6
_LONGEST_EVENT = 7
_BODY_SENTENCES = 40
_LONGEST_SENTENCE = 2000
"""What has no full stop for so long is no sentence."""
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
    r"|do [^.;\n]{3,90} tổ chức)\b",
    re.IGNORECASE,
)
_NOT_THIS = re.compile(
    r"(?:nghị quyết|kết quả|sau|nội dung|tinh thần|chuẩn bị|tiến tới|hướng tới|phục vụ|trước|trước thềm"
    r"|chào mừng|theo|trình|trình tại|góp ý|dự thảo"
    r"|văn kiện|kết luận|thông báo|chi|mừng|dự án|trung tâm|hội trường|nhà|phòng|công tác|các|những|nhiều"
    r"|kế hoạch|số"
    r"|mức chi tổ chức|chi tổ chức|kinh phí tổ chức|tại|tại buổi|lập thành tích|báo cáo|chương trình"
    r"|quyết định"
    r"|mục tiêu|thi đua|ban tổ chức)\s+(?:của\s+)?[“\"]?$",
    re.IGNORECASE,
)
# «Tại kỳ họp chuyên đề sáng 22-11, …»
_DATED = re.compile(r"[^,.;\n]{0,60}\s(?:sáng|chiều|tối|ngày|hôm)\s+(?:ngày\s+)?\d", re.IGNORECASE)
# «Hội nghị sơ kết …, do Ban Dân vận tổ chức chiều 12/6»
_HELD_BY = re.compile(
    r"[^.;\n]{0,300}?,?\s+do\s+[^,.;\n]{3,90}\stổ chức\s+(?:vào\s+)?(?:sáng|chiều|tối|ngày)\s", re.IGNORECASE
)
_WRITTEN = re.compile(r"\b(?:nghị quyết|văn kiện|kết luận|báo cáo|dự thảo)\s+(?:của\s+)?$", re.IGNORECASE)
# «ban hành kế hoạch tổ chức diễn tập», «thông báo thời gian tổ chức khai giảng»
_OF_HOLDING = re.compile(
    r"\b(?:kế hoạch|phương án|đề án|chủ trương|thời gian|công tác|việc|về|để|nhằm|khi|sau|trước|không|chưa"
    r"|mức chi|kinh phí|thường xuyên|định kỳ|hằng năm|hàng năm|cho phép|có thể|phải)\s+tổ chức $"
)
_TO_COME = re.compile(r"[^,.;\n]{0,40}\b(?:dự kiến|sẽ)\b", re.IGNORECASE)
_RULES = re.compile(r"\b(?:quy định|mức chi|kinh phí|quy chế)\b", re.IGNORECASE)
_PLANNED = re.compile(
    r"\b(?:sẽ|dự kiến|sắp|chuẩn bị|đề nghị|yêu cầu|tiếp tục|tăng cường|cần)\b[^,.;\n]{0,60}$", re.IGNORECASE
)
_SAME_DAY = re.compile(
    r"\W*(?:Cùng ngày|Chiều cùng ngày|Tối cùng ngày|Sáng cùng ngày|Cũng trong)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Report:
    """A sentence that reports a conference."""

    part: ScannedPart
    named: NamedKind
    first: int
    last: int
    when: Period | None


def reports(parts: tuple[ScannedPart, ...], happened: list[DateFact]) -> list[Report]:
    """The reporting sentences: the best of the lead first, then those of other days or kinds."""
    in_title = {
        named.head
        for part in parts
        if part.part == "title"
        for named in named_kinds(part.text, 0, len(part.text))
    }
    found: list[Report] = []
    for part in parts:
        if part.part not in ("summary", "body"):
            continue
        days = _days(part, happened)
        for number, (first, last) in enumerate(part.sentences[:_BODY_SENTENCES]):
            when = days.get(first)
            same_day = bool(found) and _SAME_DAY.match(part.text, first) is not None
            if not (when or same_day or number < _LEAD_SENTENCES):
                continue
            last = min(last, first + _LONGEST_SENTENCE)
            named = _held(part.text, first, last, sure=when is not None)
            if named is None or not (when or same_day or (not found and named.head in in_title)):
                continue
            if not _told_enough(named, part, when, in_title):
                continue
            report = Report(part, named, first, last, when)
            if not any(_same(report, known) for known in found):
                found.append(report)
    short = [
        fact.when for fact in happened if fact.when.precision == "day" and fact.when.days <= _LONGEST_EVENT
    ]
    main = _main_first(found, in_title)[:_MOST]
    return [replace(report, when=report.when or (short[0] if short else None)) for report in main]


def _told_enough(named: NamedKind, part: ScannedPart, when: Period | None, in_title: set[str]) -> bool:
    """A contest without its day is only announced; «làm việc với» is a meeting where the title says so."""
    if named.head == "hội thi" and named.kind != "hội thi":
        return when is not None and part.text[named.start].isupper()
    written = part.text[named.start : named.end].lower()
    return named.held or written not in _SAID_IN_TITLE or named.head in in_title


def _days(part: ScannedPart, happened: list[DateFact]) -> dict[int, Period]:
    """The reported day named in a sentence, by where the sentence begins."""
    found: dict[int, Period] = {}
    for fact in happened:
        for place in fact.mentions if fact.when.precision == "day" else ():
            if (place.part, place.index) == (part.part, part.index):
                found.setdefault(part.sentence(place.start)[0], fact.when)
    return found


def _main_first(found: list[Report], in_title: set[str]) -> list[Report]:
    """What the title names leads; a body that names another kind than the title keeps its order."""
    return sorted(found, key=lambda report: report.named.head not in in_title)


def _same(report: Report, known: Report) -> bool:
    """Whether two sentences speak of one conference."""
    kin = report.named.head == known.named.head or report.named.kind in ("cuộc họp", "sơ kết", "tổng kết")
    return kin and (report.when is None or known.when is None or report.when.start == known.when.start)


def _held(text: str, first: int, last: int, sure: bool) -> NamedKind | None:
    """The first kind in the sentence that the words say was held; «họp» alone where nothing says more."""
    meeting = None
    for named in named_kinds(text, first, last):
        left = text[max(first, named.start - 120) : named.start]
        written = text[named.start : named.end].lower()
        if (
            sure
            and not named.held
            and written != "họp"
            and not _WRITTEN.search(left)
            and _is_dated(text, named.end, last)
        ):
            return named
        if written.startswith("họp k"):
            meeting = meeting or named
            continue
        if _NOT_THIS.search(left) or _PLANNED.search(left) or _TO_COME.match(text, named.end, last):
            continue
        if not sure and _RULES.search(left):
            continue
        if named.held:
            held = sure and not _OF_HOLDING.search(left) and organiser_in(text, first, named.start)
            meeting = meeting or (named if held else None)
            continue
        if named.head == "hội thi" and (_HOLDING.search(left) or _HELD.match(text, named.end, last)):
            meeting = meeting or named
        elif written in _VERBS:
            meeting = meeting or (named if sure else None)
        elif _HOLDING.search(left) or _HELD.match(text, named.end, last) or named.kind in _ACTS:
            return named
    return meeting


def _is_dated(text: str, at: int, last: int) -> bool:
    """Whether the words after a kind say when it was, or who held it when."""
    return bool(_DATED.match(text, at, last) or _HELD_BY.match(text, at, last))


_SAID_IN_TITLE = ("làm việc", "khánh thành", "ký kết")
_VERBS = ("họp", *_SAID_IN_TITLE)
"""Verbs that name a kind where the sentence, which has its day, names no other."""
_ACTS = frozenset(
    {"sơ kết", "tổng kết", "tiếp xúc cử tri", "buổi gặp mặt", "họp báo", "họp báo cáo viên"} | {"tập huấn"}
)
"""Kinds that are verbs too: «Đảng ủy sơ kết 1 năm», «Tỉnh ủy gặp mặt»."""
