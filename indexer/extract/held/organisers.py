"""Who held a conference: the body before «tổ chức» and its like, or behind «do»."""

import re
from functools import cache

from msgspec import Struct

from indexer.extract.held.event_kinds import NamedKind
from indexer.extract.text.sentences import UPPER
from search.vietnamese import bodies
from search.vietnamese.data import by_class

_VERBS = (
    "tổ chức|mở|khai mạc|bế mạc|họp|ra quân|phát động|có buổi|sơ kết|tổng kết|gặp mặt|tập huấn|khai giảng"
    "|bế giảng|ký kết|tiến hành(?= (?:[Đđ]ại|[Hh]ội|[Ll]ễ|[Bb]uổi|[Pp]hiên|[Kk]ỳ) )"
)
_HOLDS = (
    r"(?:(?:đã|vừa|long trọng|trang trọng|cũng|tiến hành|trọng thể|đồng loạt)\s+)*"
    rf"(?:{_VERBS}|{_VERBS.upper()})\b"
)
"""In small letters, or in a line of capitals: «Ban Tổ chức» holds nothing."""
_BODY = (
    r"(?:Tỉnh [uủ]|Huyện [uủ]|Thành [uủ]|Thị [uủ]|Đảng [uủ]|UBND|HĐND|UBMTTQ|Ủy ban|Uỷ ban|Ban |Bộ |Sở "
    r"|Hội |Liên đoàn"
    r"|LĐLĐ|Cục |Văn phòng|Chính phủ|Quốc hội|Công an|Tỉnh đoàn|Đoàn |Phòng |Trung tâm |Mặt trận|Thường trực)"
)
_OF_PLACE = r"(?:tỉnh|huyện|thành phố|thị xã|quận|xã|phường|đặc khu|thị trấn|thôn|khu phố|trường|chi bộ)"
_GOES_ON = r",(?= (?:chống|Thể thao|Thương binh|Thương mại|Hạ tầng|giáo dục|chiến lược)\b)"
"""A comma inside the name of a body: «Sở Văn hóa, Thể thao và Du lịch»."""
_NO_BODY = (
    r"(?:Hơn|Gần|Khoảng|Hàng"
    r"|Đồng chí|đồng chí|Ông|ông|Bà|bà|Đ/c|Sáng|Chiều|Tối|Ngày|Trong|Vừa qua|Từ|Vào|Nhân|Thực hiện|Sau|Tại"
    r"|Hội nghị|Đại hội|Lễ|Buổi|Mới đây|Theo"
    r"|Phó|Chủ tịch|Bí thư|Giám đốc|Đến|Hai|Trưởng|Thủ tướng|Tổng Bí thư"
    r"|Bộ trưởng|Thứ trưởng|Ủy viên|Uỷ viên|Giáo sư|Đại tướng|Thượng tướng|Thiếu tướng|Đại tá"
    r"|Thượng tá|Trung tá)\b"
)
"""With these words a person, a day or a conference begins."""
_WITHIN = rf"(?:, {_OF_PLACE} [^,;:\n]{{2,30}}|, TP\.? ?[^,;:\n]{{2,30}})?"
_ORGANISER = re.compile(
    rf"(?:^|[,:–]|\s-|\)|(?<=\d[/.-]\d)(?=\s)|(?<=\d[/.-]\d\d)(?=\s)|(?<=[/.-]\d{{4}})(?=\s)|\bvừa qua)\s*"
    rf"(?!{_NO_BODY})((?:(?:{_BODY}|[{UPPER}][^,;:.\n()]{{2,80}}? phối hợp )[^,;:.\n()]{{0,160}}, ){{0,5}}"
    rf"(?:[{UPPER}]|{_OF_PLACE} [{UPPER}])"
    rf"(?:[^,:;.\n()]|{_GOES_ON}|\.(?=\w)|\([^()\n]{{1,60}}\)){{2,160}}?"
    rf"{_WITHIN})"
    rf"\s+{_HOLDS}"
)
_NAME = rf"[{UPPER}](?:(?! tài trợ\b)(?:[^,;.\n()]|{_GOES_ON})){{2,120}}?"
_BY = re.compile(
    rf"\b(?:do|được)\s+(?:(?P<holder>{_NAME})\s+(?:đã\s+)?"
    r"(?:(?:chủ trì\s+|phối hợp[^,;.\n]{0,80}\s+)?tổ chức|đăng cai)"
    rf"|(?!{_NO_BODY})(?P<chair>{_NAME})\s+chủ trì"
    r"(?!,? (?:phối hợp|biên soạn|soạn thảo|tham mưu|xây dựng)))\b"
)
_LED_OR_DOING = re.compile(
    r"\s+(?:do|là|được chọn|tài trợ)(?:\s.*)?$"
    r"|\s+(?:ra mắt|khánh thành|công bố|phát động|ban hành|triển khai|sơ kết|tổng kết|trao)\s.*\svà$"
    r"|(?:\s+(?:cùng|đồng|đã|đang))?\s+(?:đang|phối hợp|tổ chức|chủ trì)$",
    re.DOTALL,
)
_CLAUSE = re.compile(
    r"\b(?:kỳ|phiên|cuộc|buổi)$|\b(?:sau|trước|đã|chủ trì|dự(?! án)|phát biểu|cho biết|hội nghị"
    r"|lễ|đại hội)\b",
    re.IGNORECASE,
)
_OURS = re.compile(
    r"(?:Các |Khối |Lãnh đạo |Cụm |Liên |Cấp ủy|Cấp uỷ|Ban |Bộ |Chi |Công đoàn|Câu lạc bộ|Cơ quan|CQQS|CLB"
    r"|LĐLĐ|BTC|BCĐ|BCH|BTV|BHXH|Nhóm |Tuổi trẻ|Báo |Tạp chí|Lực lượng|Bộ đội|Quân |Binh |Sư đoàn|Trung đoàn"
    r"|Lữ đoàn|Đồn |Hải đội|Hạt |Trạm |Hợp tác xã|HTX|Nhà |Bảo tàng|Thư viện|Đại học|ĐH |Cao đẳng|Ngành "
    rf"|(?:Tỉnh|Huyện|Thành phố|TP|TX|Thị xã|Quận|Xã|Phường|Thị trấn|Thôn|Ấp|Bon|Khu|{_OF_PLACE})\b"
    r"|Tổ (?!chức)|(?:Hội|Đoàn)$)",
    re.IGNORECASE,
)
_BODY_IN_NAME = re.compile(
    r"\b(?:Đảng bộ|Đảng [uủ]y|[Đđ]ảng bộ|Chi bộ|HĐND|Hội đồng nhân dân|UBND|U[ỷy] ban|Ủy ban|Ban Chấp hành"
    r"|Ban Thường vụ|Ban [Cc]hỉ đạo|BCH|BTV|Tỉnh [uủ][ỷy]|Huyện [uủ][ỷy]|Thành [uủ][ỷy]|Thị [uủ][ỷy]"
    r"|Quốc hội|Chính phủ|[Cc]hính quyền|Trung ương|T\.Ư|Mặt trận|MTTQ|Liên đoàn Lao động|LĐLĐ|Công đoàn"
    r"|Đoàn (?:TNCS|Thanh niên)|Hội (?:Nông dân|Phụ nữ|LHPN|Liên hiệp|Cựu chiến binh|CCB|Chữ thập đỏ"
    r"|Luật gia|Khuyến học|Người cao tuổi|Nhà báo|Sinh viên)|Công an|Bộ Chỉ huy|Quân khu"
    rf"|(?:Sở|Bộ) [{UPPER}])"
)
_PLACE_IN_NAME = re.compile(
    r"\b(?:toàn tỉnh|toàn quốc|(?:cấp )?(?:tỉnh|huyện|thành phố|TP|thị xã|TX|xã|phường|quận)\b)"
)


