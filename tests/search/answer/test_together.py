"""People by a part of their name, people with their office, plenums as meetings, numbers typed loosely."""

import re

import pytest

from search.query.parsed import Parsed
from search.query.parser import as_words, parse
from tests.search.answer.shown import bare, shown
from tests.search.query.archive_known import TODAY, archive_known
from tests.search.query.known import MemoryKnown

KNOWN = archive_known()
ONE_FACT = "person_office=trinh-minh-dang|bí thư tỉnh ủy hải sơn"


def parsed(text: str) -> Parsed:
    return parse(text, KNOWN, TODAY)


def read(text: str) -> str:
    return shown(bare(parsed(text).query))


def chips(text: str) -> list[tuple[str, str]]:
    return [(chip.kind, chip.value) for chip in parsed(text).understood]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("đ/c Đằng", "trinh-minh-dang"),
        ("đồng chí Đằng dự sơ kết", "trinh-minh-dang"),
        ("dong chi dang", "trinh-minh-dang"),
        ("Đ/C ĐẰNG", "trinh-minh-dang"),
        ("đồng chí Minh Đằng", "trinh-minh-dang"),
        ("ông Vọng", "le-chi-vong"),
        ("ong le chi vong", "le-chi-vong"),
        ("đồng chí Hoa", "pham-thi-hoa"),
    ],
)
def test_a_given_name_that_fits_one_person_is_that_person(text: str, person: str) -> None:
    known = MemoryKnown(names_of=tuple(name for name in KNOWN.names_of if not name.endswith("Hòa")))
    assert ("person", person) in [(chip.kind, chip.value) for chip in parse(text, known, TODAY).understood]


@pytest.mark.parametrize(
    "text",
    [
        "đồng chí Hòa", "đồng chí hoa", "đồng chí bí thư", "đồng chí Thường trực", "đàn ông Vọng", "ong vong",
        "bà con", "đồng chí", "đồng chí Đằng Vân", "ông, Vọng",
    ],
)  # fmt: skip
def test_no_person_is_guessed(text: str) -> None:
    assert all(kind != "person" for kind, _ in chips(text))


def test_several_who_fit_are_offered() -> None:
    message = " ".join(problem.message for problem in parsed("đồng chí Hòa").problems)
    assert "Phạm Thị Hòa, Cao Văn Hòa" in message


@pytest.mark.parametrize(
    "text",
    [
        "Bí thư Tỉnh ủy Hải Sơn Trịnh Minh Đằng",
        "bi thu tinh uy hai son trinh minh dang",
        "Trịnh Minh Đằng, Bí thư Tỉnh ủy Hải Sơn",
        "Bí thư Tỉnh ủy Hải Sơn - đồng chí Trịnh Minh Đằng",
        "đ/c Đằng bí thư tỉnh ủy hải sơn",
        'người:"Trịnh Minh Đằng" chức vụ:"Bí thư Tỉnh ủy Hải Sơn"',
        "chức vụ:bí thư tỉnh ủy người:Trịnh Minh Đằng",
    ],
)
def test_a_person_beside_an_office_is_one_fact_with_two_chips(text: str) -> None:
    assert ONE_FACT in read(text)
    assert sorted(chips(text)) == [("office", "bí thư tỉnh ủy hải sơn"), ("person", "trinh-minh-dang")]
    for chip in parsed(text).understood:
        left = as_words(text, chip)
        assert ONE_FACT not in read(left)
        assert len(chips(left)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Bí thư Tỉnh ủy Hải Sơn dân vận Trịnh Minh Đằng",
        "Bí thư Tỉnh ủy Hải Sơn OR Trịnh Minh Đằng",
        "Trịnh Minh Đằng năm 2022 Bí thư Tỉnh ủy Hải Sơn",
        "-Trịnh Minh Đằng Bí thư Tỉnh ủy Hải Sơn",
        "Bí thư Tỉnh ủy Hải Sơn -Trịnh Minh Đằng",
    ],
)
def test_apart_they_are_two_facts(text: str) -> None:
    assert "person_office" not in read(text)


