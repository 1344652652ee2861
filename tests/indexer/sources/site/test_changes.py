"""What becomes of articles on a site: withdrawn, moved, gone for a moment, back again."""

import shutil
from pathlib import Path

from search.archive import Archive
from tests.indexer.sources.gold import FIRST
from tests.indexer.sources.site.conftest import Reader
from tests.indexer.sources.site.server import Page, WebServer
from tests.indexer.sources.site.test_ways import HOME, PATHS, TITLES, four, sitemap


def begun(web: WebServer, reader: Reader, **other: str) -> None:
    """A site of four articles, as it was read once."""
    four(web, **other)
    web.html("/", HOME.format(head="", links=""))
    web.text("/sitemap.xml", sitemap(web, *PATHS), "application/xml")
    assert reader.take(web.url).counts.added == 4
    web.asked()


def test_an_article_is_withdrawn_when_two_runs_miss_it(web: WebServer, reader: Reader) -> None:
    begun(web, reader)
    web.pages[PATHS[0]] = Page(b"gone", status=410)
    web.text("/sitemap.xml", sitemap(web, *PATHS[1:]), "application/xml")
    first = reader.take(web.url, prune=True)
    assert (first.counts.removed, first.counts.read) == (0, 4)
    second = reader.take(web.url)
    assert second.counts.removed == 0
    assert any("báo 404 hai lần" in one and PATHS[0] in one for one in second.warnings)
    assert reader.take(web.url, prune=True).counts.removed == 1
    assert len(reader.find()) == 3
    last = reader.take(web.url, prune=True)
    assert (last.counts.read, last.counts.removed, last.warnings) == (3, 0, [])


def test_an_article_that_was_missed_once_stays(web: WebServer, reader: Reader) -> None:
    begun(web, reader)
    page = web.pages.pop(PATHS[0])
    reader.take(web.url, prune=True)
    web.pages[PATHS[0]] = page
    reader.take(web.url, prune=True)
    del web.pages[PATHS[0]]
    assert reader.take(web.url, prune=True).counts.removed == 0
    assert len(reader.find()) == 4


def test_a_page_that_says_that_nothing_is_there_is_as_good_as_404(web: WebServer, reader: Reader) -> None:
    begun(web, reader)
    web.html(
        PATHS[0],
        "<title>404 - Không tìm thấy</title><body><p>Không tìm thấy trang</p></body>",
    )
    web.redirect(PATHS[1], "/", 302)
    web.text("/sitemap.xml", sitemap(web, *PATHS[2:]), "application/xml")
    assert [reader.take(web.url, prune=True).counts.removed for _ in range(2)] == [0, 2]


def test_the_address_of_a_moved_article_leads_to_the_new_one(web: WebServer, reader: Reader) -> None:
    begun(web, reader)
    new = "/bai/dong-thoi-tong-ket-nam-2020.html"
    web.article(new, TITLES[0], text=f"{FIRST} Câu này được thêm khi chuyển sang hệ thống mới.")
    web.redirect(PATHS[0], new)
    web.text("/sitemap.xml", sitemap(web, new, *PATHS[1:]), "application/xml")
    counts = reader.take(web.url).counts
    assert (counts.added, counts.removed) == (1, 1)
    archive = Archive.open(reader.settings)
    try:
        assert archive.store.moved_to(f"{web.url}{PATHS[0]}") == f"{web.url}{new}"
    finally:
        archive.close()
    assert reader.take(web.url, prune=True).counts.line() == (
        "read 4, added 0, changed 0, unchanged 4, removed 0, set aside 0"
    )


def test_a_redirect_for_the_moment_moves_nothing(web: WebServer, reader: Reader) -> None:
    begun(web, reader)
    web.article("/tam/dong-thoi-tong-ket-1.html", TITLES[0])
    web.redirect(PATHS[0], "/tam/dong-thoi-tong-ket-1.html", 302)
    web.text("/sitemap.xml", sitemap(web, *PATHS[1:]), "application/xml")
    counts = reader.take(web.url, prune=True).counts
    assert (counts.removed, counts.added) == (0, 0)
    assert f"{web.url}{PATHS[0]}" in reader.find()


def test_a_site_that_fails_in_the_middle_loses_nothing(web: WebServer, reader: Reader) -> None:
    begun(web, reader)
    for path in PATHS:
        web.pages[path] = Page(b"broken", status=500)
    web.text("/sitemap.xml", sitemap(web), "application/xml")
    for _ in range(3):
        report = reader.take(web.url, prune=True)
        assert report.counts.removed == 0
        assert {item.id for item in report.set_aside if item.id} == {f"{web.url}{path}" for path in PATHS}
        assert all("trả lời 500" in item.reason for item in report.set_aside if item.id)
    web.pages["/sitemap.xml"] = Page(b"", status=503)
    assert reader.take(web.url, prune=True).counts.removed == 0
    assert len(reader.find()) == 4
    four(web)
    assert reader.take(web.url).set_aside[0].place.endswith("/sitemap.xml")
    web.text("/sitemap.xml", sitemap(web, *PATHS), "application/xml")
    assert reader.take(web.url, prune=True).set_aside == []


