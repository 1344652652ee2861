"""Every vocabulary is whole; a broken or double line stops the tests with its name and line."""

from importlib.resources import files

import pytest

from search.vietnamese.data import VocabularyError, read, rows

NAMES = sorted(
    file.name[:-4] for file in files("search.vietnamese.data").iterdir() if file.name.endswith(".txt")
)


@pytest.mark.parametrize("name", NAMES)
def test_a_vocabulary_is_whole(name: str) -> None:
    text = files("search.vietnamese.data").joinpath(f"{name}.txt").read_text(encoding="utf-8")
    opening = text.splitlines()[0]
    assert opening.startswith("# "), f"{name}.txt: its first line should say what it is for"
    entry = next(line for line in text.splitlines() if not line.startswith("#"))
    assert rows(name, entry.count("|") + 1)


def test_entries_come_in_order_with_their_columns() -> None:
    assert read("# Two\nan | one\nbà |\n", 2, "x.txt") == (("an", "one"), ("bà", ""))


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("# V\nan\nan\n", 3, "stands twice"),
        ("# V\nbà\nan\n", 3, "earlier"),
        ("# V\nan | x\n", 2, "1 columns"),
        ("# V\nan\n\nbà\n", 3, "1 columns"),
        ("# V\nan \n", 2, "NFC"),
        ("# V\nba\u0300\n", 2, "NFC"),
    ],
)
def test_a_broken_line_is_named(text: str, line: int, why: str) -> None:
    with pytest.raises(VocabularyError, match=rf"x\.txt:{line}: .*{why}"):
        read(text, 1, "x.txt")
