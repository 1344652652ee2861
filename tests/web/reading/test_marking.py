"""Marked pieces as markup: escaped, and on a page no line ends inside a document number."""

import pytest

from search.answer.results import Piece
from search.model import Mention
from web.pages.marking import LONGEST, html, said, unbroken, whole


def test_everything_is_escaped() -> None:
    pieces = (Piece("<b>&"), Piece('"x"', marked=True))
    assert html(pieces) == unbroken(pieces) == "&lt;b&gt;&amp;<mark>&quot;x&quot;</mark>"


@pytest.mark.parametrize(
    "number",
    [
        *("35-NQ/TW", "1904-QĐ/TU", "302/2020-NĐ", "24/2019-TTLT-BGD", "41-HD/BTGTU"),
        *("30/2020/NĐ-CP", "1234/QĐ-UBND", "12/2017/QH14", "7a-CV/HU"),
    ],
)
def test_a_number_is_kept_whole(number: str) -> None:
    shown = unbroken((Piece(f"Thực hiện {number}, "), Piece(f"số {number}", marked=True)))
    kept = f'<span class="doc">{number}</span>'
    assert shown == f"Thực hiện {kept}, <mark>số {kept}</mark>"


@pytest.mark.parametrize("text", ["2015-2020", "14-17/10", "Tin-ảnh", "9-", "1-a", "&lt;35-"])
def test_what_is_no_number_stays(text: str) -> None:
    assert "span" not in unbroken((Piece(text),))


def test_plain_text_keeps_them_too_and_a_very_long_one_may_break() -> None:
    shown = whole("Quyết định 366/QĐ-BGD&ĐT & <b>")
    assert shown == 'Quyết định <span class="doc">366/QĐ-BGD&amp;ĐT</span> &amp; &lt;b&gt;'
    long = "24/2019/TTLT-BGDĐTNV-BKHĐTNV"
    assert len(long) > LONGEST and whole(long) == long


def test_a_quoted_sentence_shows_the_words_that_say_it_where_they_stand() -> None:
    text = "Bà Lò Thị Én, Bí thư <Huyện ủy>;\nông Tô Sa, Bí thư <Huyện ủy>, dự họp về 35-NQ/TW. Hết."
    start = text.rindex("Bí thư")
    mention = Mention("body", 0, start, start + len("Bí thư <Huyện ủy>"), "Bí thư <Huyện ủy>")
    assert said(text, mention) == (
        'ông Tô Sa, <b>Bí thư &lt;Huyện ủy&gt;</b>, dự họp về <span class="doc">35-NQ/TW</span>.'
    )