def test_a_site_that_falls_silent_is_left_and_gone_on_with(web: WebServer, reader: Reader) -> None:
    paths = [f"/tin/bai-so-may-{number}.html" for number in range(12)]
    web.html("/", HOME.format(head="", links=""))
    web.text("/sitemap.xml", sitemap(web, *paths), "application/xml")
    for path in paths:
        web.pages[path] = Page(b"", status=502)
    report = reader.take(web.url, prune=True)
    assert any("dừng giữa chừng" in item.reason for item in report.set_aside)
    assert len([path for path in web.asked() if path in paths]) == 5
    for number, path in enumerate(paths):
        web.article(path, f"Bài số {number} của huyện Đông Thới", text=f"{FIRST} Số {number}.")
    assert reader.take(web.url).counts.added == 12


def test_pages_are_asked_for_with_the_marks_they_came_with(web: WebServer, reader: Reader) -> None:
    begun(web, reader, etag='"{path}"')
    web.text("/sitemap.xml", sitemap(web, *PATHS, lastmod="2021-06-01"), "application/xml")
    asked: list[str] = []
    inner = web.handle

    def handle(handler) -> None:
        asked.append(handler.headers.get("If-None-Match") or "")
        inner(handler)

    web.handle = handle
    assert reader.take(web.url).counts.unchanged == 4
    assert sorted(filter(None, asked)) == sorted(f'"{path}"' for path in PATHS)


def test_articles_that_the_archive_has_lost_are_read_again(web: WebServer, reader: Reader) -> None:
    begun(web, reader, etag='"a1"')
    (reader.settings.data / "archive.sqlite").unlink()
    for rest in reader.settings.data.glob("archive.sqlite-*"):
        rest.unlink()
    shutil.rmtree(reader.settings.index)
    assert reader.take(web.url).counts.added == 4


def test_an_article_of_two_addresses_is_one(web: WebServer, reader: Reader) -> None:
    own = f'<link rel="canonical" href="{web.url}{PATHS[0]}">'
    page = web.article_html(TITLES[0]).replace("<head>", f"<head>{own}")
    four(web)
    web.html(PATHS[0], page)
    web.html("/su-kien/dong-thoi-tong-ket-1.html", page)
    web.html("/", HOME.format(head="", links=""))
    web.text("/sitemap.xml", sitemap(web, "/su-kien/dong-thoi-tong-ket-1.html", *PATHS), "application/xml")
    report = reader.take(web.url)
    assert (report.counts.added, report.warnings) == (4, [])
    assert reader.take(web.url, prune=True).counts.unchanged == 4


def test_the_data_directory_keeps_little(web: WebServer, reader: Reader, monkeypatch) -> None:
    import indexer.sources.site.state as state

    monkeypatch.setattr(state, "SAMPLE", 2)
    begun(web, reader)
    (folder,) = (reader.settings.data / "sites").iterdir()
    assert len(list(folder.glob("pages/*.gz"))) == 2
    assert len((folder / "addresses.jsonl").read_bytes().splitlines()) == 4


def test_an_article_page_s_own_address(web: WebServer, reader: Reader, tmp_path: Path) -> None:
    four(web)
    web.html("/", HOME.format(head="", links=""))
    assert reader.take(f"{web.url}{PATHS[2]}").counts.added == 1
    assert reader.find() == [f"{web.url}{PATHS[2]}"]


def test_what_was_known_of_a_site_may_be_lost(web: WebServer, reader: Reader) -> None:
    """What no list names any more is gone only where it was looked at and not found."""
    begun(web, reader)
    shutil.rmtree(reader.settings.data / "sites")
    web.text("/sitemap.xml", sitemap(web, *PATHS[:2]), "application/xml")
    counts = reader.take(web.url, prune=True).counts
    assert (counts.read, counts.added, counts.removed) == (4, 0, 0)


def test_an_article_that_names_another_address_of_its_own_has_moved(web: WebServer, reader: Reader) -> None:
    begun(web, reader)
    own = f'<link rel="canonical" href="{web.url}/bai/dong-thoi-tong-ket.html">'
    web.html(PATHS[0], web.article_html(TITLES[0]).replace("<head>", f"<head>{own}"))
    web.text("/sitemap.xml", sitemap(web, *PATHS, lastmod="2021-06-01"), "application/xml")
    counts = reader.take(web.url).counts
    assert (counts.added, counts.removed) == (1, 1)
    archive = Archive.open(reader.settings)
    try:
        assert archive.store.moved_to(f"{web.url}{PATHS[0]}") == f"{web.url}/bai/dong-thoi-tong-ket.html"
    finally:
        archive.close()
    assert reader.take(web.url, prune=True).counts.unchanged == 4
