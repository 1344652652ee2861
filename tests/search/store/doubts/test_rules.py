"""What makes a fact doubtful: names of places, bodies that are none, subjects that go on, slips in a name."""

import pytest

from search.store.doubts.rules import is_no_body, names_a_place, near, tells_a_story


@pytest.mark.parametrize(
    ("name", "doubted"),
    [
        ("Ba Động Cát", True),
        ("Ấp Bà Liêm", True),
        ("Bình Dương Hai", True),
        ("Khóm Bảy Sơn", True),
        ("Y Cò Buôn Krông", False),
        ("Lê Văn Biển", False),
        ("Nguyễn Thị Cầu", False),
        ("Hồ Chí Minh", False),
        ("Lê Thị Mơ", False),
        ("Mơ", False),
        ("", False),
        ("Núi " * 5_000, True),
    ],
)
def test_a_name_with_the_words_of_a_place(name: str, doubted: bool) -> None:
    assert names_a_place(name) is doubted


@pytest.mark.parametrize(
    ("issuer", "doubted"),
    [
        ("Tỉnh ủy", False),
        ("UBND tỉnh Hải Sơn", False),
        ("Bộ Chính trị", False),
        ("Huyện ủy Bắc Sơn.", False),
        ("Ban Thường vụ Tỉnh ủy về việc", True),
        ("ông Lúa", True),
    ],
)
def test_an_issuer_that_is_no_body(issuer: str, doubted: bool) -> None:
    assert is_no_body(issuer) is doubted


@pytest.mark.parametrize(
    ("subject", "doubted"),
    [
        ("tăng cường bảo vệ rừng ngập mặn", False),
        ("học tập và làm theo tư tưởng Hồ Chí Minh", False),
        ("công tác cán bộ, ông Trần Văn Lúa cho biết", True),
        ("việc đồng chí Lê Thị Mơ, Bí thư Tỉnh ủy phát biểu", True),
    ],
)
def test_a_subject_that_tells_who_did_something(subject: str, doubted: bool) -> None:
    assert tells_a_story(subject) is doubted


def test_names_that_differ_by_a_slip() -> None:
    names = [
        *((1, "Lê Thị Hòa"), (2, "Lê Thị Hoa"), (3, "Lê Thị Hạnh")),
        *((4, "Trần Văn Lúa"), (5, "Trần Vân Lúa"), (6, "Trần Văn Lụa Em")),
        *((7, "Nguyễn Minh Khang"), (8, "Nguyễn Minh Khan"), (9, "Nguyễn Linh Khang")),
        *((10, "Mai"), (11, "Mái"), (12, "Đỗ An"), (13, "Đỗ Ân"), (14, "Đỗ Ba")),
    ]
    assert sorted(near(names)) == [(1, 2), (4, 5), (7, 8), (7, 9), (12, 13)]
    assert list(near([(1, "Lê Thị Hoà"), (2, "Lê Thị Hòa")])) == [], "one name in two spellings"
