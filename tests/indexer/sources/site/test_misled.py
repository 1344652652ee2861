"""Sites that say something else than what is there: of their pages, of their lists, of where they lead."""

import gzip
import re

import pytest

from indexer.sources.site.fetching import Fetcher
from indexer.sources.site.network import Refused
from indexer.sources.site.settings import SiteSettings
from tests.indexer.sources.gold import FIRST, LEAD
from tests.indexer.sources.site.conftest import Reader
from tests.indexer.sources.site.server import Page, WebServer
from tests.indexer.sources.site.test_changes import begun
from tests.indexer.sources.site.test_ways import HOME, PATHS, TITLES, WordPress, four, post, sitemap


def _packed(data: bytes) -> Page:
    return Page(data, headers={"Content-Encoding": "gzip"})


@pytest.mark.parametrize("lost", [4, 12, 400])
def test_half_a_packed_page_is_no_page(web: WebServer, lost: int) -> None:
    page = gzip.compress("".join(f"{n} dòng chữ của bài số {n * n}\n" for n in range(200)).encode())
    web.pages["/bai"] = _packed(page[:-lost])
    fetcher = Fetcher(lambda host: SiteSettings(private=True, delay=0))
    with pytest.raises(Refused, match="nén hỏng"):
        fetcher.get(f"{web.url}/bai")
    fetcher.close()


def test_files_packed_one_behind_the_other_are_one(web: WebServer) -> None:
    web.pages["/bai"] = _packed(gzip.compress(b"phan mot, ") + gzip.compress(b"phan hai"))
    fetcher = Fetcher(lambda host: SiteSettings(private=True, delay=0))
    assert fetcher.get(f"{web.url}/bai").body == b"phan mot, phan hai"
    fetcher.close()


def test_a_mark_that_every_page_bears_says_nothing_of_one(web: WebServer, reader: Reader) -> None:
    begun(web, reader, etag='"1"')
    web.article(PATHS[0], TITLES[0], day="05/03/2021", etag='"1"')
    web.text("/sitemap.xml", sitemap(web, *PATHS, lastmod="2021-06-01"), "application/xml")
    assert reader.take(web.url).counts.changed == 1


def _posts(web: WebServer, many: int) -> list[dict[str, object]]:
    """Posts of different texts, so that none is a copy of another."""
    text = "Ấp thứ {0} trồng {0} cây dừa dọc {0} đoạn kênh, giao cho {0} hộ trông coi trong {0} tháng liền."
    return [
        post(n, f"Ấp thứ {n} trồng dừa dọc kênh", f"{web.url}/tin/ap-thu-{n}-trong-dua-{n}.html",
             f"2021-03-04T08:00:{n:02d}", f"<p>{LEAD}</p><p>{text.format(n)}</p><p>{FIRST}</p>")
        for n in range(1, many + 1)
    ]  # fmt: skip


def _saying(web: WebServer, pages: str | None) -> None:
    """The site's answers say so many pages of posts, or nothing, whatever there is."""
    inner = web.handle

    def handle(handler) -> None:
        send = handler.send_header

        def lying(name: str, value: str) -> None:
            if not name.startswith("X-WP"):
                send(name, value)
            elif pages is not None:
                send(name, pages)

        handler.send_header = lying
        inner(handler)

    web.handle = handle


@pytest.mark.parametrize("pages", [None, "0", "999", "nhieu"])
def test_wordpress_whose_heads_are_lost_or_lie(
    web: WebServer, reader: Reader, monkeypatch: pytest.MonkeyPatch, pages: str | None
) -> None:
    monkeypatch.setattr("indexer.sources.site.wordpress.PER_PAGE", 2)
    WordPress(web).posts = _posts(web, 5)
    _saying(web, pages)
    assert reader.take(web.url).counts.added == 5
    assert len(asked := web.asked()) <= 12
    assert len([path for path in asked if "_embed" in path]) <= 4


