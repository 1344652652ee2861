"""The page of the API: examples of this archive that are true, and forms that ask."""

import json
import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect
from starlette.testclient import TestClient

from search.archive import Archive
from search.settings import Settings
from tests.web.browser import Visit, served
from tests.web.conftest import BASE
from tests.web.shared.test_feeds import House
from web.api.endpoints import ENDPOINTS
from web.api.example_answers import CUT, ITEMS
from web.app import create_app
from web.settings import WebSettings


def parts(site: TestClient) -> dict[str, str]:
    """The section of each address."""
    found = site.get("/huong-dan/api").text.split('<section aria-labelledby="e')[1:]
    return {re.findall(r"<code>(.*?)</code>", one)[0]: one for one in found}


def agree(shown: Any, true: Any) -> bool:
    """Whether a shortened answer is the beginning of the true one."""
    if isinstance(shown, dict):
        return list(shown) == list(true) and all(
            agree(its, true[name]) for name, its in shown.items() if name != "took_ms"
        )
    if isinstance(shown, list):
        whole = shown[:-1] if shown and shown[-1] == CUT else shown
        return len(whole) <= ITEMS and all(agree(one, other) for one, other in zip(whole, true, strict=False))
    if isinstance(shown, str) and shown.endswith(CUT):
        return str(true).startswith(shown.removesuffix(CUT))
    return bool(shown == true)


@pytest.mark.parametrize("endpoint", ENDPOINTS, ids=lambda one: one.path)
def test_an_example_is_what_its_address_answers(demo: TestClient, endpoint: Any) -> None:
    part = parts(demo)[endpoint.path]
    (command,) = re.findall(r"<code id=\"lenh\d+\">curl '(.*?)'</code>", unescape(part))
    assert command.startswith(BASE)
    (shown,) = re.findall(r'<pre class="answer" tabindex="0"><code>(.*?)</code>', part, re.DOTALL)
    answer = demo.get(command.removeprefix(BASE))
    assert answer.status_code == 200
    true = answer.json()
    if endpoint.path == "/api/v1/search":
        true["size"] = ITEMS  # an example shows no more
    assert agree(json.loads(unescape(shown)), true)


def test_an_archive_with_nothing_has_no_examples_of_what_is_not_there(tmp_path: Path) -> None:
    house = House(tmp_path)
    house.publish()
    with house.site() as site:
        found = parts(site)
    assert "curl" not in found["/api/v1/people/{key}"]
    assert "curl" in found["/api/v1/people"]


@pytest.mark.parametrize("path", ["/tim-kiem", "/tim-kiem?q=hoi+nghi&page=2", "/tim-kiem?q=khong+co+gi+ca"])
def test_a_page_of_results_leads_to_itself_as_json(demo: TestClient, path: str) -> None:
    page = demo.get(path).text
    (link,) = re.findall(r'<a href="([^"]+)"[^>]*>Trang này dạng JSON</a>', page)
    hits = [hit["id"] for hit in demo.get(unescape(link)).json()["hits"]]
    shown = re.findall(r'<li class="hit">\s*<h2><a href="/bai-viet/([^"?]+)', page)
    assert shown == hits


def test_an_article_leads_to_itself_as_json(demo: TestClient, kinds: tuple[str, ...]) -> None:
    path = next(path for path in kinds if path.startswith("/bai-viet/"))
    (link,) = re.findall(r'<a href="([^"]+)"[^>]*>Trang này dạng JSON</a>', demo.get(path).text)
    assert demo.get(link).json()["id"] == path.rpartition("/")[2]


@pytest.mark.browser
def test_the_forms_ask(browser: Browser, demo_data: Path) -> None:
    app = create_app(Archive.open(Settings(demo_data, "tantivy")), WebSettings(root_path="/kho"))
    with served(app) as address:
        visit = Visit(browser.new_page(), address, 1280)
        visit.open("/kho/huong-dan/api")
        page = visit.page
        first = page.locator("code", has_text="curl").first.inner_text()
        assert first.startswith(f"curl '{address}/kho/api/v1/search?")
        form = page.locator('form[aria-label="Chạy thử /api/v1/people/{key}"]')
        page.locator("details", has=form).locator("summary", has_text="Chạy thử").click()
        form.get_by_label("size").fill("1")
        form.get_by_role("button").click()
        expect(form.get_by_role("status")).to_have_text("Trả lời 200.")
        assert json.loads(form.locator("pre").inner_text())["size"] == 1
        form.get_by_label("key").fill("khong-ai/ca?")
        visit.faults.clear()
        form.get_by_role("button").click()
        expect(form.get_by_role("status")).to_have_text("Trả lời 404.")
        command = page.locator("code", has_text="khong-ai")
        expect(command).to_have_text(f"curl '{address}/kho/api/v1/people/khong-ai%2Fca%3F?size=1'")
        page.close()


@pytest.mark.browser
def test_without_a_script_a_form_leads_to_the_answer(browser: Browser, demo_data: Path) -> None:
    with served(create_app(Archive.open(Settings(demo_data, "tantivy")), WebSettings())) as address:
        context = browser.new_context(java_script_enabled=False)
        page = context.new_page()
        page.goto(f"{address}/huong-dan/api")
        form = page.locator('form[aria-label="Chạy thử /api/v1/search"]')
        page.locator("details", has=form).locator("summary", has_text="Chạy thử").click()
        form.get_by_label("q", exact=True).fill("hoi nghi")
        form.get_by_role("button").click()
        assert json.loads(page.locator("pre").inner_text())["query"]["text"] == "hoi nghi"
        context.close()