def test_each_person_takes_the_office_beside_the_name() -> None:
    read_as = read("Bí thư Tỉnh ủy Hải Sơn Trịnh Minh Đằng Phó Bí thư Huyện ủy Lê Chí Vọng")
    assert ONE_FACT in read_as
    assert "person_office=le-chi-vong|phó bí thư huyện ủy" in read_as
    assert "le-chi-vong|bí thư tỉnh ủy" not in read_as


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Lê Chí Vọng, {first} Trịnh Minh Đằng", ["trinh-minh-dang|first"]),
        ("Lê Chí Vọng {first} Trịnh Minh Đằng", ["trinh-minh-dang|first"]),
        ("Lê Chí Vọng, {first}, Trịnh Minh Đằng", ["trinh-minh-dang|first"]),
        ("Lê Chí Vọng {first}, Trịnh Minh Đằng", ["le-chi-vong|first"]),
        ("Lê Chí Vọng, {first}, Trịnh Minh Đằng, {second}", ["le-chi-vong|first", "trinh-minh-dang|second"]),
        ("{first} Lê Chí Vọng, {second} Trịnh Minh Đằng", ["le-chi-vong|first", "trinh-minh-dang|second"]),
        (
            "Lê Chí Vọng, {first} Trịnh Minh Đằng, {second} Tô Sương",
            ["trinh-minh-dang|first", "to-suong|second"],
        ),
        ("{first} Lê Chí Vọng, {second}", ["le-chi-vong|first"]),
    ],
)
def test_an_office_between_two_names_is_of_the_nearer_or_else_of_the_second(
    text: str, pairs: list[str]
) -> None:
    offices = {"first": "Bí thư Tỉnh ủy Hải Sơn", "second": "Phó Bí thư Huyện ủy"}
    asked = re.findall(r"person_office=([a-z-]+\|[^|&()]+)", read(text.format(**offices)))
    expected = [
        pair.replace(name, said.lower()) for pair in pairs for name, said in offices.items() if name in pair
    ]
    assert [pair.strip() for pair in asked] == expected


def test_the_beginning_of_an_office_beside_a_name_is_shown() -> None:
    shown_as = [
        (chip.kind, chip.text, chip.label) for chip in parsed("bí thư tỉnh ủy đồng chí Đằng").understood
    ]
    assert shown_as == [
        ("office", "bí thư tỉnh ủy", "bí thư tỉnh ủy"),
        ("person", "đồng chí Đằng", "Trịnh Minh Đằng"),
    ]


def test_one_who_no_longer_holds_an_office() -> None:
    assert "office=nguyên bí thư tỉnh ủy hải sơn" in read("nguyên Bí thư Tỉnh ủy Hải Sơn")
    assert "trinh-minh-dang|nguyên bí thư" in read("nguyên Bí thư Tỉnh ủy Trịnh Minh Đằng")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Hội nghị Trung ương bốn khóa XII", "hoi-nghi-trung-uong-4-khoa-12"),
        ("hoi nghi trung uong bon khoa 12", "hoi-nghi-trung-uong-4-khoa-12"),
        ("Hội nghị lần thứ tư Ban Chấp hành Trung ương khóa XII", "hoi-nghi-trung-uong-4-khoa-12"),
        ("hội nghị T.Ư 8", "hoi-nghi-trung-uong-8"),
    ],
)
def test_a_plenum_is_a_meeting(text: str, value: str) -> None:
    assert chips(text) == [("conference", value)]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("NQ 35 cán bộ", ["nq-35"]),
        ("nghị quyết 35 nhiệm vụ", ["nq-35"]),
        ("CT40 đồng chí", ["ct-40"]),
        ("nq 35 năm ngoái", ["nq-35"]),
        ("kế hoạch 35 nhiệm vụ", []),
        ("kế hoạch 4 điểm", []),
        ("nghị quyết 35 năm", []),
        ("35-NQ/TW. NHIỆM VỤ", ["35-nq-tw"]),
        ("35-NQ/TW - nhiem vu", ["35-nq-tw"]),
        ("35-NQ/TW.NHIỆM VỤ", ["35-nq-tw"]),
        ("NQ 35/CP", ["35-nq-cp"]),
        ("NQ18 TW", ["18-nq-tw"]),
        ("kh 130 tu", ["130-kh-tu"]),
        ("KH 130 TU sơ kết", ["130-kh-tu"]),
        ("kh 130 tu ngay 1/5/2019", ["130-kh-tu"]),
        ("cv 1510 btgtu", ["1510-cv-btgtu"]),
        ("Nghị quyết Trung ương bốn khóa XII", ["nq-tw4-khoa-12"]),
        ("nq tw4 k12", ["nq-tw4-khoa-12"]),
        ("nghị quyết trung ương năm 2022", []),
        ("nghị quyết ²", []),
        ("NQ ³", []),
        ("kh ²", []),
        ("nghị định ①", []),
        ("② nq", []),
    ],
)
def test_numbers_typed_loosely(text: str, numbers: list[str]) -> None:
    assert [value for kind, value in chips(text) if kind == "number"] == numbers


def test_that_both_are_printed_side_by_side_is_not_enough() -> None:
    # «… A, Bí thư Tỉnh ủy; Trịnh Minh Đằng, Phó Bí thư»: the office before the name is another's.
    assert read("Bí thư Tỉnh ủy Hải Sơn Trịnh Minh Đằng") == ONE_FACT
