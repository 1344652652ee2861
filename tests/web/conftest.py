"""One small archive for all tests of the pages."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from starlette.testclient import TestClient

from search.archive import Archive
from search.settings import Settings
from tests.taking_in import take_in
from tests.web.articles import articles, markup_kept
from web.app import create_app
from web.settings import WebSettings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.web.browser import Visit, Visitor

BASE = "https://tin.hai-son.example"


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data directory of the archive of tests/web/articles.py."""
    directory = tmp_path_factory.mktemp("pages")
    settings = Settings(directory / "data", "tantivy")
    with markup_kept():
        take_in(settings, articles())
    return settings.data


@pytest.fixture(scope="session")
def site(data: Path) -> Iterator[TestClient]:
    """The site over that archive, with absolute links."""
    archive = Archive.open(Settings(data, "tantivy"))
    with TestClient(create_app(archive, WebSettings(BASE, "Tin Hải Sơn"))) as client:
        yield client


@pytest.fixture(scope="session")
def nameless(data: Path) -> Iterator[TestClient]:
    """The same site without a base address."""
    archive = Archive.open(Settings(data, "tantivy"))
    with TestClient(create_app(archive, WebSettings())) as client:
        yield client


@pytest.fixture(scope="module")
def browser() -> Iterator["Browser"]:
    """Debian's Chromium: one a module, since while it runs no other loop can in this thread."""
    from playwright.sync_api import sync_playwright

    from tests.web.browser import chromium

    with sync_playwright() as playwright, chromium(playwright) as browser:
        yield browser


@pytest.fixture(scope="module")
def address(data: Path) -> Iterator[str]:
    """Where that archive is served for browsers."""
    from tests.web.browser import served

    with served(
        create_app(Archive.open(Settings(data, "tantivy")), WebSettings(site="Tin Hải Sơn"))
    ) as address:
        yield address


@pytest.fixture
def visitor(browser: "Browser", address: str) -> Iterator["Visitor"]:
    """Makes visitors; each is checked for faults once more at the end."""
    from tests.web.browser import WIDTHS, Visit

    made: list[Visit] = []

    def visit(width: str, *, script: bool = True, scheme: str = "light") -> "Visit":
        wide, high = WIDTHS[width]
        context = browser.new_context(
            viewport={"width": wide, "height": high},
            java_script_enabled=script,
            color_scheme="dark" if scheme == "dark" else "light",
            locale="vi-VN",
        )
        made.append(Visit(context.new_page(), address, wide))
        return made[-1]

    yield visit
    for one in made:
        assert one.faults == []
        one.page.context.close()
