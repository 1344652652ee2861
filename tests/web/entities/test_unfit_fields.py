"""A field of a register that does not fit: the page stays, the field is marked, and its mend is said."""

import pytest
from starlette.testclient import TestClient

from tests.web.documents import Page


@pytest.mark.parametrize(
    ("path", "name", "typed", "said"),
    [
        ("/hoi-nghi?from=h%C3%B4m+n%E1%BB%8D", "from", "hôm nọ", "«hôm nọ» không phải là ngày"),
        ("/hoi-nghi?to=31/2/2019&person=le-thi-mo", "to", "31/2/2019", "gày không hợp lệ"),
        ("/hoi-nghi?from=2020&to=2020-13-40", "to", "2020-13-40", "gày không hợp lệ"),
        ("/van-ban?year=hai+m%C6%B0%C6%A1i", "year", "hai mươi", "Năm ban hành viết như 2023"),
        ("/van-ban?issuer=" + "x" * 600, "issuer", "x" * 200, "Nơi ban hành dài quá"),
        ("/chuc-vu/bi-thu-tinh-uy?on=h%C3%B4m+n%E1%BB%8D", "on", "hôm nọ", "«hôm nọ» không phải là ngày"),
    ],
)
def test_it_is_marked_and_keeps_what_was_typed(
    site: TestClient, path: str, name: str, typed: str, said: str
) -> None:
    answer = site.get(path)
    page = Page.of(answer.text)
    assert answer.status_code == 400
    field = next(one for one in page.all("input") if one.get("name") == name)
    assert field["value"].startswith(typed)
    assert (field["aria-invalid"], field["aria-describedby"]) == ("true", f"loi-{name}")
    assert said in page.text
    assert f"{name}:" not in page.text, "a form's fields have labels; their names are for addresses"


def test_the_other_conditions_still_hold(site: TestClient) -> None:
    both = Page.of(site.get("/hoi-nghi?person=tran-van-lua&from=hom+no").text)
    one = Page.of(site.get("/hoi-nghi?person=tran-van-lua").text)
    conferences = [link for link in one.links if link.startswith("/hoi-nghi/")]
    assert conferences and [link for link in both.links if link.startswith("/hoi-nghi/")] == conferences
    assert "Chưa lọc theo từ ngày" in both.text


@pytest.mark.parametrize(
    "path", ["/hoi-nghi?role=sings", "/hoi-nghi?page=0", "/van-ban?page=x", "/nhan-vat?letter=%40"]
)
def test_what_is_no_field_that_is_typed_in_is_refused_as_before(site: TestClient, path: str) -> None:
    assert site.get(path).status_code == 400


def test_names_and_numbers_that_the_archive_does_not_know_are_said(site: TestClient) -> None:
    text = Page.of(site.get("/hoi-nghi?person=Kh%C3%BAc+V%C4%83n+L%E1%BA%A1&number=999-XX/YY").text).text
    assert "không có nhân vật nào là «Khúc Văn Lạ»" in text
    assert "không có văn bản nào mang số «999-XX/YY»" in text
    known = Page.of(site.get("/hoi-nghi?person=tran-van-lua&from=1/1/1950&to=2/1/1950").text).text
    assert "Không có hội nghị nào" in known and "không có nhân vật nào" not in known


def test_a_field_shows_the_name_and_number_of_a_key(site: TestClient) -> None:
    page = Page.of(site.get("/hoi-nghi?person=le-thi-mo&number=91-nq-tw").text)
    fields = {one.get("name"): one.get("value") for one in page.all("input")}
    assert (fields["person"], fields["number"]) == ("Lê Thị Mơ", "91-NQ/TW")
    again = Page.of(site.get("/hoi-nghi", params={"person": "Lê Thị Mơ", "number": "91-NQ/TW"}).text)
    listed = [link for link in page.links if link.startswith("/hoi-nghi/")]
    assert listed and listed == [link for link in again.links if link.startswith("/hoi-nghi/")]
