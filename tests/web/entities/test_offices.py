"""The register of offices and their pages, and their JSON: a day asked for, spellings, what is not there."""

import re
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from tests.web.documents import Page

KEY = "bi-thu-tinh-uy"


def test_the_register_as_json(site: TestClient) -> None:
    answer = site.get("/api/v1/offices?q=tinh+uy&size=1").json()
    assert (answer["total"], answer["page"], answer["size"], len(answer["offices"])) == (2, 1, 1, 1)
    assert site.get("/api/v1/offices?q=B%C3%AD+th%C6%B0").json()["offices"] == [
        {"key": "pho-bi-thu-tinh-uy", "office": "Phó Bí thư Tỉnh ủy", "count": 3},
        {"key": KEY, "office": "Bí thư Tỉnh ủy", "count": 2},
    ]
    assert site.get("/api/v1/offices?q=v%E1%BB%A5+tr%C6%B0%E1%BB%9Fng").json()["offices"] == []


def test_an_office_with_the_words_each_holder_was_read_from(site: TestClient) -> None:
    answer = site.get(f"/api/v1/offices/{KEY}").json()
    assert (answer["key"], answer["office"], answer["on"]) == (KEY, "Bí thư Tỉnh ủy", None)
    (holder,) = answer["holders"]
    assert holder["person"] == {"key": "le-thi-mo", "name": "Lê Thị Mơ"}
    assert (holder["from"], holder["to"], holder["acting"]) == ("2023-08-31", "2023-09-01", False)
    assert [one["id"] for one in holder["articles"]] == ["so-ket-2", "so-ket/2023 1"]
    for one in holder["articles"]:
        article, mention = site.get(f"/api/v1/articles/{quote(one['id'], safe='')}").json(), one["mention"]
        assert (
            article[mention["part"]][mention["start"] : mention["end"]] == mention["text"] == "Bí thư Tỉnh ủy"
        )


@pytest.mark.parametrize(
    ("on", "names"),
    [("2015-01-01", []), ("2016-01-01", ["Lê Thị Mơ"]), ("13/7/2019", ["Trần Văn Lúa"]),
     ("2022-01-01", ["Trần Văn Lúa"]), ("2030-01-01", [])],
)  # fmt: skip
def test_who_held_it_on_a_day(site: TestClient, on: str, names: list[str]) -> None:
    answer = site.get("/api/v1/offices/pho-bi-thu-tinh-uy", params={"on": on}).json()
    assert [holder["person"]["name"] for holder in answer["holders"]] == names


@pytest.mark.parametrize("typed", ["Bí thư Tỉnh ủy", "BT Tỉnh uỷ", "bi thu tinh uy", "bí thư"])
def test_any_spelling_leads_to_the_key_with_its_day(site: TestClient, typed: str) -> None:
    for room in ("/api/v1/offices", "/chuc-vu"):
        answer = site.get(f"{room}/{quote(typed)}?on=2023-09-01", follow_redirects=False)
        assert (answer.status_code, answer.headers["location"]) == (301, f"{room}/{KEY}?on=2023-09-01")
        assert answer.headers["cache-control"] == "no-cache", "a browser would keep a 301 for ever"


def test_the_card_of_an_office_with_a_day_leads_to_that_day(site: TestClient) -> None:
    for q, target in (("bí thư tỉnh ủy 1/9/2023", f"/chuc-vu/{KEY}?on=1/9/2023"), ("bí thư tỉnh ủy", KEY)):
        answer = site.get("/tim-kiem", params={"q": q}).text
        card = answer[answer.index('class="card"') :]
        (link,) = re.findall(r'class="answer">.*?<a href="([^"]+)"', card)
        assert link.endswith(target.replace("1/9", "1%2F9").replace("9/2023", "9%2F2023"))


