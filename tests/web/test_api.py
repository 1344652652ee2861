"""The JSON API in its fixed shape, over a real archive, through the application itself."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from starlette.testclient import TestClient

from search.archive import Archive
from search.settings import Settings
from tests.taking_in import take_in
from tests.web.articles import markup_kept
from web.app import create_app
from web.settings import WebSettings

ARTICLES = [
    {
        "id": "so-ket/2021 1",
        "url": "https://hai-son.example/1",
        "title": "Sơ kết <b>một năm</b> thực hiện Chỉ thị số 77-CT/TU",
        "summary": "Hội nghị sơ kết tại Hải Sơn",
        "body": "Sáng ngày 05/6/2021, tại Hội trường Tỉnh ủy Hải Sơn, Ban Thường vụ Tỉnh ủy tổ chức Hội "
        "nghị sơ kết "
        "một năm thực hiện Chỉ thị số 77-CT/TU, ngày 20/5/2020. Chủ trì hội nghị có đồng chí Lê Thị Mơ, "
        "Phó Bí thư Tỉnh ủy.\n\nĐồng chí Lê Thị Mơ kết luận <script>alert(1)</script> hội nghị.",
        "captions": ["Đồng chí Lê Thị Mơ, Phó Bí thư Tỉnh ủy phát biểu"],
        "section": "Tin trong tỉnh",
        "author": "Trần Văn Lúa",
        "published_at": "2021-06-06",
    },
    {
        "id": "khai-giang",
        "title": "Khai giảng lớp học",
        "body": "Có 60 học viên.",
        "published_at": "2022-01-02",
    },
    {"id": "khong-ngay", "title": "Lớp học không ngày", "body": "Học viên các xã."},
]


@pytest.fixture(scope="module", params=["whoosh", "tantivy"])
def client(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    directory = tmp_path_factory.mktemp("api")
    settings = Settings(Path(directory / "data"), request.param)
    with markup_kept():
        take_in(settings, ARTICLES)
    with TestClient(create_app(Archive.open(settings), WebSettings())) as client:
        yield client


def test_a_search_answers_in_the_fixed_shape(client: TestClient) -> None:
    answer = client.get(
        "/api/v1/search", params={"q": "hoi nghi so ket", "facets": "year,person,number,section,conference"}
    ).json()
    assert set(answer) == {
        "query", "total", "page", "size", "took_ms", "hits", "nearby", "card", "facets", "index"
    }  # fmt: skip
    assert set(answer["query"]) == {"text", "understood", "ignored", "problems", "suggestion"}
    assert (answer["total"], answer["page"], answer["size"]) == (1, 1, 20)
    (hit,) = answer["hits"]
    assert set(hit) == {
        "id", "url", "title", "title_html", "snippets", "published", "section", "people", "numbers",
        "conference", "near",
    }  # fmt: skip
    assert (hit["id"], hit["published"], hit["near"]) == ("so-ket/2021 1", "2021-06-06", False)
    assert {"key": "le-thi-mo", "name": "Lê Thị Mơ"} in hit["people"]
    assert {"key": "77-ct-tu", "number": "77-CT/TU"} in hit["numbers"]
    assert answer["facets"]["year"] == [{"value": "2021", "label": "2021", "count": 1}]
    assert answer["facets"]["section"] == [{"value": "tin-trong-tinh", "label": "Tin trong tỉnh", "count": 1}]
    assert {"value": "77-ct-tu", "label": "77-CT/TU", "count": 1} in answer["facets"]["number"]
    assert any(value["label"] == "Lê Thị Mơ" for value in answer["facets"]["person"])
    assert set(answer["index"]) == {"engine", "revision", "updated"}


def test_everything_shown_is_escaped(client: TestClient) -> None:
    (hit,) = client.get("/api/v1/search", params={"q": "một năm kết luận"}).json()["hits"]
    html = hit["title_html"] + "".join(hit["snippets"])
    assert "&lt;b&gt;" in hit["title_html"]
    assert "<mark>" in html
    assert "<script" not in html
    assert "<b>" not in html


def test_an_article_with_its_facts_and_their_words(client: TestClient) -> None:
    answer = client.get("/api/v1/articles/so-ket%2F2021%201").json()
    assert answer["title"] == ARTICLES[0]["title"]
    assert answer["published"] == "2021-06-06"
    person = next(one for one in answer["facts"]["people"] if one["key"] == "le-thi-mo")
    assert person["offices"][0]["full"] == "Phó Bí thư Tỉnh ủy"
    assert "chairs" in person["roles"]
    document = next(one for one in answer["facts"]["documents"] if one["key"] == "77-ct-tu")
    assert document["issued"] == {
        "start": "2020-05-20", "end": "2020-05-20", "precision": "day", "part_of_day": None,
    }  # fmt: skip
    parts = {"title": [answer["title"]], "summary": [answer["summary"]], "body": [answer["body"]],
             "caption": answer["captions"], "author": [answer["author"]]}  # fmt: skip
    mentions = [
        m
        for kind in ("people", "documents", "dates", "conferences")
        for one in answer["facts"][kind]
        for m in one["mentions"]
    ]
    assert mentions
    for mention in mentions:
        assert parts[mention["part"]][mention["index"]][mention["start"] : mention["end"]] == mention["text"]


@pytest.mark.parametrize(
    ("parameters", "ids"),
    [
        ({"person": "le-thi-mo"}, ["so-ket/2021 1"]),
        ({"person": "LE THI MO"}, ["so-ket/2021 1"]),
        ({"person": "Lê Thị Mở"}, []),
        ({"number": "77/ct-tu"}, ["so-ket/2021 1"]),
        ({"number": "77-ct-tu", "person": "lê thị mơ"}, ["so-ket/2021 1"]),
        ({"office": "phó bí thư"}, ["so-ket/2021 1"]),
        ({"office": "bí thư"}, []),
        ({"section": "tin-trong-tinh"}, ["so-ket/2021 1"]),
        ({"conference": "true"}, ["so-ket/2021 1"]),
        ({"from": "2021-12-01"}, ["khai-giang"]),
        ({"to": "6/6/2021"}, ["so-ket/2021 1"]),
        ({"to": "5/6/2021"}, []),
        ({"happened_from": "5/6/2021", "happened_to": "5/6/2021"}, ["so-ket/2021 1"]),
        ({}, ["khai-giang", "so-ket/2021 1", "khong-ngay"]),
        ({"sort": "oldest"}, ["so-ket/2021 1", "khai-giang", "khong-ngay"]),
        ({"sort": "newest", "q": "học viên"}, ["khai-giang", "khong-ngay"]),
        ({"page": "2", "size": "2"}, ["khong-ngay"]),
        ({"page": "999999"}, []),
    ],
)
def test_parameters_filter_and_sort(client: TestClient, parameters: dict[str, str], ids: list[str]) -> None:
    assert [hit["id"] for hit in client.get("/api/v1/search", params=parameters).json()["hits"]] == ids


@pytest.mark.parametrize(
    ("parameters", "name"),
    [
        ({"page": "0"}, "page"),
        ({"page": "-1"}, "page"),
        ({"page": "hai"}, "page"),
        ({"page": "9" * 40}, "page"),
        ({"size": "101"}, "size"),
        ({"sort": "best"}, "sort"),
        ({"from": "31/02/2020"}, "from"),
        ({"to": "hôm nào"}, "to"),
        ({"facets": "year,colour"}, "facets"),
    ],
)
def test_a_bad_parameter_is_named(client: TestClient, parameters: dict[str, str], name: str) -> None:
    answer = client.get("/api/v1/search", params=parameters)
    assert answer.status_code == 400
    assert answer.json()["error"]["parameter"] == name
    assert answer.json()["error"]["message"]


@pytest.mark.parametrize(
    "text", ["(", "[", "*", '"', '"35', "AND", "-x", "\ud800", "a" * 10_000, "NOT", "a OR", "\0"]
)
def test_a_mistake_in_the_query_is_no_error(client: TestClient, text: str) -> None:
    answer = client.get(
        "/api/v1/search",
        params={"q": text.encode("utf-8", "surrogatepass")} if "\ud800" in text else {"q": text},
    )
    assert answer.status_code == 200
    assert answer.json()["query"]["text"] is not None


def test_what_is_not_there_is_404_in_json(client: TestClient) -> None:
    for path in ("/api/v1/articles/nothing", "/api/v1/articles/" + "x" * 500, "/api/v1/nowhere"):
        answer = client.get(path)
        assert answer.status_code == 404
        assert answer.json()["error"]["message"]


def test_health_and_readiness(client: TestClient) -> None:
    assert client.get("/healthz").status_code == 200
    ready = client.get("/readyz").json()
    assert (ready["behind"], ready["engine"] in ("whoosh", "tantivy")) == (0, True)
    assert 0 <= ready["age"] < 3600
    assert "stale" not in ready


@pytest.mark.parametrize(("hours", "stale"), [(1e-9, True), (24.0, False)])
def test_an_archive_that_nobody_brings_up_to_date_is_called_stale(
    client: TestClient, hours: float, stale: bool
) -> None:
    settings = client.app.state.settings
    client.app.state.settings = replace(settings, stale_after=hours)
    try:
        time.sleep(1)
        answer = client.get("/readyz")
    finally:
        client.app.state.settings = settings
    assert (answer.status_code, answer.json().get("stale", False)) == (200, stale)


def test_without_an_index_it_is_alive_but_not_ready(client: TestClient) -> None:
    archive: Archive = client.app.state.archive
    pointer = archive._index._root / "current"
    hidden = pointer.with_suffix(".hidden")
    pointer.rename(hidden)
    try:
        assert client.get("/healthz").status_code == 200
        answer = client.get("/readyz")
        assert (answer.status_code, str(pointer.parent) in answer.text) == (503, False)
        assert client.get("/api/v1/search", params={"q": "x"}).status_code == 503
    finally:
        hidden.rename(pointer)
    assert client.get("/readyz").status_code == 200


def test_a_date_of_issue_is_shown_with_the_words_it_was_read_from(client: TestClient) -> None:
    (stated,) = client.get("/api/v1/documents/77-ct-tu").json()["issued"]
    assert stated["when"]["start"] == "2020-05-20"
    assert stated["mention"]["text"] == "ngày 20/5/2020"
    assert stated["article"]["id"] == "so-ket/2021 1"
