"""A hostile client of each kind beside a normal one, over a real server; prints how the normal one fares.

python -m tests.reliability.clients [DATA] [--seconds N]: on the archive in DATA, else on the demo archive."""

import argparse
import asyncio
import tempfile
import time
from collections import Counter
from contextlib import suppress
from itertools import count
from pathlib import Path
from subprocess import run
from sys import executable
from urllib.parse import quote

from tests.benchmarks.http_load import served
from tests.benchmarks.indexing import memory
from tests.benchmarks.timing import percentile, print_table
from tests.paths import ROOT
from tests.reliability.hostile import KINDS, WORDS, Kind, connected, request, status

PAUSE, PATIENCE = 0.05, 30.0


async def normal(port: int, until: float) -> tuple[list[float], Counter[str]]:
    """The milliseconds of each search of a reader who asks one after another, and the answers by status."""
    took: list[float] = []
    seen: Counter[str] = Counter()
    for at in count():
        if time.perf_counter() > until:
            return took, seen
        begun = time.perf_counter()
        try:
            async with asyncio.timeout(PATIENCE), connected(port) as (reader, writer):
                path = f"/tim-kiem?q={WORDS[at % len(WORDS)]}+{WORDS[(at // 3 + 5) % len(WORDS)]}&again={at}"
                writer.write(request(quote(path, safe="/?&=+"), "Connection: close"))
                seen[await status(reader)] += 1
                await reader.read(-1)
        except (OSError, TimeoutError) as error:
            seen[type(error).__name__] += 1
        took.append((time.perf_counter() - begun) * 1000)
        await asyncio.sleep(PAUSE)
    raise AssertionError


async def beside(
    port: int, kind: Kind | None, many: int, seconds: float
) -> tuple[list[float], list[Counter[str]]]:
    """What the normal client meets while hostile ones are at work, and what these meet."""
    hostile: Counter[str] = Counter()
    task = asyncio.ensure_future(kind(port, many, hostile)) if kind else None
    await asyncio.sleep(0.2)
    took, seen = await normal(port, time.perf_counter() + seconds)
    if task:
        task.cancel()
        with suppress(asyncio.CancelledError, OSError):
            await task
    return took, [seen, hostile]


def measured(data: Path, seconds: float) -> None:
    """Prints the table: one server for each kind, so that none is blamed for what another left."""
    rows: list[list[object]] = []
    for name, (kind, many) in {"nobody": (None, 0), **KINDS}.items():
        with served(data, 1) as (port, process):
            took, (seen, hostile) = asyncio.run(beside(port, kind, many, seconds))
            rows.append(
                [
                    name,
                    percentile(took, 0.5),
                    percentile(took, 0.99),
                    len(took),
                    memory(process),
                    *map(_said, (seen, hostile)),
                ]
            )
    columns = ("beside the normal client", "p50 ms", "p99 ms", "searches", "memory MB", "answers", "theirs")
    print_table("A normal client beside hostile ones", columns, rows)


def _said(seen: Counter[str]) -> str:
    return ", ".join(f"{name}: {times}" for name, times in sorted(seen.items())) or "–"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", nargs="?", type=Path)
    parser.add_argument("--seconds", type=float, default=15.0)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as directory:
        data = asked.data or Path(directory)
        if not asked.data:
            run(
                [executable, "-m", "indexer", "sync", str(ROOT / "indexer/demo"), "--data", str(data)],
                check=True,
            )
        measured(data, asked.seconds)


if __name__ == "__main__":
    main()
