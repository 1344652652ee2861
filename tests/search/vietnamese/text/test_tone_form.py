"""The tone form: one spelling for each syllable, in the same places."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.vietnamese.text import exact_key, keys
from search.vietnamese.text.dashes import DASHES
from search.vietnamese.text.spaces import ODD_SPACES
from search.vietnamese.text.tone_form import plain_form, tone_form, tones_placed

VIETNAMESE = st.text(st.sampled_from("aàáoòóạuùủỷýyiíqkhtÐðĐđHOÀ -–\u2009"), max_size=60)


@pytest.mark.parametrize(
    ("printed", "form"),
    [
        ("Ảnh minh hoạ: Uỷ ban, UỶ BAN, Thuý Hoà", "Ảnh minh họa: Ủy ban, ỦY BAN, Thúy Hòa"),
        ("Ðảng bộ họat động, vịêt nam", "Đảng bộ hoạt động, việt nam"),
        ("kỳ họp, Kỹ sư, LÝ, quý I, Hy vọng, tỷ đồng", "kì họp, Kĩ sư, LÍ, quí I, Hi vọng, tỉ đồng"),
        ("quỹ, tý, vi, tay, quả, gìa", "quỹ, tý, vi, tay, quả, già"),
        ("café, Straße, İstanbul, 北京, Ǆ, H’Rim, m²", "café, Straße, İstanbul, 北京, Ǆ, H’Rim, m²"),
        (r"(?:chủ toạ|\bhoà|\w+ uỷ)", r"(?:chủ tọa|\bhòa|\w+ ủy)"),
        ("", ""),
    ],
)
def test_each_syllable_has_one_spelling(printed: str, form: str) -> None:
    assert tone_form(printed) == form


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("Tỉnh uỷ, VĂN HOÁ", "Tỉnh ủy, VĂN HÓA"),
        ("Thư ký, Kỹ thuật, Lý, HÐND", "Thư ký, Kỹ thuật, Lý, HĐND"),
        ("quý qúy họat", "quý quý hoạt"),
    ],
)
def test_a_shown_text_has_its_marks_in_place_and_nothing_else_changed(printed: str, shown: str) -> None:
    assert tones_placed(printed) == shown


@pytest.mark.parametrize("odd", [*DASHES, *ODD_SPACES])
def test_the_plain_form_has_plain_dashes_and_spaces(odd: str) -> None:
    plain = "-" if odd in DASHES else " "
    assert plain_form(f"hoà{odd}Uỷ 14{odd}17") == f"hòa{plain}Ủy 14{plain}17"
    assert tone_form(f"hoà{odd}Uỷ") == f"hòa{odd}Ủy"


@given((st.text(max_size=120) | VIETNAMESE).map(lambda text: unicodedata.normalize("NFC", text)))
def test_characters_keep_their_places(text: str) -> None:
    for read in (tone_form, plain_form):
        form = read(text)
        assert len(form) == len(text)
        assert read(form) == form
    assert [letter.isupper() for letter in tone_form(text)] == [letter.isupper() for letter in text]


@given(VIETNAMESE)
def test_keys_stay(text: str) -> None:
    assert keys(tone_form(text)) == keys(plain_form(text)) == keys(text)


@given(st.text(st.sampled_from("aàáảãạăâbcdđeèéêghiíìklmnoòóọôơpqrstuùúủưvxyýỳ"), min_size=1, max_size=7))
def test_a_word_of_small_letters_is_its_key(word: str) -> None:
    word = unicodedata.normalize("NFC", word)
    assert tone_form(word) == exact_key(word)
