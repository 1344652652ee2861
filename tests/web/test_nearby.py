"""What stands around the exact set, on the page and in the JSON: near articles, what they lack, ways on."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from starlette.testclient import TestClient

from tests.search.answer.archives import opened, plain
from tests.web.articles import HOSTILE, markup_kept
from tests.web.documents import Page
from web.app import create_app
from web.settings import WebSettings

FAR = "Bà con ra đồng từ sớm. " * 12
MOST = "Gần đúng: có phần lớn các từ"
NOTHING = "Không có bài nào gần với câu tìm"
ARTICLES: list[dict[str, Any]] = [
    {
        "id": "cau/treo 1",
        "title": "Khánh thành cầu treo Lũng Gạo",
        "body": "Huyện Bắc Sơn khánh thành cầu treo Lũng Gạo.",
        "section": "Giao thông",
    },
    {
        "id": "xa",
        "title": "Chuyện một ngày",
        "body": f"Thác đổ. {FAR}Bạc phếch. {FAR}Suối cạn. {FAR}Mơ rụng. {FAR}Hang sâu. {FAR}Gió lùa.",
    },
    {"id": "thac", "title": "Đường lên Thác Bạc", "body": "Qua Suối Mơ là tới hang đá."},
    {
        "id": "ac-y",
        "title": f"Xưởng gốm Vạn Lò {HOSTILE}",
        "body": f"Xưởng gốm Vạn Lò đỏ lửa {HOSTILE}",
        "section": HOSTILE,
    },
    *plain(40),
]
NAMES: list[dict[str, Any]] = [
    {"id": "moc", "title": "Trao quà", "body": "Đồng chí Lâm Thị Trúc Sương, Chủ tịch xã, trao quà."},
    {"id": "roi", "title": "Ngõ nhỏ", "body": f"Lâm tặc. {FAR}Thị giá. {FAR}Trúc xinh. {FAR}Sướng vui."},
    {"id": "man", "title": "Vườn", "body": f"Đào tơ. {FAR}Đức độ. {FAR}Mận tím."},
    *plain(40),
]


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    place = tmp_path_factory.mktemp("nearby")
    with (
        markup_kept(),
        opened(place, "tantivy", ARTICLES) as archive,
        TestClient(create_app(archive, WebSettings())) as client,
    ):
        yield client


@pytest.fixture(scope="module")
def asked_for_names(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    place = tmp_path_factory.mktemp("names")
    with (
        opened(place, "tantivy", NAMES) as archive,
        TestClient(create_app(archive, WebSettings())) as client,
    ):
        yield client


def page_of(client: TestClient, **asked: str) -> Page:
    answer = client.get("/tim-kiem", params=asked)
    assert answer.status_code == 200
    page = Page.of(answer.text)
    assert "<script>alert" not in answer.text and page.all("img") == []
    page.text = " ".join(page.text.split())
    return page


def json_of(client: TestClient, **asked: str) -> dict[str, Any]:
    answer = client.get("/api/v1/search", params=asked)
    assert answer.status_code == 200
    found: dict[str, Any] = answer.json()
    return found


def queries(page: Page) -> list[str]:
    """The query of every link to a search."""
    searches = (urlsplit(link) for link in page.links if link.startswith("/tim-kiem?"))
    return [query for one in searches for query in parse_qs(one.query).get("q", [])]


def test_the_group_has_its_heading_and_says_what_is_missing(client: TestClient) -> None:
    page = page_of(client, q="khánh thành cầu treo Lũng Gạo hôm qua")
    assert "Không có bài nào có đủ các từ" in page.text
    assert page.text.count(MOST) == 1 and NOTHING not in page.text
    assert "Thiếu: hôm qua · bắt buộc có “hôm qua”" in page.text
    assert any(link.startswith("/bai-viet/cau%2Ftreo%201?q=") for link in page.links)
    assert " ".join(page.marks).startswith("Khánh thành cầu treo Lũng Gạo")


def test_a_link_makes_the_missing_words_required(client: TestClient) -> None:
    page = page_of(client, q="hôm khánh thành cầu treo Lũng Gạo qua", section="Giao thông")
    required = [query for query in queries(page) if '"' in query]
    assert required == [
        '"hôm" khánh thành cầu treo Lũng Gạo qua',
        'hôm khánh thành cầu treo Lũng Gạo "qua"',
    ]
    links = [link for link in page.links if "%22" in link and link.startswith("/tim-kiem?")]
    assert len(links) == 2 and all("section=Giao+th%C3%B4ng" in link for link in links)
    followed = client.get(links[0]).text
    assert NOTHING in followed and MOST not in followed


def test_a_corrected_query_is_named_in_the_heading(client: TestClient) -> None:
    typed = "khanhs thanhf caauf treo Lunxg Gaoj"
    page = page_of(client, q=typed)
    meant = json_of(client, q=typed)["query"]["suggestion"]
    assert f"Kết quả cho “{meant}” (bạn đã gõ “{typed}”)" in page.text
    assert MOST not in page.text and "Có phải bạn muốn tìm" not in page.text
    assert meant in queries(page)
    assert any(link.startswith("/bai-viet/cau%2Ftreo%201?q=") for link in page.links)
    assert "Thiếu" not in page.text


def test_scattered_words_are_told_and_the_group_follows(client: TestClient) -> None:
    page = page_of(client, q="thác bạc suối mơ hang gió")
    assert "1 bài viết" in page.text
    assert "các từ đứng rời nhau" in page.text and "#gan-dung" in page.links
    assert page.text.index("các từ đứng rời nhau") < page.text.index(MOST)
    assert "Thiếu: gió · bắt buộc có “gió”" in page.text
    articles = [urlsplit(link).path for link in page.links if link.startswith("/bai-viet/")]
    assert articles == ["/bai-viet/xa", "/bai-viet/thac"]


def test_below_chance_hits_of_a_name_in_other_marks_stands_who_bears_it_and_the_offer_is_on_top(
    asked_for_names: TestClient,
) -> None:
    page = page_of(asked_for_names, q="lâm thị trúc sướng")
    offer, first = page.text.index("Có phải bạn muốn tìm"), page.text.index("1 bài viết")
    told = page.text.index("Trong 1 bài này các từ đứng rời nhau. Xem bài gần đúng")
    below = page.text.index("Kết quả cho “Lâm Thị Trúc Sương” (bạn đã gõ “lâm thị trúc sướng”)")
    assert offer < first < told < below


def test_words_that_stand_apart_are_told_also_where_nothing_is_nearer(asked_for_names: TestClient) -> None:
    page = page_of(asked_for_names, q="Đào Đức Mận")
    assert "Trong 1 bài này các từ đứng rời nhau." in page.text and "gần đúng" not in page.text


def test_question_words_that_were_left_out_are_told(client: TestClient) -> None:
    page = page_of(client, q="cho hỏi cầu treo Lũng Gạo ở đâu")
    assert "Đã bỏ từ hỏi: cho hỏi, ở đâu." in page.text
    assert "1 bài viết" in page.text and MOST not in page.text
    assert "Đã bỏ từ hỏi" not in page_of(client, q="cầu treo Lũng Gạo").text


@pytest.mark.parametrize("text", ["qwfp zxcv", "x" * 1_000, "la gi", "khánh thành -cầu mưa"])
def test_where_nothing_is_near_the_page_says_so(client: TestClient, text: str) -> None:
    page = page_of(client, q=text)
    assert NOTHING in page.text and MOST not in page.text
    assert "gan-dung" not in page.ids


def test_where_something_is_found_nothing_is_said_of_nearby(client: TestClient) -> None:
    page = page_of(client, q="cầu treo Lũng Gạo")
    assert all(told not in page.text for told in (NOTHING, MOST, "Thiếu", "đứng rời nhau"))


@pytest.mark.parametrize("tail", ["hôm <b>qua", "<svg onload=mưa>", "hôm&amp;qua", "{{7*7}} qua", "'qua'"])
def test_everything_in_the_group_is_only_text(client: TestClient, tail: str) -> None:
    text = f"xưởng gốm Vạn Lò đỏ lửa {tail}"
    answer = client.get("/tim-kiem", params={"q": text})
    assert MOST in answer.text and "Thiếu:" in answer.text
    assert not any(markup in answer.text for markup in ("<b>", "<svg", "<img", "<script>alert", "49 qua"))
    assert Page.of(answer.text).all("input")[0]["value"] == text
    (hit,) = json_of(client, q=text)["nearby"]["hits"]
    html = hit["title_html"] + "".join(hit["snippets"])
    assert "<mark>" in html and "<script" not in html and "<img" not in html


def test_the_typed_text_in_the_heading_is_only_text(client: TestClient) -> None:
    answer = client.get("/tim-kiem", params={"q": "khanhs thanhf caauf treo Lunxg <b>Gaoj"})
    assert "(bạn đã gõ “khanhs thanhf caauf treo Lunxg &lt;b&gt;Gaoj”)" in answer.text
    assert "<b>" not in answer.text


def test_the_group_in_json(client: TestClient) -> None:
    text = "khánh thành cầu treo Lũng Gạo hôm qua"
    found = json_of(client, q=text)
    assert (found["total"], found["hits"], found["query"]["ignored"]) == (0, [], [])
    assert set(found["nearby"]) == {"for", "reason", "hits"}
    assert (found["nearby"]["for"], found["nearby"]["reason"]) == (None, "most_words")
    (hit,) = found["nearby"]["hits"]
    assert set(hit) == {
        "id", "url", "title", "title_html", "snippets", "published", "section", "people", "numbers",
        "conference", "near", "missing", "share",
    }  # fmt: skip
    assert (hit["id"], hit["near"]) == ("cau/treo 1", True)
    assert hit["missing"] == [{"text": "hôm qua", "start": 30, "end": 37}]
    assert isinstance(hit["share"], float) and 0.5 <= hit["share"] < 1


@pytest.mark.parametrize(
    ("text", "reason", "total", "ids"),
    [
        ("thác bạc suối mơ hang gió", "scattered", 1, ["thac"]),
        ("khanhs thanhf caauf treo Lunxg Gaoj", "corrected", 0, ["cau/treo 1"]),
    ],
)
def test_the_reason_in_json(client: TestClient, text: str, reason: str, total: int, ids: list[str]) -> None:
    found = json_of(client, q=text)
    assert (found["total"], found["nearby"]["reason"]) == (total, reason)
    assert [hit["id"] for hit in found["nearby"]["hits"]] == ids
    assert found["nearby"]["for"] == (found["query"]["suggestion"] if reason == "corrected" else None)
    assert all(hit["near"] is False for hit in found["hits"])


@pytest.mark.parametrize(
    "asked", [{"nearby": "false"}, {"page": "2"}, {"sort": "newest"}, {"sort": "oldest"}]
)
def test_where_json_has_no_such_group(client: TestClient, asked: dict[str, str]) -> None:
    for text in ("thác bạc suối mơ hang gió", "khánh thành cầu treo Lũng Gạo hôm qua"):
        with_group, without = json_of(client, q=text, nearby="true"), json_of(client, q=text, **asked)
        assert with_group["nearby"] and without["nearby"] is None
        assert without["total"] == with_group["total"]


def test_nearby_is_true_or_false(client: TestClient) -> None:
    answer = client.get("/api/v1/search", params={"q": "cầu", "nearby": "yes"})
    assert answer.status_code == 400
    assert answer.json()["error"]["parameter"] == "nearby"


def test_ignored_words_in_json(client: TestClient) -> None:
    found = json_of(client, q="cho hỏi cầu treo Lũng Gạo ở đâu")
    ignored = found["query"]["ignored"]
    assert [(one["text"], one["start"], one["end"]) for one in ignored] == [
        ("cho hỏi", 0, 7),
        ("ở đâu", 26, 31),
    ]
    assert all(set(one) == {"text", "reason", "start", "end"} and one["reason"] for one in ignored)
    assert [hit["id"] for hit in found["hits"]] == ["cau/treo 1"]
