"""Organisations: where a name ends, its level and place, and which names may mean one body."""

import pytest

from search.vietnamese import bodies

NAMED = [
    ("Chính phủ định hướng", "Chính phủ"),
    ("Chính phủ và Khoản 4", "Chính phủ"),
    ("Thủ tướng Chính phủ thành lập Ban", "Thủ tướng Chính phủ"),
    ("Bộ Chính trị tiến hành", "Bộ Chính trị"),
    ("Bộ Công Thương chưa rõ", "Bộ Công Thương"),
    ("Bộ Y tế và Bộ Tài chính ở tỉnh", "Bộ Y tế và Bộ Tài chính"),
    ("Sở Văn hóa, Thể thao và Du lịch", "Sở Văn hóa, Thể thao và Du lịch"),
    ("UBND tỉnh cấp phép", "UBND tỉnh"),
    ("Chủ tịch UBND tỉnh Hải Sơn cấp", "Chủ tịch UBND tỉnh Hải Sơn"),
    ("Ban Thường vụ Tỉnh uỷ Hải Sơn đã", "Ban Thường vụ Tỉnh uỷ Hải Sơn"),
    ("Văn phòng Tỉnh ủy", "Văn phòng Tỉnh ủy"),
    ("Ban Chấp hành Đảng bộ tỉnh Hải Sơn", "Ban Chấp hành Đảng bộ tỉnh Hải Sơn"),
    ("Đảng ủy Khối các cơ quan tỉnh ban hành", "Đảng ủy Khối các cơ quan tỉnh"),
    (
        "Đảng uỷ Khối các cơ quan và doanh nghiệp tỉnh Hải Sơn đã",
        "Đảng uỷ Khối các cơ quan và doanh nghiệp tỉnh Hải Sơn",
    ),
    ("Đảng ủy Khối Doanh nghiệp tỉnh cho biết", "Đảng ủy Khối Doanh nghiệp tỉnh"),
    ("Đảng ủy Khối các cơ quan Trung ương tổ chức", "Đảng ủy Khối các cơ quan Trung ương"),
    ("Đảng ủy các cơ quan Đảng tỉnh họp", "Đảng ủy các cơ quan Đảng tỉnh"),
    ("Đảng ủy xã Phú Lãm họp", "Đảng ủy xã Phú Lãm"),
    ("Đảng ủy Quân sự tỉnh ban hành", "Đảng ủy Quân sự tỉnh"),
    ("Đảng ủy Công an tỉnh họp", "Đảng ủy Công an tỉnh"),
    ("Đảng ủy cơ quan Sở Y tế họp", "Đảng ủy cơ quan Sở Y tế"),
    ("Ban Quản lý các khu công nghiệp tỉnh cấp", "Ban Quản lý các khu công nghiệp tỉnh"),
    ("Liên minh Hợp tác xã tỉnh họp", "Liên minh Hợp tác xã tỉnh"),
    ("Hội Nông dân tỉnh vừa", "Hội Nông dân tỉnh"),
    ("Tổng cục Hải quan", "Tổng cục Hải quan"),
    ("Đoàn đại biểu Quốc hội tỉnh Hải Sơn vừa", "Đoàn đại biểu Quốc hội tỉnh Hải Sơn"),
    ("UBND đặc khu Hòn Chim ban hành", "UBND đặc khu Hòn Chim"),
    ("Bộ Tư lệnh Đặc công họp", "Bộ Tư lệnh Đặc công"),
    ("Thượng tá Phan Lữ", ""),
    ("Đồng chí Phan Lữ", ""),
    ("Chủ", ""),
    ("", ""),
]
LEVELS = [
    ("Bộ Chính trị", "trung ương"),
    ("Ban Bí thư Trung ương Đảng", "trung ương"),
    ("Bộ GD&ĐT", "bộ, ngành"),
    ("Bộ trưởng Bộ Y tế", "bộ, ngành"),
    ("Tỉnh uỷ", "tỉnh"),
    ("Sở Tư pháp", "tỉnh"),
    ("Chủ tịch UBND tỉnh", "tỉnh"),
    ("UBND TP. Hà Nội", "tỉnh"),
    ("Huyện ủy Hòa Tân", "huyện"),
    ("UBND thành phố Vĩnh Lạc", "huyện"),
    ("UBND xã Phú Lãm, huyện Hòa Tân", "xã"),
    ("Đảng ủy Khối Doanh nghiệp", "tỉnh"),
    ("Đảng ủy Khối Doanh nghiệp Trung ương", "trung ương"),
    ("Bảo hiểm xã hội tỉnh Hải Sơn", "tỉnh"),
    ("Liên minh Hợp tác xã huyện Hòa Tân", "huyện"),
    ("Đảng ủy đặc khu Hòn Chim", "xã"),
    ("UBND", ""),
    ("", ""),
]
COMPATIBLE = [
    ("Tỉnh ủy", "Ban Thường vụ Tỉnh uỷ", True),
    ("Tỉnh ủy Hải Sơn", "Tỉnh ủy", True),
    ("UBND huyện Hòa Tân", "Chủ tịch Ủy ban nhân dân huyện Hoà Tân", True),
    ("Bộ Chính trị", "Ban Bí thư", True),
    ("Ban Chấp hành Trung ương", "Bộ Chính trị", True),
    ("Thủ tướng", "Chính phủ", True),
    ("Bộ trưởng Bộ Y tế", "Bộ Y tế", True),
    ("Ban Chấp hành Đảng bộ tỉnh Hải Sơn", "Tỉnh ủy Hải Sơn", True),
    ("UBND", "UBND tỉnh", True),
    ("", "Bộ Y tế", True),
    ("Đảng ủy Khối", "Đảng ủy Khối các cơ quan tỉnh", True),
    ("Đảng ủy Khối các cơ quan", "Đảng ủy xã Phú Lãm", False),
    ("Đảng ủy Khối các cơ quan", "Đảng ủy Khối Doanh nghiệp", False),
    ("UBND tỉnh", "UBND huyện Hòa Tân", False),
    ("UBND đặc khu Hòn Chim", "UBND đặc khu Cồn Vành", False),
    ("Đảng ủy đặc khu Hòn Chim", "Bí thư Đảng ủy đặc khu Hòn Chim", True),
    ("Huyện ủy Hòa Tân", "Huyện ủy Cát Lâm", False),
    ("UBND tỉnh", "HĐND tỉnh", False),
    ("Bộ Y tế", "Bộ Tài chính", False),
    ("Chính phủ", "Bộ Chính trị", False),
]


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_a_name_ends_where_the_body_ends(text: str, name: str) -> None:
    assert bodies.named(text) == name


@pytest.mark.parametrize(("name", "level"), LEVELS)
def test_level(name: str, level: str) -> None:
    assert bodies.level(name) == level


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("UBND tỉnh Hải Sơn", "hải sơn"),
        ("Huyện uỷ Hoà Tân", "hòa tân"),
        ("Tỉnh ủy", ""),
        ("Bộ Y tế", ""),
        ("UBND xã Phú Lãm", "phú lãm"),
    ],
)
def test_place(name: str, place: str) -> None:
    assert bodies.place(name) == place


@pytest.mark.parametrize(("one", "other", "fits"), COMPATIBLE)
def test_which_names_may_mean_one_body(one: str, other: str, fits: bool) -> None:
    assert bodies.compatible(one, other) is fits
    assert bodies.compatible(other, one) is fits


def test_a_name_is_the_same_however_it_is_written() -> None:
    assert bodies.canonical("UBND tỉnh") == "Ủy ban nhân dân tỉnh"
    assert bodies.same("BTV Tỉnh uỷ", "Ban Thường vụ Tỉnh ủy")
    assert not bodies.same("UBND tỉnh", "UBND huyện")
