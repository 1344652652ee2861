"""The sentence quoted beside a fact: whole where it is short, else cut around the fact's words."""

import pytest

from search.answer.quotes import quoted

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
