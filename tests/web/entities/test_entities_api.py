"""The JSON of people, official documents, conferences, completions and similar articles."""

import pytest
from starlette.testclient import TestClient


def test_people_by_name(site: TestClient) -> None:
    answer = site.get("/api/v1/people?q=le+thi").json()
    assert (answer["total"], answer["page"], answer["size"]) == (1, 1, 20)
    (person,) = answer["people"]
    assert (person["key"], person["name"], person["articles"]) == ("le-thi-mo", "Lê Thị Mơ", 3)
    assert site.get("/api/v1/people?q=kh%C3%B4ng+ai").json()["people"] == []


def test_a_person_with_first_and_last_date_of_each_office(site: TestClient) -> None:
    person = site.get("/api/v1/people/le-thi-mo").json()
    offices = {one["office"]: one for one in person["offices"]}
    secretary, deputy = offices["Bí thư Tỉnh ủy"], offices["Phó Bí thư Tỉnh ủy"]
    assert (secretary["first"]["date"], secretary["last"]["date"]) == ("2023-08-31", "2023-09-01")
    assert deputy["first"]["article"]["id"] == deputy["last"]["article"]["id"] == "dai-hoi"
    assert [one["id"] for one in person["articles"]] == ["so-ket-2", "so-ket/2023 1", "dai-hoi"]
    assert {"key": "91-nq-tw", "number": "91-NQ/TW", "count": 2} in person["documents"]
    assert {"key": "tran-van-lua", "name": "Trần Văn Lúa", "count": 1} in person["met"]
    assert person["years"] == [{"year": 2015, "count": 1}, {"year": 2023, "count": 2}]


def test_a_list_goes_on(site: TestClient) -> None:
    first = site.get("/api/v1/people/le-thi-mo?size=2").json()
    second = site.get("/api/v1/people/le-thi-mo?size=2&page=2").json()
    assert (len(first["articles"]), [one["id"] for one in second["articles"]]) == (2, ["dai-hoi"])
    assert first["total"] == second["total"] == 3


@pytest.mark.parametrize("spelling", ["91-nq-tw", "91-NQ%2FTW", "91%20nq%20tw", "NQ%2091-TW"])
def test_an_official_document_by_any_spelling(site: TestClient, spelling: str) -> None:
    document = site.get(f"/api/v1/documents/{spelling}").json()
    assert (document["key"], document["number"]) == ("91-nq-tw", "91-NQ/TW")
    stated = {(one["when"]["start"], one["article"]["id"]) for one in document["issued"]}
    assert {("2018-10-22", "so-ket/2023 1"), ("2018-10-25", "so-ket-2")} <= stated
    assert document["implemented_by"][0]["document"]["key"] == "230-kh-tu"


def test_relations_go_both_ways(site: TestClient) -> None:
    plan = site.get("/api/v1/documents/230-kh-tu").json()
    assert [one["document"]["key"] for one in plan["implements"]] == ["91-nq-tw"]


@pytest.mark.parametrize(
    ("q", "keys"),
    [
        ("91", ["91-nq-tw"]),
        ("nq 91-tw", ["91-nq-tw"]),
        ("bo chinh tri", ["91-nq-tw"]),
        ("130", []),
        ("ke hoach", ["230-kh-tu"]),
    ],
)
def test_documents_by_words_and_number(site: TestClient, q: str, keys: list[str]) -> None:
    found = site.get("/api/v1/documents", params={"q": q}).json()["documents"]
    assert [one["key"] for one in found] == keys


@pytest.mark.parametrize(
    ("parameters", "total"),
    [
        ({"kind": "hội nghị sơ kết"}, 1),
        ({"from": "2023-08-30", "to": "2023-08-30"}, 1),
        ({"from": "31/8/2023"}, 0),
        ({"person": "LE THI MO", "kind": "hoi-nghi-so-ket"}, 1),
        ({"person": "Không Ai"}, 0),
        ({"number": "91 nq-tw", "kind": "hoi-nghi-so-ket"}, 1),
        ({"number": "99-NQ/TW"}, 0),
        ({"month": "2023-08"}, 1),
        ({"month": "2023-09"}, 0),
    ],
)
def test_the_register_is_filtered(site: TestClient, parameters: dict[str, str], total: int) -> None:
    assert site.get("/api/v1/conferences", params=parameters).json()["total"] == total


def test_a_conference_with_all_its_articles(site: TestClient) -> None:
    (conference,) = site.get("/api/v1/conferences?month=2023-08").json()["conferences"]
    assert (conference["kind"], conference["when"]["start"], conference["when"]["part_of_day"]) == (
        "hội nghị sơ kết", "2023-08-30", "sáng",
    )  # fmt: skip
    detail = site.get(f"/api/v1/conferences/{conference['key']}").json()
    assert {one["article"]["id"] for one in detail["reports"]} == {"so-ket/2023 1", "so-ket-2"}
    assert any(one["reasons"] for one in detail["reports"])


def test_completions_while_typing(site: TestClient) -> None:
    answer = site.get("/api/v1/suggest?q=le+thi").json()
    assert {"kind": "person", "text": "Lê Thị Mơ", "value": "le-thi-mo", "count": 3} in answer
    assert len(site.get("/api/v1/suggest?q=le+t&size=1").json()) == 1
    assert site.get("/api/v1/suggest").json() == []
    assert site.get("/api/v1/suggest", params={"q": "(" * 500}).status_code == 200


def test_similar_articles(site: TestClient) -> None:
    answer = site.get("/api/v1/articles/so-ket-2/similar").json()
    assert answer["articles"][0]["id"] == "so-ket/2023 1"
    assert "so-ket-2" not in [one["id"] for one in answer["articles"]]


@pytest.mark.parametrize(
    "path",
    [
        "people/khong-ai",
        "people/" + "x" * 500,
        "documents/khong-so",
        "documents/99-NQ%2FTW",
        "conferences/khong-co",
        "articles/x/similar",
    ],
)
def test_what_is_not_there(site: TestClient, path: str) -> None:
    answer = site.get(f"/api/v1/{path}")
    assert answer.status_code == 404
    assert answer.json()["error"]["message"]


@pytest.mark.parametrize(
    ("path", "parameter"),
    [("people?size=0", "size"), ("documents?page=x", "page"), ("conferences?month=thang", "month"),
     ("conferences?from=31%2F02%2F2020", "from"), ("suggest?q=a&size=101", "size")],
)  # fmt: skip
def test_a_bad_parameter_is_named(site: TestClient, path: str, parameter: str) -> None:
    answer = site.get(f"/api/v1/{path}")
    assert (answer.status_code, answer.json()["error"]["parameter"]) == (400, parameter)
