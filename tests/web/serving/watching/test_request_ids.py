"""Every answer and every line of the log has the id of its request, and no client writes into the log."""

import logging
import re

import pytest
from starlette.testclient import TestClient

from search.archive import Archive
from search.errors import StoreError
from search.logs import OfTask
from search.settings import Settings
from web.app import create_app
from web.serving.protection import HEADERS
from web.settings import WebSettings

NEW = re.compile(r"[0-9a-f]{16}")
PATHS = (
    "/",
    "/tim-kiem?q=hội+nghị",
    "/khong-co",
    "/tim-kiem/?q=a",
    "/api/v1/search?page=x",
    "/static/site.css",
)


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_bears_an_id_of_its_own(site: TestClient, path: str) -> None:
    ids = {site.get(path, follow_redirects=False).headers["x-request-id"] for _ in range(3)}
    assert len(ids) == 3 and all(NEW.fullmatch(one) for one in ids)


@pytest.mark.parametrize("given", ["abc", "a.b_c-D9", "x" * 64, "0f8fad5b-d9cb-469f-a165-70867728950e"])
def test_a_short_and_plain_id_of_the_client_is_kept(site: TestClient, given: str) -> None:
    assert site.get("/healthz", headers={"x-request-id": given}).headers["x-request-id"] == given


@pytest.mark.parametrize("given", ["", " ", "x" * 65, "a b", "a\tb", "<b>", 'a"b', "a/b", "a%0ab", "{}", "é"])
def test_any_other_id_of_the_client_is_replaced(site: TestClient, given: str) -> None:
    answer = site.get("/healthz", headers=[(b"x-request-id", given.encode())])
    assert NEW.fullmatch(answer.headers["x-request-id"])


def lines(caplog: pytest.LogCaptureFixture) -> list[tuple[str, str, str]]:
    """(logger, id, message) of what was logged."""
    return [(one.name, one.__dict__["task"], one.getMessage()) for one in caplog.records]


@pytest.fixture
def logged(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.handler.addFilter(OfTask("request_id"))
    caplog.set_level(logging.INFO)
    return caplog


def test_a_request_is_told_in_one_line_without_what_was_searched_for(
    site: TestClient, logged: pytest.LogCaptureFixture
) -> None:
    answer = site.get("/tim-kiem?q=hội+nghị", headers={"x-request-id": "mot"})
    ((_, id, message),) = [one for one in lines(logged) if one[0] == "web.access"]
    assert id == "mot" and re.fullmatch(r"GET /tim-kiem 200 [\d.]+ ms \d+ B from testclient", message)
    (record,) = [one for one in logged.records if one.name == "web.access"]
    assert record.__dict__["route"] == "/tim-kiem" and record.__dict__["status"] == answer.status_code
    assert record.__dict__["duration_ms"] > 0
    assert "hội" not in str(record.__dict__)


@pytest.mark.parametrize("sent", ["/a%0a2026 ERROR forged", "/a%1b[2J", "/%c2%85", "/" + "x" * 900])
def test_no_path_makes_a_line_of_its_own(
    site: TestClient, logged: pytest.LogCaptureFixture, sent: str
) -> None:
    site.get(sent)
    told = [message for name, _, message in lines(logged) if name == "web.access"]
    assert len(told) == 1 and told[0].isprintable() and len(told[0]) < 300


class Broken:
    """Stands for the store of an archive, and cannot be read."""

    def __init__(self, error: Exception) -> None:
        self._error = error

    def __getattr__(self, name: str) -> object:
        raise self._error


def broken(error: Exception, data: object) -> TestClient:
    archive = Archive.open(Settings(data, "tantivy"))  # type: ignore[arg-type]
    app = create_app(archive, WebSettings())
    app.state.archive = Broken(error)
    return TestClient(app, raise_server_exceptions=False)


def test_what_cannot_be_read_is_logged_with_the_id(data: object, logged: pytest.LogCaptureFixture) -> None:
    client = broken(StoreError("archive.sqlite: disk I/O error"), data)
    answer = client.get("/nhan-vat%0agia", headers={"x-request-id": "hong-1"})
    assert answer.status_code in (404, 503)
    answer = client.get("/nhan-vat", headers={"x-request-id": "hong-2"})
    assert (answer.status_code, answer.headers["x-request-id"]) == (503, "hong-2")
    assert "hong-2" in answer.text and "disk" not in answer.text
    told = [one for one in lines(logged) if "disk I/O error" in one[2]]
    assert [one[1] for one in told if "/nhan-vat: " in one[2]] == ["hong-2"]
    assert all(message.isprintable() for _, _, message in told)


def test_a_defect_is_answered_with_the_id_and_all_headers(
    data: object, logged: pytest.LogCaptureFixture
) -> None:
    client = broken(RuntimeError("a defect"), data)
    page = client.get("/nhan-vat", headers={"x-request-id": "hong-3"})
    assert (page.status_code, page.headers["x-request-id"]) == (500, "hong-3")
    assert "hong-3" in page.text and "a defect" not in page.text
    assert {name: page.headers.get(name) for name in HEADERS} == HEADERS
    told = client.get("/api/v1/people", headers={"x-request-id": "hong-4"})
    assert (told.status_code, told.headers["x-request-id"]) == (500, "hong-4")
    assert set(told.json()["error"]) == {"message", "parameter"}
    access = [(id, message) for name, id, message in lines(logged) if name == "web.access"]
    assert [(id, " 500 " in message) for id, message in access] == [("hong-3", True), ("hong-4", True)]
