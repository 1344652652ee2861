"""Servers that are not there, do not end, lie or lead elsewhere: told in a line, and the rest goes on."""

import gzip
import socket
import time
import zlib
from pathlib import Path

import pytest

from indexer.sources.site import fetching, network, robots
from indexer.sources.site.fetching import Fetcher
from indexer.sources.site.network import Refused, public
from indexer.sources.site.packing import inflated
from indexer.sources.site.settings import SiteSettings
from tests.indexer.sources.site.conftest import Reader
from tests.indexer.sources.site.server import HTML, Page, WebServer, endless
from tests.indexer.sources.site.test_ways import HOME, PATHS, four, sitemap

FREE = SiteSettings(delay=0, private=True)


@pytest.fixture
def fetcher():
    made = Fetcher(lambda host: FREE, pause=lambda seconds: None)
    yield made
    made.close()


def reason(fetcher: Fetcher, url: str, **other: int) -> str:
    with pytest.raises(Refused) as refused:
        fetcher.get(url, **other)
    return str(refused.value)


def test_a_site_that_is_not_there(reader: Reader) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    report = reader.take(f"http://127.0.0.1:{port}/")
    assert [item.place for item in report.set_aside] == [f"http://127.0.0.1:{port}/"]
    assert "không nối được" in report.set_aside[0].reason
    assert report.counts.line().endswith("set aside 1")


@pytest.mark.parametrize("url", ["http://khong-co-may-nay.invalid/", "http:///", "https://[::1/"])
def test_an_address_of_nothing(reader: Reader, url: str) -> None:
    (item,) = reader.take(url).set_aside
    assert item.reason


def test_a_site_that_leaves_nothing_is_told(web: WebServer, reader: Reader) -> None:
    web.text("/robots.txt", "User-agent: *\nDisallow: /\n")
    web.html("/", "<html></html>")
    (item,) = reader.take(web.url).set_aside
    assert "robots.txt" in item.reason
    assert web.asked() == []


@pytest.mark.parametrize("status", [500, 503])
def test_a_robots_txt_that_cannot_be_had_forbids_all(web: WebServer, reader: Reader, status: int) -> None:
    web.pages["/robots.txt"] = Page(b"", status=status)
    four(web)
    assert "robots.txt" in reader.take(web.url).set_aside[0].reason
    assert web.asked() == []


def test_an_endless_robots_txt_is_cut(web: WebServer, reader: Reader) -> None:
    web.pages["/robots.txt"] = lambda handler: endless(
        handler, b"Disallow: /x\n" * 5000, head=b"User-agent: *\n"
    )
    four(web)
    web.html("/", HOME.format(head="", links=""))
    web.text("/sitemap.xml", sitemap(web, *PATHS), "application/xml")
    assert reader.take(web.url).counts.added == 4


def test_a_pattern_of_many_stars_costs_nothing() -> None:
    rules = robots.read(b"User-agent: *\nDisallow: /" + b"*a" * 2000 + b"$\n", "news-archive-search/1")
    start = time.process_time()
    assert rules.allows("https://a.example/" + "a" * 1500 + "b")
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    ("text", "path", "allowed"),
    [
        ("User-agent: *\nDisallow: /a", "/ab", False),
        ("User-agent: *\nDisallow: /a\nAllow: /ab", "/abc", True),
        ("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?z", True),
        ("User-agent: *\nDisallow: /$", "/", False),
        ("User-agent: *\nDisallow: /$", "/a", True),
        ("User-agent: *\nDisallow:", "/a", True),
        ("User-agent: *\nDisallow: /\n\nUser-agent: News-Archive-Search\nAllow: /", "/a", True),
        ("User-agent: a\nUser-agent: *\nDisallow: /a", "/a", False),
        ("User-agent: googlebot\nDisallow: /", "/a", True),
        ("User-agent: *\nDisallow: /tin%2Dtuc", "/tin-tuc", False),
        ("\ufeffUser-agent: *\nDisallow: /tìm # mục", "/t%C3%ACm", False),
        ("rác\n:::\n\x00", "/a", True),
    ],
)
def test_robots_txt(text: str, path: str, allowed: bool) -> None:
    assert robots.read(text.encode(), "news-archive-search/0.1").allows(f"https://a.example{path}") is allowed


def test_crawl_delay_is_kept(web: WebServer, tmp_path: Path) -> None:
    waits: list[float] = []
    made = Fetcher(lambda host: FREE, pause=waits.append)
    made.delays["127.0.0.1"] = 4.0
    web.html("/", "<p>")
    made.get(web.url)
    made.get(web.url)
    made.close()
    assert len(waits) == 1
    assert 3 < waits[0] <= 4


