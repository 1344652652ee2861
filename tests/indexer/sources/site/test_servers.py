"""Servers as they are in the field: packed otherwise than they say, cut short, their certificates amiss."""

import gzip
import shutil
import ssl
import subprocess
from pathlib import Path

import pytest

from indexer.sources.site.fetching import Fetcher
from indexer.sources.site.network import Refused
from indexer.sources.site.settings import SiteSettings
from tests.indexer.sources.site.server import HTML, Page, WebServer, serving
from tests.missing import missing

FREE = SiteSettings(delay=0, private=True)
TEXT = "<html><body>xin chào</body></html>"


@pytest.fixture
def fetcher():
    made = Fetcher(lambda host: FREE, pause=lambda seconds: None)
    yield made
    made.close()


def reason(fetcher: Fetcher, url: str) -> str:
    with pytest.raises(Refused) as refused:
        fetcher.get(url)
    return str(refused.value)


AUTHORITY = """
[ca]
default_ca = d
[d]
database = {folder}/index.txt
new_certs_dir = {folder}
rand_serial = yes
default_md = sha256
policy = p
[p]
commonName = supplied
[e]
subjectAltName = {host}
"""


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if shutil.which("openssl") is None:
        missing("needs openssl")
    folder = tmp_path_factory.mktemp("tls")
    for name, host, until in (
        ("cua-minh", "IP:127.0.0.1", "20400101"),
        ("het-han", "IP:127.0.0.1", "20210101"),
        ("may-khac", "DNS:khac.example", "20400101"),
    ):
        key, asked, signed = (folder / f"{name}.{end}" for end in ("key", "csr", "crt"))
        (folder / "ca.cnf").write_text(AUTHORITY.format(folder=folder, host=host))
        (folder / "index.txt").write_text("")
        new = ["-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", asked, "-subj", "/CN=thu"]
        days = ["-startdate", "20200101000000Z", "-enddate", f"{until}000000Z", "-extensions", "e"]
        sign = ["-selfsign", "-config", folder / "ca.cnf", "-in", asked, "-keyfile", key, "-out", signed]
        for command in (["req", "-new", *new], ["ca", "-batch", "-notext", *sign, *days]):
            subprocess.run(["openssl", *command], check=True, capture_output=True)
        (folder / f"{name}.pem").write_bytes(key.read_bytes() + signed.read_bytes())
    return folder


@pytest.mark.parametrize(
    ("name", "trusted", "said", "unsaid"),
    [
        ("cua-minh", False, 'ca = "', "old_tls"),
        ("het-han", True, "hết hạn", "old_tls"),
        ("may-khac", True, "của máy chủ khác", "old_tls"),
    ],
)
def test_what_is_wrong_with_a_certificate_is_told(
    certificates: Path, name: str, trusted: bool, said: str, unsaid: str
) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificates / f"{name}.pem")
    ca = str(certificates / f"{name}.crt") if trusted else ""
    with serving(lambda socket: context.wrap_socket(socket, server_side=True), "https") as web:
        web.html("/", "xin chào")
        made = Fetcher(lambda host: SiteSettings(delay=0, private=True, ca=ca))
        told = reason(made, web.url)
        made.close()
    assert said in told and unsaid not in told


def test_http_where_https_is_asked_for(web: WebServer, fetcher: Fetcher) -> None:
    web.html("/", TEXT)
    told = reason(fetcher, web.url.replace("http:", "https:"))
    assert "http://" in told


@pytest.mark.parametrize("name", ["br", "zstd", "compress"])
def test_a_packing_that_was_not_asked_for_is_asked_for_plain(
    web: WebServer, fetcher: Fetcher, name: str
) -> None:
    def answer(handler) -> None:
        plain = "gzip" not in handler.headers.get("Accept-Encoding", "")
        web.pages["/x"] = Page(
            TEXT.encode() if plain else b"\x0b\x02\x80", headers={} if plain else {"Content-Encoding": name}
        )
        handler.path = "/x"
        web.answer(handler)

    web.pages["/"] = answer
    assert fetcher.get(web.url).body.decode() == TEXT


@pytest.mark.parametrize(
    ("times", "name", "kind"),
    [
        (2, "gzip", HTML),
        (2, "gzip, gzip", HTML),
        (1, "", HTML),
        (1, "", "text/xml"),
        (2, "gzip", "application/rss+xml"),
        (1, "gzip, identity", HTML),
        (1, "GZIP ", HTML),
    ],
)
def test_packed_oftener_than_said(web: WebServer, fetcher: Fetcher, times: int, name: str, kind: str) -> None:
    body = TEXT.encode()
    for _ in range(times):
        body = gzip.compress(body, mtime=0)
    web.pages["/"] = Page(body, kind, headers={"Content-Encoding": name} if name else {})
    assert fetcher.get(web.url).body.decode() == TEXT


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nab",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nxin c\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nxin",
        b"HTTP/1.1 200 OK\r\nContent-Ty",
    ],
)
def test_an_answer_that_breaks_off_is_told_as_that(web: WebServer, fetcher: Fetcher, answer: bytes) -> None:
    def send(handler) -> None:
        handler.wfile.write(answer)
        handler.close_connection = True

    web.pages["/"] = send
    assert "giữa chừng" in reason(fetcher, web.url)


def test_a_connection_that_was_closed_while_it_rested_is_opened_anew(
    web: WebServer, fetcher: Fetcher
) -> None:
    web.html("/", TEXT)
    fetcher.get(web.url)
    times = []

    def once(handler) -> None:
        times.append(1)
        if len(times) == 1:
            handler.close_connection = True  # as where a server's patience ends when the request is under way
        else:
            web.answer(handler)

    web.handle = once
    assert fetcher.get(web.url).body.decode() == TEXT


def test_a_ring_over_both_schemes(web: WebServer, fetcher: Fetcher, certificates: Path) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificates / "cua-minh.pem")
    ca = str(certificates / "cua-minh.crt")
    with serving(lambda socket: context.wrap_socket(socket, server_side=True), "https") as secure:
        web.redirect("/a", f"{secure.url}/a")
        secure.redirect("/a", f"{web.url}/a")
        made = Fetcher(lambda host: SiteSettings(delay=0, private=True, ca=ca))
        assert "vòng tròn" in reason(made, f"{web.url}/a")
        made.close()
