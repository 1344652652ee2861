"""Abbreviations and what they stand for ask for the same, whichever is typed."""

import pytest

from search.query.facts.abbreviations import SPELLINGS, spellings, variants
from search.query.house_words import SHIPPED, Abbreviation, HouseWords, is_ordinary
from search.query.parsed import Parsed
from search.query.parser import as_words, parse
from search.vietnamese.text import tokens
from tests.search.answer.shown import shown
from tests.search.query.archive_known import TODAY, archive_known
from tests.search.query.known import MemoryKnown

KNOWN = archive_known()


def parsed(text: str, words: HouseWords = SHIPPED) -> Parsed:
    return parse(text, KNOWN, TODAY, words)


def read(text: str) -> str:
    return shown(parsed(text).query)


def chips(text: str) -> list[tuple[str, str]]:
    return [(chip.text, chip.label) for chip in parsed(text).understood if chip.kind == "abbreviation"]


@pytest.mark.parametrize(
    "typed",
    [
        ("UBND tỉnh", "ubnd tỉnh", "Ủy ban nhân dân tỉnh", "Uỷ ban Nhân dân tỉnh"),
        ("HĐND", "Hội đồng nhân dân"),
        ("hdnd", "hoi dong nhan dan"),
        ("MTTQ", "Mặt trận Tổ quốc", "mặt trận tổ quốc"),
        ("BTV Tỉnh ủy", "BTV TU", "BTVTU", "Ban Thường vụ Tỉnh ủy"),
        ("BCH TW", "BCH Trung ương", "BCH T.Ư", "BCHTW", "Ban Chấp hành Trung ương"),
        ("NTM", "nông thôn mới"),
        ("TP.HCM", "TPHCM", "TP HCM", "tp. Hồ Chí Minh", "Thành phố Hồ Chí Minh"),
        (
            "Sở GD&ĐT",
            "Sở GD-ĐT",
            "Sở GDĐT",
            "Sở GD và ĐT",
            "Sở GD & ĐT",
            "Sở Giáo dục và Đào tạo",
            "Sở Giáo dục & Đào tạo",
            "Sở Giáo dục - Đào tạo",
        ),
        ("LĐ-TB&XH", "LĐTB&XH", "LĐ,TB&XH", "LĐTBXH", "Lao động - Thương binh và Xã hội"),
        ("VH-TT&DL", "VHTT&DL", "VHTTDL", "VH, TT và DL", "Văn hóa, Thể thao và Du lịch"),
    ],
)
def test_either_form_is_one_query(typed: tuple[str, ...]) -> None:
    assert {read(text) for text in typed} == {read(typed[0])}
    assert all(chips(text) for text in typed)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UBND tỉnh", '((ubnd | "ủy! ban nhân! dân!") & tỉnh!)'),
        ("uy ban nhan dan tinh", '((ubnd | "uy ban nhan dan") & tinh)'),
        ("hdnd", '(hdnd | "hoi dong nhan dan")'),
        ("Chủ tịch UBND huyện", '(chủ! & tịch! & (ubnd | "ủy! ban nhân! dân!") & huyện!)'),
        ('"UBND tỉnh"', '"ubnd tỉnh!"'),
        ("+UBND", "ubnd"),
        ("-UBND", '-(ubnd | "ủy! ban nhân! dân!")'),
        ("15/QĐ-UBND", '(number=15-qd-ubnd | "15 qđ! ubnd")'),
        ("tu", "tu"),
        ("ct nn", "(ct & nn)"),
        ("TU", "tu"),
        ("BTV", "btv"),
        ("sản phẩm OCOP", "(sản! & phẩm! & ocop)"),
        ("úy ban nhân dân", "(úy! & ban & nhân! & dân!)"),
    ],
)
def test_an_abbreviation_is_read_as_typed(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "chip"),
    [
        ("xã NTM", ("NTM", "NTM = nông thôn mới")),
        ("uy ban nhan dan xa", ("uy ban nhan dan", "UBND = Ủy ban nhân dân")),
        ("dạy ở TPHCM", ("TPHCM", "TP.HCM = Thành phố Hồ Chí Minh")),
    ],
)
def test_the_chip_says_both_forms_and_can_be_taken_away(text: str, chip: tuple[str, str]) -> None:
    assert chips(text) == [chip]
    assert chips(as_words(text, parsed(text).understood[0])) == []


def test_numbers_and_people_come_first() -> None:
    kinds = [chip.kind for chip in parsed("130-KH/TU Lê Chí Vọng UBND").understood]
    assert kinds == ["number", "person", "abbreviation"]


def test_a_city_named_after_a_person_is_the_city() -> None:
    known = MemoryKnown(names_of=("Hồ Chí Minh",))
    asked = {
        shown(parse(text, known, TODAY).query)
        for text in ("TPHCM", "TP. Hồ Chí Minh", "Thành phố Hồ Chí Minh", "thành phố HCM")
    }
    assert len(asked) == 1
    assert "person" not in asked.pop()
    assert "person=ho-chi-minh" in shown(parse("tư tưởng Hồ Chí Minh", known, TODAY).query)


def test_a_stretch_is_spelled_every_way_bounded() -> None:
    found = [shown(node) for node in spellings(tokens("Chủ tịch UBND huyện"))]
    assert found == ['"chủ! tịch! ubnd huyện!"', '"chủ! tịch! ủy! ban nhân! dân! huyện!"']
    assert spellings(tokens("Chủ tịch UBND"))[1] == spellings(tokens("Chủ tịch Ủy ban nhân dân"))[0]
    assert [shown(node) for node in spellings(tokens("chi bộ"))] == ['"chi bộ!"']
    assert len(spellings(tokens("GD&ĐT KH&CN TN&MT LĐ-TB&XH"))) == SPELLINGS
    assert spellings([]) == []


def test_a_printed_name_has_the_syllables_of_each_form() -> None:
    found = [" ".join(token.exact for token in form) for form in variants("Sở TN&MT")]
    assert "sở tài nguyên và môi trường" in found
    assert "sở tnmt" in found
    assert len(found) == len(set(found))


def test_the_words_of_the_house_are_understood() -> None:
    house = HouseWords((Abbreviation("BQLDA", "Ban Quản lý dự án"),)).beside(SHIPPED)
    assert shown(parsed("BQLDA", house).query) == '(bqlda | "ban quản! lí! dự! án!")'
    assert shown(parsed("NTM", house).query) == '(ntm | "nông! thôn! mới!")'


def test_no_abbreviation_is_an_ordinary_syllable_and_none_means_two_things() -> None:
    assert [one.short for one in SHIPPED.abbreviations if is_ordinary(one.short)] == []
    shorts = [one.short for one in SHIPPED.abbreviations]
    assert len(shorts) == len(set(shorts))
    assert len(shorts) >= 60


@pytest.mark.parametrize(
    ("typed", "other"),
    [
        ("Chủ tịch UBND huyện", "Chủ tịch Ủy ban nhân dân huyện"),
        ("Giám đốc Sở GD&ĐT", "Giám đốc Sở Giáo dục và Đào tạo"),
    ],
)
def test_an_office_matches_by_its_words_in_either_form(typed: str, other: str) -> None:
    offices = ("Chủ tịch Ủy ban nhân dân huyện", "Giám đốc Sở Giáo dục và Đào tạo Hải Sơn")
    known = MemoryKnown(offices_of=offices)
    asked = [shown(parse(text, known, TODAY).query) for text in (typed, other)]
    assert all("office=" in one for one in asked)
    assert set(asked[0].strip("()").split(" | ")) == set(asked[1].strip("()").split(" | "))
