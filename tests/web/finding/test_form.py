"""The form with one field for each condition: what its fields hold, what it says of what does not fit."""

import re
from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest
from starlette.datastructures import QueryParams
from starlette.testclient import TestClient

from tests.web.documents import Page
from web.addresses import Asked
from web.api.parameters import BadParameter
from web.pages.finding import form

TODAY = date(2026, 11, 28)


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2023", "2023-01-01", "2023-12-31"),
        ("quý III/2023", "2023-07-01", "2023-09-30"),
        ("tháng 8/2023", "2023-08-01", "2023-08-31"),
        ("30/8/2023", "2023-08-30", "2023-08-30"),
        ("từ 5/2019 đến 2/2020", "2019-05-01", "2020-02-29"),
        ("1/1/2020 - 31/12/2021", "2020-01-01", "2021-12-31"),
        ("nửa đầu năm 2020", "2020-01-01", "2020-06-30"),
        ("truoc 2015", "", "2014-12-31"),
        ("từ năm 2020", "2020-01-01", ""),
        ("hôm qua", "2026-11-27", "2026-11-27"),
    ],
)
def test_any_time_that_the_box_reads(typed: str, first: str, last: str) -> None:
    assert form.when(QueryParams({"when": typed}), TODAY) == {"from": first, "to": last}


@pytest.mark.parametrize(
    "typed", ["35/13/2020", "31/2/2019", "22/12", "hôm nào", "x" * 5_000, "năm 2019 2021 2023"]
)
def test_what_is_no_time_is_said(typed: str) -> None:
    with pytest.raises(BadParameter) as refused:
        form.when(QueryParams({"when": typed}), TODAY)
    assert refused.value.parameter == "when"
    assert len(refused.value.message) < 250


def test_a_key_goes_along_and_what_was_typed_is_shown() -> None:
    pairs = [
        ("q", "hội"),
        ("person", "le-thi-mo"),
        ("person", "lua"),
        ("from", "2023-08-01"),
        ("sort", "newest"),
    ]
    made = form.form(Asked.of(pairs), known=["le-thi-mo"])
    assert (made.values["person"], made.values["from"]) == ("lua", "1/8/2023")
    assert made.kept == (("sort", "newest"), ("person", "le-thi-mo"))


def fields(site: TestClient, path: str) -> dict[str, list[str]]:
    """What the form of a page would send."""
    sent: dict[str, list[str]] = {}
    page = Page.of(site.get(path).text)
    for one in page.all("input"):
        if one.get("name") and one.get("value"):
            sent.setdefault(one["name"], []).append(one["value"])
    return sent


def total(page: Page) -> int:
    """How many articles a page of results says it found."""
    found = re.search(r"(\d+) bài viết", page.text)
    assert found
    return int(found[1])


def test_there_is_one_query_and_every_field_belongs_to_its_form(site: TestClient) -> None:
    page = Page.of(site.get("/tim-kiem?q=hoi+nghi&office=bi+thu").text)
    named = [one for one in [*page.all("input"), *page.all("select")] if one.get("name")]
    assert [one["name"] for one in named].count("q") == 1
    assert {one["form"] for one in named if one["name"] != "q"} == {page.all("form")[0]["id"]}
    assert fields(site, "/tim-kiem?q=hoi+nghi&office=bi+thu") == {"q": ["hoi nghi"], "office": ["bi thu"]}


def test_what_the_form_sends_again_finds_the_same(site: TestClient) -> None:
    people = "person=le-thi-mo&person=tran-van-lua"
    path = f"/tim-kiem?q=hoi+nghi&{people}&section=Tin+trong+t%E1%BB%89nh&from=2023-08-01"
    again = site.get("/tim-kiem", params=fields(site, path)).text
    assert total(Page.of(again)) == 1
    assert "Lê Thị Mơ" in again and "Trần Văn Lúa" in again and "từ 1/8/2023" in again


def test_a_time_becomes_the_days_of_the_address(site: TestClient) -> None:
    answer = site.get("/tim-kiem?q=hoi+nghi&when=th%C3%A1ng+8%2F2023&from=2011-01-01", follow_redirects=False)
    assert answer.status_code == 307
    asked = parse_qs(urlsplit(answer.headers["location"]).query)
    assert asked == {"q": ["hoi nghi"], "from": ["2023-08-01"], "to": ["2023-08-31"]}
    assert "tháng 8/2023" in site.get(answer.headers["location"]).text


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("from", "35/13/2020", "«35/13/2020» không phải là ngày"),
        ("to", "31/02/2020", "Ngày không hợp lệ"),
        ("happened_from", "hôm nào", "«hôm nào» không phải là ngày"),
        ("happened_to", "0", "«0» không phải là ngày"),
        ("when", "35/13/2020", "chưa phải là thời gian"),
        ("person", "x" * 201, "Nhân vật dài quá"),
    ],
)
def test_a_bad_value_keeps_the_form_and_is_marked(site: TestClient, name: str, value: str, said: str) -> None:
    sent = {"q": "hội nghị", "office": "bí thư", "number": "91", "section": "Thời sự", name: value}
    answer = site.get("/tim-kiem", params=sent)
    assert answer.status_code == 400
    page = Page.of(answer.text)
    (wrong,) = [one for one in page.all("input") if one.get("aria-invalid")]
    assert (wrong["name"], wrong["value"]) == (name, value)
    assert wrong["aria-describedby"] in page.ids
    assert said in page.text
    given = {one["name"]: one["value"] for one in page.all("input") if one.get("value")}
    assert given == sent
    way_out = next(link for link in page.links if link.startswith("/tim-kiem?"))
    assert site.get(way_out).status_code == 200
    assert name not in parse_qs(urlsplit(way_out).query)


def test_every_bad_day_is_marked_at_once(site: TestClient) -> None:
    page = Page.of(site.get("/tim-kiem?q=x&from=35/13/2020&happened_to=31/2/2020").text)
    wrong = [one["name"] for one in page.all("input") if one.get("aria-invalid")]
    assert wrong == ["from", "happened_to"]


@pytest.mark.parametrize("q", ["hội nghị 05", "05 năm", '"sơ kết 05"', "sơ kết nghị", "đồng chí phó bí thư"])
def test_no_phrase_is_offered_that_changes_nothing(site: TestClient, q: str) -> None:
    assert "chỉ cụm từ" not in Page.of(site.get("/tim-kiem", params={"q": q}).text).text


def test_scattered_words_offer_their_phrase(site: TestClient) -> None:
    page = Page.of(site.get("/tim-kiem", params={"q": "Tỉnh ủy Hải Sơn"}).text)
    (way,) = [one for one in page.all("a") if one.get("class") == "as-phrase"]
    count = int(page.text.split("chỉ cụm từ (")[1].split(")")[0])
    assert 0 < count < total(page)
    assert total(Page.of(site.get(way["href"]).text)) == count
