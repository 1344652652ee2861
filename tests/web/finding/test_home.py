"""The first page: what is new, and what is new about what is often asked."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from search.archive import Archive
from search.settings import Settings
from tests.taking_in import take_in
from tests.web.documents import Page
from web.app import create_app
from web.serving.query_log import MOST, QueryLog
from web.settings import WebSettings


@pytest.fixture
def fresh_site(data: Path) -> Iterator[TestClient]:
    """A site that nobody has asked anything yet."""
    archive = Archive.open(Settings(data, "tantivy"))
    with TestClient(create_app(archive, WebSettings(site="Tin Hải Sơn"))) as client:
        yield client


def section(site: TestClient, heading: str) -> str:
    """The text below a heading of the first page, up to the link at its end."""
    text = Page.of(site.get("/").text).text
    return " ".join(text[text.index(heading) : text.index("Sổ", text.index(heading))].split())


def test_conferences_stand_beside_articles_newest_first(fresh_site: TestClient) -> None:
    page = Page.of(fresh_site.get("/").text)
    newest = page.links.index("/bai-viet/so-ket-2")
    assert page.links.index("/bai-viet/so-ket%2F2023%201") == newest + 1
    told = section(fresh_site, "Hội nghị gần đây")
    assert "Sáng 30/8/2023 · chủ trì Lê Thị Mơ" in told
    assert told.index("30/8/2023") < told.index("2015")


def test_people_come_with_the_office_last_said_and_none_for_a_byline(fresh_site: TestClient) -> None:
    told = section(fresh_site, "Nhân vật hay được nhắc")
    assert "Bí thư Tỉnh ủy, theo bài ngày 1/9/2023" in told
    assert "Mai Lan" not in told and "Nguyễn Thị Sen" not in told


def test_what_is_often_asked_comes_first_with_its_newest_article(fresh_site: TestClient) -> None:
    before = section(fresh_site, "Bài mới về văn bản hay được nhắc")
    assert "91-NQ/TW" in before and "Lê Thị Mơ" not in before
    for q in ("Lê Thị Mơ", "le thi mo", "Lê Thị Mơ kết luận"):
        assert fresh_site.get("/tim-kiem", params={"q": q}).status_code == 200
    after = section(fresh_site, "Bài mới về điều hay được tìm")
    assert after.index("Lê Thị Mơ") < after.index("91-NQ/TW")
    assert "mới: Hải Sơn: Hội nghị sơ kết 05 năm thực hiện Nghị quyết 91-NQ/TW, 1/9/2023" in after


def test_one_address_asked_again_and_again_brings_nothing_to_the_top(fresh_site: TestClient) -> None:
    for _ in range(20):
        fresh_site.get("/tim-kiem", params={"q": "Trần Văn Lúa"})
    assert "hay được tìm" not in fresh_site.get("/").text


def test_it_is_made_once_until_something_else_is_often_asked(fresh_site: TestClient) -> None:
    first = fresh_site.get("/")
    kept = fresh_site.app.state.response_cache  # type: ignore[attr-defined]
    addresses = {address for shelf in (kept._once, kept._often) for address in shelf._answers}
    assert ("/", b"") in addresses
    assert fresh_site.get("/", headers={"If-None-Match": first.headers["etag"]}).status_code == 304
    for q in ("Lê Thị Mơ", "le thi mo", "Lê Thị Mơ kết luận"):
        fresh_site.get("/tim-kiem", params={"q": q})
    again = fresh_site.get("/", headers={"If-None-Match": first.headers["etag"]})
    assert again.status_code == 200 and again.headers["etag"] != first.headers["etag"]
    assert "hay được tìm" in again.text and "hay được tìm" not in first.text


def test_what_was_asked_without_an_answer_or_on_later_pages_counts_for_nothing(
    fresh_site: TestClient,
) -> None:
    for page in ("2", "3", "4", "5"):
        fresh_site.get("/tim-kiem", params={"q": "Trần Văn Lúa", "page": page})
    for word in ("zzz", "yyy", "xxx"):
        fresh_site.get("/tim-kiem", params={"q": f'Trần Văn Lúa "{word}"'})
    assert fresh_site.app.state.query_log.asked_about() == []


def test_the_log_keeps_a_bounded_number_of_things() -> None:
    log = QueryLog()
    for number in range(3 * MOST):
        log.note_about([("document", f"{number}-nq-tw")])
        log.note_about([("person", "le-thi-mo")])
    assert log.asked_about() == [("person", "le-thi-mo")]
    assert len(vars(log)["_about"]) <= MOST + 1


def test_examples_find_something_in_this_archive(fresh_site: TestClient, tmp_path: Path) -> None:
    def examples(site: TestClient) -> list[str]:
        links = Page.of(site.get("/").text.partition("Tìm nâng cao")[0]).links
        return [link for link in links if link.startswith("/tim-kiem?q=")]

    settings = Settings(tmp_path / "data", "tantivy")
    take_in(settings, [{"id": "1", "title": "Mùa cá linh", "body": "Cá linh về sớm, ông Võ Văn Bần mừng."}])
    with TestClient(create_app(Archive.open(settings), WebSettings())) as small:
        for site, most in ((fresh_site, 4), (small, 4)):
            shown = examples(site)
            assert 1 <= len(shown) <= most
            for link in shown:
                assert site.get(link.replace("/tim-kiem", "/api/v1/search")).json()["total"], link
