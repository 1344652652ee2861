"""HTML in a field becomes what a browser would show; what only looks like HTML stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.sources.markup import from_html


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Hội&nbsp;nghị</p>\n<p>B&aacute;o c&#225;o</p>", "Hội nghị\nBáo cáo"),
        ("H&#7897;i ngh&#x1ECB;", "Hội nghị"),
        ("Dòng 1<br>Dòng 2<br />Dòng 3", "Dòng 1\nDòng 2\nDòng 3"),
        ("Đoạn một\n\nĐoạn <b>hai</b>\nba", "Đoạn một\n\nĐoạn hai\nba"),
        ("<div>một\n dòng</div><div>hai</div>", "một dòng\nhai"),
        ("Đoạn một\n\nĐoạn hai\n<ul><li>một</li><li>hai</li></ul>", "Đoạn một\nĐoạn hai\nmột\nhai"),
        ("<table><tr><td>A</td><td>B</td></tr><tr><td>C</td></tr></table>", "A | B\nC"),
        ("<script>var a='<p>';</script>xin<style>p {}</style> chào", "xin chào"),
        ("<!-- ghi chú -->chữ", "chữ"),
        ('5 < 6 <p class="a>b">x</p>', "5 < 6\nx"),
        ("<![CDATA[<p>xin</p>]]>", "xin"),
        ("&lt;p&gt;Hội nghị&lt;/p&gt;", "Hội nghị"),
        ("&lt;50 và a&lt;b", "<50 và a<b"),
        ("A &amp; B", "A & B"),
        ("<P>HOA</P>", "HOA"),
        ("<o:p></o:p>Chữ của Word", "Chữ của Word"),
    ],
)
def test_html_is_read(html: str, text: str) -> None:
    assert from_html(html) == text


@pytest.mark.parametrize(
    "text",
    ["‹50", "<50", "a<b", "A & B", "AT&T;", "x<y>z", "<a@b.vn>", "<Nguyễn Văn A>", "?a=1&copy=2", "&", ""],
)
def test_what_is_no_html_stays(text: str) -> None:
    assert from_html(text) is None


@given(st.text(st.sampled_from("<>&;/p br!-\"'\n[]CDATA#x1"), max_size=60))
def test_anything_is_read(text: str) -> None:
    assert isinstance(from_html(text), str | None)


@pytest.mark.parametrize("start", ['<p "', "<!--", "<script>", "<![CDATA[", "<p <p '", "&#", "<p>\n \n"])
def test_long_broken_html_is_read_at_once(start: str) -> None:
    assert isinstance(from_html(start * 100_000), str | None)
