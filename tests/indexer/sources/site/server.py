"""A small web server for tests: pages that are set, changed and taken away, every request noted."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from tests.indexer.sources.gold import FIRST, LEAD, SECOND

HTML = "text/html; charset=utf-8"
Handler = Callable[[BaseHTTPRequestHandler], None]


@dataclass
class Page:
    """What an address answers."""

    body: bytes
    kind: str = HTML
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)


class WebServer:
    """The pages by their path (with the query), and what was asked for."""

    def __init__(self) -> None:
        self.pages: dict[str, Page | Handler] = {}
        self.requests: list[str] = []
        self.headers: list[dict[str, str]] = []
        self.url = ""
        self.handle: Handler = self.answer

    def html(self, path: str, body: str, **other: Any) -> None:
        self.pages[path] = Page(body.encode(), **other)

    def text(self, path: str, body: str, kind: str = "text/plain") -> None:
        self.pages[path] = Page(body.encode(), kind)

    def article(
        self, path: str, title: str, *, text: str = SECOND, day: str = "04/03/2021", etag: str = ""
    ) -> None:
        """An article with the site's furniture around it."""
        self.html(path, self.article_html(title, text, day), headers={"ETag": etag} if etag else {})

    def article_html(self, title: str, text: str = SECOND, day: str = "04/03/2021") -> str:
        return f"""<html><head><title>{title} - Trang tin huyện</title></head><body>
            <div class="menu"><a href="/">Trang chủ</a> <a href="/chuyen-muc">Chuyên mục</a></div>
            <div class="detail"><h1>{title}</h1><div class="date">Ngày đăng: {day}</div>
            <p>{LEAD} {title}.</p><p>{text}</p><p>{FIRST}</p></div>
            <div class="footer">Bản quyền của trang tin huyện</div></body></html>"""

    def redirect(self, path: str, target: str, status: int = 301) -> None:
        self.pages[path] = Page(b"", status=status, headers={"Location": target})

    def asked(self, *, without: str = "/robots.txt") -> list[str]:
        """The addresses that were asked for since the last time, in order."""
        found = [path for path in self.requests if path != without]
        self.requests.clear()
        self.headers.clear()
        return found

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        self.requests.append(handler.path)
        self.headers.append(dict(handler.headers.items()))
        page = self.pages.get(handler.path) or Page(b"<h1>404 Not Found</h1>", status=404)
        if not isinstance(page, Page):
            page(handler)
            return
        etag = page.headers.get("ETag")
        same = etag is not None and handler.headers.get("If-None-Match") == etag
        handler.send_response(304 if same else page.status)
        for name, value in page.headers.items():
            handler.send_header(name, value)
        handler.send_header("Date", formatdate(usegmt=True))
        if not same:
            handler.send_header("Content-Type", page.kind)
            handler.send_header("Content-Length", str(len(page.body)))
        handler.end_headers()
        if not same:
            handler.wfile.write(page.body)


class Serving(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """A reader that hangs up is what some tests are about."""


@contextmanager
def serving(wrap: Callable[[Any], Any] = lambda socket: socket, scheme: str = "http") -> Iterator[WebServer]:
    """A server on a free port of this machine, for as long as the block lasts."""
    site = WebServer()

    class Answering(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            site.handle(self)

        def log_message(self, *_: object) -> None:
            pass

    server = Serving(("127.0.0.1", 0), Answering)
    server.socket = wrap(server.socket)
    site.url = f"{scheme}://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()


def endless(handler: BaseHTTPRequestHandler, piece: bytes, pause: float = 0.0, head: bytes = b"") -> None:
    """An answer that does not end of itself."""
    handler.send_response(200)
    handler.send_header("Content-Type", HTML)
    handler.end_headers()
    try:
        handler.wfile.write(head)
        while True:
            handler.wfile.write(piece)
            time.sleep(pause)
    except OSError:
        handler.close_connection = True
