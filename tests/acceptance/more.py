"""Further queries of the acceptance classes: document numbers in every spelling, and the parameters.

Ids are those of `acceptance_more_articles` and `acceptance_articles`, indexed together."""

import unicodedata
from datetime import date
from typing import Any

from tests.acceptance.cases import Case


def query(text: str, finds: str = "", never: str = "", *same: str, only: bool = False, **more: Any) -> Case:
    """One case with its query for a name; `only` says that nothing else may be found."""
    found = tuple(finds.split())
    return Case(text, text, found, tuple(never.split()), same, found if only else None, **more)


def _asked(name: str, finds: str = "", *, problem: str = "", **parameters: Any) -> Case:
    """One case of parameters without words: exactly these articles."""
    found = tuple(finds.split())
    return Case(name, finds=found, only=found, problem=problem, parameters=parameters)


def nfd(text: str) -> str:
    return unicodedata.normalize("NFD", text)


PARTY_18 = "party-18 summing-18 recalls-18"
THUY = "thuy-acute thuy-grave thuy-hook"
DUY = "before-name after-name"

NUMBERS = (
    query(
        "100/2019/NĐ-CP",
        "decree-100",
        "",
        "nghị định 100/2019",
        "nghi dinh 100 2019",
        "ND 100/2019",
        "100/2019/nd-cp",
        "1002019nđcp",
        "Nghị định số: 100 / 2019 / NĐ - CP",
        "100‑2019‑NĐ‑CP",
        "Nghị định 100",
        "NĐ100",
        "nd 100",
        only=True,
    ),
    query("15/2020/NĐ-CP", "decree-15-2020", "", "nghị định 15/2020", "15/2020/ND-CP", only=True),
    query("15/2022/NĐ-CP", "decree-15-2022", "", "nghị định 15 năm 2022", "nghi dinh 15 2022", only=True),
    query(
        "Nghị định 15", "decree-15-2020 decree-15-2022", "", "nđ 15", "NĐ15", problem="có thể là", only=True
    ),
    query(
        "18-NQ/TW",
        PARTY_18,
        "",
        "18/NQ-TW",
        "NQ 18-TW",
        "18nqtw",
        "nq18/tw",
        "018-NQ/TW",
        "18 - NQ / TW",
        "18—NQ/TW",
        "18-NQ/TƯ",
        "18-NQ/T.Ư",
        "18\u00a0-\u00a0NQ/TW",
        "18−NQ/TW",
        "nghị quyết số 18-NQ/TW",
        "nghịquyết18-NQ/TW",
        "số18-NQ/TW",
        "NGHI QUYET 18-NQ/TW",
        "18-NQ/TW.",
        "18-NQ/TW?",
        "[18-NQ/TW]",
        "(18-NQ/TW)",
        "số 18-NQ/TW",
        nfd("nghị quyết 18-NQ/TW"),
        "18 nq tw",
        "nq 18 tw",
        only=True,
    ),
    query("18/NQ-CP", "gov-18", "", "18nqcp", "18 nq cp", "18/nq-cp", only=True),
    query(
        "Nghị quyết 18",
        f"gov-18 {PARTY_18}",
        "",
        "NQ18",
        "nq 18",
        "NGHỊ QUYẾT 18",
        "nghi quyet so 18",
        "nghị  quyết   18",
        "nghiquyet18",
        "nghịquyết18",
        "nghịquyếtsố 18",
        problem="có thể là",
        only=True,
    ),
    query(
        "749/QĐ-TTg",
        "prime-minister",
        "",
        "749 qd ttg",
        "QĐ 749-TTg",
        "749qđttg",
        "quyết định 749",
        "QĐ749",
        "quyet dinh so 749",
        only=True,
    ),
    query("16/CT-TTg", "prime-minister", "", "16ctttg", "16 ct ttg", only=True),
    query("16-CT/TU", "province-16", "", "16cttu", "16 ct tu", "16-CT/tu", only=True),
    query("Chỉ thị 16", "prime-minister province-16", "", "chithi16", "CHITHI16", "CT16", "ct 16", only=True),
    query(
        "45/2019/QH14",
        "assembly",
        "",
        "bộ luật 45/2019",
        "bo luat 45 2019",
        "45/2019/qh14",
        "luật 45/2019",
        "452019qh14",
        only=True,
    ),
    query("1211/2016/UBTVQH13", "assembly", "", "nghị quyết 1211", "1211 2016 ubtvqh13", "NQ1211", only=True),
    query("21-LCT/HĐNN8", "old-law", "", "21 lct hdnn8", "21-lct/hđnn8", only=True),
    query(
        "22/2021/TT-BGDĐT",
        "ministry",
        "",
        "thông tư 22/2021",
        "thong tu 22 2021",
        "22/2021/tt-bgddt",
        "TT 22/2021",
        "thông tư 22",
        only=True,
    ),
    query(
        "01/2015/TTLT-BGDĐT-BNV",
        "ministry",
        "",
        "1/2015/TTLT-BGDĐT-BNV",
        "thông tư liên tịch 01/2015",
        "ttlt 1/2015",
        only=True,
    ),
    query(
        "2162/QĐ-UBND",
        "local-2022 local-2019",
        "",
        "2162 qd ubnd",
        "QĐ 2162-UBND",
        "quyết định 2162",
        "2162qđubnd",
        problem="có thể là",
        only=True,
    ),
    query(
        "2162/QĐ-UBND 2019", "local-2019", "local-2022", "quyết định 2162 năm 2019", "2162/QĐ-UBND năm 2019"
    ),
    query("465/KH-UBND", "local-2022", "", "kế hoạch 465", "465 kh ubnd", "ke hoach so 465", only=True),
    query("3637/UBND-VX", "letters", "", "3637 ubnd vx", "công văn 3637", "3637-UBND-VX", only=True),
    query("219/TB-VPCP", "letters", "", "thông báo 219", "219 tb vpcp", only=True),
    query("15700/BTC-TCDN", "letters", "", "15700 btc tcdn", only=True),
    query(
        "21-KL/TW",
        "conclusion-xiii conclusion-xii",
        "",
        "kết luận 21",
        "21kltw",
        problem="có thể là",
        only=True,
    ),
    query(
        "21-KL/TW 2021",
        "conclusion-xiii",
        "conclusion-xii",
        "21-KL/TW khóa XIII",
        "21-KL/TW khoá 13",
        "kết luận 21 khóa XIII",
        "kết luận 21 năm 2021",
        "21-kl/tw năm 2021",
        only=True,
    ),
    query("21-KL/TW khóa X", "", "conclusion-xiii conclusion-xii", problem="của khóa X; có", only=True),
    query("18-NQ/TW khoá 9", "", PARTY_18, "18nqtw khóa IX", problem="của khóa IX; có", only=True),
    query("21-KL/TW khóa XII", "conclusion-xii", "conclusion-xiii", "21-KL/TW 2017", only=True),
    query(
        "Nghị quyết Trung ương 8 khóa XIII",
        "plenum-8-xiii",
        "",
        "NQTW8 khóa 13",
        "nq tw 8 khoa 13",
        "Nghị quyết T.Ư 8 khóa XIII",
        "NQ TƯ8 khoá XIII",
        "TW8 khóa 13",
        "trung ương 8 khóa XIII",
        "Nghị quyết Trung ương 8 (khóa XIII)",
        "NGHI QUYET TRUNG UONG 8 KHOA XIII",
        "nghị quyết hội nghị trung ương 8 khóa XIII",
        "NQ-TW8 khóa XIII",
        "nghị quyết hội nghị lần thứ tám Ban Chấp hành Trung ương khóa XIII",
        only=True,
    ),
    query("Nghị quyết Trung ương 8 khóa XI", "plenum-8-xi", "", "nqtw8 khoa 11", "TW 8 khóa XI", only=True),
    query("Nghị quyết Trung ương 8", "plenum-8-xiii plenum-8-xi", "", "NQTW8", "nq tw 8", only=True),
    query("42-CT/TW", "glued", "", "chỉ thị 42", "CT42", only=True),
    query("Ban Chỉ đạo 389", "steering-389", "", "BCĐ 389", "ban chi dao 389", "BCD389", only=True),
    query("Quốc lộ 53", "road", "", "QL53", "ql 53", "quoc lo 53", only=True),
    query("18-NQ/TW bộ máy", "party-18", only=True),
    query("nghị quyết 18 sắp xếp bo may", "party-18", only=True),
    query(
        "số:18-NQ/TW",
        PARTY_18,
        "",
        "so:18-NQ/TW",
        "văn bản:18nqtw",
        "van ban:18-NQ/TW",
        'number:"18-NQ/TW"',
        "số: 18-NQ/TW",
        "SỐ:18-NQ/TW",
        only=True,
    ),
    query('"18-NQ/TW"', PARTY_18, "gov-18", "«18-NQ/TW»", "“18-NQ/TW”"),
    query("nghị quyết 18 -18/NQ-CP", PARTY_18, "gov-18"),
    query("18-NQ/TW hoặc 749/QĐ-TTg", f"{PARTY_18} prime-minister", "", "749 qd ttg OR 18nqtw", only=True),
    query("12km", "road", only=True),
    query(
        "nghị quyết 18 của Chính phủ",
        "gov-18",
        "party-18",
        "nghi quyet 18 cua chinh phu",
        "NQ18 Chính phủ",
        only=True,
    ),
    query("nghị quyết 18 của Bộ Chính trị", PARTY_18, "gov-18", "NQ 18 Trung ương", only=True),
    query("NQ/TW 18", PARTY_18, "gov-18", only=True),
    query("NQ 18 khóa XII", PARTY_18, "gov-18", "nghị quyết 18 khoá 12", "nq18 khoa xii", only=True),
    query("06", problem="06-CT/TW (2006)"),
    query(
        "số:(749/QĐ-TTg hoặc 18/NQ-CP)", "prime-minister gov-18", "", "so:(18nqcp OR 749 qd ttg)", only=True
    ),
    query("18-NQ/TW 2018", "party-18", "recalls-18"),
    query("16-CT/TU tháng 7/2021", "province-16", only=True),
    query("18-NQ/TW hoi nghi tong ket 12/9/2023", "summing-18", only=True),
    query("đồng chí Trần Khắc Duy CT40", only=True),
    query("CT40 đồng chí Trần Khắc Duy", only=True),
)

