"""A kind, a name or a number in any spelling means the same as a filter and as an address."""

from collections.abc import Iterator
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from search.archive import Archive
from search.settings import Settings
from tests.taking_in import take_in
from web.app import create_app
from web.settings import WebSettings

TEACHER, ACCUSED = (
    "Chiều 4/3/2020, thầy Ngô Văn Chuối, giáo viên Trường THCS Gò Muỗi, sinh năm 1966, nhận bằng khen.",
    "Ngày 9/8/2022, bị cáo Ngô Văn Chuối, sinh năm 1991, bị tuyên phạt 3 năm tù vì trộm trâu.",
)


@pytest.fixture(scope="module")
def namesakes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """An archive with two bearers of one name, and conferences of two kinds."""
    settings = Settings(tmp_path_factory.mktemp("namesakes") / "data", "tantivy")
    told = "Sáng {}/6/2021, Huyện ủy Gò Muỗi tổ chức {} công tác thủy lợi. Bà Lò Thị Ổi chủ trì hội nghị."
    bodies = (TEACHER, ACCUSED, told.format(8, "Hội nghị sơ kết"), told.format(9, "Hội nghị"))
    take_in(settings, [{"id": str(n), "title": f"Tin {n}", "body": one} for n, one in enumerate(bodies)])
    with TestClient(create_app(Archive.open(settings), WebSettings()), follow_redirects=False) as client:
        yield client


@pytest.mark.parametrize("kind", ["sơ kết", "so ket", "SƠ KẾT", "hội nghị sơ kết", "hoi-nghi-so-ket"])
def test_a_kind_of_conference_in_any_spelling_is_a_filter(namesakes: TestClient, kind: str) -> None:
    found = namesakes.get("/api/v1/conferences", params={"kind": kind}).json()["conferences"]
    assert [one["key"] for one in found] == ["2021-06-08-hoi-nghi-so-ket"]
    page = namesakes.get("/hoi-nghi", params={"kind": kind}).text
    assert "/hoi-nghi/2021-06-08" in page and "/hoi-nghi/2021-06-09" not in page
    assert namesakes.get("/api/v1/search", params={"conference": kind}).json()["total"] == 1


def test_a_kind_that_the_form_offers_counts_what_it_finds(namesakes: TestClient) -> None:
    assert '<option value="hoi-nghi">hội nghị (2)</option>' in namesakes.get("/hoi-nghi").text
    assert namesakes.get("/api/v1/conferences?kind=hoi-nghi").json()["total"] == 2


def test_a_name_that_two_bear_leads_to_both(namesakes: TestClient) -> None:
    path = quote("Ngô Văn Chuối")
    answer = namesakes.get(f"/nhan-vat/{path}")
    assert (answer.status_code, answer.headers["location"]) == (
        307,
        f"/nhan-vat?q={path.replace('%20', '+')}",
    )
    listed = namesakes.get(answer.headers["location"]).text
    assert "/nhan-vat/ngo-van-chuoi-2" in listed
    refused = namesakes.get(f"/api/v1/people/{path}")
    assert refused.status_code == 404
    assert "ngo-van-chuoi, ngo-van-chuoi-2" in refused.json()["error"]["message"]


@pytest.mark.parametrize(
    ("spelling", "key"),
    [("documents/91-NQ%2FTW", "documents/91-nq-tw"), ("people/le%20thi%20mo", "people/le-thi-mo")],
)
def test_a_spelling_leads_to_its_key_with_what_else_was_asked(
    site: TestClient, spelling: str, key: str
) -> None:
    answer = site.get(f"/api/v1/{spelling}?page=2&size=1", follow_redirects=False)
    assert answer.headers["location"] == f"/api/v1/{key}?page=2&size=1"
    assert site.get(answer.headers["location"]).json()["page"] == 2


def test_facets_may_be_given_one_by_one(site: TestClient) -> None:
    facets = site.get("/api/v1/search?facets=year&facets=person,author").json()["facets"]
    assert set(facets) == {"year", "person", "author"}
    assert site.get("/api/v1/search?facets=year&facets=nam").status_code == 400


def test_what_a_parameter_may_be_names_no_empty_value(site: TestClient) -> None:
    error = site.get("/api/v1/conferences?role=boss").json()["error"]
    assert error == {"message": "role phải là một trong: chairs, speaks, attends.", "parameter": "role"}


def test_an_address_that_takes_more_than_reading_says_what(site: TestClient) -> None:
    answer = site.patch("/api/v1/articles/ke-hoach")
    assert answer.status_code == 405
    assert answer.json()["error"]["message"] == "Địa chỉ này chỉ nhận DELETE, GET, HEAD, PUT."
