"""`words.toml`: what staff may write in it, and what they are told where it does not fit."""

from datetime import date

import pytest

from search.query.house_words import (
    SHIPPED,
    Abbreviation,
    FormerName,
    HouseWords,
    HouseWordsError,
    Pinned,
    read,
)

WHOLE = """
[abbreviations]
"BQLDA" = "Ban Quản lý dự án"

[[former_names]]
old = "xã Đồi Xanh"
new = "xã Suối Tiên"
from = 2025-07-01
kind = "xã"

[[regional]]
words = ["heo", "lợn", "trư"]

[[pinned]]
query = "giờ làm việc"
article = "tin-12"

[[pinned]]
query = "liên hệ"
url = "https://haison.example/lien-he"
"""


def test_every_table_is_read() -> None:
    assert read(WHOLE, "words.toml") == HouseWords(
        (Abbreviation("BQLDA", "Ban Quản lý dự án"),),
        (FormerName("xã Đồi Xanh", "xã Suối Tiên", date(2025, 7, 1), "xã"),),
        (("heo", "lợn", "trư"),),
        (Pinned("giờ làm việc", article="tin-12"), Pinned("liên hệ", url="https://haison.example/lien-he")),
    )
    assert read("", "words.toml") == HouseWords()


def test_the_house_stands_beside_what_is_shipped_and_has_the_last_word() -> None:
    words = read('[abbreviations]\n"NTM" = "nhà thờ mới"\n', "words.toml").beside(SHIPPED)
    assert [one.full for one in words.abbreviations if one.short == "NTM"] == ["nhà thờ mới"]
    assert len(words.abbreviations) == len(SHIPPED.abbreviations)
    assert words.former_names == SHIPPED.former_names
    assert HouseWords().beside(SHIPPED) == SHIPPED


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("[abbreviations\n", 1, "not TOML"),
        ('x = "y"\n[abbreviation]\n', 1, "«x» is unknown"),
        ("\n[abbreviation]\n", 2, "«abbreviation» is unknown: use abbreviations"),
        ('[abbreviations]\n"ABC" = 3\n', 2, "full form in quotes"),
        ('[abbreviations]\n"ABC" = "…"\n', 2, "full form in quotes"),
        ('[abbreviations]\n"TU" = "Tỉnh ủy"\n', 2, "ordinary syllable"),
        ('[abbreviations]\n\nCT = "chỉ thị"\n', 3, "ordinary syllable"),
        ('[[former_names]]\nold = "a"\nfrom = 2025-07-01\n', 1, "«new» is missing"),
        ('[[former_names]]\nold = "a"\nnew = "b"\nfrom = "1/7/2025"\n', 1, "from = 2025-07-01"),
        ('[[regional]]\nwords = ["a", "b"]\n\n[[regional]]\nwords = ["a"]\n', 4, "two words or more"),
        ('[[regional]]\nword = ["a", "b"]\n', 1, "«word» is unknown here"),
        ('[regional]\nwords = ["a", "b"]\n', 1, "begin every entry with"),
        ('[[pinned]]\nquery = "a"\n', 1, "name the article once"),
        ('[[pinned]]\nquery = "a"\narticle = "b"\nurl = "c"\n', 1, "name the article once"),
        ('[[pinned]]\nquery = ""\narticle = "b"\n', 1, "«query» is missing"),
    ],
)
def test_what_does_not_fit_is_named_with_its_line_and_mend(text: str, line: int, why: str) -> None:
    with pytest.raises(HouseWordsError, match=rf"words\.toml.*{line}.*{why}"):
        read(text, "words.toml")
