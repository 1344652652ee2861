"""The codes in a document number: kinds of official documents and the bodies that issue them."""

import re
from functools import lru_cache

from msgspec import Struct

from search.vietnamese.text import fold

_KINDS = """
NQ Nghị quyết|CT Chỉ thị|KL Kết luận|QĐ Quyết định|QĐi Quy định|QyĐ Quy định|QĐNS Quyết định nhân sự
TT Thông tư|TTLT Thông tư liên tịch|NQLT Nghị quyết liên tịch|NĐ Nghị định|L Luật|LCT Luật|PL Pháp lệnh
SL Sắc lệnh|HP Hiến pháp|KH Kế hoạch|KHLT Kế hoạch liên tịch|KHPH Kế hoạch phối hợp|HD Hướng dẫn
HDLT Hướng dẫn liên tịch|TB Thông báo|TBKL Thông báo kết luận|CV Công văn|CĐ Công điện|ĐA Đề án
CTr Chương trình|CTHĐ Chương trình hành động|CTPH Chương trình phối hợp|CTLT Chương trình liên tịch
BC Báo cáo|TTr Tờ trình|PA Phương án|QC Quy chế|QCPH Quy chế phối hợp|GM Giấy mời|ĐL Điều lệ|BB Biên bản
TTHD Thông tri hướng dẫn|TC Thông cáo|TL Thể lệ|GP Giấy phép|GPXD Giấy phép xây dựng|HĐLV Hợp đồng làm việc
VBHN Văn bản hợp nhất|LKG Lời kêu gọi|HDLN Hướng dẫn liên ngành|HDLS Hướng dẫn liên sở
KHLN Kế hoạch liên ngành|CTLN Chương trình liên ngành|QCLN Quy chế liên ngành|VBTT Văn bản thỏa thuận
BBTT Biên bản thỏa thuận|BCTĐ Báo cáo thẩm định
"""
KIND_NAMES: dict[str, str] = dict(
    entry.strip().split(" ", 1) for line in _KINDS.strip().splitlines() for entry in line.split("|")
)
"""Kind code → the name in words."""

_FAMILY = {"QĐi": "QĐ", "QyĐ": "QĐ", "QĐNS": "QĐ", "LCT": "L", "CTHĐ": "CTr", "TBKL": "TB"}
"""Codes that a short reference does not tell apart from a plainer one."""

NEVER_SHORT = frozenset({"ĐA", "ĐL", "QC", "PA", "HP", "GM", "BB", "GP", "GPXD", "HĐLV", "VBHN", "SL", "TL"})
"""Kinds that a bare number does not name: «Đề án 06» is a programme."""

_WORDS = {
    "bộ luật": "L",
    "quy định": "QĐ",
    "qui định": "QĐ",
    "qui chế": "QC",
    "thông tri": "TT",
    "chương trình hành động": "CTr",
    "lệnh": "L",
}
KIND_WORDS: dict[str, tuple[str, str]] = {
    fold(name): (code, name) for code, name in KIND_NAMES.items() if code not in _FAMILY
} | {fold(words): (code, words.capitalize()) for words, code in _WORDS.items()}
"""Folded name in words → (kind code, name)."""

