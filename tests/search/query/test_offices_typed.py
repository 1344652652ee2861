"""Offices as readers type them: any head, abbreviated without marks, one of hundreds, with a place."""

from dataclasses import replace

import pytest

from search.query.facts.meaning import facts
from search.query.parser import parse
from tests.search.answer.shown import shown
from tests.search.query.known import MemoryKnown
from tests.search.query.test_parser import TODAY

MANY = tuple(f"Chủ tịch Hội làng nghề số {number}" for number in range(1, 400))
KNOWN = MemoryKnown(
    names_of=("Khương Bá Thuật",),
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
        "Phó Giám đốc Sở Giáo dục và Đào tạo",
        "Phó Giám đốc Sở Giáo dục-Đào tạo",
        "Phó Giám đốc Sở GD ĐT huyện Mới",
        "Phó Giám đốc Sở Nông nghiệp và Phát triển nông thôn",
    ),
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
        ("phó giám đốc sở nông nghiệp và ptnt", "Phó Giám đốc Sở Nông nghiệp và Phát triển nông thôn"),
        ("P.CT HĐND tỉnh", "Phó Chủ tịch Hội đồng nhân dân tỉnh"),
        ("p.ct hđnd tỉnh", "Phó Chủ tịch Hội đồng nhân dân tỉnh"),
        ("P. Chủ tịch HĐND tỉnh", "Phó Chủ tịch Hội đồng nhân dân tỉnh"),
        ("p.chủ tịch hđnd tỉnh", "Phó Chủ tịch Hội đồng nhân dân tỉnh"),
        ("PCT Hội người Bình Định", "Phó Chủ tịch hội người"),
    ],
)
def test_an_office_is_known_however_it_is_typed(typed: str, office: str) -> None:
    assert offices(typed) == [office]


@pytest.mark.parametrize(
    "typed",
    [
        "phó giám đốc sở giáo dục và đào tạo",
        "phó giám đốc sở giáo dục-đào tạo",
        "phó giám đốc sở gd-đt",
        "pho giam doc so gd&dt",
        "PGĐ Sở GD và ĐT",
    ],
)
def test_an_office_means_all_its_spellings(typed: str) -> None:
    found = {fact.value for fact in facts(parse(typed, KNOWN, TODAY).query)}
    assert found >= {"phó giám đốc sở giáo dục và đào tạo", "phó giám đốc sở giáo dục đào tạo"}
    assert "phó giám đốc sở nông nghiệp và phát triển nông thôn" not in found


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


@pytest.mark.parametrize("text", ["phó chủ tịch hđnd khương bá thuật", "khuong ba thuat pct hdnd"])
def test_beside_a_person_an_office_means_what_begins_so_too(text: str) -> None:
    known = replace(KNOWN, offices_of=(*KNOWN.offices_of, "Phó Chủ tịch Hội đồng nhân dân"))
    held = {fact.value for fact in facts(parse(text, known, TODAY).query)}
    assert {
        "khuong-ba-thuat|phó chủ tịch hội đồng nhân dân",
        "khuong-ba-thuat|phó chủ tịch hội đồng nhân dân tỉnh",
    } <= held
