"""The whole site below a path of its host, whether the proxy before it takes that path off or not."""

import json
import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from starlette.testclient import TestClient

from search.archive import Archive
from search.errors import SettingsError
from search.settings import Settings
from tests.paths import ROOT as PROJECT
from web.app import create_app
from web.settings import WebSettings, web_settings

ROOT = "/tin/kho"
HOST = "https://tin.hai-son.example"
LINK = re.compile(r'(?:href|src|action|data-suggest|template)="([^"]*)"|<loc>([^<]*)</loc>')
MOST = 2_500
"""Addresses that are asked for: what the small archive has, without searches reached only from searches."""
TEMPLATES = sorted((PROJECT / "web/templates").rglob("*.html"))
Proxy = Callable[[str], str]


def stripping(path: str) -> str:
    return path.removeprefix(ROOT) or "/"


def passing_on(path: str) -> str:
    return path


@pytest.fixture(scope="module", params=[HOST + ROOT, ""], ids=["based", "nameless"])
def below(data: Path, request: pytest.FixtureRequest) -> Iterator[TestClient]:
    """The site below its root path, with and without a base address."""
    settings = WebSettings(request.param, "Tin Hải Sơn", root_path=ROOT)
    with TestClient(create_app(Archive.open(Settings(data, "tantivy")), settings)) as client:
        yield client


def links(text: str) -> set[str]:
    """Every address in a page, a feed or a sitemap that leads to this host."""
    found = {unescape(a or b).replace("{searchTerms}", "lúa") for a, b in LINK.findall(text)}
    return {one.removeprefix(HOST) for one in found if one.startswith(("/", f"{HOST}/"))}


def asked(client: TestClient, proxy: Proxy, address: str) -> tuple[int, str, str]:
    """Status, text and where it leads, as a browser behind the proxy gets them."""
    parts = urlsplit(address)
    target = proxy(parts.path) + (f"?{parts.query}" if parts.query else "")
    answer = client.get(f"http://inside.example{target}", follow_redirects=False)
    return answer.status_code, answer.text, answer.headers.get("location", "")


@pytest.mark.parametrize("proxy", [stripping, passing_on])
def test_every_link_of_every_page_leads_below_the_root_path(below: TestClient, proxy: Proxy) -> None:
    waiting, met, wrong = [f"{ROOT}/"], {f"{ROOT}/"}, []
    if below.get("/sitemap.xml").status_code == 200:
        waiting.append(f"{ROOT}/sitemap.xml")
    answered = 0
    while waiting and answered < MOST:
        address = waiting.pop()
        status, text, location = asked(below, proxy, address)
        answered += 1
        if status in (301, 303, 307, 308):
            found = {location}
        elif status != 200:
            wrong.append((address, status))
            continue
        else:
            found = links(text)
        wrong += [(address, one) for one in found if not one.startswith(f"{ROOT}/")]
        if re.search(r"/tim-kiem[.?]|month=", address):
            continue  # searches lead to searches without end, months to months
        waiting += sorted(found - met)
        met |= found
    assert wrong == []
    kinds = {one.removeprefix(ROOT).split("/")[1].split("?")[0] for one in met}
    wanted = {
        "bai-viet",
        "nhan-vat",
        "van-ban",
        "hoi-nghi",
        "chuc-vu",
        "tim-kiem",
        "huong-dan",
        "api",
        "static",
    }
    assert kinds >= wanted and not waiting


@pytest.mark.parametrize("proxy", [stripping, passing_on])
@pytest.mark.parametrize(
    ("path", "location"),
    [
        ("/tim-kiem/?q=l%C3%BAa", "/tim-kiem?q=l%C3%BAa"),
        ("/van-ban/230-KH%2FTU", "/van-ban/230-kh-tu"),
        ("/api/v1/documents/230-KH%2FTU", "/api/v1/documents/230-kh-tu"),
    ],
)
def test_redirects_stay_below_the_root_path(
    below: TestClient, proxy: Proxy, path: str, location: str
) -> None:
    answer = below.get(proxy(ROOT + path), follow_redirects=False)
    assert answer.status_code in (301, 307, 308)
    assert answer.headers["location"] == ROOT + location