PARAMETERS = (
    _asked("numbers-full", PARTY_18, numbers=("18-NQ/TW",)),
    _asked("numbers-key", PARTY_18, numbers=("18-nq-tw",)),
    _asked("numbers-loose", PARTY_18, numbers=("18 nq tw",)),
    _asked("numbers-short", f"gov-18 {PARTY_18}", numbers=("nghị quyết 18",), problem="có thể là"),
    _asked("numbers-bare", f"gov-18 {PARTY_18}", numbers=("18",), problem="có thể là"),
    _asked("numbers-year", "local-2019", numbers=("2162/QĐ-UBND 2019",)),
    _asked("numbers-term", "conclusion-xii", numbers=("21-KL/TW khóa XII",)),
    _asked("numbers-plenum", "plenum-8-xiii", numbers=("NQTW8 khóa 13",)),
    _asked("numbers-plenum-key", "plenum-8-xiii", numbers=("nq-tw8-khoa-13",)),
    _asked("numbers-both", "prime-minister", numbers=("749/QĐ-TTg", "16/CT-TTg")),
    _asked("numbers-unknown", numbers=("999/QĐ-TTg",), problem="không có văn bản"),
    _asked("numbers-none", numbers=("ngày mai",), problem="không có văn bản"),
    _asked("people-marked", "thuy-acute", people=("Đặng Thị Thúy",)),
    _asked("people-plain", THUY, people=("Dang Thi Thuy",), problem="nhân vật"),
    _asked("people-honorific", DUY, people=("đồng chí Trần Khắc Duy",)),
    _asked("people-key", DUY, people=("tran-khac-duy",)),
    _asked("people-unknown", people=("Người Lạ",), problem="không có nhân vật"),
    _asked("people-both", people=("Trần Khắc Duy", "Phan Hữu Nghĩa")),
    _asked("office-after", "after-name", people=("Trần Khắc Duy",), office="Trưởng Ban Tổ chức"),
    _asked("office-before", "before-name", people=("tran khac duy",), office="bi thu huyen uy"),
    _asked("office-abbreviated", "after-name", people=("Trần Khắc Duy",), office="UVTV"),
    _asked("office-former", "thuy-hook", office="nguyên Giám đốc Sở Y tế"),
    _asked("office-acting", "acting", office="quyền Giám đốc Sở Tài chính"),
    _asked("office-unknown", office="Hoàng đế", problem="không có chức vụ"),
    _asked("sections", "before-name interim-40", sections=("Tin huyện",)),
    _asked(
        "sections-any",
        "before-name interim-40 after-name summing-18 summing-40",
        sections=("tin-huyen", "Tin hoạt động"),
    ),
    _asked("conference-kind", "training", conference="tập huấn"),
    _asked("conference-slug", "training", conference="hoi-nghi-tap-huan"),
    _asked("conference-plain", "training", conference="hoi nghi tap huan"),
    _asked(
        "published", "thuy-acute thuy-grave", published_from=date(2022, 6, 1), published_to=date(2022, 6, 2)
    ),
    _asked("happened", "last-year", happened_from=date(2019, 12, 30), happened_to=date(2019, 12, 30)),
    _asked(
        "happened-inside", "range-over-month", happened_from=date(2022, 3, 1), happened_to=date(2022, 3, 1)
    ),
    _asked("happened-not-published", happened_from=date(2022, 4, 15), happened_to=date(2022, 4, 15)),
)

MORE_CASES = (*NUMBERS, *PARAMETERS)
