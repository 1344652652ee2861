"""The archive over HTTP: load by wrk, start and memory of a process, how soon a new article is found."""

import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

from indexer.sync import sync
from indexer.workspace import workspace
from search.archive import Archive
from search.index.generations import current
from search.settings import settings_from
from tests.benchmarks.corpus import Texts, written
from tests.benchmarks.indexing import memory, started
from tests.benchmarks.queries import Asked, queries
from tests.benchmarks.timing import percentile, print_table

CLIENTS, WORKERS, PATIENCE = 16, 2, 60.0
API, PAGE = "/api/v1/search", "/tim-kiem"
_LUA = """
local paths = {}
for line in io.lines("%s") do paths[#paths + 1] = line end
local at, asked, run = 0, 0, "%s"
function request()
  at = at %% #paths + 1
  asked = asked + 1
  return wrk.format("GET", run == "" and paths[at] or paths[at] .. "&asked=" .. run .. "-" .. asked)
end
"""


def load(data: Path, texts: Texts, seconds: int, count: int) -> None:
    """Prints requests per second and their 99th percentile, for the API and the page.

    Every answer made anew (no address comes twice), then the same addresses again and again."""
    rows: list[list[object]] = []
    for path in (API, PAGE) if shutil.which("wrk") else ():
        with served(data, WORKERS) as (port, _):
            addresses = [address(path, one) for one in _asked(data, texts, count)]
            _wrk(port, addresses, data, min(2, seconds), ever_new=True)
            rows.append([f"{path}, made anew", *_wrk(port, addresses, data, seconds, ever_new=True)])
            _wrk(port, addresses, data, seconds)  # until both workers have made them all
            rows.append([f"{path}, asked again", *_wrk(port, addresses, data, seconds)])
    print_table(
        f"HTTP over loopback, {WORKERS} workers, {CLIENTS} clients (wrk on the same cores)",
        ("", "requests/s", "p50 ms", "p99 ms", "errors"),
        rows or [[f"{path}: wrk is not installed", "–", "–", "–", "–"] for path in (API, PAGE)],
    )


def _wrk(
    port: int, addresses: Sequence[str], data: Path, seconds: int, *, ever_new: bool = False
) -> list[object]:
    paths, script = data / "wrk.paths", data / "wrk.lua"
    paths.write_text("\n".join(addresses), encoding="ascii")
    script.write_text(_LUA % (paths, time.time_ns() if ever_new else ""), encoding="ascii")
    command = ["wrk", "-t1", f"-c{CLIENTS}", f"-d{seconds}s", "--latency", "-s", str(script)]
    answer = subprocess.run(
        [*command, f"http://127.0.0.1:{port}"], capture_output=True, text=True, check=True
    ).stdout
    for path in (paths, script):
        path.unlink()
    rate = re.search(r"Requests/sec:\s+([\d.]+)", answer)
    errors = re.search(r"Non-2xx or 3xx responses: (\d+)", answer)
    return [
        float(rate[1]) if rate else 0.0,
        _latency(answer, "50%"),
        _latency(answer, "99%"),
        errors[1] if errors else 0,
    ]


def _latency(answer: str, share: str) -> float:
    found = re.search(rf"{share}\s+([\d.]+)(us|ms|s)\b", answer)
    return float(found[1]) * {"us": 0.001, "ms": 1.0, "s": 1000.0}[found[2]] if found else 0.0


def start(data: Path, texts: Texts, count: int, many: int) -> None:
    """Prints the seconds to the first answer and the memory after so many requests."""
    first: list[float] = []
    for _ in range(3):
        begun = time.perf_counter()
        with served(data, 1) as (port, _):
            _get(port, f"{API}?q={quote('hoi nghi')}")
            first.append(time.perf_counter() - begun)
    asked = list(_asked(data, texts, count))
    with served(data, 1) as (port, process):
        for at in range(many):
            _get(port, address(API if at % 2 else PAGE, asked[at % len(asked)]))
        whole, own = memory(process), memory(process, "RssAnon")
    print_table(
        "The web process",
        ("", "value"),
        [
            ["start to first answer, seconds, median of three", sorted(first)[1]],
            [f"memory after {many:,} queries, MB", whole],
            ["of it its own, not pages of files, MB", own],
        ],
    )


