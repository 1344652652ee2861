"""Offices as readers type them: any head, abbreviated without marks, one of hundreds, with a place."""

import pytest

from search.query.parser import parse
from tests.search.answer.shown import shown
from tests.search.query.known import MemoryKnown
from tests.search.query.test_parser import TODAY

MANY = tuple(f"Chủ tịch Hội làng nghề số {number}" for number in range(1, 400))
KNOWN = MemoryKnown(
    offices_of=(
        *MANY,
        "Chủ tịch Hội đồng nhân dân tỉnh Hải Sơn",
        "Phó Chủ tịch Hội đồng nhân dân tỉnh",
        "Bí thư Tỉnh ủy",
        "Chủ tịch Ủy ban nhân dân tỉnh",
        "Giám đốc Sở Y tế",
        "Bộ trưởng Bộ Y tế",
        "Viện trưởng Viện kiểm sát nhân dân tỉnh",
        "Hiệu trưởng Trường Chính trị tỉnh",
        "Cục trưởng Cục Thủy lợi",
        "Giám đốc Công an",
        "Phó Chủ tịch Hội người Bình Phước",
    )
)


def offices(text: str) -> list[str]:
    return [chip.label for chip in parse(text, KNOWN, TODAY).understood if chip.kind == "office"]


@pytest.mark.parametrize(
    ("typed", "office"),
    [
        ("chu tich hdnd tinh hai son", "Chủ tịch Hội đồng nhân dân tỉnh Hải Sơn"),
        ("ct hdnd tinh hai son", "Chủ tịch Hội đồng nhân dân tỉnh Hải Sơn"),
        ("CT HĐND tỉnh Hải Sơn", "Chủ tịch Hội đồng nhân dân tỉnh Hải Sơn"),
        ("pct hdnd tinh", "Phó Chủ tịch Hội đồng nhân dân tỉnh"),
        ("ct ubnd tinh", "Chủ tịch Ủy ban nhân dân tỉnh"),
        ("vien truong vien kiem sat nhan dan tinh", "Viện trưởng Viện kiểm sát nhân dân tỉnh"),
        ("viện trưởng vksnd tỉnh", "Viện trưởng Viện kiểm sát nhân dân tỉnh"),
        ("hieu truong truong chinh tri tinh", "Hiệu trưởng Trường Chính trị tỉnh"),
        ("cục trưởng cục thuỷ lợi", "Cục trưởng Cục Thủy lợi"),
        ("chu tich hoi lang nghe so 7", "Chủ tịch Hội làng nghề số 7"),
        ("giám đốc công an giang thành", "Giám đốc Công an"),
        ("PCT Hội người Bình Định", "Phó Chủ tịch hội người"),
    ],
)
def test_an_office_is_known_however_it_is_typed(typed: str, office: str) -> None:
    assert offices(typed) == [office]


@pytest.mark.parametrize(
    "typed", ["ct 35", "thị trường tỉnh", "ct tw", "hoi nghi ct", "vien truong", "gd tinh"]
)
def test_what_only_begins_like_one_is_none(typed: str) -> None:
    assert offices(typed) == []


@pytest.mark.parametrize(
    ("typed", "office", "place"),
    [
        ("bi thu tinh uy ninh binh", "Bí thư Tỉnh ủy", '"ninh binh"'),
        ("Bí thư Tỉnh ủy Cà Mau", "Bí thư Tỉnh ủy", '"cà! mau"'),
        ("giam doc so y te vinh long", "Giám đốc Sở Y tế", '"vinh long"'),
        ("ct ubnd tinh binh dinh", "Chủ tịch Ủy ban nhân dân tỉnh", '"binh dinh"'),
    ],
)
def test_the_place_behind_an_office_stands_side_by_side(typed: str, office: str, place: str) -> None:
    assert offices(typed) == [office]
    assert place in shown(parse(typed, KNOWN, TODAY).query)


@pytest.mark.parametrize(
    "typed", ["bộ trưởng bộ y tế việt nam", "bí thư tỉnh ủy, ninh bình", "bí thư tỉnh ủy bình an"]
)
def test_other_words_behind_an_office_stay_words(typed: str) -> None:
    assert '"' not in shown(parse(typed, KNOWN, TODAY).query).split(" & ", 1)[1]
