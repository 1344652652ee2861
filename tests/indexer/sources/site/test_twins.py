"""One page under several addresses is one article; visitors' numbers, cookies and letters outside ASCII."""

from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from indexer.sources.html import rules
from indexer.sources.site import by_host
from indexer.sources.site.fetching import Fetcher
from indexer.sources.site.links import address, twin
from indexer.sources.site.network import Refused
from indexer.sources.site.settings import SiteSettings
from indexer.sources.site.site import _item
from indexer.sources.site.state import Known
from tests.indexer.sources.site.conftest import Reader
from tests.indexer.sources.site.server import Page, WebServer
from tests.indexer.sources.site.test_ways import HOME, TITLES

FREE = SiteSettings(delay=0, private=True)


@pytest.mark.parametrize(
    ("base", "link", "found"),
    [
        ("https://a.example/", "http://www.a.example/tin/x-1.html", "https://a.example/tin/x-1.html"),
        ("http://www.a.example/", "https://a.example/tin/x-1.html", "http://www.a.example/tin/x-1.html"),
        ("https://a.example/", "http://a.example:8080/x", "http://a.example:8080/x"),
        ("https://a.example/", "http://b.example/x", "http://b.example/x"),
        ("https://a.example/", "/tin/x.jsp;jsessionid=0A1B2C3D?id=7", "https://a.example/tin/x.jsp?id=7"),
        ("https://a.example/", "/(S(4k2lq0abcd))/Tin.aspx?id=7", "https://a.example/Tin.aspx?id=7"),
        ("https://a.example/", "/(X(1)S(4k2lq0ab))/Tin.aspx", "https://a.example/Tin.aspx"),
        ("https://a.example/", "/x?id=7&PHPSESSID=0a1b2c", "https://a.example/x?id=7"),
        ("https://a.example/", "/x?CFID=12&CFTOKEN=34&id=7", "https://a.example/x?id=7"),
        ("https://a.example/", "/x?sid=9f86d081884c7d659a2feaa0&id=7", "https://a.example/x?id=7"),
        # PHP-Nuke counts its stories so.
        ("https://a.example/", "/modules.php?name=News&sid=1234", "https://a.example/modules.php?name=News&sid=1234"),
        ("https://a.example/", "/tin/le-(ky-niem)-12.html", "https://a.example/tin/le-(ky-niem)-12.html"),
        ("https://tỉnh.example/", "/tin", "https://xn--tnh-dlz.example/tin"),
    ],
)  # fmt: skip
def test_an_address_is_written_in_one_way(base: str, link: str, found: str) -> None:
    assert address(base, link) == found


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://a.example/tin/a", "http://www.a.example/tin/a/index.html", True),
        ("https://a.example/tin/a/", "https://a.example/tin/a", True),
        ("https://a.example/Tin/ChiTiet.aspx?ID=5", "https://a.example/tin/chitiet.aspx?id=5", True),
        ("https://a.example/tin/AbC", "https://a.example/tin/aBc", False),
        ("https://a.example/tin?id=5", "https://a.example/tin?id=6", False),
        ("https://a.example/tin/index-2.html", "https://a.example/tin/", False),
    ],
)
def test_what_is_one_page_by_its_address(one: str, other: str, same: bool) -> None:
    assert (twin(one) == twin(other)) is same


def test_twins_are_found_once_and_asked_for_once(web: WebServer, reader: Reader) -> None:
    paths = ("/tin/dong-thoi-1/", "/tin/dong-thoi-1/index.html", "/tin/dong-thoi-1")
    asp = ("/Tin/ChiTiet.aspx?id=22", "/tin/chitiet.aspx?ID=22", "/(S(abcdef012345))/tin/chitiet.aspx?id=22")
    links = "".join(f"<a href='{path}'>Tin</a>" for path in (*paths, *asp))
    web.html("/", HOME.format(head="", links=links))
    for path in paths:
        web.article(path, TITLES[0])
    for path in asp:
        web.article(path, TITLES[1])
    for _ in range(2):
        reader.take(web.url)
    assert len(reader.find()) == 2
    asked = web.asked()
    assert paths[1] not in asked and paths[2] not in asked and asp[1] not in asked


