"""`python -m web` as it is started on a server: a process of its own, which is ended as a server is."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

from tests.paths import ROOT

PATIENCE = 60.0


class UnixConnection(HTTPConnection):
    """A connection through a Unix socket."""

    def __init__(self, path: Path) -> None:
        super().__init__("localhost", timeout=30)
        self._path = path

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(self.timeout)
        self.sock.connect(str(self._path))


@dataclass
class Started:
    """A running command; `place` is its port or its Unix socket."""

    process: "subprocess.Popen[str]"
    place: int | Path
    log: Path

    def connection(self) -> HTTPConnection:
        if isinstance(self.place, Path):
            return UnixConnection(self.place)
        return HTTPConnection("127.0.0.1", self.place, timeout=30)

    def listens(self) -> bool:
        """Whether it takes connections: what starts says that it has before it does."""
        connection = self.connection()
        try:
            connection.connect()
        except OSError:
            return False
        connection.close()
        return True

    def get(self, path: str, **headers: str) -> tuple[HTTPResponse, str]:
        connection = self.connection()
        connection.request("GET", path, headers={k.replace("_", "-"): v for k, v in headers.items()})
        answer = connection.getresponse()
        text = answer.read().decode()
        connection.close()
        return answer, text

    def end(self, sent: signal.Signals = signal.SIGTERM) -> int:
        self.process.send_signal(sent)
        return self.process.wait(PATIENCE)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


@contextmanager
def started(
    command: list[str], place: int | Path, log: Path, *, workers: int = 1, **settings: str
) -> Iterator[Started]:
    """What a command runs, once every worker has started and it listens; killed at the end where it runs."""
    environment = os.environ | {"TMPDIR": str(log.parent)} | settings
    with (
        log.open("w", encoding="utf-8") as file,
        subprocess.Popen(
            [sys.executable, *command], cwd=ROOT, env=environment, stderr=file, text=True
        ) as process,
    ):
        made = Started(process, place, log)
        try:
            until = time.monotonic() + PATIENCE
            while log.read_text(encoding="utf-8").count("startup complete") < workers or not made.listens():
                assert process.poll() is None and time.monotonic() < until, log.read_text(encoding="utf-8")
                time.sleep(0.05)
            yield made
        finally:
            if process.poll() is None:
                process.kill()


def web(data: Path, place: int | Path, *options: str) -> list[str]:
    """The command that serves an archive there."""
    where = ["--uds", str(place)] if isinstance(place, Path) else ["--port", str(place)]
    return ["-m", "web", "--data", str(data), *where, *options]
