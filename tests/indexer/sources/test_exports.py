"""Exports as other programs make them: tables that pass for spreadsheets, quotes and lines their own way."""

import json
from datetime import date
from pathlib import Path

import pytest

from indexer.sources import Item, read
from indexer.sources.markup import from_html, with_line_ends
from search.model import Article
from tests.indexer.sources.workbooks import workbook

ONE, TWO = "Xã Tân Điền bàn việc làm đường ấp 6", "Cù lao Bần khánh thành trạm bơm"
FIRST, SECOND = "Sáng 12/5/2021, xã Tân Điền họp dân.", "Trạm bơm tưới cho 180 ha lúa."
HEAD = ("Tiêu đề", "Nội dung", "Ngày đăng")
ROWS = ((ONE, FIRST, "13/05/2021"), (TWO, SECOND, "02/06/2021"))
SAID = [(ONE, FIRST, date(2021, 5, 13)), (TWO, SECOND, date(2021, 6, 2))]
DICTS = [
    {"title": ONE, "body": FIRST, "published_at": "2021-05-13"},
    {"title": TWO, "body": SECOND, "published_at": "2021-06-02"},
]


def taken(path: Path) -> list[Article]:
    return [found.article for found in read(path) if isinstance(found, Item)]


def said(path: Path) -> list[tuple[str, str, date | None]]:
    return [(one.title, one.body, one.published) for one in taken(path)]


def html_rows(*rows: tuple[str, ...]) -> str:
    return "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)


EXCEL_XML = (
    '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'
    '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"'
    ' xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Tin"><Table>{}</Table>'
    "</Worksheet></Workbook>"
)


def excel_rows(*rows: tuple[str, ...]) -> str:
    cell = '<Cell><Data ss:Type="String">{}</Data></Cell>'
    return "".join(f"<Row>{''.join(map(cell.format, row))}</Row>" for row in rows)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("tin.xls", f"<html><body><table>{html_rows(HEAD, *ROWS)}</table></body></html>"),
        ("tin.xls", f"<table><tr><td><table>{html_rows(HEAD, *ROWS)}</table></td></tr></table>"),
        ("tin.xls", f"<table>{html_rows(('Danh sách tin bài',), HEAD, ROWS[0], HEAD, ROWS[1])}</table>"),
        ("tin.xls", EXCEL_XML.format(excel_rows(HEAD, *ROWS))),
        ("tin.xml", EXCEL_XML.format(excel_rows(HEAD, *ROWS))),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_markup_that_passes_for_a_spreadsheet(tmp_path: Path, name: str, text: str, encoding: str) -> None:
    (tmp_path / name).write_bytes(text.encode(encoding))
    assert said(tmp_path / name) == SAID


def test_cells_that_are_left_out_and_cells_with_markup(tmp_path: Path) -> None:
    row = f'<Row><Cell><Data>{ONE}</Data></Cell><Cell ss:Index="3"><Data>13/05/2021</Data></Cell></Row>'
    (tmp_path / "tin.xls").write_text(EXCEL_XML.format(excel_rows(HEAD) + row), encoding="utf-8")
    assert [one.reason for one in read(tmp_path / "tin.xls")] != []  # a title alone is no article
    (tmp_path / "tin.xls").write_text(
        f"<table>{html_rows(HEAD, (ONE, f'<p>{FIRST}</p><p>{SECOND}</p>', ''))}</table>", encoding="utf-8"
    )
    assert said(tmp_path / "tin.xls") == [(ONE, f"{FIRST}\n{SECOND}", None)]


def test_two_tables_in_one_sheet(tmp_path: Path) -> None:
    workbook(tmp_path / "tin.xlsx", [list(row) for row in (HEAD, ROWS[0], (), HEAD, ROWS[1])])
    assert said(tmp_path / "tin.xlsx") == SAID
    lines = [";".join(row) for row in (HEAD, ROWS[0], ("", "", ""), HEAD[::-1], ROWS[1][::-1])]
    (tmp_path / "tin.csv").write_text("\n".join(lines), encoding="utf-8")
    assert said(tmp_path / "tin.csv") == SAID


