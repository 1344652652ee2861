"""The archive on other sites: the named ones may show it in a frame and ask it by a script, no other may."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from search.archive import Archive
from search.errors import SettingsError
from search.settings import Settings
from tests.web.conftest import BASE
from web.app import create_app
from web.settings import WebSettings, web_settings

NAMED, OTHER = "https://cong.hai-son.example", "https://khac.example"
SUGGEST = "/api/v1/suggest?q=so"


@pytest.fixture(scope="module", params=["", "/tin/kho"], ids=["at the top", "below a path"])
def root(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def shared(data: Path, root: str) -> Iterator[TestClient]:
    """A site that names another."""
    settings = WebSettings(
        BASE + root, "Tin Hải Sơn", root_path=root, origins=(NAMED, "http://localhost:8080")
    )
    with TestClient(create_app(Archive.open(Settings(data, "tantivy")), settings)) as client:
        yield client


def framing(policy: str) -> str:
    (found,) = [one.strip() for one in policy.split(";") if one.strip().startswith("frame-ancestors")]
    return found.removeprefix("frame-ancestors ")


def test_a_named_site_may_ask_and_show_a_frame(shared: TestClient, root: str) -> None:
    answer = shared.get(root + SUGGEST, headers={"origin": NAMED})
    assert answer.headers["access-control-allow-origin"] == NAMED
    assert "access-control-allow-credentials" not in answer.headers
    page = shared.get(f"{root}/tim-kiem?q=so+ket").headers
    assert framing(page["content-security-policy"]) == f"{NAMED} http://localhost:8080"
    assert "x-frame-options" not in page


@pytest.mark.parametrize(
    "origin", [OTHER, "null", f"{NAMED}.evil.example", "http://cong.hai-son.example", ""]
)
def test_no_other_site_is_told_that_it_may(shared: TestClient, root: str, origin: str) -> None:
    answer = shared.get(root + SUGGEST, headers={"origin": origin})
    assert answer.status_code == 200
    assert "access-control-allow-origin" not in answer.headers
    assert "Origin" in answer.headers["vary"]


def test_of_the_staff_and_of_publishing_nothing_is_shared(shared: TestClient, root: str) -> None:
    for path in ("/quan-tri/dang-nhap", "/quan-tri", "/quan-tri/khong-co"):
        headers = shared.get(root + path, headers={"origin": NAMED}, follow_redirects=False).headers
        assert framing(headers["content-security-policy"]) == "'none'"
        assert headers["x-frame-options"] == "DENY"
        assert "access-control-allow-origin" not in headers
    for method in ("PUT", "DELETE", "OPTIONS"):
        answer = shared.request(method, f"{root}/api/v1/articles/x", headers={"origin": NAMED})
        assert "access-control-allow-origin" not in answer.headers


def test_what_a_site_has_already_is_said_to_it_too(shared: TestClient, root: str) -> None:
    path = f"{root}/api/v1/people"
    tag = shared.get(path).headers["etag"]
    again = shared.get(path, headers={"origin": NAMED, "if-none-match": tag})
    assert (again.status_code, again.headers["access-control-allow-origin"]) == (304, NAMED)


def test_unless_it_is_set_nobody_may(site: TestClient) -> None:
    headers = site.get(SUGGEST, headers={"origin": NAMED}).headers
    assert framing(headers["content-security-policy"]) == "'none'"
    assert headers["x-frame-options"] == "DENY"
    assert "access-control-allow-origin" not in headers


def test_the_setting_lists_origins() -> None:
    found = web_settings({"NEWS_ARCHIVE_ORIGINS": f"{NAMED}/, http://localhost:8080"})
    assert found.origins == (NAMED, "http://localhost:8080")
    assert web_settings({}).origins == ()


@pytest.mark.parametrize(
    "given",
    ["*", "tin.example.vn", "https://tin.example/kho", "null", "https://a.example;script-src", "https://*"],
)
def test_what_is_no_origin_is_refused_at_the_start(given: str) -> None:
    with pytest.raises(SettingsError, match="NEWS_ARCHIVE_ORIGINS"):
        web_settings({"NEWS_ARCHIVE_ORIGINS": given})
