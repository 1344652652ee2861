"""The same query under a former or present name, or in another region's word."""

from datetime import date

import pytest

from search.query.equivalents import OFFERED, equivalents
from search.query.house_words import SHIPPED, FormerName, HouseWords


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("giá heo hơi", [("giá lợn hơi", "từ cùng nghĩa")]),
        ("Lợn rừng", [("Heo rừng", "từ cùng nghĩa")]),
        ("bến xe đò", [("bến xe khách", "từ cùng nghĩa")]),
        ("diet lang quang", [("diet bọ gậy", "từ cùng nghĩa"), ("diet loăng quăng", "từ cùng nghĩa")]),
        ("tỉnh Hà Giang", [("tỉnh Tuyên Quang", "tên mới")]),
        ("Tỉnh ủy Yên Bái", [("Tỉnh ủy Lào Cai", "tên mới")]),
        ("tinh ha giang", [("tỉnh Tuyên Quang", "tên mới")]),
        ("lũ quét hà giang", [("lũ quét Tuyên Quang", "tên mới")]),
        ("lũ quét Hà Giang", [("lũ quét Tuyên Quang", "tên mới")]),
        ("lũ ở Tuyên Quang", [("lũ ở Hà Giang", "tên cũ")]),
        ("tỉnh Ninh Bình", [("tỉnh Hà Nam", "tên cũ"), ("tỉnh Nam Định", "tên cũ")]),
        ("tỉnh Hải Dương", [("thành phố Hải Phòng", "tên mới"), ("tỉnh Hải Hưng", "tên cũ")]),
        ("Sở KH&ĐT", [("Sở Tài chính", "tên mới")]),
        ("so ke hoach va dau tu", [("Sở Tài chính", "tên mới")]),
        ("Bộ Giao thông vận tải", [("Bộ Xây dựng", "tên mới")]),
        (
            "Ban Tuyên giáo và Dân vận huyện",
            [("Ban Dân vận huyện", "tên cũ"), ("Ban Tuyên giáo huyện", "tên cũ")],
        ),
        ("Ban Dân vận Tỉnh ủy", [("Ban Tuyên giáo và Dân vận Tỉnh ủy", "tên mới")]),
        ("hòa bình thế giới", []),
        ("tỉnh hòa bình", [("tỉnh Phú Thọ", "tên mới")]),
        ("Thái Bình Dương", []),
        ("tư tưởng Hồ Chí Minh", []),
        ("lon bia", []),
        ("héo hon", []),
        ('"giá heo"', []),
        ("-heo", []),
        ("-(giá heo)", []),
        ("người:Hà Giang", []),
        ("", []),
    ],
)
def test_a_query_in_other_words(text: str, expected: list[tuple[str, str]]) -> None:
    assert equivalents(text) == expected


def test_only_one_thing_is_changed_at_a_time_and_not_too_many() -> None:
    assert equivalents('"heo" heo Hà Giang') == [
        ('"heo" lợn Hà Giang', "từ cùng nghĩa"),
        ('"heo" heo Tuyên Quang', "tên mới"),
    ]
    assert len(equivalents("heo xe đò trái cây xe lửa bột ngọt cá lóc xe hơi xà bông khổ qua lợn")) == OFFERED


def test_the_names_of_the_house_count() -> None:
    merged = FormerName("xã Đồi Xanh", "xã Suối Tiên", date(2025, 7, 1))
    house = HouseWords(former_names=(merged,), regional=(("bao", "bì", "túi"),)).beside(SHIPPED)
    assert equivalents("chợ xã đồi xanh", house) == [("chợ xã Suối Tiên", "tên mới")]
    assert equivalents("xã Suối Tiên", house) == [("xã Đồi Xanh", "tên cũ")]
    assert [text for text, _ in equivalents("túi", house)] == ["bao", "bì"]
