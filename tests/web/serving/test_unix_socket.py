"""`--uds`: the site on a Unix socket, which comes and goes with the server."""

import signal
import socket
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.paths import ROOT
from tests.web.serving.started import started, web

pytestmark = pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="the system has no Unix sockets")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "tmp").mkdir()
    return tmp_path / "kho.sock"


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize("sent", [signal.SIGTERM, signal.SIGINT])
def test_the_site_answers_there_until_it_is_ended(
    data: Path, place: Path, workers: int, sent: signal.Signals
) -> None:
    command = web(data, place, "--workers", str(workers), "--access-log")
    with started(command, place, place.parent / "tmp/log", workers=workers) as site:
        assert stat.S_IMODE(place.stat().st_mode) == 0o666
        for _ in range(6):
            answer, text = site.get("/tim-kiem?q=h%E1%BB%99i+ngh%E1%BB%8B")
            assert answer.status == 200 and "hội nghị" in text.lower()
        assert site.get("/metrics")[0].status == 404
        site.get("/healthz", X_Forwarded_For="203.0.113.9")
        assert site.end(sent) == 0
        log = site.log.read_text(encoding="utf-8")
    assert not place.exists()
    assert "GET /tim-kiem 200" in log and "from unix" in log and "from 203.0.113.9" in log


def test_metrics_may_be_read_there_where_that_is_listed(data: Path, place: Path) -> None:
    with started(web(data, place), place, place.parent / "tmp/log", NEWS_ARCHIVE_METRICS_FROM="unix") as site:
        assert site.get("/metrics")[0].status == 200
        assert site.get("/metrics", X_Forwarded_For="203.0.113.9")[0].status == 404


def test_what_a_killed_server_left_is_replaced(data: Path, place: Path) -> None:
    with started(web(data, place), place, place.parent / "tmp/log") as site:
        site.process.kill()
        site.process.wait(30)
    assert place.is_socket()
    with started(web(data, place), place, place.parent / "tmp/log") as site:
        assert site.get("/healthz")[0].status == 200


def test_a_place_that_is_taken_is_named(data: Path, place: Path) -> None:
    def refused(at: Path) -> str:
        command = [sys.executable, *web(data, at)]
        ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
        assert ended.returncode == 3
        return ended.stderr

    place.write_text("not a socket", encoding="utf-8")
    assert str(place) in refused(place) and place.read_text(encoding="utf-8") == "not a socket"
    other = place.with_name("other.sock")
    with socket.socket(socket.AF_UNIX) as taken:
        taken.bind(str(other))
        taken.listen()
        assert str(other) in refused(other) and other.is_socket()
    missing = place.parent / "missing/kho.sock"
    assert str(missing) in refused(missing)
