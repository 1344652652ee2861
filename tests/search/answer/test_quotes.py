"""The sentence quoted beside a fact: whole where it is short, else cut around the fact's words."""

import pytest

from search.answer.quotes import quoted, sentence

LONG = " ".join(["lời"] * 80)


@pytest.mark.parametrize(
    ("text", "words", "said"),
    [
        ("Trời mưa. Ông Lê Văn Bảo, Bí thư, đến dự. Sau đó là văn nghệ.", "Bí thư",
         "Ông Lê Văn Bảo, Bí thư, đến dự."),
        ("Bí thư đến dự", "Bí thư", "Bí thư đến dự"),
        ("Tin trong ngày\nBí thư\xa0 đến\tdự!\nVăn nghệ.", "Bí thư", "Bí thư đến dự!"),
        ("Ông hỏi: “Bí thư đâu?” Không ai đáp.", "Bí thư", "Ông hỏi: “Bí thư đâu?”"),
    ],
)  # fmt: skip
def test_a_sentence_is_quoted_whole(text: str, words: str, said: str) -> None:
    start = text.index(words)
    assert quoted(text, start, start + len(words)) == said


def test_a_long_sentence_is_cut_between_words_on_either_side() -> None:
    text = f"{LONG} Bí thư {LONG}."
    said = quoted(text, text.index("Bí"), text.index("Bí") + 6)
    assert said.startswith("…lời ") and said.endswith(" lời…") and " Bí thư " in said
    assert len(said) <= 202


def test_the_words_are_marked_where_they_stand_not_where_they_stand_first() -> None:
    text = "Bà Lò Thị Én, Bí thư;\n ông  Tô Sa,\tBí thư, dự."
    start = text.rindex("Bí thư")
    pieces = sentence(text, start, start + len("Bí thư"))
    assert [(piece.text, piece.marked) for piece in pieces] == [
        ("ông Tô Sa, ", False), ("Bí thư", True), (", dự.", False),
    ]  # fmt: skip


@pytest.mark.parametrize("longest", [1, 5, 20, 200])
def test_whatever_is_cut_the_pieces_are_the_quoted_sentence(longest: int) -> None:
    text = "Một  câu dài, hai câu. Ba câu nữa về 35-NQ/TW; bốn.\nNăm " + "sáu " * 30
    for start in range(0, len(text), 7):
        for end in (start, start + 3, start + 40):
            pieces = sentence(text, start, min(end, len(text)), longest)
            assert "".join(one.text for one in pieces) == quoted(text, start, min(end, len(text)), longest)
            assert all(one.text for one in pieces)
