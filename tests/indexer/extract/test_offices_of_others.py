"""The office of someone else that stands before a name is not the named person's."""

import pytest

from indexer.extract import extract
from search.model import Article


@pytest.mark.parametrize(
    ("body", "offices"),
    [
        ("Thừa quyền Chủ tịch nước, Chủ tịch UBND tỉnh Hải Sơn Lê Văn Mơ trao.",
         ["Chủ tịch UBND tỉnh Hải Sơn"]),
        ("Thừa ủy quyền của Chủ tịch nước, Bí thư Tỉnh ủy Lê Văn Mơ trao cờ.", ["Bí thư Tỉnh ủy"]),
        ("Thừa lệnh Chủ tịch UBND tỉnh, Chánh Văn phòng UBND tỉnh Lê Văn Mơ ký.",
         ["Chánh Văn phòng UBND tỉnh"]),
        ("Thừa lệnh Bí thư Tỉnh ủy, đồng chí Lê Văn Mơ, Chánh Văn phòng Tỉnh ủy ký.",
         ["Chánh Văn phòng Tỉnh ủy"]),
        ("Thay mặt Chủ tịch UBND tỉnh, Phó Bí thư Tỉnh ủy Lê Văn Mơ chúc mừng.", ["Phó Bí thư Tỉnh ủy"]),
        ("Trợ lý Chủ tịch nước Lê Văn Mơ dự lễ.", ["Trợ lý"]),
        ("Phu nhân Chủ tịch nước Lê Văn Mơ dự lễ.", []),
        ("Khách đến Phủ Thủ tướng, Tổng Bí thư Lê Văn Mơ tiếp.", ["Tổng Bí thư"]),
        ("Quyền Chủ tịch UBND tỉnh Lê Văn Mơ dự lễ.", ["Chủ tịch UBND tỉnh"]),
        ("Ý kiến của Ủy viên Bộ Chính trị, Bí thư Thành ủy Lê Văn Mơ.",
         ["Ủy viên Bộ Chính trị", "Bí thư Thành ủy"]),
    ],
)  # fmt: skip
def test_only_the_offices_of_the_named_person_are_his(body: str, offices: list[str]) -> None:
    (person,) = extract(Article(id="a", title="Tin", body=body)).people
    assert (person.name, [office.text for office in person.offices]) == ("Lê Văn Mơ", offices)


SECRETARY = "Bí thư Huyện ủy Trần Thị Bốn dự lễ. "


@pytest.mark.parametrize(
    ("body", "offices"),
    [
        (f"{SECRETARY}Theo đề nghị của đồng chí Lê Văn Mơ, Bí thư Huyện ủy yêu cầu các xã vào cuộc.", []),
        (f"{SECRETARY}Với đóng góp của Chủ tịch Hội Người cao tuổi Lê Văn Mơ, Bí thư Huyện ủy biểu dương.",
         ["Chủ tịch Hội Người cao tuổi"]),
        ("Theo đề nghị của đồng chí Lê Văn Mơ, Bí thư Huyện ủy yêu cầu các xã vào cuộc.",
         ["Bí thư Huyện ủy"]),
        (f"{SECRETARY}Theo đề nghị của đồng chí Lê Văn Mơ, Bí thư Đảng ủy xã yêu cầu các thôn vào cuộc.",
         ["Bí thư Đảng ủy xã"]),
        (f"{SECRETARY}Theo đề nghị của đồng chí Lê Văn Mơ, Bí thư Huyện ủy, các xã vào cuộc.",
         ["Bí thư Huyện ủy"]),
        (f"{SECRETARY}Đồng chí Lê Văn Mơ, Bí thư Huyện ủy phát biểu tại buổi lễ.", ["Bí thư Huyện ủy"]),
    ],
)  # fmt: skip
def test_what_another_holds_and_a_clause_goes_on_with_is_the_others(body: str, offices: list[str]) -> None:
    people = {person.name: person for person in extract(Article(id="a", title="Tin", body=body)).people}
    assert [office.text for office in people["Lê Văn Mơ"].offices] == offices
