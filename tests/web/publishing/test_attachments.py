"""Attachments over HTTP: sent with an article, shown on its page, in the JSON only where there are any."""

from base64 import b64encode
from typing import Any

import pytest

from tests.indexer.sources.attachments.files import RESOLUTION, SIGNED, pdf
from tests.web.publishing.conftest import Newsroom

TIDE: dict[str, Any] = {
    "title": "Lịch thủy triều tháng ba",
    "body": "Đài khí tượng công bố lịch thủy triều.",
    "published_at": "2026-03-01",
}
PAGES = {
    "name": "lich.pdf",
    "url": "https://tin.example/lich.pdf",
    "pages": ["Triều lên lúc năm giờ.", "", "Số 35-NQ/TU <b>đậm</b>"],
}
ADDRESS = "/api/v1/articles/trieu"


def put(newsroom: Newsroom, *files: dict[str, Any]) -> None:
    sent = newsroom.client.put(ADDRESS, json=TIDE | {"attachments": files}, headers=newsroom.headers)
    assert sent.status_code == 202, sent.text
    newsroom.take_up()


def test_pages_that_are_sent_are_found_and_in_the_json(newsroom: Newsroom) -> None:
    put(newsroom, PAGES)
    assert newsroom.found("triều lên lúc năm giờ") == ["trieu"]
    got = newsroom.client.get(ADDRESS).json()
    assert got["attachments"] == [PAGES]
    flat = [page for file in got["attachments"] for page in file["pages"]]
    (document,) = got["facts"]["documents"]
    (place,) = document["mentions"]
    assert (place["part"], place["index"], place["text"]) == ("attachment", 2, "35-NQ/TU")
    assert flat[place["index"]][place["start"] : place["end"]] == place["text"]


def test_an_article_without_any_has_no_such_key(newsroom: Newsroom) -> None:
    newsroom.client.put(ADDRESS, json=TIDE, headers=newsroom.headers)
    newsroom.take_up()
    assert "attachments" not in newsroom.client.get(ADDRESS).json()
    assert "Tệp đính kèm" not in newsroom.client.get("/bai-viet/trieu").text


def test_a_whole_file_is_sent_and_read(newsroom: Newsroom) -> None:
    pytest.importorskip("pypdfium2", reason="the extra «sources» is not installed")
    put(newsroom, {"name": "nq.pdf", "data": b64encode(pdf(RESOLUTION, SIGNED)).decode()})
    got = newsroom.client.get(ADDRESS).json()
    assert [len(file["pages"]) for file in got["attachments"]] == [2]
    assert [one["name"] for one in got["facts"]["people"]] == ["Lâm Văn Độ"]


@pytest.mark.parametrize(
    ("files", "said"),
    [
        (["nq.pdf"], "chỉ có tên hoặc đường dẫn"),
        ([{"name": "nq.pdf", "path": "/etc/passwd"}], "chỉ có tên hoặc đường dẫn"),
        ([{"name": "nq.pdf", "data": "không phải"}], "base64"),
        ([{"text": "chữ"}], "không có tên"),
        ([{"name": "nq.pdf", "pages": "một"}], "viết sai"),
        ([7], "viết sai"),
        ([{"name": "a.pdf", "text": "a"}] * 51, "hơn 50 tệp"),
    ],
)
def test_what_is_no_attachment_is_refused_by_its_name(newsroom: Newsroom, files: Any, said: str) -> None:
    sent = newsroom.client.put(ADDRESS, json=TIDE | {"attachments": files}, headers=newsroom.headers)
    assert sent.status_code == 400
    assert sent.json()["error"]["parameter"] == "attachments"
    assert said in sent.json()["error"]["message"]


def test_the_page_of_the_article_shows_them_with_their_pages(newsroom: Newsroom) -> None:
    unread, short = {"name": "quet.pdf", "url": "javascript:alert(1)"}, {"name": "x.docx", "text": "Một"}
    put(newsroom, PAGES, unread, short)
    html = newsroom.client.get("/bai-viet/trieu?q=n%C4%83m+gi%E1%BB%9D").text
    shown = html.partition('id="tep-dinh-kem"')[2].partition("</section>")[0]
    assert '<span class="file">lich.pdf</span> <span class="meta">3 trang</span>' in shown
    assert 'href="https://tin.example/lich.pdf"' in shown
    assert ("Trang 1" in shown, "Trang 2" in shown, "Trang 3" in shown) == (True, False, True)
    assert 'Triều lên lúc <mark id="cho-1">năm giờ</mark>' in shown
    assert "&lt;b&gt;đậm&lt;/b&gt;" in shown
    assert "javascript:" not in shown
    assert "chưa đọc được chữ trong tệp" in shown
    results = newsroom.client.get("/tim-kiem?q=tri%E1%BB%81u+l%C3%AAn").text
    assert "tr. 1 của lich.pdf: <mark>Triều lên</mark>" in results


def test_a_changed_attachment_is_a_changed_article(newsroom: Newsroom) -> None:
    put(newsroom, PAGES)
    before = newsroom.client.get(ADDRESS).json()["revision"]
    put(newsroom, PAGES)
    assert newsroom.client.get(ADDRESS).json()["revision"] == before
    put(newsroom, PAGES | {"pages": ["Triều rút lúc sáu giờ."]})
    assert newsroom.client.get(ADDRESS).json()["revision"] > before
    assert (newsroom.found("triều lên"), newsroom.found("triều rút")) == ([], ["trieu"])
