"""Servers of two checkouts in turns: from their start to the first answer, and what one request takes."""

import os
import socket
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from pathlib import Path
from statistics import median
from urllib.parse import quote

from msgspec.structs import replace

from search.answer.results import SearchRequest
from tests.benchmarks.beside.turns import Checkout
from tests.benchmarks.http_load import API, PATIENCE, address, answering
from tests.benchmarks.queries import Asked
from tests.benchmarks.timing import print_table

TICKS = os.sysconf("SC_CLK_TCK")
COLUMNS = ("", "old", "new", "×")


def starts(old: Checkout, new: Checkout, rounds: int) -> None:
    """Prints what passes from the start of the web process to its first answer."""
    taken: list[list[tuple[float, float]]] = [[], []]
    for turn in range(2 * rounds):
        which = turn % 2
        begun = time.perf_counter()
        with _served((old, new)[which]) as (port, process):
            _get(HTTPConnection("127.0.0.1", port, timeout=PATIENCE), f"{API}?q={quote('hoi nghi')}")
            taken[which].append((time.perf_counter() - begun, _processor(process)))
    rows = []
    for at, name in enumerate(("on the clock, s", "of the processor, s")):
        before, after = (median(one[at] for one in its) for its in taken)
        rows.append([name, before, after, after / before])
    print_table(f"Start to the first answer, median of {rounds} in turns", COLUMNS, rows)


def pages(old: Checkout, new: Checkout, path: str, requests: Sequence[SearchRequest], rounds: int) -> None:
    """Prints what an answer made anew takes, and one that was asked for once before: one client, no other."""
    rows: list[list[object]] = []
    with _served(old) as one, _served(new) as two:
        servers = (one, two)
        addresses = [address(path, Asked("", replace(request, size=10))) for request in requests]
        for name, asked in (("made anew", "&asked={}"), ("asked again", "")):
            taken: list[list[tuple[float, float]]] = [[], []]
            for turn in range(rounds + 1):
                for which in (0, 1) if turn % 2 else (1, 0):
                    wanted = [one + asked.format(turn) for one in addresses]
                    taken[which].append(_round(*servers[which], wanted))
            for at, unit in enumerate(("ms", "ms of the processor")):
                before, after = (median(found[at] for found in its[1:]) for its in taken)
                rows.append([f"{path}, {name}, {unit}", before, after, after / before])
    print_table(f"One answer over HTTP, mean of {len(requests)}, median of {rounds} rounds", COLUMNS, rows)


def _round(port: int, process: int, addresses: Sequence[str]) -> tuple[float, float]:
    """Milliseconds an answer, on the clock and of the server's processor, over one connection: a server
    closes one that is idle while the other's turn lasts."""
    with closing(HTTPConnection("127.0.0.1", port, timeout=PATIENCE)) as client:
        begun, used = time.perf_counter(), _processor(process)
        for one in addresses:
            _get(client, one)
        each = 1000 / len(addresses)
        return (time.perf_counter() - begun) * each, (_processor(process) - used) * each


def _processor(process: int) -> float:
    """Seconds of the processor that a process has used."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


@contextmanager
def _served(checkout: Checkout) -> Iterator[tuple[int, int]]:
    """The archive of a checkout on a free port, answering: the port and the process."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process = checkout.started("-m", "web", "--data", str(checkout.data), "--port", str(port), **quiet)
    try:
        answering(port, process)
        yield port, process.pid
    finally:
        process.terminate()
        process.wait()


def _get(client: HTTPConnection, path: str) -> None:
    client.request("GET", path, headers={"Accept-Encoding": "gzip"})
    answer = client.getresponse()
    answer.read()
    if answer.status != 200:
        raise RuntimeError(f"{path}: {answer.status}")