def test_quotes_behind_a_backslash(tmp_path: Path) -> None:
    quoted = FIRST.replace("xã Tân Điền", '\\"xã Tân Điền\\"')
    (tmp_path / "tin.csv").write_text(
        f'title,body,published_at\n"{ONE}","{quoted}",2021-05-13\n"{TWO}","Tệp ở D:\\tin",2021-06-02\n',
        encoding="utf-8",
    )
    one, two = taken(tmp_path / "tin.csv")
    assert '"xã Tân Điền"' in one.body and "\\" not in one.body
    assert two.body == "Tệp ở D:\\tin"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hết câu.\\nCâu sau.", "Hết câu.\nCâu sau."),
        ("Hết câu.\\r\\n\\r\\nCâu sau.", "Hết câu.\n\nCâu sau."),
        ("Tệp ở D:\\nam\\tin", "Tệp ở D:\\nam\\tin"),
        ("Tệp ở ổ\\nam và câu.\\nCâu", "Tệp ở ổ\\nam và câu.\\nCâu"),
        ("Một dòng.\nHai.\\nBa.", "Một dòng.\nHai.\\nBa."),
    ],
)
def test_ends_of_lines_that_were_escaped_twice(text: str, found: str) -> None:
    assert with_line_ends(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("H&amp;#7885;p b&amp;agrave;n", "Họp bàn"),
        ("A &amp;ldquo;mới&amp;rdquo; B", "A “mới” B"),
        ("AT&amp;T và B&amp;B", "AT&T và B&B"),
        ("viết &amp;lt; thay cho dấu bé", "viết &lt; thay cho dấu bé"),
    ],
)
def test_entities_that_were_escaped_twice(text: str, found: str) -> None:
    assert from_html(text) == found


@pytest.mark.parametrize(
    "value",
    [
        {"pages": [{"page": 1, "items": DICTS[:1]}, {"page": 2, "items": DICTS[1:]}]},
        {"a": {"b": [{"items": [one], "n": 1} for one in DICTS]}},
        [{"title": {"vi": ONE, "en": "Road"}, "body": {"vi": FIRST}, "published_at": "2021-05-13"}, DICTS[1]],
        {"data": [{**one, "comments": [{"title": "Hay", "body": "Hay quá"}] * 5} for one in DICTS]},
        [
            {**one, "body": json.dumps({"blocks": [{"type": "paragraph", "data": {"text": one["body"]}}]})}
            for one in DICTS
        ],
    ],
)
def test_lists_in_pages_and_texts_in_languages_and_blocks(tmp_path: Path, value: object) -> None:
    (tmp_path / "tin.json").write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
    assert said(tmp_path / "tin.json") == SAID


def test_pages_of_a_list_beyond_those_that_were_looked_at(tmp_path: Path) -> None:
    many = [
        {"n": at, "items": [{"title": f"Tin {at}", "body": f"Thân bài số {at}."}] * (at % 3 > 0)}
        for at in range(1, 91)
    ]
    (tmp_path / "tin.json").write_text(json.dumps({"pages": many}), encoding="utf-8")
    assert len(taken(tmp_path / "tin.json")) == 60


@pytest.mark.parametrize(("user", "author"), [({"id": 1, "name": "Lưu Thạnh"}, "Lưu Thạnh"), ("admin", "")])
def test_the_account_that_wrote_it(tmp_path: Path, user: object, author: str) -> None:
    (tmp_path / "tin.json").write_text(json.dumps([{**DICTS[0], "user": user}]), encoding="utf-8")
    assert [one.author for one in taken(tmp_path / "tin.json")] == [author]


