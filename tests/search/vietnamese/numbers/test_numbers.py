"""Document numbers: every family and spelling, what is none, and a province's whole register."""

import csv

import pytest

from search.vietnamese import numbers
from tests.paths import SHARED

REGISTER = SHARED / "corpus" / "document_register.tsv"

ONE_NUMBER = [
    "35-NQ/TW",
    "35 NQ/TW",
    "35/NQ-TW",
    "NQ 35-TW",
    "NQ/TW 35",
    "35nqtw",
    "35 nqtw",
    "35 nq tw",
    "số: 35-NQ/TW",
    "so 35-NQ/TW",
    "Nghị quyết số 35-NQ/TW",
    "nghi quyet 35-nq/tw",
    "NGHỊ QUYẾT SỐ 35-NQ/TW",
    "35\u2011NQ/TW",
    "35–NQ/TW",
    "35 — NQ/TW",
    "35 - NQ / TW",
    "35\u00a0-\u00a0NQ/TW",
    "35-nq/tw",
    "035-NQ/TW",
    "35-NQ/TƯ",
    "35-NQ/T.Ư",
    "35_NQ/TW",
    "35-NQ/TW.",
    "35-nq-tw",
    "(35-NQ/TW)",
    "35-NQ/TW khóa XII",
    "35-NQ/TW năm 2018",
    "35-nq-tw-2018",
    "nq35tw",
    "nghị quyết 35 tw",
    "Nghị quyết 35/TW",
    "Nghị quyết số 35-NQ/TW của Bộ Chính trị",
    "35-NQ/TW 2018",
]