@pytest.mark.parametrize(
    ("path", "status", "parameter"),
    [("/khong-co", 404, ""), ("/b", 404, ""), (f"/{KEY}?on=thang", 400, "on"),
     (f"/{KEY}?on=31/2/2020", 400, "on")],
)  # fmt: skip
def test_what_is_not_there_and_what_is_no_day(
    site: TestClient, path: str, status: int, parameter: str
) -> None:
    answer = site.get(f"/api/v1/offices{path}")
    assert (answer.status_code, answer.json()["error"]["parameter"]) == (status, parameter)
    assert site.get(f"/chuc-vu{path}").status_code == status


def test_the_register_leads_to_each_office(site: TestClient) -> None:
    page = Page.of(site.get("/chuc-vu?q=ph%C3%B3+b%C3%AD").text)
    assert "/chuc-vu/pho-bi-thu-tinh-uy" in page.links
    assert f"/chuc-vu/{KEY}" not in page.links
    assert "Không có chức vụ nào như vậy" in site.get("/chuc-vu?q=vua").text


def test_a_page_answers_for_a_day_and_shows_the_line_of_holders(site: TestClient) -> None:
    page = Page.of(site.get("/chuc-vu/pho-bi-thu-tinh-uy?on=1/1/2022").text)
    card = page.text[page.text.index("Ngày 1/1/2022") : page.text.index("Người giữ chức qua các năm")]
    assert "Trần Văn Lúa" in card and "Chiều ngày 12/7/2019" in card and "Lê Thị Mơ" not in card
    assert "Bài sau: 31/8/2023, cũng ghi như vậy" in card
    last = site.get("/chuc-vu/pho-bi-thu-tinh-uy?on=1/9/2023").text
    assert "Bài sau" not in last
    line = page.text[page.text.index("Người giữ chức qua các năm") :]
    assert line.index("Trần Văn Lúa") < line.index("13/7/2019 – 31/8/2023") < line.index("Lê Thị Mơ")
    assert "Đồng chí Lê Thị Mơ, Phó Bí thư Tỉnh ủy trình bày báo cáo." in line
    assert {"/nhan-vat/tran-van-lua", "/nhan-vat/le-thi-mo"} <= set(page.links)
    assert any(link.startswith("/bai-viet/dai-hoi?q=") for link in page.links)


def test_a_day_of_which_nothing_is_known_says_so(site: TestClient) -> None:
    page = site.get(f"/chuc-vu/{KEY}?on=1/1/2001").text
    assert "Chưa bài nào trong kho nói ai giữ chức vụ này vào ngày ấy." in page


def test_the_menu_and_the_sitemap_name_them(site: TestClient) -> None:
    links = Page.of(site.get("/").text).links
    assert links.index("/nhan-vat") < links.index("/chuc-vu") < links.index("/van-ban")
    assert f"/chuc-vu/{KEY}<" in site.get("/sitemap-trang.xml").text
    assert site.get("/chuc-vu/").url.path == "/chuc-vu"


def test_a_card_stands_above_the_count(site: TestClient) -> None:
    page = Page.of(site.get("/tim-kiem?q=ai+là+bí+thư+tỉnh+ủy").text)
    card = re.split(r"\d bài viết", page.text)[0]
    assert "Đồng chí Lê Thị Mơ, Bí thư Tỉnh ủy chủ trì hội nghị." in card
    assert {f"/chuc-vu/{KEY}", "/nhan-vat/le-thi-mo"} <= set(page.links)
    assert any(link.startswith("/bai-viet/so-ket-2?q=ai+l") for link in page.links)


def test_a_card_in_json_stands_behind_nearby(site: TestClient) -> None:
    answer = site.get("/api/v1/search?q=nq+91").json()
    assert list(answer)[list(answer).index("nearby") + 1] == "card"
    card = answer["card"]
    assert (card["kind"], card["key"], card["url"]) == ("document", "91-nq-tw", "/van-ban/91-nq-tw")
    assert {fact["label"] for fact in card["facts"]} >= {"Loại văn bản", "Được thực hiện bởi: 230-KH/TU"}
    assert site.get("/api/v1/search?q=nq+91+sơ+kết").json()["card"] is None
