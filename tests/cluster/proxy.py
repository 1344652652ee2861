"""What stands between the program and a node where something is to be wrong: slow, behind TLS, behind a
password, of another version."""

import base64
import ssl
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread


@dataclass(slots=True)
class Manners:
    """What the proxy does beside passing on; may be changed while it runs."""

    delay: float = 0.0
    password: str = ""
    root: bytes = b""
    """What is answered at / instead of what the node says."""


@contextmanager
def proxy(port: int, manners: Manners, certificate: Path | None = None) -> Iterator[str]:
    """The address of a proxy before the node on a port; with a certificate it speaks TLS."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            time.sleep(manners.delay)
            expected = base64.b64encode(f"archive:{manners.password}".encode()).decode()
            if manners.password and self.headers.get("Authorization") != f"Basic {expected}":
                self._give(401, b"Unauthorized", "text/plain")
            elif manners.root and self.path == "/":
                self._give(200, manners.root, "application/json")
            else:
                self._pass_on(body)

        do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = answer  # noqa: N815 - the names of http.server

        def _pass_on(self, body: bytes) -> None:
            node = HTTPConnection("127.0.0.1", port, timeout=60)
            kept = ("Content-Type", "Content-Encoding", "Accept-Encoding")
            headers = {name: self.headers[name] for name in kept if name in self.headers}
            node.request(self.command, self.path, body or None, headers)
            answer = node.getresponse()
            content, encoding = answer.read(), answer.headers.get("Content-Encoding", "")
            self._give(answer.status, content, answer.headers.get("Content-Type", ""), encoding)
            node.close()

        def _give(self, status: int, content: bytes, kind: str, encoding: str = "") -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            if encoding:
                self.send_header("Content-Encoding", encoding)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *said: object) -> None:
            """Nothing: the tests look at answers."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"{'https' if certificate else 'http'}://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


def certificate(directory: Path) -> Path:
    """A certificate for loopback that nobody else has signed, and its key, in one file."""
    made = directory / "node.pem"
    subprocess.run(
        [
            "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=node",
            "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", directory / "key.pem", "-out", made,
        ],
        check=True,
        capture_output=True,
    )  # fmt: skip
    made.write_text(made.read_text() + (directory / "key.pem").read_text())
    return made
