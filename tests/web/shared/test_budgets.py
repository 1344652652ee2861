"""Budgets of a first visit on a slow phone: bytes, and nothing that moves. Times are a benchmark's matter
(`python -m tests.benchmarks.first_view`)."""

import asyncio
import re
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from search.archive import Archive
from search.settings import Settings
from tests.web.browser import served
from tests.web.shared.phone import first_visit, phone
from web.app import create_app
from web.settings import WebSettings

pytestmark = pytest.mark.browser

LIGHT = 60_000
VISITS = 3
"""Visits in which what moves must move each time: a busy machine may paint in the middle of any line."""


def test_a_first_visit_is_light_and_nothing_moves(
    browser: Browser, demo_address: str, kinds: tuple[str, ...]
) -> None:
    of_each_kind = {(path.partition("?")[0].split("/")[1], path.count("/")): path for path in kinds}
    for path in of_each_kind.values():
        for _ in range(VISITS):
            seen = first_visit(browser, demo_address + path)
            if not seen.moved:
                break
        assert 1_000 < seen.weight <= LIGHT, path
        assert seen.moved == 0, (path, seen.what)


PAUSES = (b'<details class="menu">', b'<details class="menu"><summary>', b"<main", b"</h1>", b"<footer")


class Pausing:
    """A site over a line that pauses inside its pages: behind each of these marks."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def paused(message: Message) -> None:
            body = message.get("body", b"")
            ends = sorted(body.index(mark) + len(mark) for mark in PAUSES if mark in body)
            for start, end in pairwise([0, *ends]):
                await send({"type": "http.response.body", "body": body[start:end], "more_body": True})
                await asyncio.sleep(0.25)
            await send({**message, "body": body[ends[-1] :]} if ends else message)

        plain = [(name, value) for name, value in scope.get("headers", ()) if name != b"accept-encoding"]
        await self._app({**scope, "headers": plain}, receive, paused)


def test_nothing_moves_where_the_line_pauses(browser: Browser, demo_data: Path) -> None:
    site = create_app(Archive.open(Settings(demo_data, "tantivy")), WebSettings())
    with served(Pausing(site)) as address:
        for path in ("/", "/nhan-vat", "/quan-tri/dang-nhap"):
            seen = first_visit(browser, address + path)
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
