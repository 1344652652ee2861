"""An answer is made once in a state of the archive, twice at most, and never outlives it."""

import gzip
import re
from pathlib import Path

import pytest
from starlette.responses import Response
from starlette.testclient import TestClient

from search.archive import Archive
from search.settings import Settings
from tests.taking_in import take_in
from tests.web.articles import articles
from web.app import create_app
from web.pages.rendering import environment
from web.serving.query_log import Missed
from web.serving.response_cache import MET, Packed, ResponseCache
from web.settings import WebSettings

API = "/api/v1/search?q=so+ket"


def published(data: Path, records: list[dict[str, object]]) -> None:
    """Publish articles in the archive of a data directory."""
    take_in(Settings(data, "tantivy"), records)


def test_an_answer_is_kept_until_something_is_published(tmp_path: Path) -> None:
    data = tmp_path / "data"
    published(data, articles()[:4])
    with TestClient(create_app(Archive.open(Settings(data, "tantivy")), WebSettings())) as site:
        first = site.get(API).json()
        assert site.get(API).json() == first, "kept: even the time it took is the same"
        assert site.get(f"{API}&size=1").json() != first
        published(data, [{"id": "moi", "title": "Sơ kết quý", "body": "Hội nghị sơ kết công tác quý."}])
        after = site.get(API).json()
    assert after["total"] == first["total"] + 1
    assert "moi" in {hit["id"] for hit in after["hits"]}


@pytest.mark.parametrize("path", [API, "/tim-kiem?q=so+ket", "/", "/nhan-vat", "/bai-viet/so-ket-2"])
def test_made_and_kept_are_the_same_to_every_client(site: TestClient, path: str) -> None:
    path = f"{path}{'&' if '?' in path else '?'}again=1"
    answers = [site.get(path, headers={"accept-encoding": encoding}) for encoding in ("gzip", "identity") * 3]
    assert len({_without_time(answer.text) for answer in answers}) == 1
    assert [answer.headers.get("content-encoding") for answer in answers] == ["gzip", None] * 3
    for answer in answers:
        assert "accept-encoding" in answer.headers["vary"].lower()
        assert answer.headers["etag"] == answers[0].headers["etag"]
        assert answer.headers["content-type"] == answers[0].headers["content-type"]
        assert "default-src 'none'" in answer.headers["content-security-policy"]


def _without_time(text: str) -> str:
    return re.sub(r'"took_ms":[\d.]+', "", text)


def test_what_must_be_counted_is_asked_each_time(site: TestClient) -> None:
    for _ in range(4):
        site.get("/tim-kiem?q=hanh+trinh+chua+ai+biet")
    assert site.app.state.query_log.often()[0] == Missed("hanh trinh chua ai biet", 4, False)


def test_mistakes_are_not_kept(site: TestClient) -> None:
    for _ in range(3):
        assert site.get("/api/v1/search?page=0").status_code == 400
        assert site.get("/bai-viet/khong-co").status_code == 404


def packed(size: int) -> Packed:
    return Packed(b"x" * size, ())


def held(kept: ResponseCache, names: str) -> str:
    """The addresses of one letter that are kept; asked for in their order."""
    return "".join(name for name in names if kept.get("1", (f"/{name}", b"")))


def test_room_is_made_by_what_was_longest_not_asked_for() -> None:
    kept = ResponseCache(room=4_200)  # of which a quarter for what was asked for once
    for name in "abc":
        kept.put("1", (f"/{name}", b""), packed(1_000))
        assert held(kept, name) == name
    assert held(kept, "a") == "a"
    kept.put("1", ("/d", b""), packed(1_000))
    assert held(kept, "d") == "d"
    assert held(kept, "abcd") == "acd"


def test_what_is_asked_for_once_takes_no_room_from_what_is_asked_for_again() -> None:
    kept = ResponseCache(room=4_200)
    kept.put("1", ("/a", b""), packed(1_000))
    assert held(kept, "a") == "a"
    for name in "bcdefgh":
        kept.put("1", (f"/{name}", b""), packed(1_000))
    assert held(kept, "abcdefgh") == "ah"
    kept.put("1", ("/i", b""), packed(9_000))
    assert held(kept, "ai") == "a", "what has no room is not kept"


def test_a_client_that_takes_it_plain_has_it_kept_from_the_second_time(site: TestClient) -> None:
    plain = {"accept-encoding": "identity"}
    times = [site.get(f"{API}&plain=1", headers=plain).json()["took_ms"] for _ in range(4)]
    assert times[1] == times[2] == times[3]


def test_only_what_is_asked_for_again_is_kept() -> None:
    kept = ResponseCache()
    assert [kept.wanted("1", ("/a", b"q=x")) for _ in range(3)] == [False, True, True]
    assert not kept.wanted("1", ("/a", b"q=y"))
    assert not kept.wanted("2", ("/a", b"q=x")), "in another state it is asked for the first time"
    kept = ResponseCache()
    assert not any(kept.wanted("1", ("/", str(number).encode())) for number in range(2 * MET)), "bounded"


def test_another_state_forgets_everything() -> None:
    kept = ResponseCache()
    kept.put("1", ("/a", b""), packed(10))
    assert kept.get("2", ("/a", b"")) is None
    kept.put("2", ("/b", b""), packed(10))
    assert kept.get("2", ("/b", b""))
    assert kept.get("1", ("/a", b"")) is None


def test_an_answer_comes_out_as_it_went_in() -> None:
    made = Packed.of(Response("Sơ kết", 200, {"ETag": '"1"'}, media_type="text/html"))
    plain, zipped = made.response(zipped=False), made.response(zipped=True)
    assert plain.body == gzip.decompress(zipped.body) == "Sơ kết".encode()
    assert plain.headers["content-length"] == str(len(plain.body))
    assert zipped.headers["content-length"] == str(len(zipped.body))
    assert zipped.headers["content-type"] == plain.headers["content-type"] == "text/html; charset=utf-8"


@pytest.mark.parametrize("name", environment().list_templates())
def test_every_template_compiles(name: str) -> None:
    assert environment().get_template(name).name == name
