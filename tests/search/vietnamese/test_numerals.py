"""Number words and Roman figures: every form of every number is read as that number, and no other."""

import re
from itertools import combinations

import pytest

from search.vietnamese import numerals
from search.vietnamese.text import fold

NUMBERS = range(1, numerals.HIGHEST + 1)


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("một", 1), ("nhất", 1), ("hai", 2), ("nhì", 2), ("tư", 4), ("bốn", 4), ("năm", 5), ("bẩy", 7),
        ("mười", 10), ("mười một", 11), ("mười bốn", 14), ("mười lăm", 15), ("mười nhăm", 15),
        ("hai mươi", 20), ("hai mốt", 21), ("hai mươi mốt", 21), ("hai mươi tư", 24), ("hai lăm", 25),
        ("ba mươi chín", 39), ("chín mươi chín", 99), ("một trăm", 100), ("HAI  MƯƠI\nTƯ", 24),
        ("hai muoi tu", 24), ("muoi nham", 15), ("nhat", 1),
        ("I", 1), ("iv", 4), ("XIII", 13), ("xxxix", 39), ("XL", 40), ("XCIX", 99),
        ("1", 1), ("024", 24), ("100", 100),
    ],
)  # fmt: skip
def test_a_number_is_read(written: str, number: int) -> None:
    assert numerals.value(written) == number


@pytest.mark.parametrize(
    "written",
    ["", " ", "0", "101", "123456789", "mươi", "mốt", "lăm", "mười năm", "hai mươi năm", "hai ba", "IIII",
     "VX", "mười nam", "mườì hai ba", "x12", "²"],
)  # fmt: skip
def test_what_is_no_number(written: str) -> None:
    assert numerals.value(written) is None


@pytest.mark.parametrize("number", NUMBERS)
def test_every_form_is_read_back_with_marks_and_without(number: int) -> None:
    for form in (*numerals.forms(number), numerals.ordinal(number)):
        assert numerals.value(form) == numerals.value(fold(form)) == numerals.value(form.upper()) == number


def test_no_two_numbers_are_said_alike() -> None:
    said = {number: {fold(words) for words in numerals.words(number)} for number in NUMBERS}
    assert all(said[one].isdisjoint(said[other]) for one, other in combinations(NUMBERS, 2))


def test_a_number_may_be_limited() -> None:
    assert numerals.value("XL", most=39) is None
    assert numerals.value("XXXIX", most=39) == 39


@pytest.mark.parametrize(
    ("number", "spoken"), [(1, "nhất"), (2, "hai"), (4, "tư"), (11, "mười một"), (24, "hai mươi tư")]
)
def test_an_ordinal_is_said_as_behind_thu(number: int, spoken: str) -> None:
    assert numerals.ordinal(number) == spoken


@pytest.mark.parametrize("number", range(1, 40))
def test_patterns_take_the_longest(number: int) -> None:
    for words in numerals.words(number):
        assert re.match(numerals.words_pattern(1, 39), words).group() == words  # type: ignore[union-attr]
    figures = numerals.roman(number).lower()
    assert re.match(numerals.roman_pattern(1, 39), figures).group() == figures  # type: ignore[union-attr]