def test_feeds_of_markup_and_subjects(tmp_path: Path) -> None:
    inner = f'<x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:p>{FIRST}</x:p><x:p>{SECOND}</x:p></x:div>'
    (tmp_path / "a.atom").write_text(
        f'<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>{ONE}</title>'
        f'<content type="xhtml">{inner}</content></entry></feed>',
        encoding="utf-8",
    )
    assert [one.body for one in taken(tmp_path / "a.atom")] == [f"{FIRST}\n{SECOND}"]
    (tmp_path / "b.xml").write_text(
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><link>https://a.example/</link></channel>'
        f"<item><title>{TWO}</title><link>/tin/tram-bom-2.html</link><description>{SECOND}</description>"
        "<dc:subject>Thủy lợi</dc:subject></item></rdf:RDF>",
        encoding="utf-8",
    )
    assert [(one.url, one.section) for one in taken(tmp_path / "b.xml")] == [
        ("https://a.example/tin/tram-bom-2.html", "Thủy lợi")
    ]


NAMED = ("Tên tin", "Nội dung tin (HTML)", "Ngày tháng (dd/mm/yyyy)")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("tin.xls", "\n".join("\t".join(row) for row in (HEAD, *ROWS))),
        ("tin.csv", "\r".join(";".join(row) for row in (HEAD, *ROWS)) + "\r"),
        ("tin.csv", "\n".join(";".join(row) for row in (NAMED, *ROWS))),
        ("tin.csv", "\n".join(";".join(f'"=""{cell}"""' for cell in row) for row in (HEAD, *ROWS))),
    ],
)
def test_tables_as_text_their_own_way(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_bytes(text.encode())
    assert said(tmp_path / name) == SAID


def test_lines_of_json_in_utf_16(tmp_path: Path) -> None:
    lines = "".join(json.dumps(one, ensure_ascii=False) + "\r\n" for one in DICTS)
    (tmp_path / "tin.jsonl").write_bytes(lines.encode("utf-16"))
    assert said(tmp_path / "tin.jsonl") == SAID


@pytest.mark.parametrize(
    "value",
    [
        json.dumps(DICTS),
        {"2021-05": DICTS[:1], "2021-06": DICTS[1:]},
        {"featured": {"title": "Nổi bật", "body": "Tin."}, "data": {"items": DICTS}},
    ],
)
def test_lists_as_text_and_by_month_and_beside_one_article(tmp_path: Path, value: object) -> None:
    (tmp_path / "tin.json").write_text(json.dumps(value), encoding="utf-8")
    assert said(tmp_path / "tin.json") == SAID


@pytest.mark.parametrize("value", [{"status": "ok", "post": DICTS[0]}, {"payload": {"data": DICTS[0]}}])
def test_one_article_within_an_object(tmp_path: Path, value: object) -> None:
    (tmp_path / "tin.json").write_text(json.dumps(value), encoding="utf-8")
    (tmp_path / "tin.jsonl").write_text(json.dumps(value) + "\n", encoding="utf-8")
    assert said(tmp_path / "tin.json") == said(tmp_path / "tin.jsonl") == SAID[:1]


def test_names_within_the_nodes_of_a_graph(tmp_path: Path) -> None:
    node = {**DICTS[0], "author": {"node": {"name": "Lưu Thạnh"}}, "categories": {"nodes": [{"name": "Xã"}]}}
    (tmp_path / "tin.json").write_text(json.dumps({"data": {"posts": [node]}}), encoding="utf-8")
    assert [(one.author, one.section) for one in taken(tmp_path / "tin.json")] == [("Lưu Thạnh", "Xã")]


XML_ROW = "<{0}><TieuDe>{1}</TieuDe><NoiDung>{2}</NoiDung><NgayDang>{3}</NgayDang></{0}>"


@pytest.mark.parametrize("around", ["{}", '<?xml version="1.0"?>\n{}', "<a><b><c><d>{}</d></c></b></a>"])
def test_rows_of_xml_deep_within_or_without_a_root(tmp_path: Path, around: str) -> None:
    rows = "".join(XML_ROW.format("row", *row) for row in ROWS)
    (tmp_path / "tin.xml").write_text(around.format(rows), encoding="utf-8")
    assert said(tmp_path / "tin.xml") == SAID
