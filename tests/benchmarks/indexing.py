"""How quickly articles are taken in, and how much room they take."""

import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.corpus import Texts
from tests.benchmarks.timing import print_table
from tests.paths import ROOT


def sync(texts: Texts, data: Path, engine: str, *, tell: bool) -> None:
    """The archive of these articles, made where it is missing; with `tell` made anew and timed twice."""
    if not tell:
        if not (data / "index" / "current").exists():
            synced(texts.source, data, engine)
        return
    place = data if not data.exists() else data.with_name(f"{data.name}-again-{time.time_ns()}")
    first = synced(texts.source, place, engine)
    second = synced(texts.source, place, engine)
    count, size = len(texts.records), texts.size
    store = sum(path.stat().st_size for path in place.glob("archive.sqlite*"))
    index = sum(path.stat().st_size for path in (place / "index").rglob("*") if path.is_file())
    print_table(
        "Sync",
        ("", "value"),
        [
            ["first sync, articles/s, extraction and store included", count / first.seconds],
            ["first sync, seconds", first.seconds],
            ["first sync, memory at most, MB", first.memory],
            ["of it its own, not pages of files, MB", first.own],
            ["second sync with nothing changed, seconds", second.seconds],
            ["text, MB", size / 1e6],
            ["store on disk, × text", store / size],
            ["index on disk, × text", index / size],
            ["index + store on disk, × text", (store + index) / size],
        ],
    )


class Synced(NamedTuple):
    """One run of the indexer: its seconds, and what its first process held at most, in MB: in all, and of
    its own, without pages of files."""

    seconds: float = 0.0
    memory: float = 0.0
    own: float = 0.0


def synced(source: Path, data: Path, engine: str) -> Synced:
    """Sync a source in a process of its own."""
    begun = time.perf_counter()
    process = started(
        [sys.executable, "-m", "indexer", "sync", str(source), "--data", str(data), "--engine", engine]
    )
    whole = own = 0.0
    while process.poll() is None:
        whole, own = max(whole, memory(process.pid)), max(own, memory(process.pid, "RssAnon"))
        time.sleep(0.05)
    if process.returncode not in (0, 1):
        raise RuntimeError(f"sync ended with {process.returncode}")
    return Synced(time.perf_counter() - begun, whole, own)


def started(command: Sequence[str]) -> subprocess.Popen[bytes]:
    """A process of this program, its answers to the terminal thrown away."""
    return subprocess.Popen(list(command), cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def memory(process: int, field: str = "VmRSS") -> float:
    """What a process holds in memory now, in MB; 0 where the system does not tell."""
    try:
        lines = Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines()
    except (OSError, UnicodeDecodeError):
        return 0.0
    return sum(int(line.split()[1]) / 1000 for line in lines if line.startswith(f"{field}:"))
