"""Every id that is let in can be opened; a slash too many, a foreign host, an endless address do no harm."""

import asyncio
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient
from starlette.types import Message

from search.archive import Archive
from search.query.article_address import openable
from search.settings import Settings
from tests.taking_in import take_in
from web.addresses import article
from web.app import create_app
from web.settings import WebSettings

IDS = (
    *("x", "x/similar", "x/similar/similar", "similar", "/dau", "cuoi/", "a//b", "a/../b", "./a", "..."),
    *(
        "a b",
        "a+b",
        "100%",
        "a?b=c",
        "a#b",
        "a&b",
        "a;b",
        "\\",
        "a\\b",
        "bài/viết số 1",
        "'\"<b>",
        "日本",
        "🙂",
    ),
    *("-", "~", "é" * 200),
)
EVIL = {"host": "evil.example", "x-forwarded-host": "evil.example"}


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """An archive whose articles have odd ids, each its id for a title."""
    records = ({"id": id, "title": f"Tin số {n} về lúa", "body": "Lúa tốt."} for n, id in enumerate(IDS))
    settings = Settings(tmp_path_factory.mktemp("odd") / "data", "tantivy")
    take_in(settings, records)
    with TestClient(create_app(Archive.open(settings), WebSettings())) as client:
        yield client


@pytest.mark.parametrize("id", IDS)
def test_an_article_is_opened_by_its_id_whatever_stands_in_it(odd: TestClient, id: str) -> None:
    title = f"Tin số {IDS.index(id)} về lúa"
    assert openable(id)
    assert f"{title}</h1>" in odd.get(article(id)).text
    address = f"/api/v1/articles/{quote(id, safe='')}"
    assert odd.get(address).json()["id"] == id
    similar = odd.get(f"{address}/similar")
    assert similar.status_code == 200 and id not in {one["id"] for one in similar.json()["articles"]}


def test_a_plain_slash_before_similar_means_the_similar_ones(odd: TestClient) -> None:
    assert "articles" in odd.get("/api/v1/articles/x/similar").json()
    assert odd.get("/api/v1/articles/nobody/similar").status_code == 404


@pytest.mark.parametrize(
    "id", ["", ".", "..", "a\nb", "a\r", "\t", "\x00", "\x7f", "\x85", "\u2028", "\ud800", "x" * 201]
)
def test_an_id_without_an_address_is_told_apart(id: str) -> None:
    assert not openable(id)