def test_redirects_in_a_ring_or_without_end(web: WebServer, fetcher: Fetcher) -> None:
    web.redirect("/a", "/b")
    web.redirect("/b", "/a")
    for number in range(20):
        web.redirect(f"/c{number}", f"/c{number + 1}")
    web.redirect("/d", "ftp://noi-khac.example/")
    assert "vòng tròn" in reason(fetcher, f"{web.url}/a")
    assert "quá nhiều lần" in reason(fetcher, f"{web.url}/c0")
    assert "http" in reason(fetcher, f"{web.url}/d")


def test_a_body_without_end_is_cut_off(web: WebServer, fetcher: Fetcher) -> None:
    web.pages["/"] = lambda handler: endless(handler, b"x" * 100_000)
    assert "lớn hơn" in reason(fetcher, web.url, largest=1_000_000)


def test_a_slow_drip_is_cut_off(web: WebServer, fetcher: Fetcher, monkeypatch) -> None:
    monkeypatch.setattr(fetching, "SECONDS", 1.0)
    web.pages["/"] = lambda handler: endless(handler, b"x", 0.05)
    start = time.monotonic()
    assert "chậm" in reason(fetcher, web.url)
    assert time.monotonic() - start < 10


def test_headers_that_drip_are_cut_off(web: WebServer, fetcher: Fetcher, monkeypatch) -> None:
    monkeypatch.setattr(fetching, "SECONDS", 1.0)

    def drip(handler) -> None:
        try:
            handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
            while True:
                handler.wfile.write(b"X: y\r\n")
                time.sleep(0.05)
        except OSError:
            handler.close_connection = True

    web.pages["/"] = drip
    assert "chậm" in reason(fetcher, web.url)


@pytest.mark.parametrize(
    "answer", [b"", b"\x00\xff rubbish\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nab"]
)
def test_what_is_not_http_or_ends_too_soon(web: WebServer, fetcher: Fetcher, answer: bytes) -> None:
    def send(handler) -> None:
        handler.wfile.write(answer)
        handler.close_connection = True

    web.pages["/"] = send
    assert reason(fetcher, web.url)


def test_a_bomb_is_noticed_while_it_is_small(web: WebServer, fetcher: Fetcher) -> None:
    bomb = gzip.compress(b"\0" * 50_000_000, 9, mtime=0)
    web.pages["/"] = Page(bomb, headers={"Content-Encoding": "gzip"})
    assert "lớn hơn" in reason(fetcher, web.url, largest=1_000_000)
    largest = max(len(part) for part in inflated(iter([bomb])))
    assert largest <= 1 << 16


@pytest.mark.parametrize(
    ("packed", "name"),
    [
        (gzip.compress(b"xin ch\xc3\xa0o", mtime=0), "gzip"),
        (zlib.compress(b"xin ch\xc3\xa0o"), "deflate"),
        (zlib.compress(b"xin ch\xc3\xa0o")[2:-4], "deflate"),
    ],
)
def test_every_packing_that_servers_use(web: WebServer, fetcher: Fetcher, packed: bytes, name: str) -> None:
    web.pages["/"] = Page(packed, headers={"Content-Encoding": name})
    assert fetcher.get(web.url).body.decode() == "xin chào"


@pytest.mark.parametrize(("packed", "name"), [(b"no gzip", "gzip"), (b"\x0b\x02\x80", "br")])
def test_a_packing_that_is_broken_or_was_not_asked_for(
    web: WebServer, fetcher: Fetcher, packed: bytes, name: str
) -> None:
    web.pages["/"] = Page(packed, headers={"Content-Encoding": name})
    assert "nén" in reason(fetcher, web.url)


def test_patience_is_kept_once(web: WebServer) -> None:
    waits: list[float] = []
    made = Fetcher(lambda host: FREE, pause=waits.append)
    web.pages["/"] = Page(b"", status=429, headers={"Retry-After": "7"})
    assert made.get(web.url).status == 429
    made.close()
    assert waits == [7.0]


def test_a_private_network_is_left_alone(web: WebServer, tmp_path: Path) -> None:
    reader = Reader(tmp_path, "delay = 0")
    web.html("/", "<p>")
    (item,) = reader.take(web.url).set_aside
    assert "mạng riêng" in item.reason
    assert "private = true" in item.reason
    assert web.requests == []


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "192.168.1.1", "172.16.0.1", "169.254.169.254", "0.0.0.0", "100.64.0.1",
     "224.0.0.1",
     "::1", "::", "fe80::1", "fc00::1", "::ffff:127.0.0.1", "2002:7f00:1::", "64:ff9b::7f00:1", "ff02::1"],
)  # fmt: skip
def test_addresses_that_are_not_public(address: str) -> None:
    assert not public(address)