def test_programs_are_told_of_the_root_path(below: TestClient) -> None:
    base: str = below.app.state.settings.base_url or ROOT  # type: ignore[attr-defined]
    assert below.get("/openapi.json").json()["servers"] == [{"url": base}]
    assert f"Disallow: {ROOT}/tim-kiem.csv\n" in below.get(f"{ROOT}/robots.txt").text
    card = below.get(f"{ROOT}/api/v1/search", params={"q": "230-KH/TU"}).json()["card"]
    assert card["url"] == f"{ROOT}/van-ban/230-kh-tu"
    for path in ("/tim-kiem.csv?q=hội+nghị", "/api/v1/conferences?format=csv"):
        last = below.get(ROOT + path).text.strip().splitlines()[-1]
        assert f",{base}/" in last
    page = below.get(f"{ROOT}/").text
    assert f'data-root="{ROOT}"' in page and f'data-suggest="{ROOT}/api/v1/suggest"' in page


def test_canonical_links_come_from_the_base_address_and_never_from_the_host(below: TestClient) -> None:
    base: str = below.app.state.settings.base_url  # type: ignore[attr-defined]
    text = below.get(f"{ROOT}/bai-viet/so-ket-2", headers={"host": "evil.example"}).text
    canonical = re.findall(r'rel="canonical" href="([^"]*)"', text)
    assert canonical == ([f"{base}/bai-viet/so-ket-2"] if base else [])
    assert "evil.example" not in text
    (described,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text)
    assert json.loads(described).get("url", "") == (f"{base}/bai-viet/so-ket-2" if base else "")


def test_what_fails_is_told_below_the_root_path_too(below: TestClient) -> None:
    for path in (f"{ROOT}/khong-co", "/khong-co", f"{ROOT}{ROOT}/", f"{ROOT}khac/"):
        answer = below.get(path)
        assert answer.status_code == 404 and links(answer.text)
        assert all(one.startswith(f"{ROOT}/") for one in links(answer.text))
    assert below.get(f"{ROOT}/api/v1/khong-co").headers["content-type"] == "application/json"


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_no_template_writes_a_path_without_the_root_path(template: Path) -> None:
    written = re.findall(r'(?:href|src|action|data-suggest)="([^"]*)', template.read_text(encoding="utf-8"))
    beginnings = (
        *(
            "{{ root }}",
            "{{ base }}",
            "{{ at }}",
            "{{ head.canonical }}",
            "{{ article.url }}",
            "{{ file.url }}",
        ),
        *("mailto:?", "#"),
    )
    assert [one for one in written if not one.startswith(beginnings)] == []


@pytest.mark.parametrize(
    ("given", "root", "base"),
    [
        ({}, "", ""),
        ({"NEWS_ARCHIVE_ROOT_PATH": "/kho/"}, "/kho", ""),
        ({"NEWS_ARCHIVE_ROOT_PATH": "/"}, "", ""),
        ({"NEWS_ARCHIVE_BASE_URL": f"{HOST}/kho/"}, "/kho", f"{HOST}/kho"),
        ({"NEWS_ARCHIVE_BASE_URL": f"{HOST}/a/b", "NEWS_ARCHIVE_ROOT_PATH": "/a/b"}, "/a/b", f"{HOST}/a/b"),
    ],
)
def test_the_root_path_is_that_of_the_base_address(given: dict[str, str], root: str, base: str) -> None:
    settings = web_settings(given)
    assert (settings.root_path, settings.base_url) == (root, base)


@pytest.mark.parametrize(
    "given",
    [
        {"NEWS_ARCHIVE_ROOT_PATH": "kho"},
        {"NEWS_ARCHIVE_ROOT_PATH": "/kho//a"},
        {"NEWS_ARCHIVE_ROOT_PATH": "/../a"},
        {"NEWS_ARCHIVE_ROOT_PATH": "/kho?a"},
        {"NEWS_ARCHIVE_ROOT_PATH": "/tìm"},
        {"NEWS_ARCHIVE_ROOT_PATH": "/kho", "NEWS_ARCHIVE_BASE_URL": HOST},
        {"NEWS_ARCHIVE_ROOT_PATH": "", "NEWS_ARCHIVE_BASE_URL": f"{HOST}/kho"},
    ],
)
def test_a_root_path_that_does_not_fit_is_refused_at_the_start(given: dict[str, str]) -> None:
    with pytest.raises(SettingsError, match="root path"):
        web_settings(given)


@pytest.mark.parametrize("root", ["/tim-kiem", "/api", "/static/x", "/healthz"])
def test_a_root_path_that_is_a_page_of_the_site_is_refused(data: Path, root: str) -> None:
    archive = Archive.open(Settings(data, "tantivy"))
    try:
        with pytest.raises(SettingsError, match=root):
            create_app(archive, WebSettings(root_path=root))
    finally:
        archive.close()
