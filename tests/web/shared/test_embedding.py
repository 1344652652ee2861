"""What another site pastes works there as it stands: the form alone, suggestions, a frame."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from search.archive import Archive
from search.settings import Settings
from tests.web.browser import served
from web.app import create_app
from web.settings import WebSettings

pytestmark = pytest.mark.browser

PAGE = "/huong-dan/dat-o-tim"
ROOT = "/kho"


def snippets(site: TestClient) -> dict[str, str]:
    """What the page offers to copy, by its id."""
    found = re.findall(r'<code id="ma-([a-z-]+)">(.*?)</code>', site.get(f"{ROOT}{PAGE}").text, re.DOTALL)
    return {name: unescape(text) for name, text in found}


@pytest.fixture(scope="module")
def pasted() -> dict[str, str]:
    """What the other site has pasted; filled in when the archive's address is known."""
    return {}


@pytest.fixture(scope="module")
def other(pasted: dict[str, str]) -> Iterator[str]:
    """Another site of the house, whose page is what was pasted."""

    def page(request: Request) -> Response:
        return HTMLResponse(f'<!doctype html><html lang="vi"><title>Cổng</title>{pasted["page"]}')

    with served(Starlette(routes=[Route("/", page)])) as address:
        yield address


@pytest.fixture(scope="module", params=[True, False], ids=["named", "not named"])
def named(
    request: pytest.FixtureRequest, demo_data: Path, other: str, pasted: dict[str, str]
) -> Iterator[bool]:
    """Whether the archive names the other site."""
    origins = (other,) if request.param else ("http://khac.example",)
    settings = WebSettings("", "Tin Hải Sơn", root_path=ROOT, origins=origins)
    app = create_app(Archive.open(Settings(demo_data, "tantivy")), settings)
    with served(app) as address:
        app.state.settings = WebSettings(f"{address}{ROOT}", "Tin Hải Sơn", root_path=ROOT, origins=origins)
        pasted |= snippets(TestClient(app, base_url=address))
        yield bool(request.param)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    page.set_default_timeout(10_000)
    yield page
    page.close()


def test_the_form_leads_to_the_results(page: Page, other: str, named: bool, pasted: dict[str, str]) -> None:
    pasted["page"] = pasted["bieu-mau"]
    page.goto(other)
    page.fill("input[name=q]", "hoi nghi")
    page.press("input[name=q]", "Enter")
    expect(page.locator("h1")).to_contain_text("bài viết")


def test_suggestions_come_where_the_site_is_named(
    page: Page, other: str, named: bool, pasted: dict[str, str]
) -> None:
    pasted["page"] = pasted["bieu-mau"] + pasted["goi-y"]
    page.goto(other)
    with page.expect_request(re.compile(r"/api/v1/suggest\?q=hoi")):
        page.locator("input[name=q]").press_sequentially("hoi nghi")
    if named:
        expect(page.locator("datalist option").first).to_have_attribute("value", re.compile("hội nghị", re.I))
    page.wait_for_load_state("networkidle")
    assert (page.locator("datalist option").count() > 0) == named
    page.press("input[name=q]", "Enter")
    expect(page.locator("h1")).to_contain_text("bài viết")


def test_a_frame_is_shown_where_the_site_is_named(
    page: Page, other: str, named: bool, pasted: dict[str, str]
) -> None:
    pasted["page"] = pasted["khung"]
    page.goto(other)
    inside = page.frame_locator("iframe")
    if named:
        expect(inside.locator("h1")).to_have_text("Tìm trong kho bài viết")
        inside.locator("input[name=q]").fill("hoi nghi")
        inside.locator("input[name=q]").press("Enter")
        expect(inside.locator("h1")).to_contain_text("bài viết")
    else:
        page.wait_for_load_state("networkidle")
        expect(inside.locator("main")).to_have_count(0)
