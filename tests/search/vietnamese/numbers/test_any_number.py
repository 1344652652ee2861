"""What holds of every document number and of any text, and that long texts are read as quickly."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.vietnamese import numbers
from tests.growing import grows_gently

kinds = st.sampled_from(["NQ", "CT", "KL", "QĐ", "KH", "TB", "HD", "CV", "BC", "CTr", "TTr", "QĐi", "ĐA"])
party = st.sampled_from(["TW", "TU", "BTGTU", "HU", "VPTW", "UBKTTU", "ĐUK", "BTCTW"])
state = st.sampled_from(["UBND", "HĐND", "TTg", "CP", "BTC", "SGDĐT", "BCĐ389", "VPCP"])
figures = st.integers(1, 9999)
years = st.integers(1990, 2035)
full_numbers = st.one_of(
    st.builds(lambda n, k, b: f"{n}-{k}/{b}", figures, kinds, party),
    st.builds(lambda n, k, b: f"{n}/{k}-{b}", figures, kinds, state),
    st.builds(lambda n, y, k, b: f"{n}/{y}/{k}-{b}", figures, years, kinds, state),
    st.builds(lambda n, y, t: f"{n}/{y}/QH{t}", figures, years, st.integers(8, 16)),
    st.builds(lambda n, b, d: f"{n}/{b}-{d}", figures, state, st.sampled_from(["VX", "NC", "KTTH", "TCDN"])),
    st.builds(lambda n, k, b: f"{n}-{k}/{b}", figures, kinds, st.sampled_from(["XYZK", "QLCT", "ABX"])),
    st.builds(lambda n, t: f"NQTW{n} khóa {t}", st.integers(1, 15), st.integers(5, 14)),
    st.builds(lambda k, n: f"{k} {n}", st.sampled_from(["NQ", "CT", "NĐ", "QĐ"]), st.integers(1, 1899)),
)


@given(full_numbers)
def test_canonical_slug_and_variants_agree(text: str) -> None:
    number = numbers.parse(text)
    assert number is not None
    assert numbers.canonical(number.canonical) == number.canonical
    for spelling in (number.slug, *numbers.variants(number)):
        again = numbers.parse(spelling)
        assert again is not None and again.slug == number.slug, spelling
        assert numbers.same(spelling, text)
    assert numbers.variants(number)[0] == number.canonical


@given(full_numbers)
def test_a_printed_number_is_found_in_prose(text: str) -> None:
    number = numbers.parse(text)
    assert number is not None
    found = numbers.find(f"Căn cứ văn bản số {number.canonical}, các đơn vị")
    if not number.short:
        assert [one.value.slug for one in found] == [number.slug]


PIECES = st.sampled_from(
    ["35", "-", "NQ", "/", "TW", " ", "Nghị quyết", "số", "2020", ".", "khóa XII", "Trung ương", "4", "(",
     ",",
     "NĐ-CP", "năm", "T.Ư", "và", "\n", "Đ", "ngày", ":", "nghi quyet", "tw", "kế hoạch", "5"]
)  # fmt: skip
texts = st.one_of(st.text(), st.lists(PIECES, max_size=25).map("".join), st.lists(PIECES).map(" ".join))


@settings(max_examples=400)
@given(texts)
def test_any_text_is_accepted_and_offsets_cut_it(text: str) -> None:
    numbers.parse(text)
    for found in (numbers.find(text), numbers.typed_numbers(text)):
        end = 0
        for one in found:
            assert end <= one.start < one.end
            assert one.text == text[one.start : one.end]
            end = one.end


@pytest.mark.parametrize(
    "unit",
    ["1 ", "1,", "1/", "35-NQ/", "Nghị quyết 18, 19, ", "1 và ", "Trung ương 4 ", "số ", "9", "A", "35-A",
     "nq ", " " * 9,
     "Nghị quyết Trung ương 4 (khóa XI, ", "tw 4 khoa ", "1/2020/"],
)  # fmt: skip
def test_eight_times_the_text_is_no_more_than_thirty_times_the_work(unit: str) -> None:
    assert grows_gently(lambda text: (numbers.find(text), numbers.typed_numbers(text)), unit)
