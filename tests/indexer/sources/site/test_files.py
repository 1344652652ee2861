"""Attachments of a site: fetched with their articles, within its bounds, and looked at again with them."""

import pytest

from search.archive import Archive
from search.model import Article
from tests.indexer.sources.attachments.files import RESOLUTION, SIGNED, docx, pdf
from tests.indexer.sources.gold import SECOND
from tests.indexer.sources.site.conftest import Reader
from tests.indexer.sources.site.server import Page, WebServer

for module in ("pypdfium2", "docx"):
    pytest.importorskip(module, reason="the extra «sources» is not installed")

PATH = "/tin/quan-triet-nghi-quyet-12.html"
FILE = "/upload/nghi-quyet-35.pdf"
TITLE = "Quán triệt nghị quyết về rừng ngập mặn ven biển"


def publish(web: WebServer, *links: str, text: str = SECOND) -> None:
    listed = "".join(f'<p><a href="{link}">Tải về</a></p>' for link in links)
    html = web.article_html(TITLE, text).replace('<div class="footer">', f'{listed}<div class="footer">')
    web.html(PATH, html, headers={"ETag": f'"{hash(html)}"'})
    web.html("/", f'<html><head><title>Trang tin</title></head><body><a href="{PATH}">Tin</a></body></html>')


def lay(web: WebServer, path: str, data: bytes, mark: str = '"1"') -> None:
    web.pages[path] = Page(data, "application/pdf", headers={"ETag": mark})


def article(reader: Reader) -> Article:
    archive = Archive.open(reader.settings)
    try:
        (id,) = reader.find()
        stored = archive.article(id)
    finally:
        archive.close()
    assert stored is not None
    return stored.article


def test_the_files_of_an_article_are_fetched_with_it(web: WebServer, reader: Reader) -> None:
    publish(web, FILE, "/upload/ke%20hoach.docx", "/anh/so-do.png", "https://noi-khac.example/a.pdf")
    lay(web, FILE, pdf(RESOLUTION, SIGNED))
    lay(web, "/upload/ke%20hoach.docx", docx("Đo đạc bãi bồi Cồn Trăng"))
    assert reader.take(web.url).counts.line().startswith("read 1, added 1,")
    assert [(one.name, one.url, len(one.pages)) for one in article(reader).attachments] == [
        ("nghi-quyet-35.pdf", f"{web.url}{FILE}", 2),
        ("ke hoach.docx", f"{web.url}/upload/ke%20hoach.docx", 1),
    ]
    assert reader.find("lấn chiếm trái phép") == [f"{web.url}{PATH}"]
    assert "/anh/so-do.png" not in web.requests


def test_a_changed_file_is_a_changed_article(web: WebServer, reader: Reader) -> None:
    publish(web, FILE)
    lay(web, FILE, pdf(RESOLUTION))
    reader.take(web.url)
    same = reader.take(web.url).counts
    assert (same.changed, same.unchanged) == (0, 1)
    lay(web, FILE, pdf(RESOLUTION, SIGNED), '"2"')
    changed = reader.take(web.url).counts
    assert (changed.changed, changed.unchanged) == (1, 0)
    assert len(article(reader).attachments[0].pages) == 2


def test_a_changed_page_keeps_its_file_that_did_not_change(web: WebServer, reader: Reader) -> None:
    publish(web, FILE)
    lay(web, FILE, pdf(RESOLUTION))
    reader.take(web.url)
    publish(web, FILE, text=f"{SECOND} Thêm một câu được sửa vào hôm sau.")
    assert reader.take(web.url).counts.changed == 1
    assert [len(one.pages) for one in article(reader).attachments] == [1]


def test_what_robots_txt_or_the_settings_leave_alone(web: WebServer, reader: Reader) -> None:
    publish(web, FILE, "/mo/a.pdf")
    lay(web, FILE, pdf(RESOLUTION))
    lay(web, "/mo/a.pdf", pdf(RESOLUTION))
    web.text("/robots.txt", "User-agent: *\nDisallow: /upload/\n")
    reader.take(web.url)
    assert [one.name for one in article(reader).attachments] == ["a.pdf"]
    assert FILE not in web.requests


