"""Kinds of conference as they are named in prose, as exactly as the words say."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_QUALIFIERS = (
    "sơ kết|tổng kết|tập huấn|hiệp thương|đối thoại|giao ban|học tập, quán triệt"
    "|nghiên cứu, học tập, quán triệt|quán triệt|triển khai|báo cáo viên|phản biện|công bố"
    "|tuyên truyền|biểu dương|tuyên dương|gặp mặt|bồi dưỡng|ký kết|xúc tiến đầu tư|rút kinh nghiệm"
    "|thông báo nhanh"
    "|chuyên đề|trực tuyến|cán bộ, công chức|cán bộ công chức|người lao động|đại biểu|lấy phiếu tín nhiệm"
)
_CEREMONIES = (
    "kỷ niệm|kỉ niệm|khai mạc|bế mạc|khai giảng|bế giảng|công bố|khởi công|khánh thành|ra quân|phát động"
    "|ký kết"
    "|tuyên dương|trao tặng|trao giải|trao thưởng|trao quyết định|trao|đón nhận|mít tinh|ra mắt|động thổ"
    "|hưởng ứng"
    "|tổng kết|sơ kết|viếng|truy điệu|dâng hương|dâng hoa|chào cờ|giao nhận|bàn giao|tôn vinh|biểu dương"
    "|thành lập"
    "|thượng cờ|tri ân|thông xe|kết nạp|tuyên thệ|vinh danh|tiễn|đón|gắn biển|giỗ|cắt băng"
)
_SPORTS = (
    "bóng đá|bóng chuyền|bóng bàn|bóng rổ|cầu lông|quần vợt|tennis|pickleball|việt dã|chạy|marathon|cờ vua"
    "|cờ tướng|bơi|đua thuyền|đua ghe|võ|vovinam|taekwondo|karate|điền kinh|bi sắt|xe đạp|đẩy gậy|kéo co|golf"
)
_HEADS = (
    rf"(?P<conference>hội nghị)(?P<between>(?: (?!về |với |do "
    rf"|tại )[^\s,.;:()“”\"]+){{0,5}}? (?:{_QUALIFIERS}))?\b"
    r"|(?P<games>đại hội (?:thể dục,? thể thao|thể thao|tdtt))\b|(?P<congress>đại hội)\b(?! đồng\b)"
    rf"|(?P<ceremony>lễ) (?P<rite>{_CEREMONIES})\b"
    r"|(?P<course>(?:(?:lớp|khóa|khoá|đợt|buổi) )?(?:tập huấn|bồi dưỡng))\b"
    r"|(?P<workshop>hội thảo(?: khoa học)?)\b|(?P<talk>t[oọ][aạ] đàm)\b|(?P<press>họp báo)\b"
    r"|(?P<forum>diễn đàn)\b"
    r"|(?P<rally>mít[ -]?tinh)\b|(?P<session>kỳ họp|kì họp|phiên họp|cuộc họp|buổi họp)\b(?! báo| mặt)"
    r"|(?P<contest>hội thi|hội thao|hội diễn|hội khỏe|hội khoẻ|liên hoan|cuộc thi)\b(?! viên\b)"
    rf"|(?P<cup>giải (?:vô địch |thể thao )?(?:{_SPORTS}))\b"
    r"|(?P<meeting>(?:buổi |cuộc )?gặp mặt)\b|(?P<working>(?:buổi|cuộc|phiên) làm việc|làm việc(?= với))\b"
    r"|(?P<voters>tiếp xúc (?:với )?cử tri)\b|(?P<topic>sinh hoạt chuyên đề)\b"
    r"|(?P<act>khánh thành|ký kết)\b"
    r"|(?P<bare>sơ kết|tổng kết)\b|(?P<sitting>họp k[ỳì](?= (?:thứ|bất thường|chuyên đề|thường lệ)\b))"
    r"|(?P<sat>họp)\b(?! báo| mặt| chợ| tác| lệ| đồng)"
)
_KIND = re.compile(_HEADS)
# Where a kind can begin at all: the engine skips through this pattern ten times as quickly.
_SPOT = re.compile(
    r"h(?:ội |ọp)|đ(?:ại hội|ợt )|l(?:ễ |ớp |iên hoan|àm việc)|t(?:ập huấn|ọ|oạ|oa |ổng kết|iếp xúc)"
    r"|k(?:hóa |hoá |hánh thành|ý kết|ỳ họp|ì họp)|b(?:ồi dưỡng|uổi )|diễn đàn|mít"
    r"|phiên |cuộc |g(?:ặp mặt|iải )"
    r"|s(?:inh hoạt|ơ kết)"
)
_FIXED = {
    "congress": "đại hội",
    "talk": "tọa đàm",
    "press": "họp báo",
    "forum": "diễn đàn",
    "rally": "lễ mít tinh",
    "games": "đại hội thể dục thể thao",
    "meeting": "buổi gặp mặt",
    "working": "buổi làm việc",
    "voters": "tiếp xúc cử tri",
    "topic": "sinh hoạt chuyên đề",
    "sat": "cuộc họp",
    "sitting": "kỳ họp",
}
_SESSIONS = {"kì họp": "kỳ họp", "buổi họp": "cuộc họp"}
_UNIMPORTANT = frozenset({"trực tuyến", "đại biểu", "chuyên đề"})
_QUALIFIER = re.compile(rf"\b(?:{_QUALIFIERS})\b")
_FURTHER = re.compile(rf"(?: [^\s,.;:()]+){{0,3}}? ({_QUALIFIERS})\b")


@dataclass(frozen=True, slots=True)
class NamedKind:
    """A kind of conference where it is named; `head` is its family («hội nghị», «lễ», «đại hội»…)."""

    kind: str
    head: str
    start: int
    end: int


def named_kinds(text: str, start: int, end: int) -> list[NamedKind]:
    """Every kind of conference named in text[start:end], in order."""
    lower = text[start:end].lower()
    if len(lower) != end - start:
        lower = text[start:end]
    return [_named(found, lower, start) for found in _spotted(lower)]


def _spotted(lower: str) -> Iterator[re.Match[str]]:
    at = 0
    while (spot := _SPOT.search(lower, at)) is not None:
        at = spot.start() + 1
        inside = at > 1 and lower[at - 2].isalnum()
        if not inside and (found := _KIND.match(lower, spot.start())) is not None:
            yield found
            at = found.end()


def _named(found: re.Match[str], lower: str, offset: int) -> NamedKind:
    """The kind that a match in lower-case text names; `offset` is where that text begins."""
    family, word = str(found.lastgroup), found.group()
    kind, head, end = _FIXED.get(family, word), _FIXED.get(family, word), found.end()
    if found.group("conference"):
        kind, head, end = _conference(found, lower)
    elif found.group("ceremony"):
        kind, head = f"lễ {found.group('rite').replace('kỉ', 'kỷ')}", "lễ"
    elif found.group("course"):
        kind = "bồi dưỡng" if "bồi dưỡng" in word else "tập huấn"
        head = "tập huấn"
    elif family == "session":
        kind, head = _SESSIONS.get(word, word), "họp"
    elif family in ("contest", "cup", "games"):
        head = "hội thi"
    elif family == "workshop":
        head = "hội thảo"
    elif family == "act":
        kind, head = f"lễ {word}", "lễ"
    elif family == "bare":
        head = "hội nghị"
    elif family in ("sat", "sitting"):
        head = "họp"
    return NamedKind(kind, head, found.start() + offset, end + offset)


def _conference(found: re.Match[str], lower: str) -> tuple[str, str, int]:
    """«hội nghị» with the most telling word of its name: sơ kết before trực tuyến."""
    qualifier = _QUALIFIER.search(found.group("between") or "")
    word, end = qualifier.group() if qualifier else "", found.end()
    if word in _UNIMPORTANT and (more := _FURTHER.match(lower, end)) and more.group(1) not in _UNIMPORTANT:
        word, end = more.group(1), more.end()
    return f"hội nghị {word.rpartition(', ')[2]}".strip(), "hội nghị", end
