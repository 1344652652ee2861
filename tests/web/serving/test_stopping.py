"""A server that is told to end finishes what it began, takes up nothing new, and ends within a bound."""

import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from pathlib import Path

import pytest

from tests.paths import ROOT
from tests.web.serving.started import Started, free_port, started

PROGRAM = """
import sys
from uvicorn import Config
from search import logs
from web.serving import connections, sockets, workers

port, count, workers.GRACE, workers.ENDED_WITHIN = map(int, sys.argv[1:])
config = Config(
    "tests.web.serving.slow_site:site", workers=count,
    log_config=logs.configuration("text", "request_id"), **connections.settings(),
)
if __name__ == "__main__":
    with sockets.listening("127.0.0.1", port, several=count > 1) as held:
        workers.serve(config, held)
"""


def command(folder: Path, port: int, workers: int, grace: int, within: int) -> list[str]:
    program = folder / "program.py"
    program.write_text(PROGRAM, encoding="utf-8")
    return [str(program), *map(str, (port, workers, grace, within))]


@pytest.fixture(params=[1, 2], ids=["one process", "two processes"])
def workers(request: pytest.FixtureRequest) -> int:
    count: int = request.param
    return count


def _asked(site: Started, path: str) -> tuple[int, str]:
    answer, text = site.get(path)
    return answer.status, text


def test_what_was_begun_is_finished(tmp_path: Path, workers: int) -> None:
    port = free_port()
    run = command(tmp_path, port, workers, 20, 30)
    with (
        started(run, port, tmp_path / "log", workers=workers, PYTHONPATH=".") as site,
        ThreadPoolExecutor(4) as clients,
    ):
        idle = HTTPConnection("127.0.0.1", port, timeout=30)
        idle.request("GET", "/now")
        idle.getresponse().read()
        asked = [
            clients.submit(_asked, site, path) for path in ("/later", "/piecewise", "/later", "/threaded")
        ]
        time.sleep(1.0)
        before = time.monotonic()
        site.process.send_signal(signal.SIGTERM)
        time.sleep(1.0)
        with pytest.raises(OSError):
            _asked(site, "/now")
        assert [one.result(30) for one in asked] == [
            (200, "later"), (200, "piece" * 6), (200, "later"), (200, "threaded")
        ]  # fmt: skip
        assert site.process.wait(30) == 0
        assert time.monotonic() - before < 20


@pytest.mark.parametrize("path", ["/never", "/stuck"])
def test_what_does_not_end_is_ended(tmp_path: Path, workers: int, path: str) -> None:
    port = free_port()
    run = command(tmp_path, port, workers, 1, 3)
    with started(run, port, tmp_path / "log", workers=workers, PYTHONPATH=".") as site:
        connection = HTTPConnection("127.0.0.1", port, timeout=30)
        connection.request("GET", path)
        time.sleep(0.5)
        before = time.monotonic()
        assert site.end() == 0
        assert 0.5 < time.monotonic() - before < 20
        connection.close()


def test_a_site_that_cannot_start_ends_with_its_code(tmp_path: Path, workers: int) -> None:
    run = command(tmp_path, free_port(), workers, 1, 3)
    program = Path(run[0])
    program.write_text(PROGRAM.replace("slow_site:site", "slow_site:nothing"), encoding="utf-8")
    ended = subprocess.run(
        [sys.executable, *run], cwd=ROOT, env={"PYTHONPATH": "."}, capture_output=True, text=True, timeout=60
    )
    assert ended.returncode != 0 and "nothing" in ended.stderr
