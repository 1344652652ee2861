"""Names for parts of names, and for names misspelled."""

import pytest

from search.answer.corrections.people import fuller, marked_inside, named, otherwise_marked
from tests.search.query.archive_known import archive_known

KNOWN = archive_known()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đặng Tảo", ["Đặng Ngọc Tảo"]),
        ("đ/c Chí Vọng", ["Lê Chí Vọng"]),
        ("Đặng Tão", []),
        ("đặng tảo", []),
        ("Đặng Ngọc Tảo", []),
        ("Tảo", []),
        ("Nghị Quyết", []),
    ],
)
def test_part_of_a_name_offers_the_whole(text: str, expected: list[str]) -> None:
    assert list(fuller(text, KNOWN)) == expected


@pytest.mark.parametrize(
    ("text", "first"),
    [("dang tao", "Đặng Ngọc Tảo"), ("le chi vongg", "Lê Chí Vọng"), ("Đặng Ngcọ Tảo", "Đặng Ngọc Tảo")],
)
def test_a_name_without_marks_or_misspelled(text: str, first: str) -> None:
    assert next(named(text, KNOWN)) == first


@pytest.mark.parametrize("text", ["", "35-NQ/TW", "x", "một hai ba bốn năm sáu", "\ud800 \ud800"])
def test_no_name_in_what_is_none(text: str) -> None:
    assert list(named(text, KNOWN)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("lê chí vộng dự họp dân", ["Lê Chí Vọng dự họp dân"]),
        ("hôm qua Lê Chi Vòng", ["hôm qua Lê Chí Vọng"]),
        ("ông đặng ngọc tạo", ["ông Đặng Ngọc Tảo"]),
        ("lê chí vọng dự họp", []),
        ("phạm thí hòa dự họp", ["Phạm Thị Hòa dự họp"]),
        ("le chi vong du hop", []),
        ("chí vộng dự họp", []),
        ("lê chí vộng nói", []),
    ],
)
def test_a_name_in_other_marks_among_other_words(text: str, expected: list[str]) -> None:
    settled = text.endswith("nói")
    assert sorted(marked_inside(text, lambda token: settled, KNOWN)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("phạm thí hòa", ["Phạm Thị Hòa"]),
        ("phạm thí hoa", ["Phạm Thị Hoa", "Phạm Thị Hòa"]),
        ("phạm thì hoà", ["Phạm Thị Hòa"]),
        ("phạm thí hỏa", ["Phạm Thị Hoa", "Phạm Thị Hòa"]),
        ("pham thi hoa", []),
    ],
)
def test_of_names_in_other_marks_those_with_the_fewest_are_meant(text: str, expected: list[str]) -> None:
    assert sorted(otherwise_marked(text, KNOWN)) == expected