_BODIES = """
TW Ban Chấp hành Trung ương|TU Tỉnh ủy|ThU Thành ủy|HU Huyện ủy|QU Quận ủy|TXU Thị ủy|ĐU Đảng ủy
ĐUK Đảng ủy Khối|QUTW Quân ủy Trung ương|BCS Ban cán sự đảng|BCSĐ Ban cán sự đảng|ĐĐ Đảng đoàn
HĐLLTW Hội đồng Lý luận Trung ương|TĐTN Tỉnh đoàn
TWĐTN Trung ương Đoàn|ĐTN Đoàn Thanh niên|MTTW Mặt trận Tổ quốc
MTTQ Mặt trận Tổ quốc|LĐLĐ Liên đoàn Lao động|TLĐ Tổng Liên đoàn Lao động|HND Hội Nông dân
HPN Hội Phụ nữ|HCCB Hội Cựu chiến binh|CTN Chủ tịch nước|QH Quốc hội|UBTVQH Ủy ban Thường vụ Quốc hội
HĐNN Hội đồng Nhà nước|HĐBT Hội đồng Bộ trưởng|VPQH Văn phòng Quốc hội|VPCTN Văn phòng Chủ tịch nước
CP Chính phủ|TTg Thủ tướng Chính phủ|VPCP Văn phòng Chính phủ|HĐTP Hội đồng Thẩm phán
TANDTC Tòa án nhân dân tối cao|TA Tòa án nhân dân|TAND Tòa án nhân dân
VKSNDTC Viện Kiểm sát nhân dân tối cao|VKSTC Viện Kiểm sát nhân dân tối cao|VKSND Viện Kiểm sát nhân dân
KTNN Kiểm toán Nhà nước|NHNN Ngân hàng Nhà nước|TTCP Thanh tra Chính phủ|UBDT Ủy ban Dân tộc
UBCK Ủy ban Chứng khoán Nhà nước|BQLKKT Ban Quản lý Khu kinh tế|UBND Ủy ban nhân dân|UB Ủy ban nhân dân
HĐND Hội đồng nhân dân|ĐĐBQH Đoàn đại biểu Quốc hội|VPUBND Văn phòng Ủy ban nhân dân
VPUB Văn phòng Ủy ban nhân dân|BCĐ Ban Chỉ đạo|BTCĐH Ban Tổ chức|HĐPH Hội đồng phối hợp
HĐTT Hội đồng|HĐTĐKT Hội đồng Thi đua - Khen thưởng|HĐBC Hội đồng bầu cử|UBBC Ủy ban bầu cử
HĐBCQG Hội đồng Bầu cử quốc gia|BĐH Ban Điều hành|BHXH Bảo hiểm xã hội|TCHQ Tổng cục Hải quan
TCT Tổng cục Thuế|TCTK Tổng cục Thống kê|ĐTNCSHCM Đoàn Thanh niên Cộng sản Hồ Chí Minh|TTX Thông tấn xã
TTr Thanh tra|SL Chủ tịch nước
"""
BODY_NAMES: dict[str, str] = dict(
    entry.strip().split(" ", 1) for line in _BODIES.strip().splitlines() for entry in line.split("|")
)
"""Body code → the name in words."""

_PARTY_UNITS = {
    "BTG": "Ban Tuyên giáo",
    "BTGDV": "Ban Tuyên giáo và Dân vận",
    "BTC": "Ban Tổ chức",
    "BDV": "Ban Dân vận",
    "BNC": "Ban Nội chính",
    "BKT": "Ban Kinh tế",
    "BCSCL": "Ban Chính sách, chiến lược",
    "BĐN": "Ban Đối ngoại",
    "UBKT": "Ủy ban Kiểm tra",
    "VP": "Văn phòng",
    "BTV": "Ban Thường vụ",
    "BCH": "Ban Chấp hành",
    "BCĐ": "Ban Chỉ đạo",
    "BCS": "Ban cán sự đảng",
    "TCT": "Trường Chính trị",
    "BBT": "Ban Bí thư",
    "BCT": "Bộ Chính trị",
    "ĐU": "Đảng ủy",
    "": "",
}
_PARTY_SEATS = {
    "TW": "Trung ương",
    "TU": "Tỉnh ủy",
    "ThU": "Thành ủy",
    "HU": "Huyện ủy",
    "QU": "Quận ủy",
    "TXU": "Thị ủy",
    "ĐU": "Đảng ủy",
    "ĐUK": "Đảng ủy Khối",
}
_FIELDS = {
    "TC": "Tài chính",
    "NV": "Nội vụ",
    "YT": "Y tế",
    "GDĐT": "Giáo dục và Đào tạo",
    "TTTT": "Thông tin và Truyền thông",
    "TT&TT": "Thông tin và Truyền thông",
    "CT": "Công Thương",
    "XD": "Xây dựng",
    "GTVT": "Giao thông vận tải",
    "NNPTNT": "Nông nghiệp và Phát triển nông thôn",
    "NN": "Nông nghiệp và Phát triển nông thôn",
    "NNMT": "Nông nghiệp và Môi trường",
    "NN&PTNT": "Nông nghiệp và Phát triển nông thôn",
    "TNMT": "Tài nguyên và Môi trường",
    "KHĐT": "Kế hoạch và Đầu tư",
    "KH": "Kế hoạch và Đầu tư",
    "KHCN": "Khoa học và Công nghệ",
    "TP": "Tư pháp",
    "QP": "Quốc phòng",
    "CA": "Công an",
    "NG": "Ngoại giao",
    "LĐTBXH": "Lao động - Thương binh và Xã hội",
    "VHTTDL": "Văn hóa, Thể thao và Du lịch",
    "VHTT": "Văn hóa và Thể thao",
    "VHTTTT": "Văn hóa, Thể thao và Du lịch",
    "DTTG": "Dân tộc và Tôn giáo",
    "TM": "Thương mại",
    "CN": "Công nghiệp",
    "DL": "Du lịch",
}
_SEAT_NAMES = {"B": "Bộ", "S": "Sở", "P": "Phòng"}


def _party() -> dict[str, str]:
    return {
        unit + seat: f"{name} {place}"
        for seat, place in _PARTY_SEATS.items()
        for unit, name in _PARTY_UNITS.items()
        if unit != seat and unit
    }


