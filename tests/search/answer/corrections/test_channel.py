"""Slips by what they cost, and runs of two syllables."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.answer.corrections.error_model import apart, candidates, vietnamese
from search.vietnamese.text import folded_key


@pytest.mark.parametrize(
    ("typed", "intended"),
    [
        ("quyte", "quyet"),
        ("ngih", "nghi"),
        ("hhuan", "huan"),
        ("thih", "thi"),
        ("ngi", "nghi"),
        ("xan", "san"),
        ("chong", "trong"),
        ("rao", "giao"),
        ("non", "lon"),
        ("quyeets", "quyet"),
        ("kyy", "ki"),
        ("oa", "hoa"),
    ],
)
def test_one_slip_away(typed: str, intended: str) -> None:
    assert intended in candidates(typed, foreign=False)


def test_the_likelier_slip_costs_less() -> None:
    costs = candidates("quyeet", foreign=False)
    assert costs["quyet"] < candidates("quyut", foreign=False)["quyet"]
    assert candidates("nhi", foreign=False)["nhu"] < candidates("nhi", foreign=False)["nha"]
    assert candidates("xan", foreign=False)["san"] < candidates("xan", foreign=False)["han"]


def test_other_languages_only_where_they_are_allowed() -> None:
    assert "zverev" in candidates("zvreev", foreign=True)
    assert candidates("zvreev", foreign=False) == {}


@pytest.mark.parametrize("strange", ["", "x" * 40, "35", "đ", "\ud800", "a1"])
def test_nothing_is_meant_by_what_is_no_syllable(strange: str) -> None:
    assert not set(candidates(strange, foreign=False)) - set(vietnamese().values())


@given(st.text("abcdeghiklmnopqrstuvxy", max_size=14))
def test_never_itself_and_always_a_key(typed: str) -> None:
    found = candidates(folded_key(typed), foreign=False)
    assert folded_key(typed) not in found
    assert all(folded_key(key) == key for key in found)


def test_two_syllables_without_their_space() -> None:
    assert ("nghi", "quyet") in apart("nghiquyet")
    assert not list(apart("khtu"))
    assert not list(apart("x" * 30))
