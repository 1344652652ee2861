"""The ways over a site: sitemaps, feeds, WordPress's interface, page after page."""

from datetime import date

import msgspec
import pytest

from indexer.processes import crew
from indexer.sources.html import saved
from search.archive import Archive
from search.model import Article
from tests.indexer.sources.gold import FIRST, LEAD, SECOND
from tests.indexer.sources.site.conftest import Reader
from tests.indexer.sources.site.server import Page, WebServer

TITLES = (
    "Đông Thới tổng kết phong trào thi đua năm 2020",
    "Bến Đá ra quân làm thủy lợi nội đồng đầu mùa khô",
    "Khởi công cầu Vĩnh Khê nối hai xã cù lao",
    "Tập huấn chuyển đổi số cho tổ công nghệ cộng đồng",
)
PATHS = (
    "/tin/dong-thoi-tong-ket-1.html",
    "/tin/ben-da-ra-quan-2.html",
    "/tin/khoi-cong-cau-3.html",
    "/tin/tap-huan-so-4.html",
)
HOME = "<html><head><title>Trang tin huyện</title>{head}</head><body><h1>Trang tin</h1>{links}</body></html>"


def articles(reader: Reader) -> dict[str, Article]:
    archive = Archive.open(reader.settings)
    try:
        return {id: found.article for id in reader.find() if (found := archive.article(id))}
    finally:
        archive.close()


def four(web: WebServer, **other: str) -> None:
    for path, title in zip(PATHS, TITLES, strict=True):
        web.article(path, title, **{name: value.format(path=path) for name, value in other.items()})


def sitemap(web: WebServer, *paths: str, lastmod: str = "2021-03-04") -> str:
    urls = "".join(f"<url><loc>{web.url}{path}</loc><lastmod>{lastmod}</lastmod></url>" for path in paths)
    return f'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'


