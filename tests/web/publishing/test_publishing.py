"""PUT, POST, DELETE and tickets: what is accepted is found, what is not names its fault."""

import json
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import Any

import httpx2
import msgspec
import pytest

from indexer.workspace import locked_store
from search.inbox import Delete, letter
from search.inbox.attachments import MOST_CHARACTERS
from tests.web.publishing.conftest import TOKEN, Newsroom
from tests.web.serving.running import running
from web.api.bodies import TEXT
from web.app import create_app
from web.settings import WebSettings

BRIDGE = {
    "title": "Khánh thành cầu Nậm Chim",
    "body": "Sáng 5/3/2026, xã Nậm Chim khánh thành cây cầu dài 60 mét.",
    "published_at": "2026-03-05",
    "section": "Hạ tầng",
}


def test_an_article_is_put_followed_by_its_ticket_and_found(newsroom: Newsroom) -> None:
    sent = newsroom.client.put("/api/v1/articles/cau-nam-chim", json=BRIDGE, headers=newsroom.headers)
    assert sent.status_code == 202
    assert set(sent.json()) == {"ticket"}
    ticket = f"/api/v1/tickets/{sent.json()['ticket']}"
    waiting = newsroom.client.get(ticket)
    assert (waiting.json(), waiting.headers["cache-control"]) == (
        {"state": "waiting", "revision": None},
        "no-store",
    )
    assert newsroom.found("nậm chim") == []
    newsroom.take_up()
    done = newsroom.client.get(ticket).json()
    assert done["state"] == "done"
    assert newsroom.found("nậm chim") == ["cau-nam-chim"]
    article = newsroom.client.get("/api/v1/articles/cau-nam-chim").json()
    assert (article["title"], article["section"], article["published"]) == (
        BRIDGE["title"],
        "Hạ tầng",
        "2026-03-05",
    )
    assert article["revision"] <= done["revision"]


def test_whoever_waits_is_answered_when_it_can_be_found(newsroom: Newsroom) -> None:
    with newsroom.indexing():
        for turn in range(3):
            sent = newsroom.client.put(
                "/api/v1/articles/cau-nam-chim?wait=true",
                json=BRIDGE | {"title": f"Cầu lần {turn}"},
                headers=newsroom.headers,
            )
            assert sent.status_code == 200
            assert sent.json()["state"] == "done"
            assert newsroom.found(f'"cầu lần {turn}"') == ["cau-nam-chim"]
        gone = newsroom.client.delete("/api/v1/articles/cau-nam-chim?wait=true", headers=newsroom.headers)
        assert gone.status_code == 200
        assert newsroom.found("cầu") == []


