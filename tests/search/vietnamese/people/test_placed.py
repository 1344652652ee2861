"""Offices that leave their place out, beside another of the same holder that says it."""

import pytest

from search.vietnamese.people import FoundOffice, full_office
from search.vietnamese.people.offices.placed import placed


def full(*offices: str) -> list[str]:
    """The offices in full; «nguyên» in front tells of a former one."""
    found = [
        FoundOffice(one, full_office(one.removeprefix("nguyên ")), 0, 0, one.startswith("nguyên"))
        for one in offices
    ]
    return [office.full for office in placed(found)]


@pytest.mark.parametrize(
    ("offices", "expected"),
    [
        (("Bí thư Tỉnh ủy", "Chủ tịch HĐND tỉnh Cà Mau"), "Bí thư Tỉnh ủy Cà Mau"),
        (("Công an tỉnh", "Bí thư Tỉnh ủy Bà Rịa - Vũng Tàu"), "Công an tỉnh Bà Rịa - Vũng Tàu"),
        (("Bí thư Huyện ủy", "Tỉnh ủy viên", "Chủ tịch HĐND huyện Cầu Kè"), "Bí thư Huyện ủy Cầu Kè"),
        (("Phó Bí thư Thành ủy", "Chủ tịch UBND TP. Trà Vinh"), "Phó Bí thư Thành ủy Trà Vinh"),
        (("Bí thư Thị ủy", "Chủ tịch HĐND TX. Duyên Hải"), "Bí thư Thị ủy Duyên Hải"),
        (("Bí thư Đảng ủy", "Chủ tịch HĐND xã Lương Hòa"), "Bí thư Đảng ủy xã Lương Hòa"),
        (("Giám đốc Công an tỉnh", "Ủy viên Tỉnh ủy Trà Vinh"), "Giám đốc Công an tỉnh Trà Vinh"),
        (("nguyên Bí thư Huyện ủy", "nguyên Chủ tịch UBND huyện Cầu Kè"), "Bí thư Huyện ủy Cầu Kè"),
    ],
)  # fmt: skip
def test_the_other_office_says_the_place(offices: tuple[str, ...], expected: str) -> None:
    assert full(*offices)[0] == expected


@pytest.mark.parametrize(
    "offices",
    [
        ("Bí thư Tỉnh ủy",),
        ("Bí thư Tỉnh ủy", "Chủ tịch HĐND tỉnh"),
        ("Bí thư Tỉnh ủy", "Bí thư Huyện ủy Cầu Kè"),  # of another level
        ("Phó Bí thư Tỉnh ủy", "nguyên Chủ tịch UBND tỉnh Cà Mau"),  # what is past was elsewhere, maybe
        ("Ủy viên Tỉnh ủy", "Bí thư Tỉnh ủy Cà Mau", "Bí thư Tỉnh ủy Trà Vinh"),  # either
        ("Bí thư Đảng ủy", "Giám đốc Sở Y tế tỉnh Trà Vinh"),  # the committee of the department
        ("Bí thư Thành ủy Trà Vinh", "Chủ tịch HĐND thành phố Trà Vinh"),
        ("Ủy viên Ban Chấp hành Trung ương Đảng", "Bí thư Tỉnh ủy Cà Mau"),
    ],
)
def test_what_nothing_says_stays_open(offices: tuple[str, ...]) -> None:
    assert full(*offices) == [full_office(one.removeprefix("nguyên ")) for one in offices]