def feed(web: WebServer, *items: tuple[str, str, str]) -> str:
    inner = "".join(
        f"<item><title>{title}</title><link>{web.url}{path}</link><pubDate>{day}</pubDate>"
        f"<category>Xây dựng Đảng</category></item>"
        for path, title, day in items
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Tin</title>{inner}</channel></rss>'


def test_a_sitemap_of_sitemaps_that_robots_txt_names(web: WebServer, reader: Reader) -> None:
    four(web)
    web.html("/", HOME.format(head="", links='<a href="/khac.html">Khác</a>'))
    web.text("/robots.txt", f"User-agent: *\nDisallow: /kin/\nSitemap: {web.url}/bando.xml\n")
    inner = "".join(f"<sitemap><loc>{web.url}/bando-{at}.xml</loc></sitemap>" for at in (1, 2))
    web.text(
        "/bando.xml", f'<sitemapindex xmlns="http://www.sitemaps.org/x">{inner}</sitemapindex>', "text/xml"
    )
    web.text("/bando-1.xml", sitemap(web, *PATHS[:2], "/kin/mat-12.html"), "text/xml")
    web.text("/bando-2.xml", sitemap(web, *PATHS[2:], "/anh/1.jpg"), "text/xml")
    report = reader.take(web.url)
    assert report.counts.line().startswith("read 4, added 4,")
    assert {one.title for one in articles(reader).values()} == set(TITLES)
    assert {one.published for one in articles(reader).values()} == {date(2021, 3, 4)}
    assert all("Bản quyền" not in one.body for one in articles(reader).values())
    assert "/kin/mat-12.html" not in web.requests
    assert any("robots.txt không cho đọc" in one for one in report.warnings)
    web.asked()
    assert reader.take(web.url).counts.line() == (
        "read 4, added 0, changed 0, unchanged 4, removed 0, set aside 0"
    )
    assert not set(PATHS) & set(web.asked())


def test_only_what_the_sitemap_says_has_changed_is_asked_for_again(web: WebServer, reader: Reader) -> None:
    four(web)
    web.html("/", HOME.format(head="", links=""))
    web.text("/sitemap.xml", sitemap(web, *PATHS), "application/xml")
    reader.take(web.url)
    web.article(PATHS[1], TITLES[1], text=f"{SECOND} Thêm một câu được sửa vào hôm sau.")
    web.text(
        "/sitemap.xml",
        sitemap(web, PATHS[0], lastmod="2021-03-04").replace("</urlset>", "")
        + f"<url><loc>{web.url}{PATHS[1]}</loc><lastmod>2021-03-05</lastmod></url></urlset>",
        "text/xml",
    )
    web.asked()
    counts = reader.take(web.url).counts
    assert (counts.changed, counts.added, counts.removed) == (1, 0, 0)
    # What the sitemap names no more is looked at, and is there.
    assert {path for path in web.asked() if path in PATHS} == {PATHS[1], PATHS[2], PATHS[3]}
    assert reader.find('"sửa vào hôm sau"') == [f"{web.url}{PATHS[1]}"]


def test_a_feed_alone_and_its_better_facts(web: WebServer, reader: Reader) -> None:
    four(web)
    web.html(PATHS[0], web.article_html(TITLES[0]).replace("Ngày đăng: 04/03/2021", ""))
    head = '<link rel="alternate" type="application/rss+xml" href="/rss/tin.rss">'
    web.html("/", HOME.format(head=head, links=f'<a href="{PATHS[3]}">Tập huấn</a>'))
    days = (
        "Wed, 03 Mar 2021 20:04:25 +0000",
        "Thu, 04 Mar 2021 08:00:00 +0700",
        "Fri, 05 Mar 2021 08:00:00 +0700",
    )
    items = list(zip(PATHS, TITLES, days, strict=False))
    web.text("/rss/tin.rss", feed(web, *items), "application/rss+xml")
    report = reader.take(web.url)
    assert report.counts.added == 3
    found = articles(reader)[f"{web.url}{PATHS[0]}"]
    assert (found.published, found.section) == (date(2021, 3, 4), "Xây dựng Đảng")
    assert any("walk = true" in one for one in report.warnings)


def test_a_feed_s_own_address_and_one_that_dates_all_alike(web: WebServer, reader: Reader) -> None:
    four(web)
    day = "Mon, 07 Jun 2021 08:00:00 +0700"
    web.text(
        "/rss",
        feed(web, *[(path, title, day) for path, title in zip(PATHS, TITLES, strict=True)]),
        "text/xml",
    )
    assert reader.take(f"{web.url}/rss").counts.added == 4
    assert {one.published for one in articles(reader).values()} == {date(2021, 3, 4)}
    assert not {"/", "/sitemap.xml"} & set(web.requests)


def test_from_page_to_page_where_nothing_lists_the_articles(web: WebServer, reader: Reader) -> None:
    four(web)
    links = "".join(
        f'<a href="{path}?utm_source=trang-chu#d">{t}</a>' for path, t in zip(PATHS[:2], TITLES, strict=False)
    )
    web.html("/", HOME.format(head="", links=f'{links}<a href="/chuyen-muc">Mục</a><a href="/login">Vào</a>'))
    more = "".join(
        f'<li><a href="{path}">{title}</a></li>' for path, title in zip(PATHS, TITLES, strict=True)
    )
    web.html(
        "/chuyen-muc",
        f"<html><body><ul>{more}</ul><a href='https://noi-khac.example/a-b-c-1.html'>x</a></body></html>",
    )
    report = reader.take(web.url)
    assert (report.counts.added, report.set_aside) == (4, [])
    assert set(reader.find()) == {f"{web.url}{path}" for path in PATHS}
    assert "/login" not in web.requests
    web.article("/tin/them-mot-bai-5.html", "Thêm một bài nữa của huyện")
    web.html(
        "/chuyen-muc",
        f"<html><body><ul>{more}<a href='/tin/them-mot-bai-5.html'>Thêm một bài</a></ul></body></html>",
    )
    assert reader.take(web.url).counts.added == 1


def test_only_addresses_that_the_settings_call_articles(web: WebServer, tmp_path) -> None:
    reader = Reader(tmp_path, 'private = true\ndelay = 0\narticles = "/tin/.*-[12].html"')
    four(web)
    web.html("/", HOME.format(head="", links=""))
    web.text("/sitemap.xml", sitemap(web, *PATHS), "application/xml")
    reader.take(web.url)
    assert set(reader.find()) == {f"{web.url}{path}" for path in PATHS[:2]}


def test_a_walk_that_has_had_its_share_goes_on_in_the_next_run(web: WebServer, tmp_path) -> None:
    reader = Reader(tmp_path, "private = true\ndelay = 0\npages = 5")
    four(web)
    web.html("/", HOME.format(head="", links=""))
    web.text("/sitemap.xml", sitemap(web, *PATHS), "application/xml")
    first = reader.take(web.url, prune=True)
    assert first.counts.added < 4
    assert any("chạy lại để đi tiếp" in one for one in first.warnings)
    assert first.counts.added + reader.take(web.url).counts.added == 4


def test_what_a_killed_run_brought_is_not_asked_for_again(
    web: WebServer, reader: Reader, monkeypatch
) -> None:
    four(web)
    web.html("/", HOME.format(head="", links=""))
    web.text("/sitemap.xml", sitemap(web, *PATHS), "application/xml")

    def cut(handler) -> None:
        raise KeyboardInterrupt

    asked = 0
    get = web.handle

    def handle(handler) -> None:
        nonlocal asked
        asked += handler.path in PATHS
        get(handler)

    web.handle = handle
    import indexer.sources.site.visiting as visiting

    keep = visiting.Visitor.keep

    def kept(self, known, answer) -> None:
        keep(self, known, answer)
        if asked == 3:
            raise KeyboardInterrupt

    monkeypatch.setattr(visiting.Visitor, "keep", kept)
    with pytest.raises(KeyboardInterrupt):
        reader.take(web.url)
    monkeypatch.undo()
    assert asked == 3
    assert reader.take(web.url).counts.added == 4
    assert asked == 4


def post(number: int, title: str, path: str, modified: str, body: str) -> dict[str, object]:
    return {
        "id": number,
        "link": path,
        "date": "2021-03-04T08:00:00",
        "modified": modified,
        "title": {"rendered": title.replace("Đông", "&#272;ông")},
        "content": {"rendered": body, "protected": False},
        "_embedded": {
            "author": [{"name": "Trác Văn Lĩnh"}],
            "wp:term": [[{"name": "Thời sự &amp; Chính trị", "taxonomy": "category"}]],
        },
    }


class WordPress:
    """A site that gives its posts as WordPress does."""

    def __init__(self, web: WebServer) -> None:
        self.web = web
        self.posts: list[dict[str, object]] = []
        web.html("/", HOME.format(head='<link rel="https://api.w.org/" href="/wp-json/">', links=""))
        web.handle = self.handle(web.handle)

    def handle(self, otherwise):
        from urllib.parse import parse_qs, urlsplit

        def answer(handler) -> None:
            parts = urlsplit(handler.path)
            asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
            if parts.path != "/wp-json/wp/v2/posts":
                return otherwise(handler)
            since = asked.get("modified_after", "")
            found = [one for one in self.posts if str(one["modified"]) > since]
            if asked["orderby"] == "modified":
                found.sort(key=lambda one: str(one["modified"]))
            size, page = int(asked["per_page"]), int(asked["page"])
            some = found[(page - 1) * size : page * size]
            headers = {"X-WP-Total": str(len(found)), "X-WP-TotalPages": str(max(-(-len(found) // size), 1))}
            self.web.pages[handler.path] = Page(
                msgspec.json.encode(some), "application/json", headers=headers
            )
            return otherwise(handler)

        return answer


def test_wordpress_gives_its_posts_whole(web: WebServer, reader: Reader) -> None:
    site = WordPress(web)
    picture = "<figure><img src='a.jpg'><figcaption>Quang cảnh hội nghị</figcaption></figure>"
    body = f"<p>{LEAD}</p>\n{picture}<p>{FIRST}</p>"
    site.posts = [
        post(at, t, f"{web.url}{p}", f"2021-03-0{at + 4}T08:00:00", body)
        for at, (t, p) in enumerate(zip(TITLES, PATHS, strict=True))
    ]
    report = reader.take(web.url)
    assert (report.counts.added, report.warnings) == (4, [])
    found = articles(reader)[f"{web.url}{PATHS[0]}"]
    assert (found.title, found.published) == (TITLES[0], date(2021, 3, 4))
    assert (found.author, found.section) == ("Trác Văn Lĩnh", "Thời sự & Chính trị")
    assert found.captions == ("Quang cảnh hội nghị",)
    assert found.body == f"{LEAD}\n{FIRST}"
    assert not set(PATHS) & set(web.asked())

    site.posts[2] = post(
        2, TITLES[2], f"{web.url}{PATHS[2]}", "2021-03-09T08:00:00", f"<p>{LEAD}</p><p>{SECOND}</p>"
    )
    counts = reader.take(web.url).counts
    assert (counts.read, counts.changed, counts.unchanged) == (4, 1, 3)
    assert all("modified_after" in path for path in web.asked() if "_embed" in path)


def test_wordpress_withdrew_a_post(web: WebServer, reader: Reader) -> None:
    site = WordPress(web)
    body = f"<p>{LEAD}</p><p>{FIRST}</p>"
    site.posts = [
        post(at, t, f"{web.url}{p}", f"2021-03-0{at + 4}T08:00:00", body)
        for at, (t, p) in enumerate(zip(TITLES, PATHS, strict=True))
    ]
    reader.take(web.url)
    del site.posts[1]
    assert reader.take(web.url, prune=True).counts.removed == 0
    assert reader.take(web.url, prune=True).counts.removed == 1
    assert f"{web.url}{PATHS[1]}" not in reader.find()
    assert reader.take(web.url, prune=True).counts.line() == (
        "read 3, added 0, changed 0, unchanged 3, removed 0, set aside 0"
    )


def test_a_closed_interface_of_wordpress_leaves_the_sitemap(web: WebServer, reader: Reader) -> None:
    four(web)
    web.html("/", HOME.format(head='<link rel="https://api.w.org/" href="/wp-json/">', links=""))
    web.text("/sitemap.xml", sitemap(web, *PATHS), "application/xml")
    assert reader.take(web.url).counts.added == 4


def test_a_sitemap_of_another_site_is_told(web: WebServer, reader: Reader) -> None:
    four(web)
    web.html("/", HOME.format(head="", links=""))
    listed = sitemap(web, *PATHS).replace(web.url, "https://cu.example") + " "
    web.text(
        "/sitemap.xml",
        listed.replace("</urlset>", f"<url><loc>{web.url}{PATHS[0]}</loc></url></urlset>"),
        "text/xml",
    )
    report = reader.take(web.url)
    assert report.counts.added == 1
    assert any("4 địa chỉ của trang khác (cu.example)" in one for one in report.warnings)


def test_wordpress_has_fewer_pages_than_when_the_walk_was_stopped(
    web: WebServer, tmp_path, monkeypatch
) -> None:
    monkeypatch.setattr("indexer.sources.site.wordpress.PER_PAGE", 2)
    reader = Reader(tmp_path, "private = true\ndelay = 0\npages = 2")
    site = WordPress(web)
    body = f"<p>{LEAD}</p><p>{FIRST}</p>"
    site.posts = [
        post(at, title, f"{web.url}{path}", f"2021-03-0{at + 4}T08:00:00", body)
        for at, (title, path) in enumerate(zip(TITLES, PATHS, strict=True))
    ]
    first = reader.take(web.url)
    assert (first.counts.added, any("chạy lại" in one for one in first.warnings)) == (2, True)
    del site.posts[2:]
    inner = web.handle

    def handle(handler) -> None:
        if "page=2&" in handler.path and "_embed" in handler.path:
            web.pages[handler.path] = Page(b'{"code": "rest_post_invalid_page_number"}', status=400)
            web.requests.append(handler.path)
            handler.send_error(400)
        else:
            inner(handler)

    web.handle = handle
    (reader.settings.data / "sites.toml").write_text('["127.0.0.1"]\nprivate = true\ndelay = 0\n')
    second = reader.take(web.url, prune=True)
    assert (second.counts.unchanged, second.set_aside) == (2, [])
    web.asked()
    reader.take(web.url)
    assert any("page=1&" in path and "modified_after" in path for path in web.asked())


def test_many_pages_are_read_on_every_core(web: WebServer, reader: Reader, monkeypatch) -> None:
    monkeypatch.setattr(saved, "FEW", 0)
    monkeypatch.setattr(crew, "cores", lambda: 2)
    four(web)
    web.pages["/tin/hong-5.html"] = Page(b"<html><body></body></html>")
    web.html("/", HOME.format(head="", links=""))
    web.text("/sitemap.xml", sitemap(web, *PATHS, "/tin/hong-5.html"), "application/xml")
    report = reader.take(web.url)
    assert (report.counts.added, [item.place for item in report.set_aside]) == (
        4,
        [f"{web.url}/tin/hong-5.html"],
    )
    assert set(reader.find()) == {web.url + path for path in PATHS}
