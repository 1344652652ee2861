"""Every page stays whole whatever an archive holds: seen in a browser, on a phone and on a desktop."""

from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser

from search.archive import Archive
from search.settings import Settings
from tests.web.browser import WIDTHS, Visit, served
from tests.web.extremes.archives import ARCHIVES, BACKWARDS, LONG, NAME, RIGHT_TO_LEFT, made
from web.app import create_app
from web.settings import WebSettings

pytestmark = pytest.mark.browser

EVERYWHERE = [
    "/",
    "/tim-kiem",
    "/tim-kiem?q=duong+lang",
    f"/tim-kiem?q={quote(NAME)}",
    "/nhan-vat",
    "/hoi-nghi",
]
OF_EXTREMES = [
    *(f"/bai-viet/{id}?q=duong+lang" for id in ("ten", "lien", "dai", "nguoc", "phai", "dieu", "x" * 200)),
    f"/tim-kiem?q={quote(LONG[:2_000])}",
    f"/tim-kiem?q={quote(RIGHT_TO_LEFT)}",
    f"/tim-kiem?person={quote(NAME)}&office={quote(NAME)}&from=35/13/2020",
    f"/tim-kiem?q=duong+lang&section={quote(BACKWARDS)}",
    "/tim-kiem?q=duong+lang#loc",
    "/nhan-vat/vu-thi-ngo",
    "/van-ban/77-nq-hu",
]
PATHS = [(name, path) for name in ARCHIVES for path in EVERYWHERE] + [
    *(("extremes", path) for path in OF_EXTREMES),
    ("one", "/bai-viet/tron"),
]


@pytest.fixture(scope="module")
def bases(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """The addresses of all these archives."""
    apps = {
        name: create_app(
            Archive.open(Settings(made(name, tmp_path_factory.mktemp(name)), "tantivy")),
            WebSettings("https://kho.bai-say.example", "Kho Bãi Sậy"),
        )
        for name in ARCHIVES
    }
    with served(apps["empty"]) as empty, served(apps["one"]) as one, served(apps["extremes"]) as extremes:
        yield {"empty": empty, "one": one, "extremes": extremes}


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(("archive", "path"), PATHS)
def test_a_page_stays_whole(
    browser: Browser, bases: dict[str, str], width: str, archive: str, path: str
) -> None:
    wide, high = WIDTHS[width]
    page = browser.new_page(viewport={"width": wide, "height": high}, locale="vi-VN")
    visit = Visit(page, bases[archive], wide)
    answer = page.goto(visit.base + path)
    assert answer is not None and answer.status in (200, 400)
    if answer.status == 400:
        visit.faults.clear()  # the browser itself reports the refusal as an error
    visit.check()
    assert page.locator("h1").count() == 1
    # What stands in a page is inside it, or in something that scrolls by itself or hides what is too long.
    outside = page.evaluate(
        """() => [...document.querySelectorAll("main *")].filter((one) => {
            const box = one.getBoundingClientRect();
            if (!box.width || box.right <= innerWidth + 1) return false;
            const held = ["auto", "scroll", "hidden", "clip"];
            for (let at = one; at; at = at.parentElement)
                if (held.includes(getComputedStyle(at).overflowX)) return false;
            return !one.closest("svg");
        }).map((one) => one.outerHTML.slice(0, 200))"""
    )
    assert outside == []
    page.close()
