"""Who signs articles is their author, and nobody of the archive by that alone: on every engine and page."""

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from search.archive import Archive
from search.settings import EngineName, Settings
from tests.taking_in import take_in
from web.app import create_app
from web.settings import WebSettings

ARTICLES = (
    {"id": "1", "title": "Hải Sơn gặt lúa", "body": "Nông dân xã Bình Lư gặt xong lúa hè thu.",
     "author": "Bài, ảnh: Phan Thị Nhài", "published_at": "2023-05-04"},
    {"id": "2", "title": "Hải Sơn sửa đê", "author": "Phan Thị Nhài", "published_at": "2024-06-01",
     "body": "Đồng chí Vũ Đình Cảnh, Chủ tịch UBND huyện Càng Vọng, kiểm tra đoạn đê xung yếu."},
    {"id": "3", "title": "Trao giải báo chí", "author": "Vũ Đình Cảnh", "published_at": "2024-06-21",
     "body": "Nhà báo Đinh Công Trứ, Phó Tổng Biên tập Báo Hải Sơn, trao giải cho các tác giả."},
    {"id": "4", "title": "Đường mới về xã", "author": "Đinh Công Trứ", "published_at": "2024-07-02",
     "body": "Con đường dài ba cây số vừa làm xong."},
)  # fmt: skip


@pytest.fixture(scope="module", params=["whoosh", "tantivy"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    directory = tmp_path_factory.mktemp("authors")
    engine: EngineName = request.param
    settings = Settings(directory / "data", engine)
    take_in(settings, ARTICLES)
    with TestClient(create_app(Archive.open(settings), WebSettings()), follow_redirects=False) as client:
        yield client


def found(site: TestClient, **asked: str) -> list[str]:
    return sorted(hit["id"] for hit in site.get("/api/v1/search", params=asked).json()["hits"])


def test_the_register_of_people_has_no_mere_authors(site: TestClient) -> None:
    people = site.get("/api/v1/people").json()
    assert {one["name"]: one["articles"] for one in people["people"]} == {
        "Vũ Đình Cảnh": 1,
        "Đinh Công Trứ": 1,
    }
    assert people["total"] == 2


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("phan-thi-nhai", ["1", "2"]),
        ("phan thi nhai", ["1", "2"]),
        ("Phan Thị Nhài", ["1", "2"]),
        ("Phan Thị Nhái", []),
        ("vu-dinh-canh", ["3"]),
        ("Đinh Công Trứ", ["4"]),
        ("nobody", []),
    ],
)
def test_articles_by_author(site: TestClient, typed: str, ids: list[str]) -> None:
    assert found(site, author=typed) == ids


def test_a_person_is_who_stands_in_the_article(site: TestClient) -> None:
    assert found(site, person="vu-dinh-canh") == ["2"]
    assert found(site, person="dinh-cong-tru") == ["3"]
    assert found(site, person="phan-thi-nhai") == []
    assert found(site, author="vu-dinh-canh", person="dinh-cong-tru") == ["3"]


def test_an_unknown_author_is_said(site: TestClient) -> None:
    problems = site.get("/api/v1/search?author=nobody").json()["query"]["problems"]
    assert [one["message"] for one in problems] == ["Kho bài viết không có tác giả nào là «nobody»."]


def test_facets_count_people_and_authors_apart(site: TestClient) -> None:
    facets = site.get("/api/v1/search?facets=person,author").json()["facets"]
    assert {one["label"]: one["count"] for one in facets["person"]} == {"Vũ Đình Cảnh": 1, "Đinh Công Trứ": 1}
    assert {one["label"]: one["count"] for one in facets["author"]} == {
        "Phan Thị Nhài": 2,
        "Vũ Đình Cảnh": 1,
        "Đinh Công Trứ": 1,
    }


def test_a_hit_names_who_is_in_it(site: TestClient) -> None:
    hits = site.get("/api/v1/search").json()["hits"]
    assert {hit["id"]: [one["key"] for one in hit["people"]] for hit in hits} == {
        "1": [],
        "2": ["vu-dinh-canh"],
        "3": ["dinh-cong-tru"],
        "4": [],
    }


def test_an_article_s_facts_keep_its_author(site: TestClient) -> None:
    people = site.get("/api/v1/articles/1").json()["facts"]["people"]
    assert [(one["key"], one["roles"]) for one in people] == [("phan-thi-nhai", ["author", "photographer"])]
    assert "/tac-gia/phan-thi-nhai" in site.get("/bai-viet/1").text
    assert "/nhan-vat/vu-dinh-canh" in site.get("/bai-viet/2").text


def test_the_pages_lead_to_each_other(site: TestClient) -> None:
    moved = site.get("/nhan-vat/phan-thi-nhai")
    assert (moved.status_code, moved.headers["location"]) == (307, "/tac-gia/phan-thi-nhai")
    page = site.get("/tac-gia/phan-thi-nhai")
    assert page.status_code == 200
    assert "2 bài viết, ảnh đã ký" in page.text
    assert "/bai-viet/1" in page.text
    assert "/bai-viet/2" in page.text
    assert "/nhan-vat/vu-dinh-canh" in site.get("/tac-gia/vu-dinh-canh").text
    assert "/tac-gia/vu-dinh-canh" in site.get("/nhan-vat/vu-dinh-canh").text
    assert site.get("/tac-gia/nobody").status_code == 404


def test_a_person_s_page_has_what_says_something_of_them(site: TestClient) -> None:
    page = site.get("/api/v1/people/vu-dinh-canh").json()
    assert page["total"] == 1
    assert [one["id"] for one in page["articles"]] == ["2"]


def test_results_offer_authors(site: TestClient) -> None:
    page = site.get("/tim-kiem?q=h%E1%BA%A3i+s%C6%A1n").text
    assert "Tác giả" in page
    assert "author=phan-thi-nhai" in page
    assert "Tác giả" in site.get("/tim-kiem?author=phan-thi-nhai").text
