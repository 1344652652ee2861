"""The last syllable while it is being typed."""

import pytest

from search.vietnamese.text.unfinished import unfinished


@pytest.mark.parametrize(
    ("typed", "ways"),
    [
        ("", []),
        ("…", []),
        ("nghị quyết", [["nghi", "quyet"]]),
        ("nghị quy", [["nghi", "qui"], ["nghi", "quy"]]),
        ("Kỳ ", [["ki"], ["ky"]]),
        ("số 05", [["so", "5"]]),
        ("ly hôn", [["li", "hon"]]),
    ],
)
def test_ways_to_go_on(typed: str, ways: list[list[str]]) -> None:
    assert unfinished(typed) == ways
