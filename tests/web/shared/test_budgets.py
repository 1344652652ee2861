"""Budgets of a first visit on a slow phone: bytes, and nothing that moves. Times are a benchmark's matter
(`python -m tests.benchmarks.first_view`)."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from search.archive import Archive
from search.settings import Settings
from tests.web.browser import chromium, served
from tests.web.shared.phone import first_visit, phone
from web.app import create_app
from web.settings import WebSettings

pytestmark = pytest.mark.browser

LIGHT = 60_000


@pytest.fixture(scope="module")
def address(demo_data: Path) -> Iterator[str]:
    with served(create_app(Archive.open(Settings(demo_data, "tantivy")), WebSettings())) as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright, chromium(playwright) as browser:
        yield browser


def test_a_first_visit_is_light_and_nothing_moves(
    browser: Browser, address: str, kinds: tuple[str, ...]
) -> None:
    of_each_kind = {(path.partition("?")[0].split("/")[1], path.count("/")): path for path in kinds}
    for path in of_each_kind.values():
        seen = first_visit(browser, address + path)
        assert 1_000 < seen.weight <= LIGHT, path
        assert seen.moved == 0, (path, seen.what)


def test_without_a_script_everything_is_reached(browser: Browser, address: str) -> None:
    with phone(browser, script=False) as page:
        page.goto(address)
        page.fill("input[name=q]", "hoi nghi so ket")
        page.press("input[name=q]", "Enter")
        page.locator(".hit a").first.click()
        expect(page.locator("article h1")).to_be_visible()
        for name, heading in (
            ("Nhân vật", "Nhân vật"),
            ("Hội nghị", "Hội nghị"),
            ("Hướng dẫn", "Hướng dẫn tìm"),
        ):
            page.locator(".menu summary").click()
            page.locator(".menu a", has_text=re.compile(f"^{name}$")).click()
            expect(page.locator("h1")).to_have_text(heading)
        assert page.locator("button[data-copy]:visible").count() == 0
