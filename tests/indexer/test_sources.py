"""Reading sources: good articles come through, bad ones are named with their place and mend."""

import errno
import gzip
import json
import lzma
import os
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from indexer import messages
from indexer.sources import Item, Unreadable, read
from indexer.sources import jsonl as jsonl_source
from search import messages as told

GOOD = {"id": "a-1", "title": "Hội nghị sơ kết", "body": "Sáng 5/6, tại Hải Sơn.\n\nTin: Lê Thị Mơ"}


def lines(*records: object) -> bytes:
    return b"".join(json.dumps(one, ensure_ascii=False).encode() + b"\n" for one in records)


def articles(path: Path) -> list[Item]:
    return [one for one in read(path) if isinstance(one, Item)]


def refusals(path: Path) -> list[Unreadable]:
    return [one for one in read(path) if isinstance(one, Unreadable)]


@pytest.mark.parametrize(
    ("name", "packed"),
    [
        ("tin.jsonl", lambda data: data),
        ("tin.jsonl.gz", gzip.compress),
        ("tin.jsonl.xz", lzma.compress),
        ("bom.jsonl", lambda data: b"\xef\xbb\xbf" + data),
        ("utf16.jsonl", lambda data: data),
    ],
)
def test_json_lines_are_read_in_every_packing(tmp_path: Path, name: str, packed) -> None:
    (tmp_path / name).write_bytes(packed(lines(GOOD, {**GOOD, "id": "a-2", "captions": ["Quang cảnh"]})))
    first, second = articles(tmp_path / name)
    assert (first.article.id, first.article.title, first.article.body) == ("a-1", GOOD["title"], GOOD["body"])
    assert second.article.captions == ("Quang cảnh",)
    assert second.place == f"{tmp_path / name}, dòng 2"


def test_a_broken_line_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    file = tmp_path / "tin.jsonl"
    rows = [lines({**GOOD, "id": f"a-{n}"}) for n in range(1, 31)]
    rows[16] = b'{"title": "nghi\n'
    file.write_bytes(b"".join(rows))
    assert len(articles(file)) == 29
    (refusal,) = refusals(file)
    assert refusal.place.endswith("tin.jsonl, dòng 17")
    assert refusal.reason == "không phải JSON; sửa dòng này hoặc xuất lại"


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"title": "x"}, 'thiếu "body"'),
        ({"title": "x", "body": 5}, '"body" không phải văn bản mà là số'),
        ({"title": "x", "body": "y", "captions": "một"}, '"captions" không phải danh sách'),
        ({"title": "x", "body": "y", "id": "i" * 201}, '"id" dài hơn 200 ký tự'),
        ([1, 2], "không phải bài viết"),
        ("text", "không phải bài viết"),
    ],
)
def test_what_is_no_article_is_refused_with_its_reason(tmp_path: Path, fields: object, reason: str) -> None:
    (tmp_path / "tin.jsonl").write_bytes(lines(fields, GOOD))
    (refusal,) = refusals(tmp_path / "tin.jsonl")
    assert reason in refusal.reason
    assert len(articles(tmp_path / "tin.jsonl")) == 1


