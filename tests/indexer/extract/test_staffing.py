"""Who is elected, appointed, moved or lets go of an office: what is held, what was, and what an act gives."""

import pytest

from search.vietnamese.people import find


def held(text: str, name: str) -> list[str]:
    """The offices of somebody, «nguyên» before those of before and «quyền» before those of who stands in."""
    [person] = [one for one in find(text) if one.name == name]
    return [
        ("nguyên " if office.former else "") + ("quyền " if office.acting else "") + office.text
        for office in person.offices
    ]


NAME = "Tống Thị Duyên"
RECEIVED = [
    ("Bà Tống Thị Duyên nhận quyết định điều động giữ chức vụ Chánh Văn phòng Tỉnh ủy.",
     ["Chánh Văn phòng Tỉnh ủy"]),
    ("Bà Tống Thị Duyên tái giữ chức Bí thư Đoàn phường.", ["Bí thư Đoàn phường"]),
    ("Đoàn do bà Tống Thị Duyên, Chánh Thanh tra tỉnh làm Phó Trưởng đoàn đến xã.", ["Chánh Thanh tra tỉnh"]),
    ("Bà Tống Thị Duyên, Chánh Thanh tra tỉnh được biệt phái, bổ nhiệm giữ chức Phó Trưởng Ban Dân vận.",
     ["Chánh Thanh tra tỉnh", "Phó Trưởng Ban Dân vận"]),
    ("Bà Tống Thị Duyên (thứ hai, từ trái qua) được bổ nhiệm Phó Giám đốc Sở Y tế.",
     ["Phó Giám đốc Sở Y tế"]),
    ("Dự có các đại biểu Quốc hội: Lê Văn Tám, Tống Thị Duyên.", ["đại biểu Quốc hội"]),
    ("Bà Tống Thị Duyên trúng cử chức danh Phó Chủ tịch HĐND xã với 21/23 phiếu.", ["Phó Chủ tịch HĐND xã"]),
    ("Bà Tống Thị Duyên được bầu bổ sung giữ chức vụ Ủy viên UBND xã.", ["Ủy viên UBND xã"]),
    ("Bà Tống Thị Duyên, Trưởng phòng Hành chính, được điều động, chỉ định giữ chức Bí thư Đảng ủy xã.",
     ["Trưởng phòng Hành chính", "Bí thư Đảng ủy xã"]),
    ("Bà Tống Thị Duyên, Huyện ủy viên, được 98% đại biểu tín nhiệm bầu giữ chức Chủ tịch Hội Nông dân.",
     ["Huyện ủy viên", "Chủ tịch Hội Nông dân"]),
    ("Bà Tống Thị Duyên được chỉ định tham gia Ban Chấp hành, Ban Thường vụ và giữ chức Bí thư Đảng ủy xã.",
     ["Bí thư Đảng ủy xã"]),
    ("Bà Tống Thị Duyên được điều động từ Phó Bí thư Tỉnh ủy Hải Sơn sang giữ chức Phó Trưởng Ban Nội chính.",
     ["Phó Trưởng Ban Nội chính"]),
    ("Bà Tống Thị Duyên sinh năm 1951 tại xã Hòa Vọng, nguyên Phó Chủ tịch Hội Nông dân tỉnh.",
     ["nguyên Phó Chủ tịch Hội Nông dân tỉnh"]),
    ("Bà Tống Thị Duyên được giao quyền Chánh Thanh tra tỉnh.", ["quyền Chánh Thanh tra tỉnh"]),
    ("Đại úy Tống Thị Duyên được điều động giữ chức Phó Trưởng phòng Cảnh sát quản lý hành chính.",
     ["Phó Trưởng phòng Cảnh sát quản lý hành chính"]),
    ("Phê chuẩn kết quả bầu chức vụ Chủ tịch UBND huyện đối với bà Tống Thị Duyên.", ["Chủ tịch UBND huyện"]),
    ("Trao quyết định bổ nhiệm Hiệu trưởng Trường Chính trị tỉnh cho bà Tống Thị Duyên.",
     ["Hiệu trưởng Trường Chính trị tỉnh"]),
    ("Tỉnh giao quyền Giám đốc Sở Nội vụ cho bà Tống Thị Duyên, Phó Giám đốc Sở kể từ ngày 2/3.",
     ["quyền Giám đốc Sở Nội vụ", "Phó Giám đốc Sở"]),
]  # fmt: skip
LEFT = [
    ("Bà Tống Thị Duyên nghỉ hưu trước tuổi, thôi giữ chức Trưởng Ban Pháp chế HĐND tỉnh.",
     ["nguyên Trưởng Ban Pháp chế HĐND tỉnh"]),
    ("Bà Tống Thị Duyên thôi giữ chức Phó Giám đốc Sở Tư pháp để nghỉ hưu.",
     ["nguyên Phó Giám đốc Sở Tư pháp"]),
    ("Bà Tống Thị Duyên, người vừa thôi giữ chức vụ Chủ tịch Hội Phụ nữ xã, xúc động.",
     ["nguyên Chủ tịch Hội Phụ nữ xã"]),
    ("HĐND xã miễn nhiệm chức vụ Phó Chủ tịch UBND xã khóa IX đối với bà Tống Thị Duyên.",
     ["nguyên Phó Chủ tịch UBND xã"]),
    ("Cách chức Kế toán trưởng Hợp tác xã đối với bà Tống Thị Duyên.", ["nguyên Kế toán trưởng Hợp tác xã"]),
    ("Bà Tống Thị Duyên, sinh năm 1980, quê quán xã Nậm Lành, trước khi được bổ nhiệm là Bí thư Huyện đoàn.",
     ["nguyên Bí thư Huyện đoàn"]),
    ("Trước đó, bà Tống Thị Duyên là Trưởng phòng Nội vụ huyện.", ["nguyên Trưởng phòng Nội vụ huyện"]),
    ("Bà Tống Thị Duyên, trình độ Thạc sĩ, từng giữ các chức vụ: Bí thư Huyện đoàn, Chủ tịch xã.",
     ["nguyên Bí thư Huyện đoàn", "nguyên Chủ tịch xã"]),
]  # fmt: skip
NOT_HERS = [
    "Trao Bằng khen của Chủ tịch UBND tỉnh cho bà Tống Thị Duyên.",
    "Chuyển đơn của Giám đốc Sở Y tế cho bà Tống Thị Duyên.",
    "Ông Lê Tám, Chủ tịch UBND xã tặng quà cho bà Tống Thị Duyên.",
]


