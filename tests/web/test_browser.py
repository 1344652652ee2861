"""The stories of a reader and of a staff member in Debian's Chromium, on a phone and on a desktop."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import expect

from tests.web.browser import WIDTHS, Visit, Visitor
from tests.web.test_pages import PAGES

pytestmark = pytest.mark.browser

BOX = "input[name=q] >> nth=0"
both_widths = pytest.mark.parametrize("width", WIDTHS)
with_and_without_script = pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])


@contextmanager
def printed(visit: Visit) -> Iterator[None]:
    visit.page.emulate_media(media="print")
    yield
    visit.page.emulate_media(media="screen")


@both_widths
@with_and_without_script
def test_a_reader_from_the_box_to_a_person(visitor: Visitor, width: str, script: bool) -> None:
    visit = visitor(width, script=script)
    page = visit.page
    visit.open("/")
    page.fill(BOX, "so ket nghi quyet 91")
    page.press(BOX, "Enter")
    expect(page.locator("h1")).to_have_text(re.compile("bài viết"))
    visit.check()
    expect(page.locator(".hit mark").first).to_be_visible()
    if width == "phone":
        expect(page.locator("#loc")).to_be_hidden()
        page.get_by_role("link", name="Lọc", exact=True).click()
        visit.check()
    page.locator("#loc a", has_text="Trần Văn Lúa").first.click()
    expect(page.locator(".chip", has_text="Trần Văn Lúa")).to_be_visible()
    expect(page.locator("h1")).to_have_text("1 bài viết")
    page.locator(".hit h2 a").first.click()
    expect(page.locator("h1")).to_contain_text("Sơ kết 05 năm")
    visit.check()
    page.get_by_text("Tóm tắt dữ kiện").click()
    page.locator(".fold dd", has_text="Lê Thị Mơ").locator("a.from").first.click()
    assert "#c" in page.url
    expect(page.locator(":target")).to_be_in_viewport()
    page.locator(".fold a", has_text="Lê Thị Mơ").first.click()
    expect(page.locator("h1")).to_have_text("Lê Thị Mơ")
    expect(page.locator("svg").first).to_be_visible()
    visit.check()


@both_widths
@with_and_without_script
def test_the_first_screen_has_what_a_reader_came_for(visitor: Visitor, width: str, script: bool) -> None:
    visit = visitor(width, script=script)
    page = visit.page

    def top(place: str) -> float:
        box = page.locator(place).first.bounding_box()
        assert box is not None
        return box["y"]

    visit.open("/tim-kiem?q=nghi+quyet+91")
    expect(page.locator(".card")).to_contain_text("91-NQ/TW")
    header = page.locator("header.top").bounding_box()
    assert header is not None and header["height"] <= 72
    if width == "phone":
        assert top(".hit") < 300
        assert top(".to-drawer") < 400
    else:
        expect(page.locator("#loc")).to_be_visible()
        expect(page.locator(".to-drawer")).to_be_hidden()
    visit.open("/tim-kiem?q=t%E1%BB%95ng+k%E1%BA%BFt+05+n%C4%83m+ngh%E1%BB%8B+quy%E1%BA%BFt+91")
    expect(page.locator(".near-title")).to_be_visible()
    assert width != "phone" or top(".hit") < 300
    visit.open("/bai-viet/so-ket%2F2023%201?q=nghi+quyet+91")
    assert top(".fold") < 500
    expect(page.locator(".fold dl")).to_be_hidden()


@with_and_without_script
def test_the_filters_open_and_shut_by_their_address(visitor: Visitor, script: bool) -> None:
    visit = visitor("phone", script=script)
    page, drawer = visit.page, visit.page.locator("#loc")
    visit.open("/tim-kiem?q=hoi+nghi")
    expect(drawer).to_be_hidden()
    page.get_by_role("link", name="Lọc", exact=True).click()
    expect(drawer.get_by_role("link", name="Xong")).to_be_in_viewport()
    expect(drawer).to_contain_text("Chuyên mục")
    visit.check()
    if script:
        assert visit.barriers() == []
    drawer.get_by_role("link", name="Xong").click()
    expect(drawer).to_be_hidden()
    visit.open("/")
    page.get_by_role("link", name="Tìm nâng cao").click()
    expect(page.get_by_label("Thời gian", exact=True)).to_be_visible()


@both_widths
@with_and_without_script
def test_a_bad_day_is_mended_where_it_stands(visitor: Visitor, width: str, script: bool) -> None:
    visit = visitor(width, script=script)
    page = visit.page
    visit.open("/tim-kiem?q=hoi+nghi")
    if width == "phone":
        page.get_by_role("link", name="Lọc", exact=True).click()
    page.get_by_text("Tìm nâng cao").click()
    page.get_by_label("Nhân vật").fill("le thi mo")
    page.get_by_label("Thời gian", exact=True).fill("tháng 13/2023")
    page.locator("details.advanced button").click()
    field = page.get_by_label("Thời gian", exact=True)
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_value("tháng 13/2023")
    expect(page.locator("#loi-when")).to_have_text("Tháng không hợp lệ: 13/2023")
    expect(page.get_by_label("Nhân vật")).to_have_value("le thi mo")
    assert page.input_value(BOX) == "hoi nghi"
    visit.faults.clear()  # the browser itself reports the refusal as an error
    visit.check()
    if script:
        assert visit.barriers() == []
    field.fill("tháng 8/2023")
    page.locator(".refused button").click()
    expect(page.locator(".chip", has_text="tháng 8/2023")).to_be_visible()
    expect(page.locator(".hit")).to_have_count(1)
    visit.check()


def test_a_field_is_completed_and_leads_nowhere(visitor: Visitor) -> None:
    visit = visitor("desktop")
    page = visit.page
    visit.open("/tim-kiem?q=hoi+nghi")
    page.get_by_text("Tìm nâng cao").click()
    page.get_by_label("Nhân vật").press_sequentially("le thi")
    page.get_by_role("option", name=re.compile("Lê Thị Mơ")).click()
    expect(page.get_by_label("Nhân vật")).to_have_value("Lê Thị Mơ")
    assert visit.barriers() == []
    page.locator("details.advanced button").click()
    expect(page).to_have_url(re.compile("person=L%C3%AA"))


@both_widths
@with_and_without_script
def test_a_chip_can_be_taken_away(visitor: Visitor, width: str, script: bool) -> None:
    visit = visitor(width, script=script)
    visit.open("/tim-kiem?q=hoi+nghi&person=le-thi-mo&from=2023-01-01&to=2023-12-31")
    page = visit.page
    expect(page.locator(".chip", has_text="năm 2023")).to_be_visible()
    page.locator(".chip", has_text="Lê Thị Mơ").click()
    expect(page.locator(".chip", has_text="Lê Thị Mơ")).to_have_count(0)
    assert "person=" not in page.url
    visit.check()


@both_widths
@with_and_without_script
def test_staff_look_up_past_conferences(visitor: Visitor, width: str, script: bool) -> None:
    visit = visitor(width, script=script)
    page = visit.page
    visit.open("/hoi-nghi")
    first = page.locator(".register tbody a").first.bounding_box()
    assert first is not None and first["y"] < 900
    if width == "phone":
        expect(page.locator("input[name=person]")).to_be_hidden()
        page.get_by_role("link", name="Lọc", exact=True).click()
    page.fill("input[name=person]", "le thi mo")
    page.select_option("select[name=role]", "chairs")
    page.select_option("select[name=kind]", "hoi-nghi-so-ket")
    page.get_by_role("button", name="Lọc").click()
    expect(page.locator(".reg-head h2")).to_have_text("1 hội nghị")
    visit.check()
    for name, beginning in (
        ("Excel", b"PK"),
        ("CSV", "\ufeffTừ ngày".encode()),
        ("Lịch (ICS)", b"BEGIN:VCAL"),
    ):
        with page.expect_download() as download:
            page.get_by_role("link", name=name).click()
        assert download.value.path().read_bytes().startswith(beginning)
    page.get_by_role("link", name="Lịch tháng", exact=True).click()
    expect(page.locator("#thang")).to_have_text("Lịch tháng 8/2023")
    visit.check()
    page.locator("table:not(.calendar) a", has_text="sơ kết").first.click()
    expect(page.locator("h2#bai")).to_have_text("2 bài viết về hội nghị này")


@both_widths
@with_and_without_script
def test_staff_follow_a_resolution_and_look_up_a_list(visitor: Visitor, width: str, script: bool) -> None:
    visit = visitor(width, script=script)
    page = visit.page
    visit.open("/tra-cuu")
    page.fill("#ds", "Lê Thị Mơ\n91-NQ/TW\nNgười Không Có")
    page.get_by_role("button", name="Tra", exact=True).click()
    expect(page.locator(".reg-head h2")).to_contain_text("2 có")
    visit.check()
    if script:
        assert visit.barriers() == []
    page.get_by_role("link", name="91-NQ/TW").click()
    steps = page.locator(".life > li")
    expect(steps.first).to_contain_text("22/10/2018")
    review = steps.filter(has=page.locator("div > p.meta", has_text="Sơ kết"))
    expect(review).to_contain_text("Lê Thị Mơ")
    visit.check()
    review.get_by_role("link", name="Lê Thị Mơ").click()
    expect(page.locator(".now")).to_contain_text("Bí thư Tỉnh ủy")
    visit.check()


def test_paper_shows_a_register_as_a_table(visitor: Visitor) -> None:
    visit = visitor("phone")
    for path in ("/hoi-nghi", "/van-ban", "/nhan-vat"):
        visit.open(path)
        with printed(visit):
            expect(visit.page.locator(".register thead").first).to_be_visible()
            assert visit.page.evaluate(
                "getComputedStyle(document.querySelector('.register td')).display"
            ) == ("table-cell")
            for part in (".reg-filters", ".to-filters", ".ways"):
                expect(visit.page.locator(part).first).to_be_hidden()


@both_widths
@with_and_without_script
def test_a_reader_goes_from_hit_to_hit(visitor: Visitor, width: str, script: bool) -> None:
    visit = visitor(width, script=script)
    page = visit.page
    visit.open("/bai-viet/so-ket%2F2023%201?q=le+thi+mo+ket+luan")
    bar = page.get_by_role("navigation", name="Những chỗ khớp trong bài")
    expect(bar).to_contain_text("5 chỗ khớp")
    expect(page.locator(".jump a:visible")).to_have_count(0)
    bar.get_by_role("link", name="Đến chỗ 1").click()
    expect(page.locator("mark:target")).to_have_text("Lê Thị Mơ")
    expect(page.locator(".jump a:visible")).to_have_count(1)
    for number in range(2, 6):
        page.get_by_role("link", name=f"Chỗ tiếp theo: {number} trên 5").click()
        expect(page.locator(f"#cho-{number}:target")).to_be_in_viewport()
    page.get_by_role("link", name="Chỗ trước: 4 trên 5").click()
    expect(page.locator("#cho-4:target")).to_be_in_viewport()
    visit.check()
    if script:
        assert visit.barriers() == []
    with printed(visit):
        expect(bar).to_be_hidden()
        expect(page.locator(".jump a:visible")).to_have_count(0)


@both_widths
def test_months_follow_years_in_the_chart(visitor: Visitor, width: str) -> None:
    visit = visitor(width)
    page = visit.page
    visit.open("/tim-kiem?q=boi+duong")
    if width == "phone":
        page.get_by_role("link", name="Lọc", exact=True).click()
    page.locator("svg a", has=page.locator("title", has_text="2021")).click()
    expect(page.locator(".chip", has_text="năm 2021")).to_be_visible()
    if width == "phone":
        page.get_by_role("link", name="Lọc", exact=True).click()
    page.locator("svg a", has=page.locator("title", has_text="T3:")).click()
    expect(page.locator("h1")).to_have_text("2 bài viết")
    visit.check()


def test_empty_fields_leave_the_address(visitor: Visitor) -> None:
    visit = visitor("desktop")
    visit.open("/tim-kiem?q=hoi+nghi")
    visit.page.locator("details.advanced summary").click()
    visit.page.fill("input[name=person]", "le thi mo")
    visit.page.locator("details.advanced button").click()
    expect(visit.page).to_have_url(re.compile(r"/tim-kiem\?q=hoi\+nghi&person=le\+thi\+mo$"))


def test_an_article_is_shared_by_what_the_device_has(visitor: Visitor) -> None:
    visit = visitor("phone")
    page = visit.page
    page.add_init_script("navigator.share = async (what) => { window.shared = what; }")
    visit.open("/bai-viet/so-ket-2?q=so+ket")
    page.get_by_role("button", name="Chia sẻ").click()
    title = "Hải Sơn: Hội nghị sơ kết 05 năm thực hiện Nghị quyết 91-NQ/TW"
    assert page.evaluate("window.shared") == {"title": title, "url": f"{visit.base}/bai-viet/so-ket-2"}
    page.locator(".cite summary", has_text="RIS").click()
    with page.expect_download() as download:
        page.get_by_role("link", name="Tải tệp .ris").click()
    assert "AU  - Mai Lan" in download.value.path().read_text(encoding="utf-8")


def test_paper_shows_the_article_alone(visitor: Visitor) -> None:
    visit = visitor("desktop")
    visit.open("/bai-viet/so-ket-2")
    with printed(visit):
        expect(visit.page.locator("article")).to_be_visible()
        shown = visit.page.locator("body").inner_text()
        for part in ("https://hai-son.example/so-ket-2", "1/9/2023", "Mai Lan", "truy cập", "Trích dẫn"):
            assert part in shown
        for part in (".top nav", "form", ".neighbours", ".fold", "aside", "details", "button", ".bottom"):
            for one in visit.page.locator(part).all():
                expect(one).to_be_hidden()
        assert "Địa chỉ của bài" not in shown and "BibTeX" not in shown


@pytest.mark.parametrize("path", [*PAGES, "/khong-co"])
@pytest.mark.parametrize(("width", "scheme"), [("phone", "light"), ("desktop", "dark")])
def test_every_page_fits_and_has_no_barrier(visitor: Visitor, width: str, scheme: str, path: str) -> None:
    visit = visitor(width, scheme=scheme)
    answer = visit.page.goto(visit.base + path)
    assert answer is not None
    if answer.status == 404:
        visit.faults.clear()  # the browser itself reports the missing page as an error
    visit.check()
    assert visit.barriers() == []
