"""Citations: one line, BibTeX and RIS, with the true author, the address and the day it was read."""

from collections.abc import Callable
from datetime import date

import pytest

from search.model import Article, Facts, PersonFact, PersonRole
from web.formats.bibliography import Source, authors, bibtex, plain, ris

SOURCE = Source(
    authors=("Mai Lan", "Đỗ Hữu Ước"),
    title="Sơ kết 05 năm thực hiện Nghị quyết 91-NQ/TW",
    site="Tin Hải Sơn",
    section="Thời sự",
    published=date(2023, 9, 1),
    address="https://hai-son.example/so-ket_2?a=1&b=50%25",
    kept="https://kho.hai-son.example/bai-viet/so-ket_2",
    read=date(2026, 11, 8),
)
BARE = Source((), "Lớp học", "Tin Hải Sơn", "", None, "", "", date(2026, 11, 8))


def test_one_line() -> None:
    assert plain(SOURCE) == (
        "Mai Lan, Đỗ Hữu Ước, «Sơ kết 05 năm thực hiện Nghị quyết 91-NQ/TW», Tin Hải Sơn, 1/9/2023, "
        "https://hai-son.example/so-ket_2?a=1&b=50%25, "
        "bản lưu: https://kho.hai-son.example/bai-viet/so-ket_2, truy cập 8/11/2026."
    )
    assert plain(BARE) == "«Lớp học», Tin Hải Sơn, truy cập 8/11/2026."


def test_bibtex() -> None:
    assert bibtex(SOURCE).splitlines() == [
        "@online{mailan2023soket05,",
        "  author       = {{Mai Lan} and {Đỗ Hữu Ước}},",
        "  title        = {{Sơ kết 05 năm thực hiện Nghị quyết 91-NQ/TW}},",
        "  organization = {Tin Hải Sơn},",
        "  date         = {2023-09-01},",
        "  url          = {https://hai-son.example/so-ket_2?a=1&b=50%25},",
        "  urldate      = {2026-11-08},",
        r"  note         = {Bản lưu: https://kho.hai-son.example/bai-viet/so-ket\_2},",
        "  langid       = {vietnamese}",
        "}",
    ]
    assert bibtex(BARE).splitlines()[0] == "@online{lophoc,"


def test_ris() -> None:
    text = ris(SOURCE)
    assert text.endswith("LA  - vi\r\nER  - \r\n")
    assert text.split("\r\n")[:-2] == [
        "TY  - NEWS",
        "AU  - Mai Lan",
        "AU  - Đỗ Hữu Ước",
        "TI  - Sơ kết 05 năm thực hiện Nghị quyết 91-NQ/TW",
        "T2  - Tin Hải Sơn",
        "SE  - Thời sự",
        "PY  - 2023",
        "DA  - 2023/09/01",
        "UR  - https://hai-son.example/so-ket_2?a=1&b=50%25",
        "Y2  - 2026/11/08",
        "N1  - Bản lưu: https://kho.hai-son.example/bai-viet/so-ket_2",
        "LA  - vi",
    ]


@pytest.mark.parametrize("write", [plain, bibtex, ris])
def test_no_title_breaks_out_of_its_field(write: Callable[[Source], str]) -> None:
    title = "Lạ }\n@book{x,\r\nER  - \u202e{\\input} 100% $a_b^c~ & #"
    hostile = Source(("A\nB",), title, "T", "", None, "", "", date(2026, 1, 2))
    text = write(hostile)
    assert "\u202e" not in text
    assert text.count("\nER") <= 1
    if write is bibtex:
        shown = r"\textbraceright{} @book\textbraceleft{}x, ER - \textbraceleft{}\textbackslash{}input"
        assert shown + r"\textbraceright{} 100\% \$a\_b\textasciicircum{}c" in text
        depth = 0
        for at, sign in enumerate(text):
            # BibTeX counts a brace whether a backslash stands before it or not.
            depth += (sign == "{") - (sign == "}")
            assert depth > 0 or at < text.index("{") or at >= len(text.rstrip()) - 1
        assert depth == 0


@pytest.mark.parametrize(
    ("byline", "signed", "expected"),
    [
        ("Tin - ảnh: Phúc Nguyên", (("Phúc Nguyên", ("author", "photographer")),), ("Phúc Nguyên",)),
        ("Tin - ảnh: N.H", (), ("N.H",)),
        ("Bài, ảnh: Sông Quê", (), ("Sông Quê",)),
        ("Ảnh: N.H", (), ()),
        ("Nguồn ảnh: Báo Hải Sơn", (), ()),
        ("Ban biên tập", (), ("Ban biên tập",)),
        ("", (), ()),
        ("", (("Mai Lan", ("author",)), ("Lê Thị Mơ", ("speaks",))), ("Mai Lan",)),
        ("Ảnh: Mai Lan", (("Mai Lan", ("photographer",)),), ()),
    ],
)
def test_who_wrote_it(
    byline: str, signed: tuple[tuple[str, tuple[PersonRole, ...]], ...], expected: tuple[str, ...]
) -> None:
    people = tuple(PersonFact(name, (), roles=roles) for name, roles in signed)
    assert authors(Article("a", "T", "", author=byline), Facts(people=people)) == expected


@pytest.mark.parametrize("title", ["Mở ngoặc {", "Đóng ngoặc }", "Gạch \\} chéo"])
def test_a_single_brace_does_not_run_into_the_next_entry(title: str) -> None:
    entry = bibtex(Source((title,), title, title, "", None, "", "", date(2026, 11, 8)))
    assert entry.count("{") == entry.count("}")


def test_an_address_stays_in_one_line() -> None:
    address = "https://hai-son.example/a\nb"
    source = Source((), "Lớp học", "Tin Hải Sơn", "", None, address, "", date(2026, 11, 8))
    assert "  url          = {https://hai-son.example/a%20b}," in bibtex(source).splitlines()
    assert "https://hai-son.example/a b" in plain(source)
