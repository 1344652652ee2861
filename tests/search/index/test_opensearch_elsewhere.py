"""What answers at the address of OpenSearch and is something else is called that, in one line."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from search.errors import ArchiveError, IndexOutOfReach
from search.index.engines import opener
from search.settings import Cluster

pytest.importorskip("opensearchpy", reason="opensearch-py is not installed")
PAGE = b"<html><title>Login</title></html>"


class Site(BaseHTTPRequestHandler):
    """Says the same to every request."""

    def __init__(self, status: int, kind: str, body: bytes, *args: Any) -> None:
        self.said = status, kind, body
        super().__init__(*args)

    def do_GET(self) -> None:
        status, kind, body = self.said
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


@contextmanager
def saying(status: int, kind: str, body: bytes) -> Iterator[Cluster]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Site, status, kind, body)) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield Cluster((f"http://127.0.0.1:{server.server_address[1]}",))
        server.shutdown()


@pytest.mark.parametrize(
    ("status", "kind", "body"),
    [
        (200, "text/html", PAGE),
        (404, "text/html", PAGE),
        (200, "text/plain", b"ok"),
        (200, "application/json", b"{}"),
        (200, "application/json", b"[]"),
        (200, "application/json", b"{"),
        (200, "application/json", b'{"version": "1.2"}'),
        (200, "application/json", b'{"version": {"distribution": "opensearch", "number": "x"}}'),
    ],
)
def test_another_site_is_no_opensearch(tmp_path: Path, status: int, kind: str, body: bytes) -> None:
    with (
        saying(status, kind, body) as cluster,
        pytest.raises(ArchiveError, match="this is no OpenSearch; name") as raised,
    ):
        opener("opensearch", cluster).create(tmp_path)
    assert "\n" not in str(raised.value) and list(tmp_path.iterdir()) == []


def test_a_page_in_place_of_an_answer_is_out_of_reach(tmp_path: Path) -> None:
    with (
        saying(200, "text/html", PAGE) as cluster,
        pytest.raises(IndexOutOfReach, match="no OpenSearch; see what stands before it"),
    ):
        opener("opensearch", cluster).open(tmp_path / "elsewhere")
