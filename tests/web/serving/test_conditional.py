"""Conditional requests and content encodings by the standard; what an answer depends on is in its tag."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from email.utils import format_datetime, parsedate_to_datetime
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from search.archive import Archive
from search.settings import Settings
from web.app import create_app
from web.serving import freshness
from web.serving.negotiation import takes_gzip
from web.settings import WebSettings

KEPT = (
    *("/", "/tim-kiem?q=so+ket", "/api/v1/search?q=so+ket", "/nhan-vat", "/tim-kiem.csv"),
    *("/bai-viet/so-ket-2", "/static/site.css"),
)


def moved(date: str, seconds: int) -> str:
    moment: datetime = parsedate_to_datetime(date) + timedelta(seconds=seconds)
    return format_datetime(moment, usegmt=True)


@pytest.mark.parametrize("path", KEPT)
def test_a_client_that_has_the_answer_gets_none(site: TestClient, path: str) -> None:
    first = site.get(path)
    tag, date = first.headers["etag"], first.headers["last-modified"]
    strong = tag.removeprefix("W/")
    for header in (tag, f'"x", {tag}', f'{tag},"x"', strong, f"W/{strong}", "*", " * "):
        again = site.get(path, headers={"if-none-match": header})
        assert (again.status_code, again.content) == (304, b""), header
        assert again.headers["etag"] == tag and again.headers["last-modified"] == date
        assert again.headers["vary"] == first.headers["vary"]
        assert again.headers["cache-control"] == first.headers["cache-control"]
    assert site.head(path, headers={"if-none-match": tag}).status_code == 304
    for header in ('"x"', "x", strong.strip('"'), f'"{strong[1:5]}"'):
        assert site.get(path, headers={"if-none-match": header}).status_code == 200, header


@pytest.mark.parametrize("path", KEPT)
def test_a_client_that_gives_a_date_gets_what_changed_since(site: TestClient, path: str) -> None:
    date = site.get(path).headers["last-modified"]
    for since, status in (
        (date, 304),
        (moved(date, 60), 304),
        (moved(date, -1), 200),
        ("yesterday", 200),
        ("", 200),
    ):
        assert site.get(path, headers={"if-modified-since": since}).status_code == status, since
    both = {"if-modified-since": date, "if-none-match": '"other"'}
    assert site.get(path, headers=both).status_code == 200, "a tag says more than a date"


def test_a_tag_is_for_one_address(site: TestClient) -> None:
    tag = site.get("/nhan-vat").headers["etag"]
    for path in ("/van-ban", "/nhan-vat?q=a", "/bai-viet/khong-co", "/hoi-nghi/khong-co"):
        assert site.get(path, headers={"if-none-match": tag}).status_code != 304
    assert site.get("/bai-viet/khong-co", headers={"if-none-match": "*"}).status_code == 404
    assert site.get("/tim-kiem?page=0", headers={"if-none-match": "*"}).status_code == 400


@contextmanager
def again(data: Path, settings: WebSettings) -> Iterator[TestClient]:
    """The site after a restart."""
    with TestClient(create_app(Archive.open(Settings(data, "tantivy")), settings)) as client:
        yield client


@pytest.mark.parametrize("path", ["/", "/tim-kiem?q=so+ket", "/bai-viet/so-ket-2", "/tim-kiem.atom"])
def test_what_shapes_an_answer_is_in_its_tag(data: Path, monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    with again(data, WebSettings("https://a.example", "Tin A")) as client:
        first = client.get(path).headers
    for settings, status in (
        (WebSettings("https://a.example", "Tin A"), 304),
        (WebSettings("https://a.example", "Tin B"), 200),
        (WebSettings("https://b.example", "Tin A"), 200),
    ):
        with again(data, settings) as client:
            assert client.get(path, headers={"if-none-match": first["etag"]}).status_code == status
    with again(data, WebSettings("https://a.example", "Tin A")) as client:
        monkeypatch.setattr(freshness, "BUILD", "another program")
        assert client.get(path, headers={"if-none-match": first["etag"]}).status_code == 200


def test_another_state_has_another_date() -> None:
    change = freshness.LastChange()
    dates = [change.of(state) for state in ("a", "a", "b", "b", "a")]
    assert dates[0] == dates[1] < dates[2] == dates[3] < dates[4]


TAKEN = (
    *("gzip", "GZIP", "x-gzip", "br, gzip", "gzip;q=0.5", "gzip; q=1.0", "gzip;q=0.001"),
    *("*", "*;q=0, gzip", "identity;q=0, *"),
)
NOT_TAKEN = (
    *("", "br", "identity", "gzip;q=0", "gzip;q=0.0", "gzip ; q = 0.000", "gzip;q=x"),
    *("*;q=0", "gzip;q=0, *", "notgzip", "gzipped"),
)


@pytest.mark.parametrize(
    ("header", "taken"), [*((one, True) for one in TAKEN), *((one, False) for one in NOT_TAKEN)]
)
@pytest.mark.parametrize(
    "path", ["/tim-kiem?q=so+ket", "/static/site.css", "/tim-kiem.json", "/api/v1/search"]
)
def test_gzip_is_sent_to_who_takes_it(site: TestClient, path: str, header: str, taken: bool) -> None:
    assert takes_gzip(header) == taken
    answer = site.get(path, headers={"accept-encoding": header})
    assert answer.headers.get("content-encoding") == ("gzip" if taken else None)


ALL = (
    *KEPT,
    *("/nowhere", "/tim-kiem?page=0", "/api/v1/suggest?q=a", "/healthz", "/readyz", "/robots.txt"),
    *(
        "/openapi.json",
        "/tim-kiem/?q=a",
        "/static/nowhere.css",
        "/quan-tri/dang-nhap",
        "/api/v1/conferences?format=ics",
    ),
)


@pytest.mark.parametrize("path", ALL)
@pytest.mark.parametrize("encoding", ["gzip", "identity", "gzip;q=0"])
def test_every_answer_says_once_that_encodings_matter(site: TestClient, path: str, encoding: str) -> None:
    for _ in range(3):
        answer = site.get(path, headers={"accept-encoding": encoding}, follow_redirects=False)
        assert answer.headers.get_list("vary") == ["Accept-Encoding"]


@pytest.mark.parametrize(
    "path",
    ["/", "/tim-kiem", "/bai-viet/so-ket-2", "/api/v1/search", "/static/site.css", "/robots.txt", "/healthz"],
)
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_what_is_not_allowed_says_what_is(site: TestClient, path: str, method: str) -> None:
    answer = site.request(method, path)
    assert answer.status_code == 405
    assert set(re.findall(r"\w+", answer.headers["allow"])) == {"GET", "HEAD"}


@pytest.mark.parametrize(
    ("path", "methods"),
    [
        ("/api/v1/search", "GET, HEAD, OPTIONS"),
        ("/api/v1/people/le-thi-mo", "GET, HEAD, OPTIONS"),
        ("/api/v1/articles", "OPTIONS, POST"),
        ("/api/v1/articles/so-ket-2", "DELETE, GET, HEAD, OPTIONS, PUT"),
        ("/tim-kiem", "GET, HEAD, OPTIONS"),
    ],
)
def test_who_asks_for_the_methods_is_told_them(site: TestClient, path: str, methods: str) -> None:
    answer = site.options(path)
    assert (answer.status_code, answer.headers["allow"], answer.content) == (204, methods, b"")


def test_an_address_that_is_not_there_has_no_methods(site: TestClient) -> None:
    assert site.options("/api/v1/khong-co").status_code == 404


def test_a_file_asked_for_by_head_is_not_made(site: TestClient) -> None:
    for path in ("/tim-kiem.csv", "/tim-kiem.json", "/api/v1/conferences?format=ics"):
        made, head = site.get(path), site.head(path)
        assert head.content == b"" and head.status_code == 200
        for name in ("content-type", "content-disposition", "etag"):
            assert head.headers[name] == made.headers[name]