def _state() -> dict[str, str]:
    return {
        letter + field: f"{seat} {name}"
        for letter, seat in _SEAT_NAMES.items()
        for field, name in _FIELDS.items()
        if not (letter == "P" and len(field) < 4)
    }


_NAMES = _party() | _state() | BODY_NAMES
_DASH_STYLE = (
    frozenset(_party())
    | set(_PARTY_SEATS)
    | {"QUTW", "BCS", "BCSĐ", "ĐĐ", "HĐLLTW", "TWĐTN", "TĐTN", "ĐTN", "ĐTNCSHCM", "MTTW", "CTN", "HĐNN", "L"}
)
_SLIPS = {"ubnnd": "UBND", "unnd": "UBND", "unbd": "UBND", "ubdn": "UBND", "hdnnd": "HĐND"}
"""Slips of the pen seen in numbers, folded."""
_BODY_BY_FOLD = {fold(code): code for code in reversed(_NAMES)} | _SLIPS
_KIND_BY_FOLD = {fold(code): code for code in reversed(KIND_NAMES)}
_NUMBERED = re.compile(r"(\D+?)(\d{1,4})")
_BEGINNINGS = ("BCĐ", "UBND", "HĐND", "UBTVQH", "MTTQ", "UBMTTQ", "HĐ", "BQL", "BCS", "TWĐ", "TAND", "VKSND")


class Body(Struct, frozen=True):
    """An issuing body's code as canonically printed, and its name."""

    code: str
    name: str


def plain_code(piece: str) -> str:
    """A code as it is printed in most places: Ð → Đ, T.Ư and TƯ → TW, dots and spaces away."""
    code = piece.replace("Ð", "Đ").replace("ð", "đ").replace("Ɖ", "Đ").replace(".", "")
    code = code.replace("&", "").replace(" ", "").replace("\xa0", "")
    if code[-1:] in "Ưư" and code[-2:-1] in "Tt":
        code = code[:-1] + "W"
    return code


@lru_cache(maxsize=4096)
def kind_code(piece: str) -> str:
    """The kind that a code stands for, in any case and with or without marks; "" for none."""
    return _KIND_BY_FOLD.get(fold(plain_code(piece)), "")


@lru_cache(maxsize=4096)
def body(piece: str) -> Body | None:
    """The body that a code stands for, in any case and with or without marks: QH14, BCĐ389, SGDĐT."""
    folded = fold(plain_code(piece))
    if code := _BODY_BY_FOLD.get(folded):
        return Body(code, _NAMES[code])
    if (numbered := _NUMBERED.fullmatch(folded)) and (code := _BODY_BY_FOLD.get(numbered[1])):
        return Body(code + numbered[2], _NAMES[code] + (f" {numbered[2]}" if code == "BCĐ" else ""))
    return None


@lru_cache(maxsize=4096)
def unlisted_body(piece: str) -> Body:
    """A body that no table lists: its code in capitals, and what its beginning says of it."""
    code = plain_code(piece).upper()
    folded = fold(code)
    for beginning in _BEGINNINGS:
        if folded.startswith(fold(beginning)):
            name = BODY_NAMES.get(
                beginning, {"UBMTTQ": BODY_NAMES["MTTQ"], "HĐ": "Hội đồng"}.get(beginning, "")
            )
            return Body(code, name or {"BQL": "Ban Quản lý", "TWĐ": "Trung ương Đoàn"}.get(beginning, ""))
    return Body(code, "")


@lru_cache(maxsize=1024)
def split_code(piece: str) -> tuple[str, ...]:
    """A glued symbol taken apart: NQTW → NQ, TW; ttltbgdđtbnv → TTLT, BGDĐT, BNV; () when it is none."""
    plain = fold(plain_code(piece))
    for length in range(min(len(plain) - 1, 5), 0, -1):
        if (kind := _KIND_BY_FOLD.get(plain[:length])) and (bodies := _split_bodies(plain[length:], 3)):
            return (kind, *bodies)
    return ()


def _split_bodies(plain: str, depth: int) -> tuple[str, ...]:
    if found := body(plain):
        return (found.code,)
    if depth:
        for length in range(len(plain) - 2, 1, -1):
            if (found := body(plain[:length])) and (rest := _split_bodies(plain[length:], depth - 1)):
                return (found.code, *rest)
    return ()


def family(kind: str) -> str:
    """The kind under which short references meet: QĐi → QĐ."""
    return _FAMILY.get(kind, kind)


def dash_style(code: str) -> bool:
    """True for bodies that write `35-NQ/TW`, False for those that write `35/QĐ-UBND`."""
    return code in _DASH_STYLE or code.rstrip("0123456789") in ("HĐNN", "CTN")
