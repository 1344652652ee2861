"""Exports whose texts are trees of blocks, lists written one object a line, sheets that are hidden."""

import json
from pathlib import Path

import pytest

from indexer.sources import Item, Unreadable, read
from search.inbox.record import BadField, check
from search.model import Article

TITLE = "Ấp Bàu Sen mở lớp đan lục bình"
FIRST, SECOND = "Lớp học có 24 chị em ghi tên.", "Sản phẩm đầu tiên là giỏ đi chợ."
DAY = "2023-08-14"
AT = "2023-08-14T02:00:00.000Z"
BODY = f"{FIRST}\n{SECOND}"


def _one(path: Path, value: object) -> Article:
    path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
    (found,) = read(path)
    assert isinstance(found, Item), found
    return found.article


def _leaf(text: str, **more: object) -> dict[str, object]:
    return {"type": "text", "text": text, **more}


_LEXICAL = {
    "root": {
        "type": "root",
        "children": [
            {"type": "paragraph", "children": [_leaf(FIRST[:9]), _leaf(FIRST[9:], format=1)]},
            {"type": "upload", "value": {"id": 3, "filename": "gio.jpg", "title": "tệp ảnh"}},
            {"type": "list", "children": [{"type": "listitem", "children": [_leaf(SECOND)]}]},
        ],
    }
}
_PROSEMIRROR = {
    "type": "doc",
    "content": [
        {"type": "paragraph", "content": [_leaf(FIRST)]},
        {"type": "bulletList", "content": [{"type": "listItem", "content": [{
            "type": "paragraph",
            "content": [_leaf(SECOND[:8]), {"type": "hardBreak"}, _leaf(SECOND[9:])],
        }]}]},
    ],
}  # fmt: skip
_PORTABLE = [
    {"_type": "block", "style": "normal", "children": [{"_type": "span", "text": FIRST}]},
    {"_type": "image", "asset": {"_ref": "image-1"}},
    {"_type": "block", "children": [{"_type": "span", "text": part} for part in (SECOND[:9], SECOND[9:])]},
]  # fmt: skip
_SLATE = [
    {"type": "p", "children": [{"text": "Lớp học ", "bold": True}, {"text": FIRST[8:]}]},
    {"type": "p", "children": [{"text": SECOND}]},
]
_EDITOR = {
    "time": 1691978400000,
    "blocks": [
        {"id": "a", "type": "paragraph", "data": {"text": FIRST}},
        {"id": "b", "type": "list", "data": {"style": "ordered", "items": [SECOND]}},
    ],
}
_STREAM = [
    {"type": "paragraph", "value": f"<p data-block-key='x'>{FIRST}</p>", "id": "1"},
    {"type": "image", "value": 7, "id": "2"},
    {"type": "paragraph", "value": f"<p>{SECOND}</p>", "id": "3"},
]


@pytest.mark.parametrize(
    "text",
    [
        _LEXICAL, _PROSEMIRROR, _PORTABLE, _SLATE, _EDITOR, _STREAM,
        {"markup": f"<p>{FIRST}</p><p>{SECOND}</p>", "blocks": []},
    ],
)  # fmt: skip
def test_a_text_that_is_a_tree_is_its_lines(tmp_path: Path, text: object) -> None:
    article = _one(tmp_path / "bai.json", {"docs": [{"title": TITLE, "content": text, "publishedAt": AT}]})
    assert (article.title, article.body) == (TITLE, BODY)
    assert str(article.published) == DAY


def test_umbraco_keeps_the_fields_in_properties_and_wagtail_day_and_address_in_meta(tmp_path: Path) -> None:
    properties = {"title": TITLE, "publishDate": "2023-08-14T09:00:00", "bodyText": {"markup": BODY}}
    umbraco = {"items": [{"contentType": "tin", "name": "x", "id": "0c", "properties": properties}]}
    article = _one(tmp_path / "umbraco.json", umbraco)
    assert (article.id, article.title, article.body, str(article.published)) == ("0c", TITLE, BODY, DAY)
    address = "https://bau-sen.example/tin/dan-luc-binh/"
    meta = {"type": "news.Page", "html_url": address, "first_published_at": AT}
    article = _one(tmp_path / "wagtail.json", {"items": [{"meta": meta, "title": TITLE, "body": _STREAM}]})
    assert (article.url, article.body, str(article.published)) == (address, BODY, DAY)