def test_an_article_beyond_all_measure_is_refused_without_being_held(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(jsonl_source, "LONGEST_LINE", 4000)
    monkeypatch.setattr("search.inbox.record.LARGEST", 1000)
    file = tmp_path / "tin.jsonl"
    file.write_bytes(lines({**GOOD, "body": "x" * 9000}, {**GOOD, "body": "x" * 2000}, GOOD))
    first, second = refusals(file)
    assert (first.place, second.place) == (f"{file}, dòng 1", f"{file}, dòng 2")
    assert "dài hơn 4.000 byte" in first.reason
    assert "dài hơn 1.000 ký tự" in second.reason
    assert [item.article.id for item in articles(file)] == ["a-1"]


def test_a_file_cut_off_in_the_middle_gives_what_came_before(tmp_path: Path) -> None:
    packed = gzip.compress(
        lines(*({**GOOD, "id": f"a-{n}", "body": f"thân bài {n * 7919}"} for n in range(5000)))
    )
    (tmp_path / "tin.jsonl.gz").write_bytes(packed[: len(packed) // 2])
    found = list(read(tmp_path / "tin.jsonl.gz"))
    assert isinstance(found[0], Item)
    assert isinstance(found[-1], Unreadable)
    assert "xuất lại tệp" in found[-1].reason


@pytest.mark.parametrize(("name", "pack"), [("tin.jsonl.gz", gzip.compress), ("tin.jsonl.xz", lzma.compress)])
def test_a_packed_file_that_is_damaged_or_none_is_said(
    tmp_path: Path, name: str, pack: Callable[[bytes], bytes]
) -> None:
    packed = pack(lines(GOOD))
    (tmp_path / name).write_bytes(packed[:10] + b"\xff" * 64 + packed[74:])
    (tmp_path / f"tho-{name}").write_bytes(lines(GOOD))
    found = list(read(tmp_path))
    for one, file in zip(found, (f"tho-{name}", name), strict=True):
        assert isinstance(one, Unreadable)
        assert one.place == f"{tmp_path / file}, sau dòng 0"
        assert one.reason.startswith("không đọc tiếp được: tệp hỏng")


def test_ids_fall_back_to_url_path_and_hash(tmp_path: Path) -> None:
    bare = {"title": "Một tin", "body": "Thân bài.", "published_at": "2020-05-06"}
    (tmp_path / "tin.jsonl").write_bytes(
        lines({**bare, "url": "https://hai-son.example/1"}, bare, bare, {**bare, "id": 7})
    )
    by_url, first, again, by_number = (item.article.id for item in articles(tmp_path / "tin.jsonl"))
    assert by_url == "https://hai-son.example/1"
    assert first == again
    assert len(first) == 32
    assert by_number == "7"
    page = tmp_path / "2020" / "tin.txt"
    page.parent.mkdir()
    page.write_text(
        "Hội nghị cán bộ\nSáng 5/6/2020, tại hội trường xã Đông Thới, hội nghị cán bộ đã diễn ra.\n"
    )
    assert [item.article.id for item in articles(tmp_path) if item.place.endswith(".txt")] == ["2020/tin.txt"]


def test_a_folder_is_read_whole_and_strangers_are_named(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "tin.jsonl").write_bytes(lines(GOOD))
    (tmp_path / "anh.jpg").write_bytes(b"\xff\xd8")
    (tmp_path / "bao-cao.pptx").write_bytes(b"PK")
    (tmp_path / "rong.txt").write_text("")
    (tmp_path / "nhi-phan.txt").write_bytes(bytes(range(256)) * 20)
    (tmp_path / ".an.jsonl").write_bytes(lines({**GOOD, "id": "hidden"}))
    assert [item.article.id for item in articles(tmp_path)] == ["a-1"]
    reasons = {Path(one.place).name: one.reason for one in refusals(tmp_path)}
    assert set(reasons) == {"bao-cao.pptx", "rong.txt", "nhi-phan.txt"}
    assert "chỉ đọc .txt" in reasons["bao-cao.pptx"]
    assert "nhị phân" in reasons["nhi-phan.txt"]


def test_a_source_that_is_not_there_is_said(tmp_path: Path) -> None:
    (refusal,) = read(tmp_path / "nowhere")
    assert isinstance(refusal, Unreadable)
    assert "không có tệp" in refusal.reason


def test_what_never_ends_or_is_gone_is_said_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "ong.txt")
    os.mkfifo(tmp_path / "ong.jsonl")
    (tmp_path / "mat.txt").symlink_to(tmp_path / "nowhere.txt")
    reasons = {Path(one.place).name: one.reason for one in refusals(tmp_path)}
    assert set(reasons) == {"ong.txt", "ong.jsonl", "mat.txt"}
    assert "ống dẫn" in reasons["ong.txt"]
    assert "không có tệp" in reasons["mat.txt"]


def test_a_name_that_is_not_utf_8_gives_a_sound_id(tmp_path: Path) -> None:
    text = "Hội nghị cán bộ\nSáng 5/6/2020, tại hội trường xã Đông Thới, hội nghị cán bộ đã diễn ra.\n"
    (tmp_path / os.fsdecode(b"tin-\xe9.txt")).write_text(text, encoding="utf-8")
    (item,) = articles(tmp_path)
    assert item.article.id.encode().isalnum()
    assert articles(tmp_path) == [item]


@pytest.mark.parametrize("text", ["<!-- nothing -->", "<", "<html>\x0c</html>", "<p>" * 100_000])
def test_a_page_no_parser_foresaw_is_set_aside(tmp_path: Path, text: str) -> None:
    (tmp_path / "hong.html").write_text(text, encoding="utf-8")
    (tmp_path / "tin.jsonl").write_bytes(lines(GOOD))
    assert [item.article.id for item in articles(tmp_path)] == ["a-1"]
    assert [Path(one.place).name for one in refusals(tmp_path)] == ["hong.html"]


def test_an_unreadable_folder_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def walk(top: Path, onerror):
        onerror(PermissionError(13, "Permission denied", str(top / "kin")))
        yield str(top), [], ["tin.jsonl"]

    (tmp_path / "tin.jsonl").write_bytes(lines(GOOD))
    monkeypatch.setattr("indexer.sources.folder.os.walk", walk)
    assert len(articles(tmp_path)) == 1
    (refusal,) = refusals(tmp_path)
    assert refusal.place == str(tmp_path / "kin")
    assert "không có quyền đọc" in refusal.reason


HTML = """<!doctype html><html><head><title>Hội nghị | Hải Sơn</title>
<meta property="article:published_time" content="2021-03-04T08:30:00+07:00">
<link rel="canonical" href="https://hai-son.example/hoi-nghi"></head><body>
<nav><a href="/">Trang chủ</a> <a href="/tin">Tin tức</a></nav>
<article><h1>Hội nghị tổng kết phong trào thi đua</h1>
<p>Sáng ngày 03/3/2021, tại Nhà văn hóa huyện Đông Thới, Ban Thường vụ Huyện ủy tổ chức hội nghị tổng kết
phong trào thi đua năm 2020, với sự tham dự của hơn một trăm đại biểu các xã, thị trấn.</p>
<figure><img src="a.jpg"><figcaption>Quang cảnh hội nghị tổng kết</figcaption></figure>
<p>Phát biểu tại hội nghị, các đại biểu nêu nhiều kinh nghiệm trong xây dựng nông thôn mới ở cơ sở.</p>
<p>Tin, ảnh: Lê Thị Mơ</p></article>
<aside><h3>Tin khác</h3><ul><li><a href="/1">Tin một</a></li></ul></aside>
<footer>Địa chỉ: số 1</footer></body></html>"""


def test_a_saved_page_gives_article_caption_byline_and_date(tmp_path: Path) -> None:
    (tmp_path / "trang.html").write_text(HTML, encoding="utf-8")
    (item,) = articles(tmp_path)
    article = item.article
    assert article.title == "Hội nghị tổng kết phong trào thi đua"
    assert article.published == date(2021, 3, 4)
    assert article.url == article.id == "https://hai-son.example/hoi-nghi"
    assert "Quang cảnh hội nghị tổng kết" in article.captions
    assert "Quang cảnh" not in article.body
    assert article.body.startswith("Sáng ngày 03/3/2021")
    assert "Trang chủ" not in article.body
    assert "Tin khác" not in article.body
    assert "Lê Thị Mơ" in article.author


LEAD = (
    "Sáng ngày 03/3/2021, tại Nhà văn hóa huyện Đông Thới, Ban Thường vụ Huyện ủy tổ chức hội nghị tổng kết"
)


@pytest.mark.parametrize(
    ("description", "summary"),
    [
        (f"{LEAD} phong trào thi đua năm 2020", ""),
        (f"{LEAD} phong trào th...", ""),
        (LEAD.replace("hóa", "hoá").replace("ủy", "uỷ"), ""),
        ("Một năm thi đua sôi nổi ở Đông Thới", "Một năm thi đua sôi nổi ở Đông Thới"),
    ],
)
def test_a_description_is_a_summary_only_where_the_body_does_not_say_it(
    tmp_path: Path, description: str, summary: str
) -> None:
    page = HTML.replace("<body>", f'<meta name="description" content="{description}"><body>')
    (tmp_path / "trang.html").write_text(page, encoding="utf-8")
    (item,) = articles(tmp_path)
    assert item.article.summary == summary
    assert item.article.body.count("Ban Thường vụ Huyện ủy") == 1


def test_a_byline_outside_the_text_is_taken_as_printed(tmp_path: Path) -> None:
    page = HTML.replace(
        "<p>Tin, ảnh: Lê Thị Mơ</p>", '<p class="author">Bài: Trường Sa Nam – Ảnh: Lê Thị Mơ</p>'
    )
    (tmp_path / "trang.html").write_text(page, encoding="utf-8")
    (item,) = articles(tmp_path)
    assert item.article.author == "Bài: Trường Sa Nam – Ảnh: Lê Thị Mơ"


def test_a_page_in_an_old_encoding_is_read(tmp_path: Path) -> None:
    text = "Hội nghị cán bộ\nSáng 5/6/2020, tại hội trường xã Đông Thới, hội nghị cán bộ đã diễn ra.\n"
    (tmp_path / "cu.txt").write_bytes(text.encode("utf-16"))
    (item,) = articles(tmp_path)
    assert item.article.title == "Hội nghị cán bộ"


ENGLISH = re.compile(r"\b(?:the|is|not|and|of|it|cannot|check|file)\b", re.IGNORECASE)
REASONS = [
    *(value for name, value in vars(messages).items() if name.isupper() and not name.startswith("_")),
    messages.unreadable(PermissionError(errno.EACCES, "Permission denied", "x")),
    messages.unreadable(FileNotFoundError(errno.ENOENT, "No such file or directory", "x")),
    messages.broken_off(EOFError("Compressed file ended before the end-of-stream marker was reached")),
    messages.broken_off(OSError(errno.EIO, "Input/output error", "x")),
    messages.broken_page(ValueError()),
    messages.file_too_large(1),
    messages.line_too_long(1),
    told.article_too_long(1),
    told.id_too_long(1),
    messages.not_json(ValueError("JSON is malformed: invalid character (byte 1234)")),
    told.CAPTIONS_NOT_TEXTS,
    told.ID_NOT_OPENABLE,
    told.missing("title"),
    messages.html_not_installed(("lxml",)),
    messages.page_too_large(1),
    messages.page_too_long(1),
    messages.page_too_deep(1),
    messages.no_articles({"list": 2, "home": 1, "missing": 1, "bare": 1, "other": 1}, ["a.htm"]),
    messages.rule_not_a_table("a.example"),
    messages.rule_unknown("titel", ("title", "body")),
    messages.rule_not_a_selector("title"),
    messages.rule_broken_selector("title", ValueError("h1[")),
    told.not_a_text("title", ["x"]),
    messages.bad_day("31/2", messages.NOT_A_DATE),
    messages.html_converted(("body",)),
    messages.untitled("x"),
    messages.recoded(("tcvn3",)),
    messages.record_too_long(1),
    messages.unpacks_too_large(1),
    messages.broken_book(ValueError()),
    messages.noted("x", messages.untitled("x")),
    messages.more_noted("x", 1, "x"),
    messages.facts_failed(ValueError()),
    messages.not_stored("x"),
    messages.not_indexed("x"),
]


@pytest.mark.parametrize("reason", REASONS)
def test_a_reason_is_vietnamese_and_not_a_word_of_it_english(reason: str) -> None:
    assert re.search("[ạảãàáâậầấẩẫăắằặẳẵóòọõỏôộổỗồốơờớợởỡéèẻẹẽêếềệểễúùụủũưựữửừứíìịỉĩýỳỷỵỹđ]", reason)
    assert not ENGLISH.search(reason)


def test_a_reason_names_the_byte_and_the_kind() -> None:
    assert "sai ở byte thứ 1.234" in messages.not_json(ValueError("JSON is malformed (byte 1234)"))
    assert told.not_a_text("body", ["x"]).startswith('"body" không phải văn bản mà là danh sách')
    assert messages.unreadable(OSError(errno.EACCES, "x", "y")).startswith("không đọc được: không có quyền")