def published(data: Path, work: Path, times: int) -> None:
    """Prints how soon one article more is found over HTTP, by a process of its own and by a running one.

    The process need not have ended by then: what it tidies after its commit keeps nobody waiting."""
    with served(data, 1) as (port, _):
        _get(port, f"{API}?q=x")
        once = [
            _until_found(port, data, work, f"m{at}{time.time_ns()}", running=False) for at in range(times)
        ]
        kept = [_until_found(port, data, work, f"k{at}{time.time_ns()}", running=True) for at in range(times)]
    print_table(
        "One article published → found over HTTP",
        ("", "p50 ms", "p95 ms"),
        [
            [name, percentile(found, 0.5), percentile(found, 0.95)]
            for name, found in (("python -m indexer sync", once), ("sync in a process that runs", kept))
        ],
    )


def _until_found(port: int, data: Path, work: Path, word: str, *, running: bool) -> float:
    record = {
        "id": word,
        "title": f"Tin mới {word}",
        "body": f"Hội nghị bàn về {word}.",
        "published_at": None,
    }
    source = written([record], work / "published.jsonl")
    begun = time.perf_counter()
    if running:
        chosen = settings_from({}, data=data, engine=current(data / "index").engine)
        with workspace(chosen, "benchmark", create=False) as opened:
            sync(opened, [source], prune=False, progress=lambda step, done: None)
        return _found(port, word, begun)
    process = started([sys.executable, "-m", "indexer", "sync", str(source), "--data", str(data)])
    try:
        return _found(port, word, begun)
    finally:
        process.wait()


def _found(port: int, word: str, begun: float) -> float:
    """Milliseconds until a word is found."""
    while word.encode() not in _get(port, f"{API}?q={word}").split(b'"hits"')[-1]:
        if time.perf_counter() - begun > PATIENCE:
            raise RuntimeError(f"{word} was never found")
        time.sleep(0.005)
    return (time.perf_counter() - begun) * 1000


@contextmanager
def served(data: Path, workers: int) -> Iterator[tuple[int, int]]:
    """The archive on a free port, answering: the port, and the process (the parent of several workers)."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    command = [
        sys.executable,
        "-m",
        "web",
        "--data",
        str(data),
        "--port",
        str(port),
        "--workers",
        str(workers),
    ]
    process = started(command)
    try:
        answering(port, process)
        yield port, process.pid
    finally:
        process.terminate()
        process.wait()


def answering(port: int, process: subprocess.Popen[Any]) -> None:
    """Wait until the web process answers there."""
    deadline = time.perf_counter() + PATIENCE
    while time.perf_counter() < deadline and process.poll() is None:
        try:
            _get(port, "/healthz")
        except (OSError, HTTPException):
            time.sleep(0.005)
        else:
            return
    raise RuntimeError("the web process did not come up")


def _get(port: int, address: str) -> bytes:
    connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    try:
        connection.request("GET", address)
        answer = connection.getresponse()
        body = answer.read()
        if answer.status != 200:
            raise RuntimeError(f"{address}: {answer.status}")
        return body
    finally:
        connection.close()


def _asked(data: Path, texts: Texts, count: int) -> list[Asked]:
    archive = Archive.open(settings_from({}, data=data))
    try:
        return queries(texts.records, archive.store, count)
    finally:
        archive.close()


def address(path: str, asked: Asked) -> str:
    request = asked.request
    given = [("q", request.text), *(("person", one) for one in request.people)]
    given += [("number", one) for one in request.numbers]
    days = (("from", request.published_from), ("to", request.published_to))
    given += [(name, day.isoformat()) for name, day in days if day]
    return f"{path}?{urlencode([*given, ('size', str(request.size))])}"