class Organiser(Struct, frozen=True):
    """The body that held a conference, and where its name begins."""

    name: str
    start: int


def organiser_of(text: str, first: int, last: int, named: NamedKind) -> Organiser | None:
    """The body whose verb has the named kind for its object («X tổ chức …», «… do X tổ chức»), or None."""
    found = None
    for match in _ORGANISER.finditer(text, first, min(last, named.end + 1)):
        if not _CLAUSE.search(match[1]):
            found = match
            break
    if found is not None:
        return Organiser(_body_alone(found[1]), found.start(1))
    if by := _BY.search(text, first, last):
        which = by.lastgroup or "holder"
        return Organiser(_body_alone(by[which]), by.start(which))
    return None


def holder_behind(text: str, named: NamedKind, last: int) -> str:
    """The body named behind what it holds: «Kỳ họp thứ 31, HĐND tỉnh khóa X», «họp báo của Bộ Y tế»; "" where
    none stands there."""
    pattern = _BEHIND.get(named.kind)
    behind = pattern.match(text, named.end, last) if pattern else None
    return bodies.named(text[behind.start("body") : last]) if behind else ""


_BEHIND = {
    "kỳ họp": re.compile(
        r"(?: (?:thứ|lần thứ|bất thường|chuyên đề|thường lệ|giữa năm|cuối năm) ?[^\s,()]*"
        r"| \([^()\n]{3,30}\))*"
        r"(?:,| của)? (?P<body>HĐND|Hội đồng nhân dân|Quốc hội)\b"
    ),
    "phiên họp": re.compile(
        r" (?:thứ|lần thứ) ?(?:nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười|[IVX]+|\d+)(?:,| của)?"
        r" (?P<body>UBND|Ủy ban nhân dân|HĐND|Hội đồng nhân dân|Chính phủ)\b"
    ),
    "họp báo": re.compile(
        r"(?P<regular>(?: (?:thường kỳ|định kỳ|chuyên đề|quý [IV\d]+|tháng \d+(?:/\d{4})?|năm \d{4}))+)?"
        r"(?: của|(?(regular)|(?!)))"
        r" (?P<body>(?:Bộ|Sở|UBND|Ủy ban|Chính phủ|Văn phòng|Ban|Công an|Cục|Tổng cục)\b)"
    ),
}


