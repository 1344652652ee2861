"""Dashes are read as the plain hyphen, in their places."""

import re

import pytest

from search.vietnamese.text.dashes import DASHES, plain_dashes


@pytest.mark.parametrize("dash", DASHES)
def test_each_dash_is_read_as_the_plain_one(dash: str) -> None:
    assert plain_dashes(f"Tin{dash}ảnh 14{dash}17/10") == "Tin-ảnh 14-17/10"
    assert re.fullmatch(f"[{DASHES}]", dash)


def test_nothing_else_is_touched() -> None:
    text = "a/b_c~d·e‘f’ – Điện Biên\u00a0…"
    assert plain_dashes(text) == text.replace("–", "-")
    assert len(plain_dashes(text)) == len(text)
