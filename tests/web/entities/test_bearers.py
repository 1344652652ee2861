"""Two bearers of one name on their pages: each its own, and what says too little stands apart."""

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from search.archive import Archive
from search.settings import Settings
from tests.taking_in import take_in
from web.app import create_app
from web.settings import WebSettings

ARTICLES = (
    {"id": "1", "title": "Huyện Càng Vọng họp", "published_at": "2023-05-04",
     "body": "Đồng chí Vũ Đình Cảnh, Bí thư Huyện ủy Càng Vọng, dự và chỉ đạo hội nghị."},
    {"id": "2", "title": "Càng Vọng làm đường", "published_at": "2023-06-04",
     "body": "Đồng chí Vũ Đình Cảnh, Bí thư Huyện ủy Càng Vọng, kiểm tra con đường mới."},
    {"id": "3", "title": "Xét xử vụ trộm xe", "published_at": "2023-07-04",
     "body": "Bị cáo Vũ Đình Cảnh (SN 1999) khai nhận toàn bộ hành vi."},
    {"id": "4", "title": "Người bán vé số", "published_at": "2023-07-20",
     "body": "Ông Vũ Đình Cảnh kể chuyện ngày mưa."},
)  # fmt: skip


@pytest.fixture
def site(tmp_path: Path) -> TestClient:
    settings = Settings(tmp_path / "data", "whoosh")
    take_in(settings, ARTICLES)
    return TestClient(create_app(Archive.open(settings), WebSettings()), follow_redirects=False)


def test_each_bearer_has_a_page_that_names_the_other(site: TestClient) -> None:
    first, second = (site.get(f"/nhan-vat/vu-dinh-canh{tail}").text for tail in ("", "-2"))
    assert "/nhan-vat/vu-dinh-canh-2" in first
    assert "Bí thư Huyện ủy Càng Vọng" in first
    assert "Xét xử vụ trộm xe" not in first
    assert "Xét xử vụ trộm xe" in second
    assert "Chưa rõ có phải người này" not in second
    assert site.get("/nhan-vat/vu-dinh-canh-3").status_code == 404


def test_what_says_too_little_stands_apart(site: TestClient) -> None:
    known, heading, apart = site.get("/nhan-vat/vu-dinh-canh").text.partition("Chưa rõ có phải người này")
    assert heading
    assert "Càng Vọng làm đường" in known
    assert "Người bán vé số" not in known
    assert "Người bán vé số" in apart
    page = site.get("/api/v1/people/vu-dinh-canh").json()
    assert {one["id"] for one in page["articles"]} == {"1", "2", "4"}
    assert "unlinked" not in page


def test_a_name_of_two_means_both_and_says_so(site: TestClient) -> None:
    answer = site.get("/api/v1/search", params={"person": "Vũ Đình Cảnh"}).json()
    assert {hit["id"] for hit in answer["hits"]} == {"1", "2", "3", "4"}
    assert answer["query"]["problems"]
    only = site.get("/api/v1/search", params={"person": "vu-dinh-canh-2"}).json()
    assert {hit["id"] for hit in only["hits"]} == {"3"}


def test_a_number_of_two_documents_lists_them(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "data", "whoosh")
    day, about = "2022-09-20", "về phòng cháy rừng được triển khai."
    lines = [
        {"id": "1", "title": "Phòng cháy rừng", "published_at": "2011-03-01",
         "body": f"Chỉ thị số 09-CT/TU ngày 3/2/2011 của Tỉnh ủy Lũng Vân {about}"},
        {"id": "2", "title": "Chuyển đổi số", "published_at": day,
         "body": f"Chỉ thị số 09-CT/TU ngày 7/9/2022 của Tỉnh ủy Bắc Sen {about}"},
    ]  # fmt: skip
    take_in(settings, lines)
    with TestClient(create_app(Archive.open(settings), WebSettings()), follow_redirects=False) as site:
        answer = site.get("/api/v1/documents/09-CT%2FTU")
        assert answer.status_code == 200
        keys = ("9-ct-tu", "9-ct-tu-2022")
        assert answer.json() == {"candidates": [{"key": key, "number": "09-CT/TU"} for key in keys]}
        led = site.get("/van-ban/09-CT%2FTU")
        text = site.get(led.headers["location"]).text
        assert all(f'href="/van-ban/{key}"' in text for key in keys)
        assert 'href="/van-ban/9-ct-tu-2022"' in site.get("/van-ban/9-ct-tu").text