@pytest.mark.parametrize(
    ("path", "location"),
    [
        ("/tim-kiem/?q=h%E1%BB%99i+ngh%E1%BB%8B&page=2", "/tim-kiem?q=h%E1%BB%99i+ngh%E1%BB%8B&page=2"),
        ("/tim-kiem//?q=a", "/tim-kiem?q=a"),
        ("/api/v1/search/?q=a", "/api/v1/search?q=a"),
        ("/nhan-vat/", "/nhan-vat"),
        ("/huong-dan/api/", "/huong-dan/api"),
        ("/tim-kiem.csv/?q=a", "/tim-kiem.csv?q=a"),
    ],
)
def test_a_slash_too_many_leads_to_the_page_with_all_that_was_asked(
    site: TestClient, path: str, location: str
) -> None:
    answer = site.get(path, headers=EVIL, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (308, location)


@pytest.mark.parametrize(
    "path", ["//evil.example/", "/\\evil.example/", "/evil.example//", "//", "/nowhere/", "/static/"]
)
def test_no_redirect_leads_elsewhere(site: TestClient, path: str) -> None:
    answer = site.request("GET", f"http://testserver{path}", headers=EVIL, follow_redirects=False)
    assert answer.status_code in (200, 404) and "location" not in answer.headers


def test_a_redirect_to_a_key_ignores_the_host(site: TestClient) -> None:
    for path in (
        "/nhan-vat/L%C3%AA%20Th%E1%BB%8B%20M%C6%A1",
        "/van-ban/230-KH%2FTU",
        "/api/v1/documents/230-KH%2FTU",
    ):
        answer = site.get(path, headers=EVIL, follow_redirects=False)
        assert answer.status_code in (301, 307) and answer.headers["location"].startswith("/")


TAIL = "đuôimàkhôngaiđọc"
LONG = ("hoi nghi so ket " * 4_000)[:60_000] + TAIL
WIDE = "ế" * 5_000
PATHS = (
    *("/tim-kiem", "/api/v1/search", "/tim-kiem.atom", "/tim-kiem.csv", "/tim-kiem.json", "/nowhere"),
    *("/bai-viet/so-ket-2", "/nhan-vat", "/van-ban", "/chuc-vu", "/hoi-nghi"),
    *("/api/v1/suggest", "/api/v1/people", "/api/v1/conferences"),
)


@pytest.mark.parametrize("path", PATHS)
def test_a_text_too_long_is_cut_before_anything_repeats_it(site: TestClient, path: str) -> None:
    for text in (LONG, WIDE, '"' * 5_000, "a* " * 2_000, "(" * 5_000):
        answer = site.get(path, params={"q": text})
        assert answer.status_code in (200, 404)
        assert len(answer.content) < 300_000
        assert TAIL not in answer.text
    assert "về sau bị bỏ qua" in site.get("/tim-kiem", params={"q": LONG}).text


NAMES = (
    "person",
    "number",
    "office",
    "section",
    "conference",
    "from",
    "to",
    "sort",
    "page",
    "size",
    "place",
    "kind",
    "month",
    "format",
    "facets",
    "again",
)


@pytest.mark.parametrize("path", PATHS)
def test_no_other_parameter_is_repeated_at_length(site: TestClient, path: str) -> None:
    for name in NAMES:
        answer = site.get(path, params={name: LONG})
        assert answer.status_code in (200, 400, 404)
        assert len(answer.content) < 300_000 and TAIL not in answer.text
    for count in (19, 21, 30):
        many = [("person", f"{n} " + "ế" * 190) for n in range(count)] + [("q", "lúa " * 200)]
        answer = site.get(path, params=many)
        assert answer.status_code in (400, 404) and len(answer.content) < 300_000
    assert site.get("/nhan-vat/" + "x" * 50_000).status_code == 404


def test_the_longest_that_is_let_through_is_answered_within_bounds(site: TestClient) -> None:
    filters = [("section", "ế" * 25) for _ in range(10)]
    for text in (
        "sơ kết " + WIDE,
        ("lúa mạ " * 200),
        " OR ".join(f'"sơ kết {n}"' for n in range(200)),
        "UBND HĐND MTTQ " * 60,
    ):
        answer = site.get("/tim-kiem", params=[("q", text), *filters])
        assert answer.status_code == 200 and len(answer.content) < 300_000
        answer = site.get("/tim-kiem", params={"q": text})
        assert answer.status_code == 200 and len(answer.content) < 300_000


@pytest.mark.parametrize("path", ["/", "/tim-kiem?q=l%C3%BAa", "/api/v1/search?q=l%C3%BAa"])
def test_a_request_to_two_hosts_is_none(odd: TestClient, path: str) -> None:
    answer = odd.get(path, headers=[("host", "testserver"), ("host", "evil.example")])
    assert answer.status_code == 400
    assert "evil" not in answer.text


@pytest.mark.parametrize(
    ("hosts", "version", "status"), [(0, "1.1", 400), (1, "1.1", 200), (2, "1.1", 400), (0, "1.0", 200)]
)
def test_a_request_names_one_host(odd: TestClient, hosts: int, version: str, status: int) -> None:
    async def lived() -> list[int]:
        sent: list[int] = []

        async def send(message: Message) -> None:
            sent.extend([message["status"]] if "status" in message else [])

        async def receive() -> Message:
            return {"type": "http.request", "body": b"", "more_body": False}

        head = {"type": "http", "http_version": version, "method": "GET", "scheme": "http", "root_path": ""}
        where = {"path": "/healthz", "raw_path": b"/healthz", "query_string": b"", "client": ("127.0.0.1", 9)}
        headers = [(b"host", b"kho.example")] * hosts
        await odd.app({**head, **where, "headers": headers, "state": {}}, receive, send)
        return sent

    assert asyncio.run(lived()) == [status]
