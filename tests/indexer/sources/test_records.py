"""Records of JSON: what is taken with a warning, which id an article gets, what the whole source tells."""

import json
from datetime import date
from pathlib import Path

import pytest

from indexer import messages
from indexer.notes import Notes, told
from indexer.sources import Item, Unreadable, json_array, read
from indexer.sources import jsonl as jsonl_source
from search.vietnamese.text.charsets import TCVN3
from tests.search.vietnamese.text.test_encodings import written

GOOD = {"id": "a-1", "title": "Hội nghị sơ kết", "body": "Sáng 5/6, tại Hải Sơn.\nĐoạn hai."}


def lines(path: Path, *records: object) -> Path:
    path.write_text("".join(f"{json.dumps(one, ensure_ascii=False)}\n" for one in records), encoding="utf-8")
    return path


def taken(path: Path) -> list[Item]:
    return [one for one in read(path) if isinstance(one, Item)]


def notes(item: Item) -> dict[str, str]:
    return {note.kind: note.text for note in item.notes}


def test_a_bad_day_costs_the_day_and_no_more(tmp_path: Path) -> None:
    (item,) = taken(lines(tmp_path / "tin.jsonl", {**GOOD, "published_at": "0000-00-00 00:00:00"}))
    assert item.article.published is None
    assert "0000-00-00" in notes(item)["day"]


def test_without_a_title_the_first_line_is_it(tmp_path: Path) -> None:
    body = "Hội nghị cán bộ\nSáng 5/6, hội nghị diễn ra."
    long = "Sáng 5/6, tại hội trường, hội nghị diễn ra. " * 20
    first, second, third = taken(
        lines(tmp_path / "tin.jsonl", {"body": body}, {"title": " ", "body": "Một dòng"}, {"body": long})
    )
    assert (first.article.title, first.article.body) == ("Hội nghị cán bộ", "Sáng 5/6, hội nghị diễn ra.")
    assert (second.article.title, second.article.body) == ("Một dòng", "Một dòng")
    assert third.article.title.endswith("…") and third.article.body == long
    assert all("title" in notes(item) for item in (first, second, third))


def test_html_is_converted_and_said(tmp_path: Path) -> None:
    (item,) = taken(
        lines(
            tmp_path / "tin.jsonl",
            {
                **GOOD,
                "title": "H&#7897;i ngh&#7883; <b>A</b> & B",
                "body": "<p>Một&nbsp;hai</p><p>a<b</p>",
                "url": "https://hai-son.example/?a=1&amp;b=2",
                "captions": ["<i>Quang cảnh</i>"],
            },
        )
    )
    assert item.article.title == "Hội nghị A & B"
    assert item.article.body == "Một hai\na<b"
    assert item.article.url == "https://hai-son.example/?a=1&b=2"
    assert item.article.captions == ("Quang cảnh",)
    assert notes(item)["html"].startswith("có mã HTML trong title, body, captions")
    (plain,) = taken(lines(tmp_path / "tin.jsonl", {**GOOD, "body": "‹50, <50, a<b, A & B"}))
    assert (plain.article.body, plain.notes) == ("‹50, <50, a<b, A & B", ())


@pytest.mark.parametrize(
    ("days", "read_as"),
    [
        (["8/9/2023", "1/30/2023"], date(2023, 8, 9)),
        (["8/9/2023", "30/1/2023"], date(2023, 9, 8)),
        (["8/9/2023", "1/2/2023"], date(2023, 9, 8)),
        (["8/9/2023", "1/30/2023", "30/1/2023"], date(2023, 9, 8)),
        (["8/9/2023 8:04:25 PM", "1/30/2023 1:00:00 AM"], date(2023, 8, 9)),
    ],
)
@pytest.mark.parametrize("apart", [False, True])
def test_slashes_run_as_the_whole_source_says(
    tmp_path: Path, days: list[str], read_as: date, apart: bool
) -> None:
    records = [{**GOOD, "id": f"a-{at}", "date": day} for at, day in enumerate(days)]
    if apart:
        for at, one in enumerate(records):
            lines(tmp_path / f"{at}.jsonl", one)
    else:
        lines(tmp_path / "tin.jsonl", *records)
    assert taken(tmp_path)[0].article.published == read_as


@pytest.mark.parametrize(
    ("url", "is_id"),
    [
        ("https://hai-son.example/tin/hoi-nghi-12.html", True),
        ("https://hai-son.example/?p=12", True),
        ("http://hai-son.example/index.php?id=5", True),
        ("https://hai-son.example/", False),
        ("https://hai-son.example/trang-chu", False),
        ("https://hai-son.example/Default.aspx", False),
        ("http:///guest", False),
        ("/tin/hoi-nghi.html", False),
        ("javascript:void(0)", False),
        ("http://[bad", False),
    ],
)
def test_an_address_is_the_id_where_it_can_name_the_article(tmp_path: Path, url: str, is_id: bool) -> None:
    (item,) = taken(lines(tmp_path / "tin.jsonl", {"title": "Tin", "body": "Thân", "url": url}))
    assert (item.article.id == url) is is_id
    assert is_id or len(item.article.id) == 32
    assert item.article.url == url


def test_an_address_that_several_articles_give_names_none(tmp_path: Path) -> None:
    url = "https://hai-son.example/guest"
    record = {"body": "Thân", "url": url}
    shared = [{**record, "title": f"Tin {at}"} for at in range(3)]
    ids = [item.article.id for item in taken(lines(tmp_path / "tin.jsonl", *shared))]
    assert len(set(ids)) == 3 and url not in ids
    twice = lines(
        tmp_path / "tin.jsonl", {**record, "title": "Tin"}, {**record, "title": "Tin", "body": "Mới"}
    )
    assert [item.article.id for item in taken(twice)] == [url, url]


