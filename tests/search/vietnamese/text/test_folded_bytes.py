"""Syllables found in folded bytes are those that the tokens of the text are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.vietnamese.text import keys, tokens
from search.vietnamese.text.folded_bytes import Needles, folded_bytes, folded_keys, foreign

TEXT = st.lists(
    st.sampled_from(["Hội", "hoà", "kỳ", "kì", "ky", "05", "5", "005", "50", "0", "Ðảng", "tay", "quý", "_"])
    | st.sampled_from([" ", " ", " ", "\n", "…", "–", "●", "™", "/", "\u00a0"]),
    max_size=40,
).map("".join)
KEY = st.sampled_from(["hoi", "hoa", "ki", "5", "0", "50", "dang", "tai", "tay", "qui", "k", "t"])


@given(TEXT, st.sets(KEY, max_size=4))
def test_whole_syllables_and_numbers(text: str, keys: set[str]) -> None:
    folded = folded_bytes(text)
    assert folded is not None
    signs = {key: number for number, key in enumerate(sorted(keys), 1)}
    expected = [
        (token.start, token.end, signs[token.folded]) for token in tokens(text) if token.folded in keys
    ]
    assert Needles(signs).places(folded) == expected


@given(TEXT, st.sampled_from(["h", "ho", "k", "ki", "da", "t", "qu"]))
def test_beginnings_miss_nothing(text: str, prefix: str) -> None:
    folded = folded_bytes(text)
    assert folded is not None
    expected = {(token.start, token.end) for token in tokens(text) if token.folded.startswith(prefix)}
    assert expected <= {place[:2] for place in Needles({}, [prefix]).places(folded)}


@given(TEXT | st.text(max_size=40))
def test_folded_keys_are_those_of_the_tokens(text: str) -> None:
    assert folded_keys(text) == keys(text)[1]


@pytest.mark.parametrize("text", ["Straße", "北京", "ho\u00adà", "hoa\u0300", "Köln", "x²"])
def test_other_writing_is_left_to_the_tokens(text: str) -> None:
    assert folded_bytes(text) is None


def test_signs_of_any_kind_part_words() -> None:
    assert folded_bytes("Hội™ nghị→35 ☎") == b" hoi  nghi 35   "


@given(
    st.lists(
        st.sampled_from(
            ["Hội", "nghị", "Köln", "Łódź", "x²", "北京", "ho\u00adà", "e\u0301", "½", "\u0301", "-"]
        )
        | st.sampled_from([" ", " ", "\n", "–", "\u2003", "\u200b"]),
        max_size=20,
    ).map("".join)
)
def test_words_of_other_writing_are_told_apart_where_they_stand(text: str) -> None:
    known, found = foreign(text)
    assert len(known) == len(text)
    assert folded_bytes(known) is not None
    assert sorted([*tokens(known), *found], key=lambda one: one.start) == tokens(text)