@pytest.mark.parametrize(("text", "offices"), RECEIVED)
def test_an_office_received_is_held(text: str, offices: list[str]) -> None:
    assert held(text, NAME) == offices


@pytest.mark.parametrize(("text", "offices"), LEFT)
def test_an_office_let_go_of_is_a_former_one(text: str, offices: list[str]) -> None:
    assert held(text, NAME) == offices


@pytest.mark.parametrize("text", NOT_HERS)
def test_who_is_given_something_else_gets_no_office(text: str) -> None:
    assert held(text, NAME) == []


@pytest.mark.parametrize(
    "end", ["nghỉ hưu", "nghỉ hưu trước tuổi", "trước khi", "được chỉ định tham gia", ", sinh"]
)
def test_a_text_may_end_anywhere(end: str) -> None:
    assert held(f"Bà Tống Thị Duyên {end}", NAME) == []


def test_origins_without_end_end() -> None:
    assert held("Bà Tống Thị Duyên, sinh năm 1980 " + "ở vùng sâu " * 40, NAME) == []


def test_two_who_are_elected_together_hold_the_office_both() -> None:
    text = "HĐND xã bầu ông Lê Tám và bà Tống Thị Duyên làm Ủy viên UBND xã."
    assert held(text, "Lê Tám") == held(text, NAME) == ["Ủy viên UBND xã"]
    text = "HĐND xã bầu ông Lê Tám làm Chủ tịch HĐND xã và bà Tống Thị Duyên làm Phó Chủ tịch HĐND xã."
    assert (held(text, "Lê Tám"), held(text, NAME)) == (["Chủ tịch HĐND xã"], ["Phó Chủ tịch HĐND xã"])


def test_a_term_behind_an_office_leaves_the_list_open() -> None:
    text = "Ông Lê Tám, nguyên Chủ tịch HĐND huyện khóa VIII, IX; bà Tống Thị Duyên, Bí thư Đảng ủy xã dự lễ."
    assert held(text, "Lê Tám") == ["nguyên Chủ tịch HĐND huyện"]
    assert held(text, NAME) == ["Bí thư Đảng ủy xã"]


def test_a_headline_of_capitals_ends_the_office_at_what_is_done() -> None:
    text = "ĐỒNG CHÍ TỐNG THỊ DUYÊN, BÍ THƯ HUYỆN ỦY THĂM MẸ VIỆT NAM ANH HÙNG"
    assert held(text, NAME) == ["BÍ THƯ HUYỆN ỦY"]