def test_a_reference_names_no_author(tmp_path: Path) -> None:
    sanity = {"title": TITLE, "body": _PORTABLE, "author": {"_type": "reference", "_ref": "aa"}}
    assert _one(tmp_path / "bai.json", [sanity]).author == ""


def test_a_tree_without_end_and_one_that_holds_nothing(tmp_path: Path) -> None:
    deep: dict[str, object] = {"type": "text", "text": "đáy"}
    for _ in range(200):
        deep = {"type": "quote", "children": [deep]}
    path = tmp_path / "bai.json"
    path.write_text(
        json.dumps([{"title": TITLE, "content": deep}, {"title": TITLE, "content": [{"type": "x"}]}])
    )
    assert all(isinstance(one, Unreadable) for one in read(path))


_LINES = [json.dumps({"title": f"{TITLE} {n}", "body": BODY}, ensure_ascii=False) for n in range(3)]


@pytest.mark.parametrize(
    "text",
    [
        ",\n".join(_LINES),
        "".join(f"{line},\r\n" for line in _LINES),
        "[\n" + ",\n".join(_LINES) + "\n]\n",
        "[" + "\n,".join(_LINES) + "]",
        "\ufeff" + "\r\n\r\n".join(_LINES),
    ],
)
def test_a_list_written_one_object_a_line(tmp_path: Path, text: str) -> None:
    path = tmp_path / "bai.jsonl"
    path.write_text(text, encoding="utf-8", newline="")
    assert [one.article.title for one in read(path) if isinstance(one, Item)] == [
        f"{TITLE} {n}" for n in range(3)
    ]
    assert not [one for one in read(path) if isinstance(one, Unreadable)]


def test_what_an_office_hid_in_a_workbook_is_not_published(tmp_path: Path) -> None:
    xlsxwriter = pytest.importorskip("xlsxwriter")
    pytest.importorskip("python_calamine")
    book = xlsxwriter.Workbook(str(tmp_path / "tin.xlsx"))
    for name, title in (("Nháp", "Bài chưa duyệt"), ("Đăng", TITLE)):
        sheet = book.add_worksheet(name)
        sheet.write_row(0, 0, ["Tiêu đề", "Nội dung", "Lĩnh vực"])
        sheet.write_row(1, 0, [title, BODY, "Nông thôn"])
        if name == "Nháp":
            sheet.hide()
        else:
            sheet.activate()
            sheet.set_first_sheet()
    book.close()
    hidden, found = read(tmp_path / "tin.xlsx")
    assert isinstance(hidden, Unreadable) and isinstance(found, Item)
    assert hidden.place.endswith(": Nháp") and "đang ẩn" in hidden.reason
    assert (found.article.title, found.article.section) == (TITLE, "Nông thôn")


DEEP = {
    "blocks that hold a root": ('{"type":"p","root":', "}"),
    "a root within a root": ('{"root":', "}"),
    "documents": ('{"document":', "}"),
    "children": ('{"type":"p","children":[', "]}"),
    "lists": ("[", "]"),
    "what is rendered": ('{"rendered":[', "]}"),
    "attributes": ('{"attributes":[', "]}"),
}


@pytest.mark.parametrize("field", ["title", "body", "section", "author", "captions", "published_at", "id"])
@pytest.mark.parametrize("shape", DEEP)
def test_what_is_nested_without_end_costs_its_own_line(tmp_path: Path, shape: str, field: str) -> None:
    opening, closing = DEEP[shape]
    for depth in (60, 400, 2_000):
        nested = f'{opening * depth}{{"type": "text", "text": "Tin"}}{closing * depth}'
        (tmp_path / "tin.jsonl").write_text(
            f'{{"title": "{TITLE}", "body": "{FIRST}", "{field}": {nested}}}\n'
            f'{{"id": "sau", "title": "{TITLE}", "body": "{SECOND}"}}\n',
            encoding="utf-8",
        )
        *first, last = read(tmp_path / "tin.jsonl")
        assert len(first) == 1 and isinstance(first[0], Item | Unreadable)
        assert isinstance(last, Item) and last.article.id == "sau"


@pytest.mark.parametrize("field", ["title", "body", "section", "author", "url", "id"])
def test_an_article_sent_with_texts_in_each_other_is_refused_by_its_field(field: str) -> None:
    for value in (["a"], [{"rendered": ["a"]}]):
        for _ in range(300):
            value = [{"rendered": value}]
        with pytest.raises(BadField):
            check({"title": TITLE, "body": FIRST, field: value})