def is_public(name: str) -> bool:
    """Whether a name is one of a body at home: «UBND tỉnh», «Trường …», «huyện Cát Lâm»; not a person."""
    return bool(_OURS.match(name) or bodies.named(name))


def names_a_body(what: str) -> bool:
    """Whether the name of a conference says whose it is: «Đại hội Đảng bộ tỉnh …»."""
    return _BODY_IN_NAME.search(_name(what)) is not None


def names_a_place(what: str) -> bool:
    """Whether it says of which place it is: «Lễ hội … tỉnh Hòa Tân»."""
    name = _name(what)
    return _PLACE_IN_NAME.search(name) is not None or _province().search(name) is not None


def _name(what: str) -> str:
    """The name of a conference as far as its first clause goes, without an abbreviation in brackets."""
    return _NAME_ENDS.split(_BRACKET.sub("", what, count=1))[0]


_BRACKET = re.compile(r"\s*\([^()]{2,12}\)")
_NAME_ENDS = re.compile(r"[,;:(.]| (?:tại|ở|vào|do|diễn ra) ")


@cache
def _province() -> re.Pattern[str]:
    names = by_class("places")["province"]
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})\b")


def is_foreign(words: str) -> bool:
    """Whether a country, or a body of several states, is named among these words and nothing at home."""
    named = any(not (one["alone"] and _of_a_place(words, one.start())) for one in _abroad().finditer(words))
    return named and not _AT_HOME.search(words)


def _of_a_place(words: str, at: int) -> bool:
    """Whether a country of one syllable stands behind a capital: «xã Tân Mỹ», «Phù Mỹ»."""
    before = words[:at].split()
    return bool(before) and before[-1][0].isupper()


_AT_HOME = re.compile(r"\b(?:Việt Nam|[Hh]ữu nghị)\b")
_OF_THE_WORLD = r"[Tt]hượng đỉnh|châu Á|châu Phi|châu Mỹ|[Tt]oàn cầu|Nghị viện|G20|G7|APEC|BRICS|COP\d\d|AIIB"
_NOT_NAMED = "".join(
    f"(?<!{word} )"
    for word in ("xã", "phường", "quận", "thôn", "cầu", "ông", "bà", "anh", "chị", "em", "Thị")
)
_STATE = r"(?:tổng thống|thủ tướng|ngoại giao|bộ trưởng|quốc phòng|quân đội|đại sứ|chính phủ|nước)"


@cache
def _abroad() -> re.Pattern[str]:
    """Countries of one syllable are parts of names at home too («Mỹ Tho», «Lê Đức Anh»): they stand alone."""
    names = sorted(by_class("places")["country"], key=len, reverse=True)
    bodies = by_class("named_things")["abroad"]
    several = [name.upper() if " " not in name else f"(?i:{re.escape(name)})" for name in bodies]
    long = "|".join([re.escape(name) for name in names if " " in name] + several + [_OF_THE_WORLD])
    short = "|".join(re.escape(name) for name in names if " " not in name)
    alone = rf"(?P<alone>(?<=[^\W{UPPER}] ){_NOT_NAMED}(?:{short})(?! [{UPPER}])\b)"
    begins = "".join(sorted({letter for name in (*names, *bodies) for letter in (name[0], name[0].upper())}))
    # The letter is looked at first: these alternatives are tried at every word of a sentence otherwise.
    return re.compile(
        rf"\b(?=[{begins}cgtNT])(?:(?:{long})\b|{alone})|\b(?=[tnbqđcTNBQĐC])(?i:{_STATE}) (?:{short})\b"
    )


def _body_alone(name: str) -> str:
    """The body without who leads it («Đoàn giám sát do ông X làm trưởng đoàn») and without its verb."""
    alone = _LED_OR_DOING.sub("", name).strip()
    return bodies.in_prose(alone) or alone if alone.isupper() else alone
