"""The acceptance cases as data: what each query must find, must not find, and must say."""

from datetime import date
from typing import Any

from msgspec import Struct, field

TODAY = date(2025, 6, 1)


class Case(Struct, frozen=True):
    """One query with its parameters; `same` are other spellings with the same result set."""

    id: str
    text: str = ""
    finds: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    same: tuple[str, ...] = ()
    only: tuple[str, ...] | None = None
    first: str = ""
    near: bool = False
    suggestion: str | None = None
    problem: str = ""
    person: str = ""
    parameters: dict[str, Any] = field(default_factory=dict)


def _ids(ids: str) -> tuple[str, ...]:
    return tuple(ids.split())


_CHANGED_MARKS = "hoa-flower hoa-change"

CASES: tuple[Case, ...] = (
    Case("1", "so ket 05 nam", _ids("P")),
    Case("2-marked", "năm", _ids("P"), _ids("vietnam")),
    Case("2-plain", "nam", _ids("P vietnam")),
    Case("3-uy-vien", "uỷ viên", _ids("G K"), same=("ủy viên",)),
    Case("3-tinh-uy", "Tỉnh uỷ", _ids("G H K"), same=("Tỉnh ủy", "TỈNH ỦY", "tỉnh uy")),
    Case("4-hoa", "hoà", _ids("hoa-peace"), _ids(_CHANGED_MARKS), same=("hòa",)),
    Case("4-thuy", "thuỷ lợi", _ids("thuy-old thuy-new"), same=("thủy lợi",)),
    Case("4-viet", "vịêt nam", _ids("vietnam"), same=("việt nam",)),
    Case("4-ly", "lí luận", _ids("I"), same=("lý luận",)),
    Case("5-nfd", "Ta\u0323 Ngo\u0323c Ta\u0302\u0301n", _ids("I"), same=("Tạ Ngọc Tấn",)),
    Case("5-eth", "Ðảng", _ids("G J"), same=("Đảng",)),
    Case("6-duoc", "duoc", _ids("A F km")),
    Case("6-dang", "đảng", _ids("G J"), _ids("dang")),
    Case("7-telex", "nghij quyeets", only=(), suggestion="nghị quyết"),
    Case("7-vni", "nghi5 quye61t", only=(), suggestion="nghị quyết"),
    Case("8", "cộng hòa", _ids("tcvn3")),
    Case("9-to-lam", "Tô Lâm", _ids("to-lam"), _ids("lam-nghiep")),
    Case("9-plain", "to lam", _ids("to-lam"), _ids("lam-nghiep")),
    Case("9-u-minh", "U Minh", _ids("u-minh"), _ids("ho-chi-minh")),
    Case("9-y", "Ý", _ids("y"), _ids("hoa-flower")),
    Case("10-minus", "-x", _ids("A")),
    Case("10-quote", '"35', problem="Ngoặc kép"),
    Case("10-open", "(", problem="("),
    Case("10-bracket", "[", problem="["),
    Case("10-star", "*", problem="*"),
    Case("10-and", "AND", problem="AND"),
    Case("10-empty", '""', problem="Ngoặc kép"),
    Case("10-long", "x" * 10_000, problem="1000"),
    Case("10-long-words", "nghị quyết " * 910, problem="64"),
    Case("10-surrogate", "\ud800", problem="từ nào"),
    Case("11-not", '"nghị quyết" -"chỉ thị"', _ids("A O P R"), _ids("B L Q M2")),
    Case(
        "11-or",
        "nghị quyết OR chỉ thị",
        _ids("A B L M2 O P Q R"),
        _ids("C D E"),
        same=("nghị quyết hoặc chỉ thị",),
    ),
    Case("11-prefix", "tuyên truyền*", _ids("meeting F2 tcvn3"), _ids("A B")),
    Case("12-capitals", "NGO CHI CUONG", _ids("G H"), same=("ngô chí cường",)),
    Case("12-honorific", "đ/c Ngô Chí Cường", _ids("G H"), same=("đồng chí Ngô Chí Cường",)),
    Case("13", "Bí thư Tỉnh ủy Trà Vinh", _ids("G"), person="Ngô Chí Cường"),
    Case(
        "14-office",
        finds=_ids("H"),
        never=_ids("G"),
        parameters={"people": ("Ngô Chí Cường",), "office": "Phó Bí thư Thường trực"},
    ),
    Case("14-former", "nguyên Uỷ viên", _ids("K"), _ids("G")),
    Case("14-former-office", finds=_ids("K"), never=_ids("G"), parameters={"office": "nguyên Uỷ viên"}),
    Case("15-titles", "GS.TS Tạ Ngọc Tấn", _ids("I"), same=("Giáo sư, Tiến sĩ Tạ Ngọc Tấn",)),
    Case("15-part", "Tạ Tấn", suggestion="Tạ Ngọc Tấn"),
    Case("16", "Tuấn", _ids("tuan-name"), _ids("tuan-other")),
    Case(
        "17",
        "22/10/2018",
        _ids("A"),
        _ids("O"),
        same=("22-10-2018", "22.10.2018", "ngày 22 tháng 10 năm 2018", "ngay 22 thang 10 nam 2018"),
    ),
    Case(
        "18",
        "3/4/2018",
        only=_ids("N"),
        same=("03/4/2018", "03/04/2018", "ngày 03 tháng 4 năm 2018"),
    ),
    Case("18-march", "4/3/2018", only=()),
    Case("19-day", "16/10/2020", _ids("H J")),
    Case("19-before", "15/10/2020", _ids("J"), _ids("H")),
    Case("19-july", "19/7/2023", _ids("I")),
    Case("19-issued", "7/11/2006", _ids("M")),
    Case("20-month", "tháng 10/2020", _ids("H J"), same=("10/2020", "tháng Mười năm 2020")),
    Case("20-quarter", "quý IV/2020", _ids("H J")),
    Case("20-year", "năm 2018", _ids("A N O")),
    Case("21-term", "nhiệm kỳ 2020-2025", _ids("J"), same=("2020 – 2025",)),
    Case(
        "21-published",
        finds=_ids("J"),
        parameters={"published_from": date(2020, 10, 21), "published_to": date(2020, 10, 21)},
    ),
    Case(
        "21-happened",
        never=_ids("J"),
        parameters={"happened_from": date(2020, 10, 21), "happened_to": date(2020, 10, 21)},
    ),
    Case("22-impossible", "31/02/2020", problem="ngày không hợp lệ"),
    Case("22-range", "từ 1/5/2019 đến 30/5/2019", _ids("B")),
    Case(
        "23",
        "35-NQ/TW",
        _ids("A O P"),
        _ids("B"),
        same=(
            "35 NQ/TW",
            "35/NQ-TW",
            "NQ 35-TW",
            "35nqtw",
            "số: 35-NQ/TW",
            "35‑NQ/TW",
            "35–NQ/TW",
            "35-nq/tw",
        ),
    ),
    Case("24-resolution", "Nghị quyết 35", _ids("A O P"), _ids("B"), same=("NQ35",)),
    Case("24-directive", "Chỉ thị 35", _ids("B"), _ids("A")),
    Case("25-plan", "130-KH/TU", _ids("C"), _ids("D")),
    Case("25-conclusion", "130-KL/TW", _ids("D"), _ids("C")),
    Case("25-letter", "1510-CV/BTGTU", _ids("E"), same=("1510 cv btgtu",)),
    Case("26", "5-CT/TW", _ids("Q"), _ids("P"), same=("05-CT/TW",)),
    Case("27-decree", "30/2020/NĐ-CP", _ids("F"), same=("nghi dinh 30 2020", "302020nđ cp")),
    Case("27-law", "luật 12/2017", _ids("F2")),
    Case("28", "06-CT/TW 2006", _ids("M"), _ids("M2")),
    Case("29-xii", "Nghị quyết TW 4 khóa XII", _ids("Q"), _ids("R"), same=("NQTW4 khóa 12",)),
    Case("29-xi", "T.Ư 4 khóa XI", _ids("R"), _ids("Q"), same=("TW4 khóa 11",)),
    Case("30-body", "Ban Chỉ đạo 35", _ids("steering"), _ids("A B")),
    Case("30-bare", "35", never=_ids("km"), problem="35-CT/TW"),
    Case("30-offers", "35", problem="35-NQ/TW"),
    Case(
        "32",
        "sơ kết 5 năm NQ35",
        _ids("P"),
        _ids("L"),
        same=("sơ kết 05 năm Nghị quyết 35", "sơ kết năm năm NQ35"),
        first="P",
    ),
    Case("33-near", "tổng kết NQ 35", _ids("P"), near=True),
    Case("33-congress", "Đại hội XI Trà Vinh", _ids("J"), same=("đại hội lần thứ 11",)),
)