def test_files_are_not_fetched_where_the_settings_say_so(web: WebServer, reader: Reader) -> None:
    publish(web, FILE)
    lay(web, FILE, pdf(RESOLUTION))
    settings = reader.settings.data / "sites.toml"
    settings.write_text(settings.read_text() + "attachments = false\n")
    assert reader.take(web.url).counts.added == 1
    assert article(reader).attachments == ()
    assert FILE not in web.requests


def test_what_does_not_come_is_told_and_the_article_is_taken(web: WebServer, reader: Reader) -> None:
    publish(web, FILE, "/upload/mat.pdf", "/upload/trang.pdf")
    lay(web, FILE, pdf([""]))
    web.html("/upload/trang.pdf", "<html>Đăng nhập</html>")
    report = reader.take(web.url)
    assert report.counts.added == 1
    assert [(one.name, one.pages) for one in article(reader).attachments] == [
        ("nghi-quyet-35.pdf", ()),
        ("mat.pdf", ()),
        ("trang.pdf", ()),
    ]
    told = " ".join(report.warnings)
    assert "ocrmypdf" in told
    assert "mat.pdf không tải về được: máy chủ trả lời 404" in told
    assert "trang.pdf không phải PDF hay DOCX" in told


def lengths(reader: Reader) -> list[int]:
    return [len(one.pages) for one in article(reader).attachments]


def test_a_file_that_did_not_come_with_a_changed_page_comes_later_though_it_is_the_same(
    web: WebServer, reader: Reader
) -> None:
    publish(web, FILE)
    lay(web, FILE, pdf(RESOLUTION))
    reader.take(web.url)
    web.pages[FILE] = Page(b"", status=500)
    publish(web, FILE, text=f"{SECOND} Thêm một câu được sửa vào hôm sau.")
    reader.take(web.url)
    lay(web, FILE, pdf(RESOLUTION))
    reader.take(web.url)
    assert lengths(reader) == [1]


def test_a_file_for_which_no_request_was_left_comes_with_the_next_run(web: WebServer, reader: Reader) -> None:
    other = "/upload/ke-hoach.pdf"
    publish(web, FILE, other)
    lay(web, FILE, pdf(RESOLUTION))
    lay(web, other, pdf(RESOLUTION, SIGNED))
    reader.take(web.url)
    text = (reader.settings.data / "sites.toml").read_text()
    publish(web, FILE, other, text=f"{SECOND} Thêm một câu được sửa vào hôm sau.")
    for pages in range(2, 7):  # wherever the run ends
        (reader.settings.data / "sites.toml").write_text(f"{text}pages = {pages}\n")
        publish(web, FILE, other, text=f"{SECOND} Sửa lần thứ {pages} vào hôm sau.")
        reader.take(web.url)
    (reader.settings.data / "sites.toml").write_text(text)
    reader.take(web.url)
    assert lengths(reader) == [1, 2]


def test_a_file_of_two_pages_changes_for_both(web: WebServer, reader: Reader) -> None:
    second = "/tin/khai-mac-lop-hoc-dan-van.html"
    publish(web, FILE)
    listed = f'<p><a href="{FILE}">Tải về</a></p><div class="footer">'
    html = web.article_html("Khai mạc lớp học dân vận ở huyện", SECOND.replace("12", "15"))
    web.html(second, html.replace('<div class="footer">', listed), headers={"ETag": '"x"'})
    web.html("/", f'<html><body><a href="{PATH}">Tin</a><a href="{second}">Tin</a></body></html>')
    lay(web, FILE, pdf(RESOLUTION))
    reader.take(web.url)
    lay(web, FILE, pdf(RESOLUTION, SIGNED), '"2"')
    assert reader.take(web.url).counts.changed == 2


@pytest.mark.parametrize("gone", [Page(b"", status=404), Page(pdf([""]), "application/pdf")])
def test_words_of_a_file_that_is_gone_or_a_scan_by_now_are_not_found(
    web: WebServer, reader: Reader, gone: Page
) -> None:
    publish(web, FILE)
    lay(web, FILE, pdf(RESOLUTION, SIGNED))
    reader.take(web.url)
    assert reader.find("lấn chiếm trái phép")
    web.pages[FILE] = gone
    assert reader.take(web.url).counts.changed == 1
    assert reader.find("lấn chiếm trái phép") == []
    assert reader.take(web.url).counts.changed == 0