@pytest.mark.parametrize("address", ["113.160.1.1", "2405:4800::1", "::ffff:113.160.1.1"])
def test_addresses_that_are_public(address: str) -> None:
    assert public(address)


def test_a_redirect_into_a_private_network_is_not_followed(web: WebServer, monkeypatch) -> None:
    """The host that is asked for is said to be public, the one it leads to is not."""
    web.redirect("/", f"{web.url.replace('127.0.0.1', 'noi-bo.example')}/kin")
    web.html("/kin", "kín")
    found = socket.getaddrinfo
    monkeypatch.setattr(network.socket, "getaddrinfo", lambda host, *a, **k: found("127.0.0.1", *a, **k))
    made = Fetcher(lambda host: SiteSettings(delay=0, private=host == "127.0.0.1"))
    assert "mạng riêng" in reason(made, web.url)
    made.close()
    assert web.requests == ["/"]


def test_one_private_address_among_public_ones_is_enough(monkeypatch) -> None:
    rows = [(2, 1, 6, "", (one, 80)) for one in ("113.160.1.1", "10.0.0.1")]
    monkeypatch.setattr(network.socket, "getaddrinfo", lambda *a, **k: rows)
    made = Fetcher(lambda host: SiteSettings(delay=0))
    assert "10.0.0.1" in reason(made, "http://hai-mat.example/")
    made.close()


def test_the_address_that_was_looked_at_is_the_one_that_is_connected_to(web: WebServer, monkeypatch) -> None:
    """A name service that answers otherwise the second time is not asked a second time."""
    answers = iter(["127.0.0.1", "203.0.113.9"])
    found, asked = socket.getaddrinfo, []

    def changing(host, *rest, **other):
        if host == "doi-dia-chi.example":
            asked.append(host)
            return found(next(answers), *rest, **other)
        return found(host, *rest, **other)

    monkeypatch.setattr(network.socket, "getaddrinfo", changing)
    web.html("/", "một trang")
    made = Fetcher(lambda host: FREE)
    assert made.get(web.url.replace("127.0.0.1", "doi-dia-chi.example")).body.decode() == "một trang"
    made.close()
    assert asked == ["doi-dia-chi.example"]


def test_what_is_no_page_is_passed_over(web: WebServer, reader: Reader) -> None:
    four(web)
    web.html("/", HOME.format(head="", links=""))
    web.pages[PATHS[0]] = Page(b"%PDF-1.7 \x00\x01", "application/pdf")
    web.pages[PATHS[1]] = Page(b"\x00\x01\x02" * 1000, HTML)
    web.text("/sitemap.xml", sitemap(web, *PATHS), "application/xml")
    report = reader.take(web.url)
    assert report.counts.added == 2


@pytest.mark.parametrize(
    "body",
    [
        "<urlset><url><loc>",
        '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><urlset><url><loc>&b;</loc></url></urlset>',
        "<urlset></urlset>",
    ],
)
def test_a_broken_or_hostile_sitemap(web: WebServer, reader: Reader, body: str) -> None:
    web.html("/", HOME.format(head="", links=""))
    web.text("/sitemap.xml", body, "application/xml")
    report = reader.take(web.url)
    assert report.counts.added == 0
    assert any("không thấy bài viết nào" in item.reason for item in report.set_aside)
    assert not any("root:" in one for one in report.warnings)


def test_a_calendar_without_end_is_bounded(web: WebServer, tmp_path: Path) -> None:
    reader = Reader(tmp_path, "private = true\ndelay = 0\npages = 30")
    inner = web.handle

    def handle(handler) -> None:
        if handler.path.startswith("/lich"):
            day = int(handler.path.rpartition("=")[2] or 0)
            web.html(handler.path, f'<a href="/lich?ngay={day + 1}">sau</a>')
        inner(handler)

    web.handle = handle
    web.html("/", HOME.format(head="", links='<a href="/lich?ngay=1">Lịch</a>'))
    reader.take(web.url)
    assert len(web.asked()) <= 31


def test_the_rest_goes_on(web: WebServer, reader: Reader) -> None:
    four(web)
    web.html("/", HOME.format(head="", links=""))
    web.text("/sitemap.xml", sitemap(web, *PATHS), "application/xml")
    report = reader.take("http://khong-co-may-nay.invalid/", web.url, str(reader.file))
    assert report.counts.added == 4
    assert report.counts.set_aside == 2
