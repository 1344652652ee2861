"""Sitemaps: everything that may be indexed, each with the day of its own last change; robots.txt."""

import xml.etree.ElementTree as ET
from datetime import datetime
from pathlib import Path

from starlette.testclient import TestClient

from tests.web.conftest import BASE
from tests.web.documents import Page
from tests.web.shared.test_feeds import House, article

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def located(site: TestClient, path: str, each: str) -> dict[str, str]:
    """The addresses of a sitemap below the base, with when each last changed."""
    answer = site.get(path)
    assert answer.status_code == 200
    found = ET.fromstring(answer.content).findall(f"{SITEMAP}{each}")
    return {
        one.findtext(f"{SITEMAP}loc", "").removeprefix(BASE): one.findtext(f"{SITEMAP}lastmod", "")
        for one in found
    }


def listed(site: TestClient) -> dict[str, str]:
    """Every address of every sitemap."""
    parts = located(site, "/sitemap.xml", "sitemap")
    return {path: changed for part in parts for path, changed in located(site, part, "url").items()}


def test_every_kind_of_page_is_listed(site: TestClient) -> None:
    found = listed(site)
    for path in (
        "/",
        "/huong-dan",
        "/bai-viet/so-ket%2F2023%201",
        "/nhan-vat/le-thi-mo",
        "/van-ban/91-nq-tw",
        "/chuc-vu/bi-thu-tinh-uy",
    ):
        assert path in found
    conferences = [path for path in found if path.startswith("/hoi-nghi/")]
    assert len(conferences) == site.get("/api/v1/conferences").json()["total"] > 0
    assert "/tac-gia/mai-lan" not in found


def test_what_is_listed_is_there_and_may_be_indexed(site: TestClient) -> None:
    for path in listed(site):
        answer = site.get(path)
        assert answer.status_code == 200, path
        page = Page.of(answer.text)
        assert not [one for one in page.all("meta") if one.get("name") == "robots"], path
        assert [one["href"] for one in page.all("link") if one.get("rel") == "canonical"] == [BASE + path]


def test_a_page_changes_with_its_own_articles(tmp_path: Path) -> None:
    house = House(tmp_path)
    named = article("1", "2019-05-01") | {"body": "Đồng chí Lê Thị Mơ, Bí thư Huyện ủy Bình Lư dự lễ."}
    house.publish(named, named | {"id": "2"}, article("3", None))
    with house.site() as site:
        before = listed(site)
        assert before["/bai-viet/1"] == before["/bai-viet/3"] == before["/nhan-vat/le-thi-mo"]
        datetime.fromisoformat(before["/bai-viet/1"])
        house.publish(article("4", "2020-05-01"))
        after = listed(site)
        assert {path: after[path] for path in before} == before
        index = located(site, "/sitemap.xml", "sitemap")
        assert index["/sitemap-1.xml"] == max(after["/bai-viet/1"], after["/bai-viet/4"])


def test_a_part_that_is_not_there(site: TestClient) -> None:
    for part in ("0", "99", "x", "1x", "²", "9" * 40):
        assert site.get(f"/sitemap-{part}.xml").status_code == 404, part
    assert f"Sitemap: {BASE}/sitemap.xml" in site.get("/robots.txt").text


def test_an_empty_archive_has_sitemaps(tmp_path: Path) -> None:
    house = House(tmp_path)
    house.publish()
    with house.site() as site:
        assert [path for path in listed(site) if path.startswith("/bai-viet")] == []
