"""Articles that were withdrawn, moved to another address, or corrected: what is told of them."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from starlette.testclient import TestClient

from indexer.sync import sync
from indexer.workspace import workspace
from search.archive import Archive
from search.settings import Settings
from web.app import create_app
from web.settings import WebSettings

ARTICLES = {
    "mot": {"title": "Hội nghị sơ kết ở Bình Lư", "body": "Xã Bình Lư sơ kết phong trào trồng cây."},
    "hai": {"title": "Trao nhà đại đoàn kết", "body": "Xã Bình Lư trao hai căn nhà đại đoàn kết."},
    "ba": {"title": "Giải chạy việt dã", "body": "Hơn ba trăm người dự giải chạy việt dã."},
}


def publish(settings: Settings, directory: Path, **articles: dict[str, str]) -> None:
    source = directory / "tin.jsonl"
    source.write_bytes(
        b"".join(msgspec.json.encode({"id": id, **one}) + b"\n" for id, one in articles.items())
    )
    with workspace(settings, "test", create=True) as work:
        sync(work, [source], prune=True, progress=lambda step, count: None)


@pytest.fixture
def site(tmp_path: Path) -> Iterator[TestClient]:
    settings = Settings(tmp_path / "data", "whoosh")
    publish(settings, tmp_path, **ARTICLES)
    changed = {**ARTICLES["mot"], "body": "Xã Bình Lư sơ kết phong trào trồng rừng."}
    publish(settings, tmp_path, mot=changed, bốn=ARTICLES["hai"])
    with TestClient(create_app(Archive.open(settings), WebSettings()), follow_redirects=False) as client:
        yield client


def test_a_corrected_article_says_when(site: TestClient) -> None:
    assert "đã sửa <time datetime=" in site.get("/bai-viet/mot").text
    assert "đã sửa" not in site.get("/bai-viet/b%E1%BB%91n").text


@pytest.mark.parametrize("address", ["/bai-viet/hai", "/api/v1/articles/hai"])
def test_a_moved_article_leads_on(site: TestClient, address: str) -> None:
    answer = site.get(address)
    assert (answer.status_code, answer.headers["location"].rpartition("/")[2]) == (301, "b%E1%BB%91n")
    assert site.get(answer.headers["location"]).status_code == 200
    assert site.get("/bai-viet/hai?q=nhà").headers["location"].endswith("?q=nh%C3%A0")


@pytest.mark.parametrize("address", ["/bai-viet/ba", "/api/v1/articles/ba"])
def test_a_withdrawn_article_says_so(site: TestClient, address: str) -> None:
    answer = site.get(address)
    assert answer.status_code == 410
    assert "đã được gỡ" in answer.text
    assert "việt dã" not in answer.text
    assert site.get(address.replace("/ba", "/nam")).status_code == 404
    assert site.get("/api/v1/search?q=việt dã").json()["total"] == 0
