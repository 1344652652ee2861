"""What a page tells of itself elsewhere: a card when it is shared, one address, what machines read of it."""

import json
import re
from html import unescape
from typing import Any
from urllib.parse import unquote

import pytest
from starlette.testclient import TestClient

from tests.web.conftest import BASE
from tests.web.documents import Page
from tests.web.test_pages import MISSING, PAGES, get


def metas(page: Page) -> dict[str, list[str]]:
    """The contents of each meta tag by its name or property."""
    found: dict[str, list[str]] = {}
    for one in page.all("meta"):
        found.setdefault(one.get("name") or one.get("property", ""), []).append(one.get("content", ""))
    return found


def canonical(page: Page) -> list[str]:
    return [one["href"] for one in page.all("link") if one.get("rel") == "canonical"]


def told(page_text: str) -> dict[str, Any]:
    """The JSON-LD of a page."""
    (script,) = page_text.split('<script type="application/ld+json">')[1:]
    found: dict[str, Any] = json.loads(script.split("</script>")[0])
    return found


@pytest.mark.parametrize("path", PAGES)
def test_every_page_has_a_card_and_one_address(site: TestClient, path: str) -> None:
    page = get(site, path)
    said = metas(page)
    for name in (
        "description",
        "og:title",
        "og:description",
        "og:type",
        "og:site_name",
        "og:url",
        "og:image",
    ):
        (content,) = said[name]
        assert content.strip() and len(content) < 600, name
    assert canonical(page) == said["og:url"]
    assert canonical(page)[0].startswith(f"{BASE}/")
    assert len(said.get("robots", [])) <= 1


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("/", "/"),
        ("/bai-viet/so-ket%2F2023%201?q=le+thi+mo", "/bai-viet/so-ket%2F2023%201"),
        ("/bai-viet/so%2Dket%2d2", "/bai-viet/so-ket-2"),
        ("/chuc-vu/bi-thu-tinh-uy?on=31/8/2023", "/chuc-vu/bi-thu-tinh-uy"),
        ("/nhan-vat/le-thi-mo?page=1", "/nhan-vat/le-thi-mo"),
        ("/van-ban?q=", "/van-ban"),
        ("/tim-kiem?page=1&q=so+ket&utm_source=zalo", "/tim-kiem?q=so+ket&utm_source=zalo"),
        ("/huong-dan/api?x=1", "/huong-dan/api"),
    ],
)
def test_a_page_under_several_addresses_names_one(site: TestClient, path: str, address: str) -> None:
    assert canonical(get(site, path)) == [BASE + address]


@pytest.mark.parametrize("path", [*PAGES, *MISSING[:3]])
def test_what_is_endless_or_the_staffs_is_not_indexed_and_may_be_fetched_to_say_so(
    site: TestClient, path: str
) -> None:
    page = Page.of(site.get(path).text)
    narrowed = "?" in path and not path.startswith(("/bai-viet", "/chuc-vu/"))
    hidden = narrowed or path.startswith(("/tim-kiem", "/quan-tri")) or path in MISSING
    assert ("robots" in metas(page)) == hidden
    shut = [line.removeprefix("Disallow: ") for line in site.get("/robots.txt").text.splitlines()[1:]]
    assert not any(path.startswith(one) for one in shut if one.startswith("/"))


def test_without_a_base_address_no_absolute_one_is_told(nameless: TestClient) -> None:
    answer = nameless.get("/bai-viet/so-ket-2")
    page = Page.of(answer.text)
    assert canonical(page) == [] and "og:url" not in metas(page)
    assert "url" not in told(answer.text)


def test_an_article_tells_who_wrote_it_what_it_is_about_and_who_is_in_it(site: TestClient) -> None:
    found = told(site.get("/bai-viet/so-ket%2F2023%201").text)
    assert (found["@type"], found["datePublished"], found["dateModified"]) == (
        "NewsArticle", "2023-08-31", "2023-08-31",
    )  # fmt: skip
    (author,) = found["author"]
    assert (author["@type"], author["name"]) == ("Person", "Nguyễn Thị Sen")
    assert author["url"] == f"{BASE}/tac-gia/nguyen-thi-sen"
    assert site.get(author["url"].removeprefix(BASE)).status_code == 200
    (event,) = found["about"]
    assert (event["@type"], event["startDate"], event["organizer"]["@type"]) == (
        "Event", "2023-08-30", "Organization",
    )  # fmt: skip
    assert site.get(event["url"].removeprefix(BASE)).status_code == 200
    assert {"Lê Thị Mơ", "Trần Văn Lúa"} <= {one["name"] for one in found["mentions"]}
    assert "Nguyễn Thị Sen" not in {one["name"] for one in found["mentions"]}
    picture = site.get(found["image"].removeprefix(BASE))
    assert picture.headers["content-type"] == "image/png"
    assert picture.content.startswith(b"\x89PNG")
    assert found["publisher"]["logo"]["url"] == found["image"]


def test_the_style_is_named_in_the_head_of_the_answer_as_in_the_page(site: TestClient) -> None:
    for path in ("/", "/tim-kiem?q=so+ket", "/khong-co-trang-nay"):
        answer = site.get(path)
        (named,) = [one["href"] for one in Page.of(answer.text).all("link") if one.get("rel") == "stylesheet"]
        assert answer.headers["link"] == f"<{named}>; rel=preload; as=style"
        assert site.get(named).headers["content-type"].startswith("text/css")


def test_what_is_shared_has_a_picture(site: TestClient, nameless: TestClient) -> None:
    page = Page.of(site.get("/hoi-nghi").text)
    (picture,) = metas(page)["og:image"]
    assert site.get(picture.removeprefix(BASE)).headers["content-type"] == "image/png"
    assert "og:image" not in nameless.get("/hoi-nghi").text


def test_every_page_of_articles_leads_to_itself_as_json(site: TestClient) -> None:
    for path in ("/", "/tac-gia/mai-lan"):
        (link,) = re.findall(r'<a href="(/api/[^"]+)"[^>]*>[^<]*JSON</a>', site.get(path).text)
        listed = re.findall(r'<li><a href="/bai-viet/([^"?]+)', site.get(path).text)
        hits = [hit["id"] for hit in site.get(unescape(link)).json()["hits"]]
        assert {unquote(id) for id in listed} <= set(hits)


def test_an_entity_tells_what_it_is(site: TestClient) -> None:
    person = told(site.get("/nhan-vat/le-thi-mo").text)
    assert (person["@type"], person["name"]) == ("Person", "Lê Thị Mơ")
    assert "Bí thư Tỉnh ủy" in {one["name"] for one in person["hasOccupation"]}
    document = told(site.get("/van-ban/91-nq-tw").text)
    assert (document["identifier"], document["creator"]["name"]) == ("91-NQ/TW", "Bộ Chính trị")
    home = told(site.get("/").text)
    assert home["potentialAction"]["target"]["urlTemplate"] == f"{BASE}/tim-kiem?q={{q}}"


def test_malice_in_an_article_stays_text(site: TestClient) -> None:
    text = site.get("/bai-viet/ac-y").text
    assert "<script>alert(1)" in told(text)["headline"]
    assert "isBasedOn" not in told(text)
    assert "<script>alert" not in text
