"""An article without a published day, as pages and API show it: by the day of its event, labelled."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from search.archive import Archive
from search.settings import Settings
from tests.taking_in import take_in
from tests.web.documents import Page
from web.app import create_app
from web.settings import WebSettings

BODY = "Sáng 30/8/2023, Huyện ủy Cát Lâm tổ chức hội nghị giao ban."
LABEL = "khoảng 30/8/2023 (theo ngày diễn ra)"


@pytest.fixture
def site(tmp_path: Path) -> Iterator[TestClient]:
    settings = Settings(tmp_path / "data", "tantivy")
    take_in(settings, [{"id": "giao-ban", "title": "Giao ban", "body": BODY}])
    with TestClient(create_app(Archive.open(settings), WebSettings())) as client:
        yield client


def test_pages_say_the_day_of_the_event(site: TestClient) -> None:
    results = Page.of(site.get("/tim-kiem?q=giao+ban&from=2023-08-01&to=2023-08-31").text)
    assert LABEL in results.text
    article = Page.of(site.get("/bai-viet/giao-ban").text)
    assert LABEL.capitalize() in article.text
    assert "datePublished" not in site.get("/bai-viet/giao-ban").text


def test_the_api_gives_no_published_day(site: TestClient) -> None:
    answer = site.get("/api/v1/search?q=giao+ban&facets=year").json()
    assert [hit["published"] for hit in answer["hits"]] == [None]
    assert [value["value"] for value in answer["facets"]["year"]] == ["2023"]
    assert site.get("/api/v1/articles/giao-ban").json()["published"] is None
