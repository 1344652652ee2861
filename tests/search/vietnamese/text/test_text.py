"""Keys, tokens and folding of Vietnamese text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.vietnamese import text
from search.vietnamese.text.syllables import well_formed

ANYTHING = st.text(st.characters(), max_size=200)
VIETNAMESE = st.text(
    st.sampled_from("aàảãáạăằâầeêệiịoôộơợuưựyỵđĐÐðhcngtqu 05,-/\u00a0\u00ad\u200b\ufeff\n"), max_size=80
)

SAME = """
hoà hòa|uỷ ủy|thuý thúy|họat hoạt|vịêt việt|qúy quý|quí quý|gìa già|cuả của|thủơ thuở|Ðảng đảng|Ɖảng đảng
ðược được|kĩ kỹ|lí lý|sĩ sỹ|tỉ tỷ|mĩ mỹ|hi hy|kì kỳ|TỈNH tỉnh|UỶ ủy|05 5|00 0|khoẻ khỏe|hoá hóa|nứơc nước
""".replace("\n", "|").strip("|").split("|")  # fmt: skip
_WELL_FORMED = "nghị quyết giếng gì quỳnh khuỷu thuở huyện ương yên oẳn uỷ"
_DIFFERENT = "hoà hoa|vi vy|my mi|tay tai|thúy thùy|quý qui|hoá hoà|đảng dảng|già giạ|quỹ quĩ|tí tý"


@pytest.mark.parametrize("pair", SAME)
def test_spellings_of_one_syllable_meet(pair: str) -> None:
    one, other = pair.split()
    assert text.exact_key(one) == text.exact_key(other)
    assert text.folded_key(one) == text.folded_key(other)


@pytest.mark.parametrize("pair", _DIFFERENT.split("|"))
def test_different_syllables_stay_apart(pair: str) -> None:
    one, other = pair.split()
    assert text.exact_key(one) != text.exact_key(other)


@pytest.mark.parametrize(
    ("written", "exact", "folded"),
    [
        ("hoà", "hòa", "hoa"),
        ("05", "5", "5"),
        ("0", "0", "0"),
        ("NQ05", "nq05", "nq05"),
        ("ky", "ky", "ki"),
        ("quy", "quy", "qui"),
        ("café", "café", "cafe"),
        ("北京", "北京", "beijing"),
        ("m²", "m²", "m2"),
        ("đ\u00adược", "được", "duoc"),
        ("niño", "niño", "nino"),
    ],
)
def test_keys(written: str, exact: str, folded: str) -> None:
    assert text.keys(written) == ([exact], [folded])


def test_tokens_are_runs_of_letters_and_digits_with_their_places() -> None:
    source = "Tạ\u00a0Ngọc_Tấn:35-NQ/TW.Đến 35km"
    found = text.tokens(source)
    assert [token.text for token in found] == ["Tạ", "Ngọc", "Tấn", "35", "NQ", "TW", "Đến", "35km"]
    assert [token.start for token in found] == [0, 3, 8, 12, 15, 18, 21, 25]
    assert [token.marked for token in found] == [True, True, True, False, False, False, True, False]


def test_offsets_in_decomposed_text_count_its_own_code_points() -> None:
    source = unicodedata.normalize("NFD", "Tạ Ngọc—Tấn")
    assert [(token.start, token.end, token.exact) for token in text.tokens(source)] == [
        (0, 3, "tạ"),
        (4, 9, "ngọc"),
        (10, 15, "tấn"),
    ]


@pytest.mark.parametrize(
    ("given_text", "stored"),
    [
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("a\x00\x1b\tb\x85c", "a\tb\nc"),
        ("x\ud800y", "x\ufffdy"),
        (unicodedata.normalize("NFD", "họat động Ðảng\u00a0½"), "họat động Ðảng\u00a0½"),
    ],
)
def test_normalise(given_text: str, stored: str) -> None:
    assert text.normalise(given_text) == stored


@pytest.mark.parametrize(
    ("written", "slug"),
    [
        ("Ngô Chí Cường", "ngo-chi-cuong"),
        ("35-NQ/TW", "35-nq-tw"),
        ("«đ\u00adược» №", "duoc-no"),
        ("", ""),
        ("---", ""),
    ],
)
def test_slug(written: str, slug: str) -> None:
    assert text.slug(written) == slug


@given(ANYTHING | VIETNAMESE)
def test_folding_is_idempotent(source: str) -> None:
    assert text.fold(text.fold(source)) == text.fold(source)
    assert text.fold_aligned(text.fold_aligned(source)) == text.fold_aligned(source)
    for exact, folded in zip(*text.keys(source), strict=True):
        assert text.exact_key(exact) == exact
        assert text.folded_key(folded) == folded == text.folded_key(exact)


@given(ANYTHING | VIETNAMESE)
def test_composed_and_decomposed_text_have_the_same_keys(source: str) -> None:
    decomposed = unicodedata.normalize("NFD", source)
    assert text.keys(decomposed) == text.keys(unicodedata.normalize("NFC", source))
    assert [token.exact for token in text.tokens(decomposed)] == text.keys(source)[0]


@given(ANYTHING | VIETNAMESE)
def test_offsets_cut_the_original(source: str) -> None:
    found = text.tokens(source)
    assert ([token.exact for token in found], [token.folded for token in found]) == text.keys(source)
    for token in found:
        assert source[token.start : token.end] == token.text != ""


@given(ANYTHING)
def test_any_string_is_accepted(source: str) -> None:
    stored = text.normalise(source)
    assert text.normalise(stored) == stored
    assert len(text.fold_aligned(source)) == len(source)
    assert text.fold(source).isascii()


@pytest.mark.parametrize("source", ["đ" * 10_000, "a\u0301" * 5_000, "\ud800\x00 " * 3_000, "9" * 10_000])
def test_long_strings(source: str) -> None:
    assert [token.exact for token in text.tokens(source)] == text.keys(source)[0]


@pytest.mark.parametrize("syllable", _WELL_FORMED.split())
def test_well_formed(syllable: str) -> None:
    assert well_formed(syllable)


@pytest.mark.parametrize("syllable", ["", "nghá", "quu", "tàt", "mảch", "str", "ngi", "cê", "35", "ñ", "áà"])
def test_not_well_formed(syllable: str) -> None:
    assert not well_formed(syllable)
