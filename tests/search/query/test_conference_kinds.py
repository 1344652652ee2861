"""Kinds of conference in the box: what is a chip, and what stays words."""

import pytest

from search.query.parser import parse
from search.query.relax import relaxed
from tests.search.answer.shown import shown
from tests.search.query.archive_known import TODAY, archive_known

KNOWN = archive_known()

CHIPS = [
    ("kỳ họp", "kỳ họp"),
    ("ky hop", "kỳ họp"),
    ("kì họp", "kỳ họp"),
    ("hội nghị:kì họp", "kỳ họp"),
    ("hội thao", "hội thao"),
    ("hội thảo", "hội thảo"),
    ("hội nghị:hội thao", "hội thao"),
    ("hoi thao khoa hoc", "hội thảo khoa học"),
    ("ngày hội", "ngày hội"),
    ("diễn tập", "diễn tập"),
    ("lễ khởi công cầu Sông Vân", "lễ khởi công"),
    ("le so ket 5 nam", "lễ sơ kết"),
    ("hội nghị triển khai nghị quyết", "hội nghị triển khai"),
    ("hội nghị cán bộ, công chức", "hội nghị cán bộ công chức"),
    ("hội nghị gặp mặt", "hội nghị gặp mặt"),
    ("họp báo cáo viên tháng 3", "họp báo cáo viên"),
    ("họp báo sáng nay", "họp báo"),
    ("giải bóng đá thiếu niên", "giải bóng đá"),
    ("hội nghị:bóng đá", "giải bóng đá"),
    ("buổi gặp mặt cán bộ hưu trí", "buổi gặp mặt"),
]
WORDS = [
    "hội nghị",
    "triển khai nghị quyết",
    "đại biểu",
    "người lao động",
    "ngày hội của bà con",
    "kỳ họp này",
    "họp báo cáo kết quả",
    "khởi công",
    "hội nghị trao đổi",
    "đón năm mới",
    "hội thao công nhân",
]


@pytest.mark.parametrize(("text", "label"), CHIPS)
def test_a_kind_is_a_chip(text: str, label: str) -> None:
    found = parse(text, KNOWN, TODAY)
    assert [chip.label for chip in found.understood if chip.kind == "conference"] == [label]


@pytest.mark.parametrize("text", WORDS)
def test_a_word_of_other_things_stays_a_word(text: str) -> None:
    assert not [chip for chip in parse(text, KNOWN, TODAY).understood if chip.kind == "conference"]


def test_a_whole_name_is_its_kind_or_its_words_side_by_side() -> None:
    assert shown(parse("lễ khởi công cầu", KNOWN, TODAY).query) == (
        '((kind=le-khoi-cong | "lễ! khởi! công!") & cầu!)'
    )


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("hội nghị:lễ sơ kết", "kind=le-tong-ket"),
        ("hội nghị:buổi họp mặt", "kind=buoi-gap-mat"),
        ("hội nghị:kỳ họp", None),
    ],
)
def test_the_neighbouring_kind(text: str, near: str | None) -> None:
    wider = [shown(wider.query) for wider in relaxed(parse(text, KNOWN, TODAY).query)]
    assert wider == ([near] if near else [])