def test_the_other_twin_is_read_where_the_first_is_gone(web: WebServer, reader: Reader) -> None:
    first, second = "/tin/dong-thoi-1/", "/tin/dong-thoi-1/index.html"
    web.html("/", HOME.format(head="", links=f"<a href='{first}'>Tin</a>"))
    web.article(first, TITLES[0])
    reader.take(web.url)
    del web.pages[first]
    web.html("/", HOME.format(head="", links=f"<a href='{second}'>Tin</a>"))
    web.article(second, TITLES[0])
    for _ in range(3):
        reader.take(web.url, prune=True)
    assert reader.find() == [f"{web.url}{second}"]


def cookies(web: WebServer, path: str, wanted: str, given: str, ring: str = "") -> None:
    """A page that is given to who brings a cookie; others are led round until they do."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        had = wanted in handler.headers.get("Cookie", "")
        body = b"<p>co day</p>" if had else b""
        handler.send_response(200 if had else 302)
        if not had:
            handler.send_header("Location", ring or path)
            handler.send_header("Set-Cookie", "khac=1; Path=/; HttpOnly")
            handler.send_header("Set-Cookie", given)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    web.pages[path] = answer


def test_a_ring_that_only_wants_its_cookie_back(web: WebServer) -> None:
    cookies(web, "/bai", "D1N=9f86", "D1N=9f86; expires=Fri, 31-Dec-2027 23:55:55 GMT; path=/")
    cookies(web, "/mai", "D1N=dung", "D1N=sai")
    fetcher = Fetcher(lambda host: FREE)
    answer = fetcher.get(f"{web.url}/bai")
    assert (answer.body, answer.moved) == (b"<p>co day</p>", False)
    with pytest.raises(Refused, match="vòng"):
        fetcher.get(f"{web.url}/mai")
    web.asked()
    fetcher.get(f"{web.url}/bai")
    assert len(web.headers) == 2  # nothing is kept from one address to the next
    fetcher.close()


def test_cookies_are_for_the_host_that_gave_them(web: WebServer) -> None:
    there = web.url.replace("127.0.0.1", "localhost")
    web.pages["/bai"] = Page(b"", status=302, headers={"Location": f"{there}/dich", "Set-Cookie": "rieng=1"})
    web.html("/dich", "<p>dich</p>")
    fetcher = Fetcher(lambda host: FREE)
    assert fetcher.get(f"{web.url}/bai").body == b"<p>dich</p>"
    assert ["Cookie" in one for one in web.headers] == [False, False]
    fetcher.close()


def test_a_host_of_letters_outside_ascii_has_its_settings_and_rules(tmp_path: Path) -> None:
    (tmp_path / "sites.toml").write_text('["Tỉnh.example"]\ndelay = 3\ntitle = "h4"\n', encoding="utf-8")
    known = by_host.load(tmp_path / "sites.toml")
    for host in ("tỉnh.example", "xn--tnh-dlz.example", "www.tỉnh.example"):
        assert by_host.of(host, known).delay == 3
    found, wrong = rules.load(tmp_path)
    assert list(found) == ["xn--tnh-dlz.example"] and not wrong


@pytest.mark.parametrize(
    ("page", "canonical", "found"),
    [
        ("https://m.a.example/x-1.html", "https://www.a.example/x-1.html", "https://www.a.example/x-1.html"),
        ("https://amp.a.example/x-1.html", "https://a.example/x-1.html", "https://a.example/x-1.html"),
        ("https://m.a.example/x-1.html", "https://b.example/x-1.html", "https://m.a.example/x-1.html"),
        ("https://m.a.example/x-1.html", "https://a.example/", "https://m.a.example/x-1.html"),
        ("https://xa.a.example/x-1.html", "https://a.example/x-1.html", "https://xa.a.example/x-1.html"),
        ("https://m.example/x-1.html", "https://wap.example/x-1.html", "https://m.example/x-1.html"),
    ],
)
def test_a_page_for_telephones_is_the_article_it_names(page: str, canonical: str, found: str) -> None:
    fields = {"title": TITLES[0], "body": "Thân bài.", "url": canonical}
    assert _item(Known(page), fields).article.id == found
