"""«Có phải bạn muốn tìm»: candidates in order, never a mere change of marks."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.parser import parse
from search.results import Understood
from search.suggest import MOST, corrections, fuller
from search.vietnamese.text import fold, keys
from tests.search.archive_known import TODAY, archive_known

KNOWN = archive_known()
VOCABULARY = Counter(
    keys(
        "nghị quyết nghị quyết chỉ thị sơ kết tổng kết sản xuất trồng trọt chăn nuôi giáo dục lúa non "
        "dân vận tuyên truyền bí thư tỉnh ủy văn hóa xã hội chính trị hội nghị hội nghị hội nghị đường sá sao"
    )[1]
)


def terms(prefix: str, limit: int) -> list[tuple[str, int]]:
    found = [(term, count) for term, count in VOCABULARY.items() if term.startswith(prefix)]
    return sorted(found, key=lambda pair: (-pair[1], pair[0]))[:limit]


def suggested(text: str) -> list[str]:
    return list(corrections(text, KNOWN, terms))


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("nghij quyeets", "nghị quyết"),
        ("nghi5 quye61t", "nghị quyết"),
        ("Đặng Tảo", "Đặng Ngọc Tảo"),
        ("dang tao", "Đặng Ngọc Tảo"),
        ("le chi vongg", "Lê Chí Vọng"),
        ("nghi quyte", "nghi quyet"),
        ("ngih quyết", "nghi quyết"),
        ("nghị quyếtt", "nghị quyết"),
        ("tuyênn truyền", "tuyên truyền"),
        ("chỉ thịị", "chỉ thị"),
        ("nghịquyết", "nghị quyết"),
        ("xản xuất", "sản xuất"),
        ("tồng trọt", "trồng trọt"),
        ("chồng trọt", "trồng trọt"),
        ("trăn nuôi", "chăn nuôi"),
        ("ráo dục", "giáo dục"),
        ("dáo dục", "giáo dục"),
        ("lon lúa", "non lúa"),
    ],
)
def test_the_likeliest_comes_first(text: str, first: str) -> None:
    assert suggested(text)[0] == first


@pytest.mark.parametrize(
    ("text", "meant"),
    [("bí thị", "bi thu"), ("chỉ thư", "chi thi"), ("sao sá", "xao sa"), ("văn hòi", "van hoa")],
)
def test_a_slip_that_is_a_syllable_too_is_among_the_candidates(text: str, meant: str) -> None:
    assert (meant in map(fold, suggested(text))) is (meant != "xao sa")


@pytest.mark.parametrize("text", ["", "  ", "35-NQ/TW", "nghi quyet", "\ud800", "x" * 500])
def test_nothing_is_offered_for_what_is_well_or_beyond_help(text: str) -> None:
    assert all(fold(candidate) != fold(text) for candidate in suggested(text))
    assert len(suggested("x" * 500)) == 0


def test_what_is_settled_and_what_has_near_hits_is_left_alone() -> None:
    text = "tổng kết xơ kết"
    settled = [Understood("conference", "tổng kết", "hoi-nghi-tong-ket", "hội nghị tổng kết", 0, 8)]
    assert next(corrections(text, KNOWN, terms, settled=settled)) == "tổng kết sơ kết"
    assert "bi thu" in map(fold, corrections("bí thị", KNOWN, terms))
    assert "bi thu" not in map(fold, corrections("bí thị", KNOWN, terms, near=True))
    assert "xao" in map(fold, corrections("sao", KNOWN, lambda *_: [("sao", 1), ("xao", 1)], near=True))


def test_dates_may_be_meant_as_they_are_printed() -> None:
    text = "kỷ niệm 30/4/1975 khóa XII (2018-2023)"
    settled = parse(text, KNOWN, TODAY).understood
    assert [chip.kind for chip in settled] == ["date", "term", "term"]
    quoted = [one for one in corrections(text, KNOWN, terms, settled=settled) if '"' in one]
    assert quoted == [
        'kỷ niệm 30/4/1975 khóa XII ("2018-2023")',
        'kỷ niệm "30/4/1975" khóa XII ("2018-2023")',
    ]
    assert not any('"' in one for one in corrections(text, KNOWN, terms, settled=settled, near=True))


def test_few_look_ups_in_the_index() -> None:
    asked: list[str] = []

    def counted(prefix: str, limit: int) -> list[tuple[str, int]]:
        asked.append(prefix)
        return terms(prefix, limit)

    list(corrections("ngih quyết truyên tuyền dân vậnn", KNOWN, counted))
    assert len(asked) == len(set(asked)) < 100


@given(st.text(max_size=40))
def test_candidates_are_few_and_differ_in_more_than_marks(text: str) -> None:
    found = suggested(text)
    assert len(found) <= MOST
    folded = [fold(candidate) for candidate in found]
    assert len(set(folded)) == len(folded)


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