FAMILIES = [
    # text, canonical, slug, number, year, kind, kind in words, issuer
    ("35-NQ/TW", "35-NQ/TW", "35-nq-tw", 35, None, "NQ", "Nghị quyết", "Ban Chấp hành Trung ương"),
    ("5-CT/TW", "05-CT/TW", "5-ct-tw", 5, None, "CT", "Chỉ thị", "Ban Chấp hành Trung ương"),
    ("05 – CT/TƯ", "05-CT/TW", "5-ct-tw", 5, None, "CT", "Chỉ thị", "Ban Chấp hành Trung ương"),
    ("130-KL/TW", "130-KL/TW", "130-kl-tw", 130, None, "KL", "Kết luận", "Ban Chấp hành Trung ương"),
    ("37-QĐ/TW", "37-QĐ/TW", "37-qd-tw", 37, None, "QĐ", "", "Ban Chấp hành Trung ương"),
    ("Quy định 37-QĐ/TW", "37-QĐ/TW", "37-qd-tw", 37, None, "QĐ", "Quy định", "Ban Chấp hành Trung ương"),
    ("Quyết định số 37-QĐ/TW", "37-QĐ/TW", "37-qd-tw", 37, None, "QĐ", "Quyết định",
     "Ban Chấp hành Trung ương"),
    ("35.NQ/TW", "35-NQ/TW", "35-nq-tw", 35, None, "NQ", "Nghị quyết", "Ban Chấp hành Trung ương"),
    ("NQ-35/TW", "35-NQ/TW", "35-nq-tw", 35, None, "NQ", "Nghị quyết", "Ban Chấp hành Trung ương"),
    ("16/2003/L-CTN", "16/2003/L-CTN", "16-2003-l-ctn", 16, 2003, "L", "Lệnh", "Chủ tịch nước"),
    ("54/VBHN-BCT", "54/VBHN-BCT", "54-vbhn-bct", 54, None, "VBHN", "Văn bản hợp nhất", "Bộ Công Thương"),
    ("02/LKG-MTTQ", "02/LKG-MTTQ", "2-lkg-mttq", 2, None, "LKG", "Lời kêu gọi", "Mặt trận Tổ quốc"),
    ("145a/2020/NĐ-CP", "145a/2020/NĐ-CP", "145a-2020-nd-cp", 145, 2020, "NĐ", "Nghị định", "Chính phủ"),
    ("10/2020/TT-BLĐTB&XH", "10/2020/TT-BLĐTBXH", "10-2020-tt-bldtbxh", 10, 2020, "TT", "Thông tư",
     "Bộ Lao động - Thương binh và Xã hội"),
    ("09/2026NQ-HĐND", "09/2026/NQ-HĐND", "9-2026-nq-hdnd", 9, 2026, "NQ", "Nghị quyết",
     "Hội đồng nhân dân"),
    ("44/2019/QH 14", "44/2019/QH14", "44-2019-qh14", 44, 2019, "L", "Luật", "Quốc hội"),
    ("08-QĐi/TW", "08-QĐi/TW", "8-qdi-tw", 8, None, "QĐi", "Quy định", "Ban Chấp hành Trung ương"),
    ("130-KH/TU", "130-KH/TU", "130-kh-tu", 130, None, "KH", "Kế hoạch", "Tỉnh ủy"),
    ("12-CTr/TU", "12-CTr/TU", "12-ctr-tu", 12, None, "CTr", "Chương trình", "Tỉnh ủy"),
    ("1510-CV/BTGTU", "1510-CV/BTGTU", "1510-cv-btgtu", 1510, None, "CV", "Công văn",
     "Ban Tuyên giáo Tỉnh ủy"),
    ("1510 cv btgtu", "1510-CV/BTGTU", "1510-cv-btgtu", 1510, None, "CV", "Công văn",
     "Ban Tuyên giáo Tỉnh ủy"),
    ("36-HD/VPTW", "36-HD/VPTW", "36-hd-vptw", 36, None, "HD", "Hướng dẫn", "Văn phòng Trung ương"),
    ("7-TB/UBKTTW", "07-TB/UBKTTW", "7-tb-ubkttw", 7, None, "TB", "Thông báo", "Ủy ban Kiểm tra Trung ương"),
    ("30/2020/NĐ-CP", "30/2020/NĐ-CP", "30-2020-nd-cp", 30, 2020, "NĐ", "Nghị định", "Chính phủ"),
    ("302020nđ cp", "30/2020/NĐ-CP", "30-2020-nd-cp", 30, 2020, "NĐ", "Nghị định", "Chính phủ"),
    ("30/2020/NÐ-CP", "30/2020/NĐ-CP", "30-2020-nd-cp", 30, 2020, "NĐ", "Nghị định", "Chính phủ"),
    ("19-2016/NQ-CP", "19/2016/NQ-CP", "19-2016-nq-cp", 19, 2016, "NQ", "Nghị quyết", "Chính phủ"),
    ("57/NQ-CP", "57/NQ-CP", "57-nq-cp", 57, None, "NQ", "Nghị quyết", "Chính phủ"),
    ("13/CT-TTg", "13/CT-TTg", "13-ct-ttg", 13, None, "CT", "Chỉ thị", "Thủ tướng Chính phủ"),
    ("755 qd ttg", "755/QĐ-TTg", "755-qd-ttg", 755, None, "QĐ", "Quyết định", "Thủ tướng Chính phủ"),
    ("12/2017/QH14", "12/2017/QH14", "12-2017-qh14", 12, 2017, "L", "Luật", "Quốc hội"),
    ("122017qh14", "12/2017/QH14", "12-2017-qh14", 12, 2017, "L", "Luật", "Quốc hội"),
    ("nghị quyết 43/2022/QH15", "43/2022/QH15", "43-2022-qh15", 43, 2022, "NQ", "Nghị quyết", "Quốc hội"),
    ("653/2019/UBTVQH14", "653/2019/UBTVQH14", "653-2019-ubtvqh14", 653, 2019, "", "",
     "Ủy ban Thường vụ Quốc hội"),
    ("Pháp lệnh 01/2018/UBTVQH14", "01/2018/UBTVQH14", "1-2018-ubtvqh14", 1, 2018, "PL", "Pháp lệnh",
     "Ủy ban Thường vụ Quốc hội"),
    ("Nghị quyết 653/2019/UBTVQH 14", "653/2019/UBTVQH14", "653-2019-ubtvqh14", 653, 2019, "NQ", "Nghị quyết",
     "Ủy ban Thường vụ Quốc hội"),
    ("18-L/CTN", "18-L/CTN", "18-l-ctn", 18, None, "L", "Luật", "Chủ tịch nước"),
    ("21-LCT/HĐNN8", "21-LCT/HĐNN8", "21-lct-hdnn8", 21, None, "LCT", "Luật", "Hội đồng Nhà nước"),
    ("10/2025/TT-BTC", "10/2025/TT-BTC", "10-2025-tt-btc", 10, 2025, "TT", "Thông tư", "Bộ Tài chính"),
    ("07/2016/TTLT-BGDĐT-BNV", "07/2016/TTLT-BGDĐT-BNV", "7-2016-ttlt-bgddt-bnv", 7, 2016, "TTLT",
     "Thông tư liên tịch", "Bộ Giáo dục và Đào tạo, Bộ Nội vụ"),
    ("1234/QĐ-UBND", "1234/QĐ-UBND", "1234-qd-ubnd", 1234, None, "QĐ", "Quyết định", "Ủy ban nhân dân"),
    ("679/QD-UBND", "679/QĐ-UBND", "679-qd-ubnd", 679, None, "QĐ", "Quyết định", "Ủy ban nhân dân"),
    ("11/TB_UBND", "11/TB-UBND", "11-tb-ubnd", 11, None, "TB", "Thông báo", "Ủy ban nhân dân"),
    ("02/2018/NQ-HĐND", "02/2018/NQ-HĐND", "2-2018-nq-hdnd", 2, 2018, "NQ", "Nghị quyết",
     "Hội đồng nhân dân"),
    ("3/KH-BCĐ389", "03/KH-BCĐ389", "3-kh-bcd389", 3, None, "KH", "Kế hoạch", "Ban Chỉ đạo 389"),
    ("3637/UBND-VX", "3637/UBND-VX", "3637-ubnd-vx", 3637, None, "", "Công văn", "Ủy ban nhân dân"),
    ("12/VX-UBND", "12/VX-UBND", "12-vx-ubnd", 12, None, "", "Công văn", "Ủy ban nhân dân"),
    ("15700/BTC-TCDN", "15700/BTC-TCDN", "15700-btc-tcdn", 15700, None, "", "Công văn", "Bộ Tài chính"),
    ("219/TB-VPCP", "219/TB-VPCP", "219-tb-vpcp", 219, None, "TB", "Thông báo", "Văn phòng Chính phủ"),
    ("113/TTg", "113/TTg", "113-ttg", 113, None, "", "Công văn", "Thủ tướng Chính phủ"),
    ("91/SGDĐT-VP", "91/SGDĐT-VP", "91-sgddt-vp", 91, None, "", "Công văn", "Sở Giáo dục và Đào tạo"),
    ("1633a/QĐ-UBND", "1633a/QĐ-UBND", "1633a-qd-ubnd", 1633, None, "QĐ", "Quyết định", "Ủy ban nhân dân"),
]  # fmt: skip

