"""Headlines with a word wrong, left out or put in, and what is none."""

import pytest

from search.answer.nearby.headlines import is_headline
from search.vietnamese.text.folded_bytes import folded_keys

TITLE = "Xã Mây Hồng ra quân trồng 35 héc-ta rừng"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (TITLE, True),
        ("xa may hong ra quan trong 35 hec ta rung", True),
        ("xa may hong ra suc trong 35 hec ta rung", True),
        ("xa may hong ra quan trong 35 hec ta rung moi", True),
        ("xa may hong ra quan trong hec ta rung", True),
        ("xa gio lanh ra quan cham 35 hec ta rung", False),
        ("xa may hong ra quan trong 57 hec ta rung", False),
        ("rung ta hec 35 trong quan ra hong may xa", False),
        ("xa may hong ra quan", False),
        ("", False),
    ],
)
def test_what_is_nearly_a_title(typed: str, expected: bool) -> None:
    assert is_headline(folded_keys(typed), TITLE) is expected


def test_few_words_are_no_headline() -> None:
    assert not is_headline(folded_keys("trồng rừng gỗ lớn đẹp"), "Trồng rừng gỗ lớn")
