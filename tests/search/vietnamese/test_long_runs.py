"""Texts of one letter or one phrase without end: what is read of them grows as they do."""

import pytest

from search.vietnamese.numbers import in_text
from search.vietnamese.people import find
from search.vietnamese.text import keys, syllables
from tests import growth


@pytest.mark.parametrize("unit", ["ạ", "é", "Nguyễn Văn "])
def test_the_tone_of_a_word_without_end(unit: str) -> None:
    assert growth.in_time(syllables.untoned, unit, 4_000)


def test_a_list_of_numbers_without_end() -> None:
    assert growth.in_calls(in_text.find, "35-NQ/TW, ", 1_000)


@pytest.mark.parametrize("unit", ["ạ", "AB", "nghiêng"])
def test_a_name_whose_last_word_has_no_end(unit: str) -> None:
    assert growth.in_calls(lambda word: list(find(f"đồng chí Nguyễn Văn L{word}")), unit, 500)


@pytest.mark.parametrize("unit", [" ", "1", ".", "A", "(", "-", "1/", "A. ", "\n", "ạ"])
def test_a_row_of_one_sign_as_words(unit: str) -> None:
    assert growth.in_time(keys, unit, 10_000)