SHORT = [
    # text, canonical, slug, short key, number, year
    ("Nghị quyết 35", "NQ 35", "nq-35", "nq-35", 35, None),
    ("Nghị quyết số 35", "NQ 35", "nq-35", "nq-35", 35, None),
    ("NQ35", "NQ 35", "nq-35", "nq-35", 35, None),
    ("nq-35", "NQ 35", "nq-35", "nq-35", 35, None),
    ("35-NQ", "NQ 35", "nq-35", "nq-35", 35, None),
    ("CT 05", "CT 05", "ct-5", "ct-5", 5, None),
    ("chi thi 5", "CT 05", "ct-5", "ct-5", 5, None),
    ("Quy định 37", "QĐ 37", "qd-37", "qd-37", 37, None),
    ("nghi dinh 30 2020", "NĐ 30/2020", "nd-30-2020", "nd-30", 30, 2020),
    ("Nghị định 100/2019", "NĐ 100/2019", "nd-100-2019", "nd-100", 100, 2019),
    ("luật 12/2017", "L 12/2017", "l-12-2017", "l-12", 12, 2017),
]

PLENUMS = [
    ("Nghị quyết Trung ương 4 (khóa XII)", "nq-tw4-khoa-12"),
    ("Nghị quyết TW 4 khóa XII", "nq-tw4-khoa-12"),
    ("NQTW4 khóa 12", "nq-tw4-khoa-12"),
    ("nqtw4 khoa xii", "nq-tw4-khoa-12"),
    ("NQ T.Ư 4, khoá 12", "nq-tw4-khoa-12"),
    ("nghị quyết hội nghị lần thứ tư ban chấp hành trung ương đảng khóa XII", "nq-tw4-khoa-12"),
    ("nq-tw4-khoa-12", "nq-tw4-khoa-12"),
    ("T.Ư 4 khóa XI", "nq-tw4-khoa-11"),
    ("TW4 khóa 11", "nq-tw4-khoa-11"),
    ("Trung ương 8 khóa X", "nq-tw8-khoa-10"),
    ("Kết luận Trung ương 5 khóa XI", "kl-tw5-khoa-11"),
    ("Nghị quyết Trung ương 4", "nq-tw4"),
    ("Nghị quyết Trung ương tám khóa XIII", "nq-tw8-khoa-13"),
    ("nghi quyet trung uong tam khoa 13", "nq-tw8-khoa-13"),
    ("nghị quyết trung ương tư", "nq-tw4"),
    ("Trung ương năm khóa XII", "nq-tw5-khoa-12"),
    ("Nghị quyết Trung ương mười một khóa XIII", "nq-tw11-khoa-13"),
    ("nq tw8 k13", "nq-tw8-khoa-13"),
]

