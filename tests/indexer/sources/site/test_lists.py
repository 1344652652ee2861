"""Lists of a site as they are in the field: relative, askew, of other hosts, closed half-way."""

import gzip

import pytest

from tests.indexer.sources.gold import FIRST, LEAD
from tests.indexer.sources.site.conftest import Reader
from tests.indexer.sources.site.server import Page, WebServer
from tests.indexer.sources.site.test_ways import (
    HOME,
    PATHS,
    TITLES,
    WordPress,
    articles,
    four,
    post,
    sitemap,
)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_robots_txt_of_a_windows_editor(web: WebServer, reader: Reader, encoding: str) -> None:
    four(web)
    web.html("/", HOME.format(head="", links=""))
    web.text("/sitemap.xml", sitemap(web, *PATHS), "application/xml")
    web.pages["/robots.txt"] = Page("User-agent: *\r\nDisallow: /tin/dong\r\n".encode(encoding), "text/plain")
    assert reader.take(web.url).counts.added == 3


def test_robots_txt_that_leads_in_a_ring_forbids_nothing(web: WebServer, reader: Reader) -> None:
    four(web)
    web.redirect("/robots.txt", "/robots.txt?lai=1")
    web.redirect("/robots.txt?lai=1", "/robots.txt")
    web.html("/", HOME.format(head="", links=""))
    web.text("/sitemap.xml", sitemap(web, *PATHS), "application/xml")
    assert reader.take(web.url).counts.added == 4


def test_a_sitemap_of_sitemaps_on_another_host_is_told(web: WebServer, reader: Reader) -> None:
    four(web)
    web.html("/", HOME.format(head="", links=""))
    web.text(
        "/sitemap.xml",
        "<sitemapindex><sitemap><loc>https://cu.example/a.xml</loc></sitemap></sitemapindex>",
        "text/xml",
    )
    report = reader.take(web.url)
    assert any("cu.example" in one for one in report.warnings)


def test_packed_sitemaps_of_a_wrong_type(web: WebServer, reader: Reader) -> None:
    four(web)
    web.html("/", HOME.format(head="", links=""))
    web.text(
        "/sitemap.xml",
        f"<sitemapindex><sitemap><loc>{web.url}/a.xml.gz</loc></sitemap><sitemap><loc>{web.url}/b.php</loc></sitemap></sitemapindex>",
        "text/html",
    )
    web.pages["/a.xml.gz"] = Page(gzip.compress(sitemap(web, *PATHS[:2]).encode()), "text/plain")
    web.pages["/b.php"] = Page(gzip.compress(sitemap(web, *PATHS[2:]).encode()), "application/octet-stream")
    assert reader.take(web.url).counts.added == 4


def test_a_sitemap_of_mere_lines(web: WebServer, reader: Reader) -> None:
    four(web)
    web.html("/", HOME.format(head="", links=""))
    web.text("/robots.txt", f"Sitemap: {web.url}/bando.txt")
    web.text("/bando.txt", "\ufeff" + "\r\n".join(web.url + path for path in PATHS))
    assert reader.take(web.url).counts.added == 4


