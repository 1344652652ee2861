"""Budgets of a first visit on a slow phone: bytes, and nothing that moves. Times are a benchmark's matter
(`python -m tests.benchmarks.first_view`)."""

import re

import pytest
from playwright.sync_api import Browser, expect

from tests.web.shared.phone import first_visit, phone

pytestmark = pytest.mark.browser

LIGHT = 60_000


def test_a_first_visit_is_light_and_nothing_moves(
    browser: Browser, demo_address: str, kinds: tuple[str, ...]
) -> None:
    of_each_kind = {(path.partition("?")[0].split("/")[1], path.count("/")): path for path in kinds}
    for path in of_each_kind.values():
        seen = first_visit(browser, demo_address + path)
        assert 1_000 < seen.weight <= LIGHT, path
        assert seen.moved == 0, (path, seen.what)


def test_without_a_script_everything_is_reached(browser: Browser, demo_address: str) -> None:
    with phone(browser, script=False) as page:
        page.goto(demo_address)
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
