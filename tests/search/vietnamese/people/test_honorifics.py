"""Every honorific of the vocabulary introduces a person, in an article and in what readers type."""

import pytest

from search.vietnamese.data import rows
from search.vietnamese.people import find, strip_honorific
from search.vietnamese.text import fold

HONORIFICS = [entry for entry, _ in rows("honorifics", 2)]
NAME = "Tống Thị Mỹ Duyên"


@pytest.mark.parametrize("honorific", HONORIFICS)
def test_an_honorific_typed_with_marks_and_without_gives_the_same_person(honorific: str) -> None:
    assert strip_honorific(f"{honorific} {NAME}") == (honorific, NAME)
    assert strip_honorific(f"{honorific.upper()} {NAME.upper()}") == (honorific.upper(), NAME.upper())
    assert strip_honorific(fold(f"{honorific} {NAME}")) == (fold(honorific), fold(NAME))
    assert strip_honorific(f"{fold(honorific)} {NAME}") == (fold(honorific), NAME)


@pytest.mark.parametrize("honorific", HONORIFICS)
def test_an_honorific_introduces_a_person_in_an_article(honorific: str) -> None:
    printed = honorific[:1].upper() + honorific[1:]
    for text in (f"{printed} {NAME} phát biểu.", f"Tại hội nghị, {printed} {NAME} đề nghị hỗ trợ vốn."):
        assert [person.name for person in find(text)] == [NAME]
    assert [person.name for person in find(f"{fold(printed)} {NAME} phát biểu.")] == [NAME]


@pytest.mark.parametrize(
    ("typed", "honorific", "name"),
    [
        ("ong luong vinh toai", "ong", "luong vinh toai"),
        ("ba nong thi hoa", "ba", "nong thi hoa"),
        ("bà Nông Thị Hoa", "bà", "Nông Thị Hoa"),
        ("gs.ts ta ngoc mai", "gs.ts", "ta ngoc mai"),
        ("dc ngo chi dung", "dc", "ngo chi dung"),
        ("dược si Tống Thị Lan", "dược si", "Tống Thị Lan"),
        ("dong chi dai ta pham tien hoi", "dong chi dai ta", "pham tien hoi"),
        ("dong chi dang", "dong chi", "dang"),
        ("ong K'Than", "ong", "K'Than"),
        ("ong y kla nie", "ong", "y kla nie"),
        ("chu nguyen van be", "chu", "nguyen van be"),
        ("chu ho van be", "chu", "ho van be"),
        ("vua Gia Phong", "vua", "Gia Phong"),
        ("cô Lò Thị Mến", "cô", "Lò Thị Mến"),
    ],
)
def test_what_readers_type(typed: str, honorific: str, name: str) -> None:
    assert strip_honorific(typed) == (honorific, name)


@pytest.mark.parametrize(
    "typed",
    [
        "ba dinh", "ba Đình", "Ba Đình", "Cô Tô", "anh thu", "em le", "co lan anh", "chu van be",
        "chu hoang be", "bac thi mai", "su van luyen", "mau thi be", "luong y nhi", "chu ho nam",
        "vua", "đ/c", "Trần Quyền Bí Thư", "tran quyen bi thu", "Quyền Giám đốc", "Ông Thị Mến",
        "dước sĩ Tống Lan", "nong thi hoa", "Nông Thị Hoa", "ong ich ba",
    ],
)  # fmt: skip
def test_no_name_loses_a_syllable(typed: str) -> None:
    assert strip_honorific(typed) == ("", typed)


@pytest.mark.parametrize("name", ["Nông Thị Mến", "Đồng Văn Bé", "Bạc Thị Hoa", "Chu Văn Bé"])
def test_a_name_in_which_a_title_hides_stays_whole(name: str) -> None:
    for introduced in (f"bà {name} phát biểu.", f"Chủ tịch UBND xã, bà {name} phát biểu."):
        assert [person.name for person in find(introduced)] == [name]


def test_many_honorifics_are_read_in_time() -> None:
    typed = "ba dong chi " * 3000
    assert " ".join(strip_honorific(typed)) == typed.strip()
