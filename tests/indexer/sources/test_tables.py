"""CSV and spreadsheets: columns by name, in every delimiter and encoding; what is none is said."""

import gzip
import zipfile
from datetime import date
from pathlib import Path

import pytest

from indexer.sources import Item, Unreadable, read
from indexer.sources import workbook as workbook_source
from search.model import Article
from search.vietnamese.text.charsets import TCVN3
from tests.indexer.sources.workbooks import workbook
from tests.search.vietnamese.text.test_encodings import written

TABLE = """Mã;Tiêu đề;Nội dung;Ngày đăng;Chuyên mục;Tác giả;Lượt xem
7;Hội nghị sơ kết;"Sáng 5/6, tại Hải Sơn.
Đoạn ""hai""; hết.";30/08/2023;Chính trị;Lê Thị Mơ;12

8;Tin hai;Thân bài hai;NULL;;;
"""


def taken(path: Path) -> list[Article]:
    found = list(read(path))
    assert [one for one in found if isinstance(one, Unreadable)] == []
    return [one.article for one in found if isinstance(one, Item)]


def refused(path: Path) -> list[tuple[str, str]]:
    return [
        (one.place.removeprefix(f"{path}"), one.reason) for one in read(path) if isinstance(one, Unreadable)
    ]


FIRST = Article(
    id="7",
    title="Hội nghị sơ kết",
    body='Sáng 5/6, tại Hải Sơn.\nĐoạn "hai"; hết.',
    section="Chính trị",
    author="Lê Thị Mơ",
    published=date(2023, 8, 30),
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_a_table_in_every_delimiter_and_encoding(tmp_path: Path, delimiter: str, encoding: str) -> None:
    text = TABLE.replace(",", " và").replace(";", delimiter).replace(f'"{delimiter} hết', '"; hết')
    (tmp_path / "tin.csv").write_bytes(text.encode(encoding))
    first, second = taken(tmp_path / "tin.csv")
    assert first == Article(**{**_fields(FIRST), "body": FIRST.body.replace(",", " và")})
    assert (second.id, second.title, second.published) == ("8", "Tin hai", None)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_table_in_wide_letters_is_read_to_its_end(tmp_path: Path, encoding: str) -> None:
    rows = "".join(f"{n};Tin số {n};Nội dung «{n}» ở Hải Sơn\r\n" for n in range(300))
    (tmp_path / "tin.csv").write_bytes(f"id;tiêu đề;nội dung\r\n{rows}".encode(encoding))
    assert [article.id for article in taken(tmp_path / "tin.csv")] == [str(n) for n in range(300)]


def _fields(article: Article) -> dict[str, object]:
    return {name: getattr(article, name) for name in Article.__struct_fields__}


def test_a_table_of_an_old_encoding_and_packed(tmp_path: Path) -> None:
    old = written(TCVN3, TABLE.lower()).encode("latin-1")
    (tmp_path / "tin.csv.gz").write_bytes(gzip.compress(old))
    first, _ = taken(tmp_path / "tin.csv.gz")
    assert (first.title, first.author, first.published) == ("hội nghị sơ kết", "lê thị mơ", date(2023, 8, 30))


@pytest.mark.parametrize(
    ("names", "values"),
    [
        ("id,title,body,published_at", "1,T,B,2023-08-30"),
        ("ID,post_title,post_content,post_date,post_status", "1,T,B,2023-08-30 07:00:00,publish"),
        ("NewsID,Headline,Content,PublishDate", "9,T,B,30/8/2023 07:00"),
        ("TIEU DE,NOI DUNG,NGAY DANG", "T,B,30/8/2023"),
        ("Ngày tạo,Tên bài viết,Nội dung chi tiết,Ngày xuất bản", "1/1/2001,T,B,30/8/2023"),
        ("excerpt,text,content,title,created_at,pubDate", 'S,X,B,T,2001-01-01,"Wed, 30 Aug 2017"'),
    ],
)
def test_columns_go_by_their_names(tmp_path: Path, names: str, values: str) -> None:
    (tmp_path / "tin.csv").write_text(f"{names}\n{values}\n", encoding="utf-8")
    (article,) = taken(tmp_path / "tin.csv")
    assert (article.title, article.body) == ("T", "B")
    assert article.published in (date(2023, 8, 30), date(2017, 8, 30))


def test_a_table_without_names_and_a_row_out_of_joint_are_said(tmp_path: Path) -> None:
    (tmp_path / "so.csv").write_text("1,2,3\n4,5,6\n", encoding="utf-8")
    ((place, reason),) = refused(tmp_path / "so.csv")
    assert place == "" and "tên cột" in reason
    (tmp_path / "tin.csv").write_text("title,body\nA,B\nC,D,E\nG,H\nI,\n", encoding="utf-8")
    found = refused(tmp_path / "tin.csv")
    assert [place for place, _ in found] == [", dòng 3", ", dòng 5"]
    assert 'thiếu "body"' in found[1][1]


def test_a_quotation_that_never_ends_costs_no_memory(tmp_path: Path) -> None:
    (tmp_path / "tin.csv").write_text('title,body\nA,B\nC,"' + "x" * 9_000_000, encoding="utf-8")
    found = list(read(tmp_path / "tin.csv"))
    assert isinstance(found[0], Item)
    assert any(isinstance(one, Unreadable) and "dòng 3" in one.place for one in found[1:])


def test_a_workbook_with_a_heading_above_and_several_sheets(tmp_path: Path) -> None:
    file = workbook(
        tmp_path / "tin.xlsx",
        [
            ["Danh sách tin bài năm 2023"],
            ["Mã bài", "Tiêu đề", "Nội dung", "Ngày đăng"],
            [7, "Một", "Thân", (45168,)],
        ],
        [["Ghi chú"]],
        [["title", "body", "date"], ["Hai", "<p>Thân hai</p>", "30/8/2023"], ["", "", ""]],
    )
    first, second = taken(file)
    assert (first.id, first.title, first.published) == ("7", "Một", date(2023, 8, 30))
    assert (second.title, second.body, second.published) == ("Hai", "Thân hai", date(2023, 8, 30))


def test_a_bomb_a_broken_and_an_empty_workbook_are_refused(tmp_path: Path, monkeypatch) -> None:
    (tmp_path / "hong.xlsx").write_bytes(b"PK\x03\x04" + b"x" * 100)
    assert "không mở được bảng tính" in refused(tmp_path / "hong.xlsx")[0][1]
    workbook(tmp_path / "rong.xlsx", [["a", "b"]])
    assert "tên cột" in refused(tmp_path / "rong.xlsx")[0][1]
    monkeypatch.setattr(workbook_source, "LARGEST_UNPACKED", 1_000_000)
    with zipfile.ZipFile(tmp_path / "bom.xlsx", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b"0" * 2_000_000)
    assert "phình ra hơn 1.000.000 byte" in refused(tmp_path / "bom.xlsx")[0][1]


def test_a_table_with_a_return_inside_a_line_is_told_and_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "hong.csv").write_bytes(b"id,title,body\rx,y,z\n1,Tin,Th\xc3\xa2n\n")
    (tmp_path / "lanh.csv").write_bytes("id,title,body\n7,Tin lành,Thân bài.\n".encode())
    found = list(read(tmp_path))
    assert [one.article.id for one in found if isinstance(one, Item)] == ["7"]
    assert [Path(one.place).name for one in found if isinstance(one, Unreadable)] == ["hong.csv"]
