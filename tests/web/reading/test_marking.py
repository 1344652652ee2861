"""Marked pieces as markup: escaped, and on a page no line ends inside a document number."""

import pytest

from search.answer.results import Piece
from web.pages.marking import html, unbroken


def test_everything_is_escaped() -> None:
    pieces = (Piece("<b>&"), Piece('"x"', marked=True))
    assert html(pieces) == unbroken(pieces) == "&lt;b&gt;&amp;<mark>&quot;x&quot;</mark>"


@pytest.mark.parametrize(
    "number", ["35-NQ/TW", "1904-QĐ/TU", "302/2020-NĐ", "24/2019-TTLT-BGD", "41-HD/BTGTU"]
)
def test_a_number_is_kept_whole(number: str) -> None:
    shown = unbroken((Piece(f"Thực hiện {number}, "), Piece(f"số {number}", marked=True)))
    kept = f'<span class="doc">{number}</span>'
    assert shown == f"Thực hiện {kept}, <mark>số {kept}</mark>"


@pytest.mark.parametrize("text", ["2015-2020", "14-17/10", "Tin-ảnh", "9-", "1-a", "&lt;35-"])
def test_what_is_no_number_stays(text: str) -> None:
    assert "span" not in unbroken((Piece(text),))
