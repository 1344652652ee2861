"""One file after another, sound, odd and hostile: each gives its text or says what is wrong with it."""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest

from indexer.sources.attachments import messages
from indexer.sources.attachments.content import LONGEST_TITLE, MOST_PAGES, Content, bounded
from indexer.sources.attachments.files import sent
from indexer.sources.attachments.lines import paragraphs
from indexer.sources.attachments.reading import Reader
from search.inbox.attachments import MOST_CHARACTERS, Given
from tests.indexer.sources.attachments.files import RESOLUTION, SIGNED, docx, packed, pdf, saved

pytest.importorskip("pypdfium2", reason="the extra «sources» is not installed")
library = pytest.importorskip("docx", reason="the extra «sources» is not installed")


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader() as one:
        yield one


def test_a_pdf_is_read_by_pages_and_its_lines_become_paragraphs(reader: Reader, tmp_path: Path) -> None:
    file = tmp_path / "nghị quyết 35.pdf"
    file.write_bytes(pdf(RESOLUTION, SIGNED, title="Nghị quyết về rừng"))
    found = reader.read(file)
    assert (found.problem, found.note, found.of, found.title) == ("", "", 2, "Nghị quyết về rừng")
    first, second = found.pages
    assert "NGHỊ QUYẾT\nvề tăng cường sự lãnh đạo của Đảng đối với công tác giữ rừng ngập mặn" in first
    assert "bảo vệ và phát triển rừng ven biển, Ban Thường vụ" in first
    assert second.split("\n")[-3:] == ["T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Lâm Văn Độ"]
    assert reader.read(file.read_bytes()) == found


def test_a_docx_is_read_with_its_tables_in_their_place(reader: Reader) -> None:
    document = library.Document()
    head = document.add_table(rows=1, cols=2)
    head.cell(0, 0).text = "TỈNH ỦY HẢI SƠN\nSố 17-KH/TU"
    head.cell(0, 1).text = "ĐẢNG CỘNG SẢN VIỆT NAM\nHải Sơn, ngày 3 tháng 2 năm 2022"
    document.add_heading("KẾ HOẠCH", 1)
    document.add_paragraph("về trồng rừng")
    figures = document.add_table(rows=2, cols=2)
    for at, text in enumerate(("Xã", "Héc-ta", "Cồn Vành", "12")):
        figures.cell(at // 2, at % 2).text = text
    document.add_paragraph("Nơi nhận")
    found = reader.read(saved(document))
    assert found.heading == "KẾ HOẠCH"
    (page,) = found.pages
    assert page.split("\n") == [
        *("TỈNH ỦY HẢI SƠN", "Số 17-KH/TU", "ĐẢNG CỘNG SẢN VIỆT NAM", "Hải Sơn, ngày 3 tháng 2 năm 2022"),
        *("KẾ HOẠCH", "về trồng rừng", "Xã | Héc-ta", "Cồn Vành | 12", "Nơi nhận"),
    ]


def test_a_docx_has_the_pages_that_word_laid_out_and_no_struck_words(reader: Reader) -> None:
    data = docx("Trang một", "NGẮT Trang hai", "BỎ còn lại")
    word = zipfile.ZipFile(BytesIO(data))
    members = {name: word.read(name) for name in word.namelist()}
    xml = members["word/document.xml"].decode()
    xml = xml.replace("<w:t>NGẮT Trang hai</w:t>", "<w:lastRenderedPageBreak/><w:t>Trang hai</w:t>")
    xml = xml.replace(
        "<w:r><w:t>BỎ còn lại</w:t></w:r>",
        "<w:del><w:r><w:delText>BỎ</w:delText></w:r></w:del><w:ins><w:r><w:t>còn lại</w:t></w:r></w:ins>",
    )
    found = reader.read(packed({**members, "word/document.xml": xml.encode()}))
    assert found.pages == ("Trang một", "Trang hai\ncòn lại")


def test_of_five_thousand_pages_the_first_are_read_and_it_is_said(reader: Reader) -> None:
    found = reader.read(pdf(RESOLUTION, count=4_999))
    assert (len(found.pages), found.of) == (MOST_PAGES, 5_000)
    assert found.note == messages.cut(MOST_PAGES, 5_000)


def test_a_long_text_is_cut_between_words() -> None:
    pages = bounded(["rừng ngập mặn " * 1_000] * 100, 20_000)
    assert sum(map(len, pages)) <= 20_000
    assert len(pages) == 2
    assert re.search(r"(?:rừng|ngập|mặn) ?$", pages[-1])


def test_a_docx_without_end_is_cut(reader: Reader) -> None:
    found = reader.read(docx(*["Giữ rừng ngập mặn ven biển. " * 100] * 200))
    assert sum(map(len, found.pages)) <= MOST_CHARACTERS
    assert found.note == messages.long(MOST_CHARACTERS)


def test_scanned_pages_are_told(reader: Reader) -> None:
    assert reader.read(pdf([""], [""])).problem == messages.SCAN
    assert reader.read(pdf(["Ký bởi: Văn phòng"], [""])).problem == messages.SCAN
    some = reader.read(pdf(RESOLUTION, [""], [""]))
    assert (len(some.pages), some.note) == (3, messages.pages_scanned(2, 3))


def _bomb() -> bytes:
    return packed({"[Content_Types].xml": b"<x/>", "word/document.xml": b"\0" * (64 << 20)})


def _lying_bomb() -> bytes:
    data = bytearray(_bomb())
    size = (64 << 20).to_bytes(4, "little")
    return bytes(data.replace(size, (1000).to_bytes(4, "little")))


def _entities() -> bytes:
    lol = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "lol"}">' for n in range(10))
    word = zipfile.ZipFile(BytesIO(docx("Một đoạn văn")))
    members = {name: word.read(name) for name in word.namelist()}
    xml = members["word/document.xml"].decode()
    xml = re.sub(r"(\?>)", rf"\1<!DOCTYPE x [{lol}]>", xml, count=1).replace("Một đoạn văn", "&l9;")
    return packed({**members, "word/document.xml": xml.encode()})


