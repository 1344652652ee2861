"""The demo as a reader starts and stops it: served from a directory of its own that goes with it."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from http.client import HTTPConnection
from pathlib import Path

import pytest

from tests.paths import ROOT

DEMO = ROOT / "indexer" / "demo"


@pytest.mark.parametrize("sent", [signal.SIGTERM, signal.SIGINT])
def test_the_demo_leaves_nothing_behind(tmp_path: Path, sent: signal.Signals) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    command = [sys.executable, "-m", "web", "--demo", "--port", str(port)]
    environment = os.environ | {"TMPDIR": str(tmp_path)}
    with subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.DEVNULL) as process:
        try:
            _answered(port, process)
            assert [path.name.startswith("news-archive-demo-") for path in tmp_path.iterdir()] == [True]
            assert _total(port) == len(_lines()) + len(list((DEMO / "trang").iterdir()))
        finally:
            process.send_signal(sent)
            process.wait(30)
    assert list(tmp_path.iterdir()) == []


def _lines() -> list[str]:
    return (DEMO / "bai-viet.jsonl").read_text(encoding="utf-8").splitlines()


def _total(port: int) -> int:
    """The articles of the archive that is served."""
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", "/api/v1/search?size=1")
    total: int = json.load(connection.getresponse())["total"]
    connection.close()
    return total


def _answered(port: int, process: "subprocess.Popen[bytes]") -> None:
    for _ in range(600):
        assert process.poll() is None
        connection = HTTPConnection("127.0.0.1", port, timeout=5)
        try:
            connection.request("GET", "/readyz")
            if connection.getresponse().status == 200:
                return
        except OSError:
            time.sleep(0.1)
        finally:
            connection.close()
    raise AssertionError("the demo did not come up")
