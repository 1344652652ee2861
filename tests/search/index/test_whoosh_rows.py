"""Rows of syllables: phrases are found in them as they are in the lists they were made from."""

from hypothesis import example, given
from hypothesis import strategies as st

from search.index.engine import FieldTerms
from search.index.engines.whoosh.rows import TEXT_FIELDS, decoded, exact_part, folded_part, row, stands
from search.query.tree import Word

# Vietnamese, keys that fold otherwise than letter by letter, and letters of other scripts.
SYLLABLES = [("tỉnh", "tinh"), ("tinh", "tinh"), ("ủy", "uy"), ("uy", "uy"), ("ly", "li"), ("lý", "li")]
FOREIGN = [("straße", "strasse"), ("đ", "d"), ("35", "35"), ("日", "ri"), ("𝒳", "x"), ("é", "e"), ("ñ", "n")]
syllable = st.sampled_from(SYLLABLES + FOREIGN)
word = st.builds(lambda keys, marked: Word(keys[0] if marked else keys[1], marked), syllable, st.booleans())


def terms(syllables: list[tuple[str, str]], breaks: list[int]) -> FieldTerms:
    exact, folded = tuple(one for one, _ in syllables), tuple(other for _, other in syllables)
    return FieldTerms(exact, folded, tuple(place for place in breaks if place <= len(exact)))


def spoken(words: list[Word], text: FieldTerms) -> bool:
    """The same question, asked of the lists."""
    size = len(words)
    return any(
        all(
            (text.exact if word.marked else text.folded)[start + step] == word.term
            for step, word in enumerate(words)
        )
        and not any(start < place < start + size for place in text.breaks)
        for start in range(len(text.exact) - size + 1)
    )


@given(
    st.lists(syllable, max_size=12),
    st.lists(st.integers(0, 12), max_size=3),
    st.lists(word, min_size=1, max_size=3),
)
@example([("tỉnh", "tinh"), ("tỉnh", "tinh"), ("ủy", "uy")], [1], [Word("tỉnh", True), Word("uy")])
@example([("ly", "li"), ("ly", "li"), ("lý", "li")], [], [Word("li"), Word("lý", True)])
def test_phrases_stand_in_rows_as_in_the_text(
    syllables: list[tuple[str, str]], breaks: list[int], words: list[Word]
) -> None:
    text, title = terms(syllables, breaks), terms(syllables[:3], [])
    made = row({"text": text, "title": title})
    assert stands(words, made, "text") == spoken(words, text)
    assert stands(words, made, "title") == spoken(words, title)
    assert not stands(words, made, "author")


@given(st.lists(syllable, max_size=12))
def test_syllables_come_back_as_they_were(syllables: list[tuple[str, str]]) -> None:
    made = row(dict.fromkeys(TEXT_FIELDS, terms(syllables, [])))
    for field in TEXT_FIELDS:
        assert [decoded(one) for one in exact_part(made, field).split()] == [one for one, _ in syllables]
        assert [decoded(one) for one in folded_part(made, field).split()] == [other for _, other in syllables]


def test_a_row_of_nothing_says_nothing() -> None:
    assert not stands([Word("tinh")], b"", "text")
    assert not stands([Word("tinh")], b"", "title")