NOT_NUMBERS = [
    "", " ", "35", "05 năm", "35km", "Ban Chỉ đạo 35", "BCĐ 35", "Đề án 06", "Quân khu 7", "Điều 5",
    "Khoản 2",
    "Quốc lộ 1", "50/53 đại biểu", "02943.853574", "1.500.000 đồng", "22/10/2018", "10/2020",
    "kế hoạch 5 năm",
    "nghị quyết 5 năm", "luật 2015", "kế hoạch 2023", "hội nghị 35 người", "QH14", "KH-BCĐ389", "NQ/TW",
    "Hội nghị Trung ương 4 khóa XII", "trung ương 4", "TCVN 5945:2010/BTNMT", "12/2017/HS-ST", "nghị quyết 0",
    "x" * 5000,
]  # fmt: skip


@pytest.mark.parametrize("spelling", ONE_NUMBER)
def test_every_spelling_is_the_same_number(spelling: str) -> None:
    number = numbers.parse(spelling)
    assert number is not None
    assert (number.canonical, number.slug) == ("35-NQ/TW", "35-nq-tw")
    assert numbers.same(spelling, "35-NQ/TW")


@pytest.mark.parametrize("case", FAMILIES, ids=lambda case: str(case[0]))
def test_families(case: tuple[str, str, str, int, int | None, str, str, str]) -> None:
    number = numbers.parse(case[0])
    assert number is not None
    found = (number.canonical, number.slug, number.number, number.year)
    assert (*found, number.kind, number.kind_name, number.issuer) == case[1:]
    assert not number.short


@pytest.mark.parametrize("case", SHORT, ids=lambda case: str(case[0]))
def test_short_references(case: tuple[str, str, str, str, int, int | None]) -> None:
    number = numbers.parse(case[0])
    assert number is not None and number.short and number.issuer == ""
    assert (number.canonical, number.slug, number.short_key, number.number, number.year) == case[1:]


@pytest.mark.parametrize(("text", "slug"), PLENUMS)
def test_resolutions_of_plenums(text: str, slug: str) -> None:
    number = numbers.parse(text)
    assert number is not None
    assert number.slug == slug
    assert number.short is ("khoa" not in slug)
    assert slug.startswith(number.short_key)


@pytest.mark.parametrize("text", NOT_NUMBERS)
def test_not_numbers(text: str) -> None:
    assert numbers.parse(text) is None
    assert numbers.typed_numbers(text) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("35-NQ/TW", "35-CT/TW"),
        ("130-KH/TU", "130-KL/TW"),
        ("35/NQ-CP", "35-NQ/TW"),
        ("35/NQ-CP", "35/2016/NQ-CP"),
        ("Nghị quyết TW 4 khóa XII", "TW4 khóa 11"),
        ("12/CT-TTg", "12-CTr/TU"),
        ("35", "35"),
    ],
)
def test_different_numbers(one: str, other: str) -> None:
    assert not numbers.same(one, other)


def test_what_tells_two_bearers_of_one_number_apart() -> None:
    dated, termed = numbers.parse("06-CT/TW 2006"), numbers.parse("06-CT/TW khóa X")
    assert dated is not None and termed is not None
    assert (dated.slug, dated.year) == (termed.slug, 2006) == ("6-ct-tw", 2006)
    assert termed.term == "khóa X"


def test_a_short_law_can_meet_its_full_number() -> None:
    short, full = numbers.parse("luật 12/2017"), numbers.parse("12/2017/QH14")
    assert short is not None and full is not None
    assert (short.kind, short.number, short.year, short.short_key) == (full.kind, 12, 2017, full.short_key)


def test_decomposed_text_parses_too() -> None:
    assert numbers.canonical("nghi\u0323 quye\u0302\u0301t 35-NQ/TW") == "35-NQ/TW"


@pytest.mark.shared
def test_a_province_s_register() -> None:
    with REGISTER.open(encoding="utf-8") as lines:
        printed = [row["number"] for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)]
    read = [(text, number) for text in printed if (number := numbers.parse(text))]
    known = [
        text for text, number in read if number.issuer and (number.kind or number.kind_name == "Công văn")
    ]
    assert len(known) >= 0.99 * len(printed)
    for text, number in read:
        assert number.number == int("".join(c for c in text.split("/")[0] if c.isdigit()))
        assert numbers.same(number.canonical, text) and numbers.same(number.slug, text)