def _deep() -> bytes:
    word = zipfile.ZipFile(BytesIO(docx("Một đoạn văn")))
    members = {name: word.read(name) for name in word.namelist()}
    xml = members["word/document.xml"].decode()
    nested = "<w:smartTag>" * 5_000 + "<w:r><w:t>sâu</w:t></w:r>" + "</w:smartTag>" * 5_000
    xml = xml.replace("<w:r><w:t>Một đoạn văn</w:t></w:r>", nested)
    return packed({**members, "word/document.xml": xml.encode()})


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2_000)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", messages.NEITHER),
        (b"<html><body>404</body></html>", messages.NEITHER),
        (b"%PDF-1.7\n%%EOF", "hỏng"),
        (pdf(RESOLUTION)[:900], "hỏng|bản quét"),
        (_OLE, messages.OLD_WORD),
        (_OLE + "EncryptedPackage".encode("utf-16-le"), messages.PASSWORD),
        (packed({"a.txt": b"x"}), "hỏng"),
        (docx("Một đoạn")[:-40], "hỏng"),
        (docx(), messages.NO_TEXT),
        (_bomb(), messages.BOMB),
        (_lying_bomb(), "hỏng"),
        (_entities(), "hỏng|không có chữ"),
        (_deep(), "hỏng"),
    ],
    ids=[
        *("empty", "html", "no-pdf", "torn-pdf", "doc", "locked", "zip", "torn-docx", "no-words", "bomb"),
        *("lying-bomb", "entities", "deep"),
    ],
)
def test_what_is_no_text_is_told_and_the_next_file_is_read(reader: Reader, data: bytes, said: str) -> None:
    found = reader.read(data)
    assert found.pages == ()
    assert said == found.problem or re.search(said, found.problem), found.problem
    assert reader.read(docx("Giữ rừng")).pages == ("Giữ rừng",)


def test_a_file_that_is_not_there_or_not_to_be_read(reader: Reader, tmp_path: Path) -> None:
    assert "không có tệp" in reader.read(tmp_path / "khong-co.pdf").problem
    assert "không đọc được" in reader.read(tmp_path).problem


def test_what_takes_too_long_costs_itself_alone() -> None:
    with Reader(seconds=0) as hasty:
        assert hasty.read(pdf(RESOLUTION)).problem == messages.STOPPED
        hasty._seconds = 60
        assert len(hasty.read(pdf(RESOLUTION)).pages) == 1


def test_what_ends_the_process_costs_itself_alone(reader: Reader) -> None:
    assert reader.read(pdf(RESOLUTION)).pages
    process = reader._process
    assert process is not None
    process.kill()
    process.join()
    assert reader.read(pdf(RESOLUTION)).problem == messages.STOPPED
    assert reader.read(pdf(RESOLUTION)).pages


def test_without_the_extra_it_is_said_what_helps(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("indexer.sources.attachments.reading.find_spec", lambda name: None)
    assert "pip install '.[sources]'" in reader.read(pdf(RESOLUTION)).problem


@pytest.mark.parametrize(
    ("printed", "joined"),
    [
        ("12\nMột dòng dài hơn năm mươi chữ cái đi tiếp xuống dòng\ndưới.", 1),
        ("- 3 -\nCăn cứ Luật;\nCăn cứ Nghị định;", 2),
        ("NGHỊ QUYẾT\nvề giữ rừng", 2),
        ("1. Một việc phải làm ngay trong năm nay của huyện ta\n2. Hai", 2),
        ("Tên xã\nCồn Vành\nBãi Bồi", 3),
    ],
)
def test_lines_of_one_paragraph_are_one(printed: str, joined: int) -> None:
    assert len(paragraphs(printed).split("\n")) == joined


def test_signs_that_nobody_sees_are_no_text() -> None:
    assert paragraphs("A\0B\ufffec\u200b\ud800  d\u00a0e\r\nf") == "ABc d e f"


def test_a_title_without_end_is_cut(reader: Reader) -> None:
    assert len(reader.read(pdf(RESOLUTION, title="rừng " * 100_000)).title) <= LONGEST_TITLE


def test_files_that_were_sent_are_read_until_no_more_may_be_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bytes] = []

    def long(_: Reader, file: Path | bytes) -> Content:
        assert isinstance(file, bytes)
        asked.append(file)
        return Content(("dài " * (MOST_CHARACTERS // 8),))

    monkeypatch.setattr(Reader, "read", long)
    found = sent([Given(f"{name}.pdf", data=name.encode()) for name in "abcd"])
    assert asked == [b"a", b"b"]
    assert [bool(one.pages) for one in found.attachments] == [True, True, False, False]
    assert [note.text.split()[3] for note in found.notes] == ["c.pdf", "d.pdf"]
