"""Whose an office is: foreigners keep theirs, lists share, the past is past."""

import pytest

from search.vietnamese.people import find

FOREIGN = [
    ("Tổng thống Mỹ Dorian Trask gặp Thủ tướng Lê Tám.",
     {"Dorian Trask": ["Tổng thống Mỹ"], "Lê Tám": ["Thủ tướng"]}),
    ("Nhận lời mời của Thủ tướng Malaysia Azlan Idrish, Thủ tướng Lê Tám thăm nước này.",
     {"Azlan Idrish": ["Thủ tướng Malaysia"], "Lê Tám": ["Thủ tướng"]}),
    ("Thủ tướng Israel Netanbaum, Chủ tịch nước Lê Tám hội đàm.", {"Lê Tám": ["Chủ tịch nước"]}),
    ("Thủ tướng Campuchia Hun Sat thăm Huế.", {"Hun Sat": ["Thủ tướng Campuchia"]}),
    ("Ngoại trưởng Ulf Kristof nói.", {"Ulf Kristof": ["Ngoại trưởng"]}),
    ("Chủ tịch Ủy ban châu Âu Ursel von der Layne nói.",
     {"Ursel von der Layne": ["Chủ tịch Ủy ban châu Âu"]}),
    ("Bộ trưởng Bộ GD&ĐT Lê Tám nói.", {"Lê Tám": ["Bộ trưởng Bộ GD&ĐT"]}),
    ("Dự có Bộ trưởng Bộ Y tế Lê Tám, Thứ trưởng Bộ Công Thương - Thượng tướng Vũ An.",
     {"Lê Tám": ["Bộ trưởng Bộ Y tế"], "Vũ An": ["Thứ trưởng Bộ Công Thương"]}),
    ("Theo ông Lê Tám, Tổng thống Putarin vừa ra lệnh.", {"Lê Tám": []}),
    ("Tổng thống Hàn Quốc Moon Sae-jun gặp ông Lê Tám.",
     {"Moon Sae-jun": ["Tổng thống Hàn Quốc"], "Lê Tám": []}),
    ("Thủ tướng Thái Lan Prasut Chak-o-rha gặp ông Lê Tám.",
     {"Prasut Chak-o-rha": ["Thủ tướng Thái Lan"], "Lê Tám": []}),
]  # fmt: skip
SHARED = [
    ("Bí thư: Lê Tám Phó Bí thư: Vũ Thị Lan", {"Lê Tám": ["Bí thư"], "Vũ Thị Lan": ["Phó Bí thư"]}),
    ("Dự có các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy: Lê Tám, Trưởng Ban Tổ chức; Vũ Lan, Bí thư Huyện ủy.",
     {"Lê Tám": ["Ủy viên Ban Thường vụ Tỉnh ủy", "Trưởng Ban Tổ chức"],
      "Vũ Lan": ["Ủy viên Ban Thường vụ Tỉnh ủy", "Bí thư Huyện ủy"]}),
]  # fmt: skip
NOT_HIS = [
    ("Theo Quyết định của Ban Bí thư Trung ương Đảng, đồng chí Lê Tám làm Bí thư Tỉnh ủy.",
     ["Bí thư Tỉnh ủy"]),
    ("Thay mặt Văn phòng Chủ tịch nước, ông Lê Tám trao cờ.", []),
    ("Vợ Chủ tịch UBND xã, bà Lê Tám cho biết.", []),
    ("Theo ý kiến chỉ đạo của Phó Thủ tướng, Phó Chủ tịch UBND tỉnh Lê Tám yêu cầu.",
     ["Phó Chủ tịch UBND tỉnh"]),
    ("Theo ý kiến của Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Lê Tám, việc này gấp.",
     ["Phó Bí thư Tỉnh ủy", "Chủ tịch UBND tỉnh"]),
    ("Thay mặt Bộ Chính trị, Ban Bí thư, Tổng Bí thư Lê Tám phát biểu.", ["Tổng Bí thư"]),
    ("Ứng cử viên Tổng thống Lê Tám vận động.", []),
    ("Thực hiện ý kiến chỉ đạo của Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh, đồng chí Lê Tám đã kiểm tra.", []),
    ("Thừa ủy quyền của Chủ tịch nước, Bí thư Tỉnh ủy, đồng chí Lê Tám trao cờ.", ["Bí thư Tỉnh ủy"]),
    ("Bí thư Huyện ủy hiện nay là ông Lê Tám.", ["Bí thư Huyện ủy"]),
    ("Ông Lê Tám được hiệu trưởng, chủ tịch hội đồng trường, bổ nhiệm phó hiệu trưởng là sai.", []),
    ("Trong khi đó, Chủ tịch Hội Nông dân tỉnh hiện là bà Lê Tám.", ["Chủ tịch Hội Nông dân tỉnh"]),
    ("Người thay Chủ tịch UBND xã là ông Lê Tám.", []),
    ("Chủ tịch UBND xã là người địa phương, ông Lê Tám kể.", []),
    ("Thứ trưởng Bộ trưởng Bộ Y tế Lê Tám dự.", ["Bộ trưởng Bộ Y tế"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FOREIGN + SHARED)
def test_everybody_has_their_own_offices(text: str, expected: dict[str, list[str]]) -> None:
    assert {person.name: [office.text for office in person.offices] for person in find(text)} == expected


@pytest.mark.parametrize(("text", "offices"), NOT_HIS)
def test_what_somebody_else_holds_is_not_the_named_persons(text: str, offices: list[str]) -> None:
    (person,) = find(text)
    assert [office.text for office in person.offices] == offices


@pytest.mark.parametrize(
    ("text", "former"),
    [
        ("Ông Lê Tám, khi đó là Chủ tịch UBND huyện, đã ký.", [True]),
        ("Ông Lê Tám từng là Chủ tịch UBND huyện Đông Mỹ.", [True]),
        ("Ông Lê Tám (thời điểm đó là Giám đốc Sở Y tế) đã ký.", [True]),
        ("Ông Lê Tám, từng là Giám đốc Sở Y tế, hiện là Phó Chủ tịch UBND tỉnh.", [True, False]),
        ("Ông Lê Tám, nguyên Giám đốc Sở Y tế, dự.", [True]),
        ("Ông Lê Tám, hiện là Giám đốc Sở Y tế, dự.", [False]),
        ("Giám đốc Sở Y tế lúc đó là ông Lê Tám.", [True]),
        ("Ông Lê Tám được Tỉnh ủy điều động, chỉ định giữ chức vụ Bí thư Huyện ủy.", [False]),
        ("Giám đốc Sở Y tế hiện vẫn là ông Lê Tám.", [False]),
    ],
)
def test_an_office_held_before_is_former(text: str, former: list[bool]) -> None:
    (person,) = find(text)
    assert [office.former for office in person.offices] == former


def test_a_government_is_no_acting_holder() -> None:
    (person,) = find("Chính quyền Tổng thống Mỹ Dorian Trask tuyên bố.")
    assert [(office.text, office.acting) for office in person.offices] == [("Tổng thống Mỹ", False)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tổng Bí thư Lê Minh Trọngmong muốn", "Lê Minh Trọng"),
        ("ông Lê Đình ĐứcNgười thầy", "Lê Đình Đức"),
        ("ông Lê Văn Sơnhttp://a.vn", "Lê Văn Sơn"),
        ("ông Lê Văn Namđã nói", "Lê Văn Nam"),
        ("ông Lê Martin dự", "Lê Martin"),
        ("ông Y Blơm Niê dự", "Y Blơm Niê"),
    ],
)
def test_what_is_glued_to_a_name_is_not_of_it(text: str, name: str) -> None:
    (person,) = find(text)
    assert (person.name, text[person.start : person.end]) == (name, name)


def test_artists_are_listed_without_surnames() -> None:
    listed = "các ca sĩ Tùng Mai, Viết Hà, Lê Tám; các Nghệ sĩ Ưu tú: Lan Vi, Thu Hoa"
    assert [person.name for person in find(listed)] == ["Tùng Mai", "Viết Hà", "Lê Tám", "Lan Vi", "Thu Hoa"]
