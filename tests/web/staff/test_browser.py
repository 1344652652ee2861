"""A member of the staff in Debian's Chromium signs in, decides, takes it back, leaves; axe looks on."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import expect, sync_playwright

from indexer.publishing.inbox import take_up_inbox
from indexer.workspace import workspace
from search.archive import Archive
from tests.web.articles import SUMMING_UP, articles
from tests.web.browser import WIDTHS, Visit, chromium, served
from tests.web.staff.conftest import House
from tests.web.staff.signing_in import NAME, PASSWORD
from tests.web.staff.test_doubts import LATER, NEAR, PLACE
from web.app import create_app
from web.settings import WebSettings

pytestmark = pytest.mark.browser


@contextmanager
def visiting(house: House, width: str, script: bool, scheme: str) -> Iterator[Visit]:
    app = create_app(Archive.open(house.settings), WebSettings(site="Tin Hải Sơn"), house.settings)
    wide, high = WIDTHS[width]
    with served(app) as base, sync_playwright() as playwright, chromium(playwright) as browser:
        context = browser.new_context(
            viewport={"width": wide, "height": high},
            java_script_enabled=script,
            color_scheme="dark" if scheme == "dark" else "light",
            locale="vi-VN",
        )
        visit = Visit(context.new_page(), base, wide)
        yield visit
        assert visit.faults == []
        context.close()


def take_up(house: House) -> None:
    """As the indexer does; in a thread, since the browser's loop runs in this one."""

    def run() -> None:
        with workspace(house.settings, "test") as work:
            take_up_inbox(work)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()


@pytest.mark.parametrize(
    ("width", "script", "scheme"),
    [("phone", True, "dark"), ("desktop", True, "light"), ("phone", False, "light")],
)
def test_a_day_of_the_staff(house: House, width: str, script: bool, scheme: str) -> None:
    changed = {**SUMMING_UP, "title": "Sơ kết 5 năm thực hiện Nghị quyết 91-NQ/TW của Bộ Chính trị"}
    house.publish(*articles()[1:], changed, LATER, PLACE, *NEAR, {"id": "rỗng"})
    house.withdraw("ke-hoach")
    with visiting(house, width, script, scheme) as visit:
        page = visit.page
        visit.open("/")
        page.get_by_role("link", name="Dành cho cán bộ").click()
        expect(page.locator("h1")).to_have_text("Đăng nhập")
        looked_at(visit, script)
        page.get_by_label("Tên đăng nhập").fill(NAME)
        page.get_by_label("Mật khẩu").fill("không phải mật khẩu")
        page.get_by_role("button", name="Đăng nhập").click()
        expect(page.get_by_role("alert")).to_have_text("Tên hoặc mật khẩu không đúng.")
        visit.faults.clear()  # the console notes the 403
        page.get_by_label("Mật khẩu").fill(PASSWORD)
        page.get_by_role("button", name="Đăng nhập").click()
        expect(page.locator("h1")).to_have_text("Quản trị")
        looked_at(visit, script)

        asks = page.locator("li.ask", has_text="là một người?")
        asks.get_by_role("button", name="Một người, gộp lại").click()
        expect(page.locator("section.sent")).to_contain_text("Đang chờ")
        take_up(house)
        page.reload()
        expect(page.locator("section.sent")).to_contain_text("Xong: Gộp nhân vật")
        expect(page.locator("li.ask", has_text="là một người?")).to_have_count(0)
        looked_at(visit, script)
        page.get_by_role("button", name="Hoàn tác: Gộp nhân vật").click()
        take_up(house)
        page.reload()
        expect(page.locator("li.ask", has_text="là một người?")).to_have_count(1)

        visit.open("/nhan-vat/le-thi-mo")
        page.get_by_role("link", name="Gộp, tách, sửa").click()
        expect(page.locator("h1")).to_have_text("Lê Thị Mơ: gộp, tách, sửa")
        looked_at(visit, script)
        visit.open("/bai-viet/so-ket%2F2023%201")
        page.get_by_role("link", name="Sửa dữ kiện").click()
        looked_at(visit, script)
        visit.open("/bai-viet/so-ket%2F2023%201")
        page.get_by_role("link", name="đã sửa").click()
        expect(page.locator("ins").first).to_have_text("5 ")
        looked_at(visit, script)
        visit.open("/bai-viet/ke-hoach")
        expect(page.locator("main")).to_contain_text("đã được gỡ khỏi kho")
        looked_at(visit, script)
        visit.open("/quan-tri/huong-dan")
        looked_at(visit, script)
        page.get_by_role("button", name="Thoát").click()
        expect(page.locator("h1")).to_have_text("Đăng nhập")
        visit.open("/quan-tri")
        expect(page.locator("h1")).to_have_text("Đăng nhập")


def looked_at(visit: Visit, script: bool) -> None:
    """A page that stands: nothing too wide, no fault, no barrier that axe finds."""
    visit.check()
    if script:
        assert visit.barriers() == []