def test_wordpress_that_gives_one_page_for_ever(
    web: WebServer, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("indexer.sources.site.wordpress.PER_PAGE", 2)
    WordPress(web).posts = _posts(web, 2)
    _saying(web, "999")
    inner = web.handle

    def handle(handler) -> None:
        handler.path = re.sub(r"&page=\d+", "&page=1", handler.path)
        inner(handler)

    web.handle = handle
    assert reader.take(web.url).counts.added == 2
    assert len(asked := web.asked()) <= 8
    assert len([path for path in asked if "_embed" in path]) == 2


def test_a_feed_that_says_the_address_in_its_guid_alone(web: WebServer, reader: Reader) -> None:
    four(web)
    items = "".join(
        f"<item><title>{title}</title><guid isPermaLink='true'>{web.url}{path}</guid></item>"
        for title, path in zip(TITLES, PATHS, strict=True)
    )
    lone = "<item><title>Chỉ có nhan đề</title></item><item><guid isPermaLink='false'>a-7</guid></item>"
    web.text("/rss", f"<rss version='2.0'><channel>{items}{lone}</channel></rss>", "application/rss+xml")
    report = reader.take(f"{web.url}/rss")
    assert (report.counts.added, report.counts.set_aside) == (4, 0)


@pytest.mark.parametrize("status", [301, 302])
def test_a_site_behind_a_login_has_withdrawn_nothing(web: WebServer, reader: Reader, status: int) -> None:
    begun(web, reader)
    pages = dict(web.pages)
    for path in PATHS:
        web.redirect(path, f"/dang-nhap?returnUrl={path}", status=status)
        form = "<h1>Đăng nhập</h1><form><input name='a'></form>"
        web.html(f"/dang-nhap?returnUrl={path}", form)
    for _ in range(3):
        web.text("/sitemap.xml", sitemap(web, *PATHS, lastmod="2021-07-01"), "application/xml")
        report = reader.take(web.url, prune=True)
        assert report.counts.removed == 0, report
    assert sum("đăng nhập" in one.reason for one in report.set_aside) == 4, report
    web.pages = pages
    web.article(PATHS[0], TITLES[0], day="05/03/2021")
    web.text("/sitemap.xml", sitemap(web, *PATHS, lastmod="2021-08-01"), "application/xml")
    report = reader.take(web.url, prune=True)
    assert (report.counts.changed, report.counts.unchanged, report.counts.set_aside) == (1, 3, 0)


def test_a_packed_list_that_was_cut_costs_that_list(web: WebServer, reader: Reader) -> None:
    four(web)
    web.html("/", HOME.format(head="", links=""))
    lists = [
        gzip.compress(sitemap(web, *PATHS[:2]).encode()),
        gzip.compress(sitemap(web, *PATHS[2:]).encode()),
    ]
    web.pages["/a.xml.gz"] = Page(lists[0], "application/gzip")
    web.pages["/b.xml.gz"] = Page(lists[1][:-20], "application/gzip")
    names = (f"{web.url}/a.xml.gz", "https://khac.example/c.xml.gz", f"{web.url}/b.xml.gz")
    index = "".join(f"<sitemap><loc>{name}</loc></sitemap>" for name in names)
    web.text("/sitemap.xml", f"<sitemapindex>{index}</sitemapindex>", "application/xml")
    report = reader.take(web.url, prune=True)
    assert (report.counts.added, [one.place for one in report.set_aside]) == (2, [names[2]])
    web.pages["/b.xml.gz"] = Page(lists[1], "application/gzip")
    assert reader.take(web.url, prune=True).counts.line() == (
        "read 4, added 2, changed 0, unchanged 2, removed 0, set aside 0"
    )


@pytest.mark.parametrize(
    "said",
    [
        "Bài viết này đã được gỡ hoặc không còn tồn tại.",
        "Nội dung đã bị gỡ bỏ theo yêu cầu của đơn vị.",
        "Trang này không còn tồn tại, mời bạn về trang chủ.",
        "Tin đã được thu hồi.",
    ],
)
def test_a_page_that_says_politely_that_it_is_gone(web: WebServer, reader: Reader, said: str) -> None:
    begun(web, reader)
    page = (
        f"<html><head><title>Trang tin huyện</title></head><body><h1>Rất tiếc</h1><p>{said}</p></body></html>"
    )
    web.html(PATHS[0], page)
    web.text("/sitemap.xml", sitemap(web, *PATHS[1:]), "application/xml")
    assert reader.take(web.url, prune=True).counts.removed == 0
    assert reader.take(web.url, prune=True).counts.removed == 1


@pytest.mark.parametrize("wait", ["3600", "Wed, 01 Jan 2031 00:00:00 GMT"])
def test_a_server_that_wants_to_be_left_alone_is_and_the_next_run_goes_on(
    web: WebServer, reader: Reader, wait: str
) -> None:
    four(web)
    web.html("/", HOME.format(head="", links="".join(f"<a href='{path}'>Tin</a>" for path in PATHS)))
    pages = dict(web.pages)
    for path in PATHS[1:]:
        web.pages[path] = Page(b"", status=429, headers={"Retry-After": wait})
    report = reader.take(web.url)
    assert report.counts.added == 1 and report.counts.removed == 0
    assert len([path for path in web.asked() if path in PATHS]) == 2
    web.pages.update(pages)
    assert reader.take(web.url).counts.added == 3