def test_what_wordpress_and_json_ld_write_for_a_text(tmp_path: Path) -> None:
    (item,) = taken(
        lines(
            tmp_path / "tin.jsonl",
            {
                "id": 5,
                "title": {"rendered": "Tin"},
                "content": {"rendered": "<p>Thân</p>", "protected": False},
                "author": {"name": "Lê Thị Mơ"},
                "categories": ["Chính trị", "Xã hội"],
                "datePublished": "2023-08-30T20:00:00Z",
            },
        )
    )
    article = item.article
    assert (article.id, article.title, article.body) == ("5", "Tin", "Thân")
    assert (article.author, article.section) == ("Lê Thị Mơ", "Chính trị, Xã hội")
    assert article.published == date(2023, 8, 31)


def test_a_title_is_judged_with_its_article(tmp_path: Path) -> None:
    old = {
        "title": "Kr«ng N« bÒn",
        "body": written(TCVN3, "Hội nghị tổng kết công tác dân vận\nquỹ"),
        "section": "Xã hội",
    }
    (item,) = taken(lines(tmp_path / "tin.jsonl", old))
    assert item.article.title == "Krông Nô bền"
    assert item.article.body == "Hội nghị tổng kết công tác dân vận\nquỹ"
    assert item.article.section == "Xã hội"
    assert "tcvn3" in notes(item)["encoding"]


def test_what_stays_no_vietnamese_is_listed_and_taken(tmp_path: Path) -> None:
    strange = "Ğö¢ ¼½µŋ ŧħīş ţęxţ ïß ñöţ řęäđ " * 20
    (item,) = taken(lines(tmp_path / "tin.jsonl", {"title": "Tin", "body": strange}))
    notes = Notes("tin")
    notes.add(item, told(item))
    assert notes.warnings() == [f"{item.place}: {messages.MOSTLY_FOREIGN}"]
    assert item.article.body.startswith("Ğö¢")


RECORDS = [{**GOOD, "id": f"a-{at}"} for at in range(5)]


@pytest.mark.parametrize(
    "text",
    [
        json.dumps(RECORDS),
        json.dumps(RECORDS, ensure_ascii=False),
        json.dumps(RECORDS, ensure_ascii=False, indent=2),
        json.dumps({"total": 5, "data": {"items": RECORDS, "tags": ["a"]}}),
        "\n".join(map(json.dumps, RECORDS)),
        "".join(json.dumps(one, indent=1) for one in RECORDS),
        "\ufeff" + json.dumps(RECORDS),
    ],
)
@pytest.mark.parametrize("whole", [1 << 20, 0])
def test_lists_of_articles_are_read_whole_or_one_by_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, whole: int
) -> None:
    monkeypatch.setattr(json_array, "WHOLE", whole)
    monkeypatch.setattr(json_array, "CHUNK", 64)
    (tmp_path / "tin.json").write_text(text, encoding="utf-8")
    found = list(read(tmp_path / "tin.json"))
    assert [one.article.id for one in found if isinstance(one, Item)] == [f"a-{at}" for at in range(5)]
    assert {one.article.title for one in found if isinstance(one, Item)} == {GOOD["title"]}
    assert [one.place.removeprefix(f"{tmp_path}/") for one in found][:2] == [
        "tin.json, bài thứ 1",
        "tin.json, bài thứ 2",
    ]


def test_a_file_of_one_article_goes_by_its_path(tmp_path: Path) -> None:
    (tmp_path / "2020").mkdir()
    lines(tmp_path / "2020" / "tin.json", {"title": "Tin", "body": "Thân"})
    (item,) = taken(tmp_path)
    assert (item.article.id, item.line) == ("2020/tin.json", 0)


def test_a_list_cut_off_gives_what_came_before(tmp_path: Path) -> None:
    (tmp_path / "tin.json").write_text(json.dumps(RECORDS)[:-40], encoding="utf-8")
    found = list(read(tmp_path / "tin.json"))
    assert [type(one) for one in found] == [Item] * 4 + [Unreadable]
    assert found[-1].place.endswith("bài thứ 5")


def test_an_object_without_end_is_refused_without_being_held(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(json_array, "WHOLE", 1000)
    monkeypatch.setattr(json_array, "CHUNK", 1000)
    monkeypatch.setattr(json_array, "LONGEST_LINE", 10_000)
    monkeypatch.setattr(jsonl_source, "LONGEST_LINE", 10_000)
    (tmp_path / "tin.json").write_text('[{"title": "T", "body": "B"}, {"body": "' + "x" * 100_000)
    first, second = read(tmp_path / "tin.json")
    assert isinstance(first, Item) and isinstance(second, Unreadable)
    assert "dài hơn 10.000 byte" in second.reason


def test_what_was_mended_is_told_by_example_and_what_staff_must_mend_one_by_one(tmp_path: Path) -> None:
    bad = {**GOOD, "body": "<p>Thân</p>", "published_at": "hôm nào"}
    notes = Notes("nguồn")
    for item in taken(lines(tmp_path / "tin.jsonl", *({**bad, "id": str(at)} for at in range(30)))):
        notes.add(item, told(item))
    warnings = notes.warnings()
    assert sum("hôm nào" in one for one in warnings) == 30
    assert sum("HTML" in one for one in warnings) == 6
    assert (
        warnings[-1] == "nguồn: và 25 bài nữa cũng vậy (như: có mã HTML trong body; đã chuyển thành văn bản)"
    )