def test_whoever_waits_in_vain_is_told_the_ticket(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("web.api.publishing.WAIT", 0.2)
    sent = newsroom.client.put("/api/v1/articles/a?wait=true", json=BRIDGE, headers=newsroom.headers)
    assert (sent.status_code, set(sent.json())) == (202, {"ticket"})
    waited = newsroom.client.get(f"/api/v1/tickets/{sent.json()['ticket']}?wait=true")
    assert waited.json() == {"state": "waiting", "revision": None}


@pytest.mark.parametrize(
    ("form", "count"),
    [
        (lambda articles: msgspec.json.encode(articles[0]), 1),
        (lambda articles: b"\n".join(map(msgspec.json.encode, articles)) + b"\n\n", 3),
        (lambda articles: b"\r\n".join(map(msgspec.json.encode, articles)), 3),
        (lambda articles: msgspec.json.encode(articles), 3),
        (
            lambda articles: b"\xef\xbb\xbf" + json.dumps(articles[0], indent=2).encode(),
            1,
        ),
    ],
)
def test_one_object_or_one_a_line_is_posted(
    newsroom: Newsroom, form: Callable[[list[dict[str, Any]]], bytes], count: int
) -> None:
    articles = [BRIDGE | {"id": f"cau-{n}"} for n in range(3)]
    sent = newsroom.client.post("/api/v1/articles", content=form(articles), headers=newsroom.headers)
    assert sent.status_code == 202
    assert newsroom.take_up().counts.added == count
    assert len(newsroom.found("nậm chim")) == count


def test_an_article_without_an_id_is_known_by_its_address(newsroom: Newsroom) -> None:
    url = "https://nam-chim.example/tin/cau.html"
    for body in ("Cầu xong.", "Cầu xong hẳn."):
        newsroom.client.post(
            "/api/v1/articles", json={"url": url, "title": "Cầu", "body": body}, headers=newsroom.headers
        )
    newsroom.take_up()
    assert newsroom.found("cầu") == [url]


BAD: list[tuple[object, str]] = [
    (BRIDGE | {"body": 7}, "body"),
    (BRIDGE | {"body": " \n "}, "body"),
    ({"title": "Chỉ có tên"}, "body"),
    (BRIDGE | {"title": True}, "title"),
    (BRIDGE | {"captions": "một dòng"}, "captions"),
    (BRIDGE | {"section": {"a": "b"}}, "section"),
    (BRIDGE | {"id": "ma-khac"}, "id"),
    (BRIDGE | {"id": ["a"]}, "id"),
    ([BRIDGE], "body"),
    ("chữ", "body"),
]


@pytest.mark.parametrize(("content", "field"), BAD)
def test_a_bad_article_is_refused_by_the_name_of_its_field(
    newsroom: Newsroom, content: object, field: str
) -> None:
    sent = newsroom.client.put("/api/v1/articles/cau", json=content, headers=newsroom.headers)
    assert sent.status_code == 400
    assert sent.json()["error"]["parameter"] == field
    assert newsroom.archive.inbox.waiting() == 0


@pytest.mark.parametrize("body", [b"", b"{", b"\xff", b"[" * 100_000, b'{"body": "\\ud800"}', b"null", b"[]"])
def test_what_is_no_json_is_refused(newsroom: Newsroom, body: bytes) -> None:
    for sent in (
        newsroom.client.put("/api/v1/articles/cau", content=body, headers=newsroom.headers),
        newsroom.client.post("/api/v1/articles", content=body, headers=newsroom.headers),
    ):
        assert sent.status_code == 400
        assert sent.json()["error"]["parameter"] == "body"


def test_of_many_the_bad_one_is_named_and_none_is_taken(newsroom: Newsroom) -> None:
    lines = [BRIDGE | {"id": "a"}, BRIDGE | {"id": "b", "body": None}, BRIDGE | {"id": "c"}]
    sent = newsroom.client.post(
        "/api/v1/articles", content=b"\n".join(map(msgspec.json.encode, lines)), headers=newsroom.headers
    )
    assert sent.status_code == 400
    assert "dòng 2" in sent.json()["error"]["message"]
    assert newsroom.archive.inbox.waiting() == 0


@pytest.mark.parametrize("id", ["a" * 201, "%0A", ".", "a%00b", "tin-%ff", "%ed%a0%80"])
def test_an_id_that_no_address_can_have_is_refused(newsroom: Newsroom, id: str) -> None:
    sent = newsroom.client.put(f"/api/v1/articles/{id}", json=BRIDGE, headers=newsroom.headers)
    assert sent.status_code in (400, 404, 405)
    assert newsroom.archive.inbox.waiting() == 0


def test_an_id_with_a_slash_is_one_id(newsroom: Newsroom) -> None:
    newsroom.client.put("/api/v1/articles/tin%2F2026%2Fsimilar", json=BRIDGE, headers=newsroom.headers)
    newsroom.take_up()
    assert newsroom.found("nậm chim") == ["tin/2026/similar"]


def test_what_is_too_large_is_refused_before_it_is_all_there(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("web.api.bodies.LARGEST", 1_000)
    large = msgspec.json.encode(BRIDGE | {"body": "a" * 2_000})
    declared = newsroom.client.put("/api/v1/articles/cau", content=large, headers=newsroom.headers)
    read = list[int]()

    def endless() -> Any:
        for number in range(1_000):
            read.append(number)
            yield b"a" * 100

    streamed = newsroom.client.post("/api/v1/articles", content=endless(), headers=newsroom.headers)
    for sent in (declared, streamed):
        assert sent.status_code == 413
        assert sent.json()["error"]["message"]


def test_one_request_holds_the_indexer_for_seconds_at_most(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("web.api.bodies.TEXT", 1_000)
    long, half = BRIDGE | {"body": "dài " * 300}, BRIDGE | {"body": "dài " * 120}
    paged = half | {"attachments": [{"name": "a.pdf", "pages": ["trang " * 120]}]}
    lines = b"\n".join(msgspec.json.encode(half | {"id": f"bai-{n}"}) for n in range(3))
    for sent in (
        newsroom.client.put("/api/v1/articles/cau", json=long, headers=newsroom.headers),
        newsroom.client.put("/api/v1/articles/cau", json=paged, headers=newsroom.headers),
        newsroom.client.post("/api/v1/articles", content=lines, headers=newsroom.headers),
    ):
        assert sent.status_code == 413
        assert "1.000 ký tự" in sent.json()["error"]["message"]
    assert newsroom.archive.inbox.waiting() == 0
    sent = newsroom.client.put("/api/v1/articles/cau", json=half, headers=newsroom.headers)
    assert sent.status_code == 202


def test_what_stands_in_files_is_counted_by_what_may_be_read_of_them(newsroom: Newsroom) -> None:
    """Their text is known only when they are read."""
    file = {"attachments": [{"name": "a.pdf", "data": "JVBERi0xLjQ="}]}
    few, many = (
        b"\n".join(msgspec.json.encode(BRIDGE | file | {"id": f"bai-{n}"}) for n in range(count))
        for count in (TEXT // MOST_CHARACTERS, TEXT // MOST_CHARACTERS + 1)
    )
    refused = newsroom.client.post("/api/v1/articles", content=many, headers=newsroom.headers)
    assert refused.status_code == 413
    assert "3.000.000 ký tự" in refused.json()["error"]["message"]
    assert newsroom.archive.inbox.waiting() == 0
    taken = newsroom.client.post("/api/v1/articles", content=few, headers=newsroom.headers)
    assert taken.status_code == 202


METHODS = [("PUT", "/api/v1/articles/a"), ("DELETE", "/api/v1/articles/a"), ("POST", "/api/v1/articles")]


@pytest.mark.parametrize(("method", "path"), METHODS)
@pytest.mark.parametrize(
    "header",
    [None, "", "Bearer", "Bearer ", "Bearer nas_khac", "Basic bmFzOm5hcw==", TOKEN],
)
def test_nobody_publishes_without_a_token(
    newsroom: Newsroom, method: str, path: str, header: str | None
) -> None:
    headers = {} if header is None else {"Authorization": header}
    sent = newsroom.client.request(method, path, content=msgspec.json.encode(BRIDGE), headers=headers)
    assert sent.status_code == 401
    assert sent.headers["www-authenticate"].startswith("Bearer ")
    assert newsroom.archive.inbox.waiting() == 0


def test_a_token_revoked_in_the_middle_is_refused_at_once(newsroom: Newsroom) -> None:
    def put() -> int:
        sent = newsroom.client.put("/api/v1/articles/a", json=BRIDGE, headers=newsroom.headers)
        return int(sent.status_code)

    assert put() == 202
    with locked_store(newsroom.settings, "test") as store, store.writing() as writing:
        writing.revoke_token("cổng tin")
    assert put() == 401
    assert newsroom.archive.inbox.waiting() == 1


def test_where_no_indexer_takes_up_it_is_said(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("web.api.publishing.SILENT", -1.0)
    for method, path in METHODS:
        sent = newsroom.client.request(
            method, path, content=msgspec.json.encode(BRIDGE), headers=newsroom.headers
        )
        assert sent.status_code == 503
        assert int(sent.headers["retry-after"]) > 0
    assert newsroom.archive.inbox.waiting() == 0


def test_where_too_many_wait_others_are_to_come_later(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    for room in ("files", "table"):
        monkeypatch.setattr(f"search.inbox.{room}.MOST", 2)
    codes = [
        newsroom.client.put(f"/api/v1/articles/{n}", json=BRIDGE, headers=newsroom.headers) for n in range(3)
    ]
    assert [one.status_code for one in codes] == [202, 202, 503]
    assert int(codes[2].headers["retry-after"]) > 0


def test_a_withdrawal_of_what_is_not_there_says_so(newsroom: Newsroom) -> None:
    def delete(wait: str = "") -> int:
        return int(
            newsroom.client.delete(f"/api/v1/articles/cau{wait}", headers=newsroom.headers).status_code
        )

    assert delete() == 404
    newsroom.client.put("/api/v1/articles/cau", json=BRIDGE, headers=newsroom.headers)
    assert delete() == 202  # what was put before it may still be on its way
    newsroom.take_up()
    assert newsroom.found("nậm chim") == []
    assert delete() == 410
    newsroom.archive.inbox.post(letter(Delete("khac"), datetime.now(UTC), ""))
    with newsroom.indexing():
        assert delete("?wait=true") in (404, 410)


def test_a_refusal_of_the_indexer_reaches_whoever_waits(newsroom: Newsroom) -> None:
    with newsroom.indexing():
        sent = newsroom.client.put(
            "/api/v1/articles/a?wait=true", json={"body": "<p> </p>"}, headers=newsroom.headers
        )
    assert sent.status_code == 422
    assert "body" in sent.json()["error"]["message"]


def test_a_ticket_that_nobody_has_is_not_found(newsroom: Newsroom) -> None:
    for ticket in ("a" * 22, "abc", "%00"):
        assert newsroom.client.get(f"/api/v1/tickets/{ticket}").status_code == 404


def test_other_methods_are_told_all_that_there_are(newsroom: Newsroom) -> None:
    for path, allowed in (("/api/v1/articles/a", "DELETE, GET, HEAD, PUT"), ("/api/v1/articles", "POST")):
        refused = newsroom.client.patch(path)
        assert (refused.status_code, refused.headers["allow"]) == (405, allowed)


def test_a_wrong_parameter_is_named(newsroom: Newsroom) -> None:
    sent = newsroom.client.put("/api/v1/articles/a?wait=maybe", json=BRIDGE, headers=newsroom.headers)
    assert (sent.status_code, sent.json()["error"]["parameter"]) == (400, "wait")


def test_many_at_once_lose_nothing_of_what_they_send(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who waits for their turn is looked at for having hung up: what they sent must not be lost by it."""
    asked = newsroom.archive.store.token_name

    def slowly(token: str) -> str | None:
        time.sleep(0.05)
        return asked(token)

    monkeypatch.setattr(newsroom.archive.store, "token_name", slowly)
    with (
        running(create_app(newsroom.archive, WebSettings())) as port,
        ThreadPoolExecutor(12) as pool,
        httpx2.Client(base_url=f"http://127.0.0.1:{port}", headers=newsroom.headers, timeout=30) as client,
    ):

        def put(number: int) -> int:
            return int(client.put(f"/api/v1/articles/cau-{number}", json=BRIDGE).status_code)

        assert set(pool.map(put, range(24))) == {202}
    assert newsroom.archive.inbox.waiting() == 24


def test_what_is_similar_to_a_withdrawn_article_is_gone_with_it(newsroom: Newsroom) -> None:
    newsroom.client.put("/api/v1/articles/cau", json=BRIDGE, headers=newsroom.headers)
    newsroom.take_up()
    assert newsroom.client.get("/api/v1/articles/cau/similar").status_code == 200
    newsroom.client.delete("/api/v1/articles/cau", headers=newsroom.headers)
    newsroom.take_up()
    assert newsroom.client.get("/api/v1/articles/cau/similar").status_code == 410
    assert newsroom.client.get("/api/v1/articles/chua-bao-gio/similar").status_code == 404
