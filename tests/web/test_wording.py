"""Values in words, addresses, charts: small functions, by tables."""

from datetime import date

import pytest
from starlette.testclient import TestClient

from search import messages
from search.vietnamese.dates import periods
from search.vietnamese.dates.periods import Period
from tests.web.documents import Page
from web import addresses, wording
from web.addresses import Asked
from web.pages import charts


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (periods.day(date(2023, 8, 30)), "30/8/2023"),
        (periods.day(date(2023, 8, 30), part_of_day="sáng"), "sáng 30/8/2023"),
        (periods.day(date(2020, 10, 14), date(2020, 10, 17)), "14–17/10/2020"),
        (periods.day(date(2020, 10, 30), date(2020, 11, 2)), "30/10–2/11/2020"),
        (periods.day(date(2020, 12, 30), date(2021, 1, 2)), "30/12/2020–2/1/2021"),
        (periods.month(2020, 12), "tháng 12/2020"),
        (periods.quarter(2020, 4), "quý IV/2020"),
        (periods.year(2018), "năm 2018"),
        (Period(date(2018, 1, 1), date(2021, 1, 1), "year"), "2018–2020"),
        (periods.congress_term(2020, 2025), "nhiệm kỳ 2020–2025"),
        (None, ""),
    ],
)
def test_periods(period: Period | None, words: str) -> None:
    assert wording.period(period) == words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2020, 1, 1), date(2020, 12, 31), "năm 2020"),
        (date(2019, 1, 1), date(2020, 12, 31), "năm 2019–2020"),
        (date(2020, 2, 1), date(2020, 2, 29), "tháng 2/2020"),
        (date(2021, 2, 1), date(2021, 2, 27), "1/2/2021 – 27/2/2021"),
        (date(2020, 12, 1), date(2020, 12, 31), "tháng 12/2020"),
        (date(2020, 5, 4), date(2020, 5, 4), "ngày 4/5/2020"),
        (date(2020, 5, 4), None, "từ 4/5/2020"),
        (None, date(2020, 5, 4), "đến 4/5/2020"),
        (None, None, ""),
    ],
)
def test_spans_of_filters(first: date | None, last: date | None, words: str) -> None:
    assert wording.span(first, last) == words


def test_numbers_and_moments() -> None:
    assert messages.figures(1234567) == "1.234.567"
    assert wording.moment("2026-11-22T22:13:21+00:00") == "05:13 ngày 23/11/2026"
    assert wording.moment("lúc nào đó") == "lúc nào đó"


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://a.example/x", True),
        ("HTTP://a.example", True),
        ("javascript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//a.example", False),
        ("", False),
    ],
)
def test_what_may_be_a_link(url: str, safe: bool) -> None:
    assert addresses.linkable(url) is safe


def test_an_id_is_one_part_of_a_path() -> None:
    assert addresses.article("a/b c?#&é") == "/bai-viet/a%2Fb%20c%3F%23%26%C3%A9"


def test_changes_of_an_address_begin_on_the_first_page() -> None:
    asked = Asked.of(
        [("page", "3"), ("q", "a b"), ("evil", "x"), ("person", "x"), ("person", "y"), ("to", " ")]
    )
    assert asked.url() == "/tim-kiem?q=a+b&person=x&person=y&page=3"
    assert asked.without("person", "x").url() == "/tim-kiem?q=a+b&person=y"
    assert asked.without("person").url() == "/tim-kiem?q=a+b"
    assert asked.adding("section")("đ & e") == "/tim-kiem?q=a+b&person=x&person=y&section=%C4%91+%26+e"
    assert asked.setting({"q": "", "sort": "newest"}).url() == "/tim-kiem?person=x&person=y&sort=newest"
    assert Asked().adding("person")("x") == "/tim-kiem?person=x"


def test_a_chart_has_every_year_and_shows_the_smallest_count() -> None:
    columns = charts.years([(2015, 1), (2018, 1000)], str)
    assert [(one.label, one.count) for one in columns] == [
        ("2015", 1),
        ("2016", 0),
        ("2017", 0),
        ("2018", 1000),
    ]
    assert [one.height for one in columns] == [charts.LEAST, 0, 0, charts.HEIGHT]
    assert all(one.x >= 0 and one.x + one.width <= charts.WIDTH for one in columns)
    assert charts.years([], str) == ()


def test_a_year_far_off_does_not_make_hairlines() -> None:
    assert len(charts.years([(19, 1), (2020, 5)], str)) == charts.LONGEST


@pytest.mark.parametrize(
    ("method", "path", "said"),
    [
        ("GET", "/khong-co-trang-nay", "Không có gì ở địa chỉ này"),
        ("POST", "/tim-kiem", "chỉ để đọc"),
        ("GET", "/tim-kiem?from=abc", "«abc» không phải là ngày; viết như 30/8/2023"),
    ],
)
def test_a_failure_is_said_in_vietnamese(site: TestClient, method: str, path: str, said: str) -> None:
    text = Page.of(site.request(method, path).text).text
    assert said in text
    assert "Not Found" not in text and "Method Not Allowed" not in text
    api = site.request(method, path.replace("/tim-kiem", "/api/v1/search").replace("/khong", "/api/v1/khong"))
    assert said in api.json()["error"]["message"]