RSS = '<?xml version="1.0"?><rss version="2.0"><channel><title>Tin &amp; bài</title>{}</channel></rss>'
ATOM = '<feed xmlns="http://www.w3.org/2005/Atom"{base}><title>Tin</title>{items}</feed>'
RDF = "<rdf:RDF{names}><channel><title>Tin</title></channel>{items}</rdf:RDF>"
NAMES = (
    ' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
IN_RSS = (
    "<item><title>{title}</title><link>{path}</link>"
    "<pubDate>Thu, 0{day} Mar 2021 08:00:00 +0700</pubDate></item>"
)
IN_ATOM = (
    '<entry><title>{title}</title><link rel="self" href="/api{path}"/><link href="{path}"/>'
    "<updated>2021-03-0{day}T08:00:00+07:00</updated></entry>"
)
IN_RDF = (
    "<item rdf:about='x'><title>{title}</title><link>{path}</link><dc:date>2021-03-0{day}</dc:date></item>"
)


def each(form: str, *, short: bool = False) -> str:
    pairs = zip(PATHS, TITLES, strict=True)
    return "".join(
        form.format(path=path.rpartition("/")[2] if short else path, title=title, day=day)
        for day, (path, title) in enumerate(pairs, 1)
    )


@pytest.mark.parametrize(
    "text",
    [
        RSS.format(each(IN_RSS)),
        RSS.format(each(IN_RSS)).replace('version="1.0"', 'version="1.0" encoding="utf-16"'),
        "\n\n " + RSS.format(each(IN_RSS)).replace("&amp;", "&"),
        ATOM.format(base="", items=each(IN_ATOM)),
        ATOM.format(base=' xml:base="/tin/"', items=each(IN_ATOM, short=True)),
        RDF.format(names=NAMES, items=each(IN_RDF)),
        RDF.format(names="", items=each(IN_RDF)),
    ],
)
def test_a_feed_of_relative_links(web: WebServer, reader: Reader, text: str) -> None:
    four(web)
    web.pages["/nguon"] = Page(text.encode("utf-16" if "utf-16" in text else "utf-8"), "text/html")
    reader.take(f"{web.url}/nguon")
    found = articles(reader)
    assert set(found) == {web.url + path for path in PATHS}
    assert {str(one.published) for one in found.values()} >= {"2021-03-01", "2021-03-04"}


def test_a_mark_that_lies_does_not_hide_what_the_list_says_changed(web: WebServer, reader: Reader) -> None:
    four(web, etag="{path}")
    web.html("/", HOME.format(head="", links=""))
    web.text("/sitemap.xml", sitemap(web, *PATHS), "application/xml")
    reader.take(web.url)
    web.article(PATHS[0], TITLES[0], text="Một đoạn mới hẳn của bài này.", etag=PATHS[0])
    listed = (
        sitemap(web, PATHS[0], lastmod="2021-05-05").replace("</urlset>", "")
        + sitemap(web, *PATHS[1:]).partition('0.9">')[2]
    )
    web.text("/sitemap.xml", listed, "application/xml")
    assert reader.take(web.url).counts.changed == 1


def wordpress(web: WebServer) -> WordPress:
    site = WordPress(web)
    body = f"<p>{LEAD}</p><p>{FIRST}</p>"
    site.posts = [
        post(at, title, f"{web.url}{path}", f"2021-03-0{at + 4}T08:00:00", body)
        for at, (title, path) in enumerate(zip(TITLES, PATHS, strict=True))
    ]
    return site


@pytest.mark.parametrize("status", [401, 403, 404])
def test_an_interface_that_closes_half_way(web: WebServer, reader: Reader, monkeypatch, status: int) -> None:
    monkeypatch.setattr("indexer.sources.site.wordpress.PER_PAGE", 2)
    wordpress(web)
    four(web)
    web.text("/sitemap.xml", sitemap(web, *PATHS), "application/xml")
    inner, closed = web.handle, False

    def handle(handler) -> None:
        nonlocal closed
        closed = closed or "page=2&" in handler.path
        if closed and "wp/v2" in handler.path:
            web.pages[handler.path] = Page(b'{"code": "rest_forbidden"}', "application/json", status=status)
            web.answer(handler)
        else:
            inner(handler)

    web.handle = handle
    first = reader.take(web.url)
    reader.take(web.url)
    assert len(reader.find()) == 4
    assert first.set_aside or first.counts.added == 4


def test_an_interface_that_chokes_on_many_posts(web: WebServer, reader: Reader) -> None:
    wordpress(web)
    inner = web.handle

    def handle(handler) -> None:
        if "_embed" in handler.path and "per_page=100" in handler.path:
            web.pages[handler.path] = Page(b"", status=500)
            web.answer(handler)
        else:
            inner(handler)

    web.handle = handle
    assert reader.take(web.url).counts.added == 4


def test_other_bases_of_the_interface(web: WebServer, reader: Reader) -> None:
    wordpress(web)
    web.html(
        "/", HOME.format(head='<link rel="https://api.w.org/" href="/index.php?rest_route=/">', links="")
    )
    inner = web.handle

    def handle(handler) -> None:
        if "rest_route=" in handler.path:
            handler.path = handler.path.replace(
                "/index.php?rest_route=/wp/v2/posts&", "/wp-json/wp/v2/posts?"
            )
        inner(handler)

    web.handle = handle
    assert reader.take(web.url).counts.added == 4


def test_an_interface_that_is_not_named(web: WebServer, reader: Reader) -> None:
    four(web)
    web.html("/", HOME.format(head="", links=""))
    web.text("/wp-sitemap.xml", sitemap(web, *PATHS), "application/xml")
    assert reader.take(web.url).counts.added == 4


def test_an_interface_that_robots_txt_closes(web: WebServer, reader: Reader) -> None:
    wordpress(web)
    four(web)
    web.text("/robots.txt", "User-agent: *\nDisallow: /wp-json/")
    web.text("/sitemap.xml", sitemap(web, *PATHS), "application/xml")
    report = reader.take(web.url)
    assert (report.counts.added, report.set_aside) == (4, [])
